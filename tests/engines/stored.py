"""The same rows kept in six ways: text file, Parquet, workbook, DuckDB file, table in PostgreSQL, table in Spark.

Rows are texts or nothing; where a column has a type, every kind but the text file keeps it as that.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import count
from pathlib import Path
from typing import Any

import duckdb
import xlsxwriter

from evaluator.rows.expressions import identifier
from tests.engines.postgresql_server import Server

KINDS = ("csv", "parquet", "xlsx", "duckdb", "postgresql", "spark")
SERVICES = ("postgresql", "spark")
"""The kinds that need more than a library."""

Row = Mapping[str, str | None]

_NUMBERS = count()


def location(kind: str, columns: Mapping[str, str], rows: Sequence[Row], folder: Path, service: Any = None) -> dict[str, str]:
    """Keep the rows in that way, and give the keys of a `tables` section that say where they lie.

    `columns` are the names with their types in SQL; `service` is what the fixture of the kind gives, for those that have one.
    """
    cells = [[_typed(row[name], type_) for name, type_ in columns.items()] for row in rows]
    return _KEPT[kind](columns, cells, folder, service)


def _typed(text: str | None, type_: str) -> Any:
    if text is None:
        return None
    if type_.startswith("DECIMAL"):
        return Decimal(text)
    return {"INTEGER": int, "DATE": date.fromisoformat, "DOUBLE": float}.get(type_, str)(text)


def _csv(columns: Mapping[str, str], cells: Sequence[Sequence[Any]], folder: Path, _: Any) -> dict[str, str]:
    with (folder / "rows.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", quoting=csv.QUOTE_ALL)
        writer.writerows([list(columns), *([_text(cell) for cell in row] for row in cells)])
    return {"file": "rows.csv", "separator": '";"'}


def _text(cell: Any) -> str:
    return "" if cell is None else str(cell)


def _xlsx(columns: Mapping[str, str], cells: Sequence[Sequence[Any]], folder: Path, _: Any) -> dict[str, str]:
    with xlsxwriter.Workbook(folder / "rows.xlsx", {"default_date_format": "yyyy-mm-dd"}) as book:
        sheet = book.add_worksheet("Rows")
        for across, name in enumerate(columns):
            sheet.write_string(0, across, name)
        for down, row in enumerate(cells, 1):
            for across, cell in enumerate(row):
                if isinstance(cell, str):
                    sheet.write_string(down, across, cell)
                elif cell is not None and cell == cell:  # a workbook has no number that is none
                    sheet.write(down, across, cell)
    return {"file": "rows.xlsx", "sheet": "Rows"}


def _duckdb(columns: Mapping[str, str], cells: Sequence[Sequence[Any]], folder: Path, _: Any) -> dict[str, str]:
    with duckdb.connect(folder / "rows.duckdb") as link:
        _fill(link, "answers", columns, cells)
    return {"file": "rows.duckdb", "table": "answers"}


def _parquet(columns: Mapping[str, str], cells: Sequence[Sequence[Any]], folder: Path, _: Any) -> dict[str, str]:
    with duckdb.connect() as link:
        _fill(link, "answers", columns, cells)
        link.execute("COPY answers TO $path (FORMAT parquet)", {"path": str(folder / "rows.parquet")})
    return {"file": "rows.parquet"}


def _fill(link: duckdb.DuckDBPyConnection, table: str, columns: Mapping[str, str], cells: Sequence[Sequence[Any]]) -> None:
    link.execute(f"CREATE TABLE {table} ({_declared(columns)})")
    if cells:
        link.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(columns))})", cells)


def _postgresql(columns: Mapping[str, str], cells: Sequence[Sequence[Any]], _: Path, service: Server) -> dict[str, str]:
    table = f"rows_{next(_NUMBERS)}"
    types = {name: type_.replace("DOUBLE", "DOUBLE PRECISION") for name, type_ in columns.items()}
    service.run(f"CREATE TABLE {table} ({_declared(types)})", f"GRANT SELECT ON {table} TO reader")
    with service.link() as link, link.cursor() as cursor, cursor.copy(f"COPY {table} FROM STDIN".encode()) as copy:
        for row in cells:
            copy.write_row(row)
    return {"database": "postgresql", "table": table}


def _spark(columns: Mapping[str, str], cells: Sequence[Sequence[Any]], _: Path, service: Any) -> dict[str, str]:
    from pyspark.sql.types import DateType, DecimalType, DoubleType, IntegerType, StringType, StructField, StructType

    kinds = {"VARCHAR": StringType(), "INTEGER": IntegerType(), "DATE": DateType(), "DOUBLE": DoubleType()}
    types = {name: kinds.get(type_) or DecimalType(18, int(type_[:-1].split(",")[1])) for name, type_ in columns.items()}
    schema = StructType([StructField(name, type_) for name, type_ in types.items()])
    table = f"rows_{next(_NUMBERS)}"
    service.createDataFrame([tuple(row) for row in cells], schema).createOrReplaceGlobalTempView(table)
    return {"database": "spark", "table": f"global_temp.{table}"}


def _declared(columns: Mapping[str, str]) -> str:
    return ", ".join(f"{identifier(name)} {type_}" for name, type_ in columns.items())


_KEPT = {"csv": _csv, "parquet": _parquet, "xlsx": _xlsx, "duckdb": _duckdb, "postgresql": _postgresql, "spark": _spark}
