"""What columns may say of whole rows is suggested where they plainly say it, and what is wrong with their names is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from maalbar.cli import commands

CONTRACT = """contract "School agreement 2024"
  period 2024
{parties}  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)

survey pupils "Pupils"{weighted}
  question thrives "Do you thrive?"
    answers yes "Yes", no "No"

measure courses "Courses"
measure absence "Absence" in days

goal 1 "Pupils thrive"
  thrives: share(yes, of=thrives) >= 80%
  courses: count(courses) >= 1
  absence: mean(absence) >= 1 days
"""


def looked(folder: Path, rows: str, *, parties: bool = False, weighted: bool = False) -> str:
    """What is said of a file with these rows, blanks between their cells."""
    words = {"parties": "  parties schools\n" if parties else "", "weighted": " weighted by weight" if weighted else ""}
    (folder / "contract.maal").write_text(CONTRACT.format(**words), encoding="utf-8")
    (folder / "rows.csv").write_text("\n".join(line.strip() for line in rows.splitlines()) + "\n", encoding="utf-8")
    found = CliRunner().invoke(commands, ["data", str(folder), "--table", str(folder / "rows.csv"), "--lang", "en"])
    assert found.exit_code == 0, found.output
    return found.stdout


def table(said: str) -> dict[str, Any]:
    """The table that is suggested, as YAML reads it."""
    (found,) = yaml.safe_load(said.partition("For the measurement set:\n")[2])["tables"].values()
    assert isinstance(found, dict)
    return found


ROWS = """School;Respondent ID;Year;thrives;weight;sent
Ash;17;2023;Yes;0,5;2024-01-02
Ash;18;2024;No;1,25;2024-01-03
Birch;19;2024;Yes;1;2024-02-01"""


def test_the_columns_of_whole_rows_are_suggested(tmp_path: Path) -> None:
    """An id, a year, a party and a weight each get their line, in the order of the pages."""
    found = table(looked(tmp_path, ROWS, parties=True, weighted=True))
    expected = {"id": "Respondent ID", "period": {"column": "Year"}, "party": "School", "weight": "weight"}
    assert {key: found.get(key) for key in expected} == expected
    assert [key for key in found if key in expected] == list(expected)
    assert found["decimal"] == ","


def test_a_contract_without_parties_or_weights_gets_neither(tmp_path: Path) -> None:
    """What the contract has no use for, and the reader would refuse, is not suggested."""
    assert not {"party", "weight"} & set(table(looked(tmp_path, ROWS)))


def test_what_is_suggested_is_read_as_it_is_pasted(tmp_path: Path) -> None:
    """The set with these lines has no mistake, and nothing is left to suggest."""
    said = looked(tmp_path, ROWS, parties=True, weighted=True)
    (tmp_path / "m.yaml").write_text("measurements: P\n" + said.partition("For the measurement set:\n")[2], encoding="utf-8")
    found = CliRunner().invoke(commands, ["data", str(tmp_path), "--format", "json"])
    assert (found.exit_code, found.stderr) == (0, "")
    (seen,) = json.loads(found.stdout)["tables"]
    assert not [one for one in seen["suggested"] if one["section"] is None]


@pytest.mark.parametrize(
    ("column", "cells", "key"),
    [
        pytest.param("id", ["1", "2", "2"], "id", id="an id that stands twice"),
        pytest.param("id", ["1", "2", ""], "id", id="an id that is left out"),
        pytest.param("absence", ["17", "18", "19"], "id", id="the numbers of a measure"),
        pytest.param("paid", ["171", "182", "193"], "id", id="numbers that differ by chance"),
        pytest.param("comment", ["Good day", "More time", "None"], "id", id="words"),
        pytest.param("waiting time", ["a1", "a2", "a 3"], "id", id="texts with blanks"),
        pytest.param("year", ["2024", "2024", "24"], "period", id="a cell that is no year"),
        pytest.param("year", ["2024", "2024", ""], "period", id="a year that is left out"),
        pytest.param("born", ["2001-02-03", "1999-04-05", "2000-01-01"], "period", id="days of birth"),
        pytest.param("paid", ["1900", "2500", "2024"], "period", id="numbers like years"),
    ],
)
def test_what_is_not_plainly_so_is_not_suggested(column: str, cells: list[str], key: str, tmp_path: Path) -> None:
    """One cell that says otherwise is enough."""
    rows = "\n".join([f"{column};thrives", *(f"{cell};Yes" for cell in cells)])
    assert key not in table(looked(tmp_path, rows))


@pytest.mark.parametrize(
    ("column", "cells", "key"),
    [
        pytest.param("svarNr", ["7", "8", "9"], "id", id="a name that ends so"),
        pytest.param("case", ["A-1", "A-2", "B-77"], "id", id="letters and digits"),
        pytest.param("courses", ["F1", "F2", "F3"], "id", id="different things that are counted"),
        pytest.param("begun", ["2024-01-31", "2023-12-01", "2024-05-05"], "period", id="dates around the period"),
        pytest.param("Måleår", ["2020", "2020", "2020"], "period", id="years of an earlier time under such a name"),
    ],
)
def test_what_is_plainly_so_is_suggested(column: str, cells: list[str], key: str, tmp_path: Path) -> None:
    """By its name and all of its cells, or by the cells alone where they can be nothing else."""
    rows = "\n".join([f"{column};thrives", *(f"{cell};Yes" for cell in cells)])
    found = table(looked(tmp_path, rows))[key]
    assert found == ({"column": column} if key == "period" else column)


def test_another_column_that_may_be_it_is_a_remark(tmp_path: Path) -> None:
    """Which of two is meant is for the reader to say."""
    lines = [
        line.strip() for line in looked(tmp_path, "date;period;thrives\n2024-01-02;2024;Yes\n2024-01-02;2023;No").splitlines()
    ]
    assert lines[lines.index("period: {column: date}") + 1] == '# Or "period"?'


def test_texts_that_are_counted_are_no_numbers(tmp_path: Path) -> None:
    """A measure without a unit is the number of different texts in a column of texts, and the sum of one of numbers."""
    assert table(looked(tmp_path, "courses\nF1\nF2"))["measures"] == {"courses": {"unique": "courses"}}
    assert table(looked(tmp_path, "courses;x\n3,5;\n4;"))["measures"] == {"courses": "courses"}


def test_a_period_that_the_set_tells_is_not_suggested_anew(tmp_path: Path) -> None:
    """A table that says which year its rows are of has no need of a column."""
    looked(tmp_path, ROWS)
    (tmp_path / "m.yaml").write_text("measurements: P\ntables: {rows: {file: rows.csv, separator: ';', period: 2024}}\n", "utf-8")
    said = CliRunner().invoke(commands, ["data", str(tmp_path)]).stdout
    assert "id: Respondent ID" in said
    assert "period:" not in said


def test_names_that_are_missing_or_look_alike_are_told(tmp_path: Path) -> None:
    """Columns without a name by their number, and names that differ in nothing but blanks and capitals together."""
    said = looked(tmp_path, "thrives;;Thri ves;x;\nYes;1;No;3;\nNo;1;No;3;")
    assert "without a name: column 2, 5; it is not read until a name stands above it" in said
    assert 'alike but for blanks and capitals: "thrives", "Thri ves"' in said
    assert "alike" not in looked(tmp_path, "thrives;x\nYes;1\n")


def test_a_sheet_tells_its_columns_without_a_name(tmp_path: Path) -> None:
    """In a workbook too, and in JSON by number."""
    import xlsxwriter  # type: ignore[import-untyped]  # it tells no types

    looked(tmp_path, ROWS)
    with xlsxwriter.Workbook(tmp_path / "rows.xlsx") as book:
        sheet = book.add_worksheet()
        for at, row in enumerate((["id", "", "thrives"], ["a", "b", "Yes"])):
            sheet.write_row(at, 0, row)
    asked = ["data", str(tmp_path), "--table", str(tmp_path / "rows.xlsx"), "--format", "json"]
    (seen,) = json.loads(CliRunner().invoke(commands, asked).stdout)["tables"]
    assert (seen["nameless"], seen["alike"]) == ([2], [])
