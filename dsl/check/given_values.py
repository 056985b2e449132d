"""The value that a lever is set to, as it is written: a number with its unit, a date, or whether something is done."""

from __future__ import annotations

from fractions import Fraction

from dsl import syntax
from dsl.check.expressions import compile_expression
from dsl.check.literals import adapt, describe, is_plain
from dsl.check.scope import Scope, Session
from dsl.contract import Declarations
from dsl.diagnostic import Diagnostic, problem
from dsl.lever import Lever
from dsl.terms import Constant, Operation, Term
from dsl.units import PP, RATIO, TRUTH, Kind, Unit

_DONE = {"done": True, "met": True}


def value(expr: syntax.Expr, lever: Lever) -> tuple[Fraction | str | None, tuple[Diagnostic, ...]]:
    """The value in the lever's unit, a truth as 1 or 0, a word as it is; None with a message where it is no such value."""
    found, told = _value(expr, lever)
    if isinstance(found, Fraction) and not _within(found, lever):
        return None, (problem("M0904", expr.span, text=expr.span.text, title=lever.title, range=_range(lever)),)
    return found, told


def distance(expr: syntax.Expr, lever: Lever) -> tuple[Fraction | None, tuple[Diagnostic, ...]]:
    """How far one value of a lever lies from another: of shares in percentage points, of all others in their own unit."""
    term, told = _literal(expr)
    if term is None:
        return None, told
    if lever.unit == RATIO and term.unit == PP:
        return _number(term), ()
    found, told = _fitting(term, expr, lever)
    return (found if isinstance(found, Fraction) else None), told


def literal(expr: syntax.Expr) -> tuple[tuple[Fraction, Unit] | None, tuple[Diagnostic, ...]]:
    """A number with its unit, before anything is known of what it is for."""
    term, told = _literal(expr)
    return (None, told) if term is None else ((_number(term), term.unit), told)


def _value(expr: syntax.Expr, lever: Lever) -> tuple[Fraction | str | None, tuple[Diagnostic, ...]]:
    if lever.unit == TRUTH:
        return _done(expr, lever)
    if lever.unit.kind is Kind.LABEL and isinstance(expr, syntax.Text):
        return expr.value, ()
    term, told = _literal(expr)
    return (None, told or _misfit(expr, lever)) if term is None else _fitting(term, expr, lever)


def _done(expr: syntax.Expr, lever: Lever) -> tuple[Fraction | None, tuple[Diagnostic, ...]]:
    negated = isinstance(expr, syntax.Unary) and expr.op == "not"
    inner = expr.operand if isinstance(expr, syntax.Unary) and negated else expr
    if isinstance(inner, syntax.Name) and inner.name in _DONE:
        return Fraction(not negated), ()
    return None, _misfit(expr, lever)


def _literal(expr: syntax.Expr) -> tuple[Term | None, tuple[Diagnostic, ...]]:
    if not isinstance(expr.operand if isinstance(expr, syntax.Unary) else expr, syntax.Number | syntax.Date):
        return None, ()
    session = Session(syntax.File(expr.span.source), 0, Declarations(), compile_expression)
    return Scope(session).term(expr), tuple(session.diagnostics)


def _fitting(term: Term, expr: syntax.Expr, lever: Lever) -> tuple[Fraction | None, tuple[Diagnostic, ...]]:
    """The number of a literal, which takes the lever's unit where it has none of its own."""
    session = Session(syntax.File(expr.span.source), 0, Declarations(), compile_expression)
    plain = next(iter(term.arguments), term) if isinstance(term, Operation) else term
    if term.unit != lever.unit and is_plain(plain):
        fitted = adapt(plain, lever.unit, Scope(session))
        if fitted is None:
            return None, tuple(session.diagnostics)
        return (-_number(fitted) if plain is not term else _number(fitted)), ()
    return (_number(term), ()) if term.unit == lever.unit else (None, _misfit(expr, lever))


def _number(term: Term) -> Fraction:
    """The number of a literal, or of one with a minus before it."""
    if isinstance(term, Operation):
        return -_number(term.arguments[0])
    assert isinstance(term, Constant)
    return Fraction(term.value)


def _within(number: Fraction, lever: Lever) -> bool:
    return (lever.low is None or number >= lever.low) and (lever.high is None or number <= lever.high)


def _misfit(expr: syntax.Expr, lever: Lever) -> tuple[Diagnostic, ...]:
    words = {"text": expr.span.text, "title": lever.title, "unit": describe(lever.unit), "example": example(lever.unit)}
    return (problem("M0903", expr.span, **words),)


def example(unit: Unit) -> str:
    """A value in that unit, for a message."""
    words = {Kind.RATIO: "80%", Kind.PP: "5 pp", Kind.TRUTH: "done, or: not done", Kind.DATE: "2022-12-31", Kind.LABEL: '"A"'}
    return words.get(unit.kind) or ("100" if str(unit) in ("", "count") else f"100 {unit}")


def _range(lever: Lever) -> str:
    ends = [None if end is None else _written(end, lever.unit) for end in (lever.low, lever.high)]
    if ends[1] is None:
        return f"at least {ends[0]}"
    return f"at most {ends[1]}" if ends[0] is None else f"{ends[0]} to {ends[1]}"


def _written(end: Fraction, unit: Unit) -> str:
    scale = {Kind.RATIO: (100, "%"), Kind.PP: (100, " pp")}
    times, sign = scale.get(unit.kind, (1, f" {unit}" if str(unit) not in ("", "count") else ""))
    return f"{float(end * times):g}{sign}"
