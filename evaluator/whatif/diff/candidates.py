"""Values at which a figure may tell two contracts apart: those that the rules speak of, those beside them and between."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from attrs import frozen

from dsl.quantity import Quantity
from dsl.terms import Constant, Facet, Figure, Place, Term
from dsl.units import PP, RATIO, TRUTH
from evaluator.value import Known, Unknown, Value
from evaluator.whatif.diff.sides import Side
from evaluator.whatif.diff.walk import figures, items, references

_TARGETS = (Facet.TARGET, Facet.LOWER, Facet.UPPER, Facet.BASELINE)


@frozen(eq=False, slots=False)
class Candidates:
    """Values for the figures of two contracts."""

    old: Side
    new: Side

    @cached_property
    def _spoken(self) -> dict[Quantity, set[Fraction]]:
        """The numbers that the rules hold each figure against."""
        found: dict[Quantity, set[Fraction]] = {}
        for side in (self.old, self.new):
            for place, term in side.terms.items():
                for quantity in self._figures(side, place, term):
                    found.setdefault(quantity, set()).update(_numbers(side, term, quantity))
        return found

    @cached_property
    def _ops(self) -> dict[Quantity, set[str]]:
        """How criteria compare a figure that they measure."""
        found: dict[Quantity, set[str]] = {}
        for side in (self.old, self.new):
            for goal in side.contract.goals:
                for criterion in goal.criteria:
                    for members in criterion.members or ((),):
                        term = side.terms.get(Place(goal.id, criterion.name, members, Facet.ACTUAL))
                        if isinstance(term, Figure):
                            found.setdefault(term.quantity, set()).add(criterion.op or "")
        return found

    def _figures(self, side: Side, place: Place, term: Term) -> set[Quantity]:
        """The figures of a rule, those of the actuals that it refers to included."""
        near = [side.terms[each] for each in references(term) if each.facet is Facet.ACTUAL]
        return {quantity for one in (term, *near) for quantity in figures(one)}

    def plain(self, quantity: Quantity) -> Fraction:
        """A value that meets every criterion that measures the figure, as far as one can."""
        if quantity.unit == TRUTH:
            return Fraction(1)
        spoken = sorted(self._spoken.get(quantity, ())) or [Fraction(0)]
        ops = self._ops.get(quantity, set())
        low, high = quantity.low, quantity.high
        if ops <= {"le", "lt"} and ops:
            return low if low is not None else spoken[0] - abs(spoken[0]) - _step(quantity)
        if "between" in ops:
            return (spoken[0] + spoken[-1]) / 2
        return high if high is not None else max(2 * spoken[-1], spoken[-1] + _step(quantity), Fraction(0))

    def of(self, quantity: Quantity) -> Sequence[Fraction]:
        """The values to try, the roundest first."""
        if quantity.unit == TRUTH:
            return [Fraction(0), Fraction(1)]
        spoken = sorted(self._spoken.get(quantity, ()))
        step = _step(quantity)
        beside = [each for one in spoken for each in (one - step, one + step)]
        ends = [end for end in (quantity.low, quantity.high) if end is not None]
        between = [(one + other) / 2 for one, other in pairwise(sorted({*spoken, *ends}))]
        halves = [one / 2 for one in spoken] + [one * 2 for one in spoken]
        every = [*spoken, *between, *beside, *ends, *halves]
        if quantity.function in ("count", "n"):
            every = [Fraction(int(one)) for one in every]
        return [one for one in dict.fromkeys(every) if _within(one, quantity)]


def _numbers(side: Side, term: Term, quantity: Quantity) -> set[Fraction]:
    """The numbers in a rule that are in the figure's unit, its targets worked out where they need no figure."""
    written = {one.value for one in items(term) if isinstance(one, Constant) and one.unit == quantity.unit}
    targets = [each for each in references(term) if each.facet in _TARGETS and not side.asks(each)]
    values = [side.value(each, _nothing) for each in targets]
    return {one for one in (*written, *(each.value for each in values if isinstance(each, Known))) if isinstance(one, Fraction)}


def _nothing(quantity: Quantity) -> Value:
    return Unknown(None, None, ())


def _step(quantity: Quantity) -> Fraction:
    return Fraction(1, 100) if quantity.unit in (RATIO, PP) else Fraction(1)


def _within(value: Fraction, quantity: Quantity) -> bool:
    above = quantity.low is None or value >= quantity.low
    return above and (quantity.high is None or value <= quantity.high)
