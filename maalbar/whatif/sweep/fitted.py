"""A table that fits the terminal: figures are split only where it would not fit otherwise."""

from __future__ import annotations

from maalbar.report.grid import Row, grid


def fitted(head: tuple[str, ...], rows: list[Row], right: frozenset[int], width: int) -> str:
    """The rows beneath their heads, told by their first column."""
    table = grid(head, rows, right=right, told=0, width=width)
    if max(map(len, table.splitlines())) <= width:
        return table
    breakable = tuple(cell.replace("\N{NO-BREAK SPACE}", " ") for cell in head)
    return grid(breakable, rows, right=right, told=0, width=width, split=True)
