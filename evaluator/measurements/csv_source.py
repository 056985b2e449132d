"""CSV text -> rows of cells with their places; the one module that knows the csv module."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from itertools import pairwise

from attrs import field, frozen

from dsl.diagnostic import Diagnostic, Label, Wording, problem
from dsl.source import Source, Span
from evaluator.measurements.desk import Desk

MOST_MESSAGES = 20
"""Messages of one kind about one table; the rest is only counted."""


@frozen(eq=False)
class Rows:
    """A table as text: the names of its columns and the cells below them; `starts` and `ends` are each row's place."""

    source: Source
    columns: tuple[str, ...]
    cells: tuple[tuple[str, ...], ...] = field(repr=False)
    starts: tuple[int, ...] = field(repr=False)
    ends: tuple[int, ...] = field(repr=False)
    separator: str = ","

    def span(self, row: int, column: int | None = None) -> Span:
        """The place of a row, or of a cell where the row is written without quotes."""
        start, end = self.starts[row], self.ends[row]
        text = self.source.text[start:end]
        if column is None or '"' in text:
            return Span(self.source, start, end)
        parts = text.split(self.separator)
        begin = start + sum(len(part) + 1 for part in parts[:column])
        return Span(self.source, begin, begin + len(parts[column]))


def read(source: Source, separator: str, desk: Desk) -> Rows | None:
    """The table in a CSV file whose first line names the columns; None where it could not be read."""
    columns: tuple[str, ...] | None = None
    head = Span(source, 0, 0)
    kept: list[tuple[tuple[str, ...], int, int]] = []
    odd: list[Diagnostic] = []
    try:
        for row, start, end in _rows(source, separator):
            if columns is None:
                columns = tuple(cell.strip() for cell in row)
                head = Span(source, start, end)
                if _parted_otherwise(head, separator, desk):
                    return None
            elif len(row) != len(columns):
                odd.append(
                    problem("M0681", Span(source, start, end), Label(head, "set-columns"), cells=len(row), columns=len(columns))
                )
            else:
                kept.append((row, start, end))
    except csv.Error:
        desk.report("M0683", _last(source, kept), file=source.name)
        return None
    report_some(odd, desk)
    if columns is None or not kept:
        if not odd:
            desk.report("M0684", Span(source, 0, 0), file=source.name)
        return None
    cells, starts, ends = zip(*kept, strict=True)
    return Rows(source, columns, cells, starts, ends, separator)


def _parted_otherwise(line: Span, separator: str, desk: Desk) -> bool:
    """Whether the line that names the columns is parted by another sign; one message then says so for the whole table."""
    found = next((sign for sign in ";\t|," if sign in line.text), None)
    if separator in line.text or found is None:
        return False
    written = f'"{found}"'.replace("\t", "\\t")
    desk.report("M0696", line, file=line.source.name, found=_SIGNS[found], sign=_SIGNS[separator], written=written)
    return True


_SIGNS = {",": Wording("set-by-comma"), ";": Wording("set-by-semicolon"), "|": Wording("set-by-bar"), "\t": Wording("set-by-tab")}


def report_some(problems: Sequence[Diagnostic], desk: Desk) -> None:
    """The first messages of a kind, and how many more there are."""
    desk.out.extend(problems[:MOST_MESSAGES])
    if len(problems) > MOST_MESSAGES:
        next_one = problems[MOST_MESSAGES].span
        desk.out.append(problem("M0687", next_one, more=len(problems) - MOST_MESSAGES))


def _rows(source: Source, separator: str) -> Iterator[tuple[tuple[str, ...], int, int]]:
    """Each row that is not empty, with where it starts and ends; a quoted cell may go over several lines."""
    starts = (*source.line_starts, len(source.text))
    lines = (source.text[start:end].lstrip("\ufeff" if start == 0 else "") for start, end in pairwise(starts))
    reader, before = csv.reader(lines, delimiter=separator, strict=True), 0
    for row in reader:
        start, end = starts[before], starts[reader.line_num]
        before = reader.line_num
        if row:
            yield tuple(row), start, start + len(source.text[start:end].rstrip("\r\n"))


def _last(source: Source, kept: list[tuple[tuple[str, ...], int, int]]) -> Span:
    """The first line after the last row that could be read."""
    line = source.position(kept[-1][2] if kept else 0)[0]
    line = min(line + bool(kept), len(source.line_starts))
    start = source.line_starts[line - 1]
    return Span(source, start, start + len(source.line(line)))
