"""The combinations of a table as CSV: levers in its head, in each row a value for each of them, with its unit."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from fractions import Fraction
from itertools import chain

from dsl.check import wishes
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, MaalbarError, Wording, problem, wording
from dsl.lever import Lever
from dsl.source import Source, Span
from evaluator.whatif.sweep import Design
from maalbar.whatif.sweep.asked import Told, each, hold_apart, hold_few, whole


def listed(table: Source, contract: Contract) -> Design:
    """The combinations of a table as CSV: levers in its head, in each row a value for each of them, with its unit.

    Raises `MaalbarError` with every mistake in it.
    """
    head, *rows = _rows(table) or [[]]
    named = [Source(f"{table.name}, column {place}", cell) for place, cell in enumerate(head, start=1)]
    if not head or not rows:
        raise MaalbarError([problem("M0928", whole(table), reason=Wording("table-empty"))])
    levers = each(named, lambda source: wishes.lever(source, contract))
    hold_apart([(lever, whole(source)) for lever, source in zip(levers, named, strict=True)])
    return Design.listed(levers, _values(table, levers, rows))


def _rows(table: Source) -> list[list[str]]:
    """The rows that hold anything; cells are parted as the head parts them."""
    first = table.text.partition("\n")[0]
    separator = next((sign for sign in (";", "\t") if sign in first), ",")
    try:
        found = [[cell.strip() for cell in row] for row in csv.reader(table.text.splitlines(), delimiter=separator)]
    except csv.Error:
        raise MaalbarError([problem("M0928", whole(table), reason=Wording("table-no-csv"))]) from None
    return [row for row in found if any(row)]


def _values(table: Source, levers: Sequence[Lever], rows: Sequence[Sequence[str]]) -> list[list[Fraction]]:
    hold_few(len(rows), "sweep-scenarios", table)
    seen: dict[tuple[int, str], tuple[Fraction | None, Told]] = {}
    told: list[Diagnostic] = []
    found = []
    for number, row in enumerate(rows, start=2):
        if len(row) != len(levers):
            there, columns = (wording("table-cell-count", count=len(each)) for each in (row, levers))
            reason = wording("table-cells", row=number, cells=there, columns=columns)
            raise MaalbarError([problem("M0928", _line(table, number), reason=reason)])
        cells = [
            _value(table, number, place, lever, cell, seen) for place, (lever, cell) in enumerate(zip(levers, row, strict=True))
        ]
        told += chain.from_iterable(more for _, more in cells)
        found.append([value for value, _ in cells if value is not None])
    if told:
        raise MaalbarError(told)
    return found


def _line(table: Source, number: int) -> Span:
    """A line of the table; the whole where an empty one before it has moved the count."""
    if any(not line.strip() for line in table.text.splitlines()[:number]):
        return whole(table)
    start = table.line_starts[number - 1]
    return Span(table, start, start + len(table.line(number)))


def _value(
    table: Source, row: int, place: int, lever: Lever, cell: str, seen: dict[tuple[int, str], tuple[Fraction | None, Told]]
) -> tuple[Fraction | None, Told]:
    """The value of a cell; the same words in the same column are read once, and told of once."""
    if (place, cell) not in seen:
        value, told = wishes.value(Source(f"{table.name}, row {row}", cell), lever)
        seen[place, cell] = (value if isinstance(value, Fraction) else None, told)
        return seen[place, cell]
    return seen[place, cell][0], ()
