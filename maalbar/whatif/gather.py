"""From two results to what lies between them: every score, verdict and setting, before and after."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from attrs import evolve, frozen

from dsl.terms import Place
from evaluator.result import Result, Score
from evaluator.value import Value
from evaluator.whatif.gap import Gaps
from maalbar.report.gather import report
from maalbar.report.model import GoalView, Line, Report
from maalbar.report.numbers import as_score
from maalbar.whatif.difference import within
from maalbar.whatif.model import Change, GoalChange, LineChange, Setting, Verdict, WhatIf


@frozen
class Scored:
    """A contract scored as it is, and with nothing rounded; the two are one where it rounds nothing."""

    result: Result
    bare: Result

    def value(self, place: Place) -> Value:
        """The score of a place where nothing is rounded."""
        step = self.bare.steps[place]
        return as_score(step.value, step.term.unit)[0]

    @property
    def total(self) -> Value:
        """The total where nothing is rounded."""
        return self.value(Place())


def gathered(before: Scored, after: Scored, reached: Collection[Place], title: str = "", notes: tuple[str, ...] = ()) -> WhatIf:
    """What lies between two results of the same goals; `reached` are the places that what was set can change."""
    gaps, bare = Gaps(before.result, after.result, reached), Gaps(before.bare, after.bare, reached)
    teller = _Teller(before, after, reached, report(before.result), report(after.result), gaps, bare)
    pairs = zip(teller.first.goals, teller.second.goals, strict=True)
    goals = tuple(teller.goal(one, other) for one, other in pairs)
    total = teller.change(Place(), teller.first.total, teller.second.total)
    return WhatIf(title, notes, (), before.result, after.result, (teller.first, teller.second), goals, total, reached)


def with_settings(made: WhatIf, settings: tuple[Setting, ...]) -> WhatIf:
    """The same with what was set told of."""
    return evolve(made, settings=settings)


@frozen
class _Teller:
    before: Scored
    after: Scored
    reached: Collection[Place]
    first: Report
    second: Report
    gaps: Gaps
    bare: Gaps

    def change(self, place: Place, before: Score, after: Score) -> Change:
        """The change of one place."""
        bare = self.before.value(place), self.after.value(place)
        alike = before.unit == after.unit
        gap = within(self.gaps.of(place), after.unit, before.value, after.value) if alike else None
        bare_gap = within(self.bare.of(place), after.unit, *bare) if alike else None
        return Change(before, after, gap, *bare, bare_gap, place in self.reached)

    def goal(self, before: GoalView, after: GoalView) -> GoalChange:
        """The change of one goal, criterion by criterion."""
        lines = {line.place: line for line in self.second.lines(after)}
        told = tuple(self._lines(self.first.lines(before), lines))
        score = self.change(after.place, before.score, after.score)
        return GoalChange(after.goal, after.place, score, Verdict(before.status, after.status), told)

    def _lines(self, before: Iterator[Line], after: Mapping[Place, Line]) -> Iterator[LineChange]:
        for line in before:
            if line.place in after:
                other = after[line.place]
                yield LineChange(line, other, self.change(line.place, line.score, other.score))
