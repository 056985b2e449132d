"""Rounding to a multiple of a step. Every mode treats negative numbers as the mirror of positive ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from dsl.terms import Mode
from evaluator import intervals, possible
from evaluator.intervals import Interval
from evaluator.symbolic import Symbolic
from evaluator.value import Value

_AWAY: Mapping[Mode, Callable[[int, int, int], bool]] = {
    Mode.HALF_UP: lambda whole, rest, over: 2 * rest >= over,
    Mode.HALF_DOWN: lambda whole, rest, over: 2 * rest > over,
    Mode.HALF_EVEN: lambda whole, rest, over: 2 * rest > over or (2 * rest == over and whole % 2 == 1),
    Mode.UP: lambda whole, rest, over: rest > 0,
    Mode.TRUNCATE: lambda whole, rest, over: False,
}
"""Whether `whole + rest/over` (not negative) goes on to `whole + 1`."""


def rounded(number: Fraction | Symbolic, step: Fraction, mode: Mode) -> Fraction:
    """The multiple of `step` (above 0) that the mode gives for a number."""
    if isinstance(number, Symbolic):
        return number.rounded(step, mode)
    steps = number / step
    whole, rest = divmod(abs(steps.numerator), steps.denominator)
    whole += _AWAY[mode](whole, rest, steps.denominator)
    return step * (whole if number >= 0 else -whole)


def rounded_interval(interval: Interval, step: Fraction, mode: Mode) -> Interval:
    """Both ends rounded; rounding never changes the order of two numbers, so that this is all they may become."""
    low, high = interval.low, interval.high
    return Interval(None if low is None else rounded(low, step, mode), None if high is None else rounded(high, step, mode))


def round_value(value: Value, step: Fraction, mode: Mode) -> Value:
    """A value rounded, level by level where it has levels."""
    if possible.has_levels([value]):
        return possible.by_level(lambda row: round_value(row[0], step, mode), [value])
    absent = possible.not_applicable([value])
    return absent or possible.number(rounded_interval(possible.interval_of(value), step, mode), possible.evidence([value]))


def floor(number: Fraction, step: Fraction) -> Fraction:
    """The greatest multiple of a step (above 0) that is not above the number."""
    return step * (number / step).__floor__()


def ceiling(number: Fraction, step: Fraction) -> Fraction:
    """The least multiple of a step (above 0) that is not below the number."""
    return step * (number / step).__ceil__()


def floor_interval(value: Interval, step: Interval) -> Interval:
    """The floor of a value to a step above 0; with an unknown step, everything less than one step below the value."""
    if step.point is not None:
        low, high = value.low, value.high
        return Interval(None if low is None else floor(low, step.point), None if high is None else floor(high, step.point))
    return Interval(intervals.subtract(value, step).low, value.high)


def ceiling_interval(value: Interval, step: Interval) -> Interval:
    """The ceiling of a value to a step above 0."""
    return intervals.negative(floor_interval(intervals.negative(value), step))
