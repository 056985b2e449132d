"""A reader who wants to know more than is shown, written apart from the code that holds against him.

He knows the table: whole numbers from 0 up, one for each place and answer. Of each figure that is shown he has its value and
the counts beside it, as sums of cells. He solves these equations exactly, and tries other tables that show the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import product

Cell = tuple[str, ...]
"""The members of a place, and behind them the answer."""
Table = Mapping[Cell, int]
Form = frozenset[Cell]
"""The sum of some cells."""


def settles(shown: Iterable[Form], wanted: Form) -> bool:
    """Whether a sum follows from the sums that are shown: whether it is a linear combination of them."""
    basis: list[dict[Cell, Fraction]] = []
    for form in shown:
        row = _reduced({cell: Fraction(1) for cell in form}, basis)
        if row:
            basis.append(row)
    return not _reduced({cell: Fraction(1) for cell in wanted}, basis)


def _reduced(row: dict[Cell, Fraction], basis: Sequence[dict[Cell, Fraction]]) -> dict[Cell, Fraction]:
    """What is left of a row once the basis is taken away; each row of the basis is led by its least cell."""
    for one in basis:
        lead = min(one)
        factor = row.get(lead, Fraction(0)) / one[lead]
        cells = {*row, *one}
        row = {cell: left for cell in cells if (left := row.get(cell, Fraction(0)) - factor * one.get(cell, Fraction(0)))}
    return row


def others(table: Table, shown: Sequence[Form], most: int = 1) -> Iterator[Table]:
    """Other tables of whole numbers that show the same, with no cell further than `most` from what it is."""
    free = [cell for cell in table if frozenset({cell}) not in shown]
    for steps in product(range(-most, most + 1), repeat=len(free)):
        moved = dict(zip(free, steps, strict=True))
        if any(table[cell] + step < 0 for cell, step in moved.items()):
            continue
        if all(sum(moved.get(cell, 0) for cell in form) == 0 for form in shown):
            yield {cell: number + moved.get(cell, 0) for cell, number in table.items()}


def found_out(table: Table, shown: Sequence[Form], wanted: Form) -> bool:
    """Whether every table near the true one that shows the same has the same sum."""
    true = sum(table[cell] for cell in wanted)
    return all(sum(other[cell] for cell in wanted) == true for other in others(table, shown))
