"""Intervals of a mean of scores: by Student's t, and of an NPS by the normal distribution.

Sources: Student, "The Probable Error of a Mean", Biometrika 6(1), 1908; of an NPS, whose answers score -100, 0 or 100, B.
Rocks, "Interval Estimation for the Net Promoter Score", The American Statistician 70(4), 2016, the first of its intervals; of a
finite population W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, chapter 2.
"""

from __future__ import annotations

from math import sqrt
from typing import Any

from evaluator.confidence.library import distributions
from evaluator.confidence.sample import Scores
from evaluator.value import Phrase


def interval(scores: Scores, level: float) -> tuple[float, float]:
    """The mean less and plus its standard error times the quantile, cut at what a mean can be."""
    if is_census(scores):
        return float(scores.mean), float(scores.mean)
    low, high = (float(end) for end in distribution(scores).interval(level))
    return _within(low, scores), _within(high, scores)


def distribution(scores: Scores) -> Any:
    """What may be believed of the mean of all: Student's t with n - 1 degrees of freedom, of an NPS the normal distribution."""
    mean, error = float(scores.mean), standard_error(scores)
    if scores.kind == "nps":
        return distributions().norm(mean, error)
    return distributions().t(float(scores.n - 1), mean, error)


def standard_error(scores: Scores) -> float:
    """How far the mean of such a sample lies from the mean of all, as a standard deviation.

    For a mean s²/n with s² = v·n/(n-1), times 1 - n/N of a finite population; for an NPS v/n, times (N-n)/(N-1).
    """
    n, size = scores.n, scores.population
    if scores.kind == "nps":
        return sqrt(scores.variance / n * (1 if size is None else (size - n) / (size - 1)))
    return sqrt(scores.variance / (n - 1) * (1 if size is None else 1 - n / size))


def lacking(scores: Scores) -> Phrase | None:
    """Why scores tell nothing of how far the mean may lie from that of all."""
    if is_census(scores):
        return None
    if scores.n < 2:
        return Phrase("no sample: one answer")
    return Phrase("no sample: all alike") if scores.variance == 0 else None


def is_census(scores: Scores) -> bool:
    """Whether everybody answered, so that chance has no part in it."""
    return scores.population is not None and scores.n >= scores.population


def _within(end: float, scores: Scores) -> float:
    low, high = (None if bound is None else float(bound) for bound in (scores.low, scores.high))
    end = end if low is None else max(end, low)
    return end if high is None else min(end, high)
