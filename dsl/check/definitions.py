"""Definitions: `define achievement(p, t) = …` used in an expression.

The body is checked anew at each use, with the units of the arguments given there. Only earlier definitions may
be called, so every chain of calls ends; `dsl.check.scope.STEPS` bounds how much it may unfold to.
"""

from __future__ import annotations

from attrs import evolve

from dsl import syntax
from dsl.check.elsewhere import declared
from dsl.check.mending import shown
from dsl.check.scope import Scope, Session
from dsl.check.walk import inside
from dsl.terms import Absent, Call, Constant, Parameter, Term
from dsl.units import NUMBER, TRUTH

_DEEPEST = 25
"""How many definitions may call each other in a row."""


def use(name: syntax.Name, arguments: tuple[syntax.Argument, ...], scope: Scope) -> Term | None:
    """The call of a definition; None where a message was given."""
    definition = scope.session.definitions[name.name]
    scope.session.used.add(name.name)
    if not _callable(name, scope):
        return None
    values = [argument.value for argument in arguments if isinstance(argument, syntax.Positional)]
    if len(values) != len(definition.parameters) or len(values) != len(arguments):
        wanted = ", ".join(parameter.name for parameter in definition.parameters)
        wanted = shown(f"{name.name}({wanted})" if wanted else name.name, name.span)
        scope.report("M0211", name.span, *declared(name.name, scope), name=name.name, wanted=wanted)
        return None
    terms = scope.terms(values)
    if terms is not None and scope.session.names_only:
        return Absent("unknown", unit=NUMBER, span=name.span)
    return None if terms is None else _unfold(name, definition, terms, scope)


def _callable(name: syntax.Name, scope: Scope) -> bool:
    if name.name in scope.calls:
        scope.report("M0214", name.span, name=name.name)
        return False
    if scope.earlier is not None and name.name not in scope.earlier:
        circle = scope.calls[-1] in _used_by(name.name, scope.session)
        words = {"name": name.name, **({"other": scope.calls[-1]} if circle else {})}
        scope.report("M0215" if circle else "M0212", name.span, *declared(name.name, scope), **words)
        return False
    if len(scope.calls) >= _DEEPEST:
        scope.report("M0213", name.span, limit=_DEEPEST)
        return False
    return True


def _used_by(name: str, session: Session) -> set[str]:
    """Every name that a definition uses, itself or by way of others."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        inner = [node.name for node in inside(session.definitions[waiting.pop()].body) if isinstance(node, syntax.Name)]
        waiting += [word for word in inner if word in session.definitions and word not in found]
        found.update(inner)
    return found


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


_CONTEXT = ("actual", "target", "baseline", "met", "lower", "upper")
"""The words of a criterion that a definition may use."""


def _context(scope: Scope) -> dict[str, Term]:
    """What a body sees of the place where it is used: the criterion's own words, not the caller's parameters."""
    return {word: scope.names[word] for word in _CONTEXT if word in scope.names}


def hold_unused(session: Session) -> None:
    """The names in definitions that no rule uses; their units are known only where they are used."""
    order, used = list(session.definitions), frozenset(session.used)
    session.names_only = True
    for index, name in enumerate(order):
        if name not in used:
            _hold_names(session.definitions[name], frozenset(order[:index]), session)
    session.names_only = False


def _hold_names(definition: syntax.Define, earlier: frozenset[str], session: Session) -> None:
    words = (*_CONTEXT, *(parameter.name for parameter in definition.parameters))
    units = {"met": TRUTH}
    names: dict[str, Term] = {word: Absent("unknown", unit=units.get(word, NUMBER), span=definition.span) for word in words}
    before, asked, session.steps = len(session.diagnostics), dict(session.quantities), 0
    scope = Scope(session, period=session.period, names=names, calls=(definition.name,), earlier=earlier, output=True)
    scope.term(definition.body)
    session.quantities = asked
    found = session.diagnostics[before:]
    session.diagnostics[before:] = [each for each in found if each.code.startswith("M02")]
