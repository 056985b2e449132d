"""Which of several rows comes first: by a column of numbers, of days or of times, and never by the letters of its texts.

In a text file 9 stands behind 12 by its letters, and 31-12-2023 behind 01-03-2024. Texts are therefore ordered as numbers
where they are such, and else only where it is known which of their digits are the year, the month and the day.
"""

from __future__ import annotations

from collections.abc import Mapping

from evaluator.rows.engine import Kind
from evaluator.rows.expressions import Columns, identifier
from evaluator.rows.moments import day

NOTHING, TIME, NUMBER, NEITHER = range(4)
"""What a cell may hold that rows are to be ordered by."""

_NUMBER = "[+-]?[0-9]{1,18}([.][0-9]{1,9})?"
_TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}([T ][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?Z?)?"
_CLOCK = "( [0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2})?)?"
_MIDNIGHT = "0000-00-00 00:00:00.000000000"


def order(column: str, columns: Columns) -> tuple[str, ...]:
    """The expressions that rows are ordered by, the first before the others; equal for cells that mean the same."""
    if columns.kinds.get(column, Kind.TEXT) is not Kind.TEXT:
        return (identifier(column),)
    text = columns.text(column)
    is_number = f"regexp_full_match({text}, '{_NUMBER}')"
    behind = _behind(columns)
    turned = f"WHEN regexp_full_match({text}, '{behind}') THEN {_turned(text, columns)} " if behind else ""
    return (
        f"CASE WHEN {is_number} THEN CAST({text} AS DECIMAL(38, 9)) END",
        f"CASE WHEN {is_number} THEN NULL {turned}ELSE {_time(text)} END",
    )


def _time(text: str) -> str:
    """A day or a time with all its parts, so that one moment has one text: 2024-03-01T09:00Z is 2024-03-01 09:00:00."""
    plain = f"REPLACE(REPLACE({text}, 'T', ' '), 'Z', '')"
    return f"{plain} || SUBSTRING('{_MIDNIGHT}', LENGTH({plain}) + 1)"


def _behind(columns: Columns) -> str | None:
    """The pattern of days and times whose year stands behind, where the measurement set says in which order; else None."""
    told = columns.plan.table.location.dates
    return f"{day(told)}{_CLOCK}" if told in ("day first", "month first") else None


def _turned(text: str, columns: Columns) -> str:
    """A day or a time whose year stands behind, as those with the year first are: 1.3.2024 9.05 is 2024-03-01 09:05:00."""
    date = f"REPLACE(REPLACE(SPLIT_PART({text}, ' ', 1), '.', '-'), '/', '-')"
    first, second, year = (f"LPAD(SPLIT_PART({date}, '-', {at}), {length}, '0')" for at, length in ((1, 2), (2, 2), (3, 4)))
    month, day_ = (second, first) if columns.plan.table.location.dates == "day first" else (first, second)
    clock = f"REPLACE(SPLIT_PART({text}, ' ', 2), '.', ':')"
    hour, minute, seconds = (f"LPAD(SPLIT_PART({clock}, ':', {at}), 2, '0')" for at in (1, 2, 3))
    return f"{year} || '-' || {month} || '-' || {day_} || ' ' || {hour} || ':' || {minute} || ':' || {seconds} || '.000000000'"


def sort(column: str, columns: Columns) -> str | None:
    """What a cell holds that orders rows: `NOTHING`, `TIME`, `NUMBER` or `NEITHER`; None where all hold what they should."""
    if columns.kinds.get(column, Kind.TEXT) is not Kind.TEXT:
        own, finite = identifier(column), columns.is_finite(column)
        return finite and f"CASE WHEN {own} IS NULL THEN {NOTHING} WHEN {finite} THEN {NUMBER} ELSE {NEITHER} END"
    text, behind = columns.text(column), _behind(columns)
    times = f"{_TIME}|{behind}" if behind else _TIME
    is_time, is_number = (f"regexp_full_match({text}, '{pattern}')" for pattern in (times, _NUMBER))
    return f"CASE WHEN {text} IS NULL THEN {NOTHING} WHEN {is_time} THEN {TIME} WHEN {is_number} THEN {NUMBER} ELSE {NEITHER} END"


def misplaced(sort: str, found: Mapping[int, int]) -> str | None:
    """The test of a cell that has no place among the others, from how many cells hold what; None where every one has.

    Of numbers and times in one column the fewer have none: nobody knows whether 2024 comes before 2024-03-01.
    """
    usual = max((TIME, NUMBER), key=lambda each: found.get(each, 0))
    return f"{sort} NOT IN ({NOTHING}, {usual})" if found.keys() - {NOTHING, usual} else None
