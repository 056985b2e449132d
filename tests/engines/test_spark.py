"""Spark itself: the files that it reads, and what is said when it fails."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from dsl.diagnostic import MaalbarError
from dsl.source import Source, Span
from evaluator.rows.engine import Kind
from evaluator.rows.table import Location
from maalbar.engines.spark import open_spark
from tests.engines.stored import location

NOWHERE = Span(Source("set.yaml", ""), 0, 0)

ROWS = (
    {"answer": 'ja; "nej"\nmåske', "weight": "1.50"},
    {"answer": "a\\b'c", "weight": "2.25"},
    {"answer": None, "weight": None},
)
QUERY = """SELECT TRIM("answer"), SUM(CAST("weight" AS DECIMAL(18, 2))) FROM "maalbar_rows" GROUP BY TRIM("answer")"""


def file(path: Path, **words: str) -> Location:
    """The file, as one that Spark reads."""
    return Location("spark", path=path.name, span=NOWHERE, **words)


def code(work: Callable[[], object]) -> str:
    """The code of the message that work ends in."""
    with pytest.raises(MaalbarError) as raised:
        work()
    (diagnostic,) = raised.value.diagnostics
    return diagnostic.code


@pytest.mark.parametrize("kind", ["csv", "parquet"])
def test_spark_reads_files_itself(kind: str, spark: Any, tmp_path: Path) -> None:
    """A text file as the measurement set describes it, quotes and line breaks in its cells included, and a Parquet file."""
    location(kind, {"answer": "VARCHAR", "weight": "DECIMAL(18,2)"}, ROWS, tmp_path)
    path = tmp_path / f"rows.{kind}"
    with closing(open_spark(file(path, separator=";"), path)) as engine:
        assert engine.columns() == {"answer": Kind.TEXT, "weight": Kind.TEXT if kind == "csv" else Kind.DECIMAL}
        assert {row[0]: str(row[1]) for row in engine.query(QUERY)} == {
            ROWS[0]["answer"]: "1.50",
            ROWS[1]["answer"]: "2.25",
            None: "None",
        }
        assert "maalbar_rows" in engine.written(QUERY)
        assert set(engine.fingerprint()) == {"time"}


def test_what_is_not_there_or_broken_is_told(spark: Any, tmp_path: Path) -> None:
    """A table and a file that are not there, and a line with more cells than the first, are messages and no trace of Java."""
    assert code(lambda: open_spark(Location("spark", table=("no", "table"), span=NOWHERE), None)) == "M1157"
    assert code(lambda: open_spark(file(tmp_path / "no.parquet"), tmp_path / "no.parquet")) == "M1157"
    (tmp_path / "rows.csv").write_text("answer,weight\nja,1,2,3\n", "utf-8")
    with closing(open_spark(file(tmp_path / "rows.csv"), tmp_path / "rows.csv")) as engine:
        assert code(lambda: engine.query(QUERY)) == "M1156"


TOKEN = "never-shown"


def test_a_cluster_that_does_not_answer_is_told_soon(spark: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spark's library tries for ten minutes; the message comes within seconds and does not show the token."""
    monkeypatch.setenv("MAALBAR_SPARK", f"sc://127.0.0.1:1/;token={TOKEN}")
    begun = time.monotonic()
    with pytest.raises(MaalbarError) as raised:
        open_spark(file(tmp_path / "rows.csv"), tmp_path / "rows.csv")
    assert time.monotonic() - begun < 15
    assert [diagnostic.code for diagnostic in raised.value.diagnostics] == ["M1162"]
    assert TOKEN not in f"{raised.value}{raised.getrepr(showlocals=False)}"
