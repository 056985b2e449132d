"""The total under two levers as a table, where it fits: rows and columns that are alike are folded together."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from attrs import frozen
from numpy.typing import NDArray

from dsl.lever import Lever
from evaluator.whatif.sweep import State
from maalbar.report.grid import Row, grid, unbroken
from maalbar.report.texts import Language
from maalbar.whatif.sweep.seen import number
from maalbar.whatif.sweep.summary import TOTAL, Summary
from maalbar.whatif.sweep.words import named, span, word

MOST_ROWS = 30
MOST_COLUMNS = 16
_MOST_CELLS = 1_000_000
"""A grid of more scenarios than this is not looked through for rows that are alike."""


@frozen(eq=False)
class Side:
    """One lever of the table: `groups` are the first and the last index of neighbouring levels that are alike."""

    lever: Lever
    levels: Sequence[Fraction]
    groups: tuple[tuple[int, int], ...]
    now: Fraction | None

    def heads(self, language: Language) -> list[str]:
        """The levels of each group."""
        return [span(self.levels[first], self.levels[last], self.lever.unit, language) for first, last in self.groups]

    def here(self, group: tuple[int, int]) -> bool:
        """Whether the lever's level now is one of the group."""
        return self.now is not None and self.now in self.levels[group[0] : group[1] + 1]


def sides(summary: Summary) -> tuple[Side, Side] | None:
    """The rows and the columns of a grid of two levers in rising order; None where it is something else."""
    design = summary.design
    if len(design.levers) != 2 or not design.grid_shaped or design.count > _MOST_CELLS:
        return None
    if any(levels[place] >= levels[place + 1] for levels in design.levels for place in range(len(levels) - 1)):
        return None
    cells = _cells(summary)
    parts = zip(design.levers, design.levels, summary.levels_now, strict=True)
    found = [Side(lever, levels, _alike(cells, axis), now) for axis, (lever, levels, now) in enumerate(parts)]
    return found[0], found[1]


def _cells(summary: Summary) -> NDArray[np.int64]:
    totals, sizes = summary.totals, [len(levels) for levels in summary.design.levels]
    return np.stack([totals.shown, totals.cut, totals.state], axis=-1).astype(np.int64).reshape(*sizes, 3)


def _alike(cells: NDArray[np.int64], axis: int) -> tuple[tuple[int, int], ...]:
    lines = np.moveaxis(cells, axis, 0).reshape(cells.shape[axis], -1)
    starts = [0, *(int(place) + 1 for place in np.flatnonzero((lines[1:] != lines[:-1]).any(axis=1)))]
    return tuple(zip(starts, [start - 1 for start in [*starts[1:], len(lines)]], strict=True))


def render(summary: Summary, language: Language, width: int) -> str:
    """The table; nothing where it does not fit."""
    found = sides(summary)
    if found is None:
        return ""
    down, across = found if len(found[0].groups) >= len(found[1].groups) else found[::-1]
    if len(down.groups) > MOST_ROWS or len(across.groups) > MOST_COLUMNS:
        return ""
    flipped = down is found[1]
    cells = _cells(summary)
    cells = cells.swapaxes(0, 1) if flipped else cells
    rows = [
        Row(
            (
                head,
                *(
                    _said(summary, cells, (row, column), language, down.here(row) and across.here(column))
                    for column in across.groups
                ),
            )
        )
        for head, row in zip(down.heads(language), down.groups, strict=True)
    ]
    head = ("", *map(unbroken, across.heads(language)))
    table = grid(head, rows, right=frozenset(range(1, len(head))), told=0, width=width)
    if max(map(len, table.splitlines())) > width:
        return ""
    unit = str(summary.sweep.unit(TOTAL))
    title = word("heat", language, unit=unit, down=named(down.lever, language), across=named(across.lever, language))
    marked = any("[" in cell for row in rows for cell in row.cells[1:])
    return "\n".join([title, table, *([word("heat now", language)] if marked else [])])


def _said(
    summary: Summary, cells: NDArray[np.int64], place: tuple[tuple[int, int], tuple[int, int]], language: Language, now: bool
) -> str:
    shown, cut, state = map(int, cells[place[0][0], place[1][0]])
    words = number(shown, bool(cut), language) if state == State.KNOWN else "–" if state == State.NOT_APPLICABLE else "?"
    return unbroken(f"[{words}]" if now else words)
