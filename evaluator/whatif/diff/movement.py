"""A score before and after, how far it moves, and what one cause has of that."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import frozen

from evaluator.result import Score
from evaluator.value import Known, NotApplicable, Unknown, Value
from evaluator.whatif.diff.change import Cause


@frozen
class Movement:
    """A score before and after; None where the contract has no such goal."""

    before: Score | None
    after: Score | None

    @property
    def change(self) -> tuple[Fraction, Fraction] | None:
        """The change of the lowest and of the highest that the score may be; None where that is no number."""
        return _difference(self.before, self.after, lambda score: score.value)

    @property
    def exact_change(self) -> tuple[Fraction, Fraction] | None:
        """The same before the score's own rounding."""
        return _difference(self.before, self.after, lambda score: score.exact)

    @property
    def moves(self) -> bool:
        """Whether the score is another one, if only before it is rounded."""
        if self.before is None or self.after is None:
            return self.before is not self.after
        sides = [(bare(score.value), bare(score.exact), score.unit) for score in (self.before, self.after)]
        return sides[0] != sides[1]


@frozen
class Share:
    """What one cause brings to the total: to its low and its high end, and to both before the total's own rounding."""

    cause: Cause
    low: Fraction
    high: Fraction
    exact_low: Fraction
    exact_high: Fraction

    @property
    def nothing(self) -> bool:
        """Whether the cause changes nothing here."""
        return not any((self.low, self.high, self.exact_low, self.exact_high))


def _difference(before: Score | None, after: Score | None, side: Callable[[Score], Value]) -> tuple[Fraction, Fraction] | None:
    if before is None or after is None or before.unit != after.unit:
        return None
    one, other = ends(side(before)), ends(side(after))
    return None if one is None or other is None else (other[0] - one[0], other[1] - one[1])


def ends(value: Value) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest that a value may be; None where it is no number, or open, or may not apply."""
    if isinstance(value, Known) and isinstance(value.value, Fraction):
        return value.value, value.value
    if isinstance(value, Unknown) and not value.may_be_absent and value.low is not None and value.high is not None:
        return value.low, value.high
    return None


def bare(value: Value) -> object:
    """A value without what is told of it."""
    match value:
        case Known():
            return value.value
        case Unknown():
            return value.low, value.high, value.may_be_absent
        case NotApplicable():
            return NotApplicable
    return getattr(value, "options", None) or tuple(map(bare, getattr(value, "values", ())))
