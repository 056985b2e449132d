"""Where pieces and solutions end: at a rational number, or at an irrational root of a polynomial, kept as such.

Nothing is decided by a decimal expansion: two ends are the same where they are the same root of the same irreducible
polynomial, and others are worked out to as many bits as it takes to tell them apart.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache, total_ordering
from typing import Final, cast

import flint
from attrs import frozen
from flint import acb, arb, fmpq, fmpq_poly, fmpz_poly

Coefficients = tuple[int, ...]
"""The coefficients of a polynomial over the whole numbers, the constant first."""
FIRST_BITS: Final = 64
_KEPT = 50_000
"""So many polynomials keep their roots, for the next one who asks."""


def fraction(number: fmpq) -> Fraction:
    """The same number as a Fraction."""
    return Fraction(int(number.p), int(number.q))


def rational(number: Fraction | int) -> fmpq:
    """The same number for the library."""
    return fmpq(number.numerator, number.denominator)


def coefficients(polynomial: fmpq_poly) -> Coefficients:
    """The coefficients of the polynomial times its denominator."""
    return tuple(int(each) for each in polynomial.numer().coeffs())


@total_ordering
@frozen(order=False)
class Root:
    """An irrational number: the real root of that `number`, from below, of an irreducible polynomial."""

    polynomial: Coefficients
    number: int

    def ball(self, bits: int) -> arb:
        """An enclosure of about so many bits."""
        return _balls(self.polynomial, bits)[self.number]

    def sign(self, polynomial: fmpq_poly) -> int:
        """The sign of a polynomial at this root, exactly."""
        if not polynomial % fmpq_poly(list(self.polynomial)):
            return 0
        bits = FIRST_BITS
        while True:
            value = at_ball(polynomial, self, bits)
            if value > 0 or value < 0:
                return 1 if value > 0 else -1
            bits *= 2

    def bounds(self, bits: int = FIRST_BITS) -> tuple[Fraction, Fraction]:
        """Rational numbers below and above."""
        return bounds_of(self.ball(bits), bits)

    def __lt__(self, other: object) -> bool:
        if isinstance(other, Fraction):
            return self.sign(fmpq_poly([-rational(other), 1])) < 0
        if not isinstance(other, Root):
            return NotImplemented
        bits = FIRST_BITS
        while self != other:
            ours, theirs = self.ball(bits), other.ball(bits)
            if ours < theirs or ours > theirs:
                return bool(ours < theirs)
            bits *= 2
        return False


End = Fraction | Root


def at_ball(polynomial: fmpq_poly, root: Root, bits: int) -> arb:
    """An enclosure of what a polynomial comes to at a root."""
    with flint.ctx.workprec(bits):
        place, value = root.ball(bits), arb(0)
        for each in reversed(polynomial.coeffs()):
            value = value * place + arb(each)
        return value


def bounds_of(ball: arb, bits: int) -> tuple[Fraction, Fraction]:
    """The ends of an enclosure of so many bits as rational numbers."""
    with flint.ctx.workprec(bits):
        return fraction(ball.lower().fmpq()), fraction(ball.upper().fmpq())


@lru_cache(_KEPT)
def _balls(polynomial: Coefficients, bits: int) -> tuple[arb, ...]:
    """The real roots of an irreducible polynomial, in rising order, each in an enclosure apart from the others."""
    with flint.ctx.workprec(bits):
        every = cast(list[tuple[acb, int]], fmpz_poly(list(polynomial)).complex_roots())  # the stubs forget how often each is one
        found = [root.real for root, _ in every if root.imag.is_zero()]
    return tuple(sorted(found, key=lambda root: fraction(root.mid().fmpq())))


def roots(polynomial: fmpq_poly) -> tuple[End, ...]:
    """The real roots in rising order, each once; those that are rational as such."""
    if polynomial.degree() == 1:
        return (-fraction(polynomial[0]) / fraction(polynomial[1]),)
    return _roots(coefficients(polynomial)) if polynomial.degree() > 1 else ()


@lru_cache(_KEPT)
def _roots(polynomial: Coefficients) -> tuple[End, ...]:
    found: list[End] = []
    for factor, _ in fmpz_poly(list(polynomial)).factor()[1]:
        whole = tuple(int(each) for each in factor.coeffs())
        if len(whole) == 2:
            found.append(Fraction(-whole[0], whole[1]))
        else:
            found += [Root(whole, number) for number in range(len(_balls(whole, FIRST_BITS)))]
    return tuple(sorted(found))


def between(low: End | None, high: End | None) -> Fraction:
    """A short rational number strictly between two ends, of which None is unbounded."""
    if low is None:
        return Fraction(0) if high is None else Fraction(_floor(high) - 1)
    if high is None:
        return Fraction(_floor(low) + 2)
    bits = FIRST_BITS
    while True:
        below, above = _above(low, bits), _below(high, bits)
        if below < above:
            return _shortest(below, above)
        bits *= 2


def _floor(end: End) -> int:
    """A whole number not above an end, and less than 2 below it."""
    return _below(end, FIRST_BITS).__floor__()


def _above(end: End, bits: int) -> Fraction:
    return end if isinstance(end, Fraction) else end.bounds(bits)[1]


def _below(end: End, bits: int) -> Fraction:
    return end if isinstance(end, Fraction) else end.bounds(bits)[0]


def _shortest(low: Fraction, high: Fraction) -> Fraction:
    """The middle of two numbers, shortened as far as it stays strictly between them."""
    middle, limit = (low + high) / 2, 1
    while True:
        found = middle.limit_denominator(limit)
        if low < found < high:
            return found
        limit *= 4
