"""How far a score moves between two results of one contract, where figures are missing that both lack.

The ends of two intervals say little of what lies between: the same missing figure stands in both. Through references, means and
sums the parts that nothing reached cancel out; elsewhere the ends of both are taken, which is sound and wide.
"""

from __future__ import annotations

from collections.abc import Collection
from fractions import Fraction

from attrs import field, frozen

from dsl.terms import Combination, Constant, Part, Place, Reference, Term
from evaluator.intervals import ZERO, Interval, point
from evaluator.result import Result, Step
from evaluator.value import Known, NotApplicable, Unknown, Value


@frozen(eq=False)
class Gaps:
    """The differences between two results; `reached` are the places that may differ at all."""

    before: Result
    after: Result
    reached: Collection[Place]
    found: dict[Place, Interval | None] = field(factory=dict)

    def of(self, place: Place) -> Interval | None:
        """What the value after less the value before may be; None where one of them is no number, or may not apply."""
        if place not in self.found:
            self.found[place] = None
            self.found[place] = self._place(place)
        return self.found[place]

    def _place(self, place: Place) -> Interval | None:
        before, after = self.before.steps.get(place), self.after.steps.get(place)
        ends = _apart(before.value, after.value) if before and after else None
        if ends is None or before is None or after is None:
            return None
        if place not in self.reached:
            return point(ZERO)
        return _both(ends, self._steps(before, after)) if before.term == after.term else ends

    def _steps(self, before: Step, after: Step) -> Interval | None:
        """The same of two steps of the same term; None where the ends of both say as much."""
        match before.term:
            case Reference(place=place):
                return self.of(place)
            case Combination(function="mean" | "sum", top=None):
                return self._combination(before.term, before, after)
            case _:
                return None

    def _combination(self, term: Combination, before: Step, after: Step) -> Interval | None:
        """The weighed sum of what its parts move by, where it is certain which of them count, and for how much."""
        weights = [_weight(part) for part in term.parts]
        pairs = list(zip(before.parts, after.parts, strict=False))[: len(weights)]
        counted = [index for index, (one, other) in enumerate(pairs) if not _absent(one.value, other.value)]
        moves = [self._part(*pairs[index]) for index in counted]
        known = [weights[index] for index in counted]
        if not counted or any(move is None for move in moves) or any(weight is None for weight in known):
            return None
        whole = sum((weight for weight in known if weight is not None), ZERO) if term.function == "mean" else Fraction(1)
        return _weighed([(move, weight) for move, weight in zip(moves, known, strict=True) if move and weight], whole)

    def _part(self, before: Step, after: Step) -> Interval | None:
        inner = self._steps(before, after)
        return _both(ends, inner) if (ends := _apart(before.value, after.value)) is not None else None


def _weight(part: Part) -> Fraction | None:
    """The weight of a part that counts whatever it turns out to be; None where that is not certain."""
    weight: Term | None = part.weight
    if part.known_only:
        return None
    if weight is None:
        return Fraction(1)
    return weight.value if isinstance(weight, Constant) and isinstance(weight.value, Fraction) else None


def _absent(one: Value, other: Value) -> bool:
    return isinstance(one, NotApplicable) and isinstance(other, NotApplicable)


def _weighed(moves: list[tuple[Interval, Fraction]], whole: Fraction) -> Interval | None:
    if whole <= 0 or any(weight < 0 for _, weight in moves):
        return None
    lows, highs = ([end and end * weight for end, weight in each] for each in _ends(moves))
    low = None if any(end is None for end in lows) else sum((end for end in lows if end is not None), ZERO) / whole
    high = None if any(end is None for end in highs) else sum((end for end in highs if end is not None), ZERO) / whole
    return Interval(low, high)


def _ends(moves: list[tuple[Interval, Fraction]]) -> tuple[list[tuple[Fraction | None, Fraction]], ...]:
    return [(move.low, weight) for move, weight in moves], [(move.high, weight) for move, weight in moves]


def _apart(before: Value, after: Value) -> Interval | None:
    """The difference of two values of which nothing is known but their ends."""
    first, second = _interval(before), _interval(after)
    if first is None or second is None:
        return None
    low = None if second.low is None or first.high is None else second.low - first.high
    high = None if second.high is None or first.low is None else second.high - first.low
    return Interval(low, high)


def _interval(value: Value) -> Interval | None:
    match value:
        case Known(value=Fraction() as number):
            return point(number)
        case Unknown(may_be_absent=False):
            return Interval(value.low, value.high)
        case _:
            return None


def _both(one: Interval, other: Interval | None) -> Interval:
    """What lies in both."""
    if other is None:
        return one
    lows = [end for end in (one.low, other.low) if end is not None]
    highs = [end for end in (one.high, other.high) if end is not None]
    return Interval(max(lows, default=None), min(highs, default=None))
