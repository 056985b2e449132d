"""Where a piece of text stands: the source it came from and the span within it.

Nothing here knows the language. Spans are half-open ranges of character offsets; line and column are
worked out only when a message needs them.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from attrs import field, frozen


@frozen(eq=False)
class Source:
    """A named text that was read: a rule file, a measurement file or a command-line argument.

    Whether two places are in one file is told by the name: what has been kept of a text that is being edited
    (`dsl/incremental.py`) points into the text as it was when that part of it was read.
    """

    name: str
    text: str = field(repr=False)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line begins; line 1 is at index 0."""
        newlines = (offset for offset, letter in enumerate(self.text) if letter == "\n")
        return (0, *(offset + 1 for offset in newlines))

    def position(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both counted from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line end."""
        start = self.line_starts[number - 1]
        end = self.text.find("\n", start)
        return self.text[start : end if end >= 0 else None].rstrip("\r")


@frozen
class Span:
    """A stretch of a source: `start` included, `end` excluded, in characters."""

    source: Source
    start: int
    end: int

    @property
    def line(self) -> int:
        """The line on which the span begins, counted from 1."""
        return self.source.position(self.start)[0]

    @property
    def column(self) -> int:
        """The column at which the span begins, counted from 1."""
        return self.source.position(self.start)[1]

    @property
    def text(self) -> str:
        """The user's own words."""
        return self.source.text[self.start : self.end]

    def before(self) -> Span:
        """The empty stretch behind the last letter before this span."""
        at = self.start
        while at and self.source.text[at - 1].isspace():
            at -= 1
        return Span(self.source, at, at)

    def to(self, other: Span) -> Span:
        """The stretch from this span's start to the other's end."""
        return Span(self.source, self.start, max(self.end, other.end))
