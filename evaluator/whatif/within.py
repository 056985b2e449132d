"""What lies within the terms of a contract: the figures that a place rests on, directly or through other places."""

from __future__ import annotations

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.terms import Figure, Place, Reference
from dsl.within import inside


def figures_within(contract: Contract, place: Place) -> frozenset[Quantity]:
    """Every figure that the value of a place is worked out from."""
    found: set[Quantity] = set()
    seen, waiting = {place}, [place]
    while waiting:
        for term in inside(contract.terms[waiting.pop()]):
            if isinstance(term, Figure):
                found.add(term.quantity)
            elif isinstance(term, Reference) and term.place not in seen:
                seen.add(term.place)
                waiting.append(term.place)
    return frozenset(found)
