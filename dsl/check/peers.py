"""Peers: a party's value seen beside those of all parties, `percentile(z, 75%, over=parties)`."""

from __future__ import annotations

from fractions import Fraction

from dsl import syntax
from dsl.check.arguments import Arguments, count, only, sort
from dsl.check.literals import as_score
from dsl.check.mending import shown
from dsl.check.offered import offered
from dsl.check.scope import Scope
from dsl.check.unit_words import describe
from dsl.diagnostic import Listed, Wording
from dsl.terms import Peers, Term
from dsl.units import Kind
from dsl.vocabulary import Role

_FUNCTIONS = ("mean", "median", "sd", "percentile", "worst", "best")


def peers(call: syntax.Call, scope: Scope) -> Term | None:
    """The term of a statistic over all parties; None where a message was given."""
    arguments = sort(call, scope)
    function = call.function.name
    over = arguments.named["over"]
    if not (isinstance(over.value, syntax.Name) and over.value.name == "parties") or function not in _FUNCTIONS:
        functions = Listed(tuple(f'"{name}"' for name in offered(_FUNCTIONS, Role.FUNCTION, call.span)))
        parties = shown("over=parties", call.span)
        scope.report("M0351", over.span, text=over.span.text, functions=functions, parties=parties)
        return None
    if scope.session.file.parties is None:
        scope.report("M0352", over.span)
        return None
    takes = 2 if function == "percentile" else 1
    usage = "percentile(x, 75%, over=parties)" if takes == 2 else f"{function}(x, over=parties)"
    if not only(arguments, ("over",), scope) or not count(arguments, takes, takes, usage, scope):
        return None
    term = scope.term(arguments.values[0])
    level = _level(arguments, usage, scope) if takes == 2 else None
    if term is None or (takes == 2 and level is None):
        return None
    return _over(function, as_score(term), level, call, scope)


def _over(function: str, term: Term, level: Fraction | None, call: syntax.Call, scope: Scope) -> Term | None:
    if term.unit.kind in (Kind.LABEL, Kind.DATE):
        words = {"text": term.span.text, "function": call.function.span.text, "unit": describe(term.unit)}
        scope.report("M0323", term.span, suggestion=Wording("unit-combine-scores"), **words)
        return None
    return Peers(function, term, level, unit=term.unit, span=call.span)


def _level(arguments: Arguments, usage: str, scope: Scope) -> Fraction | None:
    value = arguments.values[1]
    if isinstance(value, syntax.Number) and value.unit == "%" and 0 <= value.value <= 1:
        return value.value
    scope.report(
        "M0224", arguments.call.span, function=arguments.call.function.span.text, usage=shown(usage, arguments.call.span)
    )
    return None
