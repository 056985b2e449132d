"""The tables in files: CSV as Danes write it, Parquet, workbooks, or one DuckDB file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.rows_data.size import lay_down, repeated
from benchmarks.rows_data.tables import TABLES

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MOST_IN_A_SHEET = 1_048_575
"""Rows under the headings of a sheet of Excel."""


def write(folder: Path, times: int = 1, kind: str = "csv", names: Iterable[str] = tuple(TABLES)) -> list[Path]:
    """Write tables, each so many times the rows of 2022, and tell the files. A file that is there is replaced."""
    import duckdb

    folder.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as database:
        database.execute(f"SET temp_directory = '{folder / '.spill'}'")
        for name in names:
            lay_down(database, name)
        return list(dict.fromkeys(FORMATS[kind](database, folder, name, times) for name in names))


def _csv(database: DuckDBPyConnection, folder: Path, name: str, times: int) -> Path:
    file = folder / f"{name}.csv"
    database.execute(f"COPY ({repeated(name, times, decimal=',')}) TO '{file}' (FORMAT csv, DELIMITER ';', HEADER)")
    return file


def _parquet(database: DuckDBPyConnection, folder: Path, name: str, times: int) -> Path:
    file = folder / f"{name}.parquet"
    database.execute(f"COPY ({repeated(name, times)}) TO '{file}' (FORMAT parquet)")
    return file


def _workbook(database: DuckDBPyConnection, folder: Path, name: str, times: int) -> Path:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # it tells no types

    file = folder / f"{name}.xlsx"
    found = database.execute(repeated(name, times))
    rows = found.fetchall()
    assert len(rows) <= MOST_IN_A_SHEET, f"{name}: {len(rows):,} rows are more than a sheet holds"
    with Workbook(file, {"constant_memory": True, "default_date_format": "dd-mm-yyyy"}) as workbook:
        sheet = workbook.add_worksheet(name)
        for number, row in enumerate([[column[0] for column in found.description], *rows]):
            sheet.write_row(number, 0, ["" if cell is None else cell for cell in row])
    return file


def _duckdb(database: DuckDBPyConnection, folder: Path, name: str, times: int) -> Path:
    file = folder / "raekker.duckdb"
    database.execute(f"ATTACH IF NOT EXISTS '{file}' AS written")
    database.execute(f"CREATE OR REPLACE TABLE written.main.{name} AS {repeated(name, times)}")
    return file


FORMATS: Mapping[str, Callable[[DuckDBPyConnection, Path, str, int], Path]] = {
    "csv": _csv,
    "parquet": _parquet,
    "xlsx": _workbook,
    "duckdb": _duckdb,
}
