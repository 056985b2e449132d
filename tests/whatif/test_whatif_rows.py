"""What a scenario or a wish asks besides the contract is asked of the rows as well, and in one reading."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import assume, given, settings

import maalbar
from dsl.diagnostic import MaalbarError
from dsl.quantity import Quantity
from evaluator.result import Result
from evaluator.rows import scan
from evaluator.value import Known, Missing, Unknown, Value
from maalbar.report.phrases import said
from tests.rows.generated import Case, cases, spelled
from tests.rows.naive import SEVERAL
from tests.rows.test_freeze import Folder, folder, told
from tests.rows.test_three_ways import counted

__all__ = ["folder"]

_GOAL = '\ngoal 2 "Two"\n  score {score}\n  done two "Two"\n'


def written(case: Case, at: int, into: Path) -> maalbar.LoadedContract:
    """The contract whose second goal is scored by one of the figures, with its rows, and nothing else that it asks."""
    file = evolve(case, asked=()).write(into) / "contract.maal"
    text = file.read_text("utf-8").replace("mean(goals)", "goal 1")  # figures in different units have no mean
    file.write_text(text + _GOAL.format(score=spelled(case.asked[at])), "utf-8")
    return maalbar.load(into)


def values(result: Result) -> list[object]:
    """The score of each goal, and the total."""
    return [told(one) for one in (*(goal.score.value for goal in result.goals), result.total.value)]


@settings(max_examples=40)
@given(case=cases())
def test_a_scenario_is_the_contract_written_so(case: Case, folder: Folder) -> None:
    """With another figure in a rule, on rows, on counts and on a frozen set: what if it were so, and what it is then."""
    assume(len(case.asked) > 1)
    was, is_so = written(case, 0, folder()), written(case, -1, folder())
    here = was.file.parent
    of_answers = tuple(asked for asked in case.asked if asked.of and asked.of not in SEVERAL)
    (here / "counts.yaml").write_text(counted(evolve(case, asked=of_answers)), "utf-8")
    (here / "frozen.yaml").write_text(was.freeze().text, "utf-8")
    for name in ("measurements.yaml", "frozen.yaml", *(["counts.yaml"] if of_answers else [])):
        made = was.what_if(f"goal 2 score = {spelled(case.asked[-1])}", measurements=here / name)
        assert values(made.after) == values(is_so.score(here / name)), name
        assert values(made.before) == values(was.score(here / name)), name


# --- by hand -----------------------------------------------------------------------------------------------

RULES = """contract "Users"
  period 2024
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)
dimension segment: new, old
survey users
  question advice
    answers very, fair, bad
  question used
    answers yes, no
  question recommend
    scale 0..10
    excluded none
measure kr "Turnover" in kr
goal 1 "Advice"
  part: share(very, of=advice) >= 50%
scenario "of the new"
  set goal 1 part target = share(fair, of=advice, segment=new)
scenario "of those who used it"
  set goal 1 part scoring = share(bad, of=advice, where used = yes)
"""
SET = """measurements: Users
tables:
  users:
    file: users.csv
    dimensions: {segment: segment}
    questions: {advice: advice, used: used, recommend: recommend}
    measures: {kr: {column: kr}}
"""
ROWS = """segment,advice,used,recommend,kr
new,very,yes,10,1
new,fair,no,9,2
new,fair,yes,3,3
old,bad,yes,8,4
old,very,no,7,5
old,fair,yes,10,6
"""


@pytest.fixture
def users(tmp_path: Path) -> maalbar.LoadedContract:
    """A contract that asks one thing of six rows."""
    for name, text in {"contract.maal": RULES, "measurements.yaml": SET, "users.csv": ROWS}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return maalbar.load(tmp_path)


def goal(result: Result) -> Value:
    """The score of the one goal."""
    return result.goals[0].score.value


@pytest.mark.parametrize(
    ("asked", "share"),
    [
        ("share(fair, of=advice)", "1/2"),
        ("share(fair, bad, of=advice)", "2/3"),
        ("share(very, of=advice, segment=new)", "1/3"),
        ("share(very, of=advice, where used = yes)", "1/4"),
        ("share(no, of=used)", "1/3"),
        ("mean(recommend)/10", "47/60"),
        ("nps(recommend)/100 points", "1/3"),
        ("sum(kr, segment=old)/20 kr", "3/4"),
        ("median(kr)/10 kr", "7/20"),
    ],
)
def test_what_only_a_scenario_asks_is_counted(users: maalbar.LoadedContract, asked: str, share: str) -> None:
    """Another answer, another member, another condition, another question, a measure."""
    assert goal(users.what_if(f"goal 1 score = {asked}").after) == Known(Fraction(share))


@pytest.fixture
def scans(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many figures each scan of rows was asked for, in their order."""
    done: list[int] = []
    whole = scan.scan

    def counting(table: object, quantities: frozenset[Quantity], *rest: object, **more: object) -> object:
        done.append(len(quantities))
        return whole(table, quantities, *rest, **more)  # type: ignore[arg-type]  # handed on as they are

    monkeypatch.setattr(scan, "scan", counting)
    return done


@pytest.mark.parametrize(
    "tried",
    [
        lambda users: users.what_if("goal 1 score = share(no, of=used)"),
        lambda users: users.bench(users.tree.scenarios).tried(),
        lambda users: maalbar.compare(users, scenarios=["of the new", "of those who used it"]),
        lambda users: users.solve("goal 1 >= share(no, of=used)", "goal 1 part target"),
    ],
)
def test_rows_are_read_once(users: maalbar.LoadedContract, scans: list[int], tried: Callable[..., object]) -> None:
    """However many scenarios are tried on them."""
    tried(users)
    assert len(scans) == 1
    assert scans[0] > 1


def test_scenarios_beside_each_other(users: maalbar.LoadedContract) -> None:
    """Each is scored on what it asks for."""
    of_new, of_used = (goal(one.after) for (one,) in users.bench(users.tree.scenarios).tried())
    assert (of_new, of_used) == (Known(Fraction(1, 2)), Known(Fraction(1, 4)))
    _, *columns = maalbar.compare(users, scenarios=["of the new", "of those who used it"]).columns
    assert [column.reports[0].goals[0].score.value for column in columns] == [of_new, of_used]


def test_a_wish_asks_rows_too(users: maalbar.LoadedContract) -> None:
    """A third of all advised did not use it: the score is that high for any target, as it is 1/3 of it at least."""
    solution = users.solve("goal 1 >= 2 * share(no, of=used)", "goal 1 part target")
    assert solution.values.contains(Fraction(1, 2))
    assert not solution.values.contains(Fraction(51, 100))


def test_what_rows_were_not_read_for_is_not_taken_for_nobody(users: maalbar.LoadedContract) -> None:
    """An answer that is counted with others only is left open, and it is said that the table was not read for it."""
    (asked,) = users.contract.quantities
    fair = evolve(asked, subject=("fair",))
    answer = users.measure().answer(fair)
    assert isinstance(answer.value, Unknown)
    ((missing),) = answer.value.missing
    assert isinstance(missing, Missing)
    assert 'the table "users" was not read for this figure' in said(missing.looked, "en")
    assert users.measure(also=[fair]).answer(fair).value == Known(Fraction(1, 2))


def test_what_only_a_scenario_asks_stays_hidden(users: maalbar.LoadedContract) -> None:
    """Where figures are hidden, one that nobody looked into is told neither as it is nor as missing."""
    file = users.file
    file.write_text(RULES.replace("  period 2024\n", "  period 2024\n  hide figures < 2\n"), "utf-8")
    loaded = maalbar.load(file)
    made = loaded.what_if("goal 1 score = share(no, of=used)")
    (asked,) = (each for each in made.after.contract.quantities if each.of == "used")
    assert loaded.measure(also=[asked]).answer(asked).how == "hidden"
    assert isinstance(goal(made.after), Unknown)
    with pytest.raises(MaalbarError, match="M0935"):
        loaded.solve("goal 1 >= share(no, of=used)", "goal 1 part target")


DRAFT = (
    RULES.split("scenario")[0]
    .replace("2024", "2025")
    .replace("share(very, of=advice) >= 50%", "share(fair, of=advice, where used = yes) >= share(no, of=used)")
)
COUNTS = """measurements: Users
period: 2024
counts:
  advice: {very: 2, fair: 3, bad: 1}
  used: {yes: 4, no: 2}
  "advice, where used = yes": {very: 1, fair: 2, bad: 1}
"""


@pytest.mark.parametrize("set_", ["measurements.yaml", "counts.yaml"])
def test_a_draft_on_the_rows_of_this_year(users: maalbar.LoadedContract, set_: str) -> None:
    """Next year's draft asks for an answer, a condition and a question of its own, of rows as of counts."""
    folder = users.file.parent
    (folder / "draft.maal").write_text(DRAFT, "utf-8")
    (folder / "counts.yaml").write_text(COUNTS, "utf-8")
    draft = maalbar.load(folder / "draft.maal")
    (effect,) = users.diff(draft, folder / set_).effects
    (year,) = draft.backtest(folder / set_).years
    _, column = maalbar.compare(users, draft, measurements=folder / set_).columns
    assert effect.total.before is not None
    assert effect.total.after is not None
    totals = (effect.total.before, effect.total.after, year.result.total, column.reports[0].total)
    assert [told(score.value) for score in totals] == [(Fraction(2, 3),), (1,), (1,), (1,)]
