"""Intervals of a share: each end is where its defining equation says, worked out again without the library."""

from __future__ import annotations

from fractions import Fraction
from statistics import NormalDist

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest

from evaluator.confidence.bounds import Bounds, bounds
from evaluator.confidence.sample import Share
from tests.confidence.tails import binomial_at_least, drawn_at_least

NEAR = Fraction(1, 10**9)
LEVELS = st.sampled_from([Fraction(1, 2), Fraction(9, 10), Fraction(95, 100), Fraction(99, 100), Fraction(999, 1000)])


@st.composite
def shares(draw: st.DrawFn, most: int = 60) -> Share:
    """So many of so many."""
    n = draw(st.integers(1, most))
    chosen = Fraction(draw(st.integers(0, n)))
    return Share(chosen, chosen, Fraction(n))


@st.composite
def drawn(draw: st.DrawFn) -> Share:
    """So many of so many, out of a population that is not much larger."""
    share = draw(shares(40))
    return Share(share.least, share.most, share.n, share.n + draw(st.integers(1, 60)))


def interval(share: Share, method: str, level: Fraction = Fraction(95, 100)) -> Bounds:
    """The interval, which there is."""
    found = bounds(share, method, level)
    assert isinstance(found, Bounds)
    return found


@given(shares(), LEVELS)
@settings(deadline=None)
def test_the_exact_interval_solves_the_equations_of_its_tails(share: Share, level: Fraction) -> None:
    """At the lower end so many or more, and at the upper end so many or fewer, have half of what the level leaves, to 1e-9."""
    found, tail = interval(share, "exact", level), (1 - level) / 2
    chosen, n = int(share.least), int(share.n)
    if chosen:
        assert abs(binomial_at_least(chosen, n, found.low) - tail) < NEAR
    if chosen < n:
        assert abs(1 - binomial_at_least(chosen + 1, n, found.high) - tail) < NEAR
    assert (found.low == 0, found.high == 1) == (chosen == 0, chosen == n)


@given(shares() | drawn(), LEVELS)
@settings(deadline=None)
def test_wilsons_interval_solves_its_equation(share: Share, level: Fraction) -> None:
    """At either end the share lies as many standard errors away as the level says: (x/n - p)² n = z² p(1 - p), to 1e-8.

    Of a finite population the variance on the right is (N - n)/(N - 1) of that.
    """
    found, z = interval(share, "wilson", level), Fraction(NormalDist().inv_cdf(float((1 + level) / 2)))
    size = share.population
    part = 1 if size is None else (size - share.n) / (size - 1)
    for end in (found.low, found.high):
        assert abs((share.least / share.n - end) ** 2 * share.n - z**2 * end * (1 - end) * part) < NEAR * 10
    assert found.low <= share.least / share.n <= found.high


@given(drawn(), LEVELS)
@settings(deadline=None)
def test_the_exact_interval_of_a_finite_population_is_the_widest_that_the_tails_allow(share: Share, level: Fraction) -> None:
    """Its ends are numbers of people for which the tails are above half of what the level leaves, and the next are not."""
    found, tail = interval(share, "exact", level), (1 - level) / 2
    chosen, n, size = int(share.least), int(share.n), int(share.population or 0)
    low, high = (round(end * size) for end in (found.low, found.high))
    assert max(abs(Fraction(low, size) - found.low), abs(Fraction(high, size) - found.high)) < NEAR
    assert drawn_at_least(chosen, n, low, size) > tail
    assert low == chosen or drawn_at_least(chosen, n, low - 1, size) <= tail
    assert 1 - drawn_at_least(chosen + 1, n, high, size) > tail
    assert high == size - n + chosen or 1 - drawn_at_least(chosen + 1, n, high + 1, size) <= tail


@given(shares(), LEVELS)
@settings(deadline=None)
def test_intervals_are_those_of_the_librarys_own_test(share: Share, level: Fraction) -> None:
    """Where SciPy has the interval itself, of whole numbers without a population, it is the same but for its last digits."""
    test = binomtest(int(share.least), int(share.n))
    for method in ("wilson", "exact"):
        found, theirs = interval(share, method, level), test.proportion_ci(float(level), method)
        assert float(found.low) == pytest.approx(theirs.low, abs=1e-9)
        assert float(found.high) == pytest.approx(theirs.high, abs=1e-9)


def test_rare_answers_keep_their_digits() -> None:
    """One of ten million has an interval that is right to nine digits, where an absolute error would leave three."""
    found = interval(Share(Fraction(1), Fraction(1), Fraction(10**7)), "exact")
    assert found.low == pytest.approx(Fraction("2.531780798e-9"), rel=1e-8)  # 1 - 0.975^(1/n)


@given(drawn(), st.sampled_from(["wilson", "exact"]))
@settings(deadline=None)
def test_a_population_narrows_an_interval(share: Share, method: str) -> None:
    """Of a finite population the interval lies within that of an endless one (the exact one to within one person)."""
    whole = interval(Share(share.least, share.most, share.n), method)
    found = interval(share, method)
    slack = NEAR if method == "wilson" else Fraction(1, int(share.population or 1)) + NEAR
    assert whole.low - slack <= found.low <= found.high <= whole.high + slack


@pytest.mark.parametrize("method", ["wilson", "exact"])
def test_where_everybody_answered_nothing_is_open(method: str) -> None:
    """Both ends are the share."""
    found = interval(Share(Fraction(3), Fraction(3), Fraction(4), Fraction(4)), method)
    assert (found.low, found.high) == (Fraction(3, 4), Fraction(3, 4))


@given(shares(), LEVELS, st.sampled_from(["wilson", "exact"]))
@settings(deadline=None)
def test_an_interval_mirrors_that_of_the_other_answer(share: Share, level: Fraction, method: str) -> None:
    """The interval of those who did not give the answer is 1 less that of those who did."""
    rest = share.n - share.least
    found, other = interval(share, method, level), interval(Share(rest, rest, share.n), method, level)
    assert abs(found.low - (1 - other.high)) < NEAR
    assert abs(found.high - (1 - other.low)) < NEAR


@given(shares(), st.sampled_from(["wilson", "exact"]))
@settings(deadline=None)
def test_a_higher_level_widens_an_interval(share: Share, method: str) -> None:
    """The interval at 99 % holds that at 90 %."""
    wide, narrow = (interval(share, method, Fraction(level)) for level in ("0.99", "0.9"))
    assert wide.low <= narrow.low <= narrow.high <= wide.high


def test_a_printed_share_takes_the_widest_of_what_it_may_stand_for() -> None:
    """79 % of 240 is 189 or 190: the lower end is that of 189, the upper that of 190."""
    loose, few, many = (Share(Fraction(low), Fraction(high), Fraction(240)) for low, high in ((189, 190), (189, 189), (190, 190)))
    for method in ("wilson", "exact"):
        found = interval(loose, method)
        assert (found.low, found.high) == (interval(few, method).low, interval(many, method).high)
