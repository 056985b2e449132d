"""What is hidden, what is told all the same, and who may see everything."""

from __future__ import annotations

import shutil
from fractions import Fraction
from pathlib import Path

import pytest

import maalbar
from dsl.contract import Contract, Hiding
from dsl.pipeline import read as read_contract
from dsl.source import Source
from evaluator import measurements
from evaluator.disclosure import disclosed, exact
from evaluator.measurements import MeasurementSet
from evaluator.result import Result
from evaluator.score import score
from evaluator.value import Known, NotApplicable, hidden_below
from maalbar.report import text
from maalbar.report.gather import report
from maalbar.report.model import Status
from tests.disclosure.visitors import folder

HEAD = """\
contract "A"
  period 2024
  {hide}
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)
dimension branch: a, b, c
survey s "S"
  question q "Q"
    answers yes, maybe, no
  question mark "M"
    scale 0..10
measure visits "Visits" by branch
measure pay "Pay" in kr
"""


def read(rules: str, figures: str, hide: str = "hide figures") -> tuple[Contract, MeasurementSet]:
    """A contract with its figures as they are told."""
    contract, told = read_contract(Source("contract.maal", HEAD.format(hide=hide) + rules), open_file=lambda name, beside: None)
    assert contract, told
    made, told = measurements.read([Source("figures.yaml", figures)], contract, lambda name, beside: None)
    assert not [one for one in told if one.is_error], told
    return contract, disclosed(made, contract)


def hidden(rules: str, figures: str, hide: str = "hide figures") -> set[str]:
    """The figures that the contract asks for and that are not told."""
    contract, safe = read(rules, figures, hide)
    return {str(quantity) for quantity in contract.quantities if safe.answer(quantity).how == "hidden"}


def counts(a: str, b: str, c: str) -> str:
    """Counts of three branches."""
    return f"counts:\n  q:\n    a: {{{a}}}\n    b: {{{b}}}\n    c: {{{c}}}\n"


LARGE = "yes: 30, maybe: 20, no: 50"
SHOWS = "goal 1\n  one: share(yes, of=q, branch=each) >= 10%\n"
ALL = SHOWS + "  show all_of_them: share(yes, of=q)\n"


@pytest.mark.parametrize(
    ("small", "is_hidden"),
    [
        ("yes: 1, maybe: 1, no: 2", True),  # four answers
        ("yes: 1, maybe: 2, no: 2", True),  # one yes
        ("yes: 5, maybe: 0, no: 0", False),
        ("yes: 0, maybe: 5, no: 0", False),
        ("yes: 0, maybe: 0, no: 0", False),  # nobody is no few
        ("yes: 20, maybe: 2, no: 2", True),  # four others
        ("yes: 20, maybe: 3, no: 2", False),
    ],
)
def test_a_share_is_hidden_where_it_its_base_or_the_rest_is_small(small: str, is_hidden: bool) -> None:
    """Of answers, of those who gave the answer, and of those who did not, there are at least five or none."""
    assert hidden(SHOWS, counts(small, LARGE, LARGE)) == ({"share(yes, of=q, branch=a)"} if is_hidden else set())


def test_the_smallest_other_member_is_hidden_where_the_whole_is_shown() -> None:
    """With the whole beside the members, one more is hidden: the one of the fewest answers, not the whole."""
    figures = counts("yes: 2, maybe: 0, no: 1", LARGE, "yes: 30, maybe: 20, no: 40")
    assert hidden(ALL, figures) == {"share(yes, of=q, branch=a)", "share(yes, of=q, branch=c)"}
    assert hidden(SHOWS, figures) == {"share(yes, of=q, branch=a)"}


def test_ties_go_by_the_declared_order() -> None:
    """Of two members alike the first is hidden."""
    assert hidden(ALL, counts(LARGE, LARGE, "yes: 2, maybe: 0, no: 1")) == {
        "share(yes, of=q, branch=a)",
        "share(yes, of=q, branch=c)",
    }


def test_the_least_is_what_the_contract_says() -> None:
    """`hide figures` alone means below five; another number is taken as it stands, and `hide counts` hides no figure."""
    figures = counts("yes: 2, maybe: 2, no: 1", LARGE, LARGE)
    assert hidden(SHOWS, figures, "hide figures < 3")
    assert not hidden(SHOWS, figures, "hide figures < 1")
    assert not hidden(SHOWS, figures, "hide counts < 5")
    assert read(SHOWS, figures)[0].hiding == Hiding(5, figures=True)
    assert read(SHOWS, figures, "hide figures, verdicts shown")[0].hiding == Hiding(5, figures=True, verdicts=True)


@pytest.mark.parametrize(
    ("figures", "is_hidden"),
    [
        ("figures:\n  share(yes, of=q): {value: 50 %, n: 4}\n", True),
        ("figures:\n  share(yes, of=q): {value: 2 %, n: 100}\n", True),  # two answers
        ("figures:\n  share(yes, of=q): {value: 98 %, n: 100}\n", True),
        ("figures:\n  share(yes, of=q): {value: 1 %, n: 400}\n", True),  # from two to six answers
        ("figures:\n  share(yes, of=q): {value: 50 %, n: 100}\n", False),
        ("figures:\n  share(yes, of=q): 2 %\n", False),  # nobody says of how many
        ("figures:\n  share(yes, of=q): 2 %\n  n(q): 100\n", True),
        ("figures:\n  share(yes, of=q): 2 %\n  share(no, of=q): {value: 50 %, n: 100}\n", True),
    ],
)
def test_a_published_share_is_looked_at_by_its_number_of_answers(figures: str, is_hidden: bool) -> None:
    """Where the number of answers is printed, whatever whole number of them the share may stand for counts."""
    assert bool(hidden("goal 1\n  one: share(yes, of=q) >= 10%\n", figures)) is is_hidden


def test_a_count_of_cases_and_the_sum_that_gives_it_away() -> None:
    """A small count of a measure is hidden, and with the whole shown another member too."""
    rules = "goal 1\n  one: count(visits, branch=each) >= 10\n  show together: count(visits)\n"
    figures = "figures:\n  count(visits, branch=a): 3\n  count(visits, branch=b): 40\n  count(visits, branch=c): 50\n"
    found = hidden(rules, figures)
    assert "count(visits, branch=a)" in found
    assert len(found) == 2
    assert "count(visits)" not in found


def test_a_figure_that_is_worked_out_from_a_hidden_one_is_hidden() -> None:
    """A change since last year is hidden where either year is."""
    rules = "goal 1\n  one: change(share(yes, of=q), years=1) >= 1 pp\n"
    figures = "counts:\n  q: {yes: 2, maybe: 1, no: 0}\n  q, period=2023: {yes: 20, maybe: 10, no: 20}\n"
    assert hidden(rules, figures) == {"change(share(yes, of=q), years=1)"}


def test_a_stand_in_for_a_figure_is_hidden_with_it() -> None:
    """What another figure stands in for is hidden where that one is."""
    rules = "goal 1\n  one: share(yes, of=q, branch=a) >= 10%\n"
    figures = (
        "figures:\n  share(yes, of=q): {value: 50 %, n: 4}\n"
        "stand_ins:\n  - {for: 'share(yes, of=q, branch=a)', use: 'share(yes, of=q)', because: no other}\n"
    )
    assert hidden(rules, figures)


def test_a_mean_and_an_nps_of_few_are_hidden() -> None:
    """So are figures of a scale that rest on few."""
    figures = "counts:\n  mark: {promoters: 2, passives: 1, detractors: 1}\n"
    assert hidden("goal 1\n  one: nps(mark) >= 10\n", figures) == {"nps(mark)"}


def scored(rules: str, figures: str, hide: str = "hide figures") -> Result:
    """The result as it is told."""
    contract, safe = read(rules, figures, hide)
    return score(contract, safe)


def test_what_rests_on_a_hidden_figure_is_hidden_up_to_the_total() -> None:
    """The member, its criterion, its goal and the total are hidden; a goal that rests on shown figures is told."""
    rules = ALL + "goal 2\n  two: pay >= 100 kr\n"
    found = scored(rules, counts("yes: 2, maybe: 0, no: 1", LARGE, LARGE) + "figures:\n  figure(pay): 80 kr\n")
    one, two = found.goals
    assert hidden_below(found.total.value) == hidden_below(one.score.value) == "5"
    assert two.score.value == Known(Fraction(4, 5))
    assert found.missing == ()


def test_what_is_certain_whatever_is_hidden_is_told() -> None:
    """The worst of nothing and a hidden share is nothing, and says nothing of the share."""
    rules = SHOWS.replace("goal 1\n", "goal 1\n  two: pay >= 100 kr\n") + "  score worst(parts)\n"
    found = scored(rules, counts("yes: 2, maybe: 0, no: 1", LARGE, LARGE) + "figures:\n  figure(pay): 0 kr\n")
    assert found.goals[0].score.value == Known(Fraction(0))


def test_a_criterion_that_needs_more_answers_does_not_apply() -> None:
    """A least number of answers that a small base lacks says no more than that it is small, so the rest can be told."""
    rules = "goal 1\n  one: share(yes, of=q, branch=each) >= 10%\n    needs n >= 5\n"
    found = scored(rules, counts("yes: 2, maybe: 0, no: 1", LARGE, LARGE))
    assert isinstance(found.goals[0].criteria[0].parts[0].met, NotApplicable)
    assert found.goals[0].score.value == Known(Fraction(1))


def test_verdicts_are_told_where_the_contract_says_so(tmp_path: Path) -> None:
    """With `verdicts shown` each hidden criterion is met or not met, and its actual and score stay hidden."""
    silent = maalbar.load(folder(tmp_path / "silent")).score().goals[0]
    telling = maalbar.load(folder(tmp_path / "telling", "hide figures < 5, verdicts shown")).score().goals[0]
    assert [hidden_below(part.met) for part in silent.criteria[0].parts if part.met] == [None, "5", "5"]
    assert [part.met for part in telling.criteria[0].parts] == [Known(True), Known(False), Known(False)]
    assert [hidden_below(part.score.value) for part in telling.criteria[0].parts] == [None, "5", "5"]
    assert report(maalbar.load(tmp_path / "telling").score()).goals[0].status is Status.NOT_MET


def test_a_note_tells_how_many_are_hidden_and_not_which(tmp_path: Path) -> None:
    """Beneath the table stands how many figures are hidden for themselves, and how many besides."""
    found = maalbar.load(folder(tmp_path)).score()
    told = text.render(report(found), "en")
    assert "1 figure is hidden, since it rests on fewer than 5, and 1 more" in told
    assert "skjult (< 5)" in text.render(report(found), "da")


def test_who_may_see_everything_asks_for_it(tmp_path: Path) -> None:
    """The exact set gives the figures as they are measured."""
    loaded = maalbar.load(folder(tmp_path))
    safe = loaded.measure()
    small = next(quantity for quantity in loaded.contract.quantities if ("branch", "island") in quantity.members)
    assert safe.answer(small).how == "hidden"
    assert exact(safe).answer(small).value == Known(Fraction(2, 3))


def test_a_figure_that_was_not_looked_into_is_hidden(tmp_path: Path) -> None:
    """What the contract does not ask for, such as a figure of a scenario, is hidden as long as nobody looked into it."""
    loaded = maalbar.load(folder(tmp_path))
    asked = next(quantity for quantity in loaded.contract.quantities if quantity.of == "again")
    other = asked.changed(subject=("no",))
    assert loaded.measure().answer(asked).how == "counts"
    assert loaded.measure().answer(other).how == "hidden"


def test_rows_tell_apart_only_what_is_asked_for(tmp_path: Path) -> None:
    """An answer that rows are not asked about is not known to be nobody's, so one member more is enough beside a whole."""
    rules = Path(__file__).parents[2] / "rules"
    for name in ("erhvervshus-nordjylland-2022", "erhvervshus-nordjylland-2022-raekker"):
        shutil.copytree(rules / name, tmp_path / name)
    base = tmp_path / "erhvervshus-nordjylland-2022" / "kontrakt.maal"
    base.write_text(base.read_text("utf-8").replace("  periode 2022\n", "  periode 2022\n  skjul tal < 45\n", 1), "utf-8")
    loaded = maalbar.load(tmp_path / "erhvervshus-nordjylland-2022-raekker")
    safe = loaded.measure()
    found = [str(quantity) for quantity in loaded.contract.quantities if safe.answer(quantity).how == "hidden"]
    assert found == [
        "share(meget_tilfreds, of=faglige_kompetencer, segment=drift)",
        "share(meget_tilfreds, of=faglige_kompetencer, segment=vaekst)",
        "share(i_hoej_grad, of=forventet_effekt, where digitalisering = ja)",
    ]


def test_of_weighted_answers_the_people_count() -> None:
    """Weights make no few many: a share is looked at by the people behind it, where they are told."""
    head = HEAD.format(hide="hide figures").replace('survey s "S"', 'survey s "S" weighted by w')
    rules = head + "goal 1\n  one: share(yes, of=q) >= 10%\n"
    contract, told = read_contract(Source("contract.maal", rules), open_file=lambda name, beside: None)
    assert contract, told
    figures = "counts:\n  q: {yes: 20.5, maybe: 20.5, no: 30}\nfigures:\n  n(q): 3\n"
    made, told = measurements.read([Source("figures.yaml", figures)], contract, lambda name, beside: None)
    assert not [one for one in told if one.is_error], told
    assert disclosed(made, contract).answer(contract.quantities[0]).how == "hidden"
