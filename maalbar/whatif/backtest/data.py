"""A back-test for other programs: JSON with the whole report of each year, and CSV with a row a score and year."""

from __future__ import annotations

import json
from collections.abc import Iterator

from maalbar.report import csv
from maalbar.report import json as report_json
from maalbar.report.gather import report
from maalbar.report.json import Json
from maalbar.report.texts import Language
from maalbar.whatif.backtest.model import Backtest, Year


def as_json(found: Backtest, language: Language) -> str:
    """One object: the contract, and for each year the set and what `maalbar score --format json` gives."""
    made = {
        "contract": found.contract.title,
        "period": found.contract.period or None,
        "targets": "of the year" if found.own_year else "of the contract's period",
        "years": [_year(year, language) for year in found.years],
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _year(year: Year, language: Language) -> Json:
    head = {"year": year.set.period, "titles": list(year.set.titles), "files": list(year.set.files)}
    return {**head, **report_json.contract(report(year.result), language)}


def as_csv(found: Backtest, language: Language) -> str:
    """The rows of each year beneath one head, with the year and the title of its set before them."""
    return csv.table(("year", "set", *csv.HEAD), _rows(found, language), language)


def _rows(found: Backtest, language: Language) -> Iterator[list[str]]:
    for year in found.years:
        head = [str(year.set.period), " + ".join(year.set.titles)]
        yield from ([*head, *row] for row in csv.rows(report(year.result), language))
