"""What some results touch of a contract: its scores, its targets both ways, and its choices."""

from __future__ import annotations

from collections.abc import Sequence

from dsl.contract import Contract
from dsl.terms import Facet, Place
from evaluator.coverage import forks
from evaluator.measurements.given import of_figures
from evaluator.result import Result
from evaluator.score import score
from evaluator.value import Known, Unknown, Value
from evaluator.value import Undecided as Open
from maalbar.examples.model import Coverage


def coverage(contract: Contract, results: Sequence[Result]) -> Coverage:
    """What these results touch, and what none of them does.

    What has the same value whatever is measured, such as a criterion that is not due, cannot be touched and is left out.
    """
    empty = score(contract, of_figures((), {}, contract))
    places = tuple(place for place in _scores(contract) if _hangs(place, empty))
    scored = {place for place in places if any(isinstance(one.steps[place].value, Known) for one in results)}
    judged = tuple(place for place in _targets(contract) if _hangs(place.its(Facet.MET), empty) and _met(place, results))
    return Coverage(
        places,
        tuple(place for place in places if place not in scored),
        judged,
        tuple(place for place in judged if True not in _met(place, results)),
        tuple(place for place in judged if False not in _met(place, results)),
        forks(contract, results),
    )


def _hangs(place: Place, empty: Result) -> bool:
    """Whether a value hangs on something that is measured."""
    return place in empty.steps and isinstance(empty.steps[place].value, Unknown | Open)


def _scores(contract: Contract) -> list[Place]:
    """Each goal, and below it its criteria, those with members by member."""
    found = []
    for goal in contract.goals:
        found.append(Place(goal.id))
        found += [Place(goal.id, one.name, members) for one in goal.criteria for members in one.members or ((),)]
    return found


def _targets(contract: Contract) -> list[Place]:
    """The criteria that ask for something; an activity is its own target."""
    return [Place(goal.id, one.name) for goal in contract.goals for one in goal.criteria if not one.done]


def _met(place: Place, results: Sequence[Result]) -> set[bool]:
    """How the criterion, or a member of it, was found: met, missed, both, or neither for certain."""
    assert place.goal is not None
    values: list[Value] = []
    for result in results:
        goal = result.contract.goal(place.goal)
        criterion = next(one for one in goal.criteria if one.name == place.criterion) if goal else None
        for members in (criterion.members if criterion else ()) or ((),):
            step = result.steps.get(Place(place.goal, place.criterion, members, Facet.MET))
            values += [step.value] if step else []
    return {value.value for value in values if isinstance(value, Known) and isinstance(value.value, bool)}
