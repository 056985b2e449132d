"""M1005: what is told to have no effect has none, whatever its figures."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl.contract import Contract
from dsl.lever import actual
from dsl.terms import Facet, Place
from dsl.turn import turn
from evaluator.lints.desk import Desk
from evaluator.lints.live import live
from evaluator.lints.no_effect import no_effect
from evaluator.lints.scene import NoFigures
from evaluator.score import score
from evaluator.whatif.changes import alike
from tests.lints.texts import HEAD, codes, read

SCORINGS = st.sampled_from(
    [
        "clamp(actual/target, 0, 1)",
        "met",
        "clamp(actual/target, 40%, 60%)",
        "clamp(actual/target, 60%, 60%)",
        "bands(actual, >= 0: 50%, else: 20%)",
        "if actual >= 0 then 70% else actual/target",
        "best(clamp(actual/target, 0, 1), 100%)",
    ]
)
TOTALS = st.sampled_from(
    [
        "mean(goals)",
        "worst(goals)",
        "best(goals)",
        "mean(top(goals, n=1))",
        "mean(top(goals, n=2))",
        "goal 1",
        "best(goal 1, 60%)",
        "worst(goal 1, goal 2, 40%)",
        "if goal 1 a met then goal 1 else 0%",
        "if goal 2 >= 0% then goal 1 else goal 3",
        "mean(goal 1 weight 0, goal 2 weight 2, goal 3 weight 1)",
        "mean(goals, least=3)",
        "max(goal 1, min(goal 2, 50%))",
        "goal 1 * goal 2",
        "mean(known(goals))",
        "best(known(goal 1), goal 2)",
        "if mean(known(goal 1)) >= 50% then goal 2 else goal 1",
    ]
)
ROUNDINGS = st.sampled_from(["", "  rounded to 100%, truncate, at goals\n", "  rounded to 1%, half up, at total\n"])
FIGURES = [Fraction(0), Fraction(1), Fraction(7), Fraction(10), Fraction(11), Fraction(500)]


def text(scorings: list[str]) -> str:
    """Three goals with two criteria each, each with a figure of its own."""
    measures = "".join(f"measure m{number}\n" for number in range(6))
    goals = (
        f'goal {number + 1} "Goal"\n  a: count(m{2 * number}) >= 10\n    scoring {scorings[2 * number]}\n'
        f"  b: count(m{2 * number + 1}) >= 10\n    scoring {scorings[2 * number + 1]}\n"
        for number in range(3)
    )
    return measures + "".join(goals)


def totals(contract: Contract, others: Fraction, place: Place) -> list[object]:
    """The total for every figure of a place, where all other figures are alike."""
    places = [Place(str(goal), name, (), Facet.ACTUAL) for goal in (1, 2, 3) for name in ("a", "b")]
    fixed = turn(contract, {actual(contract, (each,), str(each)): others for each in places if each != place})
    lever = actual(contract, (place,), str(place))
    return [score(turn(fixed, {lever: figure}), NoFigures()).total.value for figure in FIGURES]


@settings(max_examples=100, deadline=None)
@given(st.lists(SCORINGS, min_size=6, max_size=6), TOTALS, ROUNDINGS, st.sampled_from(FIGURES))
def test_what_is_told_never_changes_the_total(scorings: list[str], total: str, rounding: str, others: Fraction) -> None:
    """Whatever the figure of a part that is told of, and whatever the others, the total is the same."""
    contract = read(text(scorings), HEAD.replace("score mean(goals)\n", f"score {total}\n{rounding}")).contract
    desk = Desk(contract)
    alive = live(desk.opened.steps, Place())
    list(no_effect(desk))
    for goal in contract.goals:
        for criterion in goal.criteria:
            place = Place(goal.id, criterion.name, (), Facet.ACTUAL)
            if place not in alive:
                first, *rest = totals(contract, others, place)
                assert all(alike(first, each) for each in rest), place  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("goals", "total"),
    [
        ('goal 1 "A"\n  a: count(companies) >= 10\ngoal 2 "B" weight 0\n  b: mean(waiting) > 3 days', "mean(goals)"),
        ('goal 1 "A"\n  a: count(companies) >= 10\ngoal 2 "B"\n  b: mean(waiting) > 3 days', "goal 1"),
        ('goal 1 "A"\n  a: count(companies) >= 10\n  b: mean(waiting) > 3 days\n  score a', "mean(goals)"),
        ('goal 1 "A"\n  a: count(companies) >= 10\ngoal 2 "B"\n  b: mean(waiting) > 3 days', "best(goal 1, min(goal 2, 0%))"),
    ],
)
def test_a_part_without_effect_is_told(goals: str, total: str) -> None:
    """Weight 0, a goal and a criterion that nothing reads, and a goal that another value always beats, are told of."""
    weighed = goals.replace('goal 1 "A"', 'goal 1 "A" weight 1') if "weight" in goals else goals
    contract = read(weighed + "\n", HEAD.replace("mean(goals)", total)).contract
    assert codes(list(no_effect(Desk(contract)))) == ["M1005"]


def test_what_is_not_due_is_not_told() -> None:
    """A criterion of which nothing is asked this year changes nothing this year, and that is meant so."""
    goals = 'goal 1 "A"\n  a: count(companies) >= target\n    target 2024: not due, 2025: 10\n  b: share(yes, of=used) >= 80%\n'
    assert not list(no_effect(Desk(read(goals).contract)))


def test_an_activity_that_a_condition_asks_for_has_an_effect() -> None:
    """A criterion may count through a condition elsewhere."""
    goals = 'goal 1 "A"\n  a: count(companies) >= 10\n  score if goal 2 plan met then a else 0%\ngoal 2 "B"\n  done plan\n'
    contract = read(goals, HEAD.replace("mean(goals)", "goal 1")).contract
    assert not list(no_effect(Desk(contract)))
