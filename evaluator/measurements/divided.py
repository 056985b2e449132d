"""Figures and counts of all together where the rules ask for each member, and of one member where they ask for all together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from dsl.diagnostic import Diagnostic, Listed, problem
from dsl.quantity import Members, Quantity
from dsl.source import Span
from evaluator.measurements.holdings import Holdings
from evaluator.measurements.records import Figure
from evaluator.measurements.resolve import Lookup

_MOST = 2
"""Keys that a message shows."""


def figure(given: Figure, alike: Sequence[Quantity], holdings: Holdings) -> Diagnostic | None:
    """What is to be told of a figure that no rule asks for, where one asks for it divided or undivided and has none.

    `alike` are the figures asked for that may be the same but for their members.
    """
    outline = _undivided(given.quantity)
    asked = [one for one in alike if _undivided(one) == outline]
    name = given.quantity.spelled(holdings.contract.language)
    return _told(name, given.quantity.members, _lacking(asked, holdings), given.origin.span, holdings)


def counts(holdings: Holdings) -> Iterator[Diagnostic]:
    """What is to be told of the counts of a question."""
    for batch, tallies in holdings.tallies.batches.items():
        asked = [one for one in holdings.contract.quantities if batch in holdings.tallies.sources(one)]
        lacking = _lacking(asked, holdings)
        found = (_told(batch.question, tally.members, lacking, tally.origin.span, holdings) for tally in tallies)
        yield from [one for one in found if one is not None][:1]


def _undivided(quantity: Quantity) -> Quantity:
    return evolve(quantity, members=())


def _lacking(asked: Sequence[Quantity], holdings: Holdings) -> list[Quantity]:
    lookup = Lookup(holdings)
    return [one for one in asked if lookup.find(one) is None] if holdings.parties is None else []


def _told(name: str, members: Members, lacking: Sequence[Quantity], span: Span, holdings: Holdings) -> Diagnostic | None:
    language = holdings.contract.language
    parts = [one for one in lacking if set(one.members) > set(members)]
    wholes = [one for one in lacking if set(one.members) < set(members)]
    if not parts and not wholes:
        return None
    shown = [one.spelled(language) for one in parts or wholes][:_MOST]
    words = {"name": name, "asked": Listed(tuple(f'"{one}"' for one in shown), "and")}
    if not parts:
        return problem("M0762", span, **words)
    dimensions = dict.fromkeys(dimension for one in parts for dimension, _ in one.members if dimension not in dict(members))
    return problem("M0761", span, **words, dimension=Listed(tuple(dimensions), "and"))
