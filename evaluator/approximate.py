"""What rational numbers cannot hold: logarithms, exponentials and roots, to 50 digits.

A result that is rational is given exactly where that is found with little work (sqrt(4), 8^(1/3), log(8, 4), exp(0)).
Everything else is worked out with 80 digits and rounded to 50. Each step of that is rounded correctly, so that the
order of two results is never the reverse of what it should be; `below` and `above` give ends that hold the true value.
Domains are the caller's business: nothing here is called outside of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal
from fractions import Fraction
from math import gcd, isqrt, lcm

from attrs import frozen

from evaluator.symbolic import Symbolic

MOST_BITS = 2**16
"""No number may have a numerator or denominator of more bits: what is larger is told, not calculated."""
MOST_EXPONENT = 20_000
"""No exponential may have a larger exponent (with base e)."""
_MOST_ROOT = 64
_WORK = Context(prec=80, traps=[])
_SHOWN = Context(prec=50, traps=[])


@frozen
class Estimate:
    """A number, and whether it is exactly what was asked for."""

    value: Fraction
    exact: bool = False

    @property
    def below(self) -> Fraction:
        """A low end: no more than the true value, nor than the estimate of anything greater."""
        return self.value - self._slack

    @property
    def above(self) -> Fraction:
        """A high end: no less than the true value, nor than the estimate of anything smaller."""
        return self.value + self._slack

    @property
    def _slack(self) -> Fraction:
        if self.exact and _shown(_decimal(self.value)) == self.value:
            return Fraction(0)
        return abs(self.value) / 10**48


def size(number: Fraction | Symbolic) -> int:
    """How many bits a number takes at most, above or below its line."""
    if isinstance(number, Symbolic):
        return number.bits
    return max(number.numerator.bit_length(), number.denominator.bit_length())


def ln(number: Fraction) -> Estimate:
    """The natural logarithm of a number above 0."""
    return Estimate(_shown(_WORK.ln(_decimal(number))), exact=number == 1)


def log(number: Fraction, base: Fraction) -> Estimate:
    """The logarithm of a number above 0 to a base above 0 other than 1."""
    quotient = _WORK.divide(_WORK.ln(_decimal(number)), _WORK.ln(_decimal(base)))
    guess = Fraction(quotient).limit_denominator(_MOST_ROOT)
    if _is_power(number, base, guess):
        return Estimate(guess, exact=True)
    return Estimate(_shown(quotient))


def exp(number: Fraction) -> Estimate:
    """The number e to a power of at most MOST_EXPONENT either way."""
    return Estimate(_shown(_WORK.exp(_decimal(number))), exact=number == 0)


def sqrt(number: Fraction) -> Estimate:
    """The square root of a number of at least 0."""
    return root(number, 2)


def root(number: Fraction, degree: int) -> Estimate:
    """The root of a number of at least 0."""
    over, under = _whole_root(number.numerator, degree), _whole_root(number.denominator, degree)
    if over is not None and under is not None:
        return Estimate(Fraction(over, under), exact=True)
    if degree == 2:
        return Estimate(_shown(_WORK.sqrt(_decimal(number))))
    return Estimate(_shown(_WORK.exp(_WORK.divide(_WORK.ln(_decimal(number)), Decimal(degree)))))


def exponent(number: Fraction, power: Fraction) -> Fraction:
    """The x of which number ** power is e ** x; the number must be above 0."""
    return Fraction(_WORK.multiply(_decimal(power), _WORK.ln(_decimal(number))))


def power(number: Fraction, power: Fraction) -> Estimate:
    """A number above 0 to any power of which `exponent` is at most MOST_EXPONENT either way; 0 to a power above 0."""
    if number == 0:
        return Estimate(number, exact=True)
    if power.denominator <= _MOST_ROOT and abs(power.numerator) * size(number) <= MOST_BITS:
        return root(number**power.numerator, power.denominator)
    return Estimate(_shown(_WORK.exp(_decimal(exponent(number, power)))))


def geometric_mean(numbers: Sequence[Fraction], weights: Sequence[Fraction]) -> Estimate:
    """The weighted geometric mean of numbers above 0; no weight is below 0, nor are all of them 0."""
    scale = lcm(*(weight.denominator for weight in weights))
    whole = [int(weight * scale) for weight in weights]
    shared = gcd(*whole)
    whole = [weight // shared for weight in whole]
    degree = sum(whole)
    if degree <= _MOST_ROOT and sum(size(number) * weight for number, weight in zip(numbers, whole, strict=True)) <= MOST_BITS:
        product = Fraction(1)
        for number, weight in zip(numbers, whole, strict=True):
            product *= number**weight
        return root(product, degree)
    shares = [Fraction(weight, degree) for weight in whole]
    logarithm = sum((exponent(number, share) for number, share in zip(numbers, shares, strict=True)), Fraction(0))
    return Estimate(_shown(_WORK.exp(_decimal(logarithm))))


def _decimal(number: Fraction) -> Decimal:
    return _WORK.divide(Decimal(number.numerator), Decimal(number.denominator))


def _shown(number: Decimal) -> Fraction:
    return Fraction(_SHOWN.plus(number))


def _is_power(number: Fraction, base: Fraction, power: Fraction) -> bool:
    if max(abs(power.numerator) * size(base), power.denominator * size(number)) > MOST_BITS:
        return False
    return base**power.numerator == number**power.denominator


def _whole_root(number: int, degree: int) -> int | None:
    """The root of a whole number of at least 0 where it is whole."""
    if degree == 1 or number < 2:
        return number
    guess = isqrt(number) if degree == 2 else _near_root(number, degree)
    return guess if guess**degree == number else None


def _near_root(number: int, degree: int) -> int:
    """The greatest whole number whose power is not above `number`, by Newton's method from above."""
    guess = 1 << -(-number.bit_length() // degree)
    while True:
        better = ((degree - 1) * guess + number // guess ** (degree - 1)) // degree
        if better >= guess:
            return guess
        guess = better
