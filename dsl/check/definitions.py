"""Definitions: `define achievement(p, t) = …` used in an expression.

The body is checked anew at each use, with the units of the arguments given there. Only earlier definitions may
be called, so every chain of calls ends; `dsl.check.scope.STEPS` bounds how much it may unfold to.
"""

from __future__ import annotations

from attrs import evolve

from dsl import syntax
from dsl.check.scope import Scope
from dsl.terms import Call, Constant, Parameter, Term

_DEEPEST = 25
"""How many definitions may call each other in a row."""


def use(name: syntax.Name, arguments: tuple[syntax.Argument, ...], scope: Scope) -> Term | None:
    """The call of a definition; None where a message was given."""
    definition = scope.session.definitions[name.name]
    if not _callable(name, scope):
        return None
    values = [argument.value for argument in arguments if isinstance(argument, syntax.Positional)]
    if len(values) != len(definition.parameters) or len(values) != len(arguments):
        wanted = ", ".join(parameter.name for parameter in definition.parameters)
        scope.report("M0211", name.span, name=name.name, wanted=f"{name.name}({wanted})" if wanted else name.name)
        return None
    terms = scope.terms(values)
    return None if terms is None else _unfold(name, definition, terms, scope)


def _callable(name: syntax.Name, scope: Scope) -> bool:
    if name.name in scope.calls:
        scope.report("M0214", name.span, name=name.name)
        return False
    if scope.earlier is not None and name.name not in scope.earlier:
        scope.report("M0212", name.span, name=name.name)
        return False
    if len(scope.calls) >= _DEEPEST:
        scope.report("M0213", name.span, limit=_DEEPEST)
        return False
    return True


def _unfold(name: syntax.Name, definition: syntax.Define, terms: list[Term], scope: Scope) -> Term | None:
    """The body with its parameters bound; literals are put in as they are, so that they still take a unit."""
    bound = [(parameter.name, term) for parameter, term in zip(definition.parameters, terms, strict=True)]
    names = {
        word: term if isinstance(term, Constant) else Parameter(word, unit=term.unit, span=term.span) for word, term in bound
    }
    order = list(scope.session.definitions)
    inner = evolve(
        scope,
        names={**_context(scope), **names},
        goal=None,
        precision=None,
        calls=(*scope.calls, name.name),
        earlier=frozenset(order[: order.index(name.name)]),
    )
    body = inner.term(definition.body)
    if body is None or (isinstance(body, Constant) and not bound):
        return body if body is None else evolve(body, span=name.span)
    arguments = tuple((word, term) for word, term in bound if not isinstance(term, Constant))
    return Call(name.name, arguments, body, unit=body.unit, span=name.span)


def _context(scope: Scope) -> dict[str, Term]:
    """What a body sees of the place where it is used: the criterion's own words, not the caller's parameters."""
    return {word: scope.names[word] for word in ("actual", "target", "baseline", "met", "lower", "upper") if word in scope.names}
