"""Values of the product seen as sets of what they may be, so that they can be compared and contained in each other."""

from __future__ import annotations

from fractions import Fraction
from math import inf

from evaluator import value as values
from tests.reference import possible
from tests.reference.possible import Choice, NotApplicable, Number, Value


def as_possible(value: values.Value) -> Value:
    """A value of the product as one of the reference."""
    if isinstance(value, values.NotApplicable):
        return possible.NOTHING
    if isinstance(value, values.Undecided):
        return Choice(frozenset(value.options), value.may_be_absent)
    if isinstance(value, values.Unknown):
        low, high = (-inf if value.low is None else value.low), (inf if value.high is None else value.high)
        return Number(low, high, value.may_be_absent)
    assert isinstance(value, values.Known)
    found = value.value
    return possible.number(found) if isinstance(found, Fraction) else Choice(frozenset({found}))


def covers(wide: Value, narrow: Value) -> bool:
    """Whether a value says no more than another one does."""
    if isinstance(wide, Number) and isinstance(narrow, Number):
        return wide.low <= narrow.low and narrow.high <= wide.high and wide.absent >= narrow.absent
    if isinstance(wide, Choice) and isinstance(narrow, Choice):
        return wide.options >= narrow.options and wide.absent >= narrow.absent
    return isinstance(narrow, NotApplicable) and wide.absent
