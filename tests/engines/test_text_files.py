"""Text files come in as they were written, whatever writes them, and what is odd in one is told with its line."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dsl.diagnostic import Diagnostic
from maalbar.engines.duck import RELATION
from tests.engines.files import opened, refused, rows

LETTERS = {
    "utf-8": st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\0"),
    "utf-8-sig": st.characters(codec="utf-8", exclude_categories=("Cs",), exclude_characters="\0"),
    "windows-1252": st.sampled_from("aZ09 ,;\t|\"'.-\n\u00e6\u00f8\u00e5\u00c6\u00d8\u00c5\u20ac\u2013\u00e9\u00fc\u00df%"),
    "latin-1": st.characters(max_codepoint=255, exclude_characters="\0"),
}


@st.composite
def files(draw: st.DrawFn) -> tuple[str, str, str, list[list[str]]]:
    """An encoding, a separator, a line end, and rows of texts."""
    encoding, separator = draw(st.sampled_from(list(LETTERS))), draw(st.sampled_from(",;\t|"))
    end, width = draw(st.sampled_from(("\n", "\r\n"))), draw(st.integers(2, 4))
    hard = st.sampled_from(('"', '""', separator, "a\nb", "a\r\nb", "", " ", "NULL", "\\N", "#", "'", "-1,5", "\u00e6"))
    cell = st.one_of(hard, st.text(LETTERS[encoding], max_size=8))
    return encoding, separator, end, draw(st.lists(st.lists(cell, min_size=width, max_size=width), max_size=6))


def written(path: Path, encoding: str, separator: str, end: str, table: list[list[str]], quoting: int) -> None:
    """A text file as Python's own library writes it."""
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator, lineterminator=end, quoting=quoting).writerows(table)
    path.write_bytes(text.getvalue().encode(encoding))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(files(), st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)))
def test_texts_come_back_as_they_were_written(tmp_path: Path, file: tuple[str, str, str, list[list[str]]], quoting: int) -> None:
    """Quotes, separators, line breaks, blanks and letters of any kind are the same texts behind the engine."""
    encoding, separator, end, table = file
    quoting = csv.QUOTE_ALL if any("\r" in cell or cell[:1] == " " for row in table for cell in row) else quoting
    names = [f"n{at}" for at in range(len(table[0]) if table else 2)]
    path = tmp_path / "rows.csv"
    written(path, encoding, separator, end, [names, *table], quoting)
    how = {"encoding": encoding} if "utf" not in encoding else {}
    found = rows(path, separator=separator, **how)
    whole = [tuple(cell or None for cell in row) for row in table]
    filled = [row for row in whole if "".join(cell or "" for cell in row).strip(" ")]
    assert found in ((names, whole), (names, filled) if whole != filled else ())


def test_lines_of_separators_below_a_table_are_no_rows(tmp_path: Path) -> None:
    """What a spreadsheet leaves below a table is not counted, and the rows above it are found again by their lines."""
    path = tmp_path / "rows.csv"
    path.write_bytes(b"id;town\r\n1;Aalborg\r\n;\r\n2;Thisted\r\n;\r\n ; \r\n")
    assert rows(path, separator=";") == (["id", "town"], [("1", "Aalborg"), ("2", "Thisted")])
    with opened(path, separator=";") as engine:
        places = [engine.place(row, "id") for row in (1, 2)]
    assert [place.words["line"] for place in places if place] == [2, 4]


def test_many_rows_with_breaks_in_them_come_back_in_order(tmp_path: Path) -> None:
    """A file that several threads read side by side, with line breaks in its cells, is the same rows in the same order."""
    path = tmp_path / "rows.csv"
    table = [[str(at), f'"{at}"\n,\n"' if at % 3 else "x\ny" * (at % 50)] for at in range(300_000)]
    written(path, "utf-8", ",", "\n", [["id", "text"], *table], csv.QUOTE_MINIMAL)
    assert path.stat().st_size > 10_000_000
    _, found = rows(path)
    assert found == [(first, second or None) for first, second in table]


def line(told: Diagnostic) -> tuple[str, object]:
    """The code and the line of a message."""
    return told.code, told.words.get("line")


GOOD = b"id,text\n" + b'1,"a\nb"\n' * 3


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (b"1\n", ("M1175", 8)),
        (b"1,2,3\n", ("M1175", 8)),
        (b'1,"2\n', ("M1176", 8)),
        (b'1,"2"x\n', ("M1176", 8)),
        (b"1,\xe6\n", ("M1171", 8)),
        (b"1,2\r\n", ("M1197", 8)),
        (b"\0\0\0\n", ("M1177", 8)),
        (b"1," + b"x" * 2_000_001 + b"\n", ("M1178", 8)),
    ],
    ids=["few", "many", "open quote", "text behind a quote", "letters", "line ends", "NUL", "endless"],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, wrong: bytes, told: tuple[str, int]) -> None:
    """The line is counted as an editor counts it, breaks inside cells included, also where much follows."""
    path = tmp_path / "rows.csv"
    path.write_bytes(GOOD + wrong)
    assert line(refused(path)) == told
    path.write_bytes(GOOD + wrong + b"3,4\n" * 10)
    assert line(refused(path)) == told


def test_the_first_of_many_wrong_lines_is_told(tmp_path: Path) -> None:
    """In a file that several threads read side by side the line that is told is the first."""
    path = tmp_path / "rows.csv"
    path.write_bytes(b"id,text\n" + b"1,some text that makes the file long\n" * 700_000 + b"1\n" * 5)
    assert line(refused(path, f"SELECT COUNT(text) FROM {RELATION}")) == ("M1175", 700_002)


def test_a_row_is_found_again_by_its_line(tmp_path: Path) -> None:
    """The place of a row is the line on which it begins: breaks in cells and empty lines count, the header too."""
    path = tmp_path / "rows.csv"
    path.write_bytes(b'"a\nx",b\n1,2\n\n\n"3\n3\n3",4\n5,6\n')
    with opened(path) as engine:
        places = [engine.place(row, "b") for row in (1, 2, 3)]
    assert [place.words["line"] for place in places if place] == [3, 6, 9]


NAMES = ["a*.csv", "[a].csv", "a?.csv", "it's.csv", 'x" y.csv', "-rf.csv", "\u00e6 \u65e5.csv", "~a.csv", "s3:x.csv"]


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_only_a_name(tmp_path: Path, name: str) -> None:
    """Letters that mean something to shells, patterns or SQL name one file, and not the ones beside it."""
    (tmp_path / "ab.csv").write_bytes(b"id,text\nwrong,file\n")
    (tmp_path / "a.csv").write_bytes(b"id,text\nwrong,file\n")
    path = tmp_path / name
    path.write_bytes(b"id,text\n1,2\n")
    assert rows(path) == (["id", "text"], [("1", "2")])


def test_a_header_alone_and_columns_without_a_name_are_no_mistake(tmp_path: Path) -> None:
    """A table without rows is one, and what has no name cannot be asked for."""
    path = tmp_path / "rows.csv"
    path.write_bytes(b"\xef\xbb\xbfid ,text\n")
    assert rows(path) == (["id", "text"], [])
    path.write_bytes(b"id,,,text,\n1,2,3,4,\n")
    assert rows(path) == (["id", "text"], [("1", "4")])


def test_only_one_column_may_hold_the_signs_of_several(tmp_path: Path) -> None:
    """A table of one column is read; it is the lines that have several cells by another sign that are told of."""
    path = tmp_path / "rows.csv"
    path.write_bytes(b"text; remark\nfirst\nsecond\n")
    assert rows(path) == (["text; remark"], [("first",), ("second",)])
    path.write_bytes(b"text;remark\nfirst;1\n")
    assert refused(path).words["sign"] == ";"
