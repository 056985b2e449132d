"""The `tables` section as it is read: what each key means, and what is said where it is written wrong."""

from __future__ import annotations

import pytest
from attrs import evolve

from evaluator.measurements.read import table_sections
from evaluator.rows.table import Codes, Doubles, Group, Measured, Number, Table, Ticks, Year
from maalbar import files
from maalbar.api import load
from tests.rows.small import Rows

FILE = {"u.csv": "id,Q1,Q2,T1,T2,n,w,date,type\n1,Very,Yes,1,0,1.5,1,2024-01-01,New\n"}


def table(rows: Rows, text: str) -> Table:
    """The one table of a section that holds no mistake."""
    rows.write(text, FILE)
    rows.codes()  # which writes the contract
    loaded = load(rows.folder)
    path = rows.folder / "measurements.yaml"
    (found,), problems = table_sections([files.read(path)], loaded.contract, files.Folder.around(path).open)
    assert not [each for each in problems if each.is_error]
    return found.table


def test_where_rows_lie(rows: Rows) -> None:
    """A file is what its name says, with the sign between its cells; a database has a table, with its schema or without."""
    found = table(rows, "u: {file: data/u.TSV, decimal: ',', encoding: windows-1252}").location
    assert (found.kind, found.path, found.separator, found.decimal, found.encoding) == (
        "csv",
        "data/u.TSV",
        "\t",
        ",",
        "windows-1252",
    )
    found = table(rows, "u: {file: u.xlsx, sheet: Answers, range: A3:K940}").location
    assert (found.kind, found.sheet, found.cells) == ("xlsx", "Answers", "A3:K940")
    found = table(rows, "u: {database: postgresql, table: survey.answers, connection: crm}").location
    assert (found.kind, found.table, found.connection, found.path) == ("postgresql", ("survey", "answers"), "crm", None)


def test_what_rows_are_of(rows: Rows) -> None:
    """A year and a group are of all rows or in a column; without a line they are the file's, and not the control group."""
    found = table(rows, "u: {file: u.csv}")
    assert (found.year, found.group, found.doubles) == (2024, "", Doubles())
    found = table(rows, "u: {file: u.csv, period: 2022, group: control, id: id, duplicates: keep, population: 1 200}")
    assert (found.year, found.group, found.id, found.doubles, found.population) == (2022, "control", "id", Doubles("keep"), 1200)
    found = table(
        rows,
        "u: {file: u.csv, period: {column: date}, group: {column: type, control: [New, 2]}, id: id, duplicates: {last: date}}",
    )
    where = found.location.span
    assert found.year == Year("date", span=where)
    assert found.group == Group("type", ("New", "2", "2.0", "2,0"), span=where)
    assert found.doubles == Doubles("last", "date")


def test_what_columns_mean(rows: Rows) -> None:
    """Names and labels stand for themselves, other texts in their place; a column of numbers has four decimals, a weight six."""
    found = table(
        rows,
        """
        u:
          file: u.csv
          weight: w
          dimensions: {segment: type}
          questions:
            advice: {column: Q1, answers: {very: [1, Yes]}, missing: 99}
            recommend: Q2
            themes: {columns: {digital: T1, green: T2}, ticked: Ja}
          measures:
            companies: {unique: id}
            courses: rows
            turnover: {column: n, decimals: 2, missing: ["-", x], empty: zero, figure: mean}
            waiting: {column: n, per: w}
        """,
    )
    where = found.location.span
    assert found.weight == Number("w", 6, span=where)
    assert found.dimensions["segment"] == Codes(
        "type", {"starters": ("starters", "New"), "growers": ("growers", "Growing")}, span=where
    )
    advice = found.questions["advice"]
    assert isinstance(advice, Codes)
    assert (advice.texts["very"], advice.texts["bad"], advice.missing) == (
        ("1", "Yes", "1.0", "1,0"),
        ("bad", "Bad"),
        ("99", "99.0", "99,0"),
    )
    recommend = found.questions["recommend"]
    assert isinstance(recommend, Codes)
    assert list(recommend.texts) == [str(mark) for mark in range(11)]
    assert found.questions["themes"] == Ticks({"digital": "T1", "green": "T2"}, ("Ja",), ("0", "false", "0.0", "0,0"), span=where)
    amount = Number("n", 2, ("-", "x"), "zero", span=where)
    assert found.measures == {
        "companies": Measured(unique="id", span=where),
        "courses": Measured(rows=True, span=where),
        "turnover": Measured(number=amount, figure="mean", span=where),
        "waiting": Measured(number=Number("n", span=where), per=Number("w", span=where), span=where),
    }


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ("u: {fil: u.csv}", "M0620", "fil"),
        ("u: u.csv", "M0621", "u.csv"),
        ("u: {file: ../../u.csv}", "M0029", "../../u.csv"),
        ("u: {file: C:\\u.csv}", "M0028", "C:\\u.csv"),
        ("u: {file: lost.csv}", "M0671", "lost.csv"),
        ("u: {file: [u.csv]}", "M0621", "[u.csv]"),
        ("u: {file: u.csv, dates: dag først}", "M1104", "dag først"),
        ("u: {file: u.csv, trim: tabs}", "M1104", "tabs"),
        ("u: {file: u.csv, thousands: x}", "M1111", "x"),
        ("u: {file: u.csv, thousands: '.'}", "M1149", "'.'"),
        ("u: {file: u.csv, decimal: ',', thousands: ','}", "M1149", "','"),
        ("u: {file: u.csv, source: crm}", "M0626", "crm"),
        ("u: {file: u.csv, period: last}", "M0625", "last"),
        ("u: {file: u.csv, period: {column: date, format: Y}}", "M0620", "format"),
        ("u: {file: u.csv, population: 9%}", "M0654", "9%"),
        ("u: {file: u.csv, questions: [advice]}", "M0621", "[advice]"),
        ("u: {file: u.csv, questions: {advice: ''}}", "M0624", "advice"),
        ("u: {file: u.csv, questions: {advice: {answers: {very: 1}}}}", "M0624", "advice"),
        ("u: {file: u.csv, questions: {advice: {column: Q1, answers: {super: 1}}}}", "M0651", "super"),
        ("u: {file: u.csv, questions: {advice: {column: Q1, members: {very: 1}}}}", "M0620", "members"),
        ("u: {file: u.csv, dimensions: {segment: {column: type, members: {old: 1}}}}", "M0652", "old"),
        ("u: {file: u.csv, dimensions: {segment: {column: type, separator: x}}}", "M0620", "separator"),
        ("u: {file: u.csv, questions: {turnover: n}}", "M1101", "turnover"),
        ("u: {file: u.csv, measures: {turnover: {column: n, empty: none}}}", "M1104", "none"),
        ("u: {file: u.csv, measures: {turnover: {unique: id, figure: sum}}}", "M0620", "figure"),
        ("u: {file: u.csv, measures: {turnover: {column: n, per: w, figure: sum}}}", "M1142", "{column: n, per: w, figure: sum}"),
        ("u: {file: u.csv, weight: {column: w, figure: sum}}", "M0620", "figure"),
        ("u: {file: u.csv, id: id, duplicates: {newest: date}}", "M0620", "newest"),
        ("u: {file: u.csv, questions: {advice: q1}}", "M1117", "q1"),
        ("u: {file: u.csv, measures: {turnover: {column: n, per: W}}}", "M1117", "W"),
        ("u: {file: u.csv, questions: {themes: {columns: {digital: T1, green: T3}}}}", "M1117", "T3"),
        ("u: {file: u.csv, id: ID, duplicates: keep}", "M1117", "ID"),
        ("u: {file: u.csv, id: id, duplicates: {last: when}}", "M1117", "when"),
        ("u: {file: u.csv, weight: weight}", "M1117", "weight"),
    ],
)
def test_mistakes_are_told_where_they_stand(rows: Rows, text: str, code: str, at: str) -> None:
    """Each mistake gives its message, at the very word that is wrong."""
    told = [each for each in rows.write(text, FILE).told() if each.is_error]
    assert [each.code for each in told] == [code]
    assert told[0].span is not None
    assert told[0].span.text == at


def test_a_table_of_the_wrong_year_says_what_it_holds(rows: Rows) -> None:
    """Where no row is of the period, the message tells which years there are, and the figure is missing."""
    rows.write(
        "u: {file: u.csv, period: {column: date}, questions: {advice: Q1}}", {"u.csv": FILE["u.csv"].replace("2024", "2023")}
    )
    (told,) = rows.told("share(very, of=advice)")
    assert told.code == "M1138"
    assert "2023-01-01" in str(told.words)
    assert rows.answer("share(very, of=advice)").how == "missing"


def test_a_table_of_an_earlier_year_that_is_asked_for_is_no_slip(rows: Rows) -> None:
    """Where the rows are those of the year before, which a rule compares with, nothing is told of the contract's own year."""
    earlier = {"u.csv": FILE["u.csv"].replace("2024", "2023")}
    rows.write("u: {file: u.csv, period: {column: date}, questions: {advice: Q1}}", earlier)
    assert "M1138" not in rows.codes("change(share(very, of=advice), years=1)")
    assert "M1138" in rows.codes("share(very, of=advice)")


def test_parties_and_their_column_go_together(rows: Rows) -> None:
    """A contract for several parties wants a column that names them, and a contract for one wants none."""
    parted = evolve(rows, head="  parties schools\n")
    assert "M1133" in parted.write("u: {file: u.csv, questions: {advice: Q1}}", FILE).codes("n(advice)")
    assert rows.write("u: {file: u.csv, party: type, questions: {advice: Q1}}", FILE).codes("n(advice)") == ["M1134"]


def test_an_answer_that_nobody_knows_is_told_with_what_to_write(rows: Rows) -> None:
    """What the message offers to write is right: with it the set is read."""
    unknown = {"u.csv": "Q1\nVery\nvry\n99\n"}
    offered = "{column: Q1, answers: {very: [very, Very, vry]}, missing: ['99']}"
    assert rows.write("u: {file: u.csv, questions: {advice: Q1}}", unknown).codes("n(advice)") == ["M1120"]
    assert rows.write(f"u: {{file: u.csv, questions: {{advice: {offered}}}}}", unknown).codes("count(very, of=advice)") == []


def test_texts_that_may_be_personal_are_not_told(rows: Rows) -> None:
    """Of a column with many texts in one row each, which may be names or numbers of people, none is told."""
    people = [f"010170-{number}" for number in range(1000, 1010)]
    table = "\n".join(["Q1", *people, *people[:1], "Very"]) + "\n"
    told = rows.write("u: {file: u.csv, questions: {advice: Q1}}", {"u.csv": table}).told("n(advice)")
    assert [each.code for each in told] == ["M1120"]
    assert not [person for person in people[1:] if person in str(told)]
