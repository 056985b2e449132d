"""The tables with their columns: the rows of 2022, and which columns are ids that every repetition has anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from benchmarks.rows_data.accounts import COMPANIES_MEASURED, accounts
from benchmarks.rows_data.awareness import ASKED, awareness
from benchmarks.rows_data.companies import COMPANIES, registered, survey
from benchmarks.rows_data.courses import COURSES, courses
from benchmarks.rows_data.quotas import Row
from benchmarks.rows_data.wide import wide


class Id(NamedTuple):
    """A column of ids: a letter that no real id begins with, and how many there are before they are repeated."""

    letter: str
    many: int


class Hub(NamedTuple):
    """A column that says whose row it is: one of `many` hubs, which the repetitions are dealt to in turn."""

    many: int


class Table(NamedTuple):
    """A table: what makes its rows, its ids and hubs, and the SQL types of its other columns, which stand as they are written."""

    rows: Callable[[], list[Row]]
    columns: Mapping[str, Id | Hub | str]


_CVR = Id("X", COMPANIES)
_PLACE: Mapping[str, Id | Hub | str] = {"cvr": _CVR, "segment": "VARCHAR", "kommune": "VARCHAR", "tema": "VARCHAR"}
_ASKED = ("faglige_kompetencer", "anbefaling", "henvist", "benyttet", "digitalisering", "forventet_effekt")

TABLES = {
    "brugerevaluering": Table(survey, {**_PLACE, **dict.fromkeys(_ASKED, "VARCHAR"), "anbefaling": "TINYINT"}),
    "crm": Table(registered, {**_PLACE, "aaret_foer": "VARCHAR"}),
    "forloeb": Table(courses, {"forloeb": Id("F", COURSES), "cvr": _CVR, "forloebstype": "VARCHAR", "dato": "DATE"}),
    "kendskabsmaaling": Table(
        awareness,
        {"svar": Id("S", ASKED), "aar": "SMALLINT", "kender_hub": "VARCHAR", "kender_groenne_ydelser": "VARCHAR"},
    ),
    "oekonomi": Table(
        accounts,
        {
            "virksomhed": Id("R", COMPANIES_MEASURED),
            "gruppe": "VARCHAR",
            "segment": "VARCHAR",
            "aar": "SMALLINT",
            "omsaetning": "DECIMAL(18, 2)",
            "aarsvaerk": "DECIMAL(9, 1)",
        },
    ),
}
"""The survey among those who were advised, the register of companies and of courses, awareness, and accounts."""

HUBS = 3_328
WIDE = Table(
    wide,
    {
        "hus": Hub(HUBS),
        **TABLES["brugerevaluering"].columns,
        "aaret_foer": "VARCHAR",
        "forloebstype": "VARCHAR",
        "omsaetning": "DECIMAL(18, 2)",
        "aarsvaerk": "DECIMAL(9, 1)",
    },
)
"""Everything in one table; no part of the measurement set, and written only where it is asked for."""
KNOWN = {**TABLES, "samlet": WIDE}
"""Every table that can be written."""
