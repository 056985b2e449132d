"""A table of plain text that fits the terminal: columns narrow and their words wrap.

A word or a figure is split only where a caller asks for it, because nothing else makes the table fit.

Tables of a library cost 40 ms (prettytable) to 75 ms (rich) of start-up, half of what a whole scoring may take.
"""

from __future__ import annotations

import textwrap
import unicodedata

from attrs import evolve, frozen

GAP = "  "
NARROWEST = 40


@frozen
class Row:
    """One row of cells; `indent` shifts the cell of the column that tells what the row is about.

    `above` is what the row is about, where that stands on lines of its own.
    """

    cells: tuple[str, ...]
    indent: int = 0
    rule_above: bool = False
    above: str = ""


def grid(head: tuple[str, ...], rows: list[Row], *, right: frozenset[int], told: int, width: int, split: bool = False) -> str:
    """The rows beneath their heads; `right` are the columns set to the right, `told` the column that is indented.

    With `split` figures wrap as words do, and where that is not enough words are split, so that no line is wider.
    """
    rows = [_breakable(row) for row in rows] if split else rows
    widths = _widths([Row(head), *rows], told, max(width, NARROWEST), split=split)
    line = "─" * (sum(widths) + len(GAP) * (len(widths) - 1))
    lines = [*_row(Row(head), widths, right, told), line]
    for row in rows:
        lines += [line] if row.rule_above else []
        lines += textwrap.wrap(row.above, len(line), subsequent_indent=GAP, break_on_hyphens=False)
        lines += _row(row, widths, right, told)
    return "\n".join([*lines, line])


def fitted(head: tuple[str, ...], rows: list[Row], *, right: frozenset[int], told: int, width: int) -> str:
    """The same, with figures split only where the table would be wider than the terminal otherwise."""
    table = grid(head, rows, right=right, told=told, width=width)
    if max(map(len, table.splitlines())) <= width:
        return table
    return grid(tuple(map(_loose, head)), rows, right=right, told=told, width=width, split=True)


def whole(
    head: tuple[str, ...], rows: list[Row], *, right: frozenset[int], told: int, width: int, loose: bool = False
) -> str | None:
    """The same, with no word split, and figures only where it is `loose`; None where that is wider than the terminal."""
    head = tuple(map(_loose, head)) if loose else head
    table = grid(head, [_breakable(row) for row in rows] if loose else rows, right=right, told=told, width=width)
    return table if max(map(len, table.splitlines())) <= width else None


def columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(unicodedata.combining(letter) > 0 for letter in text)


def _breakable(row: Row) -> Row:
    return evolve(row, cells=tuple(map(_loose, row.cells)))


def _loose(cell: str) -> str:
    return cell.replace("\N{NO-BREAK SPACE}", " ")


_LEAST = 6
"""A column is never narrower than this, that a split word be still readable."""


def _widths(rows: list[Row], told: int, width: int, *, split: bool) -> list[int]:
    """Each column as wide as its widest cell, its head aside; where that is too wide, the widest narrow, down to a word."""
    cells = [[(row.indent if column == told else 0, row.cells[column]) for row in rows] for column in range(len(rows[0].cells))]
    widths = [max(indent + columns(cell) for indent, cell in pairs[1:]) for pairs in cells]
    least = [max(indent + max(map(columns, cell.split(" "))) for indent, cell in pairs) for pairs in cells]
    widths = [max(pair) for pair in zip(widths, least, strict=True)]
    room = width - len(GAP) * (len(widths) - 1)
    narrowed = _narrowed(widths, least, room)
    return _narrowed(narrowed, [min(size, _LEAST) for size in least], room) if split else narrowed


def _narrowed(widths: list[int], least: list[int], room: int) -> list[int]:
    """The widths with the widest made narrower, none below its least, until they fit into the room."""
    widths = list(widths)
    while sum(widths) > room and widths != least:
        widest = max((size, column) for column, size in enumerate(widths) if size > least[column])[1]
        widths[widest] -= 1
    return widths


def _row(row: Row, widths: list[int], right: frozenset[int], told: int) -> list[str]:
    wrapped = [_wrap(cell, widths[column], " " * (row.indent if column == told else 0)) for column, cell in enumerate(row.cells)]
    height = max(map(len, wrapped))
    lines = []
    for each in range(height):
        parts = [lines_of[each] if each < len(lines_of) else "" for lines_of in wrapped]
        laid = [_pad(part, widths[column], column in right) for column, part in enumerate(parts)]
        lines.append(GAP.join(laid).rstrip().replace("\N{NO-BREAK SPACE}", " "))
    return lines


def _wrap(cell: str, width: int, lead: str) -> list[str]:
    if columns(cell) + len(lead) <= width:
        return [lead + cell]
    return textwrap.TextWrapper(width, initial_indent=lead, subsequent_indent=lead, break_on_hyphens=False).wrap(cell)


def _pad(part: str, width: int, right: bool) -> str:
    space = " " * (width - columns(part))
    return space + part if right else part + space


def unbroken(cell: str) -> str:
    """The cell as one word, never to be wrapped."""
    return cell.replace(" ", "\N{NO-BREAK SPACE}")
