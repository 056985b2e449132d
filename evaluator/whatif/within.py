"""What lies within the terms of a contract: the figures that a place rests on, directly or through other places."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import fields

from dsl import terms
from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.terms import Figure, Place, Reference


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


def inside(term: terms.Term) -> Iterator[object]:
    """A term, and every term and part of a term in it, each shared one once."""
    seen: set[int] = set()
    waiting: list[Any] = [term]
    while waiting:
        item = waiting.pop()
        if isinstance(item, tuple):
            waiting += item
        elif type(item).__module__ == terms.__name__ and not isinstance(item, Place | terms.Mode) and id(item) not in seen:
            seen.add(id(item))
            yield item
            waiting += [getattr(item, each.name) for each in fields(type(item))]
