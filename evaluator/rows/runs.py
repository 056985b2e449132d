"""Values by whole numbers, told by stretches of numbers: an engine compares a number with two ends faster than with each one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def by_stretches(column: str, values: Mapping[int, str], empty: str) -> str:
    """A value by the number in a column, another for an empty cell; NULL for a number that is not told."""
    whens = " ".join(f"WHEN {column} {_among(low, high)} THEN {value}" for low, high, value in _stretches(values))
    return f"CASE {whens} WHEN {column} IS NULL THEN {empty} END"


def _among(low: int, high: int) -> str:
    return f"= {low}" if low == high else f"BETWEEN {low} AND {high}"


def _stretches(values: Mapping[int, str]) -> Iterator[tuple[int, int, str]]:
    """The first and the last of numbers in a row that have the same value."""
    numbers = sorted(values)
    ends = [at for at in numbers if values.get(at + 1) != values[at]]
    starts = [at for at in numbers if values.get(at - 1) != values[at]]
    for low, high in zip(starts, ends, strict=True):
        yield low, high, values[low]
