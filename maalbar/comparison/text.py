"""A comparison as plain text: what each column is, then the scores side by side with their distance from the first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from evaluator.value import Known
from maalbar.comparison.model import Cell, Column, Comparison, Row
from maalbar.comparison.words import beneath, head, notes, row_title, same, versus, word
from maalbar.report.grid import GAP, fitted, grid, unbroken
from maalbar.report.grid import Row as Line
from maalbar.report.texts import USUAL_WIDTH, Language, text
from maalbar.whatif.text import wrapped
from maalbar.whatif.words import between, value

_TOLD = 1
"""The column of the titles."""
_LEAST = 2 * (1 + len(GAP))
"""A column of figures and its distance take this much room at the least."""


def render(made: Comparison, language: Language, width: int = USUAL_WIDTH, *, criteria: bool = False) -> str:
    """The columns, the table and the notes; where not all columns fit, several tables, each with the first column."""
    parts = [wrapped(list(_legend(made, language)), width), *_tables(made, language, width, criteria)]
    told = list(notes(made, language))
    if told:
        parts.append("\n".join([word("notes", language), wrapped([f"  {note}" for note in told], width)]))
    return "\n\n".join(parts) + "\n"


def _legend(made: Comparison, language: Language) -> Iterator[str]:
    for column in made.columns:
        yield f"{column.name}  {head(column, language)}"
        yield from (f"     {told}" for told in beneath(column, language))
    if made.measured:
        yield word("figures", language, title=made.measured)


def _tables(made: Comparison, language: Language, width: int, criteria: bool) -> Iterator[str]:
    """As many columns beside the first in each table as fit."""
    others = list(range(1, len(made.columns)))
    while others:
        for count in range(min(len(others), max(width // _LEAST, 1)), 0, -1):
            table = _table(made, [0, *others[:count]], language, width, criteria, fitted if count == 1 else grid)
            if count == 1 or max(map(len, table.splitlines())) <= width:
                yield table
                others = others[count:]
                break


def _table(
    made: Comparison, shown: Sequence[int], language: Language, width: int, criteria: bool, laid: Callable[..., str]
) -> str:
    columns = [made.columns[number] for number in shown]
    title = text("goal and criteria", language) if criteria else word("title", language)
    parties = any(row.party for row in made.rows)
    heads = ("", text("party", language)) if parties else (text("goal", language), title)
    folded = [] if criteria else [row for row in made.kept(criteria=False) if row.goal and row.is_same]
    lines = [_line(row, shown, language) for row in made.kept(criteria=criteria) if row not in folded]
    if folded:
        lines.insert(-1, Line(("", same([row.goal for row in folded], language), *("" for _ in _heads(columns)))))
    if made.bare is not None:
        lines.append(Line(("", word("not rounded", language), *_figures(made.bare, shown, language)), indent=2))
    right = frozenset(range(2, 2 + len(_heads(columns))))
    return laid((*heads, *_heads(columns)), lines, right=right, told=_TOLD, width=width)


def _heads(columns: Sequence[Column]) -> tuple[str, ...]:
    first, *others = columns
    pairs = ((column.name, unbroken(versus(column, first))) for column in others)
    return (first.name, *(head for pair in pairs for head in pair))


def _line(row: Row, shown: Sequence[int], language: Language) -> Line:
    indent = 4 if row.members else 2 if row.criterion else 0
    id = "" if row.criterion else row.goal
    return Line((id, row_title(row, language), *_figures(row, shown, language)), indent, rule_above=row.is_total)


def _figures(row: Row, shown: Sequence[int], language: Language) -> Iterator[str]:
    for place, number in enumerate(shown):
        yield unbroken(score(row.cells[number], language))
        if place:
            yield unbroken(gap(row, number, language))


def score(cell: Cell | None, language: Language) -> str:
    """A score in a cell; nothing where the column has none of it."""
    return value(cell.score.value, cell.score.unit, language) if cell else ""


def gap(row: Row, column: int, language: Language) -> str:
    """How far a score lies from that of the first column, `=` where it is the same; nothing where one is no number."""
    first, cell = row.cells[0], row.cells[column]
    if cell is None or first is None or cell.difference is None:
        return ""
    if isinstance(cell.difference.value, Known) and cell.difference.value.value == 0:
        return "="
    return between(cell.difference, first.score.value, cell.score.value, language)
