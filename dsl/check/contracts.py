"""The whole check, in order: declarations, goals, stages by dependency, and the contract that comes of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from attrs import evolve

from dsl import syntax
from dsl.check.allowances import allowances, hold_allowances
from dsl.check.criteria import add_rule, members_of
from dsl.check.declare import RESERVED, declare
from dsl.check.definitions import hold_unused
from dsl.check.doubts import doubt, doubt_all
from dsl.check.expressions import compile_expression
from dsl.check.goals import add_goal, add_show, add_total, weigh
from dsl.check.misdeclared import once
from dsl.check.order import Stage, stages
from dsl.check.rules import split
from dsl.check.scope import STEPS, Session, TooLongError
from dsl.check.scores import add_score
from dsl.contract import Contract, Criterion, Declarations, Goal, Hiding, Output
from dsl.diagnostic import Diagnostic, Label, Wording, rewrite, wording
from dsl.source import Span
from dsl.terms import Facet, Place
from dsl.tongue import language_of

if TYPE_CHECKING:
    from dsl.check.kept import Kept

DEFAULT_PERIOD = 0
"""The period of a contract that names none."""


def check(
    file: syntax.File, *, period: int | None = None, whole: bool = True, kept: Kept | None = None
) -> tuple[Contract | None, tuple[Diagnostic, ...]]:
    """The checked contract and every message; None for the contract where one of them is an error.

    `period` replaces the period that the file names. `whole` is False where some of the text could not be read: then
    there are messages but no contract. `kept` holds what the last check of the contract found out, while it is being edited.
    """
    session = Session(file, period or _period(file), Declarations(), compile_expression)
    declare(file, session)
    _take_goals(file, session)
    if whole:
        _hold_head(file, session)
    weigh(session)
    _work_all(session, kept, whole)
    hold_unused(session)
    doubt_all(session)
    hold_allowances(file, session)
    contract = _contract(session) if whole and not session.has_errors() else None
    for diagnostic in _examples(file, contract) if contract and file.examples else ():
        session.add(diagnostic)
    diagnostics = tuple(sorted(once(session.diagnostics), key=_position))
    return None if session.has_errors() else contract, diagnostics


def _work_all(session: Session, kept: Kept | None, whole: bool) -> None:
    """Work out every stage, but those of the goals that are as the last check left them."""
    settled = kept.begin(session, whole) if kept else frozenset[str]()
    for stage in stages(session, settled):
        if kept:
            kept.at(stage.goal)
        if stage.goal not in settled:
            _work(stage, session)
    if kept:
        kept.end(session)


def _examples(file: syntax.File, contract: Contract) -> Iterable[Diagnostic]:
    from dsl.check.trials import trials

    return trials(file, contract)


def _hold_head(file: syntax.File, session: Session) -> None:
    """A contract begins with its title and has at least one goal."""
    if file.title is None:
        session.report("M0414", Span(file.source, 0, 1))
    elif not file.goals:
        session.report("M0415", file.title.span, title=file.title.value)


def _position(diagnostic: Diagnostic) -> tuple[str, int]:
    assert diagnostic.span is not None
    return diagnostic.span.source.name, diagnostic.span.start


def _period(file: syntax.File) -> int:
    return int(file.period.value) if file.period else DEFAULT_PERIOD


def _take_goals(file: syntax.File, session: Session) -> None:
    """The goals by id, each with names of its own, and the members that each criterion looks at."""
    goals: dict[str, syntax.Goal] = {}
    for goal in file.goals:
        if goal.id in goals:
            _report_second(goal, goals[goal.id], session)
            continue
        goals[goal.id] = goal
    session.goals = {id: _workable(goal, _names_once(goal, session), session) for id, goal in goals.items()}


def _report_second(goal: syntax.Goal, first: syntax.Goal, session: Session) -> None:
    """Two goals of one number: what refers to it would mean either."""
    taken = {each.id for each in session.file.goals}
    free = next(str(number) for number in range(1, len(taken) + 2) if str(number) not in taken)
    session.report("M0417", goal.id_span, Label(first.id_span, "first"), rewrite(goal.id_span, free), goal=goal.id, free=free)


def _workable(goal: syntax.Goal, double: set[int], session: Session) -> syntax.Goal:
    """The goal with the criteria that can be worked out; those told of already count as broken."""
    kept: list[syntax.Criterion] = []
    for criterion in goal.criteria:
        members = None if criterion.name_span.start in double else members_of(criterion, session)
        if members is not None:
            kept.append(criterion)
            session.member_places[goal.id, criterion.name] = members
    lost = {criterion.name for criterion in goal.criteria} - {criterion.name for criterion in kept}
    return evolve(goal, criteria=tuple(kept), broken=goal.broken | lost)


def _names_once(goal: syntax.Goal, session: Session) -> set[int]:
    """Where second criteria of one name stand, each with its message."""
    seen: dict[str, Span] = {}
    double: set[int] = set()
    for part in goal.parts:
        span = part.name_span if isinstance(part, syntax.Criterion) else part.span
        if part.name in RESERVED:
            session.report("M0401", span, name=part.name)
        elif part.name in session.definitions and not session.definitions[part.name].parameters:
            there = Label(session.definitions[part.name].span, "goal-defined-here")
            session.report("M0416", span, there, name=part.name, goal=goal.id)
        elif part.name in seen:
            words = {"what": Wording("goal-criterion"), "name": part.name, "owner": wording("goal-place", path=goal.id)}
            session.report("M0404", span, Label(seen[part.name], "first"), **words)
            double.add(span.start)
        seen.setdefault(part.name, span)
    return double


def _work(stage: Stage, session: Session) -> None:
    """Work out one stage; a line that unfolds without end is a message."""
    session.steps = 0
    goal = session.goals.get(stage.goal)
    try:
        if goal is None:
            add_total(session)
        elif stage.what == "goal":
            add_goal(goal, session)
            doubt(goal, session)
        elif stage.what == "show":
            add_show(goal, next(show for show in goal.shows if show.name == stage.name), session)
        else:
            criterion = next(each for each in goal.criteria if each.name == stage.name)
            (add_rule if stage.what == "rule" else add_score)(goal, criterion, session)
    except TooLongError:
        session.report("M0413", goal.id_span if goal else session.file.goals[0].id_span, stage=stage.said, limit=STEPS)


def _contract(session: Session) -> Contract:
    file = session.file
    return Contract(
        title=file.title.value if file.title else "",
        parties=tuple(text.value for text in file.between),
        period=session.period,
        language=language_of(file.source),
        goals=tuple(_goal(goal, session) for goal in session.goals.values()),
        terms=session.terms,
        order=tuple(session.terms),
        quantities=tuple(session.quantities.values()),
        declarations=session.declarations,
        scored_parties=file.parties.name if file.parties else None,
        hiding=_hiding(file.hide),
        weights=dict(session.weights),
        allowances=allowances(file),
    )


def _hiding(hide: syntax.Hide | None) -> Hiding | None:
    return Hiding(hide.least, hide.figures, hide.verdicts) if hide else None


def _goal(goal: syntax.Goal, session: Session) -> Goal:
    outputs = tuple(
        Output(show.name, show.label or show.name, session.terms[Place(goal.id, show.name, facet=Facet.SHOW)].unit)
        for show in goal.shows
    )
    texts, notes = _remarks(goal.clauses)
    copies = goal.score.goal.name if isinstance(goal.score, syntax.GoalPath) and not goal.score.steps else None
    criteria = tuple(_criterion(goal, criterion, session) for criterion in goal.criteria)
    return Goal(goal.id, goal.title or "", criteria, outputs, texts, notes, copies, goal.span)


def _criterion(goal: syntax.Goal, criterion: syntax.Criterion, session: Session) -> Criterion:
    members = session.member_places[goal.id, criterion.name]
    first = Place(goal.id, criterion.name, members[0] if members else (), Facet.ACTUAL)
    texts, _ = _remarks(criterion.clauses)
    unit = session.terms[first].unit if first in session.terms else None
    op = split(criterion).op or None
    return Criterion(
        criterion.name, criterion.label or criterion.name, op, members, criterion.rule is None, texts, criterion.span, unit
    )


def _remarks(clauses: syntax.Clauses) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The contract's own wording, and the notes and sources beside it."""
    texts = tuple(remark.value for remark in clauses.remarks if remark.kind == "text")
    return texts, tuple(remark.value for remark in clauses.remarks if remark.kind != "text")
