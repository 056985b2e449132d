"""A frozen set holds counts and no row, and the contract gives on it exactly what it gives on the rows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings

from evaluator.result import Answer
from evaluator.value import Known, NotApplicable, Unknown, Value
from maalbar.api import load
from maalbar.report.gather import report
from maalbar.report.phrases import said
from maalbar.report.text import heading
from tests.rows.generated import Case, cases

Folder = Callable[[], Path]

BEHIND = ("numerator", "denominator", "excluded", "asked", "population", "variance", "weighted", "effective")
"""What an answer tells of itself beside its value."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Folder:
    """A new folder for each example."""
    return lambda: tmp_path_factory.mktemp("frozen")


def told(value: Value) -> tuple[object, ...]:
    """A value with the reason why it does not apply, or with what it may be."""
    if isinstance(value, Known):
        return (value.value,)
    if isinstance(value, NotApplicable):
        return (said(value.reason, "en"),)
    return (value.low, value.high) if isinstance(value, Unknown) else ("undecided",)


def answered(answer: Answer) -> dict[str, object]:
    """Everything that an answer says but where it comes from."""
    return {"value": told(answer.value), **{name: getattr(answer, name) for name in BEHIND}}


@given(case=cases())
@settings(max_examples=60, deadline=None)
def test_a_frozen_set_answers_as_the_rows_do(case: Case, folder: Folder) -> None:
    """Each value, and what is behind it, is the same on the rows and on the frozen set."""
    loaded = load(case.write(folder()))
    frozen = loaded.file.parent / "frozen.yaml"
    frozen.write_text(loaded.freeze().text, encoding="utf-8")
    rows, counts = loaded.measure(), loaded.measure(frozen)
    for quantity in loaded.contract.quantities:
        assert answered(counts.answer(quantity)) == answered(rows.answer(quantity)), str(quantity)


SCHOOLS = """contract "Schools 2024"
  period 2024
  parties school with size
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)

survey users "Users"
  question advice "Advice?"
    answers very, fair
    excluded dk
  question recommend "Recommend?"
    scale 0..10

measure waiting "Waiting" in days
measure clubs "Clubs"
measure turnover "Turnover" in kr

goal 1 "Everything"
  happy: share(very) >= 80%
    needs n(advice) >= 2
  nps: nps(recommend) >= 50
  middle: median(recommend) >= 5
  waits: mean(waiting) >= mean(mean(waiting), over=parties)
  turns: sum(turnover) >= 100 kr
  clubs: count(clubs) >= 3
"""
SCHOOL_SET = """measurements: Schools
sources: {register: {title: School register}}
source: register
figures:
  median(recommend, period=2023): 7
tables:
  users:
    file: users.csv
    party: school
    questions: {advice: advice, recommend: recommend}
    measures: {waiting: {column: days}, turnover: {column: kr, decimals: 3}}
parties:
  file: schools.csv
  key: [school]
  attributes: [size]
  figures: {count(clubs): clubs, sum(turnover): kr}
  unknown: ["-"]
"""
ROWS = """school,advice,recommend,days,kr
Ash,very,10,3,1.125
Ash,fair,9,4,20
Ash,dk,2,,0.5
Birch,very,,1,100
Birch,,7,1,2.375
Cedar,dk,,,1
"""
OWN = """school,size,clubs,kr
Ash,small,3,-
Birch,large,-,90.5 kr
Elm,large,4,
"""


@pytest.fixture
def schools(tmp_path: Path) -> Path:
    """Parties in rows and in a table of their own, of which each lacks some."""
    texts = {"contract.maal": SCHOOLS, "measurements.yaml": SCHOOL_SET, "users.csv": ROWS, "schools.csv": OWN}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_parties_answer_as_their_rows_do(schools: Path) -> None:
    """Each party's figures are exact, and a cell of its own table still goes before its rows."""
    loaded = load(schools)
    frozen = loaded.freeze(table="frozen.csv")
    (schools / "frozen.yaml").write_text(frozen.text, encoding="utf-8")
    (schools / "frozen.csv").write_text(frozen.rows, encoding="utf-8")
    rows, counts = loaded.measure(), loaded.measure(schools / "frozen.yaml")
    assert counts.parties == rows.parties == ("Ash", "Birch", "Elm", "Cedar")
    for party in rows.parties:
        assert counts.attribute("size", party) == rows.attribute("size", party) or party == "Cedar"
        for quantity in loaded.contract.quantities:
            assert answered(counts.answer(quantity, party)) == answered(rows.answer(quantity, party)), f"{party}: {quantity}"


def test_a_frozen_set_holds_no_row(schools: Path) -> None:
    """Neither a text of a cell nor a single number stands in it: the sources are named by file, hash and number of rows."""
    frozen = load(schools).freeze()
    assert "rows: 6" in frozen.text
    assert "tables:" not in frozen.text
    assert "1.125" not in frozen.text + frozen.rows


def test_the_same_rows_are_frozen_to_the_same_text(schools: Path) -> None:
    """Nothing in a frozen set hangs on the order in which things are worked out."""
    first, second = load(schools).freeze(), load(schools).freeze()
    assert (first.text, first.rows, first.small) == (second.text, second.rows, second.small)


MIXED = """contract "Service contract 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)

dimension segment "Segment": starters "New", growers "Growing"

survey users "Users" weighted by w
  question advice "Advice?"
    answers very, fair
    excluded dk
question used "Used?"
  answers yes, no
measure visits "Visits" by segment
measure companies "Companies"

goal 1 "A"
  happy: share(very, segment=each) >= 80%
  use: share(yes) >= 50%
  visits: sum(visits, segment=each) >= 5
  comp: count(companies) >= 700
  usee: share(yes, segment=each) >= 50%
  n: n(advice) >= 2
"""
MIXED_SET = """measurements: Mixed
period: 2024
note: a note
sources: {crm: {title: The CRM, url: "https://x.org", date: 2024-01-01}, s: {title: Survey}}
include: [{file: last.yaml, as_period: 2024}]
figures:
  sum(visits, segment=each): {value: 12, note: "both"}
tables:
  users:
    file: users.csv
    source: s
    weight: w
    dimensions: {segment: seg}
    questions: {advice: q}
counts:
  used:
    asked: 100
    missing: 10
    starters: {yes: 20, no: 10}
    growers: {yes: 30, no: 30}
published:
  total: {value: 98 %, note: printed}
"""
LAST_YEAR = """measurements: Last
period: 2023
source: crm
sources: {crm: {title: Old CRM}}
figures: {count(companies): {sum: [500, 220]}}
"""
WEIGHED = """seg,q,w
starters,very,1.25
growers,fair,0.375
growers,very,2
starters,dk,1
,very,1
starters,,3
"""


def test_what_stands_beside_rows_is_carried_over(tmp_path: Path) -> None:
    """Figures of another file and year, one for several members, counts of all together and published results stay the same."""
    texts = {"contract.maal": MIXED, "measurements.yaml": MIXED_SET, "last.yaml": LAST_YEAR, "users.csv": WEIGHED}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    loaded = load(tmp_path)
    (tmp_path / "frozen.yaml").write_text(loaded.freeze().text, encoding="utf-8")
    rows, counts = loaded.measure(), loaded.measure(tmp_path / "frozen.yaml")
    for quantity in loaded.contract.quantities:
        before, after = rows.answer(quantity), counts.answer(quantity)
        assert answered(after) == answered(before), str(quantity)
        assert (after.value, after.source, after.note) == (before.value, before.source, before.note), str(quantity)
    assert counts.published == rows.published


def test_a_contract_without_a_period_is_frozen_without_one(tmp_path: Path) -> None:
    """No year is made up: the set names none, is read again, and the report tells none either."""
    (tmp_path / "contract.maal").write_text(
        'contract "Service"\n  scoring clamp(actual/target, 0, 1)\n  goals score mean(parts)\n  score mean(goals)\n'
        'question used "Did you use it?"\n  answers yes, no\n'
        'goal 1 "Used"\n  used: share(yes) >= 80%\n',
        encoding="utf-8",
    )
    (tmp_path / "users.csv").write_text("used\nyes\nno\nyes\n", encoding="utf-8")
    (tmp_path / "measurements.yaml").write_text(
        "measurements: Users\ntables: {users: {file: users.csv, questions: {used: used}}}\n", encoding="utf-8"
    )
    loaded = load(tmp_path)
    frozen = tmp_path / "frozen.yaml"
    frozen.write_text(loaded.freeze().text, encoding="utf-8")
    assert "period" not in frozen.read_text(encoding="utf-8")
    assert loaded.score(frozen).total == loaded.score().total
    assert "0)" not in heading(report(loaded.score()), "en")
