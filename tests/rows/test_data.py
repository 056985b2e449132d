"""A look at data works where the mapping is wrong, tells counts that add up, and shows nothing that belongs to one person."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from maalbar.cli import commands
from maalbar.rows.suggested import plain

CONTRACT = """contract "Service contract 2024"
  period 2024
{hide}  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)

dimension segment "Segment": starters "Nye virksomheder", growers "Vækst"

survey users "User survey"
  question advice "How satisfied are you with the advice?"
    answers satisfied "Satisfied", dissatisfied "Dissatisfied"
    excluded do_not_know "Do not know"
  question used "Did you use it?"
    answers yes "Yes", no "No"
  question themes "What about?" several
    answers digital "Digital", green "Green"

measure waiting "Waiting time" in days

goal 1 "The users are satisfied"
  satisfied: share(satisfied, of=advice, segment=growers) >= 80%
  used: share(yes, of=used) >= 10%
  themes: share(green) >= 10%
  waiting: mean(waiting) >= 1 days
"""
SET = """measurements: Users
tables:
  users:
    file: users.csv
    separator: ";"
    id: cvr
    questions:
      advice: Q1
      themes: {column: Emner, separator: ","}
      usd: Brugte
    dimensions: {segment: Segmnt}
"""
ROWS = [
    ("Peter Jensen", "1001", "VÆKST", "Satisfied", "1", "Digital", "3,5"),
    ("Ane Holm", "1001", "vækst ", "satisfied", "2", "Digital, Green", "4"),
    ("Bo Friis", "1003", "Nye  virksomheder", "Satisfied", "1", "Green", "-"),
    ("Eva Lund", "1004", "", "99", "1", "Grøn", "2"),
]
HEAD = "Navn;cvr;Segment;Q1;used;Emner;Waiting"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A contract, a set that maps some columns wrongly, and a table."""
    (tmp_path / "contract.maal").write_text(CONTRACT.format(hide=""), encoding="utf-8")
    (tmp_path / "measurements.yaml").write_text(SET, encoding="utf-8")
    rows = [";".join(row) for row in ROWS * 3 + [(f"Person {at}", f"{2000 + at}", *ROWS[0][2:]) for at in range(6)]]
    (tmp_path / "users.csv").write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")
    return tmp_path


def told(folder: Path, *options: str) -> str:
    """What the command says, without its messages."""
    found = CliRunner().invoke(commands, ["data", str(folder), *options])
    assert found.exit_code == 0, found.output
    return found.stdout


def test_the_counts_of_a_column_are_told_with_what_is_odd_in_it(folder: Path) -> None:
    """Answers, missing ones and unknown codes make up the rows; an id that stands in several rows is counted, not shown."""
    (table,) = json.loads(told(folder, "--format", "json"))["tables"]
    advice = next(each for each in table["answers"] if each["name"] == "advice")
    counts = sum(each["count"] for each in (*advice["counts"], *advice["unknown"]))
    assert (counts + advice["missing"], advice["n"], table["rows"]) == (18, 15, 18)
    assert advice["unknown"] == [{"text": "99", "count": 3}]
    assert table["duplicates"] == {"ids": 3, "rows": 12}


def test_who_gave_several_answers_counts_once(folder: Path) -> None:
    """Of a question with several answers n is of persons."""
    (table,) = json.loads(told(folder, "--format", "json"))["tables"]
    themes = next(each for each in table["answers"] if each["name"] == "themes")
    assert [each["count"] for each in themes["counts"]] == [12, 6]
    assert themes["n"] == 15


def test_what_is_mapped_wrongly_is_suggested_anew(folder: Path) -> None:
    """A column that is not there, and a question that the contract does not know, get the column that is near."""
    lines = told(folder)
    assert 'the table has no column "Segmnt"' in lines
    assert "segment: {column: Segment, members: {growers: [VÆKST, vækst], starters: [Nye  virksomheder]}}" in lines
    assert "waiting: Waiting" in lines


def test_numbers_are_answers_only_where_somebody_says_so(folder: Path) -> None:
    """Codes in the order of the answers are a question in a remark, never a mapping."""
    lines = told(folder).splitlines()
    at = next(at for at, line in enumerate(lines) if line.strip() == "used: used")
    assert lines[at + 1].strip() == '# Are the numbers the answers in that order? {column: used, answers: {yes: "1", no: "2"}}'


def test_a_line_in_a_remark_can_be_pasted(folder: Path) -> None:
    """A column whose name YAML would take for something else stands in quotes in a remark too."""
    (folder / "odd.csv").write_text("Used it?\n1\n2\n2\n1\n", encoding="utf-8")
    remark = next(line for line in told(folder, "--table", str(folder / "odd.csv")).splitlines() if "in that order" in line)
    line = remark.partition("? ")[2]
    assert yaml.safe_load(line)["column"] == "Used it?"


def test_a_set_without_tables_is_told_how_to_look_at_a_file(folder: Path) -> None:
    """Where no table is named yet the command says so, and how to begin; where one cannot be read, that is told alone."""
    (folder / "measurements.yaml").write_text("measurements: Users\n", encoding="utf-8")
    assert "maalbar data PATH --table FILE" in told(folder)
    (folder / "measurements.yaml").write_text("measurements: Users\ntables: {users: {file: lost.csv}}\n", encoding="utf-8")
    assert told(folder).strip() == ""


def test_a_sheet_is_named_on_the_command_line(folder: Path) -> None:
    """Of a workbook with several sheets one is looked at, from the line with the names on, and both stand in what is pasted."""
    import xlsxwriter

    with xlsxwriter.Workbook(folder / "users.xlsx") as book:
        book.add_worksheet("Front")
        sheet = book.add_worksheet("Answers")
        for at, row in enumerate((["A title"], ["id", "used"], [1, "Yes"], [2, "No"])):
            sheet.write_row(at, 0, row)
    said = told(folder, "--table", str(folder / "users.xlsx"), "--sheet", "Answers", "--range", "A2:B")
    assert '    sheet: Answers\n    range: "A2:B"\n    id: id\n    questions:\n      used: used' in said


def test_a_whole_question_as_the_name_of_a_column_leaves_the_lines_short(folder: Path) -> None:
    """What is told of such a column stands on a line of its own."""
    question = "How satisfied are you on the whole with the advice that you got in the year?"
    (folder / "long.csv").write_text(f"{question};id\nSatisfied;1\n", encoding="utf-8")
    lines = told(folder, "--table", str(folder / "long.csv")).splitlines()
    assert [lines[1], lines[2].split()] == [f"  {question}", ["text,", "1", "filled,", "1", "different"]]


@pytest.mark.parametrize("form", ["text", "json"])
def test_nothing_of_one_person_is_told(folder: Path, form: str) -> None:
    """Neither a name nor an id is shown, in a small table either."""
    shown = told(folder, "--format", form) + told(folder, "--format", form, "--table", str(folder / "users.csv"))
    assert not any(text in shown for row in ROWS for text in row[:2])


def test_small_counts_are_not_told_where_the_contract_hides_them(folder: Path) -> None:
    """A count below the least is `<5`, and the next one is hidden so that it cannot be worked out."""
    (folder / "contract.maal").write_text(CONTRACT.format(hide="  hide counts < 5\n"), encoding="utf-8")
    advice = told(folder).partition("question advice")[2].partition("question")[0]
    assert "<5" in advice
    assert "hidden" in advice
    assert not any(line.endswith(" 3") for line in advice.splitlines())


def test_a_file_that_no_set_names_gets_a_whole_section(folder: Path) -> None:
    """How the file is written is found out, and the section is read as it is pasted."""
    section = told(folder, "--table", str(folder / "users.csv")).partition("For the measurement set:\n")[2]
    assert section.startswith('tables:\n  users:\n    file: users.csv\n    separator: ";"\n    decimal: ","\n')
    (folder / "measurements.yaml").write_text("measurements: Users\n" + section, encoding="utf-8")
    (table,) = json.loads(told(folder, "--format", "json"))["tables"]
    assert {"segment", "advice", "used"} <= {each["name"] for each in table["answers"]}


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("1.234,50", "999,95"), ('decimal: ","', 'thousands: "."')),
        (("12.500", "999,95"), ('decimal: ","', 'thousands: "."')),
        (("1.234.567", ""), ('decimal: ","', 'thousands: "."')),
        (("1,234.50", "999.95"), ('thousands: ","',)),
        (("1,5", "2"), ('decimal: ","',)),
        (("1234.5", "1.234"), ()),
        (("12.500", "7"), ('# Does "." stand between thousands',)),
    ],
)
def test_the_signs_in_numbers_are_found_out(folder: Path, cells: tuple[str, str], said: tuple[str, ...]) -> None:
    """What stands before decimals and between thousands is suggested; where a point may be either, it is asked."""
    (folder / "signs.csv").write_text("waiting;name\n" + "".join(f"{cell};A\n" for cell in cells), encoding="utf-8")
    section = told(folder, "--table", str(folder / "signs.csv")).partition("separator")[2].partition("    measures:")[0]
    lines = [line.strip() for line in section.splitlines() if "decimal" in line or "thousands" in line]
    assert len(lines) == len(said)
    assert all(line.startswith(start) for line, start in zip(lines, said, strict=True))


def test_danish_letters_are_compared_as_they_are_spelt_without_them() -> None:
    """`Vækst` is `VAEKST`, `Rødt` is `roedt` and `Å` is `aa`."""
    assert [plain(text) for text in ("Vækst", " Rødt-kål ", "Å")] == [plain(text) for text in ("VAEKST", "roedt kaal", "aa")]
