"""The cells of a workbook: text that is always text, and numbers shown with no digit that they do not have."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dsl.units import PP, RATIO, Unit
from evaluator.value import Known, Value
from maalbar.report.numbers import suffix
from maalbar.report.texts import Language

_LARGEST = 10**15
"""A spreadsheet holds numbers of fifteen digits; a larger one is written as text."""
_USUAL = 5
"""Decimals, as in every report."""
_MOST = 13
_KEPT = 10 ** (_MOST - 1)
"""Parts of a whole that are told where every digit would make the one before it go up."""


def put(sheet: Any, line: int, place: int, words: str, style: Any) -> None:
    """Text, whatever it begins with; a spreadsheet takes no more than so many letters in a cell."""
    sheet.write_string(line, place, words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…", style)


_LONGEST = 32_767


def known_number(value: Value) -> Fraction | None:
    """The number, where it is settled and a spreadsheet can hold it."""
    known = value.value if isinstance(value, Known) else None
    return known if isinstance(known, Fraction) and abs(known) < _LARGEST else None


def pattern(value: Fraction, unit: Unit, language: Language, *, signed: bool) -> tuple[float, str]:
    """The number for a cell and how it is shown: with as many decimals as it has, or as show nothing but its own digits."""
    in_percent = unit in (RATIO, PP)
    decimals = _decimals(value * 100 if in_percent else value)
    if decimals is None:
        return pattern(_cut(value), unit, language, signed=signed)
    digits = "0" + ("." + "0" * decimals if decimals else "")
    if unit == RATIO and not signed:
        return float(value), digits + "%"
    size = value * 100 if in_percent else value
    behind = suffix(size, unit, language).replace('"', "")
    shape = digits + (f'"{behind}"' if behind else "")
    return float(size), f"+{shape};-{shape};{shape}" if signed else shape


def _decimals(value: Fraction) -> int | None:
    """How many decimals can be shown without a digit that the number does not have: a spreadsheet rounds, and this is cut.

    None where each further digit would make the one before it go up.
    """
    for count in range(_USUAL + 1):
        if value * 10**count % 1 == 0:
            return count
    liked = (*range(_USUAL, 0, -1), *range(_USUAL + 1, _MOST), 0)
    return next((count for count in liked if abs(value) * 10**count % 1 < Fraction(1, 2)), None)


def _cut(value: Fraction) -> Fraction:
    """A number without the digits behind those that a spreadsheet keeps."""
    return Fraction(int(value * _KEPT), _KEPT)
