"""Lines of a scenario that say nothing, because another line of the same text sets all of it again."""

from __future__ import annotations

from collections.abc import Iterator

from dsl import syntax
from dsl.check.levers import resolve
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Edit, Fix, Label, problem
from dsl.source import Span

Reach = frozenset[object]
"""What a line sets: the places and the figures of its lever, else the words that name it."""


def twice(scenario: syntax.Scenario, contract: Contract) -> Iterator[Diagnostic]:
    """A message for each line that sets again all that one before it sets; whoever stacks on a scenario may do that.

    What is set for all members and then otherwise for one of them stands: the former line still speaks for the others.
    """
    seen: dict[object, list[tuple[Reach, syntax.Set]]] = {}
    for each in scenario.sets:
        reach = _reach(each, contract)
        there = [one for item in reach for one in seen.get((each.of.span.source.name, item), ())]
        first = next((earlier for old, earlier in there if old <= reach), None)
        if first is not None:
            yield problem("M0962", each.of.span, Label(first.of.span, "first"), without(first.of.span), text=each.of.span.text)
        for item in reach:
            seen.setdefault((each.of.span.source.name, item), []).append((reach, each))


def without(place: Span) -> Fix:
    """The fix that takes a line out."""
    text = place.source.text
    start, end = text.rfind("\n", 0, place.start) + 1, text.find("\n", place.end) + 1
    return Fix((Edit(Span(place.source, start, end or len(text)), ""),))


def _reach(each: syntax.Set, contract: Contract) -> Reach:
    dated = isinstance(each.of, syntax.GoalPath) and each.of.year is not None
    lever = None if dated else resolve(each.of, contract)[0]
    return frozenset((*lever.places, *lever.quantities) if lever else (_words(each),))


def _words(each: syntax.Set) -> str:
    return " ".join(each.of.span.text.split())
