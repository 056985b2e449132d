"""Sensitivity: every change is that of the turned contract scored, and what is said to change nothing changes nothing."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl.terms import Facet, Place
from dsl.units import COUNT, DATE, DAYS, NUMBER, POINTS, PP, RATIO, TRUTH, Unit, named
from evaluator.score import score
from evaluator.value import Known
from evaluator.whatif.changes import alike
from evaluator.whatif.inputs import inputs
from evaluator.whatif.plateau import Cause
from evaluator.whatif.sensitivity import Effect, Row, Sensitivity, sensitivity
from evaluator.whatif.steps import Reach, reach, step_of
from evaluator.whatif.turn import turn
from evaluator.whatif.unrounded import unrounded
from tests import strategies
from tests.measurements.sets import contract, sound
from tests.whatif.generated import loaded


@settings(max_examples=8)
@given(st.data())
def test_each_turn_is_the_turned_contract_scored(data: st.DataObject) -> None:
    """The scores of every turn, rounded and not, are those of the contract turned by hand and scored by itself."""
    found = loaded(data.draw(strategies.measured_contracts()))
    plain = unrounded(found.contract)
    for row, effect in some(sensitivity(found.contract, found.figures), data):
        for made in (found.contract, plain):
            result = score(turn(made, {row.input.lever: effect.value}), found.figures)
            expected = {Place(): result.total, **{Place(goal.goal.id): goal.score for goal in result.goals}}
            if made is found.contract:
                assert effect.scores == expected
            if made is plain:
                assert effect.bare == {place: value.value for place, value in expected.items()}


def some(found: Sensitivity, data: st.DataObject, *, still: bool = False) -> list[tuple[Row, Effect]]:
    """A few of the turns, or of those that are said to change nothing."""
    turns = [(row, effect) for row in found.rows for effect in row.effects if row.cause or not still]
    return data.draw(st.lists(st.sampled_from(turns), max_size=6, unique_by=id)) if turns else []


@settings(max_examples=8)
@given(st.data())
def test_what_changes_nothing_changes_nothing(data: st.DataObject) -> None:
    """An input with a cause leaves the rounded total as it is, and but for a rounding also the one that is not rounded."""
    found = loaded(data.draw(strategies.measured_contracts()))
    told = sensitivity(found.contract, found.figures)
    for row, effect in some(told, data, still=True):
        after = score(turn(found.contract, {row.input.lever: effect.value}), found.figures)
        assert alike(after.total.value, told.result.total.value)
        if row.cause is not Cause.ROUNDING:
            after = score(turn(unrounded(found.contract), {row.input.lever: effect.value}), found.figures)
            assert alike(after.total.value, told.before.bare.total.value)


@settings(max_examples=15)
@given(strategies.measured_contracts())
def test_every_target_and_actual_is_an_input(written: strategies.Written) -> None:
    """Each known target and actual of the contract, and no place twice, is among what is turned."""
    found = loaded(written)
    turned = [place.its(one.facet) for one in inputs(found.contract) for place in one.places]
    facets = (Facet.ACTUAL, Facet.TARGET, Facet.LOWER, Facet.UPPER)
    figures = {one.lever.quantities for one in inputs(found.contract) if one.facet is Facet.ACTUAL}
    assert len(turned) == len(set(turned))
    for place, term in found.contract.terms.items():
        if place.facet in facets:
            assert place in turned or (term.quantity,) in figures  # type: ignore[union-attr]


# --- causes ---------------------------------------------------------------------------------------------------

RULES = """contract "Causes"
  period 2022
  scoring clamp(actual/target, 0, 1)
  goals score {goal}
  score mean(goals)
  {rounded}
measure a in %
measure b in %
goal 1 "One"
  a: a >= 80%
    {scoring}
  b: b >= 50%
    {weight}
"""


def rows(
    a: str, *, scoring: str = "", goal: str = "mean(parts)", rounded: str = "", weight: str = "", b: str = "40 %"
) -> dict[str, Row]:
    """The rows by their levers' names."""
    rules = RULES.format(scoring=scoring, goal=goal, rounded=rounded, weight=weight)
    made = contract("\n".join(line for line in rules.splitlines() if line.strip()) + "\n")
    found = sensitivity(made, sound(f"figures: {{figure(a): {a}, figure(b): {b}}}", rules=made))
    return {row.input.lever.title: row for row in found.rows}


@pytest.mark.parametrize(
    ("title", "expected", "how"),
    [
        ("goal 1 a actual", Cause.CAP, {"a": "90 %"}),
        ("goal 1 a target", Cause.CAP, {"a": "90 %"}),
        ("goal 1 a actual", None, {"a": "80 %"}),
        ("goal 1 a actual", Cause.FLOOR, {"a": "40 %", "scoring": "scoring linear(actual, 60%: 0%, 80%: 100%)"}),
        ("goal 1 a actual", Cause.VERDICT, {"a": "70 %", "scoring": "scoring met"}),
        ("goal 1 a actual", Cause.BAND, {"a": "70 %", "scoring": "scoring bands(actual, >= 80%: 100%, >= 50%: 50%, else: 0%)"}),
        ("goal 1 a target", Cause.UNREAD, {"a": "70 %", "scoring": "scoring bands(actual, >= 80%: 100%, else: 0%)"}),
        ("goal 1 a actual", Cause.GOAL, {"a": "79 %", "goal": "worst(parts)"}),
        ("goal 1 a actual", Cause.ROUNDING, {"a": "60 %", "rounded": "rounded to 10%, half up"}),
        ("goal 1 b actual", Cause.WEIGHT, {"a": "60 %", "weight": "weight 0"}),
        ("goal 1 a actual", Cause.UNKNOWN, {"a": "unknown"}),
        ("goal 1 a actual", Cause.ABSENT, {"a": "not applicable"}),
    ],
)
def test_what_changes_nothing_says_why(title: str, expected: Cause | None, how: dict[str, str]) -> None:
    """Each reason is told of the input that it holds still."""
    if how.get("weight"):
        how = {**how, "scoring": "weight 1"}
    assert rows(**how)[title].cause is expected


# --- steps ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("unit", "scale", "whole", "expected"),
    [
        (RATIO, "4/5", False, "1/100"),
        (PP, "1/10", False, "1/100"),
        (POINTS, "70", False, "1"),
        (DATE, "738000", False, "1"),
        (DAYS, "24", False, "1"),
        (COUNT, "800", True, "8"),
        (NUMBER, "350", True, "4"),
        (NUMBER, "3", True, "1"),
        (NUMBER, "0", True, "1"),
        (named(hours=1), "60", False, "3/5"),
        (named(kr=1), "1234567", False, "10000"),
    ],
)
def test_the_usual_step(unit: Unit, scale: str, whole: bool, expected: str) -> None:
    """1 pp, 1 point, 1 day, and 1 % of any other target to one digit, whole where things are counted."""
    assert step_of(unit, Fraction(scale), whole=whole, asked={}) == Fraction(expected)


def test_a_step_that_is_asked_for_is_taken() -> None:
    """Shares are turned in the pp that are asked for, and dates in the days."""
    asked = {PP: Fraction(1, 20), DAYS: Fraction(7), COUNT: Fraction(10)}
    assert step_of(RATIO, Fraction(1), whole=False, asked=asked) == Fraction(1, 20)
    assert step_of(DATE, Fraction(1), whole=False, asked=asked) == 7
    assert step_of(NUMBER, Fraction(1), whole=True, asked=asked) == 10


def test_at_the_end_of_its_range_it_goes_no_further() -> None:
    """A share of 99.5 % is turned up to 100 %, and one of 0 % only up."""
    share = next(one.lever for one in inputs(contract()) if one.lever.title == "goal 1 meget drift actual")
    assert reach(share, Fraction(199, 200), Fraction(1, 100)) == Reach(Fraction(197, 200), Fraction(1))
    assert reach(share, Fraction(0), Fraction(1, 100)) == Reach(None, Fraction(1, 100))


def test_a_turn_that_is_cut_short_is_told_of() -> None:
    """Of a share at 99.5 % the step up ends at 100 %, and says so."""
    figures = sound("figures: {'share(meget, segment=drift)': 99.5 %}")
    found = sensitivity(contract(), figures, steps={PP: Fraction(1, 100)})
    row = next(row for row in found.rows if row.input.lever.title == "goal 1 meget drift actual")
    assert [row.clipped(effect) for effect in row.effects] == [False, True]


def test_a_target_written_once_is_turned_for_all_its_members() -> None:
    """80 % for each segment is one input; its members' actuals are one each."""
    titles = [one.lever.title for one in inputs(contract())]
    assert "goal 1 meget target" in titles
    assert "goal 1 meget drift target" not in titles
    assert {"goal 1 meget drift actual", "goal 1 meget vaekst actual"} <= set(titles)


def test_a_figure_of_a_gate_is_an_input() -> None:
    """What only a condition asks for is turned as well."""
    made = contract(RULES.format(scoring="", goal="mean(parts)", rounded="", weight="") + "  requires b >= 45%, else 0%\n")
    figures = sound("figures: {figure(a): 60 %, figure(b): 44.5 %}", rules=made)
    found = sensitivity(made, figures)
    row = next(row for row in found.rows if row.input.lever.quantities and str(row.input.lever.quantities[0]) == "figure(b)")
    assert row.cause is None
    assert biggest(found) == "goal 1 b actual"


def biggest(found: Sensitivity) -> str:
    """The input that the total hangs on most."""
    return found.ranked[0].input.lever.title


def test_an_activity_is_turned_to_its_other_state() -> None:
    """Done becomes not done, with the goal's change and the total's."""
    made = contract(
        'contract "C"\n  period 2022\n  goals score mean(parts)\n  score mean(goals)\ngoal 1 "A"\n  done x\n  done y\n'
    )
    found = sensitivity(made, sound("figures: {goal 1 x: done, goal 1 y: not done}", rules=made))
    (first, second) = found.rows
    assert first.input.lever.unit == TRUTH
    assert [found.total(row.effects[0]).low for row in (first, second)] == [Fraction(-1, 2), Fraction(1, 2)]  # type: ignore[union-attr]
    assert first.value == Known(True)


PARTIES = """contract "Parties"
  period 2022
  parties schools
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)
measure passed in %
goal 1 "Schools"
  passed: passed >= mean(passed, over=parties)
"""


def test_of_several_parties_only_this_one_is_turned() -> None:
    """A school that does better raises the mean of all by its part of it, and is measured against that."""
    made = contract(PARTIES)
    table = "school,passed\nAsh,60 %\nBirch,80 %\n"
    figures = sound(
        "parties: {file: s.csv, key: [school], figures: {figure(passed): passed}}", files={"s.csv": table}, rules=made
    )
    row = next(row for row in sensitivity(made, figures, "Ash").rows if row.input.facet is Facet.ACTUAL)
    assert row.effects[1].scores[Place()].value == Known(Fraction(61, 100) / Fraction(705, 1000))
