"""A sheet of a workbook as a text file that DuckDB reads: each cell the text that Excel shows for its value.

A number is written as it was entered (5 and not 5.0), a day as 2024-03-01, a truth as `true` or `false`, a formula that
failed as the error that its cell shows. Rows without anything in them are no rows.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from dsl.diagnostic import Listed, MaalbarError, Wording, problem, wording
from dsl.suggestion import suggestion
from evaluator.rows.table import Location
from maalbar.engines import aside
from maalbar.engines.cells_shown import Shown, shown
from maalbar.engines.running import run
from maalbar.engines.sheet_parts import failed
from maalbar.engines.sheet_range import Range, named
from maalbar.engines.text_file import TextFile, room

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook


_Rows = Iterator[tuple[int, Sequence[Shown]]]


@frozen
class SheetText(TextFile):
    """The text file of a sheet, with the row of the sheet that each of its rows stands in, and the place of each column."""

    rows: Sequence[int] = field(repr=False)
    first: int

    def place(self, row: int, column: str) -> Wording:
        """The cell."""
        return wording("place-cell", cell=f"{named(self.first + self.columns.index(column))}{self.rows[row - 1]}")


def sheet_as_text(location: Location, path: Path, stack: ExitStack) -> SheetText:
    """The sheet that is asked for. Raises `MaalbarError`."""
    part = Range.of(location.cells, path.name)
    book = _opened(path)
    name = _sheet(location.sheet, book, path.name)
    errors = failed(path, name)
    sheet = run(lambda: book.get_sheet_by_name(name), None, path.name)
    cells = part.cut(_whole(sheet), errors)
    header_at, header = next(cells, (0, ()))
    _hold_header(sheet, header_at, header, part, path.name)
    copy = aside.folder(stack, path.name) / "rows.csv"
    with room(path.name):
        rows = _written(copy, header, cells, location.decimal)
    plain = TextFile.of(evolve(location, encoding=None, separator=","), copy, stack)
    return SheetText(plain.path, plain.columns, plain.named, plain.separator, rows, part.left)


def _written(copy: Path, header: Sequence[Shown], cells: _Rows, decimal: str | None) -> list[int]:
    """Write the rows, and give the row of the sheet that each stands in."""
    rows = []
    with copy.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\n")
        writer.writerow(shown(header, None))
        for at, row in cells:
            texts = shown(row, decimal)
            if any(texts):
                rows.append(at)
                writer.writerow(texts)
    return rows


def _whole(sheet: CalamineSheet) -> Iterator[Sequence[Shown]]:
    """The rows of a sheet from its first column on; the library begins with the first that holds anything."""
    before: list[Shown] = [""] * (sheet.start or (0, 0))[1]
    return ([*before, *row] for row in sheet.iter_rows())


def _opened(path: Path) -> CalamineWorkbook:
    import python_calamine

    with path.open("rb") as file:
        begins = file.read(8)
    if not begins.startswith(b"PK"):
        old = begins.startswith(b"\xd0\xcf\x11\xe0")
        raise MaalbarError([problem("M1186", None, path=path.name, reason=Wording("workbook-old" if old else "workbook-text"))])
    try:
        return run(lambda: python_calamine.CalamineWorkbook.from_path(path), None, path.name)
    except python_calamine.CalamineError:
        raise MaalbarError([problem("M1186", None, path=path.name, reason=Wording("workbook-broken"))]) from None


def _sheet(asked: str | None, book: CalamineWorkbook, file: str) -> str:
    """The name of the sheet: the one that is asked for, or the only one."""
    from python_calamine import SheetTypeEnum

    names = [sheet.name for sheet in book.sheets_metadata if sheet.typ is SheetTypeEnum.WorkSheet]
    if asked in names:
        return asked
    if asked is None and len(names) == 1:
        return names[0]
    listed = Listed(tuple(f'"{name}"' for name in names), "and")
    if asked is None:
        raise MaalbarError([problem("M1187", None, path=file, sheets=listed, first=names[0] if names else "")])
    near = suggestion(asked, dict.fromkeys(names))
    raise MaalbarError([problem("M1190", None, path=file, sheet=asked, sheets=listed, suggestion=near)])


def _hold_header(sheet: CalamineSheet, at: int, header: Sequence[Shown], part: Range, file: str) -> None:
    """Raises `MaalbarError` where a name stands over several columns, which makes it the name of none, or there is none."""
    if not any(header):
        raise MaalbarError([problem("M1172", None, path=file)])
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top <= at - 1 <= bottom and right > left and part.reaches(left, right):
            cells = f"{named(left)}{top + 1}:{named(right)}{bottom + 1}"
            raise MaalbarError([problem("M1189", None, path=file, cells=cells, name=str(header[left - part.left])[:60])])
