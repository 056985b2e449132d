"""When a row is of and which group it belongs to: its year, and whether it stands in the control group."""

from __future__ import annotations

from attrs import frozen

from evaluator.rows.cells import ODD, Cells
from evaluator.rows.table import Group, Year


@frozen
class Moments(Cells):
    """Columns of years and groups."""

    def year(self, year: Year) -> str:
        """The year of a row, from a year or a date; NULL where there is none, `ODD` where it is no year."""
        text = self.text(year.column)
        is_year = f"regexp_full_match({text}, '[0-9]{{4}}(-[0-9]{{2}}-[0-9]{{2}}.*)?')"
        return f"CASE WHEN {text} IS NULL THEN NULL WHEN {is_year} THEN CAST(SUBSTRING({text}, 1, 4) AS INTEGER) ELSE {ODD} END"

    def group(self, group: Group) -> str:
        """1 for the control group, 0 for the others, NULL where the cell is empty, `ODD` for what is neither."""
        control = f"WHEN {self.among(group.column, group.control)} THEN 1"
        others = f"WHEN {self.among(group.column, group.others)} THEN 0 ELSE {ODD}" if group.others else "ELSE 0"
        return f"CASE WHEN {self.text(group.column)} IS NULL THEN NULL {control} {others} END"
