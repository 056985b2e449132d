"""When a row is of and which group it belongs to: its year, and whether it stands in the control group.

A day is written year first (2024-03-31) or with the year behind it (31-03-2024, 31.3.2024, 31/03/2024). Of the latter the
year is known whichever of the other two is the day; which comes first, the measurement set says where it matters.
"""

from __future__ import annotations

from attrs import frozen

from evaluator.rows.cells import ODD, Cells
from evaluator.rows.engine import Kind
from evaluator.rows.table import Group, Year

_YEAR_FIRST = "[0-9]{4}([.,]0+)?|[0-9]{4}-[0-9]{2}-[0-9]{2}.*"
_DAY = "(0?[1-9]|[12][0-9]|3[01])"
_MONTH = "(0?[1-9]|1[0-2])"
_ORDERS = {"day first": (_DAY, _MONTH), "month first": (_MONTH, _DAY)}


def day(told: str | None) -> str:
    """The pattern of a day with its year of four digits behind it, in the order that is told; in any, if none of those is."""
    orders = [_ORDERS[told]] if told in _ORDERS else _ORDERS.values()
    return f"({'|'.join(f'{first}[-./]{second}' for first, second in orders)})[-./][0-9]{{4}}"


@frozen
class Moments(Cells):
    """Columns of years and groups."""

    def year(self, year: Year) -> str:
        """The year of a row, from a year or a date; NULL where there is none, `ODD` where it is no year."""
        text = self.text(year.column)
        none = f"{self.is_empty(year.column)}{self._or_missing(year)}"
        first = f"WHEN regexp_full_match({text}, '{_YEAR_FIRST}') THEN CAST(SUBSTRING({text}, 1, 4) AS INTEGER)"
        behind = f" {self._behind(text)}" if self._kind(year.column) is Kind.TEXT else ""
        return f"CASE WHEN {none} THEN NULL {first}{behind} ELSE {ODD} END"

    def _behind(self, text: str) -> str:
        """The year of a text that is a day with the year behind it."""
        date, pattern = f"SPLIT_PART({text}, ' ', 1)", f"{day(self.plan.table.location.dates)}( .*)?"
        return f"WHEN regexp_full_match({text}, '{pattern}') THEN CAST(SUBSTRING({date}, LENGTH({date}) - 3, 4) AS INTEGER)"

    def group(self, group: Group) -> str:
        """1 for the control group, 0 for the others, NULL where the cell is empty, `ODD` for what is neither."""
        none = f"{self.is_empty(group.column)}{self._or_missing(group)}"
        control = f"WHEN {self.among(group.column, group.control)} THEN 1"
        others = f"WHEN {self.among(group.column, group.others)} THEN 0 ELSE {ODD}" if group.others else self._rest(group.column)
        return f"CASE WHEN {none} THEN NULL {control} {others} END"

    def _rest(self, column: str) -> str:
        """What every other cell is: one of the others, unless it is no number in a column of numbers."""
        is_finite = self.is_finite(column)
        return f"WHEN {is_finite} THEN 0 ELSE {ODD}" if is_finite else "ELSE 0"

    def _or_missing(self, told: Year | Group) -> str:
        return f" OR {self.among(told.column, told.missing)}" if told.missing else ""
