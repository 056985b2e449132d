"""The ends of a rule that no figure can meet: a corridor upside down, a target beyond every possible figure."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from dsl import syntax
from dsl.check.literals import constant
from dsl.check.mending import shown, swapped
from dsl.check.scope import Scope
from dsl.diagnostic import Wording, problem, wording
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.terms import Figure, Term


def hold_ends(op: str, terms: Sequence[Term], criterion: syntax.Criterion, scope: Scope) -> None:
    """A message for each end that no figure can meet."""
    actual, ends = terms[0], [constant(end) for end in terms[1:]]
    if op == "between" and ends[0] is not None and ends[1] is not None and ends[0] > ends[1]:
        low, high = terms[1].span, terms[2].span
        scope.report("M0435", low.to(high), *swapped(low, high), low=low.text, high=high.text)
    if not isinstance(actual, Figure):
        return
    for end, number, least in zip(terms[1:], ends, _at_least(op), strict=True):
        if number is not None and _is_beyond(number, least, op, actual.quantity):
            words = {"name": criterion.name, "target": end.span.text, "range": _range(actual, least, end.span)}
            scope.session.add(problem("M0436", end.span, **words))


def _range(actual: Figure, least: bool, place: Span) -> Wording:
    bound = actual.quantity.high if least else actual.quantity.low
    assert bound is not None
    sign = str(actual.unit)
    number = bound * 100 if sign in ("%", "pp") else bound
    text = f"{Decimal(number.numerator) / number.denominator:f}{sign if sign == '%' else f' {sign}'.rstrip()}"
    return wording("choice-at-most" if least else "choice-at-least", bound=shown(text, place))


def _at_least(op: str) -> tuple[bool, ...]:
    """For each end of a rule whether the figure has to reach up to it."""
    return (True, False) if op == "between" else (op in ("ge", "gt"),)


def _is_beyond(end: Fraction, least: bool, op: str, quantity: Quantity) -> bool:
    if op in ("eq", "ne"):
        return False
    bound = quantity.high if least else quantity.low
    if bound is None:
        return False
    return (end > bound or (op == "gt" and end == bound)) if least else (end < bound or (op == "lt" and end == bound))
