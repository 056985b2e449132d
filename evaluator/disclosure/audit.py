"""Which numbers can be worked out from those that are shown, and which figures are hidden besides, so that none can.

A number is given away where some combination of the equations and of what is shown leaves nothing else in it: exact elimination
finds each. A number that is 0 counts as known, since what cannot be less shields nothing.

Source: A. Hundepool et al., "Statistical Disclosure Control", Wiley 2012, chapter 4 (tables of magnitude and frequency:
primary suppression by a threshold, secondary suppression, and its audit).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from dsl.quantity import Quantity
from evaluator.disclosure.cells import Cell
from evaluator.disclosure.equations import Equation
from evaluator.disclosure.spots import Spot

Size = Callable[[Cell], Fraction | None]
"""What a number is; None where nobody counted it."""


@frozen
class Item:
    """A figure that is asked for: where it is of, what it shows, and which of that is too small to be told."""

    quantity: Quantity
    spot: Spot
    shows: frozenset[Cell]
    small: frozenset[Cell]


def hidden(items: Sequence[Item], equations: Sequence[Equation], size: Size) -> frozenset[Quantity]:
    """The figures of one table that are hidden: those that are small, and others as long as one of these is given away."""
    kept_back = {item.quantity for item in items if item.small}
    secret = frozenset(cell for item in items for cell in item.small)
    zero = frozenset(cell for equation in equations for cell in equation if size(cell) == 0)
    while given := _given(items, kept_back, equations, zero) & secret:
        units = [unit for unit in _units(items, size) if any(item.quantity not in kept_back for item in unit)]
        if not units:
            break
        fewer = (
            unit
            for unit in units
            if len(_given(items, kept_back | {item.quantity for item in unit}, equations, zero) & secret) < len(given)
        )
        kept_back |= {item.quantity for item in next(fewer, units[0])}
    return frozenset(kept_back)


def _units(items: Sequence[Item], size: Size) -> list[list[Item]]:
    """The figures by place, in the order in which they are given up: single members before wholes, the smallest first."""
    by_spot: dict[Spot, list[Item]] = {}
    for item in items:
        by_spot.setdefault(item.spot, []).append(item)

    def order(spot: Spot) -> tuple[int, bool, Fraction]:
        n = size(Cell(spot, ("n",)))
        return -sum(len(members) == 1 for _, members in spot.at), not n, n or Fraction(0)

    return [by_spot[spot] for spot in sorted(by_spot, key=order)]


def _given(
    items: Sequence[Item], kept_back: Collection[Quantity], equations: Sequence[Equation], zero: frozenset[Cell]
) -> frozenset[Cell]:
    """Every number that is shown or can be worked out from those that are."""
    shown = {cell for item in items if item.quantity not in kept_back for cell in item.shows}
    return frozenset(shown | determined(equations, shown | zero))


def determined(equations: Iterable[Equation], known: Collection[Cell]) -> frozenset[Cell]:
    """The unknowns that equations settle once some cells are known, by exact elimination over the rationals."""
    rows = [{cell: factor for cell, factor in equation.items() if cell not in known} for equation in equations]
    rows = [row for row in rows if row]
    unknowns = list(dict.fromkeys(cell for row in rows for cell in row))
    return frozenset(unknowns[column] for column in _single(rows, {cell: column for column, cell in enumerate(unknowns)}))


def _single(rows: Sequence[Mapping[Cell, int]], column: Mapping[Cell, int]) -> list[int]:
    """The columns that stand alone in a row of the reduced echelon form: just those whose unknown is settled."""
    from flint import fmpq_mat

    if not rows:
        return []
    matrix = fmpq_mat(len(rows), len(column))
    for number, row in enumerate(rows):
        for cell, factor in row.items():
            matrix[number, column[cell]] = factor
    reduced, rank = matrix.rref()
    entries = ([each for each in range(len(column)) if reduced[number, each] != 0] for number in range(rank))
    return [found[0] for found in entries if len(found) == 1]
