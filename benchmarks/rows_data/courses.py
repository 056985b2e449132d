"""What the companies were advised in: 1,016 courses of 935 companies.

369 of the companies had a long course and the others a short one; 81 of them had help from Early Warning as well.
"""

from __future__ import annotations

from datetime import date, timedelta

from benchmarks.rows_data.companies import COMPANIES
from benchmarks.rows_data.quotas import Row, deal

FIRST = {"Vækstforløb": 250, "Driftsforløb": 119, "Korte forløb": 566}
"""250 + 119 are the 369 that were published; how many of them were in Vækst is chosen."""
EARLY_WARNING = 81
COURSES = COMPANIES + EARLY_WARNING


def courses() -> list[Row]:
    """A row a course: whose it is, its type, and the day of 2022 on which it began."""
    rows: list[Row] = [{"forloeb": number, "cvr": number} for number in range(1, COMPANIES + 1)]
    deal(rows, "forloebstype", FIRST, 5)
    rows += [_early_warning(number) for number in range(EARLY_WARNING)]
    for index, row in enumerate(rows):
        row["dato"] = (date(2022, 1, 3) + timedelta(days=index * 149 % 355)).isoformat()
    return rows


def _early_warning(number: int) -> Row:
    return {"forloeb": COMPANIES + 1 + number, "cvr": 1 + number * 11, "forloebstype": "Early Warning forløb"}
