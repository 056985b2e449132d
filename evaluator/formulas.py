"""Operations and combinations over nodes, by the names that the terms give them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import reduce

from evaluator import branches, closures
from evaluator.closures import Node, NotCoveredError

MOST_POWER = 16
ONE = Fraction(1)


def fixed(node: Node) -> Fraction:
    """The value of a node that has to be settled when compiling."""
    if node.constant is None:
        raise NotCoveredError("a step, weight, limit, point or exponent that has to be worked out is not covered")
    return node.constant


def _stepped(nodes: Sequence[Node], *, up: bool) -> Node:
    value, step = nodes[0], fixed(nodes[1])
    if step <= 0:
        raise NotCoveredError("a step that is not above 0")
    return branches.floored(value, step, up=up)


def _power(nodes: Sequence[Node]) -> Node:
    exponent = fixed(nodes[1])
    if exponent.denominator != 1 or abs(exponent) > MOST_POWER:
        raise NotCoveredError("a power that is not a small whole number is not covered")
    raised = closures.power(nodes[0], abs(int(exponent)))
    return raised if exponent >= 0 else closures.quotient(closures.constant(ONE), raised)


def _clamp(nodes: Sequence[Node]) -> Node:
    value, low, high = nodes
    return branches.extreme([branches.extreme([value, high], largest=False), low], largest=True)


OPERATIONS: Mapping[str, Callable[[Sequence[Node]], Node]] = {
    "add": lambda nodes: closures.total(nodes, [ONE, ONE]),
    "sub": lambda nodes: closures.total(nodes, [ONE, -ONE]),
    "neg": lambda nodes: closures.total(nodes, [-ONE]),
    "mul": lambda nodes: closures.product(*nodes),
    "div": lambda nodes: closures.quotient(*nodes),
    "achieve": lambda nodes: closures.quotient(*nodes, above_zero=True),
    "pow": _power,
    "abs": lambda nodes: closures.absolute(*nodes),
    "min": lambda nodes: branches.extreme(nodes, largest=False),
    "max": lambda nodes: branches.extreme(nodes, largest=True),
    "clamp": _clamp,
    "floor": lambda nodes: _stepped(nodes, up=False),
    "ceil": lambda nodes: _stepped(nodes, up=True),
    "and": lambda nodes: branches.every(nodes),
    "or": lambda nodes: branches.some(nodes),
    "not": lambda nodes: closures.total([closures.constant(ONE), *nodes], [ONE, -ONE]),
    "in": lambda nodes: branches.some([branches.comparison("eq", nodes[0], other) for other in nodes[1:]]),
    **{name: lambda nodes, name=name: branches.comparison(name, *nodes) for name in branches.COMPARE},  # type: ignore[misc]
}


def _mean(nodes: Sequence[Node], weights: Sequence[Fraction]) -> Node:
    if min(weights) < 0:
        raise NotCoveredError("a weight below 0")
    return closures.total(nodes, weights, 1 / sum(weights, Fraction(0)))


COMBINATIONS: Mapping[str, Callable[[Sequence[Node], Sequence[Fraction]], Node]] = {
    "mean": _mean,
    "sum": closures.total,
    "worst": lambda nodes, weights: branches.extreme(nodes, largest=False),
    "best": lambda nodes, weights: branches.extreme(nodes, largest=True),
    "product": lambda nodes, weights: reduce(closures.product, nodes),
    "all": lambda nodes, weights: branches.every(nodes),
    "any": lambda nodes, weights: branches.some(nodes),
}
