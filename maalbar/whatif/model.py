"""What a scenario does to a contract: each score before and after, what was set, and where that changes nothing.

Every format is made from this one model. A score's `bare` values are those that it has where nothing at all is rounded, so
that a change that a rounding hides can be told.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum

from attrs import field, frozen

from dsl.contract import Goal
from dsl.terms import Place
from evaluator.result import Result, Score
from evaluator.value import Value
from maalbar.report.model import Amount, Line, Report, Status
from maalbar.whatif.difference import is_nothing, is_open, same


class Idle(Enum):
    """Why something that was set changes no score."""

    SAME = "set as it was"
    ABSENT = "does not apply"
    FULL = "full before and after"
    NOTHING = "nothing before and after"
    EQUAL = "scores the same"
    YEAR = "of another year"


@frozen
class Setting:
    """One thing that a scenario sets, by the path that names it.

    `was` and `now` are values in their unit, one for each member where these differ, or the words of the rule file.
    """

    path: str
    was: tuple[Amount, ...] | str
    now: tuple[Amount, ...] | str
    idle: Idle | None = None


@frozen
class Change:
    """A score before and after, and the `difference` between them, None where one is no number; the same as it is `bare`."""

    before: Score
    after: Score
    difference: Amount | None
    bare_before: Value
    bare_after: Value
    bare_difference: Amount | None
    reached: bool

    @property
    def differs(self) -> bool:
        """Whether the score is another one, or may be."""
        return self._may(self.before.value, self.after.value, self.difference)

    @property
    def hidden(self) -> bool:
        """Whether the score is the same only because it is rounded."""
        return not self.differs and self._may(self.bare_before, self.bare_after, self.bare_difference)

    @property
    def changed(self) -> bool:
        """Whether there is anything to tell."""
        return self.differs or self.hidden

    def _may(self, before: Value, after: Value, difference: Amount | None) -> bool:
        """Whether two values differ, or may: those that are open alike do unless it is certain that they do not."""
        return not same(before, after) or (self.reached and is_open(after) and not is_nothing(difference))


@frozen
class Verdict:
    """Whether something is met, before and after."""

    before: Status | None
    after: Status | None

    @property
    def changed(self) -> bool:
        """Whether it is another one."""
        return self.before is not self.after


@frozen
class LineChange:
    """A criterion, or one member of it."""

    before: Line
    after: Line
    score: Change

    @property
    def verdict(self) -> Verdict:
        """Whether it is met."""
        return Verdict(self.before.status, self.after.status)

    @property
    def changed(self) -> bool:
        """Whether its score or its verdict is another one."""
        return self.score.changed or self.verdict.changed


@frozen
class GoalChange:
    """A goal with every one of its criteria and their members."""

    goal: Goal
    place: Place
    score: Change
    verdict: Verdict
    lines: tuple[LineChange, ...]

    @property
    def changed(self) -> bool:
        """Whether anything of it is another one."""
        return self.score.changed or self.verdict.changed or any(line.changed for line in self.lines)


@frozen(eq=False)
class WhatIf:
    """A contract as it is and as a scenario makes it, for one party.

    `before` and `after` are the two results; `title` is empty where what was set has no name of its own. `reached` are the
    places that rest on what was set.
    """

    title: str
    notes: tuple[str, ...]
    settings: tuple[Setting, ...]
    before: Result = field(repr=False)
    after: Result = field(repr=False)
    reports: tuple[Report, Report] = field(repr=False)
    goals: tuple[GoalChange, ...] = field(repr=False)
    total: Change
    reached: Collection[Place] = field(repr=False)

    @property
    def party(self) -> str | None:
        """Whom it is about, where the contract is scored for several."""
        return self.after.party

    @property
    def changed(self) -> bool:
        """Whether any score or verdict is another one."""
        return self.total.changed or any(goal.changed for goal in self.goals)

    @property
    def unchanged(self) -> tuple[GoalChange, ...]:
        """The goals of which there is nothing to tell."""
        return tuple(goal for goal in self.goals if not goal.changed)

    def verdicts(self) -> Iterator[Verdict]:
        """The verdict of each goal, and of each of its criteria."""
        for goal in self.goals:
            yield goal.verdict
            yield from (line.verdict for line in goal.lines)
