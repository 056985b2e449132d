"""The contracts in `rules/` score what their documents say, and teach what they say they teach."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

import maalbar
from dsl.terms import Place
from evaluator.result import CriterionResult, Result
from evaluator.value import Known, NotApplicable, Unknown, Value

RULES = Path(__file__).parents[2] / "rules"
HUB = RULES / "erhvervshus-nordjylland-2022"
DRAFT = RULES / "erhvervshus-nordjylland-2023-udkast"
GOALS = [str(number) for number in range(1, 12)]


def _percent(value: Value) -> Fraction:
    assert isinstance(value, Known)
    return Fraction(value.value) * 100


def _goals(result: Result) -> dict[str, Value]:
    return {goal.goal.id: goal.score.value for goal in result.goals}


def _criterion(result: Result, goal: str, name: str, member: str | None = None) -> CriterionResult:
    criteria = next(one.criteria for one in result.goals if one.goal.id == goal)
    found = next(one for one in criteria if one.criterion.name == name)
    return next(part for part in found.parts if part.members[0][1] == member) if member else found


def test_2022_scores_as_published() -> None:
    """The 2022 contract gives the eleven published goals and the total, and the figures on the way."""
    result = maalbar.load(HUB).score()
    published = [100, 100, 99, 100, 100, 76, 100, 100, 100, 100, 100]
    assert {id: _percent(value) for id, value in _goals(result).items()} == dict(zip(GOALS, published, strict=True))
    assert _percent(result.total.value) == 98
    assert _percent(_criterion(result, "3", "kompetencer", "drift").score.value) == Fraction("98.75")
    assert _percent(_criterion(result, "6", "omsaetning").score.value) == Fraction("57.3")
    assert _percent(_criterion(result, "6", "produktivitet").score.value) == 0


def test_2022_agrees_with_every_published_result() -> None:
    """Every result that the measurement set says was published is the one computed, also below the goals."""
    result = maalbar.load(HUB).score()
    computed = {Place(): result.total.value}
    for goal in result.goals:
        computed[Place(goal.goal.id)] = goal.score.value
        for one in [part for top in goal.criteria for part in (top, *top.parts)]:
            computed[Place(goal.goal.id, one.criterion.name, one.members)] = one.score.value
    assert len(result.published) == 20
    assert {place: _percent(computed[place]) for place in result.published} == {
        place: _percent(value) for place, value in result.published.items()
    }


def test_2022_without_rounding(tmp_path: Path) -> None:
    """Without the rounding line goal 3, goal 6 and the total are the exact means."""
    lines = (HUB / "kontrakt.maal").read_text("utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.strip().startswith("afrundet")]
    assert len(lines) - len(kept) == 1
    (tmp_path / "kontrakt.maal").write_text("".join(kept), encoding="utf-8")
    result = maalbar.load(tmp_path).score(HUB / "maalinger.yaml")
    assert _percent(_goals(result)["3"]) == Fraction("99.6875")
    assert _percent(_goals(result)["6"]) == (100 + Fraction("157.3") / 3) / 2
    assert _percent(result.total.value) == (900 + Fraction("99.6875") + (100 + Fraction("157.3") / 3) / 2) / 11


def test_pooled_nps_stands_in_by_name_only(tmp_path: Path) -> None:
    """The pooled NPS fills the segments, marked, because the measurement set says so; without that line they are unknown."""
    contract = maalbar.load(HUB)
    stood_in = _criterion(contract.score(), "3", "nps", "drift").actual
    assert isinstance(stood_in, Known)
    assert [mark.kind for mark in stood_in.marks] == ["stand-in"]
    text = (HUB / "maalinger.yaml").read_text("utf-8")
    before, _, after = text.partition("stand_ins:")
    (tmp_path / "maalinger.yaml").write_text(before + after[after.index("# Det,") :], encoding="utf-8")
    result = contract.score(tmp_path / "maalinger.yaml")
    assert isinstance(_criterion(result, "3", "nps", "drift").score.value, Unknown)
    assert isinstance(result.total.value, Unknown)
    assert [one.quantity for one in result.missing] == ["nps(anbefaling, segment=drift)", "nps(anbefaling, segment=vaekst)"]


def test_2023_draft_on_the_2022_figures() -> None:
    """The draft holds goal 4 to 50 %, both awareness criteria are unknown, and the total is an interval."""
    result = maalbar.load(DRAFT).score()
    target = _criterion(result, "4", "benyttet").target
    assert target is not None
    assert _percent(target) == 50
    for goal, name in (("1", "kendskab"), ("5", "groent_kendskab")):
        score = _criterion(result, goal, name).score.value
        assert isinstance(score, Unknown)
        assert (score.low, score.high) == (0, 1)
    total = result.total.value
    assert isinstance(total, Unknown)
    assert (total.low, total.high) == (Fraction("0.92"), Fraction("0.98"))


def test_awareness_is_not_due_in_2022() -> None:
    """The two awareness criteria are not applicable in 2022, so they cost nothing."""
    result = maalbar.load(HUB).score()
    for goal, name in (("1", "kendskab"), ("5", "groent_kendskab")):
        assert isinstance(_criterion(result, goal, name).score.value, NotApplicable)


def test_unknown_figure_gives_an_interval() -> None:
    """The library's missing survey leaves 30 of 100 weights open: 65 to 95 %."""
    total = maalbar.load(RULES / "one-unknown-figure").score().total.value
    assert isinstance(total, Unknown)
    assert (total.low, total.high) == (Fraction("0.65"), Fraction("0.95"))


@pytest.mark.parametrize(("inspected", "grade"), [(132, "A"), (119, "not graded")])
def test_gate_stands_before_the_grade(tmp_path: Path, inspected: int, grade: str) -> None:
    """The inspection gives A, and no grade where fewer than 80 % of the rooms were inspected."""
    folder = RULES / "bands-and-a-gate"
    text = (folder / "measurements.yaml").read_text("utf-8").replace("132", str(inspected))
    (tmp_path / "maalinger.yaml").write_text(text, encoding="utf-8")
    result = maalbar.load(folder).score(tmp_path / "maalinger.yaml")
    assert {one.output.name: one.value for one in result.goals[0].outputs}["grade"] == Known(grade)


def test_five_schools_are_compared_with_their_peers() -> None:
    """Cedar, below the schools' mean of 78.2 %, scores 69/78.2 in mathematics; small Ash is not asked for clubs."""
    results = {result.party: result for result in maalbar.load(RULES / "five-schools").score_parties()}
    assert list(results) == ["Ash", "Birch", "Cedar", "Dogwood", "Elm"]
    assert _percent(_criterion(results["Cedar"], "2", "mathematics").score.value) == 100 * Fraction(69) / Fraction("78.2")
    assert isinstance(_criterion(results["Ash"], "2", "clubs").score.value, NotApplicable)
