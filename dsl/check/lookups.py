"""Looking a score up: bands, interpolation between points, and the cells of a table."""

from __future__ import annotations

from collections.abc import Iterable

from dsl import syntax
from dsl.check.arguments import Arguments, count, only, sort
from dsl.check.elsewhere import declared, unquoted
from dsl.check.literals import as_score, constant, unify
from dsl.check.logic import SIGNS
from dsl.check.mending import shown
from dsl.check.scope import Scope
from dsl.diagnostic import Label, Wording, problem, wording
from dsl.source import Span
from dsl.suggestion import corrections, suggestion
from dsl.terms import Bands, Case, Linear, Term
from dsl.units import Kind

_BANDS = 'bands(x, >= 62: "A", >= 54: "B", else: "F")'
_LINEAR = "linear(x, 20%: 0%, 50%: 100%)"


def bands(call: syntax.Call, scope: Scope) -> Term | None:
    """`bands(x, >= 62: "A", else: "F")`: the first band that x is in gives the result."""
    arguments = sort(call, scope)
    if not only(arguments, (), scope, cases=True) or not count(arguments, 1, 1, _BANDS, scope):
        return None
    rows = [case for case in arguments.cases if isinstance(case, syntax.Band)]
    others = [case for case in arguments.cases if isinstance(case, syntax.Otherwise)]
    if not rows or len(rows) + len(others) < len(arguments.cases) or len(others) > 1 or arguments.cases[: len(rows)] != (*rows,):
        scope.report("M0331", call.span, function=call.function.span.text, usage=shown(_BANDS, call.span))
        return None
    value, limits = _against(
        arguments, [row.limit for row in rows], wording("unlike-limits", function=call.function.span.text), scope
    )
    results = scope.terms([*(row.result for row in rows), *(other.result for other in others)])
    if value is None or results is None:
        return None
    alike = unify(
        [as_score(result) for result in results], scope, wording("unlike-results-of", function=call.function.span.text), call.span
    )
    if alike is None:
        return None
    cases = tuple(Case(SIGNS[row.op], limit, result) for row, limit, result in zip(rows, limits, alike, strict=False))
    _hold_order(cases, scope)
    otherwise = alike[-1] if others else None
    return Bands(value, cases, otherwise, unit=alike[0].unit, span=call.span)


def _hold_order(cases: tuple[Case, ...], scope: Scope) -> None:
    """A band that an earlier one takes whole is a mistake; only literal limits can be seen to."""
    for index, case in enumerate(cases):
        above = next((earlier for earlier in cases[:index] if _covers(earlier, case)), None)
        if above is not None:
            label = Label(above.limit.span, "band-above")
            scope.session.add(problem("M0337", case.limit.span, label, text=case.limit.span.text))


def _covers(earlier: Case, later: Case) -> bool:
    first, second = (constant(case.limit) for case in (earlier, later))
    if first is None or second is None or earlier.op != later.op:
        return False
    if later.op in ("ge", "gt"):
        return first <= second
    return first >= second if later.op in ("le", "lt") else first == second


def linear(call: syntax.Call, scope: Scope) -> Term | None:
    """`linear(x, 20%: 0%, 50%: 100%)`: straight between the points, flat outside."""
    arguments = sort(call, scope)
    if not only(arguments, (), scope, cases=True) or not count(arguments, 1, 1, _LINEAR, scope):
        return None
    points = [case for case in arguments.cases if isinstance(case, syntax.Point)]
    if len(points) < 2 or len(points) < len(arguments.cases):
        scope.report("M0332", call.span, function=call.function.span.text, usage=shown(_LINEAR, call.span))
        return None
    value, limits = _against(
        arguments, [point.at for point in points], wording("unlike-limits", function=call.function.span.text), scope
    )
    results = scope.terms([point.result for point in points])
    alike = results and unify(results, scope, wording("unlike-results-of", function=call.function.span.text), call.span)
    if value is None or not alike:
        return None
    if any(result.unit.kind in (Kind.LABEL, Kind.TRUTH) for result in alike):
        scope.report("M0333", call.span, function=call.function.span.text)
        return None
    pairs = _in_order(list(zip(limits, alike, strict=True)), call, scope)
    return None if pairs is None else Linear(value, tuple(pairs), unit=alike[0].unit, span=call.span)


def _against(arguments: Arguments, limits: list[syntax.Expr], what: Wording, scope: Scope) -> tuple[Term | None, list[Term]]:
    """The value that is looked up and the limits, in one unit."""
    terms = scope.terms([arguments.values[0], *limits])
    alike = terms and unify(terms, scope, what, arguments.call.span)
    if not alike:
        return None, []
    if alike[0].unit.kind in (Kind.LABEL, Kind.TRUTH):
        scope.report("M0334", alike[0].span, text=unquoted(alike[0].span), function=arguments.call.function.span.text)
        return None, []
    return alike[0], alike[1:]


def _in_order(points: list[tuple[Term, Term]], call: syntax.Call, scope: Scope) -> list[tuple[Term, Term]] | None:
    """The points by rising x where all are literals; two at the same x are a mistake."""
    numbers = [number for at, _ in points if (number := constant(at)) is not None]
    if len(numbers) < len(points):
        return points
    if len(set(numbers)) < len(numbers):
        index = next(index for index, number in enumerate(numbers) if numbers.index(number) < index)
        double, first = points[index][0], points[numbers.index(numbers[index])][0]
        scope.report("M0335", double.span, Label(first.span, "first"), text=double.span.text, function=call.function.span.text)
        return None
    return [point for _, point in sorted(zip(numbers, points, strict=True), key=lambda pair: pair[0])]


def cell(call: syntax.Call, scope: Scope) -> Term | None:
    """`TABLE(row, column)`: one cell of a table."""
    table = scope.session.tables[call.function.name]
    arguments = sort(call, scope)
    usage = f"{call.function.name}(row, column)"
    if not only(arguments, (), scope) or not count(arguments, 2, 2, usage, scope):
        return None
    row, column = (value.span.text for value in arguments.values)
    if row not in table:
        _report_no_cell("table-row", row, table, arguments.values[0].span, call, scope)
        return None
    if column not in table[row]:
        _report_no_cell("table-column", column, table[row], arguments.values[1].span, call, scope)
        return None
    return scope.term(table[row][column])


def _report_no_cell(kind: str, word: str, known: Iterable[str], span: Span, call: syntax.Call, scope: Scope) -> None:
    """The message about a row or a column that a table lacks; `kind` says which of them."""
    table, hint = call.function.name, suggestion(word, known)
    scope.report(
        "M0336",
        span,
        *declared(table, scope),
        *corrections(span, hint),
        text=word,
        table=table,
        what=Wording(kind),
        suggestion=hint,
    )
