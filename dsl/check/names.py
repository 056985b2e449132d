"""Names in expressions: which value of the contract, or which measured figure, is meant."""

from __future__ import annotations

from attrs import evolve

from dsl import syntax
from dsl.check.definitions import use
from dsl.check.habits import name_meant
from dsl.check.offered import of_other_language, offered
from dsl.check.paths import named_in, place_in, reference
from dsl.check.quantities import figure_of
from dsl.check.scope import Scope
from dsl.diagnostic import Listed, Wording, wording
from dsl.suggestion import corrections, suggestion
from dsl.terms import Attribute, Figure, Parameter, Place, Reference, Term
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
    own = scope.goal is not None and word in named_in(scope.goal, scope)
    if own and scope.goal and (scope.lists or not _is_declared(word, scope)):
        return reference(place_in(scope.goal, word, scope), scope, expr.span)
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
    own = named_in(scope.goal, scope) if scope.goal else []
    if of_other_language(expr, Role.CONSTANT, scope):
        return None
    hint = _goal_meant(expr, scope) or name_meant(expr, scope) or suggestion(word, [*own, *known])
    scope.report("M0201", expr.span, *corrections(expr.span, hint), name=word, suggestion=hint)
    return None


def is_known(expr: syntax.Name, scope: Scope) -> bool:
    """Whether a name has a value here."""
    word, declared = expr.name, scope.session.declarations
    own = named_in(scope.goal, scope) if scope.goal else []
    groups = (scope.names, CONTEXT_WORDS, ("total",), own, scope.session.definitions, declared.measures, declared.attributes)
    return any(word in group for group in groups)


def _goal_meant(expr: syntax.Name, scope: Scope) -> Wording | None:
    """What to write in place of `goal3`, where there is such a goal."""
    (goal,) = offered(("goal",), Role.RESERVED, expr.span)
    id = expr.name.removeprefix(goal)
    return wording("did-you-mean", names=Listed((f'"{goal} {id}"',))) if id != expr.name and id in scope.session.goals else None
