"""Intervals: `interval(share(yes), level=95%, method=exact)`, in `show` lines and nowhere else."""

from __future__ import annotations

from fractions import Fraction

from dsl import syntax
from dsl.check.arguments import Arguments, count, only, sort
from dsl.check.elsewhere import left_out
from dsl.check.offered import of_other_language, offered
from dsl.check.scope import Scope
from dsl.diagnostic import Listed, rewrite
from dsl.terms import INTERVALS, Call, ConfidenceInterval, Constant, Facet, Figure, Operation, Reference, Term
from dsl.units import RATIO
from dsl.vocabulary import Role
from dsl.within import inside

USUAL_LEVEL = Fraction(95, 100)
_USAGE = "interval(share(yes, of=referred), level=95%)"
_COUNTS = ("count", "n")


def interval(call: syntax.Call, scope: Scope) -> Term | None:
    """The interval of a figure; None where a message was given."""
    arguments = sort(call, scope)
    if not only(arguments, ("level", "method"), scope, role=Role.OPTION) or not count(arguments, 1, 1, _USAGE, scope):
        return None
    if not scope.output:
        (show,) = offered(("show",), Role.HEAD, call.span)
        scope.report("M0290", call.span, text=call.span.text, show=show)
        return None
    value = scope.term(arguments.values[0])
    level, method = _level(arguments, scope), _method(arguments, scope)
    if value is None or level is None or method is None or not _is_sampled(value, arguments, scope):
        return None
    return ConfidenceInterval(value, level, method, unit=value.unit, span=call.span)


def _level(arguments: Arguments, scope: Scope) -> Fraction | None:
    """The level of confidence, above 0 and below 100 %."""
    given = arguments.named.get("level")
    if given is None:
        return USUAL_LEVEL
    term = scope.term(given.value)
    if term is None:
        return None
    if isinstance(term, Constant) and isinstance(term.value, Fraction) and term.unit == RATIO and 0 < term.value < 1:
        return term.value
    scope.report("M0293", given.value.span, text=given.value.span.text)
    return None


def _method(arguments: Arguments, scope: Scope) -> str | None:
    given = arguments.named.get("method")
    if given is None:
        return INTERVALS[0]
    name = given.value.name if isinstance(given.value, syntax.Name) else ""
    if name in INTERVALS:
        return name
    if isinstance(given.value, syntax.Name) and of_other_language(given.value, Role.METHOD, scope):
        return None
    ways = offered(INTERVALS, Role.METHOD, given.span)
    fixes = (rewrite(given.value.span, way) for way in ways)
    scope.report("M0294", given.value.span, *fixes, text=given.value.span.text, ways=Listed(tuple(ways), "or"))
    return None


def _is_sampled(value: Term, arguments: Arguments, scope: Scope) -> bool:
    """Whether the value can have an interval, and is a share where a method is chosen; a message where not."""
    meant, span = _meant(value, scope), arguments.values[0].span
    kind = _kind(meant)
    if kind is None:
        scope.report("M0292", span, text=span.text)
    elif kind != "share" and (given := arguments.named.get("method")):
        scope.report("M0295", given.span, left_out(given.span), text=given.span.text, value=span.text)
        return False
    return kind is not None


def _meant(value: Term, scope: Scope) -> Term | None:
    """The term behind a path or the name of a definition."""
    while isinstance(value, Reference | Call):
        following = scope.session.terms.get(value.place) if isinstance(value, Reference) else value.body
        if following is None:
            return None
        value = following
    return value


def _kind(term: Term | None) -> str | None:
    """What kind of figure a term is: a share (also a count over a count), another that has an interval, or None."""
    if isinstance(term, Operation) and term.name == "div":
        return "share" if all(isinstance(side, Figure) and side.quantity.function in _COUNTS for side in term.arguments) else None
    if not isinstance(term, Figure) or term.quantity.function not in ("share", "nps", "mean"):
        return None
    if term.quantity.against:
        return "difference" if term.quantity.function == "share" else None
    return term.quantity.function


def holds_interval(term: Term, scope: Scope) -> bool:
    """Whether an interval is in the term, or in an output that it names."""
    shown = scope.session.terms
    for item in inside(term):
        if isinstance(item, ConfidenceInterval):
            return True
        named = shown.get(item.place) if isinstance(item, Reference) and item.place.facet is Facet.SHOW else None
        if named is not None and holds_interval(named, scope):
            return True
    return False
