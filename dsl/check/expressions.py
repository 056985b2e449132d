"""Expressions to terms: which room each construct belongs to, and the literals."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from dsl import syntax
from dsl.check import logic
from dsl.check.arithmetic import binary, unary
from dsl.check.calls import call
from dsl.check.names import name
from dsl.check.paths import goal_path, words
from dsl.check.scope import Scope
from dsl.terms import Absent, Constant, Term
from dsl.units import DATE, LABEL, NUMBER, PP, RATIO, named


def compile_expression(expr: syntax.Expr, scope: Scope) -> Term | None:
    """The checked term of an expression; None where a message was given."""
    return _COMPILERS[type(expr)](expr, scope)


def _number(expr: syntax.Number, scope: Scope) -> Term:
    if expr.unit is None:
        return Constant(expr.value, unit=NUMBER, span=expr.span)
    unit = {"%": RATIO, "pp": PP}.get(expr.unit) or named(**{expr.unit: 1})
    return Constant(expr.value, unit=unit, span=expr.span)


def _text(expr: syntax.Text, scope: Scope) -> Term:
    return Constant(expr.value, unit=LABEL, span=expr.span)


def _date(expr: syntax.Date, scope: Scope) -> Term:
    return Constant(Fraction(expr.value.toordinal()), unit=DATE, span=expr.span)


def _unavailable(expr: syntax.Unavailable, scope: Scope) -> Term:
    return Absent(expr.kind, unit=NUMBER, span=expr.span)


def _binary(expr: syntax.Binary, scope: Scope) -> Term | None:
    return logic.logic_term(expr, scope) if expr.op in ("and", "or") else binary(expr, scope)


def _unary(expr: syntax.Unary, scope: Scope) -> Term | None:
    return logic.not_term(expr, scope) if expr.op == "not" else unary(expr, scope)


_COMPILERS: dict[type, Callable[..., Term | None]] = {
    syntax.Number: _number,
    syntax.Text: _text,
    syntax.Date: _date,
    syntax.Name: name,
    syntax.Words: words,
    syntax.GoalPath: goal_path,
    syntax.Unavailable: _unavailable,
    syntax.Unary: _unary,
    syntax.Binary: _binary,
    syntax.Compare: logic.compare_term,
    syntax.Between: logic.between_term,
    syntax.Within: logic.within_term,
    syntax.If: logic.if_term,
    syntax.Call: call,
}
