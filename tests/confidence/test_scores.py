"""Intervals of means and NPS: held against the distribution of their sample, worked out again without the library."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from statistics import NormalDist

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from evaluator.confidence.bounds import Bounds, bounds
from evaluator.confidence.sample import Scores
from evaluator.value import Phrase
from tests.confidence.tails import beta_below

LEVELS = st.sampled_from([Fraction(1, 2), Fraction(9, 10), Fraction(95, 100), Fraction(99, 100)])


@st.composite
def marks(draw: st.DrawFn) -> list[int]:
    """Some answers on a scale, not all alike."""
    found = draw(st.lists(st.integers(0, 10), min_size=2, max_size=30))
    assume(len(set(found)) > 1)
    return found


def scores(kind: str, answers: list[int], population: int | None = None) -> Scores:
    """The mean and the variance of the answers, without an end to what the mean can be."""
    n = len(answers)
    mean = Fraction(sum(answers), n)
    variance = sum((each - mean) ** 2 for each in answers) / n
    return Scores(kind, mean, variance, Fraction(n), None if population is None else Fraction(population))


def interval(sample: Scores, level: Fraction) -> Bounds:
    """The interval, which there is."""
    found = bounds(sample, "wilson", level)
    assert isinstance(found, Bounds)
    return found


@given(marks(), LEVELS, st.integers(1, 50))
@settings(deadline=None)
def test_the_ends_of_a_mean_are_quantiles_of_students_t(answers: list[int], level: Fraction, more: int) -> None:
    """Beyond both ends lies what the level leaves of a t with n - 1 degrees; a finite population has 1 - n/N of the variance."""
    n = len(answers)
    for population in (None, n + more):
        found = interval(scores("mean", answers, population), level)
        mean = Fraction(sum(answers), n)
        spread = sum((each - mean) ** 2 for each in answers) / (n - 1) / n
        spread *= 1 if population is None else 1 - Fraction(n, population)
        for end in (found.low, found.high):
            squared = (end - mean) ** 2 / spread
            outside = beta_below((n - 1) / (n - 1 + squared), Fraction(n - 1, 2), Fraction(1, 2))
            assert outside == pytest.approx(float(1 - level), abs=1e-8)
        assert found.low < mean < found.high


@given(marks(), LEVELS, st.integers(1, 50))
@settings(deadline=None)
def test_the_ends_of_an_nps_are_quantiles_of_the_normal_distribution(answers: list[int], level: Fraction, more: int) -> None:
    """They lie as many standard errors from the NPS as the level says; of a finite population (N - n)/(N - 1) of the variance."""
    worth = [100 if each > 8 else 0 if each > 6 else -100 for each in answers]
    assume(len(set(worth)) > 1)
    n, z = len(answers), NormalDist().inv_cdf(float((1 + level) / 2))
    for population in (None, n + more):
        sample = scores("nps", worth, population)
        found = interval(sample, level)
        part = 1 if population is None else (population - n) / (population - 1)
        half = z * sqrt(sample.variance / n * part)
        assert float(found.high - sample.mean) == pytest.approx(half, rel=1e-8, abs=1e-7)
        assert float(sample.mean - found.low) == pytest.approx(half, rel=1e-8, abs=1e-7)


def test_an_interval_ends_where_the_figure_does() -> None:
    """An NPS of 90 of ten answers has no end above 100, and a mean none below the lowest mark."""
    nps = Scores("nps", Fraction(90), Fraction(900), Fraction(10), None, Fraction(-100), Fraction(100))
    assert interval(nps, Fraction(99, 100)).high == 100
    mean = Scores("mean", Fraction(1), Fraction(4), Fraction(5), None, Fraction(0), Fraction(10))
    assert interval(mean, Fraction(95, 100)).low == 0


def test_where_everybody_answered_nothing_is_open() -> None:
    """Both ends are the mean, even where all answers are alike."""
    found = interval(Scores("mean", Fraction(7), Fraction(0), Fraction(4), Fraction(4)), Fraction(95, 100))
    assert (found.low, found.high) == (7, 7)


@pytest.mark.parametrize(
    ("sample", "reason"),
    [
        (Scores("mean", Fraction(7), Fraction(0), Fraction(1)), Phrase("no sample: one answer")),
        (Scores("nps", Fraction(100), Fraction(0), Fraction(9)), Phrase("no sample: all alike")),
    ],
)
def test_what_tells_nothing_of_its_spread_has_no_interval(sample: Scores, reason: Phrase) -> None:
    """One answer, and answers that are all alike, say nothing of how far others may lie."""
    assert bounds(sample, "wilson", Fraction(95, 100)) == reason
