"""The generated rows give the published figures of 2022 exactly, whatever their number and format."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from pathlib import Path

import pytest

from benchmarks.rows_data import COMPANIES, TABLES, write

pytest.importorskip("duckdb")
Rows = Sequence[Mapping[str, str]]


@pytest.fixture(scope="module", params=[1, 3])
def tables(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[int, dict[str, Rows]]:
    """The tables as CSV, so many times the rows of 2022, read by Python's own reader and not by what wrote them."""
    folder = tmp_path_factory.mktemp("rows")
    files = write(folder, request.param)
    return request.param, {file.stem: _read(file) for file in files}


def _read(file: Path) -> Rows:
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text, delimiter=";"))


def _share(rows: Rows, column: str, answer: str, **members: str) -> Fraction:
    """Of those who gave an answer but "Ved ikke", and belong where `members` say."""
    meant = [row for row in rows if all(row[name] == text for name, text in members.items())]
    counts = Counter(row[column] for row in meant if row[column] not in ("", "Ved ikke"))
    return Fraction(counts[answer], counts.total())


def _nps(rows: Rows, segment: str) -> Fraction:
    marks = [int(row["anbefaling"]) for row in rows if row["segment"] == segment and row["anbefaling"]]
    return Fraction(100 * (sum(mark >= 9 for mark in marks) - sum(mark <= 6 for mark in marks)), len(marks))


def test_the_survey_has_the_published_shares(tables: tuple[int, dict[str, Rows]]) -> None:
    """79, 83 and 82 % very satisfied, an NPS of 84 in each segment, 77 % used the referral, 81 % and 81 % expect an effect."""
    _, found = tables
    rows = found["brugerevaluering"]
    assert _share(rows, "faglige_kompetencer", "Meget tilfreds", segment="Drift") == Fraction("0.79")
    assert _share(rows, "faglige_kompetencer", "Meget tilfreds", segment="Vækst") == Fraction("0.83")
    assert _share(rows, "faglige_kompetencer", "Meget tilfreds") == Fraction("0.82")
    assert [_nps(rows, segment) for segment in ("Drift", "Vækst")] == [84, 84]
    assert _share(rows, "benyttet", "Ja", henvist="Ja") == Fraction("0.77")
    assert _share(rows, "benyttet", "Ja") != Fraction("0.77")
    assert _share(rows, "forventet_effekt", "I høj grad") == Fraction("0.81")
    assert _share(rows, "forventet_effekt", "I høj grad", digitalisering="Ja") == Fraction("0.81")


def test_the_registers_have_the_published_counts(tables: tuple[int, dict[str, Rows]]) -> None:
    """935 companies, 83 % of them new, 369 long courses, 566 short ones and 81 of Early Warning."""
    times, found = tables
    assert _share(found["crm"], "aaret_foer", "Ny") == Fraction("0.83")
    types = Counter(row["forloebstype"] for row in found["forloeb"])
    assert types["Vækstforløb"] + types["Driftsforløb"] == 369 * times
    assert (types["Korte forløb"], types["Early Warning forløb"]) == (566 * times, 81 * times)
    companies = {row["cvr"] for row in found["forloeb"]}
    assert len(companies) == COMPANIES * times
    assert companies == {row["cvr"] for row in found["crm"]} == {row["cvr"] for row in found["brugerevaluering"]}


def test_awareness_is_that_of_2020(tables: tuple[int, dict[str, Rows]]) -> None:
    """40 % knew the hub and 64 % of them its green services; nobody was asked in 2022."""
    _, found = tables
    rows = found["kendskabsmaaling"]
    assert _share(rows, "kender_hub", "Ja") == Fraction("0.4")
    assert _share(rows, "kender_groenne_ydelser", "Ja", kender_hub="Ja") == Fraction("0.64")
    assert {row["aar"] for row in rows} == {"2020"}


def _total(rows: Rows, column: str, segment: str, group: str, year: str) -> Fraction:
    meant = [row for row in rows if (row["segment"], row["gruppe"], row["aar"]) == (segment, group, year)]
    return sum((Fraction(row[column].replace(",", ".")) for row in meant), Fraction(0))


def _more_growth(rows: Rows, segment: str, *columns: str) -> Fraction:
    """How much more, in percentage points, the sums grew in two years; of two columns the one by the other."""
    grown = []
    for group in ("Erhvervshuset", "Kontrolgruppe"):
        then, now = ([_total(rows, column, segment, group, year) for column in columns] for year in ("2020", "2022"))
        grown.append(now[0] / then[0] if len(columns) == 1 else now[0] / now[1] / (then[0] / then[1]))
    return 100 * (grown[0] - grown[1])


def test_growth_is_as_much_above_control_as_published(tables: tuple[int, dict[str, Rows]]) -> None:
    """5.73 pp in turnover and 8.69 pp in staff of the growing companies, −7.02 pp in productivity of the others."""
    _, found = tables
    rows = found["oekonomi"]
    assert _more_growth(rows, "Vækst", "omsaetning") == Fraction("5.73")
    assert _more_growth(rows, "Vækst", "aarsvaerk") == Fraction("8.69")
    assert _more_growth(rows, "Drift", "omsaetning", "aarsvaerk") == Fraction("-7.02")


def test_a_repetition_is_the_same_people_with_other_ids(tables: tuple[int, dict[str, Rows]]) -> None:
    """No id stands twice where a row is one of a kind, and every table has its rows so many times."""
    times, found = tables
    for name, table in TABLES.items():
        assert len(found[name]) == len(table.rows()) * times
    for name, column in (("brugerevaluering", "cvr"), ("crm", "cvr"), ("forloeb", "forloeb"), ("kendskabsmaaling", "svar")):
        ids = [row[column] for row in found[name]]
        assert len(set(ids)) == len(ids)
        assert not any(id.isdigit() for id in ids), "an id could be a real one"


@pytest.mark.parametrize("kind", ["parquet", "duckdb", "xlsx"])
def test_every_format_has_the_same_rows(kind: str, tmp_path: Path) -> None:
    """What stands in a format is what stands in the CSV, cell by cell."""
    plain = {file.stem: [tuple(row.values()) for row in _read(file)] for file in write(tmp_path / "csv", 2)}
    files = write(tmp_path / kind, 2, kind)
    assert {name: sorted(_cells(files, kind, name)) for name in TABLES} == {name: sorted(rows) for name, rows in plain.items()}


def _cells(files: list[Path], kind: str, name: str) -> list[tuple[str, ...]]:
    if kind == "xlsx":
        return _of_workbook(next(file for file in files if file.stem == name))
    import duckdb

    with duckdb.connect() as database:
        if kind == "duckdb":
            database.execute(f"ATTACH '{files[0]}' AS written (READ_ONLY)")
            rows = database.execute(f"FROM written.main.{name}").fetchall()
        else:
            rows = database.execute(f"FROM '{next(file for file in files if file.stem == name)}'").fetchall()
    return [tuple("" if cell is None else str(cell).replace(".", ",") for cell in row) for row in rows]


def _of_workbook(file: Path) -> list[tuple[str, ...]]:
    from python_calamine import CalamineWorkbook

    _, *rows = CalamineWorkbook.from_path(file).get_sheet_by_index(0).to_python()
    decimals = {4: 2, 5: 1} if file.stem == "oekonomi" else {}
    return [tuple(_text(cell, decimals.get(index)) for index, cell in enumerate(row)) for row in rows]


def _text(cell: object, decimals: int | None) -> str:
    if isinstance(cell, float):
        return f"{cell:.{decimals or 0}f}".replace(".", ",")
    return str(cell)


def test_the_same_is_written_every_time(tmp_path: Path) -> None:
    """Twice written the files are the same, byte for byte, also where several cores write them."""
    first, second = (write(tmp_path / name, 400, "parquet", ["brugerevaluering"]) for name in ("one", "two"))
    assert first[0].read_bytes() == second[0].read_bytes()
