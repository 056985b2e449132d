"""Statistics of one term over all parties: mean, sd, median, percentile, worst and best.

A party for which the term does not apply leaves the statistic; one for which it is unknown leaves it open, as
everywhere else. The parties are all there are, no sample of more: sd divides by their number. A percentile
between two parties is interpolated.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from dsl.source import Span
from evaluator import extremes, intervals, possible
from evaluator.approximate import Estimate, sqrt
from evaluator.extremes import Piece, Statistic, bounds
from evaluator.intervals import ZERO, Interval, point
from evaluator.outcome import Outcome, settle
from evaluator.possible import Evidence
from evaluator.value import NotApplicable, Phrase, Value

_STATISTICS: Mapping[str, Statistic] = {
    "mean": extremes.mean,
    "worst": extremes.least,
    "best": extremes.greatest,
    "median": extremes.percentile(Fraction(1, 2)),
}


def over_parties(function: str, values: Sequence[Value], level: Fraction | None, span: Span) -> Value:
    """The statistic of the values that the parties have; `level` is that of a percentile."""
    if possible.has_levels(values):
        return possible.by_level(lambda row: over_parties(function, row, level, span), values)
    marks = possible.marks_of_all(values)
    applying = [value for value in values if not isinstance(value, NotApplicable)]
    if not applying:
        return NotApplicable(Phrase("it applies to no party"), marks)
    pieces = [Piece(possible.interval_of(value), optional=possible.may_be_absent(value)) for value in applying]
    rests = Evidence(possible.evidence(applying).missing, marks, all(piece.optional for piece in pieces))
    if function == "sd":
        return settle(_deviation(pieces), rests, span)
    statistic = _STATISTICS.get(function) or extremes.percentile(level or ZERO)
    return settle(Outcome(bounds(pieces, statistic)), rests, span)


def _deviation(pieces: Sequence[Piece]) -> Outcome:
    """The standard deviation; of uncertain numbers it is at most half the distance from the least to the greatest."""
    numbers = [piece.interval.point for piece in pieces if not piece.optional]
    settled = [number for number in numbers if number is not None]
    if len(settled) == len(pieces):
        middle = sum(settled, ZERO) / len(settled)
        estimate = sqrt(sum(((number - middle) ** 2 for number in settled), ZERO) / len(settled))
        return Outcome(point(estimate.value), approximate=not estimate.exact)
    widest = intervals.hull(piece.interval for piece in pieces)
    if widest.low is None or widest.high is None:
        return Outcome(Interval(ZERO, None), approximate=True)
    return Outcome(Interval(ZERO, Estimate((widest.high - widest.low) / 2, exact=True).above), approximate=True)
