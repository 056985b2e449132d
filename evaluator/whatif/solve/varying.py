"""Numbers that are a function of the unknown x: a quotient of two polynomials, looked at within one cell of the line.

Within its cell such a number compares like any other. A comparison that comes out differently in different parts of the
cell raises `Split` with the places where it turns, and whoever works along the line begins anew on either side of them.
"""

from __future__ import annotations

from fractions import Fraction
from typing import cast

from attrs import define
from flint import fmpq_poly

from dsl.terms import Mode
from evaluator.rounding import rounded
from evaluator.symbolic import Symbolic
from evaluator.whatif.solve.cells import Cell, Point
from evaluator.whatif.solve.ends import Root, coefficients, fraction, rational
from evaluator.whatif.solve.limits import MOST_DEGREE, NotCoveredError, Split, TooManyError
from evaluator.whatif.solve.shape import Quotient, crossings, of_same_step

_HALVES = frozenset({Mode.HALF_UP, Mode.HALF_DOWN, Mode.HALF_EVEN})


@define
class Line:
    """The line of values of the unknown, and the cell of it that is looked at."""

    cell: Cell

    def unknown(self) -> Fraction:
        """The unknown itself on the cell: a number of its own, or the number that it is there."""
        if isinstance(self.cell, Point) and isinstance(self.cell.at, Fraction):
            return self.cell.at
        return cast(Fraction, Varying(Quotient(fmpq_poly([0, 1]), fmpq_poly([1])), self))


class Varying(Symbolic):
    """A number that is not the same all along the line."""

    __slots__ = ("line", "quotient")

    def __init__(self, quotient: Quotient, line: Line) -> None:
        self.quotient = quotient
        self.line = line

    @property
    def bits(self) -> int:
        """How many bits its longest coefficient takes."""
        return max(each.bit_length() for part in (self.quotient.over, self.quotient.under) for each in coefficients(part))

    @property
    def numerator(self) -> int:
        """There is none: what asks for it does more than rational arithmetic."""
        raise NotCoveredError

    denominator = numerator

    # --- arithmetic -----------------------------------------------------------------------------------------

    def __add__(self, other: Number) -> Number:
        (a, b), (c, d) = _parts(self), _parts(other)
        return self._made(a + c, b) if b == d else self._made(a * d + c * b, b * d)

    def __sub__(self, other: Number) -> Number:
        return self + -other

    def __mul__(self, other: Number) -> Number:
        (a, b), (c, d) = _parts(self), _parts(other)
        return self._made(a * c, b * d)

    def __truediv__(self, other: Number) -> Number:
        (a, b), (c, d) = _parts(self), _parts(other)
        return self._made(a * d, b * c)

    def __rsub__(self, other: Number) -> Number:
        return -self + other

    def __rtruediv__(self, other: Number) -> Number:
        (a, b), (c, d) = _parts(other), _parts(self)
        return self._made(a * d, b * c)

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self) -> Number:
        return Varying(Quotient(-self.quotient.over, self.quotient.under), self.line)

    def __abs__(self) -> Number:
        return self if self.sign() >= 0 else -self

    def __pow__(self, exponent: int) -> Number:
        if self.quotient.over.degree() * exponent > MOST_DEGREE:
            raise NotCoveredError
        return self._made(self.quotient.over**exponent, self.quotient.under**exponent)

    def _made(self, over: fmpq_poly, under: fmpq_poly) -> Number:
        """The quotient in lowest terms; a plain number where it is the same everywhere."""
        if under.degree() > 0:
            shared = over.gcd(under)
            over, under = over // shared, under // shared
        over, under = over / under.leading_coefficient(), under / under.leading_coefficient()
        if over.degree() <= 0 and under.degree() == 0:
            return fraction(over[0])
        if max(over.degree(), under.degree()) > MOST_DEGREE:
            raise NotCoveredError
        return Varying(Quotient(over, under), self.line)

    # --- order ----------------------------------------------------------------------------------------------

    def sign(self) -> int:
        """Its sign on the cell that is looked at."""
        cell = self.line.cell
        return cell.sign(self.quotient.over) * cell.sign(self.quotient.under)

    def _over(self, other: Number) -> int:
        """The sign of its difference to another number."""
        return sign(self - other)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Varying | Fraction | int) and self._over(_number(other)) == 0

    def __lt__(self, other: Number) -> bool:
        return self._over(other) < 0

    def __le__(self, other: Number) -> bool:
        return self._over(other) <= 0

    def __gt__(self, other: Number) -> bool:
        return self._over(other) > 0

    def __ge__(self, other: Number) -> bool:
        return self._over(other) >= 0

    def __bool__(self) -> bool:
        return self.sign() != 0

    __hash__ = None  # type: ignore[assignment]  # what is equal hangs on the cell

    # --- steps ----------------------------------------------------------------------------------------------

    def rounded(self, step: Fraction, mode: Mode) -> Fraction:
        """The multiple of a step that it is rounded to on the cell. Raises `Split` where there are several."""
        return rounded(self._of_same_step(step, step / 2 if mode in _HALVES else Fraction(0)), step, mode)

    def __floor__(self) -> int:
        return self._of_same_step(Fraction(1), Fraction(0)).__floor__()

    def __ceil__(self) -> int:
        return self._of_same_step(Fraction(1), Fraction(0)).__ceil__()

    def _of_same_step(self, step: Fraction, offset: Fraction) -> Fraction:
        """A number that stands for it where only the steps count that it lies between."""
        cell = self.line.cell
        if isinstance(cell, Point):
            return of_same_step(self.quotient, cast(Root, cell.at), step, offset)
        places = crossings(self.quotient, cell, step, offset)
        if places:
            raise Split(tuple(places))
        value = self.quotient.at(cell.sample)
        if value is None:
            raise TooManyError
        return value


Number = Fraction | Varying
"""A number as the rules calculate with it."""
_ONE = fmpq_poly([1])


def sign(number: Number) -> int:
    """-1, 0 or 1."""
    return number.sign() if isinstance(number, Varying) else (number > 0) - (number < 0)


def _number(number: Varying | Fraction | int) -> Number:
    return Fraction(number) if isinstance(number, int) else number


def _parts(number: Number | int) -> tuple[fmpq_poly, fmpq_poly]:
    if isinstance(number, Varying):
        return number.quotient.over, number.quotient.under
    return fmpq_poly([rational(number)]), _ONE
