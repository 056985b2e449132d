"""Runs a case on the product: the rule text through the pipeline, the figures as a measurement file, scored."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

import yaml

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.pipeline import read as read_contract
from dsl.source import Source
from evaluator import measurements
from evaluator.result import CriterionResult, GoalResult, Result
from evaluator.score import score
from evaluator.value import Known, NotApplicable, ProfileValue, Undecided, Unknown, Value
from tests.conformance import outcomes
from tests.conformance.cases import Case


def check(case: Case) -> tuple[Contract | None, tuple[Diagnostic, ...]]:
    """The case's contract and every message about it."""
    return _read(case.contract, case.period)


@lru_cache(maxsize=64)
def _read(rules: str, period: int | None) -> tuple[Contract | None, tuple[Diagnostic, ...]]:
    return read_contract(Source("case.maal", rules), period=period, open_file=lambda *_: None)


def measure(case: Case, contract: Contract) -> tuple[measurements.MeasurementSet, tuple[Diagnostic, ...]]:
    """The case's figures as a measurement set, and every message about them."""
    return measurements.read([Source("case.yaml", measurement_file(case, contract.period))], contract, lambda *_: None)


def measurement_file(case: Case, period: int) -> str:
    """The figures of a case as the YAML that a user would write."""
    entries = {
        "measurements": "Case",
        "period": str(period or ""),
        "attributes": dict(case.attributes),
        "figures": dict(case.figures),
        "counts": dict(case.counts),
        "stand_ins": [{"for": key, "use": use, "because": "the case says so"} for key, use in case.stand_ins.items()],
    }
    return yaml.safe_dump({key: value for key, value in entries.items() if value}, allow_unicode=True, sort_keys=False)


def run(case: Case) -> Result:
    """The result of a case that is not refused."""
    contract, diagnostics = check(case)
    assert contract is not None, [(each.code, dict(each.words)) for each in diagnostics]
    figures, problems = measure(case, contract)
    assert not any(each.is_error for each in problems), [(each.code, dict(each.words)) for each in problems]
    return score(contract, figures)


def refusals(case: Case) -> set[str]:
    """The codes of the errors with which a case is turned down, by the checker or by the reader of figures."""
    contract, diagnostics = check(case)
    if contract is not None:
        diagnostics += measure(case, contract)[1]
    return {each.code for each in diagnostics if each.is_error}


def value(result: Result, place: str) -> Value:
    """The value of `total`, `goal 3`, `goal 3 kompetencer drift met`, or a `show` line."""
    if place == "total":
        return result.total.value
    _, id, *steps = place.split()
    (goal,) = [goal for goal in result.goals if goal.goal.id == id]
    return _in_goal(goal, steps) if steps else goal.score.value


def _in_goal(goal: GoalResult, steps: list[str]) -> Value:
    shown = [output.value for output in goal.outputs if output.output.name == steps[0]]
    if shown:
        return shown[0]
    (found,) = [one for one in goal.criteria if one.criterion.name == steps[0]]
    facets = [step for step in steps[1:] if step in ("actual", "target", "met")]
    members = {step for step in steps[1:] if step not in facets}
    if members:
        (found,) = [part for part in found.parts if {member for _, member in part.members} == members]
    return _facet(found, facets[0]) if facets else found.score.value


def _facet(criterion: CriterionResult, facet: str) -> Value:
    found = {"actual": criterion.actual, "target": criterion.target, "met": criterion.met}[facet]
    assert found is not None, f"{criterion.criterion.name} has no {facet}"
    return found


def written(value: Value) -> str:
    """A value of the product in the one written form."""
    if isinstance(value, ProfileValue):
        return outcomes.profile(written(one) for one in value.values)
    if isinstance(value, NotApplicable):
        return "not applicable"
    if isinstance(value, Undecided):
        return outcomes.choice(value.options, value.may_be_absent) if len(set(value.options)) > 1 or value.may_be_absent else "?"
    if isinstance(value, Unknown):
        settled = value.low is not None and value.low == value.high and not value.may_be_absent
        return f"unknown {value.low}" if settled else outcomes.number(value.low, value.high, value.may_be_absent)
    assert isinstance(value, Known)
    if isinstance(value.value, Fraction):
        return str(value.value)
    assert isinstance(value.value, (bool, str))
    return outcomes.word(value.value)
