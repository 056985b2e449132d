"""The order in which the values of a contract can be worked out, and the circles where there is none.

The order is by dependency, not by place in the file. What is ordered are the *stages* of each criterion (its
rule, then its score), each output, each goal and the total.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from attrs import frozen

from dsl import syntax
from dsl.check.paths import FACETS
from dsl.check.quantities import KINDS
from dsl.check.scope import Session
from dsl.check.walk import children
from dsl.diagnostic import Label, Word, Wording, wording
from dsl.source import Span


@frozen
class Stage:
    """One step of the work: what is "rule", "score", "show", "goal" or "total"."""

    what: str
    goal: str = ""
    name: str = ""

    @property
    def said(self) -> Wording:
        """The place whose stage it is, as a message names it."""
        return wording("goal-place", path=f"{self.goal} {self.name}".strip()) if self.goal else Wording("goal-total")


def stages(session: Session, settled: Collection[str] = ()) -> list[Stage]:
    """Every stage of the contract so that each comes after those it needs; a circle gets one message.

    Of the goals that are `settled`, which need nothing but themselves, there are only the stages that others need.
    """
    graph = dict(_graph(session, settled))
    while True:
        try:
            return list(TopologicalSorter(graph).static_order())
        except CycleError as error:
            circle = error.args[1][:-1]
            _report(circle, session)
            graph = {stage: needs - set(circle) for stage, needs in graph.items() if stage not in circle}


def _report(circle: list[Stage], session: Session) -> None:
    """The circle as it is read: from the place that stands first in the text, each with what it needs."""
    ways = list({(stage.goal, stage.name): stage for stage in reversed(circle)}.values())
    first = min(range(len(ways)), key=lambda index: _span(ways[index], session).start)
    ways = [*ways[first:], *ways[:first]]
    needed = [*ways[1:], ways[0]]
    labels = [
        Label(_span(stage, session), "goal-needs", {"place": stage.said, "needed": there.said})
        for stage, there in zip(ways[1:_MOST_SHOWN], needed[1:_MOST_SHOWN], strict=False)
    ]
    session.report("M0421", _span(ways[0], session), *labels, circle=_chain([*ways, ways[0]]))


def _chain(ways: list[Stage]) -> Wording:
    """The way round, told from its end; of a long one the beginning and the end."""
    shown: list[Word] = [each.said for each in ways]
    if len(shown) > _MOST_SHOWN:
        shown = [*shown[: _MOST_SHOWN - 1], "…", shown[-1]]
    told = shown[-1]
    for each in reversed(shown[:-1]):
        told = wording("goal-way", first=each, rest=told)
    assert isinstance(told, Wording)
    return told


_MOST_SHOWN = 6


def _span(stage: Stage, session: Session) -> Span:
    goal = session.goals.get(stage.goal)
    if goal is None:
        return session.file.score.span if session.file.score else next(iter(session.goals.values())).id_span
    named = [part for part in goal.parts if part.name == stage.name]
    if named:
        return named[0].span
    return goal.score.span if goal.score else goal.id_span


def _graph(session: Session, settled: Collection[str]) -> Iterator[tuple[Stage, set[Stage]]]:
    for goal in session.goals.values():
        if goal.id in settled:
            continue
        for criterion in goal.criteria:
            yield from _criterion(goal, criterion, session)
        for show in goal.shows:
            gates = [gate for each in show.clauses.requires for gate in _gate(each)]
            yield Stage("show", goal.id, show.name), _needs([show.value, *gates], goal, session, parts_first=True)
        yield Stage("goal", goal.id), _goal(goal, session)
    header = session.file
    gates = [gate for each in header.clauses.requires for gate in _gate(each)]
    needs = _needs([header.score, *gates], None, session, parts_first=True)
    yield Stage("total"), needs or {Stage("goal", id) for id in session.goals}


def _criterion(goal: syntax.Goal, criterion: syntax.Criterion, session: Session) -> Iterator[tuple[Stage, set[Stage]]]:
    clauses, header = criterion.clauses, session.file.clauses
    rule, score = Stage("rule", goal.id, criterion.name), Stage("score", goal.id, criterion.name)
    values = [entry.value for entry in (*clauses.target, *clauses.baseline)]
    yield rule, _needs([criterion.rule, clauses.needs, *values], goal, session, parts_first=False)
    scoring = clauses.scoring or goal.clauses.scoring or header.scoring
    combined = clauses.combined or goal.clauses.combined or header.combined
    gates = [gate for each in clauses.requires for gate in _gate(each)]
    yield score, {rule, *_needs([scoring, combined, *gates], goal, session, parts_first=False)}


def _goal(goal: syntax.Goal, session: Session) -> set[Stage]:
    gates = [gate for each in goal.clauses.requires for gate in _gate(each)]
    lines = [goal.score or session.file.goals_score, *gates]
    found = _needs(lines, goal, session, parts_first=True)
    if goal.score is None:
        found |= {Stage("score", goal.id, criterion.name) for criterion in goal.criteria}
    return found


def _gate(gate: syntax.Requires) -> list[syntax.Expr]:
    return [gate.condition, *([gate.otherwise] if gate.otherwise else [])]


# --- what an expression needs -----------------------------------------------------------------------------


def _needs(exprs: Iterable[syntax.Expr | None], goal: syntax.Goal | None, session: Session, *, parts_first: bool) -> set[Stage]:
    """The stages that expressions need. Names of answers, questions and members inside a quantity are none."""
    found: set[Stage] = set()
    waiting: list[tuple[syntax.Node, syntax.Goal | None]] = [(expr, goal) for expr in exprs if expr is not None]
    seen: set[str] = set()
    while waiting:
        node, goal = waiting.pop()
        if isinstance(node, syntax.GoalPath):
            found |= _path(node.goal.name, node.steps, session)
        elif isinstance(node, syntax.Words) and goal is not None:
            found |= _path(goal.id, node.names, session)
        elif isinstance(node, syntax.Name):
            found |= _name(node.name, goal, session, parts_first)
            waiting += [(body, None) for body in _body(node.name, session, seen)]
        elif isinstance(node, syntax.Call):
            if not _measured(node, goal, session, parts_first):
                waiting += [(each, goal) for each in node.arguments if not isinstance(each, syntax.Named)]
            waiting += [(body, None) for body in _body(node.function.name, session, seen)]
        else:
            waiting += [(child, goal) for child in children(node)]
    return found


def _body(name: str, session: Session, seen: set[str]) -> list[syntax.Node]:
    """The body of a definition, the first time it is met."""
    if name not in session.definitions or name in seen:
        return []
    seen.add(name)
    return [session.definitions[name].body]


def _measured(call: syntax.Call, goal: syntax.Goal | None, session: Session, parts_first: bool) -> bool:
    if call.function.name in session.tables:
        return True
    if call.function.name not in KINDS:
        return False
    if call.function.name not in ("sum", "mean", "median", "percentile"):
        return True
    values = [each.value for each in call.arguments if isinstance(each, syntax.Positional)]
    word = values[0].name if values and isinstance(values[0], syntax.Name) else ""
    known = word in session.declarations.measures or word in session.declarations.questions
    return known and not (parts_first and _is_part(word, goal))


def _is_part(word: str, goal: syntax.Goal | None) -> bool:
    return goal is not None and any(part.name == word for part in goal.parts)


def _name(word: str, goal: syntax.Goal | None, session: Session, parts_first: bool) -> set[Stage]:
    if word == "total":
        return {Stage("total")}
    if word == "goals":
        return {Stage("goal", id) for id in session.goals}
    if goal is None:
        return set()
    if word == "parts":
        return {Stage("score", goal.id, criterion.name) for criterion in goal.criteria}
    declared = word in session.declarations.measures or word in session.definitions
    if not _is_part(word, goal) or (declared and not parts_first):
        return set()
    return _path(goal.id, (syntax.Name(word, span=goal.id_span),), session)


def _path(id: str, steps: tuple[syntax.Name, ...], session: Session) -> set[Stage]:
    goal = session.goals.get(id)
    if goal is None or not steps:
        return {Stage("goal", id)} if goal else set()
    name = steps[0].name
    if any(show.name == name for show in goal.shows):
        return {Stage("show", id, name)}
    if not any(criterion.name == name for criterion in goal.criteria):
        return set()
    return {Stage("rule" if steps[-1].name in FACETS and len(steps) > 1 else "score", id, name)}
