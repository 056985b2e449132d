"""A name that its own line spells otherwise than every rule: told once, where it is declared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dsl.diagnostic import Diagnostic, Label, problem, rewrite
from dsl.source import Span

_CODES = frozenset({"M0201", "M0222", "M0244", "M0245", "M0247", "M0249"})
"""Messages about a name that nothing has, whose first fix writes the one that is near."""

_LEAST = 3
"""So many uses that agree with each other tell where the slip is."""


def once(told: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The messages, with one at the declaration in the place of those about a name that only its declaration spells otherwise."""
    found = tuple(told)
    groups: dict[tuple[str, str], list[Diagnostic]] = {}
    for each in found:
        if pair := _pair(each):
            groups.setdefault(pair, []).append(each)
    moved: dict[int, Diagnostic | None] = {}
    for (used, declared), uses in groups.items():
        place = _only(declared, uses) if len(uses) >= _LEAST else None
        if place is None or used == declared:
            continue
        there = Label(_span(uses[0]), "used-here", {"count": len(uses)})
        words = {"name": declared, "meant": used, "count": len(uses)}
        moved |= dict.fromkeys(map(id, uses))
        moved[id(uses[0])] = problem("M0263", place, there, rewrite(place, used), **words)
    return tuple(_kept(found, moved))


def _kept(found: Iterable[Diagnostic], moved: dict[int, Diagnostic | None]) -> Iterator[Diagnostic]:
    for each in found:
        stands = moved.get(id(each), each)
        if stands is not None:
            yield stands


def _pair(told: Diagnostic) -> tuple[str, str] | None:
    """What is written and the one name that is near, where it is told of a name."""
    edits = told.fixes[0].edits if told.code in _CODES and told.fixes else ()
    return (edits[0].span.text, edits[0].text) if len(edits) == 1 and edits[0].span.text.isidentifier() else None


def _only(declared: str, uses: list[Diagnostic]) -> Span | None:
    """The one place where a name stands; None where it stands in several, or in another file than those who use it."""
    source = _span(uses[0]).source
    places = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(declared)}(?!\w)", source.text)]
    return Span(source, *places[0]) if len(places) == 1 and all(_span(each).source is source for each in uses) else None


def _span(told: Diagnostic) -> Span:
    assert told.span is not None
    return told.span
