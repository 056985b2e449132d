"""Verdicts of hidden figures, told all the same where the contract says so: whether each criterion is met, and no more."""

from __future__ import annotations

from attrs import evolve

from dsl.contract import Contract
from dsl.terms import Facet, Place
from evaluator.disclosure.disclosed import exact
from evaluator.measurements import MeasurementSet
from evaluator.result import CriterionResult, GoalResult, Result, Step
from evaluator.score import score, score_parties
from evaluator.value import Known, NotApplicable, Value, hiding


def one(contract: Contract, measured: MeasurementSet) -> Result:
    """The contract scored for one party as it is published, with the verdicts that may be told."""
    result = score(contract, measured)
    return _told(result, score(contract, exact(measured))) if _tells(contract, measured) else result


def of_parties(contract: Contract, measured: MeasurementSet) -> tuple[Result, ...]:
    """The same for every party of the set."""
    results = score_parties(contract, measured)
    if not _tells(contract, measured):
        return results
    return tuple(map(_told, results, score_parties(contract, exact(measured))))


def _tells(contract: Contract, measured: MeasurementSet) -> bool:
    return measured.fewest > 0 and contract.hiding is not None and contract.hiding.verdicts


def _told(result: Result, plain: Result) -> Result:
    """The result with the verdicts of the plain one, without how they came about."""
    steps = dict(result.steps)
    for place, step in plain.steps.items():
        if place.facet is Facet.MET and hiding(result.steps[place].value):
            steps[place] = Step(step.term, _bare(step.value))
    goals = tuple(evolve(goal, criteria=tuple(_criterion(goal, one, steps) for one in goal.criteria)) for goal in result.goals)
    return evolve(result, goals=goals, steps=steps)


def _criterion(goal: GoalResult, one: CriterionResult, steps: dict[Place, Step]) -> CriterionResult:
    met = steps.get(Place(goal.goal.id, one.criterion.name, one.members, Facet.MET))
    return evolve(one, met=met.value if met else one.met, parts=tuple(_criterion(goal, part, steps) for part in one.parts))


def _bare(value: Value) -> Value:
    """A verdict that is settled, without its marks."""
    if isinstance(value, Known):
        return Known(value.value)
    return NotApplicable(value.reason) if isinstance(value, NotApplicable) else value
