"""The server: the protocol's wiring. What the editor asks for is answered by the modules beside this one.

Everything runs in one thread. What is typed is taken in at once; reading waits until there is a pause, and what is read then
is the latest text, so that typing never queues work up. Whatever goes wrong in an answer costs that answer only.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls.lsp.server import LanguageServer

from dsl.diagnostic import Diagnostic
from maalbar import __version__, lints
from maalbar.editor import answers
from maalbar.editor.analysis import Desk, Read
from maalbar.editor.board import Board
from maalbar.editor.index import Index
from maalbar.editor.shelf import Open, Shelf, normal, path_of
from maalbar.editor.text import Text
from maalbar.editor.told import Teller

PAUSE = 0.04
"""Seconds without typing before a contract is read again."""
LONGER_PAUSE = 0.2
"""Seconds more before the figures beside it are."""

_LOG = logging.getLogger(__name__)
Answer = TypeVar("Answer")


class Server(LanguageServer):
    """The language server of rule files and measurement sets."""

    def __init__(self) -> None:
        super().__init__("maalbar", __version__)
        self.shelf = Shelf()
        self.desk = Desk(self.shelf)
        self.index = Index(self.desk)
        self.teller = Teller(self.shelf)
        self.board = Board(self._publish)
        self.folders: list[Path] = []
        self._told: dict[str, object] = {}
        self._waiting: asyncio.Task[None] | None = None
        self._looking: asyncio.Future[tuple[Diagnostic, ...]] | None = None

    def report_server_error(self, error: Exception, source: object) -> None:
        """Keep what went wrong in the log: the user did nothing wrong and can do nothing about it."""
        _LOG.error("%s", error)

    # --- the texts ---

    def begin(self, params: types.InitializeParams) -> None:
        """Take in what the editor says of itself."""
        agreed = self.workspace.position_encoding
        self.shelf.encoding = str(getattr(agreed, "value", agreed) or "utf-16")
        folders = [folder.uri for folder in params.workspace_folders or []] or ([params.root_uri] if params.root_uri else [])
        self.folders = [path for uri in folders if (path := path_of(uri)) is not None]
        self.set_language(params.initialization_options)

    def set_language(self, options: object) -> None:
        """The language of the messages: `da`, `en`, or that of each contract."""
        wanted = options.get("messages") if isinstance(options, Mapping) else getattr(options, "messages", None)
        self.teller = Teller(self.shelf, wanted if wanted in ("da", "en") else None)
        self._told.clear()
        self.read_soon()

    def put(self, uri: str, version: int, text: str) -> None:
        """A file was opened."""
        path = path_of(uri)
        if path is not None:
            self.shelf.open[normal(path.as_posix())] = Open(uri, version, Text(text, self.shelf.encoding))
            self.read_soon()

    def change(self, uri: str, version: int, changes: Iterable[types.TextDocumentContentChangeEvent]) -> None:
        """A file was edited."""
        found = self.at(uri)
        if found is not None:
            for each in changes:
                found.text = found.text.changed(each)
            found.version = version
            self.read_soon()

    def close(self, uri: str) -> None:
        """A file was closed."""
        path = path_of(uri)
        if path is not None:
            name = normal(path.as_posix())
            self.shelf.forget(name)
            self._told.pop(name, None)
            self.board.drop(name)
            self.read_soon()

    def at(self, uri: str) -> Open | None:
        """The open file of an address."""
        path = path_of(uri)
        return self.shelf.open.get(normal(path.as_posix())) if path is not None else None

    # --- the messages ---

    def read_soon(self) -> None:
        """Read again what changed, once there is a pause."""
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = asyncio.get_running_loop().create_task(self._read())

    async def _read(self) -> None:
        """Tell of the contracts, then of the figures beside them; another edit stops it between two of them."""
        await asyncio.sleep(PAUSE)
        for name in [*self.shelf.with_suffix(".maal")]:
            self._safely(self._tell_of_contract, name)
            await asyncio.sleep(0)
        await asyncio.sleep(LONGER_PAUSE)
        for contract in dict.fromkeys(self._contracts()):
            self._safely(self._tell_of_figures, contract)
            await asyncio.sleep(0)
        self._drop_the_rest()
        for name in [*self.shelf.with_suffix(".maal")]:
            await self._tell_of_lints(name)

    def _contracts(self) -> Iterable[str]:
        """The contracts whose figures are looked at: those that are open, and those beside an open measurement file."""
        yield from self.shelf.with_suffix(".maal")
        for suffix in (".yaml", ".yml"):
            beside = (self.desk.contract_beside(name) for name in self.shelf.with_suffix(suffix))
            yield from (name for name in beside if name is not None)

    def _tell_of_contract(self, name: str) -> None:
        read = self.desk.contract(name)
        if self._told.get(name) is not read:
            self._told[name] = read
            self.board.put(name, self.teller.by_file(read.diagnostics, name, read.language))

    def _tell_of_figures(self, contract: str) -> None:
        root = f"figures of {contract}"
        measured = self.desk.measured(contract)
        if measured is None:
            self.board.drop(root)
        elif self._told.get(root) is not measured:
            self._told[root] = measured
            self.board.put(root, self.teller.by_file(measured.diagnostics, measured.names[0], measured.of.language))

    async def _tell_of_lints(self, name: str) -> None:
        """What is no mistake, looked for beside everything else, one contract at a time: in a large one it takes seconds."""
        root, read = f"lints of {name}", self.desk.contract(name)
        if read.contract is None or read.tree is None:
            self.board.drop(root)
        elif self._told.get(root) is not read:
            if self._looking is not None:
                await asyncio.wait([self._looking])
            work = asyncio.to_thread(lints.quick, read.tree, read.contract, read.diagnostics)
            self._looking = asyncio.ensure_future(work)
            await asyncio.wait([self._looking])
            self._safely(lambda _: self._put_lints(root, read), name)

    def _put_lints(self, root: str, read: Read) -> None:
        assert self._looking is not None
        found = self._looking.result()
        if self.desk.contract(read.name) is read:
            self._told[root] = read
            self.board.put(root, self.teller.by_file(found, read.name, read.language))

    def _drop_the_rest(self) -> None:
        """Messages of what is no longer looked at vanish."""
        opened = set(self.shelf.with_suffix(".maal"))
        wanted = opened | {f"figures of {name}" for name in self._contracts()} | {f"lints of {name}" for name in opened}
        for root in self.board.roots():
            if root not in wanted:
                self._told.pop(root, None)
                self.board.drop(root)

    def _safely(self, work: Callable[[str], None], name: str) -> None:
        try:
            work(name)
        except Exception:
            _LOG.exception("Reading %s", name)

    def _publish(self, name: str, messages: list[types.Diagnostic]) -> None:
        found = self.shelf.open.get(name)
        version = found.version if found else None
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(self.shelf.uri(name), messages, version))


def _or_nothing(answer: Callable[..., Answer]) -> Callable[..., Answer | None]:
    """The answer; nothing, with a line in the log, where something goes wrong with it."""

    @wraps(answer)
    def safe(*arguments: Any) -> Answer | None:
        try:
            return answer(*arguments)
        except answers.RefusedError:
            raise
        except Exception:
            _LOG.exception("Answering")
            return None

    return safe


def server() -> Server:
    """A server that answers everything it can."""
    made = Server()
    notices: dict[str, Callable[[Any], object]] = {
        types.INITIALIZE: made.begin,
        types.TEXT_DOCUMENT_DID_OPEN: lambda it: made.put(it.text_document.uri, it.text_document.version, it.text_document.text),
        types.TEXT_DOCUMENT_DID_CHANGE: lambda it: made.change(
            it.text_document.uri, it.text_document.version, it.content_changes
        ),
        types.TEXT_DOCUMENT_DID_CLOSE: lambda it: made.close(it.text_document.uri),
        types.TEXT_DOCUMENT_DID_SAVE: lambda it: made.read_soon(),
        types.WORKSPACE_DID_CHANGE_WATCHED_FILES: lambda it: made.read_soon(),
        types.WORKSPACE_DID_CHANGE_CONFIGURATION: lambda it: made.set_language(_section(it.settings)),
    }
    for method, notice in notices.items():
        made.feature(method)(_or_nothing(notice))
    for method, (answer, options) in answers.ANSWERS.items():
        made.feature(method, options)(_or_nothing(_bound(answer, made)))
    return made


def _bound(answer: Callable[[Server, Any], Answer], made: Server) -> Callable[[Any], Answer]:
    def bound(params: Any) -> Answer:
        return answer(made, params)

    return bound


def _section(settings: object) -> object:
    """The settings of this server among those of the editor."""
    return settings.get("maalbar") if isinstance(settings, Mapping) else getattr(settings, "maalbar", None)


def run() -> None:
    """Answer on standard input and output until the editor says goodbye."""
    server().start_io()
