"""A query in DuckDB's SQL gives the same rows in every engine, part by part and for texts that look like something else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Any

import duckdb
import pytest

from dsl.source import Source, Span
from evaluator.rows.engine import Engine
from evaluator.rows.table import Location
from maalbar.engines.postgresql import open_postgresql
from maalbar.engines.spark import open_spark
from tests.engines.postgresql_server import Server
from tests.engines.queries import QUERIES
from tests.engines.trick import TRICKS

BLANKS = ("", " ", "\u00a0", "\u3000 ", " \u2009", "\t", "\u200b")
NUMBERS = (None, "0", "1.5", "-2.25", "99999999999999.9999", "0.0001", "7")

NOWHERE = Span(Source("set.yaml", ""), 0, 0)

Rows = Sequence[tuple[Any, ...]]


def table() -> list[tuple[Any, ...]]:
    """Rows of an id, a text with blanks around it, a number, a whole number, a truth and a day."""
    rows: list[tuple[Any, ...]] = []
    for at, text in enumerate((*TRICKS, *TRICKS[::2], None, "", "  ")):
        padded = text if text is None else BLANKS[at % 5] + text + BLANKS[at % 3]
        number = NUMBERS[at % len(NUMBERS)]
        rows.append(
            (
                at,
                padded,
                number and Decimal(number),
                at % 4 or None,
                (True, False, None)[at % 3],
                f"20{20 + at % 4}-0{at % 9 + 1}-01",
            )
        )
    return rows


COLUMNS = {"id": "INTEGER", "t": "VARCHAR(200)", "n": "DECIMAL(18,4)", "i": "SMALLINT", "b": "BOOLEAN", "d": "DATE"}


@pytest.fixture(scope="module")
def expected() -> Iterator[Callable[[str], Rows]]:
    """What DuckDB itself answers."""
    with duckdb.connect() as link:
        link.execute(f"CREATE TABLE tb ({', '.join(f'{name} {type_}' for name, type_ in COLUMNS.items())})")
        link.executemany("INSERT INTO tb VALUES (?, ?, ?, ?, ?, ?)", table())
        yield lambda query: link.execute(query).fetchall()


@pytest.fixture(scope="module")
def in_postgresql(postgresql: Server) -> Iterator[Engine]:
    """The rows in PostgreSQL, whose language's rules would order and compare them otherwise."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MAALBAR_POSTGRESQL", postgresql.reader)
        postgresql.run(f"CREATE TABLE tb ({', '.join(f'{name} {type_}' for name, type_ in COLUMNS.items())})")
        with postgresql.link() as link, link.cursor() as cursor:
            cursor.executemany("INSERT INTO tb VALUES (%s, %s, %s, %s, %s, %s)", table())
        postgresql.run("GRANT SELECT ON tb TO reader")
        engine = open_postgresql(Location("postgresql", table=("tb",), span=NOWHERE))
        yield engine
        engine.close()


@pytest.fixture(scope="module")
def in_spark(spark: Any) -> Iterator[Engine]:
    """The rows in a table of Spark's catalogue."""
    schema = ", ".join(f"{name} {'STRING' if name in ('d', 't') else type_}" for name, type_ in COLUMNS.items())
    rows = spark.createDataFrame(table(), schema)
    rows.withColumn("d", rows.d.cast("date")).createOrReplaceGlobalTempView("tb")
    engine = open_spark(Location("spark", table=("global_temp", "tb"), span=NOWHERE), None)
    yield engine
    engine.close()


@pytest.mark.parametrize("name", QUERIES)
def test_postgresql_answers_as_duckdb_does(name: str, in_postgresql: Engine, expected: Callable[[str], Rows]) -> None:
    """Every part that a plan's queries are made of gives in PostgreSQL what it gives in DuckDB."""
    assert _cells(in_postgresql.query(QUERIES[name])) == _cells(expected(QUERIES[name]))


@pytest.mark.parametrize("name", QUERIES)
def test_spark_answers_as_duckdb_does(name: str, in_spark: Engine, expected: Callable[[str], Rows]) -> None:
    """Every part that a plan's queries are made of gives in Spark what it gives in DuckDB."""
    query = QUERIES[name].replace('"tb"', '"global_temp"."tb"')
    assert _cells(in_spark.query(query)) == _cells(expected(QUERIES[name]))


def _cells(rows: Rows) -> list[tuple[Any, ...]]:
    """Rows in an order of their own, every cell told by its kind and its value."""
    assert not [cell for row in rows for cell in row if isinstance(cell, float)]
    return sorted((tuple(_told(cell) for cell in row) for row in rows), key=repr)


def _told(cell: Any) -> tuple[str, Any]:
    if isinstance(cell, Decimal):
        return "number", cell.normalize()
    if isinstance(cell, int) and not isinstance(cell, bool):
        return "number", Decimal(cell).normalize()
    return type(cell).__name__, cell
