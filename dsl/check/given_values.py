"""The value that a lever is set to, as it is written: a number with its unit, a date, or whether something is done.

A number may be an arithmetic of numbers, as not every one can be written out: `79/80`, `157.3% / 2`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from operator import add, mul, sub, truediv

from dsl import syntax
from dsl.check.expressions import compile_expression
from dsl.check.literals import adapt, is_plain
from dsl.check.scope import Scope, Session
from dsl.check.spoken import alike
from dsl.check.unit_words import describe
from dsl.check.walk import inside
from dsl.contract import Declarations
from dsl.diagnostic import Diagnostic, Listed, Word, Wording, problem, rewrite, wording
from dsl.lever import Lever
from dsl.terms import Constant, Operation, Term
from dsl.units import DATE, DAYS, NUMBER, PP, RATIO, TRUTH, Kind, Unit

_TRUTHS = {"done": True, "met": True, "yes": True, "ja": True, "gennemført": True, "opfyldt": True, "no": False, "nej": False}
"""The words that say whether something holds; after `not` they say the opposite."""


def value(expr: syntax.Expr, lever: Lever) -> tuple[Fraction | str | None, tuple[Diagnostic, ...]]:
    """The value in the lever's unit, a truth as 1 or 0, a word as it is; None with a message where it is no such value."""
    found, told = _value(expr, lever)
    if isinstance(found, Fraction) and not _within(found, lever):
        words = {"text": expr.span.text, "title": alike(lever.title, expr.span), "range": _range(lever, expr)}
        return None, (problem("M0904", expr.span, **words),)
    return found, told


def distance(expr: syntax.Expr, lever: Lever) -> tuple[Fraction | None, tuple[Diagnostic, ...]]:
    """How far one value of a lever lies from another: of shares in percentage points, of dates in days, else in its unit."""
    term, told = _literal(expr)
    if term is None:
        return None, told
    if (lever.unit, term.unit) in ((RATIO, PP), (DATE, DAYS)):
        return Fraction(term.value), ()
    if lever.unit == RATIO and is_plain(term) and Fraction(term.value) >= 1:
        points = alike(f"{expr.span.text} pp", expr.span)
        return None, (problem("M0302", expr.span, rewrite(expr.span, points), number=expr.span.text, points=points),)
    found, told = _fitting(term, expr, lever)
    return (found if isinstance(found, Fraction) else None), told


def literal(expr: syntax.Expr) -> tuple[tuple[Fraction, Unit] | None, tuple[Diagnostic, ...]]:
    """A number with its unit, before anything is known of what it is for."""
    term, told = _literal(expr)
    return (None, told) if term is None else ((Fraction(term.value), term.unit), told)


def misfit(expr: syntax.Expr, lever: Lever) -> tuple[Diagnostic, ...]:
    """A message where a number is written out whose unit is not the lever's; an expression of the contract's is none."""
    term, _ = _literal(expr)
    return _misfit(expr, lever) if term is not None and term.unit != lever.unit and not is_plain(term) else ()


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
    if isinstance(inner, syntax.Name) and inner.name in _TRUTHS:
        return Fraction(_TRUTHS[inner.name] is not negated), ()
    return None, _misfit(expr, lever)


def _literal(expr: syntax.Expr) -> tuple[Constant | None, tuple[Diagnostic, ...]]:
    """A number or a date, worked out where it is an arithmetic of numbers."""
    if not all(isinstance(node, _WRITTEN_OUT) for node in inside(expr)):
        return None, ()
    session = Session(syntax.File(expr.span.source), 0, Declarations(), compile_expression)
    term = Scope(session).term(expr)
    number = _worked_out(term) if term else None
    if term is None or number is None:
        return None, tuple(session.diagnostics)
    unit = (
        NUMBER
        if term.unit == RATIO and not any(isinstance(node, syntax.Number) and node.unit for node in inside(expr))
        else term.unit
    )
    return Constant(number, unit=unit, span=expr.span), tuple(session.diagnostics)


_WRITTEN_OUT = (syntax.Number, syntax.Date, syntax.Unary, syntax.Binary)
_OPERATIONS: dict[str, Callable[[Fraction, Fraction], Fraction]] = {"add": add, "sub": sub, "mul": mul, "div": truediv}


def _worked_out(term: Term) -> Fraction | None:
    """The number that an arithmetic of literals gives; None where it gives none."""
    if isinstance(term, Constant):
        return Fraction(term.value)
    found = [_worked_out(each) for each in term.arguments] if isinstance(term, Operation) else []
    numbers = [each for each in found if each is not None]
    if not isinstance(term, Operation) or len(numbers) < len(found):
        return None
    if term.name == "neg":
        return -numbers[0]
    if term.name not in _OPERATIONS or (term.name == "div" and not numbers[1]):
        return None
    return _OPERATIONS[term.name](*numbers)


def _fitting(term: Constant, expr: syntax.Expr, lever: Lever) -> tuple[Fraction | None, tuple[Diagnostic, ...]]:
    """The number of a literal, which takes the lever's unit where it has none of its own."""
    if term.unit == lever.unit:
        return Fraction(term.value), ()
    if not is_plain(term):
        return None, _misfit(expr, lever)
    session = Session(syntax.File(expr.span.source), 0, Declarations(), compile_expression)
    fitted = adapt(term, lever.unit, Scope(session))
    return (Fraction(term.value) if fitted else None), tuple(session.diagnostics)


def _within(number: Fraction, lever: Lever) -> bool:
    return (lever.low is None or number >= lever.low) and (lever.high is None or number <= lever.high)


def _misfit(expr: syntax.Expr, lever: Lever) -> tuple[Diagnostic, ...]:
    title, found = alike(lever.title, expr.span), _same(expr, lever.unit)
    fixes = (rewrite(expr.span, found),) if found else ()
    words = {"text": expr.span.text, "title": title, "unit": describe(lever.unit), "example": found or _example(expr, lever.unit)}
    return (problem("M0903", expr.span, *fixes, **words),)


def _same(expr: syntax.Expr, unit: Unit) -> str | None:
    """The same number in that unit, where only the sign behind it is another."""
    signs = {Kind.RATIO: "%", Kind.PP: " pp"}
    number = re.fullmatch(r"([0-9.,]+)\s*(?:%|pp|procentpoint)", expr.span.text)
    return alike(f"{number[1].replace(',', '.')}{signs[unit.kind]}", expr.span) if number and unit.kind in signs else None


def _example(expr: syntax.Expr, unit: Unit) -> Word:
    if unit.kind is Kind.TRUTH:
        states = (alike(f"set goal 1 a = {state}", expr.span) for state in ("done", "not done"))
        return Listed(tuple(state.partition("= ")[2] for state in states))
    return alike(example(unit), expr.span)


def example(unit: Unit) -> str:
    """A value in that unit, for a message."""
    words = {Kind.RATIO: "80%", Kind.PP: "5 pp", Kind.TRUTH: "done", Kind.DATE: "2022-12-31", Kind.LABEL: '"A"'}
    return words.get(unit.kind) or ("100" if str(unit) in ("", "count") else f"100 {unit}")


def _range(lever: Lever, expr: syntax.Expr) -> Wording:
    low, high = (None if end is None else alike(_written(end, lever.unit), expr.span) for end in (lever.low, lever.high))
    if high is None:
        return wording("range-at-least", low=low)
    return wording("range-at-most", high=high) if low is None else wording("range-between", low=low, high=high)


def _written(end: Fraction, unit: Unit) -> str:
    scale = {Kind.RATIO: (100, "%"), Kind.PP: (100, " pp")}
    times, sign = scale.get(unit.kind, (1, f" {unit}" if str(unit) not in ("", "count") else ""))
    return f"{float(end * times):g}{sign}"
