"""A real client of the language server: it talks to it on its standard input and output."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any, BinaryIO, TypeVar

from attrs import define, field
from lsprotocol import types
from pygls.io_ import run_async
from pygls.lsp.client import LanguageClient

from maalbar.editor.server import server

Answer = TypeVar("Answer")
LONGEST = 15
"""Seconds to wait for anything: far more than it takes on a busy machine."""


@define(eq=False)
class Client:
    """An editor with some files open."""

    server: LanguageClient
    loop: asyncio.AbstractEventLoop
    told: dict[str, list[types.Diagnostic]] = field(factory=dict)
    texts: dict[Path, str] = field(factory=dict)
    versions: dict[Path, int] = field(factory=dict)

    def wait(self, work: Coroutine[Any, Any, Answer]) -> Answer:
        """What comes of something that the server does."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(LONGEST)

    def send(self, send: Any, params: Any) -> None:
        """Tell the server something."""
        self.loop.call_soon_threadsafe(send, params)

    # --- files ---

    def open(self, path: Path, text: str | None = None) -> None:
        """Open a file as it is on the disk, or with another text."""
        self.texts[path] = path.read_text("utf-8") if text is None else text
        self.versions[path] = 1
        item = types.TextDocumentItem(path.as_uri(), "yaml" if path.suffix == ".yaml" else "maalbar", 1, self.texts[path])
        self.send(self.server.text_document_did_open, types.DidOpenTextDocumentParams(item))

    def change(self, path: Path, old: str, new: str) -> None:
        """Write something in the place of its first mention, as an editor tells of it."""
        start = self.texts[path].index(old)
        place = types.Range(self.position(path, start), self.position(path, start + len(old)))
        self.texts[path] = self.texts[path].replace(old, new, 1)
        self.edit(path, types.TextDocumentContentChangePartial(place, new))

    def edit(self, path: Path, *changes: types.TextDocumentContentChangeEvent) -> None:
        """Tell of changes as they are."""
        self.versions[path] += 1
        document = types.VersionedTextDocumentIdentifier(self.versions[path], path.as_uri())
        self.send(self.server.text_document_did_change, types.DidChangeTextDocumentParams(document, list(changes)))

    def close(self, path: Path) -> None:
        """Close a file."""
        del self.texts[path]
        self.send(self.server.text_document_did_close, types.DidCloseTextDocumentParams(self.document(path)))

    def document(self, path: Path) -> types.TextDocumentIdentifier:
        """A file as the protocol names it."""
        return types.TextDocumentIdentifier(path.as_uri())

    def position(self, path: Path, offset: int) -> types.Position:
        """A place in UTF-16, as the protocol counts."""
        before = self.texts[path][:offset]
        line = before.rpartition("\n")[2]
        return types.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2)

    def at(self, path: Path, text: str, into: int = 0) -> types.Position:
        """The place of the first mention of a text, or so many letters into it."""
        return self.position(path, self.texts[path].index(text) + into)

    def covered(self, path: Path, place: types.Range) -> str:
        """The text that a range covers."""
        lines = self.texts[path].split("\n")
        ends = []
        for position in (place.start, place.end):
            units = lines[position.line].encode("utf-16-le")[: position.character * 2]
            ends.append(sum(len(line) + 1 for line in lines[: position.line]) + len(units.decode("utf-16-le")))
        return self.texts[path][ends[0] : ends[1]]

    # --- messages ---

    def messages(self, path: Path, *codes: str) -> list[types.Diagnostic]:
        """The messages of a file, once they have these codes; lints, which come later, only where one is asked for."""
        uri, until = path.as_uri(), monotonic() + LONGEST
        lints = any(code.startswith("M10") for code in codes)
        while monotonic() < until:
            told = self.told.get(uri)
            found = [each for each in told or () if lints or not str(each.code).startswith("M10")]
            if told is not None and [each.code for each in found] == list(codes):
                return found
            self.wait(asyncio.sleep(0.01))
        raise AssertionError(f"{path.name}: {[each.code for each in self.told.get(uri, [])]} and not {list(codes)}")

    def apply(self, edit: types.WorkspaceEdit | None) -> Mapping[str, str]:
        """The texts of files after an edit, by name; of those that are not open, as on the disk."""
        assert edit is not None
        assert edit.changes is not None
        found = {}
        for uri, edits in edit.changes.items():
            path = Path(uri.removeprefix("file://"))
            self.texts.setdefault(path, path.read_text("utf-8"))
            found[path.name if path.name not in found else path.as_posix()] = self.edited(path, edits)
        return found

    def edited(self, path: Path, edits: Sequence[types.TextEdit]) -> str:
        """The text of a file after edits, which do not overlap."""
        lines, text = self.texts[path].split("\n"), self.texts[path]
        starts = [sum(len(line) + 1 for line in lines[:index]) for index in range(len(lines))]

        def offset(place: types.Position) -> int:
            return starts[place.line] + len(lines[place.line].encode("utf-16-le")[: place.character * 2].decode("utf-16-le"))

        for each in sorted(edits, key=lambda one: offset(one.range.start), reverse=True):
            text = text[: offset(each.range.start)] + each.new_text + text[offset(each.range.end) :]
        return text


@contextmanager
def client(folder: Path, options: object = None, encodings: Sequence[str] = (), *, process: bool = False) -> Iterator[Client]:
    """A client with a folder open, and at the end a server that ended as it should.

    The server is `maalbar lsp` in a process of its own, as an editor starts it; or the same server in a thread, which has no
    Python to start.
    """
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    talker = LanguageClient("tests", "1")
    made = Client(talker, loop)

    @talker.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def _(told: types.PublishDiagnosticsParams) -> None:
        made.told[told.uri] = list(told.diagnostics)

    try:
        with _program(made) if process else _beside(made):
            made.wait(_begin(talker, folder, options, encodings))
            yield made
            made.wait(_end(talker))
        made.wait(talker.stop())
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(LONGEST)
        loop.close()


@contextmanager
def _program(made: Client) -> Iterator[None]:
    """The server in a process of its own, which must end well."""
    made.wait(made.server.start_io(sys.executable, "-m", "maalbar", "lsp"))
    yield
    process = made.server._server
    if process is not None:
        assert made.wait(process.wait()) == 0


@contextmanager
def _beside(made: Client) -> Iterator[None]:
    """The server in a thread, which talks through pipes as it does on its standard input and output, and must end."""
    to_server, to_client = os.pipe(), os.pipe()
    with open(to_server[0], "rb") as heard, open(to_client[1], "wb") as said:
        thread = threading.Thread(target=server().start_io, args=(heard, said))
        thread.start()
        hang_up = made.wait(_connect(made.server, os.fdopen(to_client[0], "rb"), os.fdopen(to_server[1], "wb")))
        try:
            yield
        finally:
            made.loop.call_soon_threadsafe(hang_up)
            thread.join(LONGEST)
        assert not thread.is_alive()


async def _connect(client: LanguageClient, heard: BinaryIO, said: BinaryIO) -> Callable[[], None]:
    """Let a client talk to a server that runs already, as its `start_io` does with one that it starts; how it hangs up."""
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), heard)
    transport, protocol = await loop.connect_write_pipe(asyncio.streams.FlowControlMixin, said)
    client.protocol.set_writer(asyncio.StreamWriter(transport, protocol, None, loop))
    talk = run_async(client._stop_event, reader, client.protocol, error_handler=client.report_server_error)
    client._async_tasks.append(asyncio.create_task(talk))
    return transport.close


async def _begin(talker: LanguageClient, folder: Path, options: object, encodings: Sequence[str]) -> None:
    general = types.GeneralClientCapabilities(position_encodings=list(encodings)) if encodings else None
    begun = types.InitializeParams(
        types.ClientCapabilities(general=general),
        workspace_folders=[types.WorkspaceFolder(folder.as_uri(), folder.name)],
        initialization_options=options,
    )
    await talker.initialize_async(begun)
    talker.initialized(types.InitializedParams())


async def _end(talker: LanguageClient) -> None:
    await talker.shutdown_async(None)
    talker.exit(None)
