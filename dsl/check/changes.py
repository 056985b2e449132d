"""Changes to the goals of a parsed contract, by the path that an amendment or a scenario gives.

A path that matches nothing is a message. The goals are the syntax tree's: what has been changed is checked as if it had
been written so.
"""

from __future__ import annotations

from typing import Any

from attrs import define, evolve

from dsl import syntax
from dsl.diagnostic import Diagnostic, Fix, Label, problem
from dsl.source import Span
from dsl.suggestion import suggestion

FACETS = ("target", "weight", "scoring", "combined", "baseline", "rounded", "score", "actual")
"""What can be named of a criterion or a goal; a scenario alone can set an actual."""
_OF_GOAL = frozenset({"weight", "score", "scoring", "combined", "rounded"})
_OF_CRITERION = frozenset({"target", "lower", "upper", "weight", "scoring", "combined", "baseline", "rounded"})
_ENDS = {"lower": "low", "upper": "high"}


@define
class Amendment:
    """The goals of the base as they are changed, and the messages on the way."""

    goals: dict[str, syntax.Goal]
    diagnostics: list[Diagnostic]

    def report(self, code: str, span: Span, *beside: Label | Fix, **words: object) -> None:
        """Add an error."""
        self.diagnostics.append(problem(code, span, *beside, **words))

    def goal(self, path: syntax.GoalPath) -> syntax.Goal | None:
        """The goal of a path; None with a message where there is none."""
        found = self.goals.get(path.goal.name)
        if found is None:
            hint = suggestion(path.goal.name, self.goals)
            self.report("M0204", path.goal.span, name=path.goal.name, suggestion=hint)
        return found

    def criterion(self, path: syntax.GoalPath, goal: syntax.Goal) -> syntax.Criterion | None:
        """The criterion of a path; None with a message where there is none."""
        name = path.steps[0]
        found = next((criterion for criterion in goal.criteria if criterion.name == name.name), None)
        if found is None:
            hint = suggestion(name.name, [criterion.name for criterion in goal.criteria])
            self.report("M0205", name.span, name=name.name, goal=goal.id, suggestion=hint)
        return found

    def put(self, new: syntax.Criterion, old: syntax.Criterion, goal: syntax.Goal) -> None:
        """Put a criterion in the place of another."""
        criteria = tuple(new if criterion is old else criterion for criterion in goal.criteria)
        self.goals[goal.id] = evolve(goal, criteria=criteria)


def change(given: syntax.Change, work: Amendment) -> bool:
    """Make a change; False where it changed nothing, as the value was there already."""
    goal, steps = work.goal(given.path), [step.name for step in given.path.steps]
    if goal is None:
        return True
    if len(steps) == 1 and steps[0] in _OF_GOAL and all(criterion.name != steps[0] for criterion in goal.criteria):
        changed = _goal(goal, steps[0], given.value)
        work.goals[goal.id] = changed
        return changed != goal
    if not steps:
        work.report("M0454", given.path.span, text=given.path.span.text)
        return True
    criterion = work.criterion(given.path, goal)
    new = _criterion(given, criterion, work) if criterion is not None else None
    if new is None or criterion is None:
        return True
    work.put(new, criterion, goal)
    return new != criterion


def _goal(goal: syntax.Goal, facet: str, value: Any) -> syntax.Goal:
    return evolve(goal, score=value) if facet == "score" else evolve(goal, clauses=with_clause(goal.clauses, facet, value))


def with_clause(clauses: syntax.Clauses, facet: str, value: Any) -> syntax.Clauses:
    """The clauses with one of them set anew."""
    if facet == "baseline":
        value = (syntax.YearValue(value, span=value.span),)
    changed: dict[str, Any] = {facet: (value,) if facet == "rounded" else value}
    return evolve(clauses, **changed)


def _criterion(given: syntax.Change, criterion: syntax.Criterion, work: Amendment) -> syntax.Criterion | None:
    *members, last = given.path.steps[1:] or (given.path.steps[0],)
    facet = last.name if len(given.path.steps) > 1 else ""
    if facet not in _OF_CRITERION or (members and facet != "target"):
        work.report("M0454", given.path.span, text=given.path.span.text)
        return None
    if members:
        return _with_member(given, criterion, tuple(members))
    if facet == "target":
        return _with_target(given, criterion, work)
    if facet in _ENDS:
        return _with_end(given, criterion, _ENDS[facet], work)
    return evolve(criterion, clauses=with_clause(criterion.clauses, facet, given.value))


def _with_member(given: syntax.Change, criterion: syntax.Criterion, members: tuple[syntax.Name, ...]) -> syntax.Criterion:
    """A target of one member, apart from that of the others; whether there is such a member is found out with the rule."""
    names = {name.name for name in members}
    others = tuple(each for each in criterion.of_members if {name.name for name in each.members} != names)
    value: Any = given.value
    return evolve(criterion, of_members=(*others, syntax.MemberTarget(members, value, span=given.path.span)))


def _with_end(given: syntax.Change, criterion: syntax.Criterion, end: str, work: Amendment) -> syntax.Criterion | None:
    if not isinstance(criterion.rule, syntax.Between):
        work.report("M0455", given.path.span, name=criterion.name)
        return None
    changed: dict[str, Any] = {end: given.value}
    return evolve(criterion, rule=evolve(criterion.rule, **changed))


def _with_target(given: syntax.Change, criterion: syntax.Criterion, work: Amendment) -> syntax.Criterion | None:
    """A new target: in the target line where the rule reads it from there, else in the rule itself."""
    value: Any = given.value
    year = int(given.path.year.value) if given.path.year and given.path.year.value.denominator == 1 else None
    entries = criterion.clauses.target
    if entries or given.path.year is not None:
        if not entries:
            work.report("M0455", given.path.span, name=criterion.name)
            return None
        entry = syntax.YearValue(value, year, span=value.span)
        kept = tuple(each for each in entries if year is not None and each.year != year)
        ordered = tuple(sorted((*kept, entry), key=lambda each: each.year or 0))
        return evolve(criterion, clauses=evolve(criterion.clauses, target=ordered), of_members=())
    if not isinstance(criterion.rule, syntax.Compare):
        work.report("M0455", given.path.span, name=criterion.name)
        return None
    return evolve(criterion, rule=evolve(criterion.rule, right=value), of_members=())
