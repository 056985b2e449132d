"""Scenarios in text: what they set, how they stack, and what becomes of the contract."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from pathlib import Path

import pytest

import maalbar
from dsl.catalogue import render
from dsl.check.scenarios import Trial, from_sets, trial
from dsl.parser import parse
from dsl.source import Source
from dsl.terms import Place
from evaluator.measurements import MeasurementSet
from evaluator.result import Result
from evaluator.score import score
from evaluator.value import Known
from evaluator.whatif.assumed import Assumed
from maalbar.api import LoadedContract

ROOT = Path(__file__).parent.parent.parent
CONTRACT = ROOT / "rules" / "erhvervshus-nordjylland-2022"


@cache
def loaded() -> tuple[LoadedContract, MeasurementSet]:
    """The 2022 contract and its figures."""
    contract = maalbar.load(CONTRACT)
    return contract, contract.measure()


def tried(*texts: str) -> Trial:
    """The contract with these lines set, which nothing is wrong with."""
    scenario, told = from_sets([Source("--set", text) for text in texts])
    assert not told, [render(each) for each in told]
    found, told = trial(loaded()[0].tree, loaded()[0].contract, scenario)
    assert found is not None, [render(each) for each in told]
    return found


def scored(found: Trial) -> Result:
    """The result of a trial on the figures of the contract, as far as it sets none."""
    return score(found.contract, Assumed(loaded()[1], found.figures))


def total(*texts: str) -> Fraction:
    """The total before its rounding, under these settings."""
    value = scored(tried(*texts)).total.exact
    assert isinstance(value, Known)
    return Fraction(value.value)


PART = Fraction(4573, 6000)
"""Goal 6 without any rounding: the mean of 100 % and of 57.3 %, 100 % and 0 %."""


@pytest.mark.parametrize(
    ("texts", "goals"),
    [
        (["rounded = exact"], [9, Fraction(319, 320), PART]),
        (["goal 6 omsaetning target = 8 pp", "rounded = exact"], [9, Fraction(319, 320), (1 + (Fraction(573, 800) + 1) / 3) / 2]),
        (["goal 3 kompetencer target = 85%", "rounded = exact"], [9, Fraction(83, 85), PART]),
        (["goal 6 omsaetning actual = 8 pp", "rounded = exact"], [9, Fraction(319, 320), Fraction(80, 100)]),
        (["goal 6 rounded = exact"], [9, Fraction(99, 100), PART]),
        (["rounded = 0.1%, half up, at every combination"], [9, Fraction(997, 1000), Fraction(762, 1000)]),
        (["goal 3 kompetencer drift target = 75%"], [9, 1, Fraction(76, 100)]),
        (["goal 3 kompetencer drift actual = 80%"], [9, 1, Fraction(76, 100)]),
        (["goal 9 moeder = not done"], [7, 2 * Fraction(80, 100), Fraction(99, 100), Fraction(76, 100)]),
        (["share(ny) = 45%"], [8, Fraction(95, 100), Fraction(99, 100), Fraction(76, 100)]),
        (["goal 6 omsaetning weight = 2"], [9, Fraction(99, 100), Fraction(77, 100)]),
        (["goal 6 omsaetning scoring = met"], [9, Fraction(99, 100), Fraction(66, 100)]),
        (["goal 6 scoring = met"], [9, Fraction(99, 100), Fraction(66, 100)]),
        (["scoring = met"], [9, Fraction(75, 100), Fraction(66, 100)]),
        (["goal 6 score = mean(parts)"], [9, Fraction(99, 100), Fraction(64, 100)]),
        (["goals score = worst(parts)"], [9, Fraction(99, 100), Fraction(76, 100)]),
    ],
)
def test_what_a_line_sets(texts: list[str], goals: list[Fraction]) -> None:
    """Targets, actuals, activities, figures, weights, scoring and rounding can be set, of a goal or in the contract's head."""
    assert total(*texts) == sum(goals, Fraction(0)) / 11


@pytest.mark.parametrize(
    ("text", "expected"),
    [("goal 6 weight = 2", (9 + Fraction(99, 100) + 2 * Fraction(76, 100)) / 12), ("score = worst(goals)", Fraction(76, 100))],
)
def test_how_the_goals_combine_can_be_set(text: str, expected: Fraction) -> None:
    """The first weight that is given leaves all others at 1; the score line of the head is set as the other lines are."""
    assert total(text) == expected


def test_a_figure_is_set_wherever_it_is_read() -> None:
    """An activity that goal 9 names counts in goal 2 as well, which takes over goal 9's score."""
    result = scored(tried("goal 9 moeder actual = not done"))
    assert result.goals[1].score == result.goals[8].score
    assert result.goals[1].score.value == Known(Fraction(8, 10))


SCENARIOS = """
scenario "A bar"
  note "What was asked for."
  set goal 6 omsaetning target = 8 pp
  set rounded = exact
scenario "Back" upon "A bar"
  set goal 6 omsaetning target = 10 pp
"""


def test_a_scenario_stacks_on_another() -> None:
    """What it stacks on comes first, and the later line counts."""
    scenarios = parse(Source("s.maal", SCENARIOS))[0].scenarios
    found, told = trial(loaded()[0].tree, loaded()[0].contract, scenarios[1], scenarios)
    assert not told
    assert found is not None
    assert (found.title, len(found.sets)) == ("Back", 3)
    assert scored(found).total == scored(tried("rounded = exact")).total
    assert trial(loaded()[0].tree, loaded()[0].contract, scenarios[0], scenarios)[0].notes == ("What was asked for.",)  # type: ignore[union-attr]  # nothing is wrong with it


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("goal 6 omsaetning target = 8 pp", "goal 6 omsaetning target = 10 pp"),
        ("goal 1 kendskab target = 45%", "goal 1 kendskab target = not due"),
        ("rounded = exact", "rounded = 1%, half down, at every combination"),
        ("goal 6 score = mean(parts)", "goal 6 score = mean(forventet, mean(omsaetning, beskaeftigelse, produktivitet))"),
        ("score = worst(goals)", "score = mean(goals)"),
    ],
)
def test_a_change_and_its_inverse_are_the_contract_again(there: str, back: str) -> None:
    """A scenario that sets a part back gives the very terms that were there before."""
    assert tried(there).contract.terms != loaded()[0].contract.terms
    assert tried(there, back).contract == loaded()[0].contract


def test_a_line_that_sets_what_is_there_changes_nothing() -> None:
    """Unlike an amendment a scenario may say what is the case already: it is a question, and the answer is that."""
    assert tried("goal 6 omsaetning target = 10 pp").contract == loaded()[0].contract


WRONG = [
    (["goal 77 a target = 3%"], "M0204", "77"),
    (["goal 6 omsaetning taget = 8 pp"], "M0454", "goal 6 omsaetning taget"),
    (["goal 3 kompetencer drit target = 5%"], "M0207", "drit"),
    (["goal 6 omsaetning actual = 80%"], "M0903", "80%"),
    (["goal 3 kompetencer drift actual = 180%"], "M0904", "180%"),
    (["rounding = exact"], "M0902", "rounding"),
    (["goal 6 weight = 80 pp"], "M0903", "80 pp"),
    (["goal 6 weight = -1"], "M0904", "-1"),
    (["goal 6 omsaetning target = 8 pp, half up"], "M0901", "half up"),
    (["rounded = 1%"], "M0502", "rounded = 1%"),
    (["goal 3 nps lower = 5"], "M0455", "goal 3 nps lower"),
    (["goal 6 omsaetning target = 0 pp"], "M0527", None),
    (["share(ny) = 45"], "M0301", "45"),
]


@pytest.mark.parametrize(("texts", "code", "marked"), WRONG, ids=[row[0][0] for row in WRONG])
def test_a_line_that_cannot_be_set_is_told(texts: list[str], code: str, marked: str | None) -> None:
    """What a scenario asks for is held to the same rules as what a file says, and told of at its own words."""
    scenario, told = from_sets([Source("--set", text) for text in texts])
    if not told:
        _, told = trial(loaded()[0].tree, loaded()[0].contract, scenario)
    assert [each.code for each in told] == [code]
    if marked is not None:
        assert told[0].span is not None
        assert told[0].span.text == marked


STACKED = [
    ('scenarie "A" oven på "B"\n  sæt mål 3 nps måltal = 65\n', "M0905"),
    ('scenarie "A" oven på "B"\nscenarie "B" oven på "A"\n', "M0906"),
    ('scenarie "A" oven på "A"\n', "M0906"),
    ('scenarie "A"\nscenarie "A"\n', "M0907"),
    ('scenarie "A"\n  sæt mål 3 nps drift resultat = 65 %\n', "M0903"),
    ('scenarie "A"\n  sæt titel = 65 %\n', "M0902"),
]


@pytest.mark.parametrize(("text", "code"), STACKED, ids=[f"{code}-{number}" for number, (_, code) in enumerate(STACKED)])
def test_scenarios_of_a_file_are_held_when_it_is_read(text: str, code: str, tmp_path: Path) -> None:
    """A scenario that cannot be tried is told of when the contract is checked, before anyone tries it."""
    (tmp_path / "kontrakt.maal").write_text((CONTRACT / "kontrakt.maal").read_text("utf-8") + "\n" + text, "utf-8")
    with pytest.raises(maalbar.MaalbarError) as caught:
        maalbar.load(tmp_path)
    assert {each.code for each in caught.value.diagnostics} == {code}


def test_an_amendment_changes_the_target_of_one_member(tmp_path: Path) -> None:
    """What a scenario can set of a member, an amendment can change."""
    (tmp_path / "2022").mkdir()
    (tmp_path / "2022" / "kontrakt.maal").write_text((CONTRACT / "kontrakt.maal").read_text("utf-8"), "utf-8")
    (tmp_path / "2023").mkdir()
    lines = 'contract "2023" amends "../2022/kontrakt.maal"\n  change goal 3 kompetencer drift target to 75%\n'
    (tmp_path / "2023" / "kontrakt.maal").write_text(lines, "utf-8")
    amended = maalbar.load(tmp_path / "2023").contract
    assert amended.terms == tried("goal 3 kompetencer drift target = 75%").contract.terms
    assert Place("3", "kompetencer") in amended.terms
