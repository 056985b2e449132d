"""Logical lines: a text split into the stretches that each hold one statement.

A line goes on inside brackets, after a trailing comma or operator, and before a line that starts with an
operator. A line `goal ID "` starts a goal whatever is open, and a line `name:` starts a criterion unless the
line before it is plainly unfinished inside brackets, so that one bad line never swallows the next. Letters that
no statement may hold are found here, before anything is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from attrs import define, evolve, field, frozen

from dsl import odd_letters
from dsl.diagnostic import Diagnostic, Fix, problem, rewrite
from dsl.shapes import Shapes, shapes
from dsl.source import Source, Span
from dsl.terminals import OPENING, PARTING

LONGEST_LINE = 10_000
"""The most characters of one logical line."""

DEEPEST = 100
"""The most brackets inside each other."""


@frozen
class Line:
    """One logical line: its stretch, and what is wrong with its letters.

    `names` are the names before a colon at the start of its lines: the criteria that are lost with it when it is bad.
    """

    start: int
    end: int
    names: tuple[str, ...] = ()
    problem: Diagnostic | None = None


WORD = re.compile(r"\w+")


_MOST_ODD = 100
"""So many odd letters of one line are replaced by a fix."""


@define
class _Open:
    """The logical line that is being gathered."""

    source: Source
    shapes: Shapes
    language: str
    start: int
    end: int = 0
    brackets: list[int] = field(factory=list)
    names: list[str] = field(factory=list)
    odd: list[int] = field(factory=list)
    problem: Diagnostic | None = None
    unfinished: bool = False
    listing: bool = False
    quoting: bool = False

    def goes_on(self, text: str) -> bool:
        """Whether this next line of text still belongs to the statement."""
        if self.quoting and not self._looks_new(text):
            return True  # words that stand in no quotes: the text above goes on
        if self.shapes.goal.match(text) or (not self.brackets and self.shapes.listed.match(text)):
            return False
        if self.brackets and self.shapes.labelled.match(text):
            return self.listing  # the points of `linear(actual, baseline: 0, target: 1)` look like criteria
        if self.brackets:
            return self.unfinished or not self.shapes.head.match(text)
        return bool(self.shapes.continuing.match(text)) or (self.unfinished and not self._begins(text))

    def _looks_new(self, text: str) -> bool:
        shapes = self.shapes
        patterns = (shapes.goal, shapes.labelled, shapes.head, shapes.statement, shapes.listed)
        return any(pattern.match(text) for pattern in patterns)

    def _begins(self, text: str) -> bool:
        """Whether a line behind an unfinished one is a statement all the same; a list may name what it likes."""
        return bool(self.shapes.labelled.match(text) or (not self.listing and self.shapes.statement.match(text)))

    def add(self, offset: int, text: str) -> None:
        """Take in one line of text that begins at an offset."""
        if self.quoting:
            self._take_text(offset, text)
            return
        if named := self.shapes.labelled.match(text):
            self.names.append(named[1])
        for hidden in islice(odd_letters.NEVER.finditer(text), _MOST_ODD):
            self._odd(offset + hidden.start())
        code = text[: self._scan(offset, text)].rstrip()
        self.end = offset + len(code)
        self.unfinished = self.unfinished and bool(self.shapes.unfinished.search(code))
        self.listing = self.unfinished and code.endswith(PARTING[self.language])

    def _take_text(self, offset: int, text: str) -> None:
        """Another line of a text that goes on, up to its closing quote."""
        self.end = offset + len(text.rstrip())
        self.quoting = not odd_letters.closes(text)
        if self.problem is not None and self.problem.span is not None:
            span = evolve(self.problem.span, end=self.end)
            fixes = () if self.quoting else (odd_letters.joined(span),)
            self.problem = evolve(self.problem, fixes=fixes)

    def _scan(self, offset: int, text: str) -> int:
        """Follow the brackets and note the first odd letter; gives the length of the text without its comment."""
        self.unfinished = True
        for piece in self.shapes.piece.finditer(text):
            kind = piece.lastgroup
            if kind == "comment":
                return piece.start()
            if kind == "bracket":
                self._bracket(piece[0], offset + piece.start())
            elif kind == "quote":
                self._quote(offset + piece.start(), offset + len(text))
                self.unfinished = False  # what stands behind it is text, whatever it looks like
                break
            elif kind != "text":
                self._odd(offset + piece.start())
        return len(text)

    def _quote(self, start: int, end: int) -> None:
        """A quote that no other one closes, or that the language does not read."""
        if self.source.text[start] in OPENING[self.language]:
            self._open_quote(start, end)
        else:
            place, fixes = odd_letters.quoted(self.source, start, end)
            self._note("M0105", place.start, place.end, *fixes, text=self.source.text[start])

    def _open_quote(self, start: int, end: int) -> None:
        """A text that another kind of quote ends, or none on its line."""
        fix, text = odd_letters.closed(self.source, start, end, self.language), self.source.text
        closing = text[fix.edits[0].span.end - 1]
        if fix.safe:
            self._note("M0170", start, fix.edits[0].span.end, fix, opening=text[start], closing=closing)
        else:
            self._note("M0104", start, end, fix)
            self.quoting = self.problem is not None and self.problem.code == "M0104"

    def _bracket(self, sign: str, offset: int) -> None:
        if sign == "(":
            self.brackets.append(offset)
            if len(self.brackets) > DEEPEST:
                self._note("M0003", offset, offset + 1, limit=DEEPEST)
        elif self.brackets:
            self.brackets.pop()
        else:
            self._note("M0103", offset, offset + 1, rewrite(Span(self.source, offset, offset + 1), ""))

    def _odd(self, offset: int) -> None:
        if len(self.odd) >= _MOST_ODD:
            return
        letter = self.source.text[offset]
        self.odd.append(offset)
        if found := odd_letters.between_numbers(self.source, offset, self.language):
            place, words = found
            self._note("M0171", place.start, place.end, **words)
            return
        self._note(odd_letters.code(letter), offset, offset + 1, text=letter, sign=f"U+{ord(letter):04X}")

    def _note(self, code: str, start: int, end: int, *fixes: Fix, **words: object) -> None:
        if self.problem is None:
            self.problem = problem(code, Span(self.source, start, end), *fixes, **words)

    def closed(self) -> Line:
        """The finished line."""
        if self.brackets:
            self._note("M0102", self.brackets[-1], self.brackets[-1] + 1)
        if self.end - self.start > LONGEST_LINE:
            self.problem = problem("M0002", Span(self.source, self.start, self.start + 1), limit=LONGEST_LINE)
        return Line(self.start, self.end, tuple(self.names), self._mended())

    def _mended(self) -> Diagnostic | None:
        """The message; about an odd letter with the fix that replaces all of its kind."""
        told = self.problem
        alike = [at for at in self.odd[:_MOST_ODD] if told and odd_letters.code(self.source.text[at]) == told.code]
        return evolve(told, fixes=(odd_letters.replaced(self.source, alike),)) if told and alike else told


def split(source: Source, start: int = 0, end: int | None = None, *, language: str = "english") -> Iterator[Line]:
    """The logical lines of a source, or of a stretch of it, in order; blank lines and comments are in none."""
    current: _Open | None = None
    for offset, text in _physical(source, start, len(source.text) if end is None else end):
        code = text.lstrip(odd_letters.INDENTING)
        if not code or (code[0] == "#" and not odd_letters.NEVER.search(code)):
            continue
        if current is None or not current.goes_on(code):
            if current is not None:
                yield current.closed()
            current = _Open(source, shapes(language), language, offset + len(text) - len(code))
        current.add(offset, text)
    if current is not None:
        yield current.closed()


def _physical(source: Source, start: int, end: int) -> Iterator[tuple[int, str]]:
    offset = start + 1 if source.text.startswith("\ufeff", start, end) else start
    while offset < end:
        newline = source.text.find("\n", offset, end)
        stop = end if newline < 0 else newline
        yield offset, source.text[offset:stop].removesuffix("\r")
        offset = stop + 1
