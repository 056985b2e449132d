"""DuckDB, embedded: reads files as they lie, and nothing but the file that it was opened for.

Its extensions are never fetched, and once a file is open no other can be reached. Texts stay texts: what a cell means is
decided by the measurement set, not by a guess at its type.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, field

from dsl.diagnostic import Diagnostic, MaalbarError, Wording, problem, wording
from evaluator.rows.engine import Cell, Digits, Kind, row_number
from evaluator.rows.expressions import identifier, listed, literal
from evaluator.rows.table import Location
from maalbar.engines.cells import cell
from maalbar.engines.duck_connection import address, connected, lock, pattern
from maalbar.engines.duck_kinds import as_read, digits, kind
from maalbar.engines.duck_trouble import told
from maalbar.engines.running import run
from maalbar.engines.state import State

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

RELATION = "rows_of_table"
"""What the rows are called in every query."""

Place = Callable[[int, str], Wording]
"""Where a cell stands, by the number of its row from 1 and its column."""


def open_file(location: Location, path: Path) -> DuckEngine:
    """The rows of a file. Raises `MaalbarError` where it cannot be read as what it is."""
    stack = ExitStack()
    try:
        return _OPENED[location.kind](location, path, stack)
    except BaseException:
        stack.close()
        raise


def _text(location: Location, path: Path, stack: ExitStack) -> DuckEngine:
    from maalbar.engines import text_trouble
    from maalbar.engines.text_file import TextFile

    state, text = State.of(path), TextFile.of(location, path, stack)
    connection = connected(text.path, stack)
    lock(connection)
    engine = _Opening(connection, path, state, stack, text.place, text_trouble.asked(text, connection, path.name))
    return engine.viewed(text.source(), text.named)


def _parquet(location: Location, path: Path, stack: ExitStack) -> DuckEngine:
    from maalbar.engines import parquet_trouble

    connection = connected(path, stack)
    lock(connection)
    source = f"read_parquet({literal(pattern(path))}, hive_partitioning = false)"
    engine = _Opening(connection, path, State.of(path), stack, _row, parquet_trouble.asked(path.name), tells_rows=True)
    return engine.viewed(source)


def _workbook(location: Location, path: Path, stack: ExitStack) -> DuckEngine:
    from maalbar.engines.workbook import sheet_as_text

    state, text = State.of(path), sheet_as_text(location, path, stack)
    connection = connected(text.path, stack)
    lock(connection)
    return _Opening(connection, path, state, stack, text.place).viewed(text.source(), text.named)


def _database(location: Location, path: Path, stack: ExitStack) -> DuckEngine:
    from maalbar.engines import database_trouble

    connection = connected(path, stack)
    trouble = database_trouble.asked(location, connection, path.name)
    state = State.of(path)
    if "?" in address(path) and Path(f"{address(path)}.wal").exists():  # DuckDB would not find what is still to be written
        raise MaalbarError([problem("M1182", None, path=path.name)])
    with told(path.name, trouble):
        connection.execute(f"ATTACH {literal(address(path))} AS source (READ_ONLY)")
    lock(connection)
    named = ".".join(map(identifier, ("source", *location.table)))
    return _Opening(connection, path, state, stack, _row, trouble).viewed(named)


def _row(row: int, _column: str) -> Wording:
    return wording("place-row", row=row)


_OPENED: Mapping[str, Callable[[Location, Path, ExitStack], DuckEngine]] = {
    "csv": _text,
    "parquet": _parquet,
    "xlsx": _workbook,
    "duckdb": _database,
}


@define
class DuckEngine:
    """The rows of one file, in DuckDB."""

    connection: DuckDBPyConnection
    path: Path
    state: State = field(repr=False)
    stack: ExitStack = field(repr=False)
    _place: Place = field(repr=False)
    _trouble: Callable[[Exception], Diagnostic | None] = field(default=lambda error: None, repr=False)
    relation: str = RELATION
    numbered: str | None = f"{RELATION}_numbered"
    dialect: str = "duckdb"
    tells_rows: bool = False
    """Whether the file says how many rows it has."""
    _types: dict[str, str] = field(factory=dict, repr=False)

    def columns(self) -> Mapping[str, Kind]:
        """The columns by name, in their order."""
        return {name: kind(type_) for name, type_ in self._described().items()}

    def digits(self) -> Mapping[str, Digits]:
        """The digits that DECIMAL(18,2), INTEGER and the like leave room for."""
        return {name: room for name, type_ in self._described().items() if (room := digits(type_))}

    def _described(self) -> Mapping[str, str]:
        """The type of each column, asked once."""
        if not self._types:
            with told(self.path.name, self._trouble):
                described = self.connection.execute(f"DESCRIBE {RELATION}").fetchall()
            self._types = {str(name): str(type_) for name, type_, *_ in described}
        return self._types

    def most(self) -> int | None:
        """What a Parquet file says of itself."""
        if not self.tells_rows:
            return None
        ((rows,),) = self.query(f"SELECT COUNT(*) FROM {RELATION}")
        return int(str(rows))

    def query(self, select: str) -> Sequence[tuple[Cell, ...]]:
        """The rows that a query gives; a Ctrl-C while they are waited for ends it. Raises `MaalbarError`."""
        with self.state.kept(), told(self.path.name, self._trouble):
            found = run(self._work(select), self.connection.interrupt, self.path.name, self._share)
        try:
            return [tuple(map(cell, row)) for row in found]
        except ValueError:
            raise MaalbarError([problem("M1199", None, path=self.path.name)]) from None

    def _work(self, select: str) -> Callable[[], list[tuple[object, ...]]]:
        return lambda: self.connection.execute(select).fetchall()

    def _share(self) -> float | None:
        percent = self.connection.query_progress()
        return percent / 100 if percent >= 0 else None

    def written(self, select: str) -> str:
        """The query as it is."""
        return select

    def place(self, row: int, column: str) -> Wording | None:
        """The line of a text file, the cell of a workbook, the number of a row elsewhere."""
        return self._place(row, column)

    def fingerprint(self) -> Mapping[str, str]:
        """The hash of the file."""
        import hashlib

        with self.state.kept(), self.path.open("rb") as file:
            return {"sha256": hashlib.file_digest(file, "sha256").hexdigest()}

    def close(self) -> None:
        """Let go of the file, and of all that was set aside."""
        self.stack.close()


class _Opening(DuckEngine):
    """An engine whose rows are still to be named."""

    def viewed(self, source: str, names: Sequence[str] = ()) -> DuckEngine:
        """The engine, with a view of those columns of a source; of all where none are named."""
        with self.state.kept(), told(self.path.name, self._trouble):
            described = self.connection.execute(
                f"DESCRIBE SELECT {listed(map(identifier, names)) or '*'} FROM {source}"
            ).fetchall()
            columns = listed(as_read(str(name), str(type_)) for name, type_, *_ in described)
            self.connection.execute(f"CREATE TEMP VIEW {RELATION} AS SELECT {columns} FROM {source}")
            number = row_number(str(name) for name, *_ in described)
            numbered = f"SELECT *, ROW_NUMBER() OVER () AS {number} FROM {RELATION}"  # DuckDB keeps the order of the file
            self.connection.execute(f"CREATE TEMP VIEW {self.numbered} AS {numbered}")
        return self
