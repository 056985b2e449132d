"""The texts that the server reads: what is open in the editor as it stands there, everything else as on the disk."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlsplit

from attrs import define, field, frozen

from dsl.diagnostic import MaalbarError
from dsl.incremental import Draft, Parsed
from dsl.parser import parse
from dsl.source import Source
from maalbar import files
from maalbar.editor.text import Text


def path_of(uri: str) -> Path | None:
    """The file that an address names; None where it names none."""
    try:
        parts = urlsplit(uri)
    except ValueError:
        return None
    if parts.scheme != "file" or parts.netloc not in ("", "localhost") or "\0" in unquote(parts.path):
        return None
    path = unquote(parts.path)
    if len(path) > 2 and path[0] == "/" and path[2] == ":":
        path = path[1:]  # /c:/folder is how an address writes a Windows path
    return Path(path) if path else None


def normal(name: str) -> str:
    """A file's name as the shelf knows it, without `..` and links."""
    return Path(name).resolve().as_posix()


@define(eq=False)
class Open:
    """A file that is open in the editor; `uri` is how the editor calls it."""

    uri: str
    version: int
    text: Text


@frozen(eq=False)
class _Read:
    """A file as it was read from the disk, and when it was changed there last."""

    stamp: tuple[int, int]
    source: Source


@define(eq=False)
class Shelf:
    """Every text that was asked for, each by the name of its file."""

    encoding: str = "utf-16"
    open: dict[str, Open] = field(factory=dict)
    _drafts: dict[str, Draft] = field(factory=dict)
    _others: dict[str, Source] = field(factory=dict)
    _read: dict[str, _Read] = field(factory=dict)

    def source(self, path: Path) -> Source:
        """The text of a file. Raises `MaalbarError` where there is none that can be read."""
        name = normal(path.as_posix())
        found = self.open.get(name)
        text = found.text.text.replace("\r\n", "\n") if found else self._from_disk(name).text
        if not name.endswith(".maal"):
            kept = self._others.get(name)
            if kept is None or kept.text != text:
                kept = self._others[name] = Source(name, text)
            return kept
        draft = self._drafts.get(name)
        if draft is None:
            draft = self._drafts[name] = Draft(name, text)
        draft.edit(text)
        return draft.source

    def _from_disk(self, name: str) -> Source:
        path = Path(name)
        try:
            told = path.stat()
            stamp = (told.st_mtime_ns, told.st_size)
        except OSError:
            stamp = (0, 0)
        kept = self._read.get(name)
        if kept is None or kept.stamp != stamp or stamp == (0, 0):
            kept = self._read[name] = _Read(stamp, files.read(path))
        return kept.source

    def parse(self, source: Source) -> Parsed:
        """The tree of a source of this shelf; what has not been edited is not read again."""
        draft = self._drafts.get(source.name)
        return draft.parse() if draft is not None and draft.source is source else parse(source)

    def text(self, name: str) -> Text:
        """The text of a file as the editor has it or would show it; empty where there is none."""
        name = normal(name)
        if name in self.open:
            return self.open[name].text
        try:
            return Text(self._from_disk(name).text, self.encoding)
        except MaalbarError:
            return Text("", self.encoding)

    def offset(self, name: str, address: int) -> int:
        """Where a place that was read lies in the text as the editor has it, whose lines may end in two letters."""
        draft = self._drafts.get(name)
        offset = draft.layout.offset(address) if draft is not None else address
        found = self.open.get(name)
        return _with_returns(found.text.text, offset) if found and "\r\n" in found.text.text else offset

    def address(self, name: str, offset: int) -> int:
        """The place, as what was read has it, of an offset in the text as the editor has it."""
        found = self.open.get(name)
        offset -= found.text.text.count("\r\n", 0, offset) if found else 0
        draft = self._drafts.get(name)
        return draft.layout.address(offset) if draft is not None else offset

    def uri(self, name: str) -> str:
        """How the editor calls a file."""
        return self.open[name].uri if name in self.open else Path(name).as_uri()

    def forget(self, name: str) -> None:
        """A file is no longer open."""
        self.open.pop(name, None)

    def folder(self, file: Path) -> files.Folder:
        """What a text may name beside itself, open or not."""
        return files.Folder(files.Folder.around(file).root, self.source)

    def with_suffix(self, suffix: str) -> Iterator[str]:
        """The open files of a kind."""
        return (name for name in self.open if name.endswith(suffix))

    @property
    def drafts(self) -> Mapping[str, Draft]:
        """The rule files that were read."""
        return self._drafts


def _with_returns(text: str, offset: int) -> int:
    """The offset in a text of one in the same text whose lines end in one letter."""
    at = text.find("\r\n")
    while 0 <= at < offset:
        offset += 1
        at = text.find("\r\n", at + 2)
    return offset
