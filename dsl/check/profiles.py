"""Profiles: a measure level by level, such as the shares of four grades, and rounding that keeps their sum."""

from __future__ import annotations

from itertools import islice

from dsl import syntax
from dsl.check.arguments import Arguments, count, only, sort
from dsl.check.functions import HALVES, halves, stepped
from dsl.check.mending import in_call
from dsl.check.offered import usage
from dsl.check.quantities import as_figure, quantity
from dsl.check.scope import Scope
from dsl.check.unit_words import describe
from dsl.diagnostic import Wording
from dsl.source import Span
from dsl.suggestion import corrections, suggestion
from dsl.terms import (
    BOUNDS,
    Call,
    Choice,
    Combination,
    ConfidenceInterval,
    Constant,
    Operation,
    Place,
    Profile,
    ProfileRounding,
    Reference,
    Rounding,
    Term,
)
from dsl.units import Kind

_MOST_FIXES = 4
NO_DIMENSION = Wording("none-declared-dimension")
_USAGE = "profile(measure, over=dimension)"


def profile(call: syntax.Call, scope: Scope) -> Term | None:
    """`profile(m, part=outputs, over=level)`: the measure for each member of a dimension."""
    arguments = sort(call, scope)
    over = arguments.named.get("over")
    dimensions = scope.session.declarations.dimensions
    name = over.value.name if over and isinstance(over.value, syntax.Name) else ""
    if name not in dimensions:
        span = over.span if over else call.span
        hint = suggestion(name, dimensions, NO_DIMENSION)
        along = tuple(in_call(span, f"over={dimension}") for dimension in islice(dimensions, _MOST_FIXES))
        fixes = corrections(over.value.span, hint) if over else along
        function = call.function.span.text
        scope.report("M0341", span, *fixes, function=function, usage=usage(_USAGE, span), suggestion=hint)
        return None
    members = tuple(member.name for member in dimensions[name].members)
    figures = [_level(call, name, member, scope) for member in members]
    known = tuple(figure for figure in figures if figure is not None)
    if len(known) < len(members):
        return None
    return Profile(name, members, known, unit=known[0].unit, span=call.span)


def _level(call: syntax.Call, dimension: str, member: str, scope: Scope) -> Term | None:
    """One level: the figure with the dimension's member in place of `over=`."""
    named = syntax.Named(syntax.Name(dimension, span=call.span), syntax.Name(member, span=call.span), span=call.span)
    kept = [a for a in call.arguments if not (isinstance(a, syntax.Named) and a.name.name == "over")]
    one = syntax.Call(syntax.Name("figure", span=call.function.span), (*kept, named), span=call.span)
    found = quantity(one, scope)
    return None if found is None else as_figure(found, scope, call.span)


def running_round(call: syntax.Call, scope: Scope) -> Term | None:
    """`running_round(p, to=1%, half=up)`: cumulative sums are rounded, so that the sum is kept."""
    return _rounding("running", "running_round(p, to=1%, half=up)", 1, call, scope)


def balance(call: syntax.Call, scope: Scope) -> Term | None:
    """`balance(p, last, to=1%, half=up)`: each level is rounded, one of them takes what is left."""
    return _rounding("balance", "balance(p, level, to=1%, half=up)", 2, call, scope)


def _rounding(kind: str, usage: str, takes: int, call: syntax.Call, scope: Scope) -> Term | None:
    arguments = sort(call, scope)
    if not only(arguments, ("to", "places", "half"), scope) or not count(arguments, takes, takes, usage, scope):
        return None
    value = scope.term(arguments.values[0])
    if value is None:
        return None
    levels = levels_of(value, scope)
    if levels is None:
        scope.report("M0342", value.span, function=call.function.span.text, unit=describe(value.unit))
        return None
    receiver = _receiver(arguments, levels, scope) if takes == 2 else None
    half = arguments.named.get("half")
    mode = HALVES.get(half.value.name) if half and isinstance(half.value, syntax.Name) else None
    if mode is None:
        scope.report("M0501", call.span, *halves(call.span), text=call.span.text)
        return None
    found = stepped(arguments, value, scope)
    if found is None or (takes == 2 and receiver is None):
        return None
    return ProfileRounding(kind, found[0], found[1], mode, receiver, unit=value.unit, span=call.span)


def _receiver(arguments: Arguments, levels: tuple[str, ...], scope: Scope) -> str | None:
    value = arguments.values[1]
    name = value.name if isinstance(value, syntax.Name) else ""
    if name in levels:
        return name
    hint = suggestion(value.span.text, levels)
    scope.report("M0343", value.span, *corrections(value.span, hint), text=value.span.text, suggestion=hint)
    return None


def numeric(term: Term, span: Span, scope: Scope) -> Term | None:
    """The term where it can be a score: a number; a message where it is a word, a date or a list of values."""
    levels = levels_of(term, scope)
    if term.unit.kind in (Kind.LABEL, Kind.DATE) or levels:
        scope.report("M0441", span, text=span.text, what=Wording("choice-list-of-values") if levels else describe(term.unit))
        return None
    return term


def levels_of(term: Term, scope: Scope) -> tuple[str, ...] | None:
    """The levels of a profile; None where the term is a single value."""
    if isinstance(term, Profile | ConfidenceInterval):
        return term.members if isinstance(term, Profile) else BOUNDS
    if isinstance(term, Reference):
        return _levels_at(term.place, scope)
    return next((levels for part in _inner(term) if (levels := levels_of(part, scope)) is not None), None)


def _levels_at(place: Place, scope: Scope) -> tuple[str, ...] | None:
    """The levels of a place, looked for once."""
    target, known = scope.session.terms.get(place), scope.session.levels
    if place not in known and target is not None:
        known[place] = levels_of(target, scope)
    return known.get(place)


def _inner(term: Term) -> tuple[Term, ...]:
    match term:
        case Operation():
            return term.arguments
        case Rounding() | ProfileRounding():
            return (term.value,)
        case Combination():
            return tuple(part.term for part in term.parts)
        case Choice():
            return (term.then, term.otherwise)
        case Call():
            return (term.body,)
        case Constant():
            return ()
    return ()
