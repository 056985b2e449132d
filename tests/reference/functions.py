"""Functions of values: the smallest and largest, bands, interpolation, logarithms and roots."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise
from math import isqrt

from tests.reference.possible import ANYTHING, NOTHING, Choice, End, NotApplicable, Number, Value, compare, hull
from tests.reference.possible import power as whole_power

DIGITS = 60


def smallest(*values: Number) -> Number:
    """The smallest of some numbers."""
    return Number(min(value.low for value in values), min(value.high for value in values))


def largest(*values: Number) -> Number:
    """The largest of some numbers."""
    return Number(max(value.low for value in values), max(value.high for value in values))


def clamp(value: Number, low: Number, high: Number) -> Number:
    """A number kept between two others."""
    return largest(low, smallest(value, high))


def magnitude(value: Number) -> Number:
    """A number without its sign."""
    ends = (abs(value.low), abs(value.high))
    return Number(Fraction(0) if value.low < 0 < value.high else min(ends), max(ends))


# --- choosing ---


def bands(value: Value, cases: Sequence[tuple[str, Value, Value]], otherwise: Value | None) -> Value:
    """The result of the first band that holds, or of every band that may."""
    if isinstance(value, NotApplicable):
        return NOTHING
    results: list[Value] = []
    for op, limit, result in cases:
        holds = compare(op, value, limit)
        if isinstance(holds, Choice) and True in holds.options:
            results.append(result)
        if isinstance(holds, Choice) and False not in holds.options:
            return hull(results)
    return hull([*results, otherwise if otherwise is not None else NOTHING])


def linear(value: Number, points: Sequence[tuple[Fraction, Fraction]]) -> Number:
    """The straight lines between the points, flat outside; over an interval the extremes are at its ends or at points."""
    inside = [y for x, y in points if value.low <= x <= value.high]
    found = [_height(value.low, points), _height(value.high, points), *inside]
    return Number(min(found), max(found))


def _height(at: End, points: Sequence[tuple[Fraction, Fraction]]) -> Fraction:
    if at <= points[0][0]:
        return points[0][1]
    for (x, y), (x2, y2) in pairwise(points):
        if at <= x2 and isinstance(at, Fraction):
            return y + (y2 - y) * (at - x) / (x2 - x)
    return points[-1][1]


# --- what is approximate ---


def root(value: Number, degree: int) -> Number:
    """The root of a number that is not negative: exact where it is a fraction, else to many digits."""
    if value.low < 0:
        return ANYTHING
    return Number(_root(value.low, degree), _root(value.high, degree))


def _root(end: End, degree: int) -> End:
    if isinstance(end, float) or end == 0 or degree == 1:
        return end
    above, below = _whole_root(end.numerator, degree), _whole_root(end.denominator, degree)
    if above**degree == end.numerator and below**degree == end.denominator:
        return Fraction(above, below)
    return _approximate(lambda x: x ** (Decimal(1) / degree), end)


def _whole_root(value: int, degree: int) -> int:
    if degree == 2:
        return isqrt(value)
    low, high = 0, value + 1
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if middle**degree <= value else (low, middle)
    return low


def power(base: Number, exponent: Number) -> Number:
    """A whole power exactly, any other of a number that is not negative to many digits."""
    if exponent.low == int(exponent.low):
        return whole_power(base, exponent)
    return ANYTHING if base.low < 0 else rising(lambda x: x ** (Decimal(exponent.low.numerator) / exponent.low.denominator), base)


def rising(function: Callable[[Decimal], Decimal], value: Number, above: int | None = None) -> Number:
    """A function that keeps the order, to many digits; not bounded where it is only defined above a limit."""
    if above is not None and value.low <= above:
        return ANYTHING
    return Number(_approximate(function, value.low), _approximate(function, value.high))


def _approximate(function: Callable[[Decimal], Decimal], end: End) -> End:
    if isinstance(end, float):
        return end
    with localcontext() as context:
        context.prec = DIGITS
        return Fraction(function(Decimal(end.numerator) / Decimal(end.denominator)))
