"""What a value may turn out to be, and what it rests on.

Between the values (`evaluator.value`) and the rooms that calculate: every operation reads its operands as an interval
or as options, gathers what they rest on, and settles its result here. What is certain stays certain: a
result that can only be one thing is Known, and what was missing on the way is no longer told.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from attrs import frozen

from evaluator import intervals
from evaluator.intervals import Interval
from evaluator.value import NO_MARKS, Known, Marks, Missing, NotApplicable, ProfileValue, Undecided, Unknown, Value

Option = bool | str
EITHER: tuple[Option, ...] = (True, False)


@frozen
class Evidence:
    """What a value rests on: the figures that are missing, its marks, and whether it may turn out not to apply."""

    missing: tuple[Missing, ...] = ()
    marks: Marks = NO_MARKS
    may_be_absent: bool = False


def missing_of(value: Value) -> tuple[Missing, ...]:
    """The figures that a value lacks, once each."""
    if isinstance(value, ProfileValue):
        return tuple(dict.fromkeys(lack for level in value.values for lack in missing_of(level)))
    return value.missing if isinstance(value, Unknown | Undecided) else ()


def marks_of(value: Value) -> Marks:
    """The marks of a value and of each of its levels."""
    if isinstance(value, ProfileValue):
        return marks_of_all(value.values)
    return value.marks


def marks_of_all(values: Sequence[Value]) -> Marks:
    """The marks of some values together."""
    found = [marks for marks in map(marks_of, values) if marks]
    return found[0].union(*found[1:]) if found else NO_MARKS


def may_be_absent(value: Value) -> bool:
    """Whether a value that applies, as far as is known, may turn out not to."""
    return isinstance(value, Unknown | Undecided) and value.may_be_absent


def evidence(values: Sequence[Value]) -> Evidence:
    """What the values rest on together, in their order."""
    missing = dict.fromkeys(lack for value in values for lack in missing_of(value))
    return Evidence(tuple(missing), marks_of_all(values), any(map(may_be_absent, values)))


def interval_of(value: Value) -> Interval:
    """The numbers that a value may be; a truth counts 1 or 0. A label is no number: that is the checker's business."""
    if isinstance(value, Known):
        return intervals.point(number_of(value.value))
    if isinstance(value, Unknown):
        return Interval(value.low, value.high)
    numbers = [intervals.point(number_of(option)) for option in options_of(value)]
    return intervals.hull(numbers) if numbers else intervals.EVERYTHING


def number_of(value: Fraction | bool | str) -> Fraction:
    """A settled number or truth as a number."""
    if isinstance(value, str):
        raise TypeError(f"the label {value!r} is used as a number")
    return Fraction(value) if isinstance(value, bool) else value


def options_of(value: Value) -> tuple[Fraction | Option, ...]:
    """The truths or labels that a value may be; empty for a label of which nothing is known."""
    if isinstance(value, Known):
        return (value.value,)
    return value.options if isinstance(value, Undecided) else ()


def is_word(value: Value) -> bool:
    """Whether a value is a truth or a label, settled or not."""
    return isinstance(value, Undecided) or (isinstance(value, Known) and isinstance(value.value, bool | str))


def number(interval: Interval, rests: Evidence) -> Known | Unknown:
    """The value of a number that lies in the interval."""
    if interval.point is not None and not rests.may_be_absent:
        return Known(interval.point, rests.marks)
    return Unknown(interval.low, interval.high, rests.missing, rests.marks, rests.may_be_absent)


def word(options: Sequence[Option], rests: Evidence) -> Known | Undecided:
    """The value of a truth or a label that is one of the options (none: any label)."""
    if len(options) == 1 and not rests.may_be_absent:
        return Known(options[0], rests.marks)
    return Undecided(tuple(options), rests.missing, rests.marks, rests.may_be_absent)


def not_applicable(values: Sequence[Value]) -> NotApplicable | None:
    """What becomes of operands of which one does not apply: the first reason, with the marks of all."""
    absent = next((value for value in values if isinstance(value, NotApplicable)), None)
    return absent and NotApplicable(absent.reason, marks_of_all(values))


def has_levels(values: Sequence[Value]) -> bool:
    """Whether any of the values is a profile."""
    return any(isinstance(value, ProfileValue) for value in values)


def by_level(function: Callable[[list[Value]], Value], values: Sequence[Value]) -> ProfileValue:
    """The function applied level by level; a value without levels counts the same at every level."""
    members = next(value.members for value in values if isinstance(value, ProfileValue))
    rows = (
        [value.values[index] if isinstance(value, ProfileValue) else value for value in values] for index in range(len(members))
    )
    return ProfileValue(members, tuple(function(row) for row in rows))


def union(values: Sequence[Value], deciding: Sequence[Value] = ()) -> Value:
    """A value that is one of `values`, which of them hangs on `deciding`: whatever any of them may be."""
    applies = [value for value in values if not isinstance(value, NotApplicable)]
    if not applies:
        return not_applicable([*values, *deciding]) or values[0]
    if has_levels(values):
        return by_level(lambda row: union(row, deciding), values)
    rests = evidence([*deciding, *values])
    rests = Evidence(rests.missing, rests.marks, rests.may_be_absent or len(applies) < len(values))
    if all(map(is_word, applies)):
        return word(_together(applies), rests)
    return number(intervals.hull(map(interval_of, applies)), rests)


def _together(values: Sequence[Value]) -> tuple[Option, ...]:
    """Every option of the values; truths in one fixed order, labels as they come."""
    lists = [options_of(value) for value in values]
    if not all(lists):
        return ()
    found = dict.fromkeys(option for options in lists for option in options if isinstance(option, bool | str))
    return tuple(option for option in EITHER if option in found) if True in found or False in found else tuple(found)


def choose(condition: Value, then: Value, otherwise: Value) -> Value:
    """What a condition chooses; the branch that it does not choose counts for nothing."""
    if has_levels([condition]):
        return by_level(lambda row: choose(*row), [condition, then, otherwise])
    if isinstance(condition, NotApplicable):
        return condition
    branches = {True: then, False: otherwise}
    return union([branches[option] for option in options_of(condition) if isinstance(option, bool)], [condition])
