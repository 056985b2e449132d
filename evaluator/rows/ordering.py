"""Which of several rows comes first: by a column of numbers, of days or of times, and never by the letters of its texts.

In a text file 9 stands behind 12 by its letters, and 31-12-2023 behind 01-03-2024. Texts are therefore ordered as numbers
where they are such, and else only where they are written so that their letters are in the order of time.
"""

from __future__ import annotations

from evaluator.rows.engine import Kind
from evaluator.rows.expressions import Columns, identifier

_NUMBER = "[+-]?[0-9]{1,18}([.][0-9]{1,9})?"
_TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?Z?)?"
_MIDNIGHT = "0000-00-00 00:00:00.000000000"


def order(column: str, columns: Columns) -> tuple[str, ...]:
    """The expressions that rows are ordered by, the first before the others; equal for cells that mean the same."""
    if columns.kinds.get(column, Kind.TEXT) is not Kind.TEXT:
        return (identifier(column),)
    text = columns.text(column)
    is_number = f"regexp_full_match({text}, '{_NUMBER}')"
    return (
        f"CASE WHEN {is_number} THEN CAST({text} AS DECIMAL(38, 9)) END",
        f"CASE WHEN {is_number} THEN NULL ELSE {_time(text)} END",
    )


def _time(text: str) -> str:
    """A day or a time with all its parts, so that one moment has one text: 2024-03-01T09:00Z is 2024-03-01 09:00:00."""
    plain = f"REPLACE(REPLACE({text}, 'T', ' '), 'Z', '')"
    return f"{plain} || SUBSTRING('{_MIDNIGHT}', LENGTH({plain}) + 1)"


def without_order(column: str, columns: Columns) -> str | None:
    """The test of a cell that has no place in the order; None where every cell has one."""
    if columns.kinds.get(column, Kind.TEXT) is not Kind.TEXT:
        return None
    text = columns.text(column)
    return f"{text} IS NOT NULL AND NOT regexp_full_match({text}, '{_NUMBER}|{_TIME}')"
