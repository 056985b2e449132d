"""How far one score lies from another: what two values differ by, and whether they are the same but for what is told of them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve

from dsl.units import PP, RATIO, Unit
from evaluator.intervals import Interval
from evaluator.result import Score
from evaluator.value import HIDDEN, NO_MARKS, Known, Missing, NotApplicable, ProfileValue, Undecided, Unknown, Value, hiding
from maalbar.report.model import Amount


def difference(before: Score, after: Score) -> Amount | None:
    """The score after less the score before, of percentages in percentage points; None where that is no number."""
    return of_values(before.value, after.value, after.unit) if before.unit == after.unit else None


def of_values(before: Value, after: Value, unit: Unit) -> Amount | None:
    """The value after less the value before, both in `unit`; an interval where one of them is, hidden where one of them is."""
    hidden = hiding(before) | hiding(after)
    if hidden:
        return Amount(Unknown(None, None, (HIDDEN,), hidden), PP if unit == RATIO else unit)
    first, second = _ends(before), _ends(after)
    if first is None or second is None:
        return None
    low, high = _less(second[0], first[1]), _less(second[1], first[0])
    in_points = PP if unit == RATIO else unit
    if low is not None and low == high and isinstance(before, Known) and isinstance(after, Known):
        return Amount(Known(low), in_points)
    return Amount(Unknown(low, high, tuple(missing(before, after))), in_points)


def nothing(value: Value, unit: Unit) -> Amount | None:
    """The difference of a number to itself, known or not; None of a value that is no number, or may not apply."""
    return Amount(Known(Fraction(0)), PP if unit == RATIO else unit) if _ends(value) is not None else None


def within(interval: Interval | None, unit: Unit, before: Value, after: Value) -> Amount | None:
    """A difference that lies in an interval, for want of the figures that the two values rest on, or as these are hidden."""
    if interval is None:
        return None
    in_points, hidden = PP if unit == RATIO else unit, hiding(before) | hiding(after)
    if interval.point is not None:
        return Amount(Known(interval.point), in_points)
    if hidden:
        return Amount(Unknown(None, None, (HIDDEN,), hidden), in_points)
    return Amount(Unknown(interval.low, interval.high, tuple(missing(before, after))), in_points)


def is_nothing(one: Amount | None) -> bool:
    """Whether it is certain that two scores do not differ."""
    return one is not None and isinstance(one.value, Known) and one.value.value == 0


_Ends = tuple[Fraction | None, Fraction | None]


def _ends(value: Value) -> _Ends | None:
    """The least and the greatest number that a value may be; None of a value that is no number, or may not apply."""
    if isinstance(value, Known):
        return None if isinstance(value.value, str | bool) else (value.value, value.value)
    return (value.low, value.high) if isinstance(value, Unknown) and not value.may_be_absent else None


def _less(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one - other


def missing(*values: Value) -> Iterator[Missing]:
    """The figures that any of the values lacks, once each."""
    found = (lack for value in values if isinstance(value, Unknown) for lack in value.missing)
    yield from dict.fromkeys(found)


def same(one: Value | None, other: Value | None) -> bool:
    """Whether two values are the same, whatever is told of them; of two that are open, whether they are open alike."""
    return _bare(one) == _bare(other)


def _bare(value: Value | None) -> object:
    match value:
        case Known():
            return evolve(value, marks=NO_MARKS)
        case Unknown() | Undecided():
            return evolve(value, marks=NO_MARKS, missing=())
        case NotApplicable():
            return NotApplicable
        case ProfileValue():
            return value.members, tuple(_bare(level) for level in value.values)
        case _:
            return value


def is_open(value: Value | None) -> bool:
    """Whether missing figures leave a value open, or one of its levels."""
    if isinstance(value, ProfileValue):
        return any(map(is_open, value.values))
    return isinstance(value, Unknown | Undecided)
