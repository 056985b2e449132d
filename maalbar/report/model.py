"""The report: a scored contract as a reader meets it, goal by goal, before any word or layout is chosen.

Every format is made from this one model, so that the table, the Markdown, the CSV and the JSON cannot disagree.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from fractions import Fraction
from typing import cast

from attrs import field, frozen

from dsl.contract import Contract, Criterion, Goal, Output
from dsl.diagnostic import Diagnostic
from dsl.quantity import Members
from dsl.terms import Place
from dsl.units import COUNT, Unit
from evaluator.result import Score
from evaluator.value import Known, Missing, Value


class Status(Enum):
    """Whether something is met; a report shows the sign and the word, never one alone."""

    MET = "met"
    NOT_MET = "not met"
    UNKNOWN = "unknown"
    HIDDEN = "hidden"
    NOT_APPLICABLE = "not applicable"

    @property
    def sign(self) -> str:
        """The sign that stands before the word."""
        return _SIGNS[self]


_SIGNS = {Status.MET: "✓", Status.NOT_MET: "✗", Status.UNKNOWN: "?", Status.HIDDEN: "·", Status.NOT_APPLICABLE: "–"}


@frozen
class Amount:
    """A value with its unit; of a count that the contract hides, `below` is the number that it is less than."""

    value: Value
    unit: Unit
    below: int | None = None


def measured(value: Value, unit: Unit, hide_below: int | None) -> Amount:
    """A measured value; a count that is smaller than the contract shows is hidden, for it may tell of single persons."""
    hidden = hide_below is not None and unit == COUNT and isinstance(value, Known) and cast(Fraction, value.value) < hide_below
    return Amount(value, unit, hide_below if hidden else None)


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
    weight: Amount | None = None

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
    weight: Amount | None = None


@frozen
class Entry:
    """One score of the report: of a line, of a goal where there is no line, of the contract where there is neither."""

    goal: GoalView | None
    line: Line | None
    score: Score
    published: Published | None

    @property
    def weight(self) -> Amount | None:
        """What it weighs in the combination that it is a part of, where it was given a weight."""
        return self.line.weight if self.line else (self.goal.weight if self.goal else None)


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
            yield from self.of(goal)
        yield self.whole

    @property
    def whole(self) -> Entry:
        """The total."""
        return Entry(None, None, self.total, self.published)

    def of(self, goal: GoalView) -> Iterator[Entry]:
        """The scores of one goal: its own, then its criteria's and their members'."""
        yield Entry(goal, None, goal.score, goal.published)
        yield from (Entry(goal, line, line.score, line.published) for line in self.lines(goal))

    @staticmethod
    def lines(goal: GoalView) -> Iterator[Line]:
        """The criteria of a goal, each followed by its members."""
        for line in goal.lines:
            yield from line.walk()
