"""Closures over whole numbers: the pieces that a compiled contract is put together from.

A node gives its value as a whole number over a denominator that is settled when the contract is compiled (`over`), or as a pair
of numerator and denominator (`over` is None; the denominator is above 0). Nothing is reduced on the way: comparisons
multiply crosswise. A truth is 1 or 0 over 1. What can be worked out once is worked out here, not in the closures.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import gcd, lcm
from operator import attrgetter, itemgetter
from typing import Any

from attrs import frozen

from evaluator.approximate import MOST_BITS

State = list[Any]
"""The figures given, then the results of the steps so far."""
Pair = tuple[int, int]
_LONG = 512


class NotCoveredError(Exception):
    """The compiled way does not cover this contract, or these figures: score them with `evaluator.score` instead."""


@frozen(eq=False)
class Cap:
    """A figure of the state, times `up` over `down`, at most 1 and, with `from_zero`, at least 0."""

    place: int
    up: int
    down: int
    from_zero: bool


@frozen(eq=False)
class Node:
    """A value to be worked out.

    `constant` is set where it is always the same, `place` where it stands in the state as it is, `cap` where it is a capped
    figure: whoever uses such a node may look there and spare a call.
    """

    run: Callable[[State], Any]
    over: int | None = None
    constant: Fraction | None = None
    place: int | None = None
    cap: Cap | None = None


def constant(value: Fraction) -> Node:
    """A number that is always the same."""
    return Node(lambda state: value.numerator, value.denominator, constant=value)


def figure(place: int) -> Node:
    """A figure of the state: anything that has an integer ratio."""
    return Node(lambda state: state[place].as_integer_ratio(), place=place)


def held(place: int, over: int | None) -> Node:
    """A result of an earlier step; a truth of the state is one over 1."""
    return (
        Node(lambda state: state[place].numerator, over, place=place) if over == 1 else Node(itemgetter(place), over, place=place)
    )


def pair(node: Node) -> Callable[[State], Pair]:
    """The node's value as numerator and denominator."""
    run, over = node.run, node.over
    return run if over is None else lambda state: (run(state), over)


def total(nodes: Sequence[Node], factors: Sequence[Fraction], scale: Fraction = Fraction(1)) -> Node:
    """`scale` times the sum of the nodes, each by its factor."""
    terms = list(zip(nodes, factors, strict=True))
    fixed = sum((node.constant * factor for node, factor in terms if node.constant is not None), Fraction(0))
    moving = [(node, factor) for node, factor in terms if node.constant is None and factor]
    if not moving:
        return constant(fixed * scale)
    if len(moving) == 1 and fixed == 0 and moving[0][1] * scale == 1:
        return moving[0][0]
    wholes = [(node, factor / node.over) for node, factor in moving if node.over is not None]
    base, over = _whole_total(wholes, fixed)
    if len(wholes) == len(moving):
        return _scaled(base, over, scale)
    return Node(
        _pair_total(
            base if wholes or fixed else None, over, [(node, factor) for node, factor in moving if node.over is None], scale
        )
    )


def _whole_total(parts: Sequence[tuple[Node, Fraction]], fixed: Fraction) -> tuple[Callable[[State], int], int]:
    over = lcm(fixed.denominator, *(factor.denominator for _, factor in parts))
    start = int(fixed * over)
    times = [int(factor * over) for _, factor in parts]
    places = [node.place for node, _ in parts if node.place is not None]
    if len(set(times)) == 1 and len(places) == len(parts) > 1:
        look_up, time = itemgetter(*places), times[0]
        return (lambda state: start + time * sum(map(_NUMERATOR, look_up(state)))), over
    runs = [(node.run, time) for (node, _), time in zip(parts, times, strict=True)]
    if len(runs) == 1:
        run, only = runs[0]
        return (lambda state: start + run(state) * only), over
    return (lambda state: start + sum([run(state) * time for run, time in runs])), over


_NUMERATOR = attrgetter("numerator")


def _scaled(run: Callable[[State], int], over: int, scale: Fraction) -> Node:
    up, over = scale.numerator, over * scale.denominator
    return Node(run, over) if up == 1 else Node(lambda state: run(state) * up, over)


def _pair_total(
    base: Callable[[State], int] | None, over: int, parts: Sequence[tuple[Node, Fraction]], scale: Fraction
) -> Callable[[State], Pair]:
    """The whole numbers over `over`, then the pairs one by one; figures capped at 0 and 1 without a call each."""
    up, down = scale.numerator, scale.denominator
    caps = [node.cap for node, factor in parts if node.cap and node.cap.from_zero and factor == 1]
    capped = [(cap.place, cap.up, cap.down) for cap in caps]
    others = [(node.run, *factor.as_integer_ratio()) for node, factor in parts if node.cap not in caps or node.cap is None]

    def run_all(state: State) -> Pair:
        above, below = base(state) if base else 0, over
        for place, more, less in capped:
            numerator, denominator = state[place].as_integer_ratio()
            numerator *= more
            denominator *= less
            if numerator >= denominator:
                above += below
            elif numerator > 0:
                above = above * denominator + numerator * below
                below *= denominator
        for run, more, less in others:
            numerator, denominator = run(state)
            denominator *= less
            above = above * denominator + numerator * more * below
            below *= denominator
        return above * up, below * down

    return run_all


def product(left: Node, right: Node) -> Node:
    """The product."""
    for one, other in ((left, right), (right, left)):
        if one.constant is not None:
            return total([other], [one.constant])
    ours, theirs = pair(left), pair(right)

    def run(state: State) -> Pair:
        (a, b), (c, d) = ours(state), theirs(state)
        return a * c, b * d

    return Node(run)


def quotient(left: Node, right: Node, *, above_zero: bool = False) -> Node:
    """The quotient; with a divisor of 0, or `above_zero` with one that is not above, the figures are not covered."""
    if right.constant and (right.constant > 0 or not above_zero):
        return total([left], [1 / right.constant])
    ours, theirs = pair(left), pair(right)

    def run(state: State) -> Pair:
        (a, b), (c, d) = ours(state), theirs(state)
        if c == 0 or (above_zero and c < 0):
            raise NotCoveredError("a target below 0" if c else "division by 0")
        return (a * d, b * c) if c > 0 else (-a * d, -b * c)

    return Node(run)


def absolute(node: Node) -> Node:
    """The value without its sign."""
    run = pair(node)

    def without_sign(state: State) -> Pair:
        above, below = run(state)
        return abs(above), below

    return Node(without_sign)


def power(node: Node, exponent: int) -> Node:
    """A whole power, for an exponent of at least 0."""
    run = small(pair(node))

    def raised(state: State) -> Pair:
        above, below = run(state)
        return above**exponent, below**exponent

    return Node(raised)


def small(run: Callable[[State], Pair]) -> Callable[[State], Pair]:
    """The same pair, reduced where it has become long, so that numbers cannot grow from step to step without end."""

    def reduced(state: State) -> Pair:
        above, below = run(state)
        if max(above.bit_length(), below.bit_length()) < _LONG:
            return above, below
        shared = gcd(above, below)
        above, below = above // shared, below // shared
        if max(above.bit_length(), below.bit_length()) > MOST_BITS:
            raise NotCoveredError("a number too large")
        return above, below

    return reduced
