"""Amendments: `2023 is 2022 except …`, applied in order to the parsed base.

A path that matches nothing, or a change that changes nothing, is a message: an amendment that silently does
nothing is the mistake that a reader would never find.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from attrs import define, evolve, fields

from dsl import syntax
from dsl.check.scope import suggestion
from dsl.diagnostic import Diagnostic, Label, problem
from dsl.source import Span

_FACETS = ("target", "weight", "scoring", "combined", "baseline", "score", "actual")


@define
class Amendment:
    """The goals of the base as they are changed, and the messages on the way."""

    goals: dict[str, syntax.Goal]
    diagnostics: list[Diagnostic]

    def report(self, code: str, span: Span, *labels: Label, **words: object) -> None:
        """Add an error."""
        self.diagnostics.append(problem(code, span, *labels, **words))


def amend(file: syntax.File, base: syntax.File) -> tuple[syntax.File, list[Diagnostic]]:
    """The base with the file's header, declarations, goals and changes laid over it."""
    work = Amendment({goal.id: goal for goal in base.goals}, [])
    for item in sorted((*file.goals, *file.changes), key=lambda item: item.span.start):
        if isinstance(item, syntax.Goal):
            _place(item, work)
        elif isinstance(item, syntax.Remove):
            _remove(item, work)
        else:
            _change(item, work)
    goals = tuple(work.goals.values())
    return _over(file, base, goals), work.diagnostics


def would_change(file: syntax.File, changes: Iterable[syntax.Change]) -> list[Diagnostic]:
    """What is wrong with changes that a scenario would make to the goals of a file."""
    work = Amendment({goal.id: goal for goal in file.goals}, [])
    for change in changes:
        _change(change, work)
    return work.diagnostics


def merge(file: syntax.File, shared: syntax.File) -> syntax.File:
    """The file with the declarations of an imported one before its own."""
    lists = ("questions", "dimensions", "measures", "tables", "definitions")
    joined: dict[str, Any] = {name: _once((*getattr(shared, name), *getattr(file, name))) for name in lists}
    return evolve(file, surveys={**shared.surveys, **file.surveys}, broken=file.broken | shared.broken, **joined)


def _once(items: tuple[syntax.Node, ...]) -> tuple[syntax.Node, ...]:
    """Each declaration once, though its file be imported on two ways."""
    return tuple({(item.span.source.name, item.span.start): item for item in items}.values())


def _over(file: syntax.File, base: syntax.File, goals: tuple[syntax.Goal, ...]) -> syntax.File:
    """What the file says itself stands; what it leaves out is the base's."""
    own = {
        name: getattr(file, name) or getattr(base, name)
        for name in ("title", "language", "between", "period", "goals_score", "score", "parties", "hide")
    }
    clauses = _clauses_over(file.clauses, base.clauses)
    return evolve(merge(file, base), goals=goals, clauses=clauses, changes=(), **own)


def _clauses_over(new: syntax.Clauses, old: syntax.Clauses) -> syntax.Clauses:
    given: dict[str, Any] = {each.name: value for each in fields(syntax.Clauses) if (value := getattr(new, each.name))}
    return evolve(old, **given)


def _place(goal: syntax.Goal, work: Amendment) -> None:
    """A new goal is added at the end; a replacing one takes the place of the goal of its id."""
    there = work.goals.get(goal.id)
    if goal.replaces and there is None:
        work.report("M0451", goal.id_span, name=goal.id, suggestion=suggestion(goal.id, work.goals))
    elif not goal.replaces and there is not None:
        work.report("M0452", goal.id_span, Label(there.id_span, "first"), name=goal.id)
    else:
        work.goals[goal.id] = evolve(goal, replaces=False)


# --- remove -------------------------------------------------------------------------------------------------


def _remove(change: syntax.Remove, work: Amendment) -> None:
    goal = _goal(change.path, work)
    if goal is None:
        return
    if not change.path.steps:
        del work.goals[goal.id]
        return
    criterion = _criterion(change.path, goal, work)
    if criterion is None:
        return
    if len(change.path.steps) == 1:
        work.goals[goal.id] = evolve(goal, criteria=tuple(c for c in goal.criteria if c is not criterion))
        return
    facet = change.path.steps[1].name
    if change.path.year is not None:
        _remove_year(change, criterion, goal, facet, work)
        return
    cleared: dict[str, Any] = {facet: () if facet in ("target", "baseline") else None}
    if facet not in _FACETS[:5] or not getattr(criterion.clauses, facet):
        work.report("M0453", change.span, text=change.path.span.text)
        return
    _put(evolve(criterion, clauses=evolve(criterion.clauses, **cleared)), criterion, goal, work)


def _remove_year(change: syntax.Remove, criterion: syntax.Criterion, goal: syntax.Goal, facet: str, work: Amendment) -> None:
    """One entry of a target or baseline line is taken out."""
    assert change.path.year is not None
    entries = getattr(criterion.clauses, facet) if facet in ("target", "baseline") else ()
    kept = tuple(entry for entry in entries if entry.year != change.path.year.value)
    if len(kept) == len(entries):
        work.report("M0453", change.span, text=change.path.span.text)
        return
    changed: dict[str, Any] = {facet: kept}
    _put(evolve(criterion, clauses=evolve(criterion.clauses, **changed)), criterion, goal, work)


# --- change -------------------------------------------------------------------------------------------------


def _change(change: syntax.Change, work: Amendment) -> None:
    goal = _goal(change.path, work)
    steps = [step.name for step in change.path.steps]
    if goal is None:
        return
    changed = _changed_goal(change, goal, steps) if steps[:1] in (["weight"], ["score"]) else None
    if changed is not None:
        _unless_same(changed, goal, change, work, lambda: work.goals.__setitem__(goal.id, changed))
        return
    criterion = _criterion(change.path, goal, work) if steps else None
    if criterion is None:
        if not steps:
            work.report("M0454", change.path.span, text=change.path.span.text)
        return
    new = _changed_criterion(change, criterion, steps[1:], work)
    if new is not None:
        _unless_same(new, criterion, change, work, lambda: _put(new, criterion, goal, work))


def _changed_goal(change: syntax.Change, goal: syntax.Goal, steps: list[str]) -> syntax.Goal | None:
    if any(criterion.name == steps[0] for criterion in goal.criteria):
        return None
    if steps[0] == "weight":
        return evolve(goal, clauses=evolve(goal.clauses, weight=change.value))
    return evolve(goal, score=change.value)


def _changed_criterion(
    change: syntax.Change, criterion: syntax.Criterion, facets: list[str], work: Amendment
) -> syntax.Criterion | None:
    facet = facets[0] if facets else ""
    if len(facets) != 1 or facet not in _FACETS[:5]:
        work.report("M0454", change.path.span, text=change.path.span.text)
        return None
    if facet == "target":
        return _with_target(change, criterion, work)
    value: Any = (syntax.YearValue(change.value, span=change.value.span),) if facet == "baseline" else change.value
    return evolve(criterion, clauses=evolve(criterion.clauses, **{facet: value}))


def _with_target(change: syntax.Change, criterion: syntax.Criterion, work: Amendment) -> syntax.Criterion | None:
    """A new target: in the target line where the rule reads it from there, else in the rule itself."""
    year = int(change.path.year.value) if change.path.year and change.path.year.value.denominator == 1 else None
    entries = criterion.clauses.target
    if entries or change.path.year is not None:
        if not entries:
            work.report("M0455", change.path.span, name=criterion.name)
            return None
        entry = syntax.YearValue(change.value, year, span=change.value.span)
        kept = tuple(each for each in entries if year is not None and each.year != year)
        ordered = tuple(sorted((*kept, entry), key=lambda each: each.year or 0))
        return evolve(criterion, clauses=evolve(criterion.clauses, target=ordered))
    if not isinstance(criterion.rule, syntax.Compare):
        work.report("M0455", change.path.span, name=criterion.name)
        return None
    return evolve(criterion, rule=evolve(criterion.rule, right=change.value))


def _unless_same(new: object, old: object, change: syntax.Change, work: Amendment, put: Callable[[], None]) -> None:
    if new == old:
        work.report("M0456", change.span, text=change.path.span.text, value=change.value.span.text)
    else:
        put()


def _put(new: syntax.Criterion, old: syntax.Criterion, goal: syntax.Goal, work: Amendment) -> None:
    criteria = tuple(new if criterion is old else criterion for criterion in goal.criteria)
    work.goals[goal.id] = evolve(goal, criteria=criteria)


def _goal(path: syntax.GoalPath, work: Amendment) -> syntax.Goal | None:
    goal = work.goals.get(path.goal.name)
    if goal is None:
        work.report("M0204", path.goal.span, name=path.goal.name, suggestion=suggestion(path.goal.name, work.goals))
    return goal


def _criterion(path: syntax.GoalPath, goal: syntax.Goal, work: Amendment) -> syntax.Criterion | None:
    name = path.steps[0]
    found = next((criterion for criterion in goal.criteria if criterion.name == name.name), None)
    if found is None:
        known = [criterion.name for criterion in goal.criteria]
        work.report("M0205", name.span, name=name.name, goal=goal.id, suggestion=suggestion(name.name, known))
    return found
