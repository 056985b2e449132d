"""A text as an editor has it: lines end where the protocol says, and columns count in the units that were agreed on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import field, frozen
from lsprotocol.types import (
    Position,
    PositionEncodingKind,
    Range,
    TextDocumentContentChangeEvent,
    TextDocumentContentChangePartial,
)

MOST = 20_000_000
"""How many letters an open text may have before it is left alone."""


@frozen(eq=False)
class Text:
    """A text with the places of its lines; `encoding` is the unit that the editor counts columns in."""

    text: str = field(repr=False)
    encoding: str = PositionEncodingKind.Utf16.value
    starts: Sequence[int] = field(init=False, repr=False)

    @starts.default
    def _starts(self) -> Sequence[int]:
        found, at = [0], self.text.find("\n")
        while at >= 0:
            found.append(at + 1)
            at = self.text.find("\n", at + 1)
        return found

    def position(self, offset: int) -> Position:
        """Where an offset lies, in the editor's units; one behind the end lies at the end."""
        offset = min(max(0, offset), len(self.text))
        line = bisect_right(self.starts, offset) - 1
        return Position(line, self._units(self.text[self.starts[line] : offset]))

    def offset(self, position: Position) -> int:
        """The offset of a place, or of the nearest place that there is."""
        if position.line >= len(self.starts):
            return len(self.text)
        start = self.starts[max(0, position.line)]
        stop = self.starts[position.line + 1] - 1 if position.line + 1 < len(self.starts) else len(self.text)
        line = self.text[start:stop].removesuffix("\r")
        return start + self._letters(line, position.character)

    def range(self, start: int, end: int) -> Range:
        """The stretch between two offsets."""
        return Range(self.position(start), self.position(max(start, end)))

    def changed(self, change: TextDocumentContentChangeEvent) -> Text:
        """The text after a change of the editor's."""
        if not isinstance(change, TextDocumentContentChangePartial):
            return Text(change.text, self.encoding)
        start, end = sorted((self.offset(change.range.start), self.offset(change.range.end)))
        return Text(self.text[:start] + change.text + self.text[end:], self.encoding)

    def _units(self, text: str) -> int:
        if self.encoding == PositionEncodingKind.Utf32.value or text.isascii():
            return len(text)
        if self.encoding == PositionEncodingKind.Utf8.value:
            return len(text.encode("utf-8", "surrogatepass"))
        return len(text) + sum(letter > "\uffff" for letter in text)

    def _letters(self, line: str, units: int) -> int:
        """How many letters of a line so many units are; a place inside a letter is the one before it."""
        if self.encoding == PositionEncodingKind.Utf32.value or line.isascii():
            return min(max(0, units), len(line))
        counted = 0
        for index, letter in enumerate(line):
            counted += self._units(letter)
            if counted > units:
                return index
        return len(line)
