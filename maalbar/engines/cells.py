"""What a database's library gives back, as the cells of a query."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from evaluator.rows.engine import Cell


def cell(value: object) -> Cell:
    """A value as a cell: a day as its text, a decimal without decimals as a whole number, everything else as it is.

    Raises `ValueError` for what no cell can hold: a decimal that is no number, or a kind of value that no query asks for.
    """
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return _number(value)
    if value is None or isinstance(value, int | str):
        return value
    raise ValueError(type(value).__name__)


def said(error: ValueError) -> str:
    """What a message tells of a value that is no cell: its kind, and nothing of what it holds."""
    return type(error).__name__ if isinstance(error, UnicodeError) else str(error)


def _number(value: Decimal) -> Cell:
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError(str(value))
    return int(value) if exponent >= 0 else value
