"""Goals, outputs and the total: the score lines above the criteria."""

from __future__ import annotations

from attrs import evolve

from dsl import syntax
from dsl.check.gates import gated, where
from dsl.check.literals import as_ratio, as_score
from dsl.check.mending import below
from dsl.check.precision import at, finish
from dsl.check.profiles import numeric
from dsl.check.scope import Scope, Session
from dsl.check.walk import inside
from dsl.check.weights import is_weight
from dsl.diagnostic import Listed
from dsl.source import Span
from dsl.terms import Absent, Combination, Facet, Part, Place, Reference, Term
from dsl.units import RATIO, TRUTH


def add_goal(goal: syntax.Goal, session: Session) -> None:
    """Work out a goal's score and put it into the session."""
    scope = _scope(goal, session)
    term = _score(goal, scope, session)
    if term is None:
        return
    if goal.clauses.applies is not None:
        term = where(term, goal.clauses.applies, "applies where", scope)
    session.terms[Place(goal.id)] = gated(term, goal.clauses.requires, scope)


def _score(goal: syntax.Goal, scope: Scope, session: Session) -> Term | None:
    owners = (goal.clauses, session.file.clauses)
    expr = goal.score or session.file.goals_score
    if goal.score is None and len(goal.criteria) <= (1 if session.file.goals_score is None else 0):
        return _without_line(goal, scope, session)
    if expr is None:
        if session.is_broken("score", goal.id) or session.is_broken("goals"):
            return None
        _ask_for_score(goal, scope)
        return None
    if isinstance(expr, syntax.GoalPath) and not expr.steps:
        return scope.term(expr)
    if any(isinstance(node, syntax.Name) and node.name == "parts" for node in inside(expr)):
        _ask_to_combine(goal, session)
    precision = at(("combination",), (syntax.Clauses(), *owners), scope)
    term = _line(expr, evolve(scope, precision=precision))
    return None if term is None else finish(term, ("goals", "combination"), owners, scope)


def _ask_for_score(goal: syntax.Goal, scope: Scope) -> None:
    parts = Listed(tuple(criterion.name for criterion in goal.criteria), "and")
    fixes = (below(goal.criteria[-1].span, f"score {way}(parts)", deeper=0) for way in ("mean", "worst"))
    scope.report("M0513", goal.id_span, *fixes, goal=goal.id, parts=parts)


def _ask_to_combine(goal: syntax.Goal, session: Session) -> bool:
    """Whether a criterion of the goal has members that nothing combines, with a message for each."""
    apart = [place for criterion in goal.criteria if (place := Place(goal.id, criterion.name)) in session.apart]
    for place in apart:
        session.ask_to_combine(place)
    return bool(apart)


def _without_line(goal: syntax.Goal, scope: Scope, session: Session) -> Term | None:
    """A goal with one criterion scores what that scores; one with outputs alone has no score."""
    if not goal.criteria:
        if goal.shows:
            return Absent("not applicable", "it has outputs only, no criterion", unit=RATIO, span=goal.id_span)
        if not goal.broken:
            scope.report("M0411", goal.id_span, goal=goal.id)
        return None
    place = Place(goal.id, goal.criteria[0].name)
    term = session.terms.get(place)
    if term is None or _ask_to_combine(goal, session):
        return None
    found = Reference(place, goal.criteria[0].name, unit=term.unit, span=goal.criteria[0].name_span)
    return finish(found, ("goals",), (goal.clauses, session.file.clauses), scope)


def _scope(goal: syntax.Goal, session: Session) -> Scope:
    """What a goal's lines see: its parts, and `met` for whether every criterion with a target is met."""
    places = [(criterion, Place(goal.id, criterion.name)) for criterion in goal.criteria]
    parts = tuple(
        Part(_reference(place, session, criterion.name_span), criterion.name, session.weights.get(place))
        for criterion, place in places
        if place in session.terms and place not in session.apart
    )
    verdicts = [(criterion, place.its(Facet.MET)) for criterion, place in places]
    truths = tuple(
        Part(_reference(place, session, criterion.name_span), criterion.name)
        for criterion, place in verdicts
        if place in session.terms
    )
    names: dict[str, Term] = {"met": Combination("all", truths, unit=TRUTH, span=goal.id_span)} if truths else {}
    return Scope(session, goal.id, period=session.period, lists={"parts": parts}, names=names)


def _reference(place: Place, session: Session, span: Span) -> Reference:
    return Reference(place, place.criterion or f"goal {place.goal}", unit=session.terms[place].unit, span=span)


def _line(expr: syntax.Expr, scope: Scope) -> Term | None:
    """The value of a score line: a number."""
    if _names_empty_list(expr, scope):
        return None
    term = scope.term(expr)
    if term is None:
        return None
    return numeric(as_ratio(as_score(term), scope), expr.span, scope)


def _names_empty_list(expr: syntax.Expr, scope: Scope) -> bool:
    """A list that is empty because its parts are broken has been told of already."""
    empty = {name for name, parts in scope.lists.items() if not parts}
    named = any(isinstance(node, syntax.Name) and node.name in empty for node in inside(expr))
    return named and scope.session.is_troubled()


def add_show(goal: syntax.Goal, show: syntax.Show, session: Session) -> None:
    """Work out an output that is not scored; it may be a grade, a date or a profile."""
    scope = evolve(_scope(goal, session), output=True)
    given = show.clauses
    if given != syntax.Clauses(requires=given.requires, remarks=given.remarks, allows=given.allows):
        scope.report("M0442", show.span, name=show.name)
        return
    term = scope.term(show.value)
    if term is not None:
        session.terms[Place(goal.id, show.name, facet=Facet.SHOW)] = gated(term, show.clauses.requires, scope)


def add_total(session: Session) -> None:
    """Work out the contract's score."""
    file, places = session.file, [Place(id) for id in session.goals]
    parts = tuple(
        Part(_reference(place, session, session.goals[str(place.goal)].id_span), f"goal {place.goal}", session.weights.get(place))
        for place in places
        if place in session.terms
    )
    scope = Scope(session, period=session.period, lists={"goals": parts})
    term = _total(parts, scope)
    if term is not None:
        owners = (file.clauses,)
        session.terms[Place()] = gated(finish(term, _stages(file), owners, scope), file.clauses.requires, scope)


def _stages(file: syntax.File) -> tuple[str, ...]:
    """The total of a contract with one goal and no score line combines nothing."""
    return ("total", "combination") if file.score is not None else ("total",)


def _total(parts: tuple[Part, ...], scope: Scope) -> Term | None:
    file = scope.session.file
    if file.score is not None:
        return _line(file.score, evolve(scope, precision=at(("combination",), (syntax.Clauses(), file.clauses), scope)))
    if len(scope.session.goals) > 1:
        goals = list(scope.session.goals.values())
        if scope.session.is_broken("score"):
            return None
        if any(goal.criteria or goal.score for goal in goals):
            head = file.title.span if file.title else None
            scope.report("M0514", goals[0].id_span, *([below(head, "score mean(goals)")] if head else ()), goals=len(goals))
            return None
        return Absent("not applicable", "no goal has a score", unit=RATIO, span=goals[0].id_span)
    return parts[0].term if parts else None


def weigh(session: Session) -> None:
    """The weights that goals and criteria were given where they stand."""
    for goal in session.goals.values():
        _weigh(Place(goal.id), goal.clauses.weight, session)
        for criterion in goal.criteria:
            _weigh(Place(goal.id, criterion.name), criterion.clauses.weight, session)


def _weigh(place: Place, expr: syntax.Expr | None, session: Session) -> None:
    scope = Scope(session, period=session.period)
    term = scope.term(expr) if expr is not None else None
    if expr is None:
        return
    if term is not None and is_weight(term, expr, scope):
        session.weights[place] = term
    else:
        session.unweighed.add(place)
