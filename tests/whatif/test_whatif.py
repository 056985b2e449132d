"""`maalbar whatif`: what it prints, what it says of nonsense, and what Python gets."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

import maalbar
from dsl.diagnostic import MaalbarError
from dsl.units import NUMBER, PP, RATIO
from evaluator.value import Known, NotApplicable, Unknown, Value
from evaluator.whatif.touched import touched
from maalbar.report.model import Amount
from maalbar.whatif.model import Idle, WhatIf
from maalbar.whatif.words import TEXTS, difference, ids
from tests.maalbar.test_cli import CONTRACT, ROOT, Run, run

__all__ = ["run"]
GOLDEN = ROOT / "tests" / "golden" / "whatif"
SCENARIOS = "tests/whatif/forslag.maal"
TURNOVER = ("--set", "goal 6 omsaetning target = 8 pp")
COMPETENCE = ("--set", "goal 3 kompetencer target = 85%")
EXACT = ("--set", "rounded = exact")


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("turnover.en.txt", (CONTRACT, *TURNOVER, "--lang", "en")),
        ("turnover.da.txt", (CONTRACT, *TURNOVER, "--lang", "da")),
        ("both-exact.da.txt", (CONTRACT, *TURNOVER, *COMPETENCE, *EXACT, "--lang", "da")),
        ("no-effect.da.txt", (CONTRACT, "--set", "goal 4 benyttet target = 50%", "--lang", "da")),
        ("file.da.txt", (CONTRACT, "--scenario", SCENARIOS, "--lang", "da")),
        ("file.en.txt", (CONTRACT, "--scenario", SCENARIOS, "--set", "goal 9 moeder = not done", "--lang", "en")),
        ("unknown.en.txt", ("rules/one-unknown-figure", "--set", "goal 1 visits target = 108000")),
        ("open.da.txt", ("rules/one-unknown-figure", "--set", "goal 2 satisfied target = 50%", "--lang", "da")),
        ("parties.en.txt", ("rules/five-schools", "--set", "goal 1 attendance target = 97%")),
        ("party.da.txt", ("rules/five-schools", "--set", "attendance = 97%", "--party", "Dogwood", "--lang", "da")),
        ("turnover.da.csv", (CONTRACT, *TURNOVER, "--format", "csv", "--lang", "da")),
        ("turnover.en.json", (CONTRACT, *TURNOVER, "--format", "json", "--lang", "en")),
        ("none.txt", (CONTRACT,)),
    ],
)
def test_what_is_printed(name: str, arguments: tuple[str, ...], run: Run, golden: Callable[[Path, str], None]) -> None:
    """Each command prints what the file beside holds, within 100 columns, and ends with 0."""
    code, out, _ = run("whatif", *arguments)
    assert code == 0
    golden(GOLDEN / name, out)
    assert not name.endswith(".txt") or max(map(len, out.splitlines())) <= 100


def with_scenarios(folder: Path, rules: str = CONTRACT) -> Path:
    """A copy of a contract with the scenarios in its own text."""
    text = (ROOT / rules / "kontrakt.maal").read_text("utf-8") + "\n" + (ROOT / SCENARIOS).read_text("utf-8")
    (folder / "kontrakt.maal").write_text(text, "utf-8")
    (folder / "maalinger.yaml").write_bytes((ROOT / rules / "maalinger.yaml").read_bytes())
    return folder


@pytest.mark.parametrize("language", ["da", "en"])
def test_the_scenarios_of_a_contract_are_listed(
    language: str, run: Run, tmp_path: Path, golden: Callable[[Path, str], None]
) -> None:
    """Without --set and --scenario each scenario stands with its notes, what it sets and its total."""
    code, out, _ = run("whatif", with_scenarios(tmp_path), "--lang", language)
    assert code == 0
    golden(GOLDEN / f"list.{language}.txt", out)


def test_a_scenario_of_the_contract_is_one_of_a_file(run: Run, tmp_path: Path) -> None:
    """A scenario is the same by its title and from a file, and its capitals do not matter."""
    folder = with_scenarios(tmp_path)
    by_title = run("whatif", folder, "--scenario", "KKR's FORSLAG, skærpet")[1]
    from_file = run("whatif", CONTRACT, "--scenario", SCENARIOS)[1]
    told = by_title.split("\n\n", 1)[1].rstrip()
    assert told.startswith("Scenarie: KKR's forslag, skærpet")
    assert told in from_file


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--scenario", "forslag"), "M0960"),
        (("--scenario", "rules/five-schools/contract.maal"), "M0961"),
        (("--scenario", "nowhere.maal"), "M0021"),
        ((*TURNOVER, "--set", "goal 6 omsaetning target = 9 pp"), "M0962"),
        (("--set", "goal 6 omsaetning target = 8"), "M0302"),
        (("--set", "goal 6 omsætning target = 8 pp"), "M0916"),
        (("--set", ""), "M0914"),
        ((*TURNOVER, "--party", "nobody"), "M0803"),
    ],
)
def test_nonsense_is_told(arguments: tuple[str, ...], code: str, run: Run) -> None:
    """What is wrong is told on standard error with its code, and nothing is printed."""
    ended, out, err = run("whatif", CONTRACT, *arguments)
    assert (ended, out) == (2, "")
    assert err.startswith(f"error {code}: ")


def test_a_file_of_scenarios_with_a_mistake_is_told(run: Run, tmp_path: Path) -> None:
    """A line that cannot be read is told with its place in the file."""
    file = tmp_path / "forslag.maal"
    file.write_text('scenario "A"\n  set goal 6 omsaetning target == 8 pp\n', "utf-8")
    code, out, err = run("whatif", CONTRACT, "--scenario", file)
    assert (code, out) == (2, "")
    assert "forslag.maal:2" in err


def test_a_title_that_is_nearly_right_is_offered(run: Run, tmp_path: Path) -> None:
    """Of the scenarios there are, those with a like title are named."""
    assert 'There are "KKR\'s forslag"' in run("whatif", with_scenarios(tmp_path), "--scenario", "KKRs forslag")[2]


# --- Python ---------------------------------------------------------------------------------------------------


def number(value: Value) -> Fraction:
    """The number of a value that is known."""
    assert isinstance(value, Known)
    assert isinstance(value.value, Fraction)
    return value.value


def tried(*sets: str, contract: str = CONTRACT) -> WhatIf:
    """What these texts do to a contract."""
    return maalbar.load(ROOT / contract).what_if(*sets)


def test_the_turnover_target_with_exact_rounding() -> None:
    """With 8 pp in the place of 10 and nothing rounded goal 6 is 78.604… % and the total 98.026… %."""
    made = tried("goal 6 omsaetning target = 8 pp", "rounded = exact")
    assert number(made.goals[5].score.after.value) == Fraction(3773, 4800)
    assert f"{float(number(made.total.after.value)):.2%}" == "98.03%"


def test_the_competence_target_with_exact_rounding() -> None:
    """With 85 % in the place of 80 % and nothing rounded the total is 97.62 %."""
    made = tried("goal 3 kompetencer target = 85%", "rounded = exact")
    assert f"{float(number(made.total.after.value)):.2%}" == "97.62%"


def test_a_change_that_a_rounding_hides() -> None:
    """With the contract's rounding the total is 98 % before and after; without rounding it moves."""
    total = tried("goal 6 omsaetning target = 8 pp").total
    assert (total.before.value, total.after.value) == (total.after.value, total.before.value)
    assert total.hidden
    assert number(total.bare_after) - number(total.bare_before) == Fraction(191, 88000)


def test_why_nothing_changes() -> None:
    """A target that is reached either way, one of another year, one that is set as it was and one that is not due."""
    assert [one.idle for one in tried("goal 4 benyttet target = 50%").settings] == [Idle.FULL]
    assert [one.idle for one in tried("goal 4 benyttet target 2023 = 60%").settings] == [Idle.YEAR]
    assert [one.idle for one in tried("goal 4 benyttet target = 47%").settings] == [Idle.SAME]
    assert [one.idle for one in tried("goal 6 produktivitet target = 1 pp").settings] == [Idle.NOTHING]
    assert [one.idle for one in tried("share(ja, of=kender_hub) = 40%").settings] == [Idle.ABSENT]
    assert [one.idle for one in tried("goal 6 omsaetning target = 8 pp").settings] == [None]


def test_what_was_and_what_is() -> None:
    """Targets, figures and weights are told by their values, rules by their words."""
    made = tried(
        "goal 3 kompetencer drift target = 75%",
        "nps(anbefaling, segment=vaekst) = 60",
        "goal 6 weight = 2",
        "scoring = met",
        "goal 6 score = worst(parts)",
        "goal 6 produktivitet scoring = linear(actual, -10 pp: 0%, 0 pp: 100%)",
    )
    told = [(one.path.split()[-1], one.was, one.now) for one in made.settings]
    assert told[0][1:] == ((Amount(Known(Fraction(4, 5)), RATIO),), (Amount(Known(Fraction(3, 4)), RATIO),))
    assert [number(one.value) for one in (*told[1][1], *told[1][2]) if isinstance(one, Amount)] == [84, 60]
    assert told[2][1] == (Amount(Known(Fraction(1)), NUMBER),)
    assert told[3][1:] == ("begræns(resultat/måltal, 0, 1)", "met")
    assert told[4][1:] == ("gennemsnit(forventet, gennemsnit(omsaetning, beskaeftigelse, produktivitet))", "worst(parts)")
    assert told[5][1:] == ("opfyldt", "linear(actual, -10 pp: 0%, 0 pp: 100%)")


def test_one_party_or_all_of_them() -> None:
    """A contract that is scored for several parties is tried for one that is named, or for each."""
    schools = maalbar.load(ROOT / "rules" / "five-schools")
    with pytest.raises(MaalbarError) as refused:
        schools.what_if("attendance = 97%")
    assert [each.code for each in refused.value.diagnostics] == ["M0954"]
    one = schools.what_if("attendance = 97%", party="Dogwood")
    every = schools.what_if_parties("attendance = 97%")
    assert [each.party for each in every] == ["Ash", "Birch", "Cedar", "Dogwood", "Elm"]
    assert (one.total, one.goals) == (every[3].total, every[3].goals)


def test_what_two_totals_both_lack_cancels_out() -> None:
    """Both totals are intervals, and yet the difference is known: the goal that lacks a figure is the same in both."""
    made = tried("goal 1 visits target = 108000", contract="rules/one-unknown-figure")
    assert isinstance(made.total.before.value, Unknown)
    assert isinstance(made.total.after.value, Unknown)
    assert made.total.difference == Amount(Known(Fraction(1, 20)), PP)
    assert made.goals[1].score.difference == Amount(Known(Fraction(0)), PP)
    assert not made.goals[1].changed


def test_what_is_not_known_stays_an_interval() -> None:
    """Where the target of what is missing is another, how far the score moves lies between two ends."""
    made = tried("goal 2 satisfied target = 50%", contract="rules/one-unknown-figure")
    gap = made.goals[1].score.difference
    assert gap is not None
    assert isinstance(gap.value, Unknown)


def test_a_target_of_what_is_unknown_may_change_it() -> None:
    """A goal that is 0–100 % before and after is told of where its target is another."""
    made = tried("goal 2 satisfied target = 50%", contract="rules/one-unknown-figure")
    assert made.goals[1].score.differs
    assert made.total.differs


def test_what_comes_to_apply_has_no_difference() -> None:
    """Where a criterion does not apply on one side there is nothing to subtract."""
    made = tried("goal 1 kendskab target 2022 = 40%", "share(ja, of=kender_hub) = 44%")
    line = made.goals[0].lines[0]
    assert isinstance(line.score.before.value, NotApplicable)
    assert number(line.score.after.value) == 1
    assert line.score.difference is None
    assert line.verdict.changed


def test_only_what_is_reached_is_worked_on() -> None:
    """A target reaches its own criterion, its goal and the total, and a figure every place that reads it."""
    loaded = maalbar.load(ROOT / CONTRACT)
    asked = next(each for each in loaded.contract.quantities if str(each) == "goal 9 moeder")
    assert {str(place).split(" met")[0] for place in touched(loaded.contract, loaded.contract, [asked])} == {
        "goal 9 moeder",
        "goal 9 moeder actual",
        "goal 9",
        "goal 2",
        "total",
    }


# --- words ----------------------------------------------------------------------------------------------------


def test_no_language_lacks_a_word() -> None:
    """Every entry has a Danish and an English form, with the same blanks."""
    for key, (danish, english) in TEXTS.items():
        assert danish, key
        assert english, key
        assert re.findall(r"\{\w+\}", danish) == re.findall(r"\{\w+\}", english), key


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (Known(Fraction(3, 100)), "+3 pp"),
        (Known(Fraction(-1, 200)), "-0,5 pp"),
        (Known(Fraction(0)), "0 pp"),
        (Known(Fraction(1, 3)), "+33,33333… pp"),
        (Known(Fraction(1, 10**9)), "< +0,00001 pp"),
        (Known(Fraction(-1, 10**9)), "> -0,00001 pp"),
        (Unknown(Fraction(-1, 4), Fraction(1, 2), ()), "-25 til +50 pp"),
        (Unknown(None, Fraction(1, 2), ()), "?"),
    ],
)
def test_a_difference_is_shown_with_its_sign(value: Value, words: str) -> None:
    """Exact and cut as every figure; one that is too small to be shown is told by what it is smaller than."""
    assert difference(Amount(value, PP), "da") == words


def test_runs_of_goals_are_told_by_their_ends() -> None:
    """Three or more goals in a row are a run; ids that are no numbers stand alone."""
    assert ids(["1", "2", "3", "5", "6", "8", "a"]) == "1–3, 5, 6, 8, a"


def test_the_tables_agree(run: Run) -> None:
    """The CSV and the JSON hold every score of the contract, and the same figures."""
    rows = list(csv.DictReader(run("whatif", CONTRACT, *TURNOVER, "--format", "csv", "--lang", "en")[1].splitlines()))
    (found,) = json.loads(run("whatif", CONTRACT, *TURNOVER, "--format", "json")[1])["scenarios"]
    goals = {row["goal"]: row for row in rows if not row["criterion"]}
    assert goals["6"]["difference_exact"] == "1/50" == found["goals"][5]["difference"]["exact"]
    assert goals["total"]["after_without_rounding"] == found["score"]["without_rounding"]["after"]["exact"]
    assert [goal["id"] for goal in found["goals"]] == [key for key in goals if key != "total"]
    assert sum(len(goal["criteria"]) for goal in found["goals"]) == len(rows) - len(goals)


def test_a_weight_that_was_not_given_was_1(tmp_path: Path) -> None:
    """What weighs nothing special weighs 1; the weight of a goal is not taken for that of its criterion."""
    rules = [
        'contract "Weights"',
        "  period 2024",
        "  score mean(goals)",
        "  goals score mean(parts)",
        'goal 1 "One" weight 50',
        "  done a",
        "  done b",
        'goal 2 "Two" weight 50',
        "  done c",
    ]
    (tmp_path / "kontrakt.maal").write_text("\n".join(rules) + "\n", "utf-8")
    (tmp_path / "maalinger.yaml").write_text("measurements: W\nperiod: 2024\nfigures:\n  goal 1 a: done\n", "utf-8")
    heavier = maalbar.load(tmp_path).what_if("goal 1 a weight = 2")
    own = maalbar.load(ROOT / "rules" / "erhvervshus-nordjylland-2022").what_if("goal 6 weight = 2")
    given = [amount for made in (heavier, own) for one in made.settings for amount in one.was]
    assert [amount.value for amount in given if isinstance(amount, Amount)] == [Known(Fraction(1))] * 2
