"""`maalbar plan`: the queries of each table, as they are sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dsl.diagnostic import MaalbarError
from maalbar.api import load
from maalbar.report.texts import Language
from maalbar.rows.plans import planned, rendered

GOLDEN = Path(__file__).parents[1] / "golden" / "rows"
CONTRACT = """contract "Plan 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)

dimension segment "Segment": starters "New", growers "Growing"

survey users "Users" weighted by w
  question advice "Advice?"
    answers very "Very", fair "Fair", bad "Bad"
    excluded dk "Don't know"
  question recommend "Recommend?"
    scale 0..10
  question themes "About what?" several
    answers digital "Digital", green "Green"

measure companies "Companies"
measure turnover "Turnover" in kr

goal 1 "Satisfied"
  happy: share(very, of=advice, segment=each) >= 80%
  heard: share(very, fair, of=advice, where not (recommend < 7) and segment = growers) >= 80%
  nps: nps(recommend) >= 50
  green: share(green, of=themes) >= 20%
goal 2 "Companies"
  advised: count(companies) >= 100
  grown: growth(turnover, years=1, against=control) >= 1 pp
    scoring met
"""
SET = """measurements: Plan
tables:
  users:
    file: users.csv
    separator: ";"
    id: person
    duplicates: {last: date}
    period: {column: date}
    weight: {column: w, decimals: 3}
    dimensions: {segment: "Type of \\"company\\""}
    questions:
      advice: {column: Q1, missing: 99}
      recommend: Q2
      themes: {columns: {digital: T1, green: T2}}
  accounts:
    file: accounts.csv
    decimal: ","
    period: {column: year}
    group: {column: sample, control: [c, "o'k"]}
    measures:
      companies: {unique: cvr}
      turnover: {column: turnover, decimals: 2, figure: mean}
  nothing:
    file: accounts.csv
    period: 2019
    measures: {companies: rows}
"""
FILES = {
    "users.csv": 'person;date;w;"Type of ""company""";Q1;Q2;T1;T2\n1;2024-01-01;1;New;Very;10;1;0\n',
    "accounts.csv": "year,sample,cvr,turnover\n2024,own,1,5\n",
}


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    for name, text in {"contract.maal": CONTRACT, "measurements.yaml": SET, **FILES}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize(("language", "every"), [("en", False), ("da", True)])
def test_the_queries_of_a_set(folder: Path, language: Language, every: bool, golden: Callable[[Path, str], None]) -> None:
    """Each table's queries with what each is for: doubles, the scan, what is counted apart; or that nothing is asked."""
    golden(GOLDEN / f"plan.{language}.sql", rendered(planned(load(folder), every=every), language))


def test_a_set_without_tables_says_so(folder: Path) -> None:
    """Where no table is named, a sentence says that, in the reader's language."""
    (folder / "measurements.yaml").write_text("measurements: None\n", "utf-8")
    assert rendered(planned(load(folder)), "en") == "No table of rows is named in the measurement set.\n"


def test_a_table_that_cannot_be_planned_is_told(folder: Path) -> None:
    """A column that is not there is the message of `maalbar score`, and no query."""
    (folder / "measurements.yaml").write_text(SET.replace("column: Q1", "column: Q9"), "utf-8")
    with pytest.raises(MaalbarError) as refused:
        planned(load(folder))
    assert [each.code for each in refused.value.diagnostics] == ["M1117"]
