"""What stands in a term: the places that it refers to and the figures that it asks for."""

from __future__ import annotations

from collections.abc import Iterator

from dsl import terms
from dsl.quantity import Quantity
from dsl.terms import Figure, Mode, Place, Reference


def items(item: object) -> Iterator[object]:
    """The item and every term and tuple in it."""
    found, seen = [item], set[int]()
    while found:
        one = found.pop()
        if isinstance(one, tuple):
            found.extend(one)
        elif type(one).__module__ == terms.__name__ and not isinstance(one, Place | Mode) and id(one) not in seen:
            seen.add(id(one))
            yield one
            found.extend(getattr(one, name) for name in getattr(one, "__slots__", ()) if name != "__weakref__")


def references(item: object) -> dict[Place, None]:
    """The places that a term refers to, each once."""
    return {one.place: None for one in items(item) if isinstance(one, Reference)}


def figures(item: object) -> dict[Quantity, None]:
    """The figures that a term asks for, each once."""
    return {one.quantity: None for one in items(item) if isinstance(one, Figure)}
