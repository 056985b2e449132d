"""Arithmetic and its units: `64% + 5 pp` is 69 %, `64% + 5%` is refused with both readings spelled out."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve

from dsl import syntax
from dsl.check.elsewhere import unquoted
from dsl.check.literals import POINTS_FROM, factor_of, is_plain, unify
from dsl.check.mending import shown
from dsl.check.scope import Scope
from dsl.check.unit_words import decimal, describe
from dsl.diagnostic import rewrite, wording
from dsl.terms import Constant, Operation, Term
from dsl.units import DATE, DAYS, NUMBER, PP, RATIO, Kind, Unit, product

_NAMES = {"+": "add", "-": "sub", "*": "mul", "/": "div", "^": "pow"}
_ABSOLUTE = (Kind.DATE, Kind.TRUTH, Kind.LABEL)


def unary(expr: syntax.Unary, scope: Scope) -> Term | None:
    """`-x`; a negative literal stays a literal."""
    term = scope.term(expr.operand)
    if term is None:
        return None
    if term.unit.kind in _ABSOLUTE:
        scope.report("M0307", expr.span, text=unquoted(expr.operand.span), op="-", unit=describe(term.unit))
        return None
    if isinstance(term, Constant) and isinstance(term.value, Fraction):
        return evolve(term, value=-term.value, span=expr.span)
    return Operation("neg", (term,), unit=term.unit, span=expr.span)


def binary(expr: syntax.Binary, scope: Scope) -> Term | None:
    """`left op right`; a chain such as a + b + c is taken step by step, not by recursion."""
    chain: list[syntax.Binary] = []
    first: syntax.Expr = expr
    while isinstance(first, syntax.Binary) and first.op in "+-*/":
        chain.append(first)
        first = first.left
    term = scope.term(chain[-1].left if chain else expr.left)
    for link in reversed(chain or [expr]):
        right = scope.term(link.right)
        term = _apply(link, term, right, scope) if term is not None and right is not None else None
    return term


def _apply(expr: syntax.Binary, left: Term, right: Term, scope: Scope) -> Term | None:
    for side in (left, right):
        if side.unit.kind in _ABSOLUTE[1:]:
            scope.report("M0307", side.span, text=unquoted(side.span), op=expr.op, unit=describe(side.unit))
            return None
    if expr.op in "+-":
        return _sum(expr, left, right, scope)
    return _power(expr, left, right, scope) if expr.op == "^" else _product(expr, left, right, scope)


def _sum(expr: syntax.Binary, left: Term, right: Term, scope: Scope) -> Term | None:
    if DATE in (left.unit, right.unit):
        return _dates(expr, left, right, scope)
    shifted = _shifted_share(expr, left, right, scope)
    if shifted is not None:
        return shifted if isinstance(shifted, Operation) else None
    sides = unify((left, right), scope, wording("unlike-sides-of", op=expr.op), expr.span)
    if sides is None:
        return None
    minus = expr.op == "-" and sides[0].unit == RATIO and not _is_one(left)
    return _operation(expr, sides[0], sides[1], PP if minus else sides[0].unit)


def _shifted_share(expr: syntax.Binary, left: Term, right: Term, scope: Scope) -> Term | bool | None:
    """A ratio plus or minus something: points are added, a percent literal is refused; None where it is neither."""
    if left.unit == RATIO and right.unit == PP:
        return _operation(expr, left, right, RATIO)
    if left.unit == PP and right.unit == RATIO and expr.op == "+":
        return _operation(expr, left, right, RATIO)
    if left.unit == RATIO and isinstance(expr.right, syntax.Number) and _is_percent(right):
        points, part = _readings(expr, right)
        fixes = (rewrite(expr.span, reading) for reading in (points, part))
        scope.report("M0308", expr.span, *fixes, text=expr.span.text, points=points, part=part)
        return False
    return None


def _is_percent(term: Term) -> bool:
    """A literal written here that may have been meant as points or as a part of the other side; 0 and 100 % are neither."""
    return isinstance(term, Constant) and (term.unit == RATIO or is_plain(term)) and term.value not in (0, 1)


def _readings(expr: syntax.Binary, right: Term) -> tuple[str, str]:
    """What may have been meant by a percentage more or less: so many points, or that part of the other side."""
    assert isinstance(right, Constant)
    assert isinstance(right.value, Fraction)
    factor = 100 + right.value * 100 if expr.op == "+" else 100 - right.value * 100
    left, place = expr.left.span.text, expr.span
    whole = f"({left})" if isinstance(expr.left, syntax.Binary) and expr.left.op in "+-" else left
    points, part = shown(f"{decimal(right.value * 100)} pp", place), shown(f"{decimal(factor)}%", place)
    return f"{left} {expr.op} {points}", f"{whole} * {part}"


def _dates(expr: syntax.Binary, left: Term, right: Term, scope: Scope) -> Term | None:
    if left.unit == right.unit == DATE and expr.op == "-":
        return _operation(expr, left, right, DAYS)
    if left.unit == DATE and (right.unit == DAYS or is_plain(right)):
        return _operation(expr, left, right, DATE)
    scope.report("M0309", expr.span, text=expr.span.text, left=describe(left.unit), right=describe(right.unit))
    return None


def _product(expr: syntax.Binary, left: Term, right: Term, scope: Scope) -> Term | None:
    unit = _product_unit(expr.op, left, right)
    if unit is None:
        scope.report("M0310", expr.span, text=expr.span.text, left=describe(left.unit), right=describe(right.unit))
        return None
    return _operation(expr, left, right, unit)


def _product_unit(op: str, left: Term, right: Term) -> Unit | None:
    if op == "/":
        if isinstance(right, Constant) and is_plain(right):
            return left.unit if left.unit.kind not in _ABSOLUTE else None
        unit = product(left.unit, right.unit, -1)
        return NUMBER if unit == RATIO and abs(factor_of(left)) >= POINTS_FROM else unit
    for factor, other in ((left, right), (right, left)):
        if isinstance(factor, Constant) and is_plain(factor):
            points = other.unit == RATIO and abs(factor_of(other) * _value(factor)) >= POINTS_FROM
            return NUMBER if points else (other.unit if other.unit.kind not in _ABSOLUTE else None)
    return product(left.unit, right.unit)


def _value(term: Constant) -> Fraction:
    assert isinstance(term.value, Fraction)
    return term.value


def _power(expr: syntax.Binary, left: Term, right: Term, scope: Scope) -> Term | None:
    scalars = (Kind.NUMBER, Kind.RATIO)
    if left.unit.kind not in scalars or right.unit.kind not in scalars:
        scope.report("M0310", expr.span, text=expr.span.text, left=describe(left.unit), right=describe(right.unit))
        return None
    return _operation(expr, left, right, left.unit)


def _is_one(term: Term) -> bool:
    return isinstance(term, Constant) and term.value == 1


def _operation(expr: syntax.Binary, left: Term, right: Term, unit: Unit) -> Operation:
    return Operation(_NAMES[expr.op], (left, right), unit=unit, span=expr.span)
