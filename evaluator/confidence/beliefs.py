"""What may be believed of the share or the mean of everybody, once a sample of them has answered."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor
from typing import Any, Protocol

from attrs import frozen

from evaluator.confidence import scores
from evaluator.confidence.library import DIGITS, distributions, integration
from evaluator.confidence.sample import Difference, Sample, Scores, Share
from evaluator.confidence.shares import is_census, is_whole, worth

MOST_SUMMED = 10_000_000
"""The probability of a finite population is a sum over everybody in it who was not asked: of at most so many."""


def uncertain(probability: float) -> float:
    """A probability of what is not settled: neither 0 nor, with the digits that it is given with, 1."""
    return min(max(float(probability), _LEAST), 1 - 10.0**-DIGITS)


_LEAST = 1e-300


class Belief(Protocol):
    """A distribution of the true value; with `beyond` the limit itself does not count."""

    def reaches(self, limit: Fraction, *, beyond: bool) -> float:
        """The probability that the true value is the limit or more."""

    def stays(self, limit: Fraction, *, beyond: bool) -> float:
        """The probability that the true value is the limit or less."""


def belief(sample: Sample) -> Belief:
    """What the sample lets one believe; a share has one number (`least` is `most`)."""
    if isinstance(sample, Scores):
        return _Point(sample.mean) if scores.is_census(sample) else _Smooth(scores.distribution(sample))
    if isinstance(sample, Difference):
        return _difference(sample)
    return _share(sample)


@frozen
class _Point:
    """What is known of everybody."""

    at: Fraction

    def reaches(self, limit: Fraction, *, beyond: bool) -> float:
        return float(self.at > limit if beyond else self.at >= limit)

    def stays(self, limit: Fraction, *, beyond: bool) -> float:
        return float(self.at < limit if beyond else self.at <= limit)


@frozen
class _Smooth:
    """A distribution of the library, in which no single value has a probability."""

    law: Any

    def reaches(self, limit: Fraction, *, beyond: bool) -> float:
        return self._open(limit, self.law.sf(float(limit)))

    def stays(self, limit: Fraction, *, beyond: bool) -> float:
        return self._open(limit, self.law.cdf(float(limit)))

    def _open(self, limit: Fraction, probability: float) -> float:
        low, high = self.law.support()
        return uncertain(probability) if low < limit < high else float(probability)


@frozen
class _Rest:
    """A share of a finite population: those who gave the answer, and so many of the rest, whose number is not known."""

    share: Share
    size: int

    def reaches(self, limit: Fraction, *, beyond: bool) -> float:
        fewest = (floor(limit * self.size) + 1 if beyond else ceil(limit * self.size)) - int(self.share.least)
        if fewest <= 0 or fewest > self._rest:
            return float(fewest <= 0)
        return uncertain(self._law().sf(fewest - 1))

    def stays(self, limit: Fraction, *, beyond: bool) -> float:
        most = (ceil(limit * self.size) - 1 if beyond else floor(limit * self.size)) - int(self.share.least)
        if most < 0 or most >= self._rest:
            return float(most >= self._rest)
        return uncertain(self._law().cdf(most))

    @property
    def _rest(self) -> int:
        return self.size - int(self.share.n)

    def _law(self) -> Any:
        return distributions().betabinom(self._rest, *_jeffreys(self.share.least, self.share.n))


@frozen
class _Apart:
    """The difference of two independent shares, by integration over the one that is taken away."""

    own: Any
    other: Any

    def reaches(self, limit: Fraction, *, beyond: bool) -> float:
        return self._mean(lambda other: self.own.sf(other + float(limit)))

    def stays(self, limit: Fraction, *, beyond: bool) -> float:
        return self._mean(lambda other: self.own.cdf(other + float(limit)))

    def _mean(self, of: Callable[[float], float]) -> float:
        return uncertain(integration().quad(lambda part: of(self.other.ppf(part)), 0, 1, epsabs=1e-11, limit=200)[0])


@frozen
class _Less:
    """A known share less one that is not known (`turned`), or the other way round."""

    known: Fraction
    law: _Smooth
    turned: bool

    def reaches(self, limit: Fraction, *, beyond: bool) -> float:
        if self.turned:
            return self.law.stays(self.known - limit, beyond=beyond)
        return self.law.reaches(self.known + limit, beyond=beyond)

    def stays(self, limit: Fraction, *, beyond: bool) -> float:
        if self.turned:
            return self.law.reaches(self.known - limit, beyond=beyond)
        return self.law.stays(self.known + limit, beyond=beyond)


def _share(share: Share) -> Belief:
    if is_census(share):
        return _Point(share.least / share.n)
    if share.population is not None and is_whole(share):
        return _Rest(share, int(share.population))
    return _Smooth(_law(share))


def _difference(sample: Difference) -> Belief:
    own, other = sample.own, sample.other
    points = [each.least / each.n if is_census(each) else None for each in (own, other)]
    if points[0] is not None and points[1] is not None:
        return _Point(points[0] - points[1])
    if points[0] is not None:
        return _Less(points[0], _Smooth(_law(other)), turned=True)
    if points[1] is not None:
        return _Less(points[1], _Smooth(_law(own)), turned=False)
    return _Apart(_law(own), _law(other))


def _law(share: Share) -> Any:
    """The posterior of a share; of a finite population the answers count for as many as they are worth."""
    n = worth(share.n, share.population)
    return distributions().beta(*_jeffreys(share.least / share.n * n, n))


def _jeffreys(number: Fraction, n: Fraction) -> tuple[float, float]:
    return float(number) + 0.5, float(n - number) + 0.5
