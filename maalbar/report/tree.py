"""A tree of lines, drawn; and the short names of the files that its lines point into."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from pathlib import PurePath

from attrs import field, frozen

from dsl.source import Span
from dsl.terms import Rounding
from evaluator.result import Answer, Result, Step


@frozen
class Tree:
    """One line of the explanation and those beneath it; `where` is what stands last on the line.

    `facts` are what the line says, for other programs: values as exact fractions.
    """

    line: str
    branches: tuple[Tree, ...] = ()
    told_before: bool = False
    where: str = ""
    facts: Mapping[str, object] = field(factory=dict)

    def lines(self, width: int | None = None, lead: str = "", follow: str = "") -> Iterator[str]:
        """This line and those beneath it, with the lines that join them; with `width` they wrap, as far as their depth allows."""
        yield from _wrapped(self.line + self.where, width, lead, follow + ("│  " if self.branches else "   "))
        for branch in self.branches:
            last = branch is self.branches[-1]
            yield from branch.lines(width, follow + ("└─ " if last else "├─ "), follow + ("   " if last else "│  "))


_LEAST = 20
"""However deep a line stands, it has this room for its words."""


def _wrapped(line: str, width: int | None, lead: str, follow: str) -> list[str]:
    lines = [lead + line]
    if width is not None and len(lines[0]) > width:
        room = max(width, len(follow) + _LEAST)
        lines = textwrap.wrap(line, room, initial_indent=lead, subsequent_indent=follow, break_on_hyphens=False)
    return [one.replace("\N{NO-BREAK SPACE}", " ") for one in lines]


def short_names(result: Result) -> dict[str, str]:
    """Each file that a calculation points into, by the shortest end of its path that no other file shares."""
    names = {span.source.name for step in result.steps.values() for span in _spans(step)}
    paths = {name: PurePath(name).parts for name in names}
    return {name: _shortest(parts, [other for other in paths.values() if other != parts]) for name, parts in paths.items()}


def _shortest(parts: tuple[str, ...], others: list[tuple[str, ...]]) -> str:
    for length in range(1, len(parts)):
        if not any(other[-length:] == parts[-length:] for other in others):
            return "/".join(parts[-length:])
    return "/".join(parts)


def _spans(step: Step) -> Iterator[Span]:
    yield step.term.span
    if isinstance(step.term, Rounding):
        yield step.term.declared
    yield from _answer_spans(step.answer)
    for part in step.parts:
        yield from _spans(part)


def _answer_spans(answer: Answer | None) -> Iterator[Span]:
    if answer is not None:
        yield from [answer.span] if answer.span else ()
        for _, part in answer.parts:
            yield from _answer_spans(part)
