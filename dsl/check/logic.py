"""Comparisons, truths and choices, and the units they ask for."""

from __future__ import annotations

from collections.abc import Sequence

from dsl import syntax
from dsl.check.literals import unify
from dsl.check.mending import shown
from dsl.check.names import is_known
from dsl.check.scope import Scope
from dsl.check.unit_words import describe
from dsl.diagnostic import Wording, wording
from dsl.source import Span
from dsl.suggestion import corrections
from dsl.terms import Choice, Operation, Term
from dsl.units import LABEL, TRUTH, Kind

SIGNS = {">=": "ge", "<=": "le", ">": "gt", "<": "lt", "=": "eq", "<>": "ne"}
"""The comparison signs and the names that terms use for them."""


def compare_term(expr: syntax.Compare, scope: Scope) -> Term | None:
    """`left op right`."""
    left = scope.term(expr.left)
    bare = isinstance(expr.right, syntax.Name) and (left is None or left.unit == LABEL) and not is_known(expr.right, scope)
    if bare and left is not None:
        hint = wording("habit-quote", instead=f'"{expr.right.span.text}"')
        scope.report("M0201", expr.right.span, *corrections(expr.right.span, hint), name=expr.right.span.text, suggestion=hint)
    right = None if bare else scope.term(expr.right)
    return None if left is None or right is None else comparison(SIGNS[expr.op], left, right, scope, expr)


def comparison(op: str, left: Term, right: Term, scope: Scope, expr: syntax.Node) -> Term | None:
    """`left op right` with both sides in one unit; words can only be equal or not."""
    sides = unify((left, right), scope, Wording("unlike-sides"), expr.span)
    if sides is None:
        return None
    if sides[0].unit.kind in (Kind.LABEL, Kind.TRUTH) and op not in ("eq", "ne"):
        scope.report("M0305", expr.span, unit=describe(sides[0].unit))
        return None
    return Operation(op, tuple(sides), unit=TRUTH, span=expr.span)


def between_term(expr: syntax.Between, scope: Scope) -> Term | None:
    """`value between low and high`, ends included."""
    found = scope.terms((expr.value, expr.low, expr.high))
    sides = found and unify(found, scope, Wording("unlike-between"), expr.span)
    return between(sides, expr.span) if sides else None


def between(sides: Sequence[Term], span: Span) -> Term:
    """A value at least its lower end and at most its upper one."""
    value, low, high = sides
    ends = (Operation(op, (value, end), unit=TRUTH, span=span) for op, end in (("ge", low), ("le", high)))
    return Operation("and", tuple(ends), unit=TRUTH, span=span)


def within_term(expr: syntax.Within, scope: Scope) -> Term | None:
    """`value in (a, b)`."""
    found = scope.terms((expr.value, *expr.options))
    sides = found and unify(found, scope, Wording("unlike-list"), expr.span)
    return Operation("in", tuple(sides), unit=TRUTH, span=expr.span) if sides else None


def truth(expr: syntax.Expr, scope: Scope, what: str) -> Term | None:
    """A condition; `what` names where it stands for the message when it is none."""
    term = scope.term(expr)
    if term is not None and term.unit != TRUTH:
        scope.report("M0306", expr.span, what=shown(what, expr.span), unit=describe(term.unit))
        return None
    return term


def if_term(expr: syntax.If, scope: Scope) -> Term | None:
    """`if condition then … else …`."""
    condition = truth(expr.condition, scope, "if")
    branches = scope.terms((expr.then, expr.otherwise))
    if condition is None or branches is None:
        return None
    return choice(condition, branches[0], branches[1], scope, expr)


def choice(condition: Term, then: Term, otherwise: Term, scope: Scope, expr: syntax.Node, *, gate: bool = False) -> Term | None:
    """A choice whose two results are in one unit."""
    sides = unify((then, otherwise), scope, Wording("unlike-results"), expr.span)
    return None if sides is None else Choice(condition, sides[0], sides[1], gate, unit=sides[0].unit, span=expr.span)


def logic_term(expr: syntax.Binary, scope: Scope) -> Term | None:
    """`a and b`, `a or b`."""
    sides = [truth(side, scope, expr.op) for side in (expr.left, expr.right)]
    known = tuple(side for side in sides if side is not None)
    return Operation(expr.op, known, unit=TRUTH, span=expr.span) if len(known) == 2 else None


def not_term(expr: syntax.Unary, scope: Scope) -> Term | None:
    """`not a`."""
    term = truth(expr.operand, scope, "not")
    return None if term is None else Operation("not", (term,), unit=TRUTH, span=expr.span)
