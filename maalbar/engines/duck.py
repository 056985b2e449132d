"""DuckDB, embedded: reads files as they lie, and nothing but the file that it was opened for.

Its extensions are never fetched, and once a file is open no other can be reached. Texts stay texts: what a cell means is
decided by the measurement set, not by a guess at its type.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import define, field

from dsl.diagnostic import MaalbarError, problem
from evaluator.rows.engine import Cell, Kind
from evaluator.rows.expressions import identifier, listed, literal
from evaluator.rows.table import Location

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

RELATION = "rows_of_table"
"""What the rows are called in every query."""


def open_file(location: Location, path: Path) -> DuckEngine:
    """The rows of a file. Raises `MaalbarError` where it cannot be read as what it is."""
    stack = ExitStack()
    try:
        return _OPENED[location.kind](location, path, stack)
    except BaseException:
        stack.close()
        raise


def _connected(path: Path, stack: ExitStack) -> DuckDBPyConnection:
    """A connection of its own that can reach that one file and whatever it must set aside while it works."""
    import duckdb

    connection: DuckDBPyConnection = duckdb.connect(
        config={"autoinstall_known_extensions": False, "autoload_known_extensions": False}
    )
    stack.callback(connection.close)
    connection.execute("SET preserve_insertion_order = false")
    connection.execute(f"SET allowed_paths = [{literal(path.as_posix())}]")
    return connection


def _lock(connection: DuckDBPyConnection) -> None:
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def _text(location: Location, path: Path, stack: ExitStack) -> DuckEngine:
    from maalbar.engines.text_file import TextFile

    text = TextFile.of(location, path, stack)
    connection = _connected(text.path, stack)
    _lock(connection)
    names = "{" + listed(f"{literal(name)}: 'VARCHAR'" for name in text.columns) + "}"
    options = f"delim={literal(text.separator)}, columns={names}"
    fixed = "header=true, auto_detect=false, quote='\"', escape='\"', strict_mode=true, null_padding=false"
    source = f"read_csv({literal(_plain(text.path))}, {options}, {fixed})"
    return _viewed(connection, source, path, stack)


def _parquet(location: Location, path: Path, stack: ExitStack) -> DuckEngine:
    connection = _connected(path, stack)
    _lock(connection)
    return _viewed(connection, f"read_parquet({literal(_plain(path))})", path, stack)


def _workbook(location: Location, path: Path, stack: ExitStack) -> DuckEngine:
    from maalbar.engines.workbook import as_text_file

    located, copy = as_text_file(location, path, stack)
    return _text(located, copy, stack)


def _database(location: Location, path: Path, stack: ExitStack) -> DuckEngine:
    connection = _connected(path, stack)
    with _told(path):
        connection.execute(f"ATTACH {literal(path.as_posix())} AS source (READ_ONLY)")
    _lock(connection)
    named = ".".join(map(identifier, ("source", *location.table)))
    return _viewed(connection, named, path, stack)


def _viewed(connection: DuckDBPyConnection, source: str, path: Path, stack: ExitStack) -> DuckEngine:
    with _told(path):
        connection.execute(f"CREATE TEMP VIEW {RELATION} AS SELECT * FROM {source}")
    return DuckEngine(connection, path, stack)


def _plain(path: Path) -> str:
    """The path as one in which nothing stands for other letters."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in path.as_posix())


_OPENED: Mapping[str, Callable[[Location, Path, ExitStack], DuckEngine]] = {
    "csv": _text,
    "parquet": _parquet,
    "xlsx": _workbook,
    "duckdb": _database,
}


class _told:  # noqa: N801  # read as a verb: with _told(path)
    """What DuckDB says of a file, as a message of ours."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __enter__(self) -> None:
        """Nothing to do before."""

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _trace: object) -> None:
        import duckdb

        if isinstance(error, duckdb.Error):
            raise MaalbarError([problem("M1170", None, path=self.path.name, reason=str(error).splitlines()[0][:200])]) from None


@define
class DuckEngine:
    """The rows of one file, in DuckDB."""

    connection: DuckDBPyConnection
    path: Path
    stack: ExitStack
    relation: str = RELATION
    dialect: str = "duckdb"
    _kinds: dict[str, Kind] = field(factory=dict)

    def columns(self) -> Mapping[str, Kind]:
        """The columns by name, in their order."""
        if not self._kinds:
            described = self.connection.execute(f"DESCRIBE {RELATION}").fetchall()
            self._kinds = {str(name): _kind(str(type_)) for name, type_, *_ in described}
        return self._kinds

    def query(self, select: str) -> Sequence[tuple[Cell, ...]]:
        """The rows that a query gives."""
        with _told(self.path):
            return [tuple(map(_cell, row)) for row in self.connection.execute(select).fetchall()]

    def written(self, select: str) -> str:
        """The query as it is."""
        return select

    def place(self, row: int, column: str) -> str | None:
        """No place of its own."""
        return None

    def fingerprint(self) -> Mapping[str, str]:
        """The hash of the file."""
        import hashlib

        with self.path.open("rb") as file:
            return {"sha256": hashlib.file_digest(file, "sha256").hexdigest()}

    def close(self) -> None:
        """Let go of the file."""
        self.stack.close()


def _cell(value: object) -> Cell:
    return value if value is None or isinstance(value, int | str | Decimal) else str(value)


def _kind(type_: str) -> Kind:
    return _KINDS.get(type_.partition("(")[0], Kind.OTHER)


_KINDS = {
    **dict.fromkeys(("VARCHAR", "ENUM", "UUID"), Kind.TEXT),
    **dict.fromkeys(("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"), Kind.WHOLE),
    **dict.fromkeys(("UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT"), Kind.WHOLE),
    "DECIMAL": Kind.DECIMAL,
    **dict.fromkeys(("FLOAT", "DOUBLE"), Kind.FLOAT),
    "BOOLEAN": Kind.TRUTH,
    **dict.fromkeys(("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE"), Kind.DATE),
}
