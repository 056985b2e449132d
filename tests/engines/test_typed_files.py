"""Parquet files and DuckDB files give the texts that were written into them, and are told of where they were cut off."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.engines.files import opened, refused, rows
from tests.engines.trick import TRICKS

LETTERS = st.characters(codec="utf-8", exclude_categories=("Cs",))
TEXTS = st.one_of(st.none(), st.sampled_from(TRICKS), st.text(LETTERS, max_size=8))
TABLES = st.lists(st.tuples(TEXTS, TEXTS), max_size=8)
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SETTINGS
@given(TABLES, st.booleans())
def test_parquet_gives_the_texts_that_it_holds(tmp_path: Path, table: list[tuple[str | None, str | None]], coded: bool) -> None:
    """Every text, also an empty one, a missing one and one that looks like something else, as pyarrow wrote it."""
    columns = [pa.array([row[at] for row in table], pa.string()) for at in (0, 1)]
    columns[0] = columns[0].dictionary_encode() if coded else columns[0]
    pq.write_table(pa.table(columns, names=["a", "b"]), tmp_path / "rows.parquet", row_group_size=3)
    assert rows(tmp_path / "rows.parquet") == (["a", "b"], table)


@settings(SETTINGS, max_examples=20)
@given(TABLES)
def test_a_database_gives_the_texts_that_it_holds(tmp_path: Path, table: list[tuple[str | None, str | None]]) -> None:
    """Every text as DuckDB wrote it, in a schema and a table whose names look like something else."""
    path = tmp_path / "rows.duckdb"
    path.unlink(missing_ok=True)
    with duckdb.connect(str(path)) as link:
        link.execute('CREATE SCHEMA "s; --"; CREATE TABLE "s; --"."t\'""x" (a VARCHAR, b VARCHAR)')
        if table:
            link.executemany('INSERT INTO "s; --"."t\'""x" VALUES (?, ?)', table)
    assert rows(path, table=("s; --", "t'\"x")) == (["a", "b"], table)


@pytest.mark.parametrize("part", [0, 3, 4, 11, 200, 0.3, 0.9, 0.999])
@pytest.mark.parametrize("name", ["rows.parquet", "rows.duckdb"])
def test_a_file_that_was_cut_off_is_told(tmp_path: Path, name: str, part: float) -> None:
    """Wherever it was cut off, nothing of it is used, and the message says what it is not."""
    path, how = tmp_path / name, {}
    if path.suffix == ".parquet":
        pq.write_table(pa.table({"a": [f"text {at}" for at in range(9000)]}), path)
    else:
        how = {"table": ("t",)}
        with duckdb.connect(str(path)) as link:
            link.execute("CREATE TABLE t AS SELECT 'text ' || i AS a FROM range(90000) r(i)")
    whole = path.read_bytes()
    path.write_bytes(whole[: int(part * len(whole)) if part < 1 else int(part)])
    assert refused(path, **how).code == ("M1180" if path.suffix == ".parquet" else "M1181")


@pytest.mark.parametrize("at", range(8))
def test_a_damaged_parquet_file_gives_a_message_or_its_rows(tmp_path: Path, at: int) -> None:
    """Bytes that were overwritten in the middle never end in a traceback."""
    path = tmp_path / "rows.parquet"
    pq.write_table(pa.table({"a": [f"text {at * 7919}" for at in range(9000)]}), path)
    whole = path.read_bytes()
    middle = len(whole) * (at + 1) // 10
    path.write_bytes(whole[:middle] + b"\xff" * 64 + whole[middle + 64 :])
    assert refused(path).code in ("M1180", "M1199")


@pytest.mark.parametrize(("file", "most"), [("rows.parquet", 5), ("rows.csv", None), ("rows.duckdb", None)])
def test_only_a_parquet_file_says_how_many_rows_it_has(file: str, most: int | None, tmp_path: Path) -> None:
    """Other files would have to be read for it, and a view in a database may hold anything."""
    with duckdb.connect(str(tmp_path / "rows.duckdb")) as link:
        link.execute("CREATE TABLE rows AS SELECT range AS a FROM range(5)")
        link.execute(f"COPY rows TO '{tmp_path / 'rows.parquet'}' (FORMAT parquet)")
        link.execute(f"COPY rows TO '{tmp_path / 'rows.csv'}'")
    with opened(tmp_path / file, table=("rows",), separator=",") as engine:
        assert engine.most() == most
