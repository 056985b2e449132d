"""Back-tests: a contract on the figures of several years, each read as those of the contract's own period."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from click.testing import CliRunner
from hypothesis import given, settings

import maalbar
from dsl.terms import Place
from evaluator.result import Result
from evaluator.value import Known, Unknown
from maalbar.cli import commands
from maalbar.whatif.backtest.words import TEXTS
from tests import strategies

ROOT = Path(__file__).parent.parent.parent
RULES = """contract "Agreement 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)
  score mean(goals)
  rounded to 1%, half up, at total
question advice
  answers good, bad
measure visits
goal 1 "Satisfied"
  satisfied: share(good) >= target
    baseline 2022: 40%
    target 2022: baseline + 20 pp, 2024: 80%
goal 2 "Visits"
  visits: count(visits) >= 100

example "all is well"
  given share(good) = 80%
  given count(visits) = 100
  expect total = 100%
"""
SETS = {
    "2022.yaml": "measurements: The first year\nperiod: 2022\nfigures: {share(good): 60 %}\npublished: {total: 97 %}\n",
    "2022-visits.yaml": "measurements: Counted at the door\nperiod: 2022\nfigures: {count(visits): 50}\n",
    "2023.yaml": "measurements: The second year\nperiod: 2023\nfigures: {share(good): 72 %, share(fine): 3 %}\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A contract with two sets of one year and one of another."""
    for name, text in {"kontrakt.maal": RULES, **SETS}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def sets(folder: Path) -> list[Path]:
    """The sets, not in their order."""
    return [folder / name for name in ("2023.yaml", "2022.yaml", "2022-visits.yaml")]


def printed(folder: Path, *arguments: str) -> str:
    """What `maalbar backtest` prints in a terminal of 100 columns."""
    chosen = [word for path in sets(folder) for word in ("-m", str(path))]
    ran = CliRunner().invoke(commands, ["backtest", str(folder), *chosen, *arguments], env={"COLUMNS": "100"})
    assert ran.exit_code == 0, ran.output
    return ran.output


@settings(max_examples=10)
@given(strategies.measured_contracts())
def test_one_set_is_the_set_read_as_the_period_of_the_contract(written: strategies.Written) -> None:
    """A back-test on a set of an earlier year gives what scoring gives on a file that includes it with `as_period`."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "kontrakt.maal").write_text(written.rules, "utf-8")
        entries = {"period": 2021, "figures": dict(written.figures), "counts": {q: dict(c) for q, c in written.counts.items()}}
        (folder / "2021.yaml").write_text(yaml.safe_dump(entries, sort_keys=False), "utf-8")
        (folder / "as.yaml").write_text("measurements: x\ninclude: [{file: 2021.yaml, as_period: 2022}]\n", "utf-8")
        loaded = maalbar.load(folder)
        (year,) = loaded.backtest(folder / "2021.yaml").years
        expected = loaded.score(folder / "as.yaml")
    assert year.set.period == 2021
    assert year.result.total == expected.total
    assert [goal.score for goal in year.result.goals] == [goal.score for goal in expected.goals]


def test_files_of_one_year_are_one_set(folder: Path) -> None:
    """The years stand in their order, each with the titles of all of its files."""
    found = maalbar.load(folder).backtest(sets(folder))
    assert [year.set.period for year in found.years] == [2022, 2023]
    assert found.years[0].set.titles == ("The first year", "Counted at the door")
    assert len(found.years[0].set.files) == 2


def totals(result: Result) -> object:
    """The total before its rounding, without its marks."""
    value = result.total.exact
    return (value.low, value.high) if isinstance(value, Unknown) else getattr(value, "value", None)


def test_the_targets_are_those_of_the_contract(folder: Path) -> None:
    """60 % of 80 % and 50 of 100 visits make 62.5 %; a figure that is missing leaves an interval."""
    first, second = maalbar.load(folder).backtest(sets(folder)).years
    assert totals(first.result) == Fraction(5, 8)
    assert totals(second.result) == (Fraction(45, 100), Fraction(95, 100))
    assert [str(one.quantity) for one in second.result.missing] == ["count(visits)"]


def test_own_year_takes_the_targets_of_the_year(folder: Path) -> None:
    """2022 asks for 40 % and 20 pp more, which is reached; 2023 has no target of its own and takes that of 2024."""
    found = maalbar.load(folder).backtest(sets(folder), own_year=True)
    first, second = found.years
    assert totals(first.result) == Fraction(3, 4)
    assert totals(second.result) == (Fraction(45, 100), Fraction(95, 100))
    assert [str(place) for place in found.other_targets()] == ["goal 1 satisfied target"]


def test_what_was_published_stands_beside(folder: Path) -> None:
    """The published total of a set is kept, though its figures are read as those of another period."""
    first, second = maalbar.load(folder).backtest(sets(folder)).years
    assert first.result.published == {Place(): Known(Fraction(97, 100))}
    assert second.result.published == {}


def test_the_set_of_the_contract_s_own_year_is_scored_as_it_is() -> None:
    """The 2022 contract on the set of 2022 is the published 98 %, with nothing told of another year."""
    loaded = maalbar.load(ROOT / "rules" / "erhvervshus-nordjylland-2022")
    (year,) = loaded.backtest().years
    assert year.result.total == loaded.score().total
    assert year.result.published == loaded.score().published


def test_the_text(folder: Path, golden: Callable[[Path, str], None]) -> None:
    """A column a year, the published total beneath, and what each year lacks."""
    text = printed(folder, "--own-year").replace(str(folder), "FOLDER")
    golden(ROOT / "tests" / "golden" / "whatif" / "backtest.txt", re.sub(r"\s*\(FOLDER[^)]*\)", " (FOLDER)", text))


def test_json_and_csv_hold_every_year(folder: Path) -> None:
    """JSON has the whole report of each year, CSV a row a score and year."""
    made = json.loads(printed(folder, "--format", "json"))
    assert [year["year"] for year in made["years"]] == [2022, 2023]
    assert made["years"][0]["score"]["exact"] == "5/8"
    assert made["years"][0]["published"]["shown"] == "97 %"
    rows = list(csv.DictReader(io.StringIO(printed(folder, "--format", "csv"))))
    assert [(row["year"], row["score_exact"]) for row in rows if row["goal"] == "total"] == [("2022", "5/8"), ("2023", "")]


def test_no_language_lacks_a_word() -> None:
    """Every entry has a Danish and an English form, with the same blanks."""
    for key, forms in TEXTS.items():
        danish, english = (sorted(set(re.findall(r"\{\w+\}", form))) for form in forms)
        assert all(forms), key
        assert danish == english, key


def test_of_several_parties_one_must_be_named() -> None:
    """The message offers the first; with a name the back-test is of that one."""
    schools = ROOT / "rules" / "five-schools"
    with pytest.raises(maalbar.MaalbarError) as refused:
        maalbar.load(schools).backtest()
    assert refused.value.diagnostics[0].code == "M0954"
    (year,) = maalbar.load(schools).backtest(party="Birch").years
    assert year.result.party == "Birch"
