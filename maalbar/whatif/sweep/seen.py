"""What is seen of one output in one scenario: a cell of a column, to be compared and put into words."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from dsl.units import Kind, Unit
from evaluator.value import Value
from evaluator.whatif.sweep.columns import DECIMALS, Column, State, column_of
from evaluator.whatif.sweep.outputs import Output
from maalbar.report.numbers import number as written
from maalbar.report.numbers import suffix
from maalbar.report.texts import Language, text

Keys = NDArray[np.int64]
"""What tells two values of an output apart, a row for each scenario: `Seen` as whole numbers, in its order."""
_WIDTH = 9


@frozen
class Seen:
    """A value as a column holds it: in 10^-5 of what is shown, a truth 1 or 0; the ends are those of an unknown one."""

    state: State
    shown: int = 0
    cut: bool = False
    low: int = 0
    low_cut: bool = False
    low_open: bool = False
    high: int = 0
    high_cut: bool = False
    high_open: bool = False

    @property
    def known(self) -> int | None:
        """The known value; None where it is anything else."""
        return self.shown if self.state is State.KNOWN else None

    def reaches(self, level: int) -> bool | None:
        """Whether the value is at least `level`, which is above 0; None where that is not known."""
        if self.state is State.KNOWN:
            return self.shown >= level
        if self.state is not State.UNKNOWN or (self.low_open and self.high_open):
            return None
        if not self.low_open and self.low >= level:
            return True
        return False if not self.high_open and self.high < level else None

    def words(self, unit: Unit, language: Language) -> str:
        """The value as a report shows it: `97,61363… %`, `97–98 %`, `opfyldt`."""
        match self.state:
            case State.KNOWN if unit.kind is Kind.TRUTH:
                return text("met" if self.shown else "not met", language)
            case State.KNOWN:
                return amount(self.shown, self.cut, unit, language)
            case State.UNKNOWN:
                return self._between(unit, language)
            case State.NOT_APPLICABLE:
                return text("not applicable", language)
            case _:
                return text("unknown", language)

    def _between(self, unit: Unit, language: Language) -> str:
        low, high = amount(self.low, self.low_cut, unit, language), amount(self.high, self.high_cut, unit, language)
        if self.low_open or self.high_open:
            if self.low_open and self.high_open:
                return text("unknown", language)
            return f"{text('at most', language)} {high}" if self.low_open else f"{text('at least', language)} {low}"
        if low == high:
            return low
        return f"{low} {text('to', language)} {high}" if self.low < 0 else f"{number(self.low, self.low_cut, language)}–{high}"


def number(shown: int, cut: bool, language: Language) -> str:
    """The digits of a value, as a report writes them: with `…` where more follow."""
    behind = Fraction(1 if shown >= 0 else -1, 10) if cut else 0
    return written((shown + behind) / Fraction(10**DECIMALS), language)


def amount(shown: int, cut: bool, unit: Unit, language: Language) -> str:
    """The digits with their unit."""
    return number(shown, cut, language) + suffix(Fraction(shown, 10**DECIMALS), unit, language)


def keys(column: Column) -> Keys:
    """The column's values as rows that are equal where nothing that is shown differs."""
    found = np.zeros((len(column.state), _WIDTH), np.int64)
    found[:, 0], found[:, 1], found[:, 2] = column.state, column.shown, column.cut
    if column.ends is not None:
        ends = column.ends
        lines = (ends.low, ends.low_cut, ends.low_open, ends.high, ends.high_cut, ends.high_open)
        unknown = column.state == State.UNKNOWN
        for place, line in enumerate(lines, start=3):
            found[:, place] = np.where(unknown, line, 0)
    found[:, 1:3] *= (column.state == State.KNOWN)[:, None]
    return found


def seen(key: NDArray[np.int64]) -> Seen:
    """The value that a row of `keys` stands for."""
    state, shown, cut, low, low_cut, low_open, high, high_cut, high_open = map(int, key)
    ends = (low, bool(low_cut), bool(low_open), high, bool(high_cut), bool(high_open))
    return Seen(State(state), shown, bool(cut), *ends)


def seen_of(output: Output, value: Value, unit: Unit) -> Seen:
    """An evaluated value as a column would hold it."""
    return seen(keys(column_of(output, unit, [value]))[0])
