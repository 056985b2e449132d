"""The functions that combine parts, each over parts that may be uncertain (`extremes.Piece`).

Weights count in mean, sum and geometric mean. To add a function, give it a rule in `_RULES`, and name it in `WEIGHED` if a
part that weighs nothing is no part of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from attrs import evolve

from evaluator import approximate, extremes, intervals
from evaluator.extremes import ONE_EACH, Piece, Statistic, bounds
from evaluator.intervals import ONE, ZERO, Interval, Reach, lower, point, upper
from evaluator.outcome import Outcome
from evaluator.value import Phrase

WEIGHED = frozenset({"mean", "geometric_mean"})
"""Where only weight makes a part count."""


def combined(function: str, pieces: Sequence[Piece], top: int | None) -> Outcome:
    """What the parts (at least one) come to; `top` keeps only so many of the highest."""
    if function in WEIGHED and any(piece.weight.low is None or piece.weight.low < 0 for piece in pieces):
        return Outcome(problem=Phrase("a weight below 0"))
    rule = _RULES[function]
    if top is None or top >= len(pieces):
        return rule(pieces, None)
    if all(piece.settled for piece in pieces) or not _rises(function, pieces):
        return rule(_highest(pieces, top), None)
    return rule(pieces, top)


def _rises(function: str, pieces: Sequence[Piece]) -> bool:
    """Whether the function of the highest parts never falls when a part rises."""
    if function == "product":
        return all(piece.interval.low is not None and piece.interval.low >= 0 for piece in pieces)
    weight = pieces[0].weight.point
    return weight is not None and weight > 0 and all(piece.weight.point == weight for piece in pieces)


def _highest(pieces: Sequence[Piece], count: int) -> list[Piece]:
    """The parts that are or may be among the highest; those that only may be are optional."""
    kept = []
    for place, piece in enumerate(pieces):
        low, high = lower(piece.interval), upper(piece.interval)
        before, after = pieces[:place], pieces[place + 1 :]  # of equals the first is the higher
        surely = sum(not other.optional and lower(other.interval) >= high for other in before)
        surely += sum(not other.optional and lower(other.interval) > high for other in after)
        perhaps = sum(upper(other.interval) >= low for other in before) + sum(upper(other.interval) > low for other in after)
        if surely < count:
            kept.append(evolve(piece, optional=piece.optional or perhaps >= count))
    return kept


def _by(statistic: Statistic) -> Callable[[Sequence[Piece], int | None], Outcome]:
    return lambda pieces, top: Outcome(bounds(pieces, extremes.of_top(top, statistic) if top else statistic))


def _unweighted(statistic: Statistic) -> Callable[[Sequence[Piece], int | None], Outcome]:
    rule = _by(statistic)
    return lambda pieces, top: rule([evolve(piece, weight=ONE_EACH) for piece in pieces], top)


def _sum(pieces: Sequence[Piece], top: int | None) -> Outcome:
    if top:
        return _by(extremes.total)(pieces, top)
    result = point(ZERO)
    for piece in pieces:
        result = intervals.add(result, _or(ZERO, intervals.multiply(piece.weight, piece.interval), piece.optional))
    return Outcome(result)


def _product(pieces: Sequence[Piece], top: int | None) -> Outcome:
    if top:
        return _unweighted(extremes.product)(pieces, top)
    result = point(ONE)
    for piece in pieces:
        result = intervals.multiply(result, _or(ONE, piece.interval, piece.optional))
    return Outcome(result)


def _or(neutral: Fraction, interval: Interval, optional: bool) -> Interval:
    return intervals.hull([point(neutral), interval]) if optional else interval


def _geometric_mean(pieces: Sequence[Piece], top: int | None) -> Outcome:
    if any(piece.interval.low is None or piece.interval.low < 0 for piece in pieces):
        return Outcome(problem=Phrase("the geometric mean of a number below 0"))
    if all(piece.settled for piece in pieces):
        numbers = [piece.interval.low or ZERO for piece in pieces]
        estimate = _estimate(numbers, [piece.weight.low or ZERO for piece in pieces])
        return Outcome(point(estimate.value), approximate=not estimate.exact)
    below, above = _root(lambda estimate: estimate.below), _root(lambda estimate: estimate.above)
    if top:
        below, above = extremes.of_top(top, below), extremes.of_top(top, above)
    return Outcome(bounds(pieces, below, above), approximate=True)


def _estimate(numbers: Sequence[Fraction], weights: Sequence[Fraction]) -> approximate.Estimate:
    if any(number == 0 and weight for number, weight in zip(numbers, weights, strict=True)):
        return approximate.Estimate(ZERO, exact=True)
    counting = [(number, weight) for number, weight in zip(numbers, weights, strict=True) if weight]
    return approximate.geometric_mean([number for number, _ in counting], [weight for _, weight in counting])


def _root(end: Callable[[approximate.Estimate], Fraction]) -> Statistic:
    """The geometric mean of numbers that are not below 0, at one of the ends of its estimate."""

    def statistic(numbers: Sequence[Reach], weights: Sequence[Fraction]) -> Reach:
        pairs = [(number, weight) for number, weight in zip(numbers, weights, strict=True) if weight]
        if any(number == (0, ZERO) for number, _ in pairs):
            return (0, ZERO)
        open_end = next((number for number, _ in pairs if number[0]), None)
        return open_end or (0, end(_estimate([number[1] for number, _ in pairs], [weight for _, weight in pairs])))

    return statistic


_RULES: Mapping[str, Callable[[Sequence[Piece], int | None], Outcome]] = {
    "mean": _by(extremes.mean),
    "worst": _unweighted(extremes.least),
    "best": _unweighted(extremes.greatest),
    "sum": _sum,
    "product": _product,
    "geometric_mean": _geometric_mean,
}
