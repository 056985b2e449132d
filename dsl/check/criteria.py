"""A criterion's rule: actual, target, baseline and whether the target is met, for each member that it looks at."""

from __future__ import annotations

from itertools import product as combinations

from attrs import evolve

from dsl import syntax
from dsl.check.conditions import both, condition
from dsl.check.ends import hold_ends
from dsl.check.literals import adapt, is_plain, unify
from dsl.check.logic import between
from dsl.check.profiles import levels_of
from dsl.check.quantities import as_figure, counted
from dsl.check.rules import Rule, split
from dsl.check.scope import Scope, Session
from dsl.check.tables import columns
from dsl.check.unit_words import describe
from dsl.check.walk import inside
from dsl.check.years import ends_of, is_of, with_baseline
from dsl.diagnostic import Fix, Wording, rewrite
from dsl.quantity import Condition, Members, Quantity
from dsl.suggestion import suggestion
from dsl.terms import Combination, Facet, Figure, Operation, Part, Place, Reference, Term
from dsl.units import TRUTH

_MOST_MEMBERS = 10_000


def add_rule(goal: syntax.Goal, criterion: syntax.Criterion, session: Session) -> None:
    """Work out actual, target, baseline and met of a criterion and put them into the session."""
    members = session.member_places[goal.id, criterion.name]
    where = _where(goal, criterion, session)
    _hold_members(criterion, members, session)
    for each in members or ((),):
        scope = Scope(session, goal.id, each, session.period, where)
        names = columns(each, scope)
        _add_member(goal, criterion, evolve(scope, names=names) if names else scope)
    if members:
        place = Place(goal.id, criterion.name, facet=Facet.MET)
        _add_whole(place, members, session, criterion)


def _hold_members(criterion: syntax.Criterion, members: tuple[Members, ...], session: Session) -> None:
    """A target of a member that is not there is told."""
    there = [member for each in members for _, member in each]
    for own in criterion.of_members:
        if not any(is_of(own, each) for each in members):
            lost = next((name for name in own.members if name.name not in there), own.members[0])
            hint = suggestion(lost.name, there)
            session.report("M0207", lost.span, name=lost.name, criterion=criterion.name, suggestion=hint)


def _add_whole(place: Place, members: tuple[Members, ...], session: Session, criterion: syntax.Criterion) -> None:
    """A criterion with members is met when all members that apply are."""
    places = [Place(place.goal, place.criterion, each, place.facet) for each in members]
    if all(each in session.terms for each in places):
        parts = tuple(Part(_reference(each, session, criterion), _label(each.members)) for each in places)
        session.terms[place] = Combination("all", parts, unit=TRUTH, span=criterion.span)


def _label(members: Members) -> str:
    return " ".join(member for _, member in members)


def members_of(criterion: syntax.Criterion, session: Session) -> tuple[Members, ...] | None:
    """The members that `=each` stands for, in declared order; empty where there is none, None where they are too many."""
    values = [entry.value for entry in (*criterion.clauses.target, *criterion.clauses.baseline)]
    exprs = [expr for expr in (criterion.rule, *values) if expr is not None]
    named = [node for expr in exprs for node in inside(expr) if isinstance(node, syntax.Named)]
    names = [n.name.name for n in named if isinstance(n.value, syntax.Name) and n.value.name == "each"]
    dimensions = [
        session.declarations.dimensions[name] for name in dict.fromkeys(names) if name in session.declarations.dimensions
    ]
    size = 1
    for dimension in dimensions:
        size *= len(dimension.members)
    if size > _MOST_MEMBERS:
        session.report("M0431", criterion.name_span, name=criterion.name, size=size, limit=_MOST_MEMBERS)
        return None
    rows = combinations(*([(dimension.name, member.name) for member in dimension.members] for dimension in dimensions))
    return tuple(tuple(sorted(row)) for row in rows) if dimensions else ()


def _where(goal: syntax.Goal, criterion: syntax.Criterion, session: Session) -> Condition | None:
    scope = Scope(session, goal.id)
    found = [condition(each, scope) for each in (goal.clauses.where, criterion.clauses.where) if each]
    return both(found[0] if found else None, found[1] if len(found) > 1 else None)


def _add_member(goal: syntax.Goal, criterion: syntax.Criterion, scope: Scope) -> None:
    place = Place(goal.id, criterion.name, scope.every)
    rule = split(criterion)
    if rule.actual is None:
        _add_done(place, criterion, scope)
        return
    if isinstance(rule.actual, syntax.Number) and not all(isinstance(end, syntax.Number) for end in rule.ends):
        scope.report("M0437", rule.actual.span, *_turned(criterion.rule), name=criterion.name)
        return
    seen = with_baseline(place, rule, criterion, scope)
    if seen is None:
        return
    scope = seen
    actual = scope.term(rule.actual)
    ends = ends_of(rule, criterion, scope)
    if actual is not None and levels_of(actual, scope):
        scope.report("M0432", rule.actual.span, text=rule.actual.span.text)
        return
    if actual is None or ends is None:
        return
    if isinstance(actual, Figure) and (behind := counted(actual.quantity)):
        scope.session.counted[place] = behind
    _add_met(place, rule, [actual, *ends], criterion, scope)


_MIRRORED = {">=": "<=", "<=": ">=", ">": "<", "<": ">", "=": "=", "<>": "<>"}


def _turned(rule: syntax.Expr | None) -> tuple[Fix, ...]:
    """The fix that puts the figure first: a sign is turned round with it, a word such as "at least" is said of the figure."""
    if not isinstance(rule, syntax.Compare):
        return ()
    left, right = rule.left.span, rule.right.span
    written = rule.span.source.text[left.end : right.start].strip()
    in_words = written[:1].isalpha()
    turned = f"{right.text} {written if in_words else _MIRRORED[rule.op]} {left.text}"
    return (rewrite(rule.span, turned, safe=not in_words),)


def _add_done(place: Place, criterion: syntax.Criterion, scope: Scope) -> None:
    assert place.goal is not None
    found = Quantity("done", (place.goal, criterion.name), period=scope.period, unit=TRUTH)
    scope.session.terms[place.its(Facet.ACTUAL)] = as_figure(found, scope, criterion.span)
    met = place.its(Facet.MET)
    scope.session.terms[met] = _reference(place.its(Facet.ACTUAL), scope.session, criterion)


def _add_met(place: Place, rule: Rule, terms: list[Term], criterion: syntax.Criterion, scope: Scope) -> None:
    """Put actual, the target or the two ends, and met into the session, all in one unit."""
    assert criterion.rule is not None
    met = place.its(Facet.MET)
    if not rule.op:
        kind = terms[0].unit
        scope.session.terms[met if kind == TRUTH else place.its(Facet.ACTUAL)] = terms[0]
        return
    alike = unify(terms, scope, Wording("unlike-sides"), criterion.rule.span)
    if alike is None:
        return
    unit = alike[0].unit
    if unit == TRUTH:
        scope.report("M0433", criterion.rule.span, text=criterion.rule.span.text)
        return
    if unit.kind.value == "label":
        scope.report("M0305", criterion.rule.span, unit=describe(unit))
        return
    facets = [Facet.ACTUAL, *([Facet.LOWER, Facet.UPPER] if rule.op == "between" else [Facet.TARGET])]
    for facet, term in zip(facets, alike, strict=True):
        scope.session.terms[place.its(facet)] = term
    hold_ends(rule.op, alike, criterion, scope)
    before = scope.session.terms.get(place.its(Facet.BASELINE))
    if before is not None and is_plain(before):
        scope.session.terms[place.its(Facet.BASELINE)] = adapt(before, unit, scope) or before
    refs = [_reference(place.its(facet), scope.session, criterion) for facet in facets]
    scope.session.terms[met] = _comparison(rule.op, refs, criterion.rule)


def _comparison(op: str, refs: list[Reference], rule: syntax.Expr) -> Term:
    return between(refs, rule.span) if op == "between" else Operation(op, tuple(refs), unit=TRUTH, span=rule.span)


def _reference(place: Place, session: Session, criterion: syntax.Criterion) -> Reference:
    return Reference(place, place.facet.value, unit=session.terms[place].unit, span=criterion.span)
