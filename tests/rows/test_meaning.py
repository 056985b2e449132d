"""What rows mean, down to the edges, worked out by hand: docs/semantics.md, “Rows”."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve

from evaluator.value import Known, NotApplicable, Unknown
from maalbar.report.phrases import said
from tests.rows.small import Rows

F = Fraction

SURVEY = """
    id,year,grp,type,advice,recommend,used,themes
    1,2024,own,New,Very,10,Yes,Digital
    2,2024,own,New,very,9,No,Digital+Green
    3,2024,own,Growing,Fair,7,,Green
    4,2024,own,Growing,Very,10,Yes,
    5,2024,own,,Do not know,8,Yes,digital + green
    6,2024,own,Growing,,,No,
    7,2024,control,New,Bad,0,No,
    8,2023,own,New,Bad,1,Yes,
    """
TABLE = """
    users:
      file: survey.csv
      period: {column: year}
      group: {column: grp, control: control, others: own}
      dimensions:
        segment: {column: type, members: {starters: New, growers: Growing}}
      questions:
        advice: advice
        recommend: recommend
        used: used
        themes: {column: themes, separator: "+"}
    """


def value(rows: Rows, asked: str) -> F:
    """The number that the rows give, which are its source."""
    found = rows.answer(asked)
    assert found.how in ("rows", "derived")
    assert isinstance(found.value, Known), found.value
    assert isinstance(found.value.value, F)
    return found.value.value


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("share(very, of=advice)", F(3, 4)),  # neither who did not know nor who said nothing
        ("n(advice)", F(4)),
        ("count(very, of=advice)", F(3)),
        ("share(very, of=advice, segment=starters)", F(1)),
        ("share(very, of=advice, segment=growers)", F(1, 2)),
        ("n(used)", F(5)),
        ("share(yes, of=used, where advice = very)", F(2, 3)),
        ("share(yes, of=used, where advice = dk)", F(1)),  # an excluded answer is an answer
        ("n(used, where not (advice = very))", F(1)),  # 5, who did not know; 6 said nothing, of whom nothing is true
        ("n(advice, where used = yes or segment = growers)", F(3)),
        ("n(advice, where not (used = yes and segment = growers))", F(2)),  # 1 and 2; of 3 it is unknown, 4 does both
        ("n(recommend, where recommend >= 9)", F(3)),
        ("nps(recommend)", F(60)),
        ("mean(recommend)", F(44, 5)),
        ("median(recommend)", F(9)),
        ("percentile(recommend, 0%)", F(7)),
        ("share(green, of=themes)", F(3, 4)),
        ("share(digital, green, of=themes)", F(1)),
        ("n(themes)", F(4)),
        ("share(very, of=advice, period=2023)", F(0)),
        ("share(very, of=advice, group=control)", F(0)),
        ("n(advice, group=control)", F(1)),
        ("change(share(very, of=advice), years=1)", F(3, 4)),
    ],
)
def test_answers_of_rows(rows: Rows, asked: str, wanted: F) -> None:
    """Empty cells, excluded answers, conditions, several answers, years and groups give what counting by hand gives."""
    assert value(rows.write(TABLE, {"survey.csv": SURVEY}), asked) == wanted


def test_how_many_were_asked_comes_with_a_share(rows: Rows) -> None:
    """Beside a share stand the rows in its base, those with an excluded answer, and all that might have answered."""
    found = rows.write(TABLE, {"survey.csv": SURVEY}).answer("share(very, of=advice)")
    assert (found.numerator, found.denominator, found.excluded, found.asked) == (F(3), F(4), F(1), F(6))


def test_nobody_answered_is_not_none_of_them(rows: Rows) -> None:
    """With rows but no answer a share does not apply; a year or a group without a row is missing; an answer nobody gave is 0."""
    table = SURVEY.replace("Very", "").replace("very", "").replace("Fair", "").replace("Do not know", "")
    rows.write(TABLE, {"survey.csv": table})
    assert isinstance(rows.answer("share(very, of=advice)").value, NotApplicable)
    assert value(rows, "count(very, of=advice)") == 0
    assert rows.answer("share(very, of=advice, period=2021)").how == "missing"
    rows.write(TABLE, {"survey.csv": SURVEY.replace("control", "own").replace("6,2024", "6,2022")})
    assert rows.answer("n(advice, group=control)").how == "missing"
    assert value(rows, "n(advice, segment=starters, period=2022)") == 0


def test_a_table_without_rows_gives_nothing(rows: Rows) -> None:
    """An empty table says nothing of how many there are: its number of rows is missing, not 0."""
    rows.write("users: {file: c.csv, measures: {courses: rows, companies: {unique: cvr}}}", {"c.csv": "cvr\n"})
    assert rows.answer("count(courses)").how == rows.answer("count(companies)").how == "missing"
    assert "M1138" in rows.codes("count(courses)")


@pytest.mark.parametrize("suffix", ["csv", "parquet", "duckdb"])
def test_the_same_rows_in_another_file(rows: Rows, suffix: str) -> None:
    """A Parquet file and a DuckDB file with numbers, dates and empty cells give what the text file gives."""
    import duckdb

    rows.write(TABLE, {"survey.csv": SURVEY})
    with duckdb.connect(str(rows.folder / "survey.duckdb")) as connection:
        read = connection.read_csv(str(rows.folder / "survey.csv"))
        read.create("answers")
        read.write_parquet(str(rows.folder / "survey.parquet"))
    more = "\n      table: answers" if suffix == "duckdb" else ""
    rows.write(TABLE.replace("file: survey.csv", f"file: survey.{suffix}{more}"), {})
    assert value(rows, "share(very, of=advice)") == F(3, 4)
    assert value(rows, "mean(recommend)") == F(44, 5)
    assert value(rows, "n(themes)") == 4


# --- duplicates ---------------------------------------------------------------------------------------------

TWICE = """
    id,date,number,advice
    1,2024-01-01,1,Very
    2,2024-01-02,2,Bad
    2,2024-02-01,3,Very
    3,2024-01-03,4,Bad
    ,2024-01-03,5,Fair
    ,2024-01-03,6,Fair
    """


@pytest.mark.parametrize(("how", "very", "n"), [("keep", 2, 6), ("{last: date}", 2, 5), ("{first: date}", 1, 5)])
def test_duplicates(rows: Rows, how: str, very: int, n: int) -> None:
    """Each row with the same id counts, or the first or last by a column; rows without an id are people of their own."""
    rows.write(f"users: {{file: u.csv, id: id, duplicates: {how}, questions: {{advice: advice}}}}", {"u.csv": TWICE})
    assert (value(rows, "count(very, of=advice)"), value(rows, "n(advice)")) == (F(very), F(n))


def test_the_last_row_is_not_told_by_letters(rows: Rows) -> None:
    """Numbers in a text file are ordered as numbers, a row without one gives way, and days written day first are refused."""
    table = "users: {file: u.csv, id: id, duplicates: {last: number}, questions: {advice: advice}}"
    rows.write(table, {"u.csv": "id,number,advice\n1,9,Bad\n1,12,Very\n1,,Bad\n"})
    assert value(rows, "share(very, of=advice)") == 1
    rows.write(table, {"u.csv": "id,number,advice\n1,31-12-2023,Bad\n1,01-03-2024,Very\n"})
    assert rows.codes("n(advice)") == ["M1145"]


@pytest.mark.parametrize(
    ("first", "second"),
    [("9", "9.0"), ("2024-01-01", " 2024-01-01 "), ("2024-01-01T09:00Z", "2024-01-01 09:00:00"), ("", "  ")],
    ids=["numbers", "blanks", "times", "nothing"],
)
def test_cells_that_mean_the_same_are_told_apart_by_nothing(rows: Rows, first: str, second: str) -> None:
    """Where the column says the same of two rows, neither its letters nor the order of the file decides which counts."""
    table = "users: {file: u.csv, id: id, duplicates: {last: at}, questions: {advice: advice}}"
    for one, other in ((first, second), (second, first)):
        rows.write(table, {"u.csv": f"id,at,advice\n1,{one},Bad\n1,{other},Very\n"})
        assert rows.codes("n(advice)") == ["M1126"]


def test_times_are_ordered_as_times(rows: Rows) -> None:
    """A time with a T between is no later than one with a blank, and one with parts of a second is later than without."""
    table = "users: {file: u.csv, id: id, duplicates: {last: at}, questions: {advice: advice}}"
    rows.write(table, {"u.csv": "id,at,advice\n1,2024-01-01T09:00,Bad\n1,2024-01-01 10:00,Very\n"})
    assert value(rows, "share(very, of=advice)") == 1
    rows.write(table, {"u.csv": "id,at,advice\n1,2024-01-01T09:00:00Z,Bad\n1,2024-01-01T09:00:00.5Z,Very\n"})
    assert value(rows, "share(very, of=advice)") == 1


def test_a_column_may_have_the_name_that_the_query_gives_the_last_row(rows: Rows) -> None:
    """Rows that give way are found by a name that no column has."""
    rows.write(
        "users: {file: u.csv, id: id, duplicates: {last: Nth}, questions: {advice: advice}}",
        {"u.csv": "id,Nth,advice\n1,1,Very\n1,2,Bad\n2,5,Very\n"},
    )
    assert (value(rows, "share(very, of=advice)"), value(rows, "n(advice)")) == (F(1, 2), F(2))


def test_duplicates_are_refused_without_a_word_of_the_ids(rows: Rows) -> None:
    """Without a line, and where two rows tie, rows with the same id are refused, and no message tells an id."""
    secret = TWICE.replace("2,2024", "0101701234,2024")
    rows.write("users: {file: u.csv, id: id, questions: {advice: advice}}", {"u.csv": secret})
    assert rows.codes("n(advice)") == ["M1125"]
    assert "0101701234" not in str(rows.told("n(advice)"))
    tied = secret.replace("2024-02-01", "2024-01-02")
    rows.write("users: {file: u.csv, id: id, duplicates: {last: date}, questions: {advice: advice}}", {"u.csv": tied})
    assert rows.codes("n(advice)") == ["M1126"]
    assert "0101701234" not in str(rows.told("n(advice)"))


def test_one_id_in_two_years_is_no_duplicate(rows: Rows) -> None:
    """Who answers every year counts in each."""
    table = "users: {file: u.csv, id: id, period: {column: year}, questions: {advice: advice}}"
    rows.write(table, {"u.csv": "id,year,advice\n1,2024,Very\n1,2023,Bad\n"})
    assert (value(rows, "n(advice)"), value(rows, "n(advice, period=2023)")) == (F(1), F(1))


# --- weights ------------------------------------------------------------------------------------------------

WEIGHED = """
    advice,recommend,amount,w
    Very,10,100,0.1
    Very,9,200,0.2
    Bad,3,10,0.7
    Fair,7,,0
    """


def test_weights_are_exact_decimals(rows: Rows) -> None:
    """A share is a quotient of sums of weights, not of binary fractions; n is people; means and medians are by weight."""
    weighted = evolve(rows, weighted=" weighted by w")
    table = "users: {file: w.csv, weight: w, questions: {advice: advice, recommend: recommend}, measures: {turnover: amount}}"
    weighted.write(table, {"w.csv": WEIGHED})
    assert value(weighted, "share(very, of=advice)") == F(3, 10)
    assert value(weighted, "n(advice)") == 4
    assert value(weighted, "nps(recommend)") == F(-40)
    assert value(weighted, "mean(turnover)") == F(57)
    assert value(weighted, "median(turnover)") == 10
    assert value(weighted, "percentile(turnover, 80%)") == 100


def test_a_weighted_table_counts_people_where_the_survey_is_not_weighted(rows: Rows) -> None:
    """What the contract does not say is told, and n is still the number of people."""
    rows.write("users: {file: w.csv, weight: w, questions: {advice: advice}}", {"w.csv": WEIGHED})
    assert value(rows, "n(advice)") == 4
    assert "M1140" in rows.codes("n(advice)")


# --- measures -----------------------------------------------------------------------------------------------

ACCOUNTS = """
    cvr;type;turnover;staff;days
    11;Growing;1200,50;3;10
    12;Growing;800;2;31
    12;Growing;100;1;
     12 ;New;;1;24
    ;New;50,25;2;
    """
REGISTER = """
    accounts:
      file: a.csv
      separator: ";"
      decimal: ","
      dimensions:
        segment: {column: type, members: {starters: New, growers: Growing}}
      measures:
        companies: {unique: cvr}
        courses: rows
        turnover: {column: turnover, empty: left out, figure: sum}
        waiting: days
    """


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ("count(companies)", F(2)),  # of 12 and " 12 " one, and no empty cell
        ("count(companies, segment=growers)", F(2)),
        ("count(companies, segment=starters)", F(1)),
        ("count(courses)", F(5)),
        ("count(courses, segment=starters)", F(2)),
        ("sum(turnover)", F("2150.75")),
        ("figure(turnover, segment=starters)", F("50.25")),
        ("mean(turnover, segment=growers)", F(4201, 6)),
        ("mean(waiting)", F(65, 3)),
        ("median(waiting)", F(24)),
        ("percentile(waiting, 90%)", F(31)),
        ("percentile(waiting, 0%)", F(10)),
    ],
)
def test_measures_of_rows(rows: Rows, asked: str, wanted: F) -> None:
    """Rows, different texts, sums, means and quantiles of a column of numbers, by member."""
    assert value(rows.write(REGISTER, {"a.csv": ACCOUNTS}), asked) == wanted


def test_a_sum_with_a_missing_number_is_unknown(rows: Rows) -> None:
    """Where nothing says what an empty cell means, a sum over one is missing and says why; a mean is of those with a number."""
    rows.write(REGISTER.replace("empty: left out, ", ""), {"a.csv": ACCOUNTS})
    found = rows.answer("sum(turnover)")
    assert found.how == "missing"
    assert isinstance(found.value, Unknown)
    assert '1 of 5 rows have no number in "turnover"' in said(found.value.missing[0].looked, "en")
    assert value(rows, "mean(turnover)") == F("2150.75") / 4
    assert value(rows, "sum(turnover, segment=growers)") == F("2100.5")


def test_a_missing_number_that_counts_as_zero(rows: Rows) -> None:
    """With `empty: zero` a row without a number adds nothing to a sum and counts in a mean and a median."""
    rows.write(REGISTER.replace("left out", "zero"), {"a.csv": ACCOUNTS})
    assert value(rows, "sum(turnover)") == F("2150.75")
    assert value(rows, "mean(turnover)") == F("2150.75") / 5
    assert value(rows, "median(turnover)") == 100


def test_one_sum_by_another(rows: Rows) -> None:
    """`per` divides the sums of the rows that have both numbers."""
    table = REGISTER.replace("empty: left out, figure: sum", "empty: left out, per: staff")
    assert value(rows.write(table, {"a.csv": ACCOUNTS}), "figure(turnover)") == F("2150.75") / 8
    assert value(rows, "figure(turnover, segment=starters)") == F("50.25") / 2


def test_nobody_with_a_number(rows: Rows) -> None:
    """A mean and a median of no number do not apply, and say so."""
    rows.write(REGISTER, {"a.csv": "cvr;type;turnover;staff;days\n1;New;;0;\n"})
    for asked in ("mean(waiting)", "median(waiting)", "mean(turnover)"):
        found = rows.answer(asked).value
        assert isinstance(found, NotApplicable)
        assert "no rows with a number" in said(found.reason, "en")


# --- beside other figures -----------------------------------------------------------------------------------


def test_what_a_missing_figure_lacks_in_a_table_is_said(rows: Rows) -> None:
    """A condition or a segment without a column, and a measure mapped to something else, are named where was looked."""
    rows.write(
        "users: {file: a.csv, separator: ';', questions: {used: type}, measures: {turnover: {unique: cvr}}}", {"a.csv": ""}
    )
    told = {
        "share(yes, of=used, where advice = very)": "no column for advice",
        "share(yes, of=used, segment=growers)": "no column for segment",
        "sum(turnover)": "gives no sum of turnover",
    }
    rows.write(
        "users: {file: a.csv, separator: ';', questions: {used: used}, measures: {turnover: {unique: cvr}}}",
        {"a.csv": "used;cvr\nYes;1\n"},
    )
    for asked, why in told.items():
        found = rows.answer(asked)
        assert isinstance(found.value, Unknown)
        assert why in said(found.value.missing[0].looked, "en")


def test_rows_go_before_counts_and_published_figures(rows: Rows) -> None:
    """Rows are used, and counts and figures that say otherwise are told; those that agree are not."""
    table = "users: {file: u.csv, questions: {advice: advice}}"
    file = {"u.csv": "advice\n" + "Very\n" * 9 + "Bad\n" * 3}
    rest = "figures:\n  share(very, of=advice): 80 %\ncounts:\n  advice: {very: 10, fair: 0, bad: 2}\n"
    rows.write(table, file, rest)
    assert value(rows, "share(very, of=advice)") == F(3, 4)
    assert rows.codes("share(very, of=advice)") == ["M1139", "M1143"]
    rows.write(table, file, rest.replace("80 %", "75 %").replace("very: 10, fair: 0, bad: 2", "very: 9, fair: 0, bad: 3"))
    assert rows.codes("share(very, of=advice)") == []


def test_rows_that_rest_on_little(rows: Rows) -> None:
    """A share of fewer than ten rows, and one of none but excluded answers, are told as they are of counts."""
    table = "users: {file: u.csv, questions: {advice: advice}}"
    assert rows.write(table, {"u.csv": "advice\nVery\n"}).codes("share(very, of=advice)") == ["M0760"]
    assert rows.write(table, {"u.csv": "advice\nDo not know\n"}).codes("share(very, of=advice)") == ["M0764"]


def test_two_tables_add_up_to_what_is_in_both(rows: Rows) -> None:
    """A year in each table gives the growth; the same year in both must give the same figure."""
    table = "{name}: {{file: {name}.csv, period: {year}, measures: {{turnover: {{column: amount, figure: sum}}}}}}"
    tables = "\n".join(table.format(name=name, year=year) for name, year in (("now", 2024), ("then", 2023)))
    files = {"now.csv": "amount\n60\n60\n", "then.csv": "amount\n100\n"}
    assert value(rows.write(tables, files), "growth(turnover, years=1)") == F(1, 5)
    rows.write(tables.replace("2023", "2024"), files)
    assert rows.codes("sum(turnover)") == ["M1119"]


def test_parties_have_their_own_rows(rows: Rows) -> None:
    """With a column of parties each party has the figures of its own rows; a row without a party is told, and nobody's."""
    parted = evolve(rows, head="  parties schools\n")
    parted.write(
        "users: {file: p.csv, party: school, questions: {advice: advice}}",
        {"p.csv": "school,advice\nAsh,Very\nAsh,Bad\nBirch,Very\n,Bad\n"},
    )
    found = {party: parted.answer("share(very, of=advice)", party).value for party in ("Ash", "Birch")}
    assert found == {"Ash": Known(F(1, 2)), "Birch": Known(F(1))}
    assert "M1132" in parted.codes("share(very, of=advice)")


def test_a_quotient_of_numbers_that_add_up_to_nothing_is_a_division_by_0(rows: Rows) -> None:
    """Rows whose second numbers add up to 0 give no quotient, which is unknown; with no rows that have both it does not apply."""
    table = "users: {file: u.csv, measures: {turnover: {column: a, per: b, empty: left out}}}"
    rows.write(table, {"u.csv": "a,b\n7,0\n5,0\n"})
    answer = rows.answer("figure(turnover)").value
    assert isinstance(answer, Unknown)
    assert "division by 0" in said(answer.missing[0].looked, "en")
    rows.write(table, {"u.csv": "a,b\n7,\n,0\n"})
    assert isinstance(rows.answer("figure(turnover)").value, NotApplicable)


def test_two_texts_that_are_one_number_in_a_column_of_numbers_are_refused(rows: Rows) -> None:
    """Where a column holds numbers, "1" and "1.0" are one cell, and cannot be two answers."""
    rows.write('users: {file: u.parquet, questions: {used: {column: q, answers: {yes: "1", no: "1.0"}}}}', {})
    import pyarrow as arrow
    import pyarrow.parquet as parquet

    parquet.write_table(arrow.table({"q": arrow.array([1, 1, 2])}), rows.folder / "u.parquet")
    assert "M1114" in rows.codes("share(yes, of=used)")


def test_a_file_of_another_year_whose_rows_nobody_asks_for_is_told(rows: Rows) -> None:
    """As for counts: the year is a slip, or the file is to be included as another."""
    rows.write("users: {file: u.csv, questions: {used: q}}", {"u.csv": "q\nyes\nno\n"}, rest="period: 2021\n")
    assert "M0756" in rows.codes("share(yes, of=used)")


def test_a_text_that_holds_the_sign_between_answers_accounts_for_none_of_a_cell(rows: Rows) -> None:
    """Else "z" would be swallowed where "a,b" and "b" are texts of answers: the cell is told instead."""
    answers = '{digital: ["a,b"], green: ["b"]}'
    themes = f'{{column: t, separator: ",", answers: {answers}}}'
    rows.write(f'users: {{file: u.csv, separator: ";", questions: {{themes: {themes}}}}}', {"u.csv": "t\na,b,z\nb\n"})
    assert "M1144" in rows.codes("share(green, of=themes)")


@pytest.mark.parametrize("sign", ["", ", "])
def test_the_sign_between_answers_is_one_letter(rows: Rows, sign: str) -> None:
    """Nothing, or a sign with a blank, is none."""
    rows.write(f'users: {{file: u.csv, questions: {{themes: {{column: t, separator: "{sign}"}}}}}}', {"u.csv": "t\ndigital\n"})
    assert "M1111" in rows.codes("share(green, of=themes)")
