"""Intervals: all numbers between two ends, and what arithmetic makes of them.

Pure arithmetic on exact rationals; nothing here knows values, terms or what is missing. An end that is None is
unbounded. Every function is sound: whatever numbers stand within the operands, the result holds what they give.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

End = Fraction | None
ZERO = Fraction(0)
ONE = Fraction(1)


@frozen
class Interval:
    """The numbers from `low` to `high`, ends included; None is unbounded."""

    low: End
    high: End

    @property
    def point(self) -> End:
        """The only number within, if there is only one."""
        return self.low if self.low == self.high else None

    def holds(self, number: Fraction) -> bool:
        """Whether the number lies within."""
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)


EVERYTHING = Interval(None, None)

Reach = tuple[int, Fraction]
"""An end that can be compared: (-1, 0) is below every number, (0, x) is x, (1, 0) is above every number."""


def point(number: Fraction) -> Interval:
    """The interval of one number."""
    return Interval(number, number)


def lower(interval: Interval) -> Reach:
    """The low end, comparable."""
    return (-1, ZERO) if interval.low is None else (0, interval.low)


def upper(interval: Interval) -> Reach:
    """The high end, comparable."""
    return (1, ZERO) if interval.high is None else (0, interval.high)


def end(reach: Reach) -> End:
    """The number at which a reach ends, None beyond all numbers."""
    return None if reach[0] else reach[1]


def between(low: Reach, high: Reach) -> Interval:
    """The interval between two reaches."""
    return Interval(end(low), end(high))


def hull(intervals: Iterable[Interval]) -> Interval:
    """The smallest interval that holds them all."""
    every = list(intervals)
    return between(min(map(lower, every)), max(map(upper, every)))


def add(left: Interval, right: Interval) -> Interval:
    """The sum."""
    low = None if left.low is None or right.low is None else left.low + right.low
    high = None if left.high is None or right.high is None else left.high + right.high
    return Interval(low, high)


def negative(value: Interval) -> Interval:
    """The value with the other sign."""
    return Interval(None if value.high is None else -value.high, None if value.low is None else -value.low)


def subtract(left: Interval, right: Interval) -> Interval:
    """The difference."""
    return add(left, negative(right))


def _sign(reach: Reach) -> int:
    return reach[0] or (reach[1] > 0) - (reach[1] < 0)


def times(left: Reach, right: Reach) -> Reach:
    """The product of two ends; 0 times any is 0."""
    if left[0] or right[0]:
        return (_sign(left) * _sign(right), ZERO)
    return (0, left[1] * right[1])


def multiply(left: Interval, right: Interval) -> Interval:
    """The product; an unknown number times 0 is 0."""
    corners = [times(one, other) for one in (lower(left), upper(left)) for other in (lower(right), upper(right))]
    return between(min(corners), max(corners))


def reciprocal(value: Interval) -> Interval:
    """1 / value; the value must not hold 0."""
    return Interval(ZERO if value.high is None else 1 / value.high, ZERO if value.low is None else 1 / value.low)


def minimum(*values: Interval) -> Interval:
    """The smallest of some numbers."""
    return between(min(map(lower, values)), min(map(upper, values)))


def maximum(*values: Interval) -> Interval:
    """The largest of some numbers."""
    return between(max(map(lower, values)), max(map(upper, values)))


def clamp(value: Interval, low: Interval, high: Interval) -> Interval:
    """The value, but no more than high and then no less than low."""
    return maximum(minimum(value, high), low)


def magnitude(value: Interval) -> Interval:
    """The value without its sign."""
    if value.low is not None and value.low >= 0:
        return value
    if value.high is not None and value.high <= 0:
        return negative(value)
    return Interval(ZERO, maximum(value, negative(value)).high)


def whole_power(value: Interval, exponent: int) -> Interval:
    """The power, for a whole exponent of at least 0."""
    base = magnitude(value) if exponent % 2 == 0 else value
    if exponent == 0:
        return point(ONE)
    return Interval(
        None if base.low is None else base.low**exponent,
        None if base.high is None else base.high**exponent,
    )
