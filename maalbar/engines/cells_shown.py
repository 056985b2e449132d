"""What Excel shows for the value of a cell, as far as no format changes it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal

Shown = str | int | float | bool | date | datetime | time | timedelta
"""What a cell may hold; nothing is an empty text."""

_WHOLE = 2**53
"""Whole numbers up to this one are exact in the way that workbooks keep numbers."""


def shown(cells: Sequence[Shown], decimal: str | None) -> list[str]:
    """The cells as texts; with a decimal comma where the measurement set says that numbers have one."""
    return [_text(cell, decimal or ".") for cell in cells]


def _text(cell: Shown, decimal: str) -> str:
    if isinstance(cell, str):
        return cell
    if type(cell) is float:  # what most cells are
        return _number(cell).replace(".", decimal)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    if isinstance(cell, int | float):
        return _number(cell).replace(".", decimal)
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)


def _number(value: float) -> str:
    """A number of 15 digits, which is all that a workbook promises: what is written as 0.30000000000000004 was 0.3."""
    if value == int(value) and abs(value) < _WHOLE:
        return str(int(value))
    number = format(Decimal(format(value, ".15g")), "f")
    return number.rstrip("0").rstrip(".") if "." in number else number
