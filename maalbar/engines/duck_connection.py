"""A DuckDB connection that reaches one file and a private folder for what does not fit into memory, and nothing else."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING

from evaluator.rows.expressions import listed, literal
from maalbar.engines import aside

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SETTINGS = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "enable_progress_bar": True,
    "enable_progress_bar_print": False,
    "TimeZone": "UTC",
}
"""Nothing is fetched, how far a query is may be asked but is not printed, and a moment has the same date on every machine."""

MEMORY: str | None = None
"""How much memory may be taken, such as 500MB; DuckDB's own measure, four fifths of the machine's, where nothing is said."""


def connected(path: Path, stack: ExitStack) -> DuckDBPyConnection:
    """A connection of its own. It can still attach a database; `lock` ends that."""
    import duckdb

    memory = {"memory_limit": MEMORY} if MEMORY else {}
    connection: DuckDBPyConnection = duckdb.connect(
        config={"temp_directory": aside.folder(stack, path.name).as_posix(), **memory}
    )
    stack.callback(connection.close)
    for name, value in _SETTINGS.items():
        connection.execute(f"SET {name} = {literal(str(value))}")
    connection.execute(f"SET allowed_paths = [{listed(map(literal, (address(path), pattern(path))))}]")
    return connection


def lock(connection: DuckDBPyConnection) -> None:
    """From now on nothing but the allowed file can be read, and no setting can be changed."""
    connection.execute("SET enable_external_access = false")
    connection.execute("SET lock_configuration = true")


def address(path: Path) -> str:
    """The whole path, which cannot be taken for an address of another kind."""
    return path.resolve().as_posix()


def pattern(path: Path) -> str:
    """The whole path as a pattern in which nothing stands for other letters."""
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in address(path))
