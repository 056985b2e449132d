"""Hybrids of two contracts, worked out: what the total would be if only some of the changes were made.

A place is worked out once for each set of those causes that reach it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from attrs import evolve, field, frozen

from dsl.quantity import Quantity
from dsl.terms import Facet, Place
from evaluator.column import Measurements, Run
from evaluator.evaluate import evaluate
from evaluator.result import Answer, Step
from evaluator.score import counted
from evaluator.value import Value
from evaluator.whatif.diff.align import Blend
from evaluator.whatif.diff.change import Cause
from evaluator.whatif.diff.walk import figures, references

Causes = frozenset[Cause]


class CircleError(Exception):
    """A hybrid in which a place rests on itself, as where one contract scores goal 2 by goal 9 and the other 9 by 2."""


@frozen(eq=False)
class Readings:
    """The figures as each of two contracts reads them.

    `asked` gives for a figure of the old contract, in the new one's names, the one that it asks for; `switched` the cause of
    each figure that the contracts read otherwise. `lent` are activities that only have another number: where the new
    contract finds nothing, they are what the old one finds.
    """

    old: Measurements
    new: Measurements
    asked: Mapping[Quantity, Quantity]
    known: frozenset[Quantity]
    switched: Mapping[Quantity, Cause] = field(factory=dict)

    def answer(self, quantity: Quantity, party: str | None, causes: Causes) -> Answer:
        """What a hybrid reads."""
        cause = self.switched.get(quantity)
        old = self.asked.get(quantity)
        if old is not None and (quantity not in self.known or (cause is not None and cause not in causes)):
            return self.old.answer(old, party)
        return self.after(quantity, party)

    def after(self, quantity: Quantity, party: str | None = None) -> Answer:
        """What the new contract reads."""
        found, old = self.new.answer(quantity, party), self.asked.get(quantity)
        if found.how == "missing" and quantity.function == "done" and old is not None and old.subject != quantity.subject:
            return self.old.answer(old, party)
        return found


@frozen(eq=False)
class Reading:
    """What one hybrid reads; for the new contract as a whole, with every cause."""

    readings: Readings
    causes: Causes

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """What is measured of a party."""
        return self.readings.answer(quantity, party, self.causes)

    def attribute(self, name: str, party: str | None) -> Value:
        """An attribute of a party."""
        return self.readings.new.attribute(name, party)


@frozen(eq=False, slots=False)
class Hybrids:
    """Every hybrid of two contracts on the figures of some parties."""

    blends: Mapping[Place, Blend]
    readings: Readings
    parties: Sequence[str | None] = (None,)
    _done: dict[tuple[Place, Causes], tuple[Step, ...]] = field(factory=dict)

    @cached_property
    def reach(self) -> Mapping[Place, Causes]:
        """The causes that may reach each place."""
        found: dict[Place, set[Cause]] = {place: set(self.own(place)) for place in self.blends}
        needs = {place: self._needed(place) for place in self.blends}
        changed = True
        while changed:
            changed = False
            for place, needed in needs.items():
                before = len(found[place])
                found[place].update(*(found[each] for each in needed))
                changed = changed or len(found[place]) > before
        return {place: frozenset(causes) for place, causes in found.items()}

    def steps(self, place: Place, causes: Causes, above: frozenset[Place] = frozenset()) -> tuple[Step, ...]:
        """The step of a place for each party. Raises `CircleError`."""
        if place in above:
            raise CircleError(str(place))
        key = place, causes & self.reach[place]
        if key not in self._done:
            self._done[key] = self._evaluated(place, key[1], above | {place})
        return self._done[key]

    def _evaluated(self, place: Place, causes: Causes, above: frozenset[Place]) -> tuple[Step, ...]:
        term = self.blends[place].make(causes)
        run = Run(Reading(self.readings, causes), tuple(self.parties))
        for needed in references(term):
            for column, step in zip(run.columns, self.steps(needed, causes, above), strict=True):
                column.steps[needed] = step
        steps = [evaluate(term, column) for column in run.columns]
        if place.facet is not Facet.SCORE:
            return tuple(steps)
        return tuple(evolve(step, value=counted(step.value)) for step in steps)

    def own(self, place: Place) -> Causes:
        """The causes that change a place's own rule, or how a figure in it is read."""
        blend = self.blends[place]
        terms = (blend.make(blend.causes), blend.make(frozenset()))
        asked = {quantity for term in terms for quantity in figures(term)}
        return blend.causes | {cause for quantity in asked if (cause := self.readings.switched.get(quantity))}

    def _needed(self, place: Place) -> set[Place]:
        blend = self.blends[place]
        return {each for causes in (blend.causes, frozenset[Cause]()) for each in references(blend.make(causes))}
