"""Sums of tails in whole numbers and fractions, to hold the library's floats against."""

from __future__ import annotations

from fractions import Fraction
from math import comb

from flint import arb


def binomial_at_least(chosen: int, n: int, share: Fraction) -> Fraction:
    """The probability that so many of n or more gave an answer that this share of everybody would give; exact."""
    top, bottom = share.numerator, share.denominator
    ways = sum(comb(n, each) * top**each * (bottom - top) ** (n - each) for each in range(chosen, n + 1))
    return Fraction(ways, bottom**n)


def drawn_at_least(chosen: int, n: int, there: int, size: int) -> Fraction:
    """The probability that so many or more are among n drawn of a population that holds `there` of them; exact."""
    ways = sum(comb(there, each) * comb(size - there, n - each) for each in range(chosen, n + 1) if n - each <= size - there)
    return Fraction(ways, comb(size, n))


def believed(found: int, chosen: int, n: int, rest: int) -> Fraction:
    """The probability that `found` of the rest would give the answer, chosen of n having given it: Jeffreys' prior; exact."""
    half = Fraction(1, 2)
    over = _rising(chosen + half, found) * _rising(n - chosen + half, rest - found)
    return comb(rest, found) * over / _rising(Fraction(n + 1), rest)


def _rising(start: Fraction, factors: int) -> Fraction:
    made = Fraction(1)
    for each in range(factors):
        made *= start + each
    return made


def beta_below(limit: Fraction, first: Fraction, second: Fraction) -> float:
    """The part of a beta distribution below a limit, by ball arithmetic."""
    ball = _ball(limit).beta_lower(_ball(first), _ball(second), regularized=True)
    return float(ball.mid())


def _ball(number: Fraction) -> arb:
    return arb(number.numerator) / arb(number.denominator)
