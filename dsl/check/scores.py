"""A criterion's score: what it earns, for each member and combined over them."""

from __future__ import annotations

from attrs import evolve

from dsl import syntax
from dsl.check.choices import scoring_fits
from dsl.check.combining import member_parts
from dsl.check.gates import applicable, gated
from dsl.check.literals import as_ratio, as_score
from dsl.check.precision import at, finish
from dsl.check.profiles import numeric
from dsl.check.rules import split
from dsl.check.scope import Scope, Session
from dsl.check.tables import columns
from dsl.quantity import Members
from dsl.source import Span
from dsl.terms import Absent, Facet, Figure, Place, Reference, Term
from dsl.units import RATIO

_NAMES = {
    "actual": Facet.ACTUAL,
    "target": Facet.TARGET,
    "baseline": Facet.BASELINE,
    "met": Facet.MET,
    "lower": Facet.LOWER,
    "upper": Facet.UPPER,
}


def add_score(goal: syntax.Goal, criterion: syntax.Criterion, session: Session) -> None:
    """Work out the score of a criterion and put it into the session."""
    members = session.member_places[goal.id, criterion.name]
    for each in members or ((),):
        _add_member(goal, criterion, each, session)
    if members:
        _add_combined(goal, criterion, session)


def _owners(goal: syntax.Goal, criterion: syntax.Criterion, session: Session) -> tuple[syntax.Clauses, ...]:
    return (criterion.clauses, goal.clauses, session.file.clauses)


def _add_member(goal: syntax.Goal, criterion: syntax.Criterion, members: Members, session: Session) -> None:
    place = Place(goal.id, criterion.name, members)
    if place.its(Facet.MET) not in session.terms and place.its(Facet.ACTUAL) not in session.terms:
        return
    scope = _scope(place, criterion.name_span, session)
    term = _scoring(goal, criterion, place, scope)
    if term is None:
        return
    owners = _owners(goal, criterion, session)
    if members:
        term = finish(term, ("members",), (syntax.Clauses(), *owners), scope)
    else:
        term = gated(finish(term, ("parts",), owners, scope), criterion.clauses.requires, scope)
    session.terms[place] = applicable(term, criterion, scope)
    met = place.its(Facet.MET)
    if met in session.terms:
        session.terms[met] = applicable(session.terms[met], criterion, scope)


def _scope(place: Place, span: Span, session: Session) -> Scope:
    """What a scoring expression sees: the criterion's own values and the columns of its row."""
    scope = Scope(session, place.goal, place.members, session.period)
    names: dict[str, Term] = {}
    for word, facet in _NAMES.items():
        there = place.its(facet)
        term = session.terms.get(there)
        if term is not None:
            names[word] = Reference(there, word, unit=term.unit, span=span)
    if place in session.counted:
        found = session.counted[place]
        names["n"] = Figure(found, unit=found.unit, span=span)
    return evolve(scope, names={**columns(place.members, scope), **names})


def _scoring(goal: syntax.Goal, criterion: syntax.Criterion, place: Place, scope: Scope) -> Term | None:
    """The score before rounding and gates, by the scoring expression in force."""
    own = criterion.clauses.scoring or (goal.clauses.scoring if criterion.rule is not None else None)
    expr = own or (scope.session.file.clauses.scoring if criterion.rule is not None else None)
    if expr is None and criterion.rule is None:
        return as_score(evolve(scope.names["met"], span=criterion.span))
    if not scoring_fits(split(criterion), expr, own is not None, criterion, scope):
        return None
    if expr is None:
        return _itself(criterion, scope)
    term = scope.term(expr)
    return None if term is None else numeric(as_ratio(as_score(term), scope), expr.span, scope)


def _itself(criterion: syntax.Criterion, scope: Scope) -> Term | None:
    """A criterion without a target and without any scoring counts as what was measured."""
    word = "actual" if "actual" in scope.names else "met"
    return numeric(as_score(evolve(scope.names[word], span=criterion.span)), criterion.span, scope)


def _add_combined(goal: syntax.Goal, criterion: syntax.Criterion, session: Session) -> None:
    """The members' scores combined; a criterion with a broken member gives no second message."""
    place = Place(goal.id, criterion.name)
    scope = Scope(session, goal.id, period=session.period)
    parts = member_parts(place, scope)
    if len(parts) < len(session.member_places[goal.id, criterion.name]):
        return
    owners = _owners(goal, criterion, session)
    expr = next((owner.combined for owner in owners if owner.combined is not None), None)
    if expr is None:
        if session.is_broken("combined", goal.id):
            return
        _leave_apart(place, criterion, session)
        return
    met = place.its(Facet.MET)
    names: dict[str, Term] = (
        {"met": Reference(met, "met", unit=session.terms[met].unit, span=expr.span)} if met in session.terms else {}
    )
    precision = at(("combination",), (syntax.Clauses(), *owners), scope)
    inner = evolve(scope, lists={"members": parts}, names=names, precision=precision)
    term = inner.term(expr)
    if term is not None and (found := numeric(as_ratio(as_score(term), scope), expr.span, scope)):
        finished = finish(found, ("parts", "combination"), owners, scope)
        session.terms[place] = gated(finished, criterion.clauses.requires, scope)


def _leave_apart(place: Place, criterion: syntax.Criterion, session: Session) -> None:
    """Members that nothing combines: the criterion has no score of its own, which matters only where one is asked for."""
    session.apart[place] = criterion.name_span
    reason = "its members are not combined"
    session.terms[place] = Absent("not applicable", reason, unit=RATIO, span=criterion.name_span)
