"""The files of a sweep: CSV and Parquet hold the same, and what the engine gives."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

import maalbar
from dsl.check import wishes
from dsl.lever import Lever, Steps, Turns, Variation
from dsl.source import Source
from dsl.units import DATE, NUMBER, PP, RATIO, TRUTH
from evaluator.whatif.sweep import Design, State, Sweep, sweep
from maalbar.report.texts import Language
from maalbar.whatif.sweep import cells
from maalbar.whatif.sweep.filed import Form, summarise_to
from maalbar.whatif.sweep.levels import Decimals, Texts, levels

ROOT = Path(__file__).parent.parent.parent
SWEPT = [
    (
        "rules/erhvervshus-nordjylland-2022",
        ("goal 3 kompetencer target = 70%..95% step 2.5 pp", "goal 6 omsaetning actual = -3 pp, 5.73 pp, 12 pp"),
    ),
    ("rules/one-unknown-figure", ("count(visits) = 90000..130000 step 7000", "goal 3 weight = 0, 2")),
    ("rules/erhvervshus-nordjylland-2022", ("goal 8 midler actual = done, not done", "goal 3 weight = 1..3 step 0.5")),
]


def swept(folder: str, texts: tuple[str, ...]) -> Sweep:
    """The sweep of a shipped contract over a grid."""
    contract = maalbar.load(ROOT / folder)
    found = [wishes.variation(Source("--vary", text), contract.contract) for text in texts]
    variations = [variation for variation, told in found if not told and variation is not None]
    assert len(variations) == len(texts), found
    return sweep(contract.contract, contract.measure(), Design.grid(variations))


def written(one: Sweep, form: Form, language: Language = "en") -> io.BytesIO:
    """The file of a sweep."""
    file = io.BytesIO()
    summarise_to(file, form, one, language)
    file.seek(0)
    return file


def rows_of_csv(one: Sweep, language: Language = "en") -> list[dict[str, str]]:
    """The rows of the CSV file by column."""
    text = written(one, "csv", language).read().decode()
    return list(csv.DictReader(io.StringIO(text), delimiter=";" if language == "da" else ","))


def plain(value: object) -> object:
    """A cell of Parquet as a cell of CSV stands for it."""
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else value


@pytest.mark.parametrize(("folder", "texts"), SWEPT)
def test_csv_and_parquet_hold_the_same(folder: str, texts: tuple[str, ...]) -> None:
    """The same columns in the same order, and in each row the same values."""
    one = swept(folder, texts)
    found = pq.read_table(written(one, "parquet")).to_pylist()
    rows = rows_of_csv(one)
    assert len(rows) == len(found) == one.design.count
    for row, other in zip(rows, found, strict=True):
        assert list(row) == list(other)
        for name, cell in row.items():
            value = plain(other[name])
            assert (Decimal(cell) if isinstance(value, Decimal) else cell) == value, name


@pytest.mark.parametrize(("folder", "texts"), SWEPT)
def test_the_files_hold_what_the_engine_gives(folder: str, texts: tuple[str, ...]) -> None:
    """Each level, each known value cut after five decimals, each state and each end, in the order of the scenarios."""
    one = swept(folder, texts)
    rows = rows_of_csv(one)
    for chunk in one.chunks():
        for column in chunk.columns:
            name = str(column.output)
            for place in range(chunk.stop - chunk.start):
                row, state = rows[chunk.start + place], State(column.state[place])
                known = Decimal(int(column.shown[place])).scaleb(-5)
                assert row[name] == "" if state is not State.KNOWN else Decimal(row[name]) == known
                assert row.get(f"{name} state", "known") == state.name.lower().replace("_", " ")
                if state is State.UNKNOWN and column.ends is not None:
                    ends = (column.ends.low[place], column.ends.high[place])
                    assert [Decimal(row[f"{name} {end}"]) for end in ("low", "high")] == [
                        Decimal(int(end)).scaleb(-5) for end in ends
                    ]
    for index in (0, one.design.count - 1):
        for lever, level in one.design.scenario(index).items():
            cell, times = rows[index][lever.title], 100 if lever.unit in (RATIO, PP) else 1
            assert cell == str(bool(level)).lower() if lever.unit == TRUTH else Fraction(cell) == level * times


def test_columns_for_what_is_not_known_are_there_where_needed() -> None:
    """An output that is always known has no state; one that is not has its state and its ends."""
    known, unknown = swept(*SWEPT[0]), swept(*SWEPT[1])
    assert not [name for name in rows_of_csv(known)[0] if name.endswith((" state", " low", " high"))]
    names = list(rows_of_csv(unknown)[0])
    assert [name for name in names if name.startswith("goal 2")] == ["goal 2", "goal 2 state", "goal 2 low", "goal 2 high"]
    assert "goal 1 state" not in names


def test_a_file_that_is_written_again_holds_nothing_of_the_first(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the first was the longer one."""

    class Lines:
        def __init__(self, file: io.BytesIO, text: bytes) -> None:
            self.file, self.text = file, text

        def take(self, _: object) -> None:
            self.file.write(self.text)

        def close(self) -> None:
            pass

    texts = iter((b"a long first line", b"short"))
    monkeypatch.setattr("maalbar.whatif.sweep.filed._writer", lambda file, *_: Lines(file, next(texts)))
    file = io.BytesIO()
    one = swept("rules/one-unknown-figure", ("count(visits) = 90000, 100000",))
    monkeypatch.setattr("maalbar.whatif.sweep.filed._While.take", lambda one, chunk: one.taker.take(chunk))
    summarise_to(file, "csv", one, "en")
    assert file.getvalue() == b"short"


def test_danish_csv_has_commas_and_is_parted_by_semicolons() -> None:
    """As a Danish spreadsheet opens it; the figures are the same."""
    danish, english = rows_of_csv(swept(*SWEPT[0]), "da"), rows_of_csv(swept(*SWEPT[0]), "en")
    assert danish[1]["mål 3 kompetencer måltal"] == "70"
    assert "72,5" in {row["mål 3 kompetencer måltal"] for row in danish}
    assert {"mål 6", "samlet før afrunding"} <= set(danish[0])
    assert [[cell.replace(",", ".") for cell in row.values()] for row in danish] == [list(row.values()) for row in english]


def test_no_float_comes_into_parquet() -> None:
    """Every number is a decimal, and the file says its unit."""
    schema = pq.read_schema(written(swept(*SWEPT[0]), "parquet"))
    assert {str(field.type).split("(")[0] for field in schema} == {"decimal128"}
    assert schema.field("goal 6 omsaetning actual").metadata == {b"unit": b"pp"}


@given(st.lists(st.integers(-(10**18), 10**18), min_size=1, max_size=30), st.integers(0, 17))
def test_digits_are_those_of_the_number(values: list[int], decimals: int) -> None:
    """Cells made many at a time hold each number as it is written, without zeros at the end."""
    made = cells.rows([cells.decimal(np.array(values, np.int64), decimals, ".")], ",").decode().splitlines()
    expected = [Decimal(value).scaleb(-decimals) for value in values]
    assert [Decimal(cell) for cell in made] == expected
    assert all(not ("." in cell and cell.endswith(("0", "."))) for cell in made)


def variation(unit: object, values: object) -> Variation:
    """The levels of a lever in a unit."""
    return Variation(Lever("goal 1 a target", Turns.TARGET, unit), values)  # type: ignore[arg-type]


@given(st.fractions(-5, 5, max_denominator=400), st.fractions(0, 1, max_denominator=400), st.integers(1, 40))
def test_levels_are_numbers_where_they_end_and_exact_otherwise(first: Fraction, step: Fraction, size: int) -> None:
    """Whatever the levels are, the file holds exactly them."""
    steps, indices = Steps(first, step, size), np.arange(size)
    held = levels(variation(NUMBER, steps))
    if isinstance(held, Decimals):
        assert [Fraction(int(number), 10**held.decimals) for number in held.at(indices)] == list(steps)
    else:
        assert [Fraction(text) for text in held.at(indices)] == list(steps)
    if size > 1:
        assert type(levels(variation(NUMBER, tuple(steps)))) is type(held)


def test_levels_that_do_not_end_are_exact_texts() -> None:
    """A third of a percent is written 1/3, a date as a date, and a large number is not cut."""
    held = levels(variation(RATIO, (Fraction(1, 300), Fraction(1, 2))))
    assert isinstance(held, Texts)
    assert held.at(np.arange(2)) == ["1/3", "50"]
    day = levels(variation(DATE, (Fraction(738_000),)))
    assert isinstance(day, Texts)
    assert (day.days, day.at(np.arange(1))) == (True, ["2021-07-29"])
    assert levels(variation(NUMBER, (Fraction(10**19),))).at(np.arange(1)) == [str(10**19)]
