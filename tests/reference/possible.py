"""Values as what they may be: a number is an interval, a truth or a word is a set, and either may be absent.

What is settled is an interval of one number or a set of one. An end of an interval that is not bounded is an infinity,
which is only ever compared. Operations are total and say of each result everything that it may be.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import product
from math import inf

End = Fraction | float  # float only for the two infinities


@dataclass(frozen=True)
class Number:
    """A number from `low` to `high`; `absent` where it may also not apply."""

    low: End
    high: End
    absent: bool = False

    @property
    def settled(self) -> bool:
        """Whether it can be only one thing."""
        return self.low == self.high and not self.absent


@dataclass(frozen=True)
class Choice:
    """A truth or a word that is one of `options`."""

    options: frozenset[bool | str]
    absent: bool = False

    @property
    def settled(self) -> bool:
        """Whether it can be only one thing."""
        return len(self.options) == 1 and not self.absent


@dataclass(frozen=True)
class NotApplicable:
    """It does not apply."""

    settled = True
    absent = True


@dataclass(frozen=True)
class Profile:
    """A value for each member of a dimension."""

    values: tuple[Value, ...]

    settled = True
    absent = False


Value = Number | Choice | NotApplicable | Profile

NOTHING = NotApplicable()
ANYTHING = Number(-inf, inf)
YES, NO = Choice(frozenset({True})), Choice(frozenset({False}))
MAYBE = Choice(frozenset({True, False}))


def number(value: Fraction | int) -> Number:
    """A number that is known."""
    return Number(Fraction(value), Fraction(value))


def word(value: str) -> Choice:
    """A word that is known."""
    return Choice(frozenset({value}))


def as_number(value: Value) -> Value:
    """A truth as a score: met counts 1, not met 0; a word stays what it is."""
    if isinstance(value, Choice) and not any(isinstance(option, str) for option in value.options):
        scores = [Fraction(option) for option in value.options if isinstance(option, bool)]
        return Number(min(scores), max(scores), value.absent)
    return value


def hull(values: Sequence[Value]) -> Value:
    """What a value may be that is one of these."""
    real = [value for value in values if not isinstance(value, NotApplicable)]
    if not real:
        return NOTHING
    absent = any(value.absent for value in values)
    if all(isinstance(value, Choice) for value in real):
        return Choice(frozenset().union(*(value.options for value in real)), absent)
    numbers = [as_number(value) for value in real]
    return Number(min(value.low for value in numbers), max(value.high for value in numbers), absent)


def lifted(function: Callable[..., Value], *values: Value) -> Value:
    """A function of numbers applied to values that may be profiles, may be truths, may not apply."""
    profiles = [value for value in values if isinstance(value, Profile)]
    if profiles:
        levels = range(len(profiles[0].values))
        return Profile(tuple(lifted(function, *(_level(value, level) for value in values)) for level in levels))
    if any(isinstance(value, NotApplicable) for value in values):
        return NOTHING
    result = function(*(as_number(value) for value in values))
    return replace(result, absent=True) if any(value.absent for value in values) else result


def _level(value: Value, level: int) -> Value:
    return value.values[level] if isinstance(value, Profile) else value


# --- arithmetic ---


def add(left: Number, right: Number) -> Value:
    """The sum of two numbers."""
    return Number(_plus(left.low, right.low), _plus(left.high, right.high))


def negative(value: Number) -> Number:
    """Minus a number."""
    return Number(-value.high, -value.low)


def subtract(left: Number, right: Number) -> Value:
    """The difference of two numbers."""
    return add(left, negative(right))


def times(left: Number, right: Number) -> Number:
    """The product: the extremes are at the corners."""
    corners = [_times(a, b) for a, b in product((left.low, left.high), (right.low, right.high))]
    return Number(min(corners), max(corners))


def divide(left: Number, right: Number) -> Number:
    """The quotient; a divisor that is or may be zero leaves it open."""
    return ANYTHING if right.low <= 0 <= right.high else times(left, Number(_inverse(right.high), _inverse(right.low)))


def power(base: Number, exponent: Number) -> Value:
    """A whole power: repeated multiplication of one and the same number, so that an even power is never negative."""
    assert exponent.settled
    if exponent.low < 0:
        return divide(number(1), power(base, negative(exponent)))
    ends = [_power(base.low, int(exponent.low)), _power(base.high, int(exponent.low))]
    if exponent.low % 2 == 0 and base.low < 0 < base.high:
        ends.append(Fraction(0 if exponent.low else 1))
    return Number(min(ends), max(ends))


def _plus(left: End, right: End) -> End:
    return left if isinstance(left, float) else right if isinstance(right, float) else left + right


def _times(left: End, right: End) -> End:
    if left == 0 or right == 0:
        return Fraction(0)
    if isinstance(left, Fraction) and isinstance(right, Fraction):
        return left * right
    return inf if (left > 0) == (right > 0) else -inf


def _inverse(end: End) -> Fraction:
    return Fraction(0) if isinstance(end, float) else 1 / end


def _power(end: End, exponent: int) -> End:
    result: End = Fraction(1)
    for _ in range(exponent):
        result = _times(result, end)
    return result


# --- truth ---


def compare(op: str, left: Value, right: Value) -> Value:
    """A comparison: settled where it is the same whatever the two turn out to be."""
    if isinstance(left, Choice) or isinstance(right, Choice):
        return _same_word(op, left, right)
    if isinstance(left, NotApplicable) or isinstance(right, NotApplicable):
        return NOTHING
    assert isinstance(left, Number)
    assert isinstance(right, Number)
    return Choice(frozenset(_outcomes(op, left, right)), left.absent or right.absent)


def _outcomes(op: str, left: Number, right: Number) -> set[bool | str]:
    if op in ("<", "<=", "<>"):
        opposite = {"<": ">=", "<=": ">", "<>": "="}[op]
        return {not outcome for outcome in _outcomes(opposite, left, right)}
    if op == "=":
        apart = left.high < right.low or right.high < left.low
        one = left.low == left.high == right.low == right.high
        return {False} if apart else {True} if one else {True, False}
    if op == ">=":
        return {bool(left.low >= right.high), bool(left.high >= right.low)}
    return {bool(left.low > right.high), bool(left.high > right.low)}


def _same_word(op: str, left: Value, right: Value) -> Value:
    if not isinstance(left, Choice) or not isinstance(right, Choice):
        return NOTHING
    same = {one == other for one in left.options for other in right.options}
    return Choice(frozenset(result == (op == "=") for result in same), left.absent or right.absent)


def negation(value: Value) -> Value:
    """Not."""
    return Choice(frozenset(not option for option in value.options), value.absent) if isinstance(value, Choice) else NOTHING


def together(op: str, left: Value, right: Value) -> Value:
    """`and` or `or`: every pair of what the two may be."""
    if not isinstance(left, Choice) or not isinstance(right, Choice):
        return NOTHING
    pairs = product(left.options, right.options)
    options = frozenset((a and b) if op == "and" else (a or b) for a, b in pairs)
    return Choice(options, left.absent or right.absent)
