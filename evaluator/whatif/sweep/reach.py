"""Which levers reach which place and term of a contract in which every lever was turned to a figure of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dsl import terms
from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.terms import Place, Term

Levers = tuple[int, ...]
"""Levers by their numbers in the design, rising."""


class Reach:
    """The levers that each place hangs on, and each term that has no parameter of a definition around it."""

    def __init__(self, contract: Contract, varied: Mapping[Quantity, int]) -> None:
        self._contract, self._varied = contract, varied
        self._places: dict[Place, frozenset[int]] = {}
        self._terms: dict[int, tuple[object, frozenset[int], bool]] = {}
        for place in contract.order:
            self._places[place] = self._look(contract.terms[place])[0]

    def place(self, place: Place) -> Levers:
        """The levers that reach a place."""
        return tuple(sorted(self._places[place]))

    def term(self, term: Term) -> Levers:
        """The levers that reach a term; of a parameter nothing is known here."""
        return tuple(sorted(self._look(term)[0]))

    def stands_alone(self, term: Term) -> bool:
        """Whether a term has a value by itself: no parameter in it is one of a definition around it."""
        return not self._look(term)[1]

    def _look(self, item: Any) -> tuple[frozenset[int], bool]:
        """The levers, and whether there is a free parameter."""
        if isinstance(item, tuple):
            return _together(self._look(each) for each in item)
        if isinstance(item, terms.Reference):
            return self._places[item.place], False
        if type(item).__module__ != terms.__name__ or isinstance(item, Place | terms.Mode):
            return _NOTHING
        if id(item) not in self._terms:
            self._terms[id(item)] = (item, *self._look_inside(item))
        return self._terms[id(item)][1:]

    def _look_inside(self, item: Any) -> tuple[frozenset[int], bool]:
        if isinstance(item, terms.Figure):
            number = self._varied.get(item.quantity)
            return _NOTHING if number is None else (frozenset([number]), False)
        if isinstance(item, terms.Parameter):
            return frozenset(), True
        found, free = _together(self._look(each) for each in _parts(item))
        if isinstance(item, terms.Call):
            return found, self._look(item.arguments)[1]
        return found, free


_NOTHING: tuple[frozenset[int], bool] = (frozenset(), False)


def _together(looks: Iterable[tuple[frozenset[int], bool]]) -> tuple[frozenset[int], bool]:
    found, free = frozenset[int](), False
    for levers, parameter in looks:
        found, free = found | levers, free or parameter
    return found, free


def _parts(item: Any) -> Iterator[Any]:
    for name in getattr(item, "__slots__", ()):
        if name not in ("span", "unit", "declared", "__weakref__"):
            yield getattr(item, name)


def parts_of(term: Term) -> Iterator[Term]:
    """The terms that a term is made of, one level down; those of a definition's body count as its own."""
    found = [*_parts(term)]
    while found:
        item = found.pop(0)
        if isinstance(item, tuple):
            found[:0] = item
        elif isinstance(item, terms.Part | terms.Case):
            found[:0] = _parts(item)
        elif isinstance(item, Term):
            yield item
