"""The report: a scored contract as a reader meets it, goal by goal, before any word or layout is chosen.

Every format is made from this one model, so that the table, the Markdown, the CSV and the JSON cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum

from attrs import evolve, field, frozen

from dsl.contract import Contract, Criterion, Goal, Output
from dsl.diagnostic import Diagnostic
from dsl.quantity import Members
from dsl.terms import Facet, Place
from dsl.units import NUMBER, Unit
from evaluator.result import CriterionResult, GoalResult, Result, Score
from evaluator.value import Known, Missing, NotApplicable, Undecided, Unknown, Value
from maalbar.report.numbers import as_score


class Status(Enum):
    """Whether something is met; a report shows the sign and the word, never one alone."""

    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not applicable"

    @property
    def sign(self) -> str:
        """The sign that stands before the word."""
        return _SIGNS[self]


_SIGNS = {Status.MET: "✓", Status.NOT_MET: "✗", Status.UNKNOWN: "?", Status.NOT_APPLICABLE: "–"}


@frozen
class Amount:
    """A value with its unit."""

    value: Value
    unit: Unit


@frozen
class Target:
    """What the actual is compared with: `op` is ge gt le lt eq ne, or between with its `upper` end."""

    op: str
    amount: Amount
    upper: Amount | None = None


@frozen
class Published:
    """The result that was published, and whether it is the computed one; None where that cannot be told."""

    amount: Amount
    agrees: bool | None


@frozen
class Line:
    """A criterion, or one member of it; `parts` are its members, `members` says which member this is."""

    criterion: Criterion
    place: Place
    label: str
    actual: Amount | None
    target: Target | None
    status: Status | None
    score: Score
    published: Published | None = None
    parts: tuple[Line, ...] = ()

    @property
    def members(self) -> Members:
        """The named members that this line is of; empty for the criterion as a whole."""
        return self.place.members

    def walk(self) -> Iterator[Line]:
        """This line and its members'."""
        yield self
        for part in self.parts:
            yield from part.walk()


@frozen
class Shown:
    """An output that is not scored."""

    output: Output
    amount: Amount


@frozen
class GoalView:
    """A goal; it is met when each of its criteria that apply is, or when the goal that it copies is."""

    goal: Goal
    place: Place
    status: Status | None
    score: Score
    lines: tuple[Line, ...]
    outputs: tuple[Shown, ...]
    published: Published | None = None


@frozen
class Entry:
    """One score of the report: of a line, of a goal where there is no line, of the contract where there is neither."""

    goal: GoalView | None
    line: Line | None
    score: Score
    published: Published | None


@frozen
class Report:
    """A scored contract; `met` counts the goals that are met among those that apply."""

    contract: Contract
    party: str | None
    goals: tuple[GoalView, ...]
    total: Score
    published: Published | None
    missing: tuple[Missing, ...]
    findings: tuple[Diagnostic, ...] = field(repr=False)

    @property
    def counted(self) -> tuple[int, int]:
        """How many goals are met, and of how many that have a status and apply."""
        statuses = [goal.status for goal in self.goals if goal.status not in (None, Status.NOT_APPLICABLE)]
        return statuses.count(Status.MET), len(statuses)

    @property
    def compares(self) -> bool:
        """Whether the measurement set says what was published."""
        return any(entry.published is not None for entry in self.entries())

    @property
    def rounds(self) -> bool:
        """Whether a declared rounding changed any score."""
        return any(entry.score.value != entry.score.exact for entry in self.entries())

    def entries(self) -> Iterator[Entry]:
        """Every score of the report: each goal, then its criteria and their members, and the total last."""
        for goal in self.goals:
            yield Entry(goal, None, goal.score, goal.published)
            yield from (Entry(goal, line, line.score, line.published) for line in self.lines(goal))
        yield Entry(None, None, self.total, self.published)

    @staticmethod
    def lines(goal: GoalView) -> Iterator[Line]:
        """The criteria of a goal, each followed by its members."""
        for line in goal.lines:
            yield from line.walk()


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
    views: dict[str, GoalView] = {goal.goal.id: _goal(goal, result) for goal in result.goals}
    return tuple(
        evolve(view, status=views[copied].status) if (copied := view.goal.copies) in views else view for view in views.values()
    )


def _goal(goal: GoalResult, result: Result) -> GoalView:
    place = Place(goal.goal.id)
    score = _score(goal.score)
    lines = tuple(_line(goal.goal.id, criterion, result) for criterion in goal.criteria)
    outputs = tuple(Shown(each.output, Amount(each.value, each.output.unit)) for each in goal.outputs)
    return GoalView(goal.goal, place, _together(lines, score), score, lines, outputs, _published(result, place, score))


def _line(goal: str, one: CriterionResult, result: Result) -> Line:
    place = Place(goal, one.criterion.name, one.members)
    score = _score(one.score)
    return Line(
        one.criterion,
        place,
        _label(one, result.contract),
        _amount(one.actual, place, Facet.ACTUAL, one.criterion, result.contract),
        _target(one, place, result.contract),
        _status(one.met),
        score,
        _published(result, place, score),
        tuple(_line(goal, part, result) for part in one.parts),
    )


def _label(one: CriterionResult, contract: Contract) -> str:
    if not one.members:
        return one.criterion.label or one.criterion.name
    dimensions = contract.declarations.dimensions
    labels = {(name, member.name): member.label for name, dim in dimensions.items() for member in dim.members}
    return ", ".join(labels.get(pair) or pair[1] for pair in one.members)


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
    match met:
        case Known():
            return Status.MET if met.value else Status.NOT_MET
        case Unknown() | Undecided():
            return Status.UNKNOWN
        case NotApplicable():
            return Status.NOT_APPLICABLE
        case _:
            return None


def _together(lines: tuple[Line, ...], score: Score) -> Status | None:
    """A goal's status from its criteria: one that is not met decides, then one that is unknown."""
    if isinstance(score.value, NotApplicable):
        return Status.NOT_APPLICABLE
    statuses = {line.status for line in lines}
    for status in (Status.NOT_MET, Status.UNKNOWN, Status.MET):
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
    return Published(Amount(value, score.unit), _agrees(value, score.value))


def _agrees(published: Value, computed: Value) -> bool | None:
    match published, computed:
        case Known(), Known():
            return published.value == computed.value
        case Known(value=value), Unknown(low=low, high=high) if not isinstance(value, str):
            outside = (low is not None and value < low) or (high is not None and value > high)
            return False if outside else None
        case _:
            return None
