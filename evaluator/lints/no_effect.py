"""M1005: a goal or a criterion that cannot change the total, whatever its figures are."""

from __future__ import annotations

from collections.abc import Collection

from dsl.contract import Criterion, Goal
from dsl.diagnostic import Diagnostic, Wording, problem, wording
from dsl.terms import Constant, Facet, Place
from evaluator.lints.desk import Desk, Told, goal_span, name_span
from evaluator.lints.live import live
from evaluator.lints.shown import amount, of_place
from evaluator.possible import number_of
from evaluator.value import Known, NotApplicable

LINT = "no_effect"


def no_effect(desk: Desk) -> Told:
    """Each goal that the total cannot hang on, and each criterion of the other goals."""
    steps = desk.opened.steps
    if isinstance(steps[Place()].value, NotApplicable):
        return
    alive = live(steps, Place())
    for goal in desk.contract.goals:
        if not _counts(goal, desk):
            continue
        if _is_idle(goal, alive, desk):
            if not desk.allows(LINT, goal.id):
                yield _of_goal(goal, desk)
            continue
        for criterion in goal.criteria:
            idle = _counts_here(goal, criterion, desk) and not _reaches(goal, criterion, alive, desk)
            if idle and not desk.allows(LINT, goal.id, criterion.name):
                yield _of_criterion(goal, criterion, desk)


def _counts(goal: Goal, desk: Desk) -> bool:
    """Whether there is a score at all: not where a goal has outputs alone, or where nothing is asked this year."""
    return not isinstance(desk.opened.steps[Place(goal.id)].value, NotApplicable)


def _is_idle(goal: Goal, alive: Collection[Place], desk: Desk) -> bool:
    return Place(goal.id) not in alive and not any(_reaches(goal, criterion, alive, desk) for criterion in goal.criteria)


def _counts_here(goal: Goal, criterion: Criterion, desk: Desk) -> bool:
    places = [Place(goal.id, criterion.name, members) for members in criterion.members or ((),)]
    return not all(isinstance(desk.opened.steps[place].value, NotApplicable) for place in places if place in desk.opened.steps)


def _reaches(goal: Goal, criterion: Criterion, alive: Collection[Place], desk: Desk) -> bool:
    """Whether the total hangs on the figure of a criterion, or of any member of it, on its condition or on an activity."""
    steps = desk.opened.steps
    for members in criterion.members or ((),):
        place = Place(goal.id, criterion.name, members)
        found = next((at for facet in (Facet.ACTUAL, Facet.MET) if (at := place.its(facet)) in steps), place)
        if found in alive and not isinstance(steps[found].value, Known):
            return True
    return False


def _of_goal(goal: Goal, desk: Desk) -> Diagnostic:
    return problem(
        "M1005", goal_span(desk.contract, Place(goal.id)), what=of_place(Place(goal.id)), why=_why(Place(goal.id), desk)
    )


def _of_criterion(goal: Goal, criterion: Criterion, desk: Desk) -> Diagnostic:
    place = Place(goal.id, criterion.name)
    return problem("M1005", name_span(criterion), what=of_place(place), why=_why(place, desk))


def _why(place: Place, desk: Desk) -> Wording:
    """Why it cannot: its weight is 0, its score is always the same, no score reads it, or others always decide."""
    weight, score = desk.contract.weights.get(place), desk.opened.steps[place].value
    if isinstance(weight, Constant) and weight.value == 0:
        return wording("lint-weight-nothing")
    if isinstance(score, Known) and not isinstance(score.value, str):
        return wording("lint-always-the-same", score=amount(number_of(score.value), desk.contract.unit(place)))
    if not desk.readers(place):
        return wording("lint-unread")
    return wording("lint-decided-by-others")
