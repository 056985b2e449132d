"""The levels of a lever as a file holds them: numbers of so many decimals where they end, else their exact text.

A ratio and a difference of ratios stand in percent and in percentage points, as everywhere in Målbar.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from fractions import Fraction

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from dsl.lever import Steps, Variation
from dsl.units import Kind, Unit
from maalbar.report.numbers import exact

_MOST_DECIMALS = 17
_LARGEST = 10**18
"""Whole numbers below this, and their differences, have room in 64 bits."""


@frozen(eq=False)
class Decimals:
    """Levels that end: `start + step * index`, or with `each` one by one, in units of the last of `decimals`."""

    decimals: int
    start: int = 0
    step: int = 0
    each: NDArray[np.int64] | None = None

    def at(self, indices: NDArray[np.integer]) -> NDArray[np.int64]:
        """The numbers of these levels."""
        if self.each is not None:
            found: NDArray[np.int64] = self.each[indices]
            return found
        return self.start + self.step * indices.astype(np.int64)


@frozen(eq=False)
class Texts:
    """Levels that do not end, are too large, or are dates; `days` where they are, written 2022-12-31."""

    values: Sequence[Fraction]
    unit: Unit

    @property
    def days(self) -> bool:
        """Whether the levels are dates."""
        return self.unit.kind is Kind.DATE

    def at(self, indices: NDArray[np.integer]) -> list[str]:
        """The texts of these levels."""
        return [self._text(self.values[int(index)]) for index in indices]

    def _text(self, value: Fraction) -> str:
        return date.fromordinal(int(value)).isoformat() if self.days else exact(value * shown_times(self.unit))


def shown_times(unit: Unit) -> int:
    """What a value is multiplied with where it is shown: a ratio of 0.79 as 79 percent."""
    return 100 if unit.kind in (Kind.RATIO, Kind.PP) else 1


def levels(variation: Variation) -> Decimals | Texts:
    """How the levels of this variation are held."""
    unit, values = variation.lever.unit, variation.values
    ends = [values.first, values.step] if isinstance(values, Steps) else values
    places = [_decimals(value * shown_times(unit)) for value in ends]
    most = None if None in places or unit.kind is Kind.DATE else max(place or 0 for place in places)
    if most is None or max(abs(values[0]), abs(values[-1]), *map(abs, ends)) * shown_times(unit) * 10**most >= _LARGEST:
        return Texts(values, unit)
    whole = [int(value * shown_times(unit) * 10**most) for value in ends]
    return Decimals(most, whole[0], whole[1]) if isinstance(values, Steps) else Decimals(most, each=np.array(whole, np.int64))


def _decimals(value: Fraction) -> int | None:
    """With how many decimals the value ends; None where it goes on, or is too long to be written so."""
    return next((places for places in range(_MOST_DECIMALS + 1) if 10**places % value.denominator == 0), None)
