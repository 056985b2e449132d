"""The four forms of a report, made from a small result that holds every kind of value."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from dsl.contract import Hiding
from dsl.pipeline import read as read_contract
from dsl.source import Source
from dsl.terms import Place
from dsl.units import COUNT
from evaluator import measurements
from evaluator.result import Result
from evaluator.score import score
from evaluator.value import Known, Missing, Phrase
from maalbar.report import csv as csv_report
from maalbar.report import explain, markdown, overview, text
from maalbar.report import json as json_report
from maalbar.report.gather import report
from maalbar.report.grid import Row, columns, grid
from maalbar.report.model import Report, Status
from maalbar.report.texts import LANGUAGES, Language
from maalbar.report.words import notes
from tests.maalbar.sample import result

GOLDEN = Path(__file__).parent.parent / "golden" / "sample"


@pytest.fixture
def sample() -> Report:
    """The report of the hand-made result."""
    return report(result())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [120, 80])
def test_text(sample: Report, language: Language, width: int, golden: Callable[[Path, str], None]) -> None:
    """The table and its notes, wide and narrow, read as the file beside says."""
    golden(GOLDEN / f"{width}.{language}.txt", text.render(sample, language, width))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_forms(sample: Report, language: Language, golden: Callable[[Path, str], None]) -> None:
    """Markdown, CSV and JSON read as the files beside say."""
    golden(GOLDEN / f"sample.{language}.md", markdown.render(sample, language))
    golden(GOLDEN / f"sample.{language}.csv", csv_report.render([sample], language))
    golden(GOLDEN / f"sample.{language}.json", json_report.render([sample], language))


@pytest.mark.parametrize("width", [20, 40, 60, 80, 100, 120, 200])
def test_no_line_is_wider_than_the_terminal(sample: Report, width: int) -> None:
    """Titles wrap, then figures, then words are split; only a terminal that no table fits has wider lines."""
    for language in LANGUAGES:
        lines = text.render(sample, language, width).splitlines()
        assert max(map(len, lines)) <= max(width, 50)


def test_a_status_is_never_a_sign_alone(sample: Report) -> None:
    """Each sign has its word beside it, in both languages."""
    for language, words in (("da", "opfyldt"), ("en", "met")):
        for line in text.render(sample, language, 200).splitlines()[5:-6]:  # type: ignore[arg-type]  # both are languages
            assert "✓" not in line or f"✓ {words}" in line
            assert "✗" not in line or words in line


def parsed(sample: Report) -> dict[str, Any]:
    """The JSON of the sample, read back."""
    read: dict[str, Any] = json.loads(json_report.render([sample], "da"))
    return read


def test_a_score_in_json_is_exact_and_unrounded(sample: Report) -> None:
    """`exact` and `value` are what the score was before its rounding, `shown` and `rounded` what it is after."""
    score = parsed(sample)["goals"][2]["score"]
    assert score == {"exact": "159/160", "value": 0.99375, "shown": "99 %", "rounded": "99/100"}


def test_an_unknown_in_json_tells_its_ends_and_what_is_missing(sample: Report) -> None:
    """The ends are exact fractions, and no number stands where none is known."""
    score = parsed(sample)["score"]
    assert score["unknown"] == {
        "low": "5/6",
        "high": "199/200",
        "missing": ["share(ja, of=kender_hub)"],
        "shown": "83–99 %",
    }
    assert "exact" not in score


def test_what_does_not_apply_in_json_says_why(sample: Report) -> None:
    """Not applicable is neither null nor 0."""
    late = parsed(sample)["goals"][0]["criteria"][1]
    assert late["score"] == {"not_applicable": "not due in 2022"}
    assert late["met"] is None
    assert late["status"] == "not_applicable"


def test_members_are_criteria_of_their_own_in_json(sample: Report) -> None:
    """The criterion as a whole comes first, then each member under the dimension's name."""
    criteria = parsed(sample)["goals"][2]["criteria"]
    assert [(one["name"], one.get("segment")) for one in criteria] == [
        ("kompetencer", None),
        ("kompetencer", "drift"),
        ("kompetencer", "vaekst"),
        ("nps", None),
    ]


def test_a_number_too_large_for_json_readers_is_left_out(sample: Report) -> None:
    """The exact fraction is there, the nearest number is not."""
    third = Known(Fraction(10**400, 3))
    huge = evolve(sample, total=evolve(sample.total, value=third, exact=third))
    assert parsed(huge)["score"]["value"] is None


def test_csv_has_a_row_for_each_score(sample: Report) -> None:
    """Every row has every cell, an output has one too, and a title that would be a formula is defused."""
    evil = evolve(sample, goals=tuple(evolve(goal, goal=evolve(goal.goal, title="=1+1")) for goal in sample.goals))
    rows = list(csv.reader(io.StringIO(csv_report.render([evil], "da")), delimiter=";"))
    assert {len(row) for row in rows} == {len(csv_report.HEAD)}
    assert len(rows) == 1 + sum(1 for _ in sample.entries()) + sum(len(goal.outputs) for goal in sample.goals)
    assert not [cell for row in rows for cell in row if cell.startswith("=1")]


def test_markdown_sets_its_signs_off(sample: Report) -> None:
    """A title with a bar or a tag stays in its cell."""
    evil = evolve(sample, goals=tuple(evolve(goal, goal=evolve(goal.goal, title="a|b <b>")) for goal in sample.goals))
    assert "a\\|b \\<b\\>" in markdown.render(evil, "en")


def test_published_results_are_compared(sample: Report) -> None:
    """The same, another, or not to be told while figures are missing."""
    other = result()
    published = {**other.published, Place("3", "kompetencer"): Known(Fraction(1, 2)), Place("2"): Known(Fraction(1))}
    compared = report(evolve(other, published=published))
    agrees = {entry.published.agrees for entry in compared.entries() if entry.published}
    assert agrees == {True, False, None}
    assert any("offentliggjort 50 %" in note for note in notes(compared, "da"))


def test_a_published_result_is_compared_as_finely_as_it_is_printed(sample: Report) -> None:
    """A result that rounds to the published one agrees with it; one that does not is another."""
    other, place = result(), Place("3", "kompetencer")
    exact = next(entry.score.value for entry in sample.entries() if entry.line and entry.line.place == place)
    assert isinstance(exact, Known)
    assert isinstance(exact.value, Fraction)
    near = evolve(other, published={place: Known(exact.value + Fraction(1, 250))}, precision={place: Fraction(1, 200)})
    far = evolve(near, precision={place: Fraction(1, 2000)})
    told = [[entry.published.agrees for entry in report(one).entries() if entry.published] for one in (near, far)]
    assert told == [[True], [False]]


def test_what_has_no_value_is_told_apart_from_what_is_missing() -> None:
    """A division by 0 is not called a missing figure."""
    divided = Phrase.of("in rule", reason=Phrase("division by 0"), rule="a/b")
    odd = report(evolve(result(), missing=(Missing(divided, Phrase.of("line", file="kontrakt.maal", line="3")),)))
    assert "? division by 0 in a/b (kontrakt.maal, line 3)" in notes(odd, "en")
    assert "? division med 0 i a/b (kontrakt.maal, linje 3)" in notes(odd, "da")


def test_a_goal_that_copies_another_has_its_status(sample: Report) -> None:
    """Goal 2 takes over goal 3's score, and is met when goal 3 is."""
    assert [goal.status for goal in sample.goals] == [Status.UNKNOWN, Status.NOT_MET, Status.NOT_MET, Status.MET]
    assert sample.counted == (1, 4)


def test_parties_stand_in_one_table(sample: Report) -> None:
    """One row a party, one column a goal."""
    table = overview.render((evolve(sample, party="Nord"), evolve(sample, party="Syd")), "en", 100)
    assert [line.split()[0] for line in table.splitlines()[-3:-1]] == ["Nord", "Syd"]
    assert "Party: Nord" not in table


def test_a_grid_measures_wide_letters() -> None:
    """A letter that takes two columns is counted as two, an accent of its own as none."""
    assert (columns("abc"), columns("日本"), columns("e\u0301")) == (3, 4, 1)
    assert grid(("a", "b"), [Row(("日", "x"))], right=frozenset(), told=0, width=80).splitlines()[2] == "日  x"


WEIGHED = """contract "C"
period 2022
  scoring clamp(actual/target, 0, 1)
  score mean(goals)
measure m in m
measure d
goal 1 "A" weight 2.5
  n: count(m) >= 10
goal 2 "B" weight count(m)
  n: count(m) >= 20 weight 30
  o: count(m) >= 5 weight 20
  score mean(parts)
goal 3 "C" weight 1
  within: count(m) between 4 and 6 scoring met
  last: date(d) <= 2022-12-31 scoring met
  done ready "Ready"
  score mean(parts)
"""


def scored(rules: str, figures: str) -> Result:
    """The result of these rules on these figures."""
    contract, messages = read_contract(Source("kontrakt.maal", rules), period=None, open_file=lambda *_: None)
    assert contract is not None, messages
    found, troubles = measurements.read([Source("m.yaml", f"figures: {{{figures}}}")], contract, lambda *_: None)
    assert not troubles, troubles
    return score(contract, found)


@pytest.fixture
def weighed() -> Result:
    """A contract with weights that are written and one that is worked out."""
    return scored(WEIGHED, "count(m): 5, date(d): 2022-03-01, goal 3 ready: not done")


def test_the_mean_can_be_worked_out_again(weighed: Result) -> None:
    """The weights in JSON, exact and of every part that was given one, give the total and the goal's score."""
    total = json.loads(json_report.render([report(weighed)], "en"))
    for whole, parts in ((total["score"], total["goals"]), (total["goals"][1]["score"], total["goals"][1]["criteria"])):
        pairs = [(Fraction(one["weight"]), Fraction(one["score"]["exact"])) for one in parts]
        assert sum(weight * value for weight, value in pairs) / sum(weight for weight, _ in pairs) == Fraction(whole["exact"])
    assert [goal["weight"] for goal in total["goals"]] == ["5/2", "5", "1"]
    assert "weight" not in total["goals"][2]["criteria"][0]


def test_an_explanation_names_each_weight(weighed: Result) -> None:
    """Each part of a combination has its weight beside it, in either language."""
    told = explain.render(weighed, "en")
    assert "goal 1 = 50 % (weight 2.5)  (see above)" in told
    assert "goal 2 = 55 % (weight 5 m)" in told
    assert "(weight 30)" in told
    assert "(vægt 2,5)" in explain.render(weighed, "da")


@pytest.mark.parametrize("width", [50, 60, 80, 100])
def test_no_line_of_an_explanation_is_wider_than_the_terminal(weighed: Result, width: int) -> None:
    """Long lines go on beneath themselves, and lose no word."""
    told = explain.render(weighed, "da", width=width)
    assert max(map(len, told.splitlines())) <= width
    whole = explain.render(weighed, "da")
    assert [word for word in told.split() if word not in "│├─└─"] == [word for word in whole.split() if word not in "│├─└─"]


def test_csv_has_weights_ends_and_dates(weighed: Result) -> None:
    """A weight is exact, a corridor has both its ends, and a date is written as a program reads it."""
    rows = list(csv.DictReader(io.StringIO(csv_report.render([report(weighed)], "en"))))
    by_name = {(row["goal"], row["criterion"]): row for row in rows}
    assert [by_name[goal, ""]["weight"] for goal in "123"] == ["5/2", "5", "1"]
    within, last = by_name["3", "within"], by_name["3", "last"]
    assert (within["target_exact"], within["target_upper"], within["weight"]) == ("4", "6", "")
    assert (last["actual_exact"], last["target_exact"]) == ("2022-03-01", "2022-12-31")


def test_an_output_is_a_row_of_csv(sample: Report) -> None:
    """What a goal shows besides stands behind its criteria, as an actual without a score."""
    rows = list(csv.DictReader(io.StringIO(csv_report.render([sample], "en"))))
    assert [(row["goal"], row["actual"], row["score"]) for row in rows if row["criterion"] == "karakter"] == [("4", "A", "")]


def test_an_activity_is_done_or_not_done(weighed: Result) -> None:
    """JSON shows an activity in the words of the table, in the report's language."""
    for language, words in (("en", "not done"), ("da", "ikke gennemført")):
        read = json.loads(json_report.render([report(weighed)], language))  # type: ignore[arg-type]  # both are languages
        assert read["goals"][2]["criteria"][2]["actual"]["shown"] == words
    unknown = json.loads(json_report.render([report(scored(WEIGHED, "count(m): 5"))], "en"))
    assert unknown["goals"][2]["criteria"][2]["actual"]["unknown"]["shown"] == "done or not done"


@pytest.mark.parametrize(("figure", "told"), [("9.958", True), ("9.9", False), ("10", False)])
def test_a_missed_goal_that_shows_100_percent_is_told_of(figure: str, told: bool) -> None:
    """Where rounding hides that a target is missed, a note says so; elsewhere none does."""
    head = 'contract "C"\nperiod 2022\n  scoring actual/target\nmeasure m in kr\n'
    rules = head + 'goal 1 "A"\n  n: m >= 10 kr\n  rounded to 1%, half up\n'
    said = notes(report(scored(rules, f"m: {figure} kr")), "en")
    assert ("✗ Goal 1: shown as 100 % after rounding; a target is missed" in said) == told


def test_small_counts_are_hidden() -> None:
    """Where the contract hides counts below five, no form of the report shows one, nor its exact value."""
    few = evolve(result(), contract=evolve(result().contract, hiding=Hiding(5)))
    goal = few.goals[3]
    counted = evolve(goal.criteria[0], criterion=evolve(goal.criteria[0].criterion, unit=COUNT), actual=Known(Fraction(3)))
    hidden = report(evolve(few, goals=(evolve(goal, criteria=(counted,)),)))
    line = json.loads(json_report.render([hidden], "en"))["goals"][0]["criteria"][0]
    assert line["actual"] == {"hidden": "< 5"}
    assert "< 5" in text.render(hidden, "en")
    row = csv_report.render([hidden], "en").splitlines()[2].split(",")
    assert row[5:7] == ["< 5", ""]


@pytest.mark.parametrize(("figure", "told"), [("12", True), ("10", False)])
def test_a_score_above_100_percent_is_told_of(figure: str, told: bool) -> None:
    """A score that has no cap is shown as it is, with a note."""
    rules = 'contract "C"\nperiod 2022\n  scoring actual/target\nmeasure m in kr\ngoal 1 "A"\n  n: m >= 10 kr\n'
    said = notes(report(scored(rules, f"m: {figure} kr")), "en")
    assert ("↑ Goal 1; Goal 1, n; Total: above 100 %, as the scoring has no cap" in said) == told
