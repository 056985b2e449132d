"""Sheets of workbooks come in as Excel shows their values, and a place in one is a cell."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maalbar.engines.sheet_range import named, place
from tests.engines.files import opened, refused, rows

Fill = Callable[[Any, Any], None]


def book(path: Path, fill: Fill, *, sheets: tuple[str, ...] = ("Answers",), **options: Any) -> Path:
    """A workbook whose last sheet is filled in."""
    made = xlsxwriter.Workbook(path, options)
    added = [made.add_worksheet(name) for name in sheets]
    fill(made, added[-1])
    made.close()
    return path


def table(*lines: list[Any], top: int = 0, left: int = 0) -> Fill:
    """Rows from a cell on."""

    def fill(_: Any, sheet: Any) -> None:
        for at, line in enumerate(lines):
            sheet.write_row(top + at, left, line)

    return fill


LETTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
HARD = ('"', "a\nb", ",", ";", "'", "=1+1", "#", "1,5", " x ", "_x000D_")
TEXTS = st.one_of(st.sampled_from(HARD), st.text(LETTERS, min_size=1, max_size=8))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(TEXTS, min_size=2, max_size=2), max_size=6), st.integers(0, 3), st.integers(0, 30))
def test_texts_come_back_as_they_were_written(tmp_path: Path, lines: list[list[str]], top: int, left: int) -> None:
    """Texts of any letters are the same texts behind the engine, wherever in the sheet the table begins."""
    fill = table(["id", "text"], *lines, top=top, left=left)
    path = book(tmp_path / "rows.xlsx", fill, strings_to_formulas=False, strings_to_urls=False)
    cells = f"{named(left)}{top + 1}"
    assert rows(path, cells=f"{cells}:{named(left + 1)}") == (["id", "text"], [tuple(line) for line in lines])


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.decimals(-(10**9), 10**9, places=4, allow_nan=False))
def test_numbers_are_those_that_were_entered(tmp_path: Path, number: Decimal) -> None:
    """A number is the decimal that was typed in, and never the binary one that the workbook keeps."""
    path = book(tmp_path / "rows.xlsx", table(["n"], [float(number)]))
    ((found,),) = rows(path)[1]
    assert Decimal(found) == number


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (5.0, "5"),
        (0.1, "0.1"),
        (0.1 + 0.2, "0.3"),
        (1e21, "1000000000000000000000"),
        (1e-7, "0.0000001"),
        (-2.5, "-2.5"),
        (12345678, "12345678"),
        (True, "true"),
        (date(2024, 3, 1), "2024-03-01"),
        (datetime(2024, 3, 1, 14, 30), "2024-03-01 14:30:00"),
        (time(14, 30), "14:30:00"),
        ("007", "007"),
    ],
)
def test_a_value_is_what_excel_shows(tmp_path: Path, value: object, shown: str) -> None:
    """Whole numbers have no point, days are ISO's, and a text of digits stays one."""

    def fill(made: Any, sheet: Any) -> None:
        form = "hh:mm" if isinstance(value, time) else "yyyy-mm-dd hh:mm" if isinstance(value, datetime) else "yyyy-mm-dd"
        format_ = made.add_format({"num_format": form}) if isinstance(value, date | time) else None
        sheet.write(0, 0, "n")
        sheet.write(1, 0, value, format_)

    assert rows(book(tmp_path / "rows.xlsx", fill)) == (["n"], [(shown,)])


def test_a_decimal_comma_goes_for_numbers_too(tmp_path: Path) -> None:
    """Where the measurement set says that numbers have a comma, those that are kept as numbers get one as well."""
    path = book(tmp_path / "rows.xlsx", table(["n"], [1.5], ["2,5"]))
    assert rows(path, decimal=",")[1] == [("1,5",), ("2,5",)]


def test_a_formula_that_failed_is_no_empty_cell(tmp_path: Path) -> None:
    """An error is the text that its cell shows, in the sheet that is read and in no other; a formula that works is its value."""

    def fill(made: Any, sheet: Any) -> None:
        table(["id", "n"], ["a"], ["b"])(made, sheet)
        sheet.write_formula(1, 1, "=1/0", None, "#DIV/0!")
        sheet.write_formula(2, 1, "=1+1", None, 2)
        made.worksheets()[0].write_formula(2, 1, "=1/0", None, "#DIV/0!")

    path = book(tmp_path / "rows.xlsx", fill, sheets=("Front & page", "Svar æ <1>"))
    assert rows(path, sheet="Svar æ <1>")[1] == [("a", "#DIV/0!"), ("b", "2")]


def test_a_place_is_a_cell(tmp_path: Path) -> None:
    """Rows without anything are no rows, and the cell of a row behind them is where it stands in the sheet."""
    path = book(tmp_path / "rows.xlsx", table(["id", "n"], [1, 2], [], [3, 4], top=2, left=26))
    with opened(path, cells="AA3:AB99") as engine:
        assert engine.query("SELECT * FROM rows_of_table") == [("1", "2"), ("3", "4")]
        found = engine.place(2, "n")
    assert found is not None
    assert found.words["cell"] == "AB6"


@given(st.integers(0, 16383))
def test_columns_have_letters(column: int) -> None:
    """Each column has its letters, and each letters their column."""
    assert place(named(column)) == column


def test_columns_without_a_name_are_left_out_and_merged_names_told(tmp_path: Path) -> None:
    """A column without a name cannot be asked for; a name over several columns belongs to none."""
    path = book(tmp_path / "rows.xlsx", table(["id", "", "n"], [1, 2, 3]))
    assert rows(path) == (["id", "n"], [("1", "3")])

    def merged(made: Any, sheet: Any) -> None:
        table(["id", "n"], [1, 2])(made, sheet)
        sheet.merge_range(0, 2, 0, 3, "both", made.add_format())

    path = book(tmp_path / "rows.xlsx", merged)
    assert refused(path).words["cells"] == "C1:D1"
    assert rows(path, cells="A1:B9") == (["id", "n"], [("1", "2")])


def test_a_sheet_with_a_cell_far_away_takes_no_memory(tmp_path: Path) -> None:
    """A cell in the last corner of a sheet is told of before room is made for all that lies between."""
    path = book(tmp_path / "rows.xlsx", lambda made, sheet: (sheet.write(0, 0, "id"), sheet.write(1048575, 16383, "x")))
    assert refused(path).code == "M1192"


@pytest.mark.parametrize("cells", ["A1:B", "$A$1:$B$3", "a1:b3", "A1"])
def test_a_range_may_be_open_or_fixed(tmp_path: Path, cells: str) -> None:
    """A range is read however Excel writes it; one that names no last row goes as far as the sheet."""
    path = book(tmp_path / "rows.xlsx", table(["id", "n"], [1, 2], [3, 4]))
    assert rows(path, cells=cells) == (["id", "n"], [("1", "2"), ("3", "4")])


@pytest.mark.parametrize("cells", ["B3:A1", "A3:B3", "1:3", "A0:B2", "A1;B2", "", "A1:B2:C3"])
def test_what_is_no_range_is_told(tmp_path: Path, cells: str) -> None:
    """A range goes from the upper left to the lower right, over two rows at least."""
    path = book(tmp_path / "rows.xlsx", table(["id", "n"], [1, 2]))
    assert refused(path, cells=cells).code == "M1188"
