"""The names and the period of a new contract put into the terms of an old one."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import evolve

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.terms import Figure, Place, Reference, Term
from evaluator.whatif.turn import Rewriter

Names = Mapping[tuple[str, str | None], tuple[str, str | None]]
"""Goals (with no criterion) and criteria of the old contract that have another name in the new one."""


class Renaming:
    """The names and the period of the new contract put into the terms of the old one."""

    def __init__(self, names: Names, old: Contract, new: Contract) -> None:
        self._names, self._shift, self._new = names, new.period - old.period, new
        self._rewriter = Rewriter(self._rule)

    def term(self, term: Term) -> Term:
        """The term in the new names."""
        return self._rewriter.term(term)

    def place(self, place: Place) -> Place:
        """The place in the new names."""
        if place.goal is None:
            return place
        goal, _ = self._names.get((place.goal, None), (place.goal, None))
        _, criterion = self._names.get((place.goal, place.criterion), ("", place.criterion)) if place.criterion else ("", None)
        return Place(goal, criterion, place.members, place.facet)

    def quantity(self, quantity: Quantity) -> Quantity:
        """The figure in the new names and of the new period, where the new contract does not ask for it as it is."""
        if quantity.function == "done":
            goal, criterion = quantity.subject
            place = self.place(Place(goal, criterion))
            quantity = quantity.changed(subject=tuple(filter(None, (place.goal, place.criterion))))
        moved = _moved(quantity, self._shift)
        return quantity if self._new.asked(moved) is None and self._new.asked(quantity) is not None else moved

    def _rule(self, term: Term) -> Term | None:
        if isinstance(term, Reference):
            place = self.place(term.place)
            return evolve(term, place=place) if place != term.place else None
        if isinstance(term, Figure):
            quantity = self.quantity(term.quantity)
            return evolve(term, quantity=quantity) if quantity != term.quantity else None
        return None


def _moved(quantity: Quantity, shift: int) -> Quantity:
    inner = quantity.inner and _moved(quantity.inner, shift)
    return quantity.changed(period=quantity.period + shift, home=quantity.home + shift, inner=inner)
