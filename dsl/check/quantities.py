"""Measured quantities: `share(meget_tilfreds, segment=each)` brought to its normal form, with its unit and bounds."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import evolve, frozen

from dsl import syntax
from dsl.check.answers import answers
from dsl.check.arguments import Arguments, count, only, sort, whole_number
from dsl.check.population import group, population, usual
from dsl.check.scope import Scope
from dsl.check.subjects import marks, measure, measured, question
from dsl.expected import example
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.terms import Figure, Term
from dsl.tongue import language_of
from dsl.units import COUNT, PP, RATIO, Unit


@frozen
class _Kind:
    """A kind of quantity: how it is written, the named arguments that it takes, and how its subject is read."""

    usage: str
    named: tuple[str, ...]
    subject: Callable[[Arguments, Scope], Quantity | None]


def figure(call: syntax.Call, scope: Scope) -> Term | None:
    """The measured figure that a call asks for."""
    found = quantity(call, scope)
    return None if found is None else as_figure(found, scope, call.span)


def figure_of(measure: str, scope: Scope, span: Span) -> Term:
    """The published figure of a measure, from its bare name."""
    return as_figure(measured("figure", scope.session.declarations.measures[measure], usual(scope)), scope, span)


def as_figure(found: Quantity, scope: Scope, span: Span) -> Figure:
    """The term of a quantity, which the contract from now on asks for."""
    found = evolve(found, home=scope.session.period) if found.home != scope.session.period else found
    scope.session.quantities.setdefault(found, found)
    return Figure(found, unit=found.unit, span=span)


def quantity(call: syntax.Call, scope: Scope) -> Quantity | None:
    """The normal form of a quantity; None where a message was given."""
    kind = KINDS[call.function.name]
    arguments = sort(call, scope)
    ways = [] if kind.subject is _change else [*scope.session.declarations.dimensions, "period", "group"]
    if not only(arguments, (*kind.named, *ways), scope, where=True):
        return None
    if not count(arguments, 1, None if kind.subject is answers else 1 + (call.function.name == "percentile"), kind.usage, scope):
        return None
    subject = kind.subject(arguments, scope)
    whose = population(arguments, scope)
    if subject is None or whose is None:
        return None
    placed = (
        subject
        if kind.subject is _change
        else evolve(subject, members=whose.members, where=whose.where, period=whose.period, group=whose.group)
    )
    return _differences(placed, arguments, scope)


def counted(found: Quantity) -> Quantity | None:
    """The number of answers behind a figure that rests on one question; None for others."""
    if found.of is None or found.against:
        return None
    return Quantity(
        "n",
        (),
        found.of,
        found.members,
        found.where,
        found.period,
        group=found.group,
        unit=COUNT,
        low=Fraction(0),
        home=found.home,
    )


def _differences(found: Quantity, arguments: Arguments, scope: Scope) -> Quantity | None:
    """The quantity with `years` and `against`; a difference of shares is in percentage points."""
    years, against = found.years, group("against", arguments, scope)
    if "years" in arguments.named:
        years = whole_number(arguments.named["years"], scope, 1)
        if years is None:
            return None
    if against is None:
        return None
    found = evolve(found, years=years) if years != found.years else found
    return against_group(found) if against else found


def against_group(found: Quantity) -> Quantity:
    """The quantity's difference to the control group."""
    low, high = _spread(found)
    return evolve(found, against="control", unit=_difference(found.unit), low=low, high=high)


def _spread(found: Quantity) -> tuple[Fraction | None, Fraction | None]:
    if found.low is None or found.high is None:
        return None, None
    return found.low - found.high, found.high - found.low


def _difference(unit: Unit) -> Unit:
    return PP if unit == RATIO else unit


def _change(arguments: Arguments, scope: Scope) -> Quantity | None:
    """The quantities change and difference: of another quantity."""
    inner_call, function = arguments.values[0], arguments.call.function.name
    if isinstance(inner_call, syntax.Name) and inner_call.name in scope.session.declarations.measures:
        inner_call = syntax.Call(
            syntax.Name("figure", span=inner_call.span),
            (syntax.Positional(inner_call, span=inner_call.span),),
            span=inner_call.span,
        )
    if not isinstance(inner_call, syntax.Call) or inner_call.function.name not in KINDS:
        word, span = arguments.call.function.span.text, inner_call.span
        inner_sample = example("share(yes, of=referred)", language_of(span.source))
        scope.report("M0252", span, function=word, text=span.text, sample=f"{word}({inner_sample})")
        return None
    inner = quantity(inner_call, scope)
    if inner is None or function == "difference":
        return inner
    low, high = _spread(inner)
    years = 1 if "years" not in arguments.named else None
    found = Quantity("change", (), inner=inner, years=years, unit=_difference(inner.unit), low=low, high=high)
    return evolve(found, period=inner.period, home=inner.home)


KINDS = {
    "share": _Kind("share(answer, of=question)", ("of", "against"), answers),
    "count": _Kind("count(answer, of=question)", ("of",), answers),
    "n": _Kind("n(question)", (), question),
    "nps": _Kind("nps(question)", ("against",), question),
    "sum": _Kind("sum(measure)", ("against",), measure),
    "figure": _Kind("figure(measure)", ("against",), measure),
    "date": _Kind("date(measure)", (), measure),
    "growth": _Kind("growth(measure, years=2, against=control)", ("years", "against"), measure),
    "mean": _Kind("mean(measure)", ("against",), marks),
    "median": _Kind("median(measure)", ("against",), marks),
    "percentile": _Kind("percentile(measure, 90%)", ("against",), marks),
    "change": _Kind("change(share(answer, of=question), years=1)", ("years", "against"), _change),
    "difference": _Kind("difference(share(answer, of=question), against=control)", ("against",), _change),
}
"""Every kind of quantity. `share` and `count` take any number of answers."""
