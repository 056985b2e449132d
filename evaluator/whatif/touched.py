"""Which places of a contract a change can reach: those whose rule is another, and all that rest on one of them."""

from __future__ import annotations

from collections.abc import Collection

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.terms import Figure, Place, Reference, Term
from dsl.within import inside


def touched(before: Contract, after: Contract, figures: Collection[Quantity] = ()) -> frozenset[Place]:
    """The places of `after` that may come to something else than in `before`; `figures` are those that were set."""
    found: set[Place] = set()
    for place in after.order:
        if after.terms[place] != before.terms.get(place) or _reads(after.terms[place], found, figures):
            found.add(place)
    return frozenset(found)


def _reads(term: Term, places: Collection[Place], figures: Collection[Quantity]) -> bool:
    """Whether a term reads one of these places or figures, however deep."""
    return any(
        (isinstance(item, Reference) and item.place in places) or (isinstance(item, Figure) and item.quantity in figures)
        for item in inside(term)
    )
