"""From a result to the report: each value with its unit and its status, each score beside what was published."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve

from dsl.contract import Contract, Criterion
from dsl.terms import Choice, Facet, Place
from dsl.units import NUMBER
from evaluator.result import CriterionResult, GoalResult, Result, Score, Step
from evaluator.value import Known, NotApplicable, Undecided, Unknown, Value, hidden_below
from maalbar.report.model import Amount, GoalView, Line, Published, Report, Shown, Status, Target, measured
from maalbar.report.numbers import as_score
from maalbar.report.weights import weighed

Weights = Mapping[Place, Amount]
"""What places weigh; those that were given no weight are not in it."""


def report(result: Result) -> Report:
    """The report of a result."""
    total = _score(result.total)
    return Report(
        result.contract,
        result.party,
        _goals(result),
        total,
        _published(result, Place(), total),
        result.missing,
        result.findings,
    )


def _goals(result: Result) -> tuple[GoalView, ...]:
    weights = weighed(result)
    views: dict[str, GoalView] = {goal.goal.id: _goal(goal, result, weights) for goal in result.goals}
    return tuple(
        evolve(view, status=views[copied].status) if (copied := view.goal.copies) in views else view for view in views.values()
    )


def _goal(goal: GoalResult, result: Result, weights: Weights) -> GoalView:
    place = Place(goal.goal.id)
    score = _score(goal.score)
    lines = tuple(_line(goal.goal.id, criterion, result, weights) for criterion in goal.criteria)
    outputs = tuple(
        Shown(each.output, measured(each.value, each.output.unit, result.contract.hide_below)) for each in goal.outputs
    )
    status = _behind(result.steps.get(place)) or _together(lines, score)
    return GoalView(goal.goal, place, status, score, lines, outputs, _published(result, place, score), weights.get(place))


def _line(goal: str, one: CriterionResult, result: Result, weights: Weights) -> Line:
    place = Place(goal, one.criterion.name, one.members)
    score = _score(one.score)
    return Line(
        one.criterion,
        place,
        _label(one, result.contract),
        _actual(one, place, result.contract),
        _target(one, place, result.contract),
        _status(one.met),
        score,
        _published(result, place, score),
        tuple(_line(goal, part, result, weights) for part in one.parts),
        weights.get(place),
    )


def _label(one: CriterionResult, contract: Contract) -> str:
    if not one.members:
        return one.criterion.label or one.criterion.name
    dimensions = contract.declarations.dimensions
    labels = {(name, member.name): member.label for name, dim in dimensions.items() for member in dim.members}
    return ", ".join(labels.get(pair) or pair[1] for pair in one.members)


def _actual(one: CriterionResult, place: Place, contract: Contract) -> Amount | None:
    found = _amount(one.actual, place, Facet.ACTUAL, one.criterion, contract)
    if isinstance(one.met, NotApplicable) and isinstance(one.actual, Unknown):
        return None  # nothing is asked for and nothing is there
    return measured(found.value, found.unit, contract.hide_below) if found else None


def _amount(value: Value | None, place: Place, facet: Facet, criterion: Criterion, contract: Contract) -> Amount | None:
    if value is None:
        return None
    term = contract.terms.get(evolve(place, facet=facet))
    return Amount(value, term.unit if term else criterion.unit or NUMBER)


def _target(one: CriterionResult, place: Place, contract: Contract) -> Target | None:
    facet = Facet.LOWER if one.criterion.op == "between" else Facet.TARGET
    low = _amount(one.target, place, facet, one.criterion, contract)
    if low is None or one.criterion.op is None:
        return None
    return Target(one.criterion.op, low, _amount(one.upper, place, Facet.UPPER, one.criterion, contract))


def _status(met: Value | None) -> Status | None:
    if met is not None and hidden_below(met) is not None:
        return Status.HIDDEN
    match met:
        case Known():
            return Status.MET if met.value else Status.NOT_MET
        case Unknown() | Undecided():
            return Status.UNKNOWN
        case NotApplicable():
            return Status.NOT_APPLICABLE
        case _:
            return None


def _behind(step: Step | None) -> Status | None:
    """A goal's status where a gate decides it: not met where it does not hold, unknown where it is not known."""
    while step is not None and isinstance(step.term, Choice) and step.term.gate:
        status = _status(step.parts[0].value)
        if status is not Status.MET:
            return status
        step = step.parts[1]
    return None


def _together(lines: tuple[Line, ...], score: Score) -> Status | None:
    """A goal's status from its criteria: one that is not met decides, then one that is unknown."""
    if lines and isinstance(score.value, NotApplicable):
        return Status.NOT_APPLICABLE
    statuses = {line.status for line in lines}
    for status in (Status.NOT_MET, Status.HIDDEN, Status.UNKNOWN, Status.MET):
        if status in statuses:
            return status
    return None


def _score(score: Score) -> Score:
    """The same score; a truth counts as 100 % or 0 %."""
    value, unit = as_score(score.value, score.unit)
    return Score(value, as_score(score.exact, score.unit)[0], unit)


def _published(result: Result, place: Place, score: Score) -> Published | None:
    value = result.published.get(place)
    if value is None:
        return None
    value = as_score(value, score.unit)[0]
    return Published(Amount(value, score.unit), _agrees(value, score.value, result.precision.get(place, Fraction(0))))


def _agrees(published: Value, computed: Value, precision: Fraction) -> bool | None:
    """Whether a published result is the computed one, as finely as it is printed: 91 % may be 91.4 %."""
    match published, computed:
        case Known(value=Fraction() as printed), Known(value=Fraction() as exact):
            return abs(printed - exact) <= precision
        case Known(), Known():
            return published.value == computed.value
        case Known(value=value), Unknown(low=low, high=high) if not isinstance(value, str):
            outside = (low is not None and value < low) or (high is not None and value > high)
            return False if outside else None
        case _:
            return None
