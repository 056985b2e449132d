"""Closures that choose: comparisons, the smallest of some, caps, bands, interpolation and rounding."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from math import lcm

from dsl.terms import Mode
from evaluator.closures import Cap, Node, Pair, State, constant, pair
from evaluator.rounding import rounded

COMPARE: Mapping[str, Callable[[int | Fraction, int], bool]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "ge": operator.ge,
    "gt": operator.gt,
    "le": operator.le,
    "lt": operator.lt,
}


def comparison(name: str, left: Node, right: Node) -> Node:
    """A truth: how two numbers compare."""
    holds, ours = COMPARE[name], pair(left)
    if left.constant is not None and right.constant is not None:
        return constant(Fraction(holds(left.constant - right.constant, 0)))
    if right.constant is not None:
        up, down = right.constant.numerator, right.constant.denominator

        def against(state: State) -> bool:
            above, below = ours(state)
            return holds(above * down, up * below)

        return Node(against, 1)
    theirs = pair(right)

    def run(state: State) -> bool:
        (a, b), (c, d) = ours(state), theirs(state)
        return holds(a * d, c * b)

    return Node(run, 1)


def every(nodes: Sequence[Node]) -> Node:
    """Whether all of some truths hold."""
    runs = [node.run for node in nodes]
    return Node(lambda state: all(run(state) for run in runs), 1)


def some(nodes: Sequence[Node]) -> Node:
    """Whether any of some truths holds."""
    runs = [node.run for node in nodes]
    return Node(lambda state: any(run(state) for run in runs), 1)


def extreme(nodes: Sequence[Node], *, largest: bool) -> Node:
    """The smallest or the largest of some numbers."""
    first, *others = [pair(node) for node in nodes]

    def run(state: State) -> Pair:
        a, b = first(state)
        for other in others:
            c, d = other(state)
            if (c * b > a * d) is largest:
                a, b = c, d
        return a, b

    return Node(run)


def capped(cap: Cap) -> Node:
    """A figure over a target above 0, at most 1, and at least 0 where it is cut off below as well."""
    place, up, down, from_zero = cap.place, cap.up, cap.down, cap.from_zero
    one, zero = (1, 1), (0, 1)

    def run(state: State) -> Pair:
        above, below = state[place].as_integer_ratio()
        above *= up
        below *= down
        if above >= below:
            return one
        return zero if from_zero and above < 0 else (above, below)

    return Node(run, cap=cap)


def choice(condition: Node, then: Node, otherwise: Node) -> Node:
    """One of two values."""
    decide = condition.run
    if then.over is not None and otherwise.over is not None:
        over = lcm(then.over, otherwise.over)
        yes, more, no, less = then.run, over // then.over, otherwise.run, over // otherwise.over
        if then.constant == 1 and otherwise.constant == 0:
            return condition
        return Node(lambda state: yes(state) * more if decide(state) else no(state) * less, over)
    first, second = pair(then), pair(otherwise)
    return Node(lambda state: first(state) if decide(state) else second(state))


def banded(value: Node, cases: Sequence[tuple[str, Fraction, Node]], otherwise: Node) -> Node:
    """The result of the first band that holds."""
    ours, last = pair(value), pair(otherwise)
    tests = [(COMPARE[name], limit.numerator, limit.denominator, pair(outcome)) for name, limit, outcome in cases]

    def run(state: State) -> Pair:
        above, below = ours(state)
        for holds, up, down, outcome in tests:
            if holds(above * down, up * below):
                return outcome(state)
        return last(state)

    return Node(run)


def interpolated(value: Node, points: Sequence[tuple[Fraction, Fraction]]) -> Node:
    """The lines between points whose places rise, flat outside."""
    ours = pair(value)
    slopes = [(stop - start) / (right - left) for (left, start), (right, stop) in pairwise(points)]
    lines = [
        (right, slope, start - slope * left) for slope, ((left, start), (right, _)) in zip(slopes, pairwise(points), strict=True)
    ]
    (first, low), (_, high) = points[0], points[-1]

    def run(state: State) -> Pair:
        place = Fraction(*ours(state))
        if place <= first:
            return low.as_integer_ratio()
        for right, slope, start in lines:
            if place <= right:
                return (start + slope * place).as_integer_ratio()
        return high.as_integer_ratio()

    return Node(run)


_TIES = {Mode.HALF_UP: (1, 0), Mode.HALF_DOWN: (1, 1), Mode.UP: (2, 1), Mode.TRUNCATE: (0, 0)}
"""(m, s) where `above / below`, not negative, is rounded to `(2 * above + m * below - s) // (2 * below)`."""


def floored(node: Node, step: Fraction, *, up: bool) -> Node:
    """The nearest multiple of a step below a value, or above it."""
    run, size = pair(node), step.numerator
    more, less = step.denominator, step.numerator

    def nearest(state: State) -> int:
        above, below = run(state)
        return (-(-above * more // (below * less)) if up else above * more // (below * less)) * size

    return Node(nearest, step.denominator)


def rounding(node: Node, step: Fraction, mode: Mode) -> Node:
    """A value rounded to a multiple of a step."""
    if node.constant is not None:
        return constant(rounded(node.constant, step, mode))
    if mode is Mode.HALF_EVEN:
        return _rounded_slowly(pair(node), step, mode)
    more, less = _TIES[mode]
    if node.over is None:
        return _rounded_pair(node.run, step, more, less)
    run, size, factor = node.run, step.numerator, 1 / (step * node.over)
    up, down, add = 2 * factor.numerator, 2 * factor.denominator, more * factor.denominator - less

    def nearest(state: State) -> int:
        above: int = run(state) * up
        return ((above + add) // down if above >= 0 else -((add - above) // down)) * size

    return Node(nearest, step.denominator)


def _rounded_pair(run: Callable[[State], Pair], step: Fraction, more: int, less: int) -> Node:
    size, up = step.numerator, 2 * step.denominator

    def nearest(state: State) -> int:
        above, below = run(state)
        above, below = above * up, below * size
        add = more * below - less
        return ((above + add) // (2 * below) if above >= 0 else -((add - above) // (2 * below))) * size

    return Node(nearest, step.denominator)


def _rounded_slowly(run: Callable[[State], Pair], step: Fraction, mode: Mode) -> Node:
    whole = 1 / step
    return Node(lambda state: int(rounded(Fraction(*run(state)) * whole, Fraction(1), mode)) * step.numerator, step.denominator)
