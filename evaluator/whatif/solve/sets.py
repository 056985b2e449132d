"""Sets of values: unions of ranges, each with its ends open or closed, single values among them."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import evolve, frozen

from evaluator.whatif.solve.cells import Cell, Gap
from evaluator.whatif.solve.ends import FIRST_BITS, End


@frozen
class Range:
    """All values from `low` to `high`; an end belongs to it where it is closed. None is unbounded."""

    low: End | None
    high: End | None
    low_closed: bool = False
    high_closed: bool = False

    @property
    def is_point(self) -> bool:
        """Whether it is one value only."""
        return self.low is not None and self.low == self.high

    def contains(self, number: Fraction) -> bool:
        """Whether the number lies within."""
        return not self.is_below(number) and not self.is_above(number)

    def is_below(self, number: Fraction) -> bool:
        """Whether all of it lies below the number."""
        return self.high is not None and (self.high < number or (self.high == number and not self.high_closed))

    def is_above(self, number: Fraction) -> bool:
        """Whether all of it lies above the number."""
        return self.low is not None and (self.low > number or (self.low == number and not self.low_closed))


@frozen
class ValueSet:
    """Values, as ranges in rising order that neither meet nor overlap."""

    intervals: tuple[Range, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is no value in it."""
        return not self.intervals

    def contains(self, number: Fraction) -> bool:
        """Whether the number is in it, exactly."""
        return any(each.contains(number) for each in self.intervals)

    def below(self, number: Fraction) -> Range | None:
        """The nearest range of which all lies below the number."""
        return next((each for each in reversed(self.intervals) if each.is_below(number)), None)

    def above(self, number: Fraction) -> Range | None:
        """The nearest range of which all lies above the number."""
        return next((each for each in self.intervals if each.is_above(number)), None)

    def whole(self, factor: Fraction = Fraction(1)) -> tuple[Wholes, ...]:
        """The whole numbers whose multiples by the factor (above 0) are in it, in rising order."""
        found: list[Wholes] = []
        for each in self.intervals:
            least = None if each.low is None else _next(each.low, factor, closed=each.low_closed)
            greatest = None if each.high is None else -_next(each.high, -factor, closed=each.high_closed)
            if least is None or greatest is None or least <= greatest:
                if found and found[-1][1] is not None and least == found[-1][1] + 1:
                    least = found.pop()[0]
                found.append((least, greatest))
        return tuple(found)


Wholes = tuple[int | None, int | None]
"""The whole numbers from the first to the second, both included; None is unbounded."""


def _next(end: End, factor: Fraction, *, closed: bool) -> int:
    """The least whole number whose multiple by the factor is beyond an end (with a factor below 0: below it), or at it."""
    if isinstance(end, Fraction):
        least = (end / factor).__ceil__()
        return least if closed or least * factor != end else least + 1
    bits = FIRST_BITS
    while True:
        first, last = sorted(bound / factor for bound in end.bounds(bits))
        if first.__floor__() == last.__floor__():
            return first.__floor__() + 1
        bits *= 2


def of_cells(cells: Iterable[Cell]) -> ValueSet:
    """The set of all values in these cells, which come in rising order."""
    found: list[Range] = []
    for cell in cells:
        made = Range(cell.low, cell.high) if isinstance(cell, Gap) else Range(cell.at, cell.at, low_closed=True, high_closed=True)
        last = found[-1] if found else None
        if last is not None and last.high is not None and last.high == made.low and (last.high_closed or made.low_closed):
            found[-1] = evolve(last, high=made.high, high_closed=made.high_closed)
        else:
            found.append(made)
    return ValueSet(tuple(found))
