"""Amendments: `2023 is 2022 except …`, applied in order to the parsed base.

A path that matches nothing, or a change that changes nothing, is a message: an amendment that silently does
nothing is the mistake that a reader would never find.
"""

from __future__ import annotations

from typing import Any

from attrs import evolve, fields

from dsl import syntax
from dsl.check.changes import FACETS, Amendment, change
from dsl.diagnostic import Diagnostic, Label, rewrite
from dsl.source import Span
from dsl.suggestion import corrections, suggestion
from dsl.tongue import language_of
from dsl.vocabulary import Role, spelling


def amend(file: syntax.File, base: syntax.File) -> tuple[syntax.File, list[Diagnostic]]:
    """The base with the file's header, declarations, goals and changes laid over it."""
    work = Amendment({goal.id: goal for goal in base.goals}, [])
    for item in sorted((*file.goals, *file.changes), key=lambda item: item.span.start):
        if isinstance(item, syntax.Goal):
            _place(item, work)
        elif isinstance(item, syntax.Remove):
            _remove(item, work)
        elif not change(item, work):
            work.report("M0456", item.span, *_there(item, work), text=item.path.span.text, value=item.value.span.text)
    goals = tuple(work.goals.values())
    return _over(file, base, goals), work.diagnostics


def _there(item: syntax.Change, work: Amendment) -> tuple[Label, ...]:
    """Where the contract that is amended says the same."""
    goal, steps = work.goals.get(item.path.goal.name), [step.name for step in item.path.steps]
    if goal is None:
        return ()
    criterion = next((each for each in goal.criteria if each.name == steps[0]), None)
    return (Label(criterion.name_span if criterion else goal.id_span, "goal-amended-here"),)


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
        for name in ("title", "between", "period", "goals_score", "score", "parties", "hide")
    }
    clauses = _clauses_over(file.clauses, base.clauses)
    return evolve(merge(file, base), goals=goals, clauses=clauses, changes=(), **own)


def _clauses_over(new: syntax.Clauses, old: syntax.Clauses) -> syntax.Clauses:
    given: dict[str, Any] = {each.name: value for each in fields(syntax.Clauses) if (value := getattr(new, each.name))}
    return evolve(old, **{**given, "allows": (*old.allows, *new.allows)})


def _place(goal: syntax.Goal, work: Amendment) -> None:
    """A new goal is added at the end; a replacing one takes the place of the goal of its id."""
    there = work.goals.get(goal.id)
    if goal.replaces and there is None:
        hint = suggestion(goal.id, work.goals)
        work.report("M0451", goal.id_span, *corrections(goal.id_span, hint), name=goal.id, suggestion=hint)
    elif not goal.replaces and there is not None:
        word = spelling("replace", Role.HEAD, language_of(goal.span.source))
        start = Span(goal.span.source, goal.span.start, goal.span.start)
        work.report("M0452", goal.id_span, Label(there.id_span, "first"), rewrite(start, f"{word} "), name=goal.id)
    else:
        work.goals[goal.id] = evolve(goal, replaces=False)


# --- remove -------------------------------------------------------------------------------------------------


def _remove(given: syntax.Remove, work: Amendment) -> None:
    goal = work.goal(given.path)
    if goal is None:
        return
    if not given.path.steps:
        del work.goals[goal.id]
        return
    criterion = work.criterion(given.path, goal)
    if criterion is None:
        return
    if len(given.path.steps) == 1:
        work.goals[goal.id] = evolve(goal, criteria=tuple(c for c in goal.criteria if c is not criterion))
        return
    facet = given.path.steps[1].name
    if given.path.year is not None:
        _remove_year(given, criterion, goal, facet, work)
        return
    cleared: dict[str, Any] = {facet: () if facet in ("target", "baseline") else None}
    if facet not in FACETS[:5] or not getattr(criterion.clauses, facet):
        work.report("M0453", given.span, text=given.path.span.text)
        return
    work.put(evolve(criterion, clauses=evolve(criterion.clauses, **cleared)), criterion, goal)


def _remove_year(given: syntax.Remove, criterion: syntax.Criterion, goal: syntax.Goal, facet: str, work: Amendment) -> None:
    """One entry of a target or baseline line is taken out."""
    assert given.path.year is not None
    entries = getattr(criterion.clauses, facet) if facet in ("target", "baseline") else ()
    kept = tuple(entry for entry in entries if entry.year != given.path.year.value)
    if len(kept) == len(entries):
        work.report("M0453", given.span, text=given.path.span.text)
        return
    changed: dict[str, Any] = {facet: kept}
    work.put(evolve(criterion, clauses=evolve(criterion.clauses, **changed)), criterion, goal)
