"""M1008: a goal that the total counts twice, because another goal copies its score."""

from __future__ import annotations

from dsl.diagnostic import Label, problem
from dsl.terms import Place
from evaluator.lints.desk import Desk, Told, goal_span
from evaluator.lints.live import live

LINT = "counted_twice"


def counted_twice(desk: Desk) -> Told:
    """Each goal that copies another one, where the total counts both."""
    copying = [goal for goal in desk.contract.goals if goal.copies]
    alive = live(desk.opened.steps, Place()) if copying else frozenset()
    for goal in copying:
        assert goal.copies is not None
        both = Place(goal.id) in alive and Place(goal.copies) in _without(goal.id, desk)
        if both and not desk.allows(LINT, goal.id):
            there = Label(goal_span(desk.contract, Place(goal.copies)), "lint-counted-here")
            yield problem("M1008", goal_span(desk.contract, Place(goal.id)), there, goal=goal.id, copied=goal.copies)


def _without(copy: str, desk: Desk) -> frozenset[Place]:
    """What the total hangs on if the copy did not count."""
    steps = dict(desk.opened.steps)
    del steps[Place(copy)]
    return live(steps, Place())
