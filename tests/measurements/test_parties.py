"""A table of parties: one row a party, one column a quantity."""

from __future__ import annotations

from fractions import Fraction

from evaluator.value import Known, NotApplicable, Phrase, Undecided
from tests.measurements.sets import answer, codes, looked, measured, sound, value

TABLE = '\ufeffdistrict,school,size,yes,number,note\n01,0031,small,81 %,55,\n02,0013,large,"79,5 %",-,x\n02,0014,,,12,\n'
SET = """sources: {reg: {title: Register}}
parties:
  file: schools.csv
  key: [district, school]
  attributes: [size]
  figures:
    andel: yes
    count(forloeb): {column: number}
  unknown: ["-"]
  source: reg
"""
FILES = {"schools.csv": TABLE}


def test_a_party_is_named_by_its_key_columns() -> None:
    """The key cells joined by blanks name the party, leading zeros and all."""
    assert sound(SET, files=FILES).parties == ("01 0031", "02 0013", "02 0014")


def test_each_party_has_its_own_figures() -> None:
    """A cell is read like a value in the YAML file, and told with its place in the table."""
    found = sound(SET, files=FILES)
    given = answer(found, "andel", "02 0013")
    assert given.value == Known(Fraction(795, 1000))
    assert (given.how, given.source) == ("published", "Register")
    assert answer(found, "andel", "01 0031").span.text == "81 %"  # type: ignore[union-attr]
    assert value(found, "count(forloeb)", "01 0031") == 55
    assert given.digits == Fraction(1, 2000)


def test_an_empty_cell_is_unknown_unless_it_is_said_not_to_apply() -> None:
    """What an empty cell means is declared; unknown is the default, and other words may mean it too."""
    found = sound(SET, files=FILES)
    assert looked(found, "andel", "02 0014").startswith('nothing in column "yes" of schools.csv')
    assert looked(found, "count(forloeb)", "02 0013").startswith('"-" in column "number" of schools.csv')
    absent = sound(SET + "  empty: not applicable\n", files=FILES)
    assert value(absent, "andel", "02 0014") == NotApplicable(Phrase.of("nothing in a column", column="yes", file="schools.csv"))


def test_attributes_are_words() -> None:
    """An attribute that is not given may be any of those that others have."""
    found = sound(SET, files=FILES)
    assert found.attribute("size", "01 0031") == Known("small")
    missing = found.attribute("size", "02 0014")
    assert isinstance(missing, Undecided)
    assert missing.options == ("large", "small")
    assert isinstance(found.attribute("colour", "01 0031"), Undecided)


def test_an_attribute_may_have_another_name_than_its_column() -> None:
    """A column whose heading is no name in a rule is given one."""
    found = sound(
        "parties: {file: t.csv, key: name, attributes: {size: School size}}", files={"t.csv": "name,School size\nA,small\n"}
    )
    assert found.attribute("size", "A") == Known("small")


def test_figures_in_the_file_are_of_every_party() -> None:
    """What stands under `figures` holds for all parties, but not for a column of the table."""
    found = sound(SET + "figures: {tal: 7, andel: 10 %}", files=FILES)
    assert value(found, "tal", "01 0031") == 7
    assert value(found, "andel", "01 0031") == Fraction(81, 100)
    assert answer(found, "andel", "02 0014").how == "missing"


def test_a_party_that_is_not_in_the_table_is_told() -> None:
    """An unknown party, and no party, have no figures."""
    found = sound(SET, files=FILES)
    assert looked(found, "andel", "99").startswith('no party "99" in schools.csv')
    assert looked(found, "andel").startswith("given by party in schools.csv, and no party is named")


def test_a_column_may_name_the_unit_of_its_numbers() -> None:
    """A table of percentages without the sign says so once."""
    text = 'parties: {file: t.csv, key: name, figures: {andel: {column: pct, unit: "%"}}}'
    found = sound(text, files={"t.csv": "name,pct\nA,51.7\nB,0.3\nC,12 %\n"})
    assert [value(found, "andel", party) for party in "ABC"] == [Fraction(517, 1000), Fraction(3, 1000), Fraction(12, 100)]


def test_another_separator_and_quoted_cells() -> None:
    """A table from a Danish spreadsheet is parted by semicolons; a quoted cell may hold anything."""
    text = 'parties: {file: t.csv, key: name, figures: {andel: pct}, separator: ";"}'
    found = sound(text, files={"t.csv": 'name;pct\r\n"A;\nB";0,25\r\n\r\nC;"0,5"\r\n'})
    assert found.parties == ("A;\nB", "C")
    assert [value(found, "andel", party) for party in found.parties] == [Fraction(1, 4), Fraction(1, 2)]


def test_each_over_a_column() -> None:
    """One column may be given for each member, marked."""
    found = sound(
        'parties: {file: t.csv, key: name, figures: {"share(meget, segment=each)": pct}}', files={"t.csv": "name,pct\nA,80 %\n"}
    )
    marks = answer(found, "share(meget, segment=drift)", "A").value.marks  # type: ignore[union-attr]
    assert {mark.kind for mark in marks} == {"each"}


def test_wrong_cells_are_told_where_they_stand_and_not_without_end() -> None:
    """The first mistakes in a table are told one by one, the rest are counted."""
    rows = "".join(f"P{number},many\n" for number in range(50))
    found = measured("parties: {file: t.csv, key: name, figures: {count(forloeb): n}}", files={"t.csv": "name,n\n" + rows})[1]
    assert codes(found) == ["M0630"] * 20 + ["M0687"]
    assert found[3].span is not None
    assert (found[3].span.line, found[3].span.text) == (5, "many")
    assert found[-1].words["more"] == 30
