"""A comparison as CSV, for a spreadsheet: one row a score, and for each column the score as shown, exact, and its distance."""

from __future__ import annotations

from collections.abc import Iterator

from maalbar.comparison.model import Cell, Comparison, Row
from maalbar.comparison.text import score
from maalbar.comparison.words import row_title, word
from maalbar.report.csv import table
from maalbar.report.heads import cell as named
from maalbar.report.texts import Language
from maalbar.whatif.csv import exactly, figure


def render(made: Comparison, language: Language) -> str:
    """Every row; the head names the columns by their letters, and the first rows below it say what each letter is."""
    exact, status, gap = (word(f"head {each}", language) for each in ("exact", "status", "difference"))
    told = [head for column in made.columns for head in (column.name, f"{column.name}_{exact}", f"{column.name}_{status}")]
    gaps = [f"{column.name}_{gap}" for column in made.columns[1:]]
    head = ("goal", "title", "criterion", "member", "party", *told, *gaps)
    return table(head, _rows(made, language), language)


def _rows(made: Comparison, language: Language) -> Iterator[list[str]]:
    columns = [cell for column in made.columns for cell in (column.title, "", "")]
    yield [named("column", language), "", "", "", "", *columns, *("" for _ in made.columns[1:])]
    for row in made.rows:
        yield [*_names(row, language), *_cells(row, language)]
    if made.bare is not None:
        yield [named("total_without_rounding", language), "", "", "", "", *_cells(made.bare, language)]


def _names(row: Row, language: Language) -> Iterator[str]:
    yield named("total", language) if row.is_total else row.goal
    yield "" if row.party else row_title(row, language)
    yield row.criterion
    yield " ".join(member for _, member in row.members)
    yield row.party


def _cells(row: Row, language: Language) -> Iterator[str]:
    for cell in row.cells:
        yield from (score(cell, language), figure(cell.score.value) if cell else "", _status(cell, language))
    yield from (exactly(cell.difference) if cell else "" for cell in row.cells[1:])


def _status(cell: Cell | None, language: Language) -> str:
    return named(cell.status.value if cell and cell.status else "", language)
