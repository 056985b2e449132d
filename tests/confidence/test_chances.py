"""The probability that a target is truly met: against exact sums, ball arithmetic and what must hold of any probability."""

from __future__ import annotations

from fractions import Fraction
from math import exp, lgamma, log

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from evaluator.confidence.chances import Aim, Chance, chance
from evaluator.confidence.sample import Difference, Sample, Scores, Share
from evaluator.value import Phrase
from tests.confidence.tails import believed, beta_below
from tests.confidence.test_shares import drawn, shares

HALF = Fraction(1, 2)
TARGETS = st.fractions(0, 1, max_denominator=40)
NEAR = 1e-9


def probability(sample: Sample, op: str, low: Fraction, high: Fraction | None = None) -> float:
    """The probability, which is one number."""
    found = chance(sample, Aim(op, low, high))
    assert isinstance(found, Chance)
    assert found.low == found.high
    return float(found.low)


@given(shares(), TARGETS)
@settings(deadline=None)
def test_a_share_is_believed_by_the_beta_distribution(share: Share, target: Fraction) -> None:
    """The probability of at most the target is the part of the posterior below it, by ball arithmetic."""
    below = beta_below(target, share.least + HALF, share.n - share.least + HALF)
    assert probability(share, "le", target) == pytest.approx(below, abs=NEAR)
    assert probability(share, "ge", target) == pytest.approx(1 - below, abs=NEAR)


@given(drawn(), TARGETS)
@settings(deadline=None)
def test_a_finite_population_is_summed_over_everybody_who_was_not_asked(share: Share, target: Fraction) -> None:
    """The probability is the exact sum over how many of the rest would give the answer."""
    chosen, n, size = int(share.least), int(share.n), int(share.population or 0)
    weights = {Fraction(chosen + found, size): believed(found, chosen, n, size - n) for found in range(size - n + 1)}
    assert sum(weights.values()) == 1
    for op, meets in (("ge", target.__le__), ("gt", target.__lt__), ("le", target.__ge__), ("lt", target.__gt__)):
        exact = sum(weight for reached, weight in weights.items() if meets(reached))
        assert probability(share, op, target) == pytest.approx(float(exact), abs=NEAR)


@given(drawn() | shares(), TARGETS, TARGETS)
@settings(deadline=None)
def test_a_corridor_is_what_neither_side_takes(share: Share, one: Fraction, other: Fraction) -> None:
    """Between two ends lies what is not below the lower and not above the upper one."""
    low, high = sorted((one, other))
    outside = probability(share, "lt", low) + probability(share, "gt", high)
    assert probability(share, "between", low, high) == pytest.approx(1 - outside, abs=1e-8)


@given(drawn() | shares(), TARGETS)
@settings(deadline=None)
def test_what_is_met_and_what_is_missed_are_everything(share: Share, target: Fraction) -> None:
    """At least and below make 1; at most and above too."""
    for one, rest in (("ge", "lt"), ("le", "gt")):
        assert probability(share, one, target) + probability(share, rest, target) == pytest.approx(1, abs=1e-8)


def test_where_everybody_answered_the_verdict_is_certain() -> None:
    """The probability is 1 or 0, also at the target itself."""
    share = Share(Fraction(3), Fraction(3), Fraction(4), Fraction(4))
    three = Fraction(3, 4)
    assert [probability(share, op, three) for op in ("ge", "gt", "le", "lt")] == [1, 0, 1, 0]


def test_what_is_not_settled_is_never_certain() -> None:
    """However many answered, the probability is neither 0 nor 1, unless those who were not asked cannot change the verdict."""
    many = Share(Fraction(10**6), Fraction(10**6), Fraction(10**6))
    assert 0 < probability(many, "lt", HALF) < probability(many, "ge", HALF) < 1
    nearly_all = Share(Fraction(60), Fraction(60), Fraction(90), Fraction(100))
    assert [probability(nearly_all, op, Fraction(6, 10)) for op in ("ge", "lt")] == [1, 0]
    assert 0 < probability(nearly_all, "ge", Fraction(7, 10)) < 1
    assert [probability(nearly_all, op, Fraction(71, 100)) for op in ("ge", "lt")] == [0, 1]


def test_a_printed_share_leaves_the_probability_open() -> None:
    """Between the least and the most that a printed share may stand for lies the probability."""
    found = chance(Share(Fraction(189), Fraction(190), Fraction(240)), Aim("ge", Fraction(8, 10)))
    ends = [probability(Share(Fraction(n), Fraction(n), Fraction(240)), "ge", Fraction(8, 10)) for n in (189, 190)]
    assert isinstance(found, Chance)
    assert [float(found.low), float(found.high)] == ends


def test_scores_are_believed_about_their_mean() -> None:
    """A target at the mean is as likely met as missed; a mean of two answers follows the t of one degree, an arc tangent."""
    nps = Scores("nps", Fraction(40), Fraction(4200), Fraction(200))
    assert probability(nps, "ge", Fraction(40)) == 0.5
    mean = Scores("mean", Fraction(5), Fraction(4), Fraction(2))  # answers 3 and 7: the standard error is 2
    assert probability(mean, "ge", Fraction(3)) == pytest.approx(0.75, abs=NEAR)


def test_the_difference_of_like_shares_is_as_likely_above_as_below() -> None:
    """Of two shares of the same answers neither is believed to be the greater."""
    share = Share(Fraction(30), Fraction(30), Fraction(70))
    assert probability(Difference(share, share), "ge", Fraction(0)) == pytest.approx(0.5, abs=NEAR)


def test_the_probability_of_a_difference_is_the_integral_over_both() -> None:
    """It is that of Simpson's rule over the density of the share that is taken away."""
    own, other = Share(Fraction(56), Fraction(56), Fraction(70)), Share(Fraction(48), Fraction(48), Fraction(80))
    pieces = 2000
    heights = [
        _density(Fraction(each, pieces), other) * (1 - beta_below(Fraction(each, pieces) + Fraction(1, 20), *_posterior(own)))
        for each in range(1, pieces * 19 // 20)
    ]
    area = sum(height * (4 if each % 2 == 0 else 2) for each, height in enumerate(heights)) / 3 / pieces
    assert probability(Difference(own, other), "ge", Fraction(1, 20)) == pytest.approx(area, abs=1e-6)


def _posterior(share: Share) -> tuple[Fraction, Fraction]:
    return share.least + HALF, share.n - share.least + HALF


def _density(at: Fraction, share: Share) -> float:
    first, second = map(float, _posterior(share))
    scale = lgamma(first + second) - lgamma(first) - lgamma(second)
    return exp(scale + (first - 1) * log(at) + (second - 1) * log(1 - at))


@pytest.mark.parametrize("op", ["eq", "ne"])
def test_one_value_alone_has_no_probability(op: str) -> None:
    """Equal and unequal are told to have none."""
    assert chance(Share(Fraction(1), Fraction(1), Fraction(2)), Aim(op, HALF)) == Phrase("no chance: one value")
