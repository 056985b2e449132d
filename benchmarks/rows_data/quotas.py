"""How many give each answer, and the answers spread over rows: fixed steps around a circle, no chance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import chain, repeat
from math import gcd

Cell = str | int | Decimal | None
Row = dict[str, Cell]


def deal(rows: Sequence[Row], column: str, quotas: Mapping[str, int], turn: int) -> None:
    """Give each answer to as many of the rows as its quota says; the rest leave the column empty.

    `turn` tells one question from another, so that their answers do not go together. Raises where there are too few rows.
    """
    left = len(rows) - sum(quotas.values())
    assert left >= 0, f"{column}: {-left} answers more than rows"
    cells = [*chain.from_iterable(repeat(answer, count) for answer, count in quotas.items()), *repeat(None, left)]
    step = _step(len(rows), turn)
    for index, row in enumerate(rows):
        row[column] = cells[(index * step + turn) % len(rows)]


def _step(size: int, turn: int) -> int:
    """A step that meets every place on a circle of that size once, about a golden section for each turn."""
    step = turn * 618_034 * size // 1_000_000 % size
    while gcd(step, size) != 1:
        step += 1
    return step


def shared(total: int, weights: Sequence[int]) -> list[int]:
    """A total in whole parts, as near to the weights as whole parts can be: the method of largest remainders."""
    everything = sum(weights)
    parts = [total * weight // everything for weight in weights]
    nearest = sorted(range(len(weights)), key=lambda index: -(total * weights[index] % everything))
    for index in nearest[: total - sum(parts)]:
        parts[index] += 1
    return parts


def shares(total: int, weights: Mapping[str, int]) -> dict[str, int]:
    """A total in whole parts by name."""
    return dict(zip(weights, shared(total, list(weights.values())), strict=True))
