"""The course of a quotient of two polynomials over a cell: its limits at the ends, its turns, and the steps it crosses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import flint
from attrs import frozen
from flint import fmpq_poly

from evaluator.whatif.solve.cells import Gap, sign_at
from evaluator.whatif.solve.ends import FIRST_BITS, End, Root, at_ball, bounds_of, fraction, rational, roots
from evaluator.whatif.solve.limits import MOST_PIECES, TooManyError


@frozen
class Quotient:
    """`over` / `under`, in lowest terms; `under` begins with 1 and is nowhere 0 where the quotient is looked at."""

    over: fmpq_poly
    under: fmpq_poly

    def at(self, place: Fraction) -> Fraction | None:
        """The value at a rational place; None where there is none."""
        below = self.under(rational(place))
        return fraction(self.over(rational(place)) / below) if below else None

    def near(self, root: Root, bits: int) -> tuple[Fraction, Fraction]:
        """Rational numbers below and above the value at an irrational place, to about so many bits."""
        while True:
            with flint.ctx.workprec(bits):
                below = at_ball(self.under, root, bits)
                if below > 0 or below < 0:
                    return bounds_of(at_ball(self.over, root, bits) / below, bits)
            bits *= 2

    def reaching(self, height: Fraction) -> fmpq_poly:
        """The polynomial whose roots are where the value is that height."""
        return self.over - self.under * rational(height)

    def turning(self) -> fmpq_poly:
        """The polynomial among whose roots it turns."""
        return self.over.derivative() * self.under - self.over * self.under.derivative()


@frozen
class Height:
    """A height that a quotient has, or comes near to without ever having it.

    It lies between `low` and `high`, the same number where it is rational; both are None where the quotient grows beyond
    all numbers, upwards with `sign` 1, downwards with -1.
    """

    low: Fraction | None
    high: Fraction | None
    attained: bool
    sign: int = 0


def heights(quotient: Quotient, gap: Gap, bits: int = FIRST_BITS) -> Iterator[Height]:
    """What the quotient comes near to at both ends, and has where it turns: its least and its greatest are among them."""
    for turn in gap.within(roots(quotient.turning())):
        yield _height(quotient, turn, bits, attained=True)
    zeros = gap.within(roots(quotient.over))
    yield _limit(quotient, gap.low, Gap(gap.low, zeros[0] if zeros else gap.high), bits)
    yield _limit(quotient, gap.high, Gap(zeros[-1] if zeros else gap.low, gap.high), bits)


def _height(quotient: Quotient, place: End, bits: int, *, attained: bool) -> Height:
    if isinstance(place, Root):
        return Height(*quotient.near(place, bits), attained)
    value = quotient.at(place)
    return Height(value, value, attained)


def _limit(quotient: Quotient, end: End | None, beside: Gap, bits: int) -> Height:
    """The height at one end of a gap; `beside` is the part next to it where the quotient keeps its sign."""
    over, under = quotient.over, quotient.under
    if end is not None and sign_at(under, end):
        return _height(quotient, end, bits, attained=False)
    if end is None and over.degree() <= under.degree():
        value = fraction(over.leading_coefficient()) if over.degree() == under.degree() else Fraction(0)
        return Height(value, value, attained=False)
    return Height(None, None, attained=False, sign=beside.sign(over) * beside.sign(under))


def crossings(quotient: Quotient, gap: Gap, step: Fraction, offset: Fraction) -> Sequence[End]:
    """Where within the gap the quotient is a multiple of a step away from the offset.

    Raises `TooManyError` where that is so in more places than can be looked at.
    """
    found = list(heights(quotient, gap))
    lows, highs = [each.low for each in found if each.low is not None], [each.high for each in found if each.high is not None]
    if len(lows) < len(found):
        raise TooManyError
    first, last = ((min(lows) - offset) / step).__ceil__(), ((max(highs) - offset) / step).__floor__()
    if last - first > MOST_PIECES:
        raise TooManyError
    edges = (offset + number * step for number in range(first, last + 1))
    return sorted({place for edge in edges for place in gap.within(roots(quotient.reaching(edge)))})


def of_same_step(quotient: Quotient, root: Root, step: Fraction, offset: Fraction) -> Fraction:
    """A rational number that lies between the same two multiples of a step (from the offset) as the value at a root."""
    bits = FIRST_BITS
    while True:
        low, high = quotient.near(root, bits)
        edges = range(((low - offset) / step).__ceil__(), ((high - offset) / step).__floor__() + 1)
        if not edges:
            return low
        if len(edges) == 1 and not root.sign(quotient.reaching(offset + edges[0] * step)):
            return offset + edges[0] * step
        bits *= 2
