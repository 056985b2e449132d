"""A comparison as CSV, for a spreadsheet: one row a score, and for each column the score as shown, exact, and its distance."""

from __future__ import annotations

from collections.abc import Iterator

from maalbar.comparison.model import Cell, Comparison, Row
from maalbar.comparison.text import score
from maalbar.comparison.words import row_title
from maalbar.report.csv import table
from maalbar.report.texts import Language
from maalbar.whatif.csv import exactly, figure


def render(made: Comparison, language: Language) -> str:
    """Every row; the head names the columns by their letters, and the first rows below it say what each letter is."""
    heads = [head for column in made.columns for head in (column.name, f"{column.name}_exact", f"{column.name}_status")]
    gaps = [f"{column.name}_difference" for column in made.columns[1:]]
    head = ("goal", "title", "criterion", "member", "party", *heads, *gaps)
    return table(head, _rows(made, language), language)


def _rows(made: Comparison, language: Language) -> Iterator[list[str]]:
    columns = [cell for column in made.columns for cell in (column.title, "", "")]
    yield ["column", "", "", "", "", *columns, *("" for _ in made.columns[1:])]
    for row in made.rows:
        yield [*_names(row, language), *_cells(row, language)]
    if made.bare is not None:
        yield ["total_without_rounding", "", "", "", "", *_cells(made.bare, language)]


def _names(row: Row, language: Language) -> Iterator[str]:
    yield "total" if row.is_total else row.goal
    yield "" if row.party else row_title(row, language)
    yield row.criterion
    yield " ".join(member for _, member in row.members)
    yield row.party


def _cells(row: Row, language: Language) -> Iterator[str]:
    for cell in row.cells:
        yield from (score(cell, language), figure(cell.score.value) if cell else "", _status(cell))
    yield from (exactly(cell.difference) if cell else "" for cell in row.cells[1:])


def _status(cell: Cell | None) -> str:
    return cell.status.value if cell and cell.status else ""
