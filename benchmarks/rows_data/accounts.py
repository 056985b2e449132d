"""Turnover and staff in 2020 and in 2022, of the companies that were advised in 2020 and of a control group.

What was published is how much more, or less, the advised companies grew: 5.73, 8.69 and −7.02 percentage points. How much
each group grew, and how large the companies are, is chosen here.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from benchmarks.rows_data.quotas import Row, shared


class Totals(NamedTuple):
    """All companies of a segment and a group: turnover in øre and staff in tenths of a full-time equivalent."""

    segment: str
    group: str
    companies: int
    turnover: tuple[int, int]
    staff: tuple[int, int]


HUB, CONTROL = "Erhvervshuset", "Kontrolgruppe"
TOTALS = (
    Totals("Vækst", HUB, 100, (250_000_000_000, 281_250_000_000), (20_000, 22_838)),  # +12.50 %, +14.19 %
    Totals("Vækst", CONTROL, 100, (250_000_000_000, 266_925_000_000), (20_000, 21_100)),  # +6.77 %, +5.50 %
    Totals("Drift", HUB, 60, (120_000_000_000, 126_647_040_000), (12_000, 12_480)),  # a staff 4 % larger, productivity +1.48 %
    Totals("Drift", CONTROL, 60, (120_000_000_000, 132_804_000_000), (12_000, 12_240)),  # 2 % larger, +8.50 %
)
YEARS = (2020, 2022)
COMPANIES_MEASURED = sum(totals.companies for totals in TOTALS)


def accounts() -> list[Row]:
    """A row a company and a year."""
    rows = [row for totals in TOTALS for row in _group(totals)]
    for index, row in enumerate(rows):
        row["virksomhed"] = 1 + index // 2
    return rows


def _group(totals: Totals) -> Iterator[Row]:
    """The rows of a group, the two years of a company beside each other; some grew more and some less."""
    sizes = [40 + index * 37 % 101 for index in range(totals.companies)]
    grown = [size * (90 + index * 23 % 41) for index, size in enumerate(sizes)]
    turnover = [shared(total, weights) for total, weights in zip(totals.turnover, (sizes, grown), strict=True)]
    staff = [shared(total, weights) for total, weights in zip(totals.staff, (sizes, grown), strict=True)]
    for index in range(totals.companies):
        for which, year in enumerate(YEARS):
            yield {
                "virksomhed": 0,
                "gruppe": totals.group,
                "segment": totals.segment,
                "aar": year,
                "omsaetning": Decimal(turnover[which][index]).scaleb(-2),
                "aarsvaerk": Decimal(staff[which][index]).scaleb(-1),
            }
