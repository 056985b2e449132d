"""Calls: which kind of function is meant, and the room that knows it."""

from __future__ import annotations

from dsl import syntax
from dsl.check import quantities
from dsl.check.arguments import sort
from dsl.check.combining import COMBINING, LISTS, combination, is_list
from dsl.check.definitions import use
from dsl.check.functions import FUNCTIONS, scalar
from dsl.check.habits import function_meant
from dsl.check.intervals import interval
from dsl.check.lookups import bands, cell, linear
from dsl.check.offered import of_other_language, offered
from dsl.check.peers import peers
from dsl.check.profiles import balance, profile, running_round
from dsl.check.scope import Scope
from dsl.diagnostic import rewrite, shortened
from dsl.suggestion import corrections
from dsl.terms import Term
from dsl.vocabulary import Role

_ROOMS = {
    "bands": bands,
    "linear": linear,
    "profile": profile,
    "running_round": running_round,
    "balance": balance,
    "interval": interval,
}


BUILT_IN = frozenset({*FUNCTIONS, *COMBINING, *LISTS, *quantities.KINDS, *_ROOMS})
"""Every function of the language."""


def call(expr: syntax.Call, scope: Scope) -> Term | None:
    """The term of a call; None where a message was given."""
    function = expr.function.name
    if any(isinstance(argument, syntax.Named) and argument.name.name == "over" for argument in expr.arguments):
        return profile(expr, scope) if function == "profile" else peers(expr, scope)
    if function in _ROOMS:
        return _ROOMS[function](expr, scope)
    if function in ("min", "max") and _combines(expr, scope):
        return combination(expr, scope)
    if function in COMBINING and not _is_measured(expr, scope):
        return combination(expr, scope)
    if function in FUNCTIONS:
        return scalar(expr, scope)
    return _named(expr, scope)


def _named(expr: syntax.Call, scope: Scope) -> Term | None:
    """A quantity, a definition or a table, by the name of the function."""
    function = expr.function.name
    if function in quantities.KINDS:
        return quantities.figure(expr, scope)
    if function in scope.session.definitions:
        return use(expr.function, expr.arguments, scope)
    if function in scope.session.tables:
        return cell(expr, scope)
    if function in LISTS:
        (mean,) = offered(("mean",), Role.FUNCTION, expr.span)
        inside = f"{mean}({expr.span.text})"
        scope.report("M0262", expr.span, rewrite(expr.span, inside), function=expr.function.span.text, sample=shortened(inside))
        return None
    if of_other_language(expr.function, Role.FUNCTION, scope):
        return None
    known = [*offered(sorted(BUILT_IN), Role.FUNCTION, expr.span), *scope.session.definitions, *scope.session.tables]
    hint = function_meant(function, known, expr.function.span)
    scope.report("M0261", expr.function.span, *corrections(expr.function.span, hint), function=function, suggestion=hint)
    return None


def _is_measured(expr: syntax.Call, scope: Scope) -> bool:
    """Whether `mean(x)` and its like ask for a measured figure: one name, which is a measure or a question."""
    if expr.function.name not in quantities.KINDS:
        return False
    arguments = sort(expr, scope)
    values = arguments.values
    if arguments.where or any(
        name in arguments.named for name in ("period", "group", "against", *scope.session.declarations.dimensions)
    ):
        return True
    if not values or not isinstance(values[0], syntax.Name) or len(values) > 1 + (expr.function.name == "percentile"):
        return expr.function.name in ("median", "percentile")
    word, declared = values[0].name, scope.session.declarations
    known = word in declared.measures or word in declared.questions
    taken = word in scope.lists or word in scope.names
    return known and not taken and not (scope.lists and is_list(values[0], scope))


def _combines(expr: syntax.Call, scope: Scope) -> bool:
    """Whether min or max is taken over lists or parts of the contract alone, and so leaves out what does not apply."""
    return all(is_list(value, scope) for value in sort(expr, scope).values)
