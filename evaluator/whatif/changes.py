"""What lies between a score before and the same score after."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from evaluator.value import Known, NotApplicable, Undecided, Unknown, Value


@frozen
class Change:
    """What a score changes by. Of a score that is not known, its lowest and its highest value change by themselves."""

    low: Fraction
    high: Fraction

    @property
    def size(self) -> Fraction:
        """The larger of the two, without its sign."""
        return max(abs(self.low), abs(self.high))

    def __bool__(self) -> bool:
        return bool(self.low or self.high)


def change(before: Value, after: Value) -> Change | None:
    """From one score to another; None where that is no number: one of them does not apply, is open-ended, or is a label."""
    first, second = _ends(before), _ends(after)
    return None if first is None or second is None else Change(second[0] - first[0], second[1] - first[1])


def _ends(value: Value) -> tuple[Fraction, Fraction] | None:
    match value:
        case Known(value=Fraction() as number):
            return number, number
        case Unknown(low=Fraction() as low, high=Fraction() as high, may_be_absent=False):
            return low, high
        case _:
            return None


def alike(one: Value, other: Value) -> bool:
    """Whether two scores are the same, whatever is told of them; of two that are open, whether they are open alike."""
    return _plain(one) == _plain(other)


def _plain(value: Value) -> object:
    match value:
        case Known():
            return value.value
        case Unknown():
            return value.low, value.high, value.may_be_absent
        case Undecided():
            return value.options, value.may_be_absent
        case NotApplicable():
            return NotApplicable
        case _:
            return tuple(map(_plain, value.values))
