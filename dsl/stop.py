"""Where the reading of a line stopped: what stood there, what was read before it, and what could have come."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from dsl import syntax
from dsl.diagnostic import Diagnostic, Fix, Label, problem, rewrite, shortened
from dsl.source import Source, Span


@frozen
class Stop:
    """One place where reading stopped.

    The line stands from `start` to `end`; `at` is the offset of what could not be read, `type` its terminal ("" for a
    letter of none) and `word` its text, empty at the end of the line. `stack` holds what was read and not yet put
    together, tokens and nodes; `expected` the terminals that could have come instead; `rule` what was being
    read, in which `language`.
    """

    source: Source
    start: int
    end: int
    at: int
    word: str
    type: str
    stack: tuple[Any, ...]
    expected: frozenset[str]
    rule: str
    language: str

    @property
    def at_end(self) -> bool:
        """Whether the line stopped too early."""
        return not self.word

    @property
    def behind(self) -> int:
        """The offset behind what could not be read."""
        return self.at + len(self.word)

    @property
    def rest(self) -> str:
        """The line from what could not be read on."""
        return self.source.text[self.at : self.end]

    @property
    def shown(self) -> str:
        """What could not be read as a message quotes it, without quotes of its own."""
        return shortened(self.word.strip('"“”„»«'))

    @property
    def before(self) -> tuple[str, int]:
        """The word before the place and its offset; an empty word where a sign stands there."""
        text = self.source.text[self.start : self.at].rstrip()
        length = next((count for count, letter in enumerate(reversed(text)) if not _in_word(letter)), len(text))
        return text[len(text) - length :], self.start + len(text) - length

    @property
    def previous(self) -> str:
        """The terminal before the place; "" where it is part of a node already."""
        return _type(self.stack[-1]) if self.stack else ""

    @property
    def previous_but_one(self) -> str:
        """The terminal before the last part that was read."""
        return _type(self.stack[-2]) if len(self.stack) > 1 else ""

    @property
    def wants_value(self) -> bool:
        """Whether a value was to begin here."""
        return {"LPAR", "NAME"} <= self.expected

    @property
    def ended(self) -> bool:
        """Whether a whole value stands before the place, so that an operator or an end was to come."""
        whole = "PLUS" in self.expected or (bool(self.stack) and isinstance(self.stack[-1], syntax.Expr))
        return whole and not self.wants_value

    @property
    def in_call(self) -> bool:
        """Whether the bracket that is open here holds the arguments of a call."""
        opening = next((index for index, depth in self._depths() if depth < 0), 0)
        return _type(self.stack[opening - 1]) == "CALL" if opening else False

    @property
    def in_brackets(self) -> bool:
        """Whether a bracket is open here."""
        return any(depth < 0 for _, depth in self._depths())

    def level(self) -> Iterator[str]:
        """The terminals back to the bracket that is open here; what is a node already has none."""
        for index, depth in self._depths():
            if depth < 0:
                return
            if depth == 0 and _type(self.stack[index]):
                yield _type(self.stack[index])

    def _depths(self) -> Iterator[tuple[int, int]]:
        """Each part of the stack, the last one first, with how many brackets stand around it and not around the place."""
        depth = 0
        for index in range(len(self.stack) - 1, -1, -1):
            depth += {"RPAR": 1, "LPAR": -1}.get(_type(self.stack[index]), 0)
            yield index, depth

    def say(
        self, code: str, start: int | None = None, end: int | None = None, *beside: Fix | Label, **words: object
    ) -> Diagnostic:
        """A message about what could not be read, or about another stretch."""
        first = self.at if start is None else start
        return problem(code, self.span(first, self.behind if end is None else end), *beside, **words)

    def span(self, start: int, end: int) -> Span:
        """A stretch of the source."""
        return Span(self.source, start, end)

    def fix(self, start: int, end: int, text: str, *, safe: bool = False) -> Fix:
        """The fix that writes a text in the place of a stretch."""
        return rewrite(self.span(start, end), text, safe=safe)


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def _type(part: Any) -> str:
    return part.type.lstrip("_") if isinstance(part, str) else ""  # type: ignore[attr-defined]  # tokens are words with a type
