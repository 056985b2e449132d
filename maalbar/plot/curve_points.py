"""The points of a curve that is drawn: steps as steps, slopes as slopes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from dsl.units import Unit
from evaluator.whatif.sweep import Output
from maalbar.plot.frame import Json, drawn_level, seen
from maalbar.whatif.sweep.curve import Curve
from maalbar.whatif.sweep.seen import Seen

_MOST_STRETCHES = 3000
"""So many stretches of a curve are drawn."""
Part = tuple[int, int, Seen]
"""A stretch of one output: the index of its first and of its last level, and its value there."""


def points(curve: Curve, stretches: Sequence[Part], unit: Unit) -> Iterator[Json]:
    """The ends of each stretch; where the line goes in steps one more between two of them, so that the step is upright."""
    order, stepped = 0, _stepped(stretches)
    for place, (first, last, one) in enumerate(stretches):
        for index in dict.fromkeys((first, last)):
            yield {"x": x(curve, index), "order": order, **seen(one, unit)}
            order += 1
        following = stretches[place + 1] if place + 1 < len(stretches) else None
        if following and stepped:
            yield {"x": x(curve, following[0]), "order": order, **seen(one, unit)}
            order += 1


def _stepped(stretches: Sequence[Part]) -> bool:
    """Whether the line goes in steps: somewhere one plateau follows another. A cap before a slope is no step."""
    flat = [last > first for first, last, _ in stretches]
    return any(one and other for one, other in pairwise(flat))


def x(curve: Curve, index: int) -> float:
    """A level of the curve as it is drawn."""
    return drawn_level(curve.levels[index], curve.lever.unit)


def line(curve: Curve, of: Output) -> list[Part]:
    """The stretches of one output."""
    stretches = curve.of(of)[:_MOST_STRETCHES]
    return [(each.first, each.last, each.seen[0]) for each in stretches]


def unrounded(curve: Curve) -> list[Part]:
    """The total before its rounding, at the ends of each stretch."""
    found: list[Part] = []
    for each in curve.stretches[:_MOST_STRETCHES]:
        if each.before and each.before[0] == each.before[1]:
            found.append((each.first, each.last, each.before[0]))
        elif each.before:
            found += [(each.first, each.first, each.before[0]), (each.last, each.last, each.before[1])]
    return found
