"""A comparison as a workbook: scores as numbers, the exact fractions, targets and actuals, and what each column is.

Text is always written as text, so that a title that begins with "=" is no formula. The same comparison gives the same bytes.
XlsxWriter is loaded when a workbook is made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from attrs import define, field

from maalbar.comparison.cells import known_number, pattern, put
from maalbar.comparison.model import Cell, Comparison, Row
from maalbar.comparison.text import gap, score
from maalbar.comparison.words import beneath, head, notes, row_title, versus, word
from maalbar.report.model import Amount
from maalbar.report.texts import Language, text
from maalbar.report.words import actual, target
from maalbar.whatif.csv import exactly, figure

_MADE = datetime(2020, 1, 1, tzinfo=UTC)
"""What a workbook says of when it was made: nothing, so that it is always the same."""


def render(made: Comparison, language: Language) -> bytes:
    """The workbook."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it tells no types

    out = BytesIO()
    book = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": word("comparison", language), "created": _MADE.replace(tzinfo=None)})
    writer = _Writer(book, made, language)
    for sheet in (writer.scores, writer.exact, writer.figures, writer.columns):
        sheet()
    book.close()
    return out.getvalue()


@define
class _Writer:
    """One workbook while it is written; `formats` are those that were made so far."""

    book: Any
    made: Comparison
    language: Language
    formats: dict[tuple[tuple[str, object], ...], Any] = field(factory=dict)

    # --- sheets ---

    def scores(self) -> None:
        """The scores as numbers, with their distance from the first column."""
        sheet = self._sheet("sheet scores")
        first, *others = self.made.columns
        heads = [first.name, *(each for column in others for each in (column.name, versus(column, first)))]
        above = self._above(sheet, heads)
        for line, row in enumerate(self._rows(), above):
            self._names(sheet, line, row)
            for place, (column, is_gap) in enumerate(_places(row)):
                self._number(sheet, (line, _NAMES + place), row, column, is_gap=is_gap)
        self._laid(sheet, above, [12] * len(heads))

    def exact(self) -> None:
        """The same figures as fractions."""
        sheet = self._sheet("sheet exact")
        first, *others = self.made.columns
        heads = [first.name, *(each for column in others for each in (column.name, versus(column, first)))]
        above = self._above(sheet, heads, told=False)
        for line, row in enumerate(self._rows(), above):
            self._names(sheet, line, row)
            for place, (column, is_gap) in enumerate(_places(row)):
                cell = row.cells[column]
                words = (exactly(cell.difference) if is_gap else figure(cell.score.value)) if cell else ""
                put(sheet, line, _NAMES + place, words, self._format(row, align="right"))
        self._laid(sheet, above, [16] * len(heads))

    def figures(self) -> None:
        """The target, the actual and the verdict of each criterion in each column."""
        sheet = self._sheet("sheet figures")
        kinds: tuple[tuple[str, Callable[[Cell], str]], ...] = (
            ("target", lambda cell: target(cell.line, self.language) if cell.line else ""),
            ("actual", lambda cell: actual(cell.line, self.language) if cell.line else ""),
            ("status", lambda cell: text(cell.status.value, self.language) if cell.status else ""),
        )
        heads = [f"{column.name} {text(kind, self.language)}" for column in self.made.columns for kind, _ in kinds]
        above = self._above(sheet, heads, told=False)
        for line, row in enumerate((row for row in self.made.rows if not (row.is_total or row.party)), above):
            self._names(sheet, line, row)
            cells = [(cell, told) for cell in row.cells for _, told in kinds]
            for place, (cell, told) in enumerate(cells):
                put(sheet, line, _NAMES + place, told(cell) if cell else "", self._format(row))
        self._laid(sheet, above, [16] * len(heads))

    def columns(self) -> None:
        """What each letter stands for, what a scenario sets, and what must be told."""
        sheet = self._sheet("sheet columns")
        bold = self._style(bold=True, bottom=1)
        for place, key in enumerate(("column", "what", "told")):
            put(sheet, 0, place, word(key, self.language), bold)
        line = 0
        for column in self.made.columns:
            for number, told in enumerate([*beneath(column, self.language)] or [""]):
                line += 1
                put(sheet, line, 0, column.name if number == 0 else "", self._style(bold=True))
                put(sheet, line, 1, head(column, self.language) if number == 0 else "", self._style())
                put(sheet, line, 2, told, self._style())
        for told in notes(self.made, self.language):
            line += 1
            put(sheet, line, 2, told, self._style())
        sheet.freeze_panes(1, 0)
        for place, width in enumerate((10, 50, 90)):
            sheet.set_column(place, place, width)

    # --- what they share ---

    def _sheet(self, key: str) -> Any:
        sheet = self.book.add_worksheet(word(key, self.language))
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        return sheet

    def _above(self, sheet: Any, heads: Sequence[str], *, told: bool = True) -> int:
        """The title, what it is from and the heads; the line of the first row below them."""
        columns = " · ".join(f"{column.name}: {head(column, self.language)}" for column in self.made.columns)
        put(sheet, 0, 0, word("comparison", self.language), self._style(bold=True, font_size=14))
        put(sheet, 1, 0, columns, self._style())
        figures = word("figures", self.language, title=self.made.measured) if self.made.measured else ""
        put(sheet, 2, 0, word("source", self.language, figures=figures).strip(), self._style(italic=True))
        if told:
            note = word("exactly", self.language, sheet=word("sheet exact", self.language))
            put(sheet, 3, 0, note, self._style(italic=True))
        names = (text("goal", self.language), word("title", self.language), word("criterion", self.language))
        for place, words in enumerate((*names, *heads)):
            align = "right" if place >= _NAMES else "left"
            put(sheet, _HEAD, place, words, self._style(bold=True, bottom=1, align=align, text_wrap=True))
        return _HEAD + 1

    def _laid(self, sheet: Any, above: int, widths: Sequence[int]) -> None:
        """The heads and the names stay in sight, and the columns are wide enough to be read."""
        sheet.freeze_panes(above, _NAMES)
        sheet.repeat_rows(_HEAD)
        for place, width in enumerate((8, 50, 18, *widths)):
            sheet.set_column(place, place, width)

    def _rows(self) -> Iterator[Row]:
        yield from self.made.rows
        if self.made.bare is not None:
            yield self.made.bare

    def _names(self, sheet: Any, line: int, row: Row) -> None:
        title = word("not rounded", self.language) if row is self.made.bare else row_title(row, self.language)
        indent = {"indent": 2 if row.members else 1} if row.criterion or row is self.made.bare else {}
        put(sheet, line, 0, "" if row.criterion else row.goal or row.party, self._format(row))
        put(sheet, line, 1, "" if row.party else title, self._format(row, **indent))
        members = " ".join(member for _, member in row.members)
        put(sheet, line, 2, f"{row.criterion} {members}".strip(), self._format(row))

    def _number(self, sheet: Any, at: tuple[int, int], row: Row, column: int, *, is_gap: bool) -> None:
        """A score or a difference as a number; in words where it is none, or not known."""
        cell = row.cells[column]
        found = (cell.difference if is_gap else Amount(cell.score.value, cell.score.unit)) if cell else None
        known = known_number(found.value) if found else None
        if known is None or found is None:
            words = gap(row, column, self.language) if is_gap else score(cell, self.language)
            put(sheet, *at, words, self._format(row, align="right"))
            return
        shown, shape = pattern(known, found.unit, self.language, signed=is_gap)
        sheet.write_number(*at, shown, self._format(row, num_format=shape))

    def _format(self, row: Row, **more: object) -> Any:
        """The format of a row: goals bold, the total bold beneath a line."""
        whole = row.is_total and row is not self.made.bare
        base: dict[str, object] = {"bold": True} if whole or (row.goal and not row.criterion) else {}
        return self._style(**base, **({"top": 1} if whole else {}), **more)

    def _style(self, **wanted: object) -> Any:
        key = tuple(sorted(wanted.items()))
        if key not in self.formats:
            self.formats[key] = self.book.add_format(wanted)
        return self.formats[key]


_NAMES = 3
"""The columns before the figures: goal, title, criterion."""
_HEAD = 4
"""The line of the heads."""


def _places(row: Row) -> Iterator[tuple[int, bool]]:
    """Each column by its number, and for all but the first its difference behind it."""
    for number in range(len(row.cells)):
        yield number, False
        if number:
            yield number, True
