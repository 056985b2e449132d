"""Combining: the mean, the worst, the sum and so on of weighted parts, some of which may not apply."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from functools import reduce
from itertools import combinations

from tests.reference.functions import largest, root, smallest
from tests.reference.possible import (
    NOTHING,
    Choice,
    NotApplicable,
    Number,
    Profile,
    Value,
    add,
    as_number,
    divide,
    hull,
    number,
    times,
    together,
)

Part = tuple[Value, Fraction]
"""A value with its weight."""


def combine(function: str, parts: Sequence[Part], least: int = 1, top: int | None = None) -> Value:
    """Parts with their weights combined; a part that may not apply is tried both with and without."""
    applying = [(as_number(value), weight) for value, weight in parts if not isinstance(value, NotApplicable)]
    if any(isinstance(value, Profile) for value, _ in applying):
        return _level_by_level(function, applying, least, top)
    return hull([_combined(function, kept, top) if len(kept) >= max(1, least) else NOTHING for kept in _ways(applying)])


def decide(function: str, values: Sequence[Value]) -> Value:
    """Whether all, or any, of some truths hold; what does not apply is left out."""
    applying = [(value, Fraction(1)) for value in values if not isinstance(value, NotApplicable)]
    return hull([_decided(function, [value for value, _ in kept]) if kept else NOTHING for kept in _ways(applying)])


def _decided(function: str, values: Sequence[Value]) -> Value:
    certain = [Choice(value.options) for value in values if isinstance(value, Choice)]
    return reduce(lambda one, other: together("and" if function == "all" else "or", one, other), certain)


def _ways(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Every way in which parts that may not apply are there or not."""
    doubtful = [place for place, (value, _) in enumerate(parts) if value.absent]
    for size in range(len(doubtful) + 1):
        for out in combinations(doubtful, size):
            yield [part for place, part in enumerate(parts) if place not in out]


def _level_by_level(function: str, parts: Sequence[Part], least: int, top: int | None) -> Profile:
    levels = max(len(value.values) for value, _ in parts if isinstance(value, Profile))
    across = [[(_at(value, level), weight) for value, weight in parts] for level in range(levels)]
    return Profile(tuple(combine(function, level, least, top) for level in across))


def _at(value: Value, level: int) -> Value:
    return value.values[level] if isinstance(value, Profile) else value


def _combined(function: str, parts: Sequence[Part], top: int | None) -> Value:
    kept = [(Number(value.low, value.high), weight) for value, weight in parts if isinstance(value, Number)]
    if top is not None:
        kept = [(value, Fraction(1)) for value in _best([value for value, _ in kept], top)]
    if function == "mean":
        weight = sum((weight for _, weight in kept), Fraction(0))
        return divide(reduce(add, [times(value, number(weight)) for value, weight in kept]), number(weight))
    if function == "sum":
        return reduce(add, [times(value, number(weight)) for value, weight in kept])
    values = [value for value, _ in kept]
    if function == "geometric_mean":
        return root(reduce(times, values), len(values))
    return OF[function](values)


OF: dict[str, Callable[[Sequence[Number]], Number]] = {
    "product": lambda values: reduce(times, values),
    "worst": lambda values: smallest(*values),
    "best": lambda values: largest(*values),
}


def _best(values: Sequence[Number], top: int) -> list[Number]:
    lows = sorted((value.low for value in values), reverse=True)[:top]
    highs = sorted((value.high for value in values), reverse=True)[:top]
    return [Number(low, high) for low, high in zip(lows, highs, strict=True)]
