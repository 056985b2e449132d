"""Ranks of values, the highest first: equal values share a rank, and one that is not settled has all those that it may take.

A value has rank r where r − 1 others are above it: "standard competition ranking", 1 2 2 4.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction

from attrs import frozen

from evaluator.value import Known, Unknown, Value, hidden_below


@frozen
class Rank:
    """The best and the worst rank that a value may have; the same where it is settled among settled ones."""

    best: int
    worst: int


_Ends = tuple[Fraction | None, Fraction | None]


def ranks(values: Sequence[Value]) -> tuple[Rank | None, ...]:
    """The rank of each number; None of one that does not apply or is hidden, among whose likes the others are not ranked."""
    ends = [_ends(value) for value in values]
    lows = sorted(end[0] for end in ends if end and end[0] is not None)
    highs = sorted(end[1] for end in ends if end and end[1] is not None)
    bounded = len(lows), len(highs), sum(end is not None for end in ends)
    return tuple(_rank(end, lows, highs, bounded) if end else None for end in ends)


def _ends(value: Value) -> _Ends | None:
    if isinstance(value, Known) and isinstance(value.value, Fraction):
        return value.value, value.value
    return (value.low, value.high) if isinstance(value, Unknown) and hidden_below(value) is None else None


def _rank(own: _Ends, lows: Sequence[Fraction], highs: Sequence[Fraction], bounded: tuple[int, int, int]) -> Rank:
    """One more than those surely above, to one more than those that may be above."""
    low, high = own
    _, with_high, everybody = bounded
    surely = 0 if high is None else len(lows) - bisect_right(lows, high)
    unbounded = everybody - with_high
    if low is None:
        return Rank(1 + surely, everybody)
    may = len(highs) - bisect_right(highs, low) + unbounded
    itself = high is None or high > low
    return Rank(1 + surely, 1 + may - itself)
