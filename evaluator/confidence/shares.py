"""Intervals of a share: Wilson's, and the exact one of Clopper and Pearson; each also of a finite population.

Sources:

- E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", Journal of the American Statistical
  Association 22(158), 1927. Why it is the usual one: L. D. Brown, T. T. Cai and A. DasGupta, "Interval Estimation for a
  Binomial Proportion", Statistical Science 16(2), 2001.
- C. J. Clopper and E. S. Pearson, "The Use of Confidence or Fiducial Limits Illustrated in the Case of the Binomial",
  Biometrika 26(4), 1934; of a weighted sample: E. L. Korn and B. I. Graubard, Survey Methodology 24(2), 1998.
- Finite populations: W. G. Cochran, "Sampling Techniques", 3rd edition, 1977, chapters 2 and 3 (the correction); J. P.
  Buonaccorsi, "A Note on Confidence Intervals for Proportions in Finite Populations", The American Statistician 41(3), 1987.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import sqrt

from evaluator.confidence.library import distributions
from evaluator.confidence.sample import Share

Ends = tuple[float, float]


def wilson(share: Share, level: float) -> Ends:
    """Wilson's score interval, as shares from 0 to 1.

    Of a finite population N the n answers count as n(N-1)/(N-n) of them: the variance times the finite population correction.
    """
    if is_census(share):
        return _all_known(share)
    n = float(worth(share.n, share.population))
    low, _ = _wilson(float(share.least / share.n), n, level)
    _, high = _wilson(float(share.most / share.n), n, level)
    return 0.0 if share.least == 0 else low, 1.0 if share.most == share.n else high


def _wilson(share: float, n: float, level: float) -> Ends:
    z = quantile(level)
    middle, half = share + z * z / (2 * n), z * sqrt(share * (1 - share) / n + (z / (2 * n)) ** 2)
    return (middle - half) / (1 + z * z / n), (middle + half) / (1 + z * z / n)


def exact(share: Share, level: float) -> Ends:
    """The interval of Clopper and Pearson, as shares from 0 to 1.

    Its ends are the shares for which so many answers or more, and so many or fewer, come with half of 1 - level. Of a finite
    population they are the least and the greatest number of people in it for which that comes with more.
    """
    if is_census(share):
        return _all_known(share)
    if share.population is not None and is_whole(share):
        return _of_finite(share, level)
    return _clopper_pearson(share, (1 - level) / 2)


def _clopper_pearson(share: Share, tail: float) -> Ends:
    """The ends as quantiles of beta distributions; SciPy's own test finds them less finely near 0."""
    beta = distributions().beta
    least, most, n = float(share.least), float(share.most), float(share.n)
    low = 0.0 if share.least == 0 else float(beta.ppf(tail, least, n - least + 1))
    return low, 1.0 if share.most == share.n else float(beta.isf(tail, most + 1, n - most))


def _of_finite(share: Share, level: float) -> Ends:
    tails, tail = distributions().hypergeom, (1 - level) / 2
    size, n, least, most = int(share.population or 0), int(share.n), int(share.least), int(share.most)
    low = _first(least, size - n + least, lambda there: tails.sf(least - 1, size, there, n) > tail)
    above = _first(most, size - n + most + 1, lambda there: tails.cdf(most, size, there, n) <= tail)
    return low / size, (above - 1) / size


def _first(low: int, high: int, holds: Callable[[int], bool]) -> int:
    """The first number from `low` on that holds; from there on all do, and `high` does."""
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low


def quantile(level: float) -> float:
    """How many standard deviations from the middle a normal distribution holds `level` of itself."""
    return float(distributions().norm.isf((1 - level) / 2))


def worth(n: Fraction, population: Fraction | None) -> Fraction:
    """How many answers of an endless population would tell as much: n(N-1)/(N-n), or n itself."""
    return n if population is None else n * (population - 1) / (population - n)


def is_census(share: Share) -> bool:
    """Whether everybody answered, so that chance has no part in it."""
    return share.population is not None and share.n >= share.population


def is_whole(share: Share) -> bool:
    """Whether the numbers are whole, as they are but for a weighted sample."""
    return all(number.denominator == 1 for number in (share.least, share.most, share.n, share.population or Fraction(0)))


def _all_known(share: Share) -> Ends:
    return float(share.least / share.n), float(share.most / share.n)
