"""The least and the greatest that a statistic of uncertain parts may be.

The statistics here never fall when one of their parts rises. So the least comes of every part at its low end, and what is
left to choose is which parts are there and how much each weighs. The least has those that pull down there with
all their weight, those that pull up absent or light; and which do which is a matter of their order. It is therefore
enough to try each way of cutting the ordered parts in two. The greatest is found in the same way from above.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import reduce

from attrs import frozen

from evaluator.intervals import ONE, ZERO, Interval, Reach, between, lower, point, times, upper

Statistic = Callable[[Sequence[Reach], Sequence[Fraction]], Reach]
"""A statistic of at least one number and of their weights, of which one at least is above 0.

Numbers that are not bounded are all on the same side.
"""


ONE_EACH = point(ONE)
"""The weight of a part that is given none."""


@frozen
class Piece:
    """One part of a statistic: what it may be, what it may weigh (never below 0), whether it may be absent."""

    interval: Interval
    weight: Interval = ONE_EACH
    optional: bool = False

    @property
    def firm(self) -> bool:
        """Whether it is there and its weight is settled."""
        return not self.optional and self.weight.point is not None

    @property
    def settled(self) -> bool:
        """Whether nothing about it is open."""
        return self.firm and self.interval.point is not None


def bounds(pieces: Sequence[Piece], statistic: Statistic, other: Statistic | None = None) -> Interval:
    """All that the statistic may be; `other` is the one for the high end, where its rounding differs."""
    low = min(_candidates(pieces, statistic, lower, highest_first=False))
    if other is None and all(piece.settled for piece in pieces):
        return between(low, low)
    return between(low, max(_candidates(pieces, other or statistic, upper, highest_first=True)))


def _candidates(
    pieces: Sequence[Piece], statistic: Statistic, reach: Callable[[Interval], Reach], *, highest_first: bool
) -> Iterator[Reach]:
    if all(piece.firm for piece in pieces):
        yield statistic([reach(piece.interval) for piece in pieces], [piece.weight.low or ZERO for piece in pieces])
        return
    ordered = sorted(pieces, key=lambda piece: reach(piece.interval), reverse=highest_first)
    for cut in range(len(ordered) + 1):
        there = [*ordered[:cut], *(piece for piece in ordered[cut:] if not piece.optional)]
        weights = [*map(_heaviest, ordered[:cut]), *(_lightest(piece) for piece in there[cut:])]
        if any(weights):
            yield statistic([reach(piece.interval) for piece in there], weights)
    for piece in pieces:
        if piece.weight.high is None:  # so heavy that only it counts
            yield statistic([reach(piece.interval)], [ONE])


def _lightest(piece: Piece) -> Fraction:
    return piece.weight.low or ZERO


def _heaviest(piece: Piece) -> Fraction:
    return _lightest(piece) if piece.weight.high is None else piece.weight.high


def mean(numbers: Sequence[Reach], weights: Sequence[Fraction]) -> Reach:
    """The weighted mean."""
    open_end = next((number for number, weight in zip(numbers, weights, strict=True) if number[0] and weight), None)
    return open_end or (0, total_of(numbers, weights) / sum(weights))


def total(numbers: Sequence[Reach], weights: Sequence[Fraction]) -> Reach:
    """The sum."""
    open_end = next((number for number in numbers if number[0]), None)
    return open_end or (0, total_of(numbers, weights))


def total_of(numbers: Sequence[Reach], weights: Sequence[Fraction]) -> Fraction:
    """The sum of bounded numbers, each by its weight."""
    return sum((number[1] * weight for number, weight in zip(numbers, weights, strict=True)), ZERO)


def product(numbers: Sequence[Reach], weights: Sequence[Fraction]) -> Reach:
    """The product of numbers that are not below 0."""
    return reduce(times, numbers)


def least(numbers: Sequence[Reach], weights: Sequence[Fraction]) -> Reach:
    """The smallest number."""
    return min(numbers)


def greatest(numbers: Sequence[Reach], weights: Sequence[Fraction]) -> Reach:
    """The largest number."""
    return max(numbers)


def percentile(level: Fraction) -> Statistic:
    """The number below which a share of the others lies, interpolated between the two nearest in rank.

    0 gives the smallest number, 1/2 the median, 1 the largest.
    """

    def statistic(numbers: Sequence[Reach], weights: Sequence[Fraction]) -> Reach:
        ordered = sorted(numbers)
        rank, part = divmod(level * (len(ordered) - 1), 1)
        here = ordered[int(rank)]
        if not part or here[0]:
            return here
        above = ordered[int(rank) + 1]
        return above if above[0] else (0, here[1] + part * (above[1] - here[1]))

    return statistic


def of_top(count: int, statistic: Statistic) -> Statistic:
    """The statistic of the greatest numbers only; their weights must all be the same."""

    def of_greatest(numbers: Sequence[Reach], weights: Sequence[Fraction]) -> Reach:
        return statistic(sorted(numbers, reverse=True)[:count], weights[:count])

    return of_greatest
