"""Any number of rows: the same people again and again, each time with other ids, so that every share stays what it is.

DuckDB writes them in a stream: a hundred million rows take as little memory as one million.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.rows_data.tables import KNOWN, Hub, Id

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def lay_down(database: DuckDBPyConnection, name: str) -> None:
    """The rows of 2022 as a table `base_NAME` of the database, in their order, the ids as plain numbers."""
    table = KNOWN[name]
    kinds = {column: kind for column, kind in table.columns.items() if not isinstance(kind, Hub)}
    given = {column: "BIGINT" if isinstance(kind, Id) else kind for column, kind in kinds.items()}
    columns = ", ".join(f"{column} {kind}" for column, kind in given.items())
    database.execute(f"CREATE TEMP TABLE base_{name} ({columns})")
    rows = table.rows()
    cells = [[row[column] for row in rows] for column in given]
    database.execute(f"INSERT INTO base_{name} SELECT {', '.join(['unnest(?)'] * len(cells))}", cells)


def repeated(name: str, times: int, decimal: str = ".") -> str:
    """The query for so many repetitions; a decimal sign other than a point makes texts of the decimal numbers."""
    cells = [_cell(column, kind, decimal) for column, kind in KNOWN[name].columns.items()]
    return f"SELECT {', '.join(cells)} FROM range({times}) AS again(turn), base_{name}"


def _cell(column: str, kind: Id | Hub | str, decimal: str) -> str:
    if isinstance(kind, Hub):
        return f"'H' || lpad((turn % {kind.many})::VARCHAR, 4, '0') AS {column}"
    if isinstance(kind, Id):
        return f"'{kind.letter}' || lpad(({column} + turn * {kind.many})::VARCHAR, 9, '0') AS {column}"
    if kind.startswith("DECIMAL") and decimal != ".":
        return f"replace({column}::VARCHAR, '.', '{decimal}') AS {column}"
    return column
