"""Intervals of figures that rest on answers: by exact sums of tails, the quadratic of Wilson, and quantiles worked out here."""

from __future__ import annotations

from fractions import Fraction
from math import comb, exp, lgamma, log, pi, sqrt
from statistics import NormalDist
from typing import TYPE_CHECKING

from tests.reference.possible import Profile, number

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

ENDS = tuple[float, float]


def of_share(chosen: int, total: int, level: Fraction, method: str) -> Profile:
    """The interval of a share: `wilson` or `exact`."""
    ends = exact(chosen, total, level) if method == "exact" else wilson(chosen, total, level)
    return written(ends)


def exact(chosen: int, total: int, level: Fraction) -> ENDS:
    """The shares for which so many or more, and so many or fewer, come with half of what the level leaves."""
    tail = (1 - level) / 2
    low = 0.0 if chosen == 0 else _where(lambda share: _at_least(chosen, total, share) > tail)
    return low, 1.0 if chosen == total else _where(lambda share: 1 - _at_least(chosen + 1, total, share) < tail)


def _at_least(chosen: int, total: int, share: Fraction) -> Fraction:
    top, bottom = share.numerator, share.denominator
    ways = sum(comb(total, each) * top**each * (bottom - top) ** (total - each) for each in range(chosen, total + 1))
    return Fraction(ways, bottom**total)


def _where(holds: Callable[[Fraction], bool]) -> float:
    """Where something that comes to hold begins to, between 0 and 1."""
    low, high = Fraction(0), Fraction(1)
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return float(high)


def wilson(chosen: int, total: int, level: Fraction) -> ENDS:
    """The shares p for which (x/n - p)² = z²p(1 - p)/n: the roots of a quadratic."""
    z = NormalDist().inv_cdf(float((1 + level) / 2))
    a, b, c = 1 + z * z / total, -(2 * chosen / total + z * z / total), (chosen / total) ** 2
    root = sqrt(b * b - 4 * a * c)
    high = (-b + root) / (2 * a)
    return c / a / high, min(high, 1.0)


def of_marks(answers: Mapping[int, int], level: Fraction, bounds: tuple[Fraction, Fraction], *, normal: bool) -> Profile:
    """The interval of the mean of scores, each with the number who gave it; `normal` as of an NPS, else by Student's t."""
    n = sum(answers.values())
    mean = Fraction(sum(score * count for score, count in answers.items()), n)
    variance = sum((score - mean) ** 2 * count for score, count in answers.items()) / n
    if normal:
        half = NormalDist().inv_cdf(float((1 + level) / 2)) * sqrt(variance / n)
    else:
        half = _student(float((1 + level) / 2), n - 1) * sqrt(variance / (n - 1))
    return written((max(float(mean) - half, float(bounds[0])), min(float(mean) + half, float(bounds[1]))))


def _student(part: float, freedom: int) -> float:
    """The quantile of Student's t, found in the area under its density."""
    low, high = 0.0, 100.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (low, middle) if 0.5 + _area(middle, freedom) > part else (middle, high)
    return high


def _area(to: float, freedom: int, pieces: int = 2000) -> float:
    """The area under the density from 0, by Simpson's rule."""
    step = to / pieces
    weights = [1, *[4, 2] * (pieces // 2 - 1), 4, 1]
    heights = [_density(each * step, freedom) * weight for each, weight in enumerate(weights)]
    return sum(heights) * step / 3


def _density(at: float, freedom: int) -> float:
    scale = lgamma((freedom + 1) / 2) - lgamma(freedom / 2) - log(freedom * pi) / 2
    return exp(scale - (freedom + 1) / 2 * log(1 + at * at / freedom))


def written(ends: ENDS) -> Profile:
    """Both ends to ten significant digits."""
    return Profile(tuple(number(Fraction(f"{end:.10g}")) for end in ends))
