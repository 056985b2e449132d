"""Names and paths in expressions: which value of the contract, or which measured figure, is meant."""

from __future__ import annotations

import re

from attrs import evolve

from dsl import syntax
from dsl.check.definitions import use
from dsl.check.elsewhere import criterion_head, goal_head
from dsl.check.habits import name_meant
from dsl.check.offered import of_other_language, offered, shown
from dsl.check.quantities import figure_of
from dsl.check.scope import Scope
from dsl.diagnostic import Listed, Wording, rewrite, wording
from dsl.source import Span
from dsl.suggestion import corrections, suggestion
from dsl.terms import Attribute, Facet, Figure, Parameter, Place, Reference, Term
from dsl.units import LABEL
from dsl.vocabulary import Role

CONTEXT_WORDS = {
    "actual": "where-scoring",
    "target": "where-target",
    "baseline": "where-baseline",
    "previous": "where-previous",
    "met": "where-met",
    "lower": "where-between",
    "upper": "where-between",
    "n": "where-n",
    "parts": "where-parts",
    "members": "where-members",
    "goals": "where-goals",
    "each": "where-each",
    "all": "where-all",
    "control": "where-control",
    "parties": "where-parties",
}
"""The words that are always there, and the catalogue's words for where each means something."""

FACETS = {"actual": Facet.ACTUAL, "target": Facet.TARGET, "baseline": Facet.BASELINE, "met": Facet.MET}


def name(expr: syntax.Name, scope: Scope) -> Term | None:
    """The value that a single name means."""
    word = expr.name
    if word in scope.names:
        return _seen(scope.names[word], expr, scope)
    if word == "total":
        return reference(Place(), scope, expr.span)
    if word in CONTEXT_WORDS:
        _out_of_place(expr, scope)
        return None
    own = scope.goal is not None and word in _criteria(scope.goal, scope)
    if own and scope.goal and (scope.lists or not _is_declared(word, scope)):
        return reference(_own(scope.goal, word, scope), scope, expr.span)
    return _declared(expr, scope)


def _out_of_place(expr: syntax.Name, scope: Scope) -> None:
    """The message about a word that is always there, but means nothing here; the one list in sight may have been meant."""
    hint = wording("where-else")
    if expr.name in _LISTS and len(scope.lists) == 1:
        hint = wording("did-you-mean", names=Listed((f'"{offered(scope.lists, Role.CONSTANT, expr.span)[0]}"',)))
    where = wording(CONTEXT_WORDS[expr.name])
    scope.report("M0202", expr.span, *corrections(expr.span, hint), name=expr.span.text, where=where, suggestion=hint)


_LISTS = ("parts", "members", "goals")


def _seen(term: Term, expr: syntax.Name, scope: Scope) -> Term:
    """A name in sight; a value that was written out elsewhere, such as a cell of a table, stays at its own place."""
    if isinstance(term, Figure):
        scope.session.quantities.setdefault(term.quantity, term.quantity)
    if isinstance(term, Reference):
        return Reference(term.place, term.title, unit=term.unit, span=expr.span)
    return evolve(term, span=expr.span) if isinstance(term, Parameter) else term


def _is_declared(word: str, scope: Scope) -> bool:
    """Whether the contract declares the word; in a rule that comes before a criterion of the same name."""
    return word in scope.session.definitions or word in scope.session.declarations.measures


def _declared(expr: syntax.Name, scope: Scope) -> Term | None:
    word, session = expr.name, scope.session
    if word in session.definitions:
        return use(expr, (), scope)
    if word in session.declarations.measures:
        return figure_of(word, scope, expr.span)
    if word in session.declarations.attributes:
        return Attribute(word, unit=LABEL, span=expr.span)
    known = [*scope.names, *session.definitions, *session.declarations.measures, *session.declarations.attributes]
    own = _criteria(scope.goal, scope) if scope.goal else []
    if of_other_language(expr, Role.CONSTANT, scope):
        return None
    hint = _goal_meant(expr, scope) or name_meant(expr, scope) or suggestion(word, [*own, *known])
    scope.report("M0201", expr.span, *corrections(expr.span, hint), name=word, suggestion=hint)
    return None


def is_known(expr: syntax.Name, scope: Scope) -> bool:
    """Whether a name has a value here."""
    word, declared = expr.name, scope.session.declarations
    own = _criteria(scope.goal, scope) if scope.goal else []
    groups = (scope.names, CONTEXT_WORDS, ("total",), own, scope.session.definitions, declared.measures, declared.attributes)
    return any(word in group for group in groups)


def _goal_meant(expr: syntax.Name, scope: Scope) -> Wording | None:
    """What to write in place of `goal3`, where there is such a goal."""
    (goal,) = offered(("goal",), Role.RESERVED, expr.span)
    id = expr.name.removeprefix(goal)
    return wording("did-you-mean", names=Listed((f'"{goal} {id}"',))) if id != expr.name and id in scope.session.goals else None


def words(expr: syntax.Words, scope: Scope) -> Term | None:
    """`omsaetning actual`, `kompetencer drift`: a path from a criterion of this goal."""
    if scope.goal is None:
        _homeless(expr, scope)
        return None
    place = follow(scope.goal, expr.names, scope, expr.span)
    return None if place is None else reference(place, scope, expr.span)


def _homeless(expr: syntax.Words, scope: Scope) -> None:
    """The message about a criterion that is named outside every goal; the only goal that has it may have been meant."""
    having = [id for id in scope.session.goals if expr.names[0].name in _criteria(id, scope)]
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
    if first.name not in _criteria(goal, scope):
        hint = suggestion(first.name, _criteria(goal, scope))
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
    return _with_members(_own(goal, first.name, scope), members, facet, scope, span)


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
    return Reference(place, span.text, unit=term.unit, span=span)


def _is_whole(place: Place, scope: Scope) -> bool:
    """Whether the criterion itself came out right, so that a facet it lacks is worth a message."""
    return Place(place.goal, place.criterion, place.members) in scope.session.terms


def _criteria(goal: str, scope: Scope) -> list[str]:
    found = scope.session.goals[goal]
    return [criterion.name for criterion in found.criteria] + [show.name for show in found.shows]


def _own(goal: str, name: str, scope: Scope) -> Place:
    shown = any(show.name == name for show in scope.session.goals[goal].shows)
    return Place(goal, name, facet=Facet.SHOW if shown else Facet.SCORE)
