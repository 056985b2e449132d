"""All that is measured of a company in one row, for measurements of speed: answers, registrations, its course and accounts.

It is no table of the hub, which keeps these apart; in one table one pass must count everything.
"""

from __future__ import annotations

from decimal import Decimal

from benchmarks.rows_data.companies import COMPANIES, registered, survey
from benchmarks.rows_data.courses import FIRST
from benchmarks.rows_data.quotas import Row, deal, shared

TURNOVER, STAFF = 2_337_500_000_000, 187_000
"""Of all companies: øre, and tenths of a full-time equivalent."""


def wide() -> list[Row]:
    """A row a company."""
    rows = [{**row, "aaret_foer": other["aaret_foer"]} for row, other in zip(survey(), registered(), strict=True)]
    deal(rows, "forloebstype", FIRST, 5)
    sizes = [40 + index * 37 % 101 for index in range(COMPANIES)]
    for row, turnover, staff in zip(rows, shared(TURNOVER, sizes), shared(STAFF, sizes), strict=True):
        row["omsaetning"], row["aarsvaerk"] = Decimal(turnover).scaleb(-2), Decimal(staff).scaleb(-1)
    return rows
