"""What files hold that others write: pandas' floats, Danish dates, signs between thousands, blanks that show nothing."""

from __future__ import annotations

import duckdb
import pyarrow
import pyarrow.parquet
import pytest

from dsl.catalogue import render
from tests.rows.small import Rows
from tests.rows.test_meaning import F, value


def told(rows: Rows, asked: str) -> str:
    """Everything that is said of the set, in English."""
    return "\n".join(render(each) for each in rows.told(asked))


@pytest.mark.parametrize("name", ["number_of_the_row_in_its_source", "Number_Of_The_Row_In_Its_Source"])
def test_a_column_may_be_called_as_the_number_of_a_row(rows: Rows, name: str) -> None:
    """An odd cell is told with its line, whatever the columns are called."""
    file = {"u.csv": f"{name},advice\n7,Very\n8,Verry\n"}
    rows.write(f"users: {{file: u.csv, id: {name}, questions: {{advice: advice}}}}", file)
    assert "in line 3" in told(rows, "n(advice)")


# --- days ---------------------------------------------------------------------------------------------------

DATED = "users: {file: u.csv, separator: ';', period: {column: at}, questions: {advice: advice}}"


@pytest.mark.parametrize(
    "day",
    [
        "31-12-2023",
        "31.12.2023",
        "31/12/2023",
        "1.3.2023",
        "12/31/2023",
        "31-12-2023 14:05",
        "31-12-2023 kl. 14.05",
        "2023-12-31T14:05:00Z",
        "2023",
        "2023.0",
        "2023,0",
        " 2023 ",
        "\u00a02023\u202f",
    ],
)
def test_the_year_of_a_day_stands_in_front_or_behind(rows: Rows, day: str) -> None:
    """Whichever of the others is the day, four digits at the end are the year, and a float of pandas' is a year as well."""
    rows.write(DATED, {"u.csv": f"at;advice\n{day};Very\n2024-01-01;Bad\n"})
    assert value(rows, "count(very, of=advice, period=2023)") == 1
    assert value(rows, "n(advice, period=2024)") == 1


@pytest.mark.parametrize("day", ["31-12-23", "32-12-2023", "31-31-2023", "0-1-2023", "2023.5", "31-12-20231", "2023-1-1"])
def test_what_is_no_day_is_no_year(rows: Rows, day: str) -> None:
    """Two digits for a year, and days and months that do not exist, are told."""
    rows.write(DATED, {"u.csv": f"at;advice\n{day};Very\n2024-01-01;Bad\n"})
    assert rows.codes("n(advice)") == ["M1124"]


@pytest.mark.parametrize(("dates", "wrong"), [("day first", "12/31/2024"), ("month first", "31/12/2024")])
def test_the_order_that_is_told_is_held(rows: Rows, dates: str, wrong: str) -> None:
    """Where the set says what stands first, a day that cannot be so is no year."""
    rows.write(DATED.replace("period", f"dates: {dates}, period"), {"u.csv": f"at;advice\n{wrong};Very\n2024-01-01;Bad\n"})
    assert rows.codes("n(advice)") == ["M1124"]


TWICE = "users: {{file: u.csv, separator: ';', dates: {dates}, id: id, duplicates: {{last: at}}, questions: {{advice: advice}}}}"


@pytest.mark.parametrize(
    ("dates", "earlier", "later"),
    [
        ("day first", "31-12-2023", "01-03-2024"),
        ("day first", "2-1-2024", "01-02-2024"),
        ("month first", "1-2-2024", "02-01-2024"),
        ("day first", "1/3/2024 9:05", "1/3/2024 10:00"),
        ("day first", "1.3.2024 09.05", "1.3.2024 09.05.01"),
        ("day first", "2024-02-29T23:59", "01.03.2024"),
        ("day first", "01.03.2024", "2024-03-01 00:00:01"),
        ("day first", "", "1.1.1900"),
    ],
)
def test_days_with_the_year_behind_are_in_the_order_of_time(rows: Rows, dates: str, earlier: str, later: str) -> None:
    """The set says what stands first; then days of one, of two digits, with times, and days year first are all moments."""
    for first, second in ((f"{earlier};Bad", f"{later};Very"), (f"{later};Very", f"{earlier};Bad")):
        rows.write(TWICE.format(dates=dates), {"u.csv": f"id;at;advice\n1;{first}\n1;{second}\n"})
        assert value(rows, "share(very, of=advice)") == 1


@pytest.mark.parametrize(("first", "second"), [("1.3.2024", "01-03-2024"), ("2024-03-01", "1/3/2024 0:00")])
def test_one_moment_written_in_two_ways_is_one(rows: Rows, first: str, second: str) -> None:
    """Neither row is the last where both are of the same day, however it is written."""
    rows.write(TWICE.format(dates="day first"), {"u.csv": f"id;at;advice\n1;{first};Bad\n1;{second};Very\n"})
    assert rows.codes("n(advice)") == ["M1126"]


def test_without_a_word_days_with_the_year_behind_have_no_order(rows: Rows) -> None:
    """01-02-2024 may be in January or in February, and the message says how to tell."""
    table = TWICE.format(dates="day first").replace(" dates: day first,", "")
    rows.write(table, {"u.csv": "id;at;advice\n1;01-02-2024;Bad\n1;02-01-2024;Very\n"})
    assert rows.codes("n(advice)") == ["M1145"]
    assert "dates: day first" in told(rows, "n(advice)")


@pytest.mark.parametrize("few", ["2023", "7"])
def test_numbers_among_days_have_no_place(rows: Rows, few: str) -> None:
    """Nobody knows whether 2023 comes before 2023-05-01: the fewer are told with their lines."""
    file = f"id;at;advice\n1;2023-05-01;Bad\n1;{few};Very\n2;2024-01-01;Bad\n"
    rows.write(TWICE.format(dates="year first"), {"u.csv": file})
    assert rows.codes("n(advice)") == ["M1145"]
    assert f'"{few}" (1 row, in line 3)' in told(rows, "n(advice)")


# --- numbers ------------------------------------------------------------------------------------------------


def summed(rows: Rows, keys: str, cells: list[str], more: str = "") -> None:
    """A column of these cells, of which the sum is asked."""
    table = f"users: {{file: u.csv, separator: '|', {keys} measures: {{turnover: {{column: a, empty: left out{more}}}}}}}"
    rows.write(table, {"u.csv": "a|b\n" + "".join(f"{cell}|x\n" for cell in cells)})


@pytest.mark.parametrize(
    ("decimal", "thousands", "cells", "wanted"),
    [
        (",", ".", ["1.234.567,50", "12.500", "999", "-1.000,25", "1234,5", "+1.000"], "1249300.75"),
        (".", ",", ["1,234,567.50", "12,500", "999"], "1248066.5"),
        (",", " ", ["1 234 567,5", "1\u00a0000", "1\u202f000,25"], "1236567.75"),
        (".", "'", ["1'234.5", "1’000"], "2234.5"),
        (",", ".", ["99.999.999.999.999,9999"], "99999999999999.9999"),
    ],
)
def test_signs_between_thousands(rows: Rows, decimal: str, thousands: str, cells: list[str], wanted: str) -> None:
    """With `thousands` numbers are read exactly with their groups of three digits, and without any."""
    summed(rows, f'decimal: "{decimal}", thousands: "{thousands}",', cells)
    assert value(rows, "sum(turnover)") == F(wanted)


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1.23.4", "M1122"),
        ("1.23", "M1122"),
        ("12.3456", "M1122"),
        ("1234.567", "M1122"),
        (".123", "M1122"),
        ("0.500", "M1122"),
        ("1.234.", "M1122"),
        ("1.234,", "M1122"),
        ("1,234.5", "M1122"),
        ("100.000.000.000.000", "M1129"),
        ("1.234,56789", "M1129"),
    ],
)
def test_a_number_with_wrong_groups_is_told(rows: Rows, cell: str, code: str) -> None:
    """Digits that are not in threes behind each sign, and more of them than are read, are told with their line."""
    summed(rows, 'decimal: ",", thousands: ".",', ["1", cell])
    assert rows.codes("sum(turnover)") == [code]
    assert "in line 3" in told(rows, "sum(turnover)")


@pytest.mark.parametrize(
    ("keys", "cell", "line"),
    [
        ('decimal: ",",', "1.234,50", 'thousands: "."'),
        ("", "1.234.567,50", 'thousands: "." and decimal: ","'),
        ("", "1 234.5", 'thousands: " "'),
        ('decimal: ",",', "12.500", 'thousands: "."'),
    ],
)
def test_a_number_with_thousands_says_what_to_write(rows: Rows, keys: str, cell: str, line: str) -> None:
    """Without the key the message names it, and with it the number is read."""
    summed(rows, keys, ["1", cell])
    assert line in told(rows, "sum(turnover)")
    written = line.replace(" and ", ", ") + ("" if "decimal" in line else f", {keys}".rstrip(", "))
    summed(rows, f"{written},", ["1", cell])
    assert value(rows, "sum(turnover)") > 1000


@pytest.mark.parametrize("cell", ["99", "99.0", " 99 "])
def test_a_number_that_means_there_is_none_is_in_no_sum(rows: Rows, cell: str) -> None:
    """A text under `missing` that looks like a number is none, in a text file as elsewhere."""
    summed(rows, "", ["1", cell, "2"], ", missing: 99")
    assert value(rows, "sum(turnover)") == 3
    assert value(rows, "mean(turnover)") == F(3, 2)


# --- texts that say the same ----------------------------------------------------------------------------------


def test_whole_numbers_that_pandas_wrote_as_floats(rows: Rows) -> None:
    """3.0 is the answer 3, 1.0 a tick and 99.0 nothing, unless the set says otherwise of such a text."""
    table = """
        users:
          file: u.csv
          group: {column: g, control: 1, others: 0}
          questions:
            recommend: {column: r, missing: 99}
            used: {column: u, answers: {yes: 1, no: "1.0"}}
            themes: {columns: {digital: d, green: e}}
        """
    file = "g,r,u,d,e\n0.0,10.0,1,1.0,0.0\n0,3,1.0,0.0,1.0\n0.0,99.0,1.0,,\n1.0,0.0,1,1,1\n"
    rows.write(table, {"u.csv": file})
    assert value(rows, "nps(recommend)") == 0
    assert value(rows, "n(recommend)") == 2
    assert value(rows, "share(yes, of=used)") == F(1, 3)
    assert value(rows, "share(green, of=themes)") == F(1, 2)
    assert value(rows, "n(recommend, group=control)") == 1


def test_letters_put_together_in_two_ways_are_the_same(rows: Rows) -> None:
    """A file from macOS writes å as an a and a ring: the same answer and the same member, unless the set parts them."""
    texts = '{column: q, answers: {yes: "På", no: "Få"}}'
    segment = "{column: s, members: {starters: Små}}"
    table = f"users: {{file: u.csv, dimensions: {{segment: {segment}}}, questions: {{used: {texts}}}}}"
    rows.write(table, {"u.csv": "q,s\nPa\u030a,Sma\u030a\nPå,Små\nFa\u030a,\n"})
    assert value(rows, "share(yes, of=used)") == F(2, 3)
    assert value(rows, "count(yes, of=used, segment=starters)") == 2
    parted = table.replace('no: "Få"', 'no: "Pa\\u030a"').replace("Få", "")
    rows.write(parted, {"u.csv": "q,s\nPa\u030a,\nPå,\nPå,\n"})
    assert value(rows, "share(yes, of=used)") == F(2, 3)


@pytest.mark.parametrize("blank", ["\u00a0", "\u2007", " \u202f "])
def test_blanks_that_look_like_others_are_blanks(rows: Rows, blank: str) -> None:
    """A blank that breaks no line counts as little around a text as any other."""
    rows.write("users: {file: u.csv, questions: {used: q}}", {"u.csv": f"q\n{blank}Yes\nYes{blank}\n{blank}\nNo\n"})
    assert value(rows, "share(yes, of=used)") == F(2, 3)


def test_tabs_around_a_text_are_taken_away_where_the_set_says_so(rows: Rows) -> None:
    """Without the key the message names it; with it a tab and a line break are no part of an answer, a number or an id."""
    table = "users: {file: u.csv, id: id, duplicates: {last: at}, questions: {used: q}, measures: {turnover: a}}"
    file = {"u.csv": 'id,q,a,at\n1,Yes\t,1,1\n\t1,"Yes\n","\t2",\t2\n3,No,3,3\n'}
    rows.write(table, file)
    assert "trim: whitespace" in told(rows, "share(yes, of=used)")
    assert "trim: whitespace" in told(rows, "sum(turnover)")
    rows.write(table.replace("id: id", "trim: whitespace, id: id"), file)
    assert value(rows, "share(yes, of=used)") == F(1, 2)
    assert value(rows, "sum(turnover)") == 5


def test_a_text_that_only_looks_like_an_answer_says_so(rows: Rows) -> None:
    """What nobody sees is shown, and the line that is offered holds it: pasted, it is understood."""
    table = "users: {file: u.csv, questions: {advice: {column: q, answers: {dk: Ved ikke}}}}"
    file = {"u.csv": "q\nVed\u00a0ikke\nVery\u200b\nBad\n"}
    rows.write(table, file)
    said = told(rows, "n(advice)")
    assert '"Ved\\u00a0ikke" (1 row, in line 2)' in said
    assert 'dk: [Ved ikke, "Ved\\u00a0ikke"]' in said
    offered = 'advice: {column: q, answers: {dk: [Ved ikke, "Ved\\u00a0ikke"], very: [very, Very, "Very\\u200b"]}}'
    rows.write(f"users: {{file: u.csv, questions: {{{offered}}}}}", file)
    assert value(rows, "n(advice)") == 2


# --- floats ---------------------------------------------------------------------------------------------------


def parquet(rows: Rows, columns: str, *cells: str) -> None:
    """A Parquet file u.parquet with rows of these values, in DuckDB's SQL."""
    with duckdb.connect() as link:
        path = str(rows.folder / "u.parquet")
        link.sql(f"SELECT * FROM (VALUES {', '.join(cells)}) AS t({columns})").write_parquet(path)  # noqa: S608  # the test's own


NAN = "'NaN'::DOUBLE"


def test_whole_floats_are_years_answers_ticks_and_ids(rows: Rows) -> None:
    """In a column of floats 2024.0 is a year, 3.0 an answer, 1.0 a tick and 101.0 the id that it is elsewhere."""
    parquet(rows, "y, r, d, e, id", "(2024.0::DOUBLE, 10.0::DOUBLE, 1.0::DOUBLE, 0.0::FLOAT, 1e7)", "(2024, 3, 0, 1, 1e7)")
    table = """
        users:
          file: u.parquet
          period: {column: y}
          questions: {recommend: r, themes: {columns: {digital: d, green: e}}}
          measures: {companies: {unique: id}}
        """
    rows.write(table, {})
    assert value(rows, "nps(recommend)") == 0
    assert value(rows, "share(green, of=themes)") == F(1, 2)
    assert value(rows, "count(companies)") == 1


@pytest.mark.parametrize(
    ("key", "asked", "code"),
    [
        ("measures: {turnover: x}", "sum(turnover)", "M1122"),
        ("measures: {turnover: x}", "median(turnover)", "M1122"),
        ("measures: {turnover: {column: y, per: x}}", "figure(turnover)", "M1122"),
        ("measures: {companies: {unique: x}}", "count(companies)", "M1122"),
        ("id: x, measures: {courses: rows}", "count(courses)", "M1122"),
        ("id: i, duplicates: {last: x}, measures: {courses: rows}", "count(courses)", "M1145"),
        ("period: {column: x}, measures: {courses: rows}", "count(courses)", "M1124"),
        ("group: {column: x, control: 1}, measures: {courses: rows}", "count(courses)", "M1127"),
        ("group: {column: x, control: 1, others: 2024}, measures: {courses: rows}", "count(courses)", "M1127"),
        ("questions: {recommend: {column: x, answers: {1: 2024}}}", "n(recommend)", "M1120"),
        (
            "dimensions: {segment: {column: x, members: {starters: 2024}}}, questions: {used: i}",
            "n(used, segment=starters)",
            "M1121",
        ),
        ("questions: {themes: {columns: {digital: x, green: y}, ticked: [2024]}}", "n(themes)", "M1123"),
    ],
)
@pytest.mark.parametrize("number", [NAN, "'Infinity'::DOUBLE", "'-Infinity'::DOUBLE"])
def test_a_float_that_is_no_number_is_told_with_its_row(rows: Rows, number: str, key: str, asked: str, code: str) -> None:
    """Wherever NaN or an infinity stands, a message names the row, and there is no figure."""
    parquet(rows, "x, y, i", "(2024.0::DOUBLE, 0.0::DOUBLE, 1)", f"({number}, 0, 2)", "(2024.0, 0, 3)")
    rows.write(f"users: {{file: u.parquet, {key}}}", {})
    assert code in rows.codes(asked)
    assert "in row 2" in told(rows, asked)


@pytest.mark.parametrize(
    ("key", "asked", "wanted"),
    [
        ("measures: {turnover: {column: x, missing: [nan], empty: left out}}", "sum(turnover)", 4048),
        ("measures: {turnover: {column: x, missing: NaN}}", "mean(turnover)", 2024),
        ("period: {column: x, missing: nan}, measures: {courses: rows}", "count(courses)", 2),
        ("group: {column: x, control: 1, missing: nan}, measures: {courses: rows}", "count(courses)", 2),
        ("questions: {recommend: {column: x, answers: {1: 2024}, missing: nan}}", "n(recommend)", 2),
        ("questions: {themes: {columns: {digital: x, green: y}, ticked: [2024], not_ticked: [0, nan]}}", "n(themes)", 2),
    ],
)
def test_nan_may_mean_that_there_is_nothing(rows: Rows, key: str, asked: str, wanted: int) -> None:
    """Named under `missing`, it is an empty cell."""
    parquet(rows, "x, y", "(2024.0::DOUBLE, 0.0::DOUBLE)", f"({NAN}, 0)", "(2024.0, 0)")
    rows.write(f"users: {{file: u.parquet, {key}}}", {})
    assert value(rows, asked) == wanted


@pytest.mark.parametrize(
    ("key", "asked", "code"),
    [
        ("group: {column: x, control: 1}, measures: {courses: rows}", "count(courses)", "M1127"),
        ("measures: {turnover: x}", "sum(turnover)", "M1122"),
        ("questions: {recommend: {column: x, answers: {1: 2024}}}", "n(recommend)", "M1120"),
    ],
)
@pytest.mark.parametrize("type_", ["float32", "float64"])
def test_nan_is_seen_where_a_file_tells_of_numbers_alone(rows: Rows, type_: str, key: str, asked: str, code: str) -> None:
    """A file by pyarrow or polars tells the least and the greatest number of a column, and nothing of a NaN between them."""
    cells = pyarrow.array([2024.0, float("nan"), 2024.5], type_)
    pyarrow.parquet.write_table(pyarrow.table({"x": cells}), rows.folder / "u.parquet")
    rows.write(f"users: {{file: u.parquet, {key}}}", {})
    assert code in rows.codes(asked)
    assert "in row 2" in told(rows, asked)
    rows.write("users: {file: u.parquet, measures: {turnover: {column: x, missing: nan}}}", {})
    assert value(rows, "mean(turnover)") == F(8097, 4)


def test_nan_among_numbers_says_how_to_name_it(rows: Rows) -> None:
    """The message tells what pandas means by it, and what to write."""
    parquet(rows, "x", "(1.5::DOUBLE)", f"({NAN})")
    rows.write("users: {file: u.parquet, measures: {turnover: x}}", {})
    assert "pandas" in told(rows, "sum(turnover)")
    assert "missing: [nan]" in told(rows, "sum(turnover)")


@pytest.mark.parametrize("name", ["Spa\u030argsma\u030al", "Spørgsmål\u00a01", "Spørgsmål\u200b"])
def test_a_column_that_only_looks_like_the_one_that_is_named_is_told(rows: Rows, name: str) -> None:
    """What nobody sees of its name is shown, and the set may name it so."""
    seen = name.replace("a\u030a", "å").replace("\u00a0", " ").replace("\u200b", "")
    rows.write(f'users: {{file: u.csv, questions: {{used: "{seen}"}}}}', {"u.csv": f"{name}\nYes\n"})
    said = told(rows, "n(used)")
    shown = name.encode("unicode_escape").decode().replace("\\xe5", "å").replace("\\xf8", "ø").replace("\\xa0", "\\u00a0")
    assert f'Write: "{shown}"' in said
    rows.write(f'users: {{file: u.csv, questions: {{used: "{shown}"}}}}', {})
    assert value(rows, "n(used)") == 1


@pytest.mark.parametrize("asked", ["count(companies, segment=growers)", "median(waiting, segment=growers)"])
def test_an_unknown_member_is_told_where_only_a_query_of_its_own_asks_for_it(rows: Rows, asked: str) -> None:
    """Different ids and medians by a dimension that nothing else is grouped by leave out no row in silence."""
    table = "users: {file: u.csv, dimensions: {segment: s}, measures: {companies: {unique: i}, waiting: d}}"
    rows.write(table, {"u.csv": "i,s,d\n1,New,1\n2,Grwing,2\n3,Growing,3\n"})
    assert rows.codes(asked) == ["M1121"]
