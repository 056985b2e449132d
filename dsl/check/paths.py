"""Paths in expressions, such as `goal 6 omsaetning actual`: the place of the contract that they lead to, and its value."""

from __future__ import annotations

import re

from dsl import syntax
from dsl.check.elsewhere import criterion_head, goal_head
from dsl.check.intervals import holds_interval
from dsl.check.mending import shown
from dsl.check.offered import offered
from dsl.check.scope import Scope
from dsl.diagnostic import rewrite
from dsl.source import Span
from dsl.suggestion import corrections, suggestion
from dsl.terms import Facet, Place, Reference, Term
from dsl.vocabulary import Role, any_of

FACETS = {"actual": Facet.ACTUAL, "target": Facet.TARGET, "baseline": Facet.BASELINE, "met": Facet.MET}


def words(expr: syntax.Words, scope: Scope) -> Term | None:
    """`omsaetning actual`, `kompetencer drift`: a path from a criterion of this goal."""
    if _tells_otherwise(expr, scope):
        return None
    if scope.goal is None:
        _homeless(expr, scope)
        return None
    place = follow(scope.goal, expr.names, scope, expr.span)
    return None if place is None else reference(place, scope, expr.span)


def _tells_otherwise(expr: syntax.Words, scope: Scope) -> bool:
    """Whether the words are no path: a figure with words behind it that say nothing, or its name with blanks, with a message."""
    first, *more = expr.names
    figures = scope.session.declarations.measures
    if scope.goal is not None and first.name in named_in(scope.goal, scope) and more[0].name not in _VERBS:
        return False
    if first.name in figures or (scope.goal is not None and first.name in named_in(scope.goal, scope)):
        surplus = more[0].span.to(more[-1].span)
        compared = re.match(rf"\s*(?:[<>=≥≤]|{_COMPARING}(?!\w))", surplus.source.text[surplus.end :])
        cut = [rewrite(Span(surplus.source, first.span.end, surplus.end), "")] if compared else []
        scope.report("M0209", surplus, *cut, text=surplus.text, before=first.name)
        return True
    hint = suggestion(expr.span.text, figures)
    fixes = corrections(expr.span, hint)
    if fixes and not any(step.name in FACETS for step in more):
        scope.report("M0201", expr.span, *fixes, name=expr.span.text, suggestion=hint)
        return True
    return False


_COMPARING = f"(?:{any_of(Role.COMPARISON, 'english')}|{any_of(Role.COMPARISON, 'danish')})"
_VERBS = frozenset(["is", "are", "be", "must", "should", "shall", "has", "er", "skal", "bør", "være", "på"])
"""What people write before a comparison, and what no member is called."""


def _homeless(expr: syntax.Words, scope: Scope) -> None:
    """The message about a criterion that is named outside every goal; the only goal that has it may have been meant."""
    having = [id for id in scope.session.goals if expr.names[0].name in named_in(id, scope)]
    meant = shown(f"goal {having[0] if having else 1}", expr.span) + f" {expr.span.text}"
    fixes = (rewrite(expr.span, meant),) if len(having) == 1 else ()
    scope.report("M0203", expr.span, *fixes, text=expr.span.text, sample=meant)


def goal_path(expr: syntax.GoalPath, scope: Scope) -> Term | None:
    """`goal 6 omsaetning actual`."""
    place = resolve(expr, scope)
    return None if place is None else reference(place, scope, expr.span)


def resolve(expr: syntax.GoalPath, scope: Scope) -> Place | None:
    """The place that a path names; None with a message where there is none."""
    id = expr.goal.name
    if id not in scope.session.goals:
        hint = suggestion(id, scope.session.goals)
        scope.report("M0204", expr.goal.span, *corrections(expr.goal.span, hint), name=id, suggestion=hint)
        return None
    return follow(id, expr.steps, scope, expr.span)


def follow(goal: str, steps: tuple[syntax.Name, ...], scope: Scope, span: Span) -> Place | None:
    """The place reached from a goal by naming criterion, members and facet."""
    if not steps:
        return Place(goal)
    first = steps[0]
    if first.name not in named_in(goal, scope):
        hint = suggestion(first.name, named_in(goal, scope))
        scope.report(
            "M0205",
            first.span,
            *goal_head(goal, scope),
            *corrections(first.span, hint),
            name=first.name,
            goal=goal,
            suggestion=hint,
        )
        return None
    rest = list(steps[1:])
    facet = FACETS.get(rest[-1].name, Facet.SCORE) if rest else Facet.SCORE
    members = rest[:-1] if facet is not Facet.SCORE else rest
    return _with_members(place_in(goal, first.name, scope), members, facet, scope, span)


def _with_members(place: Place, names: list[syntax.Name], facet: Facet, scope: Scope, span: Span) -> Place | None:
    assert place.goal is not None
    assert place.criterion is not None
    possible = scope.session.member_places.get((place.goal, place.criterion), ())
    wanted = {name.name for name in names}
    if not names:
        if facet in (Facet.ACTUAL, Facet.TARGET) and possible:
            _report_many(place, facet, span, scope)
            return None
        return place.its(facet) if facet is not Facet.SCORE else place
    for members in possible:
        if wanted == {member for _, member in members}:
            return Place(place.goal, place.criterion, members, facet)
    there = [member for members in possible for _, member in members]
    missing = next((name for name in names if name.name not in there), names[0])
    hint = suggestion(missing.name, there)
    scope.report(
        "M0207",
        missing.span,
        *criterion_head(place, scope),
        *corrections(missing.span, hint),
        name=missing.name,
        criterion=place.criterion,
        suggestion=hint,
    )
    return None


def _report_many(place: Place, facet: Facet, span: Span, scope: Scope) -> None:
    """The message about a value that each member has for itself."""
    (word,) = offered((facet.value,), Role.CONSTANT, span)
    assert place.goal is not None
    members = [each[0][1] for each in scope.session.member_places[(place.goal, place.criterion or "")]]
    samples = [re.sub(r"(\s+)(\w+)$", rf"\1{member} \2", span.text) for member in dict.fromkeys(members)]
    fixes = (rewrite(span, sample) for sample in samples[:_MOST_FIXES])
    scope.report("M0206", span, *criterion_head(place, scope), *fixes, name=place.criterion, facet=word, sample=samples[0])


_MOST_FIXES = 6


def reference(place: Place, scope: Scope, span: Span) -> Term | None:
    """The value of a place that is already worked out; a broken place gives no second message."""
    if place in scope.session.apart:
        scope.session.ask_to_combine(place)
        return None
    term = scope.session.terms.get(place)
    if term is None:
        if place.facet is not Facet.SCORE and _is_whole(place, scope):
            (word,) = offered((place.facet.value,), Role.CONSTANT, span)
            scope.report("M0208", span, *criterion_head(place, scope), name=place.criterion, facet=word)
        return None
    if place.facet is Facet.SHOW and not scope.output and holds_interval(term, scope):
        scope.report("M0291", span, text=span.text)
        return None
    return Reference(place, span.text, unit=term.unit, span=span)


def _is_whole(place: Place, scope: Scope) -> bool:
    """Whether the criterion itself came out right, so that a facet it lacks is worth a message."""
    return Place(place.goal, place.criterion, place.members) in scope.session.terms


def named_in(goal: str, scope: Scope) -> list[str]:
    """The names of a goal's criteria and of the figures that it shows."""
    found = scope.session.goals[goal]
    return [criterion.name for criterion in found.criteria] + [show.name for show in found.shows]


def place_in(goal: str, name: str, scope: Scope) -> Place:
    """The place of a criterion or a shown figure of a goal."""
    shown = any(show.name == name for show in scope.session.goals[goal].shows)
    return Place(goal, name, facet=Facet.SHOW if shown else Facet.SCORE)
