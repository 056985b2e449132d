"""A criterion's rule as written: what is measured, how it is compared, and with what."""

from __future__ import annotations

from attrs import frozen

from dsl import syntax
from dsl.check.logic import SIGNS


@frozen
class Rule:
    """The halves of a rule: `op` compares actual and target; "between" has two ends; "" has no target at all."""

    actual: syntax.Expr | None
    op: str
    ends: tuple[syntax.Expr, ...] = ()


def split(criterion: syntax.Criterion) -> Rule:
    """The rule as written: `QUANTITY op TARGET`, `QUANTITY between LOW and HIGH`, or a value of its own."""
    rule = criterion.rule
    if isinstance(rule, syntax.Compare):
        return Rule(rule.left, SIGNS[rule.op], (rule.right,))
    if isinstance(rule, syntax.Between):
        return Rule(rule.value, "between", (rule.low, rule.high))
    return Rule(rule, "")
