"""The survey of how well known the hub is, in the autumn of 2020: 40 %, and of those 64 % know of the green services.

No later survey was published; in 2022 none was due.
"""

from __future__ import annotations

from benchmarks.rows_data.quotas import Row, deal

ASKED = 250
KNOW = {"Ja": 100, "Nej": 150}
KNOW_GREEN = {"Ja": 64, "Nej": 36}


def awareness() -> list[Row]:
    """A row a company that was asked; the second question only went to those who know the hub."""
    rows: list[Row] = [{"svar": number, "aar": 2020} for number in range(1, ASKED + 1)]
    deal(rows, "kender_hub", KNOW, 7)
    deal([row for row in rows if row["kender_hub"] == "Ja"], "kender_groenne_ydelser", KNOW_GREEN, 8)
    for row in rows:
        row.setdefault("kender_groenne_ydelser", None)
    return rows
