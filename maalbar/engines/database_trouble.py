"""What is wrong with a DuckDB file, or with the table of it that was asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from dsl.diagnostic import Diagnostic, problem
from dsl.suggestion import suggestion
from evaluator.rows.table import Location

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_SAID = {"set lock": "M1182", "already attached": "M1182", "newer version": "M1183", "version number": "M1183"}
"""What DuckDB says of a file that it does not open, as far as its kinds of errors do not tell them apart."""


def asked(location: Location, connection: DuckDBPyConnection, file: str) -> Callable[[Exception], Diagnostic | None]:
    """What tells why the file or its table could not be read."""
    return lambda error: _told(error, ".".join(location.table), connection, file)


def _told(error: Exception, table: str, connection: DuckDBPyConnection, file: str) -> Diagnostic | None:
    import duckdb

    if isinstance(error, duckdb.CatalogException):
        return problem("M1184", None, path=file, table=table, suggestion=suggestion(table, _tables(connection)))
    if isinstance(error, duckdb.PermissionException):
        return problem("M1185", None, path=file, table=table)
    said = str(error).lower().replace(file.lower(), "")
    code = next((code for words, code in _SAID.items() if words in said), None)
    broken = (duckdb.IOException, duckdb.SerializationException, duckdb.InternalException, duckdb.InvalidInputException)
    return problem(code or "M1181", None, path=file) if code or isinstance(error, broken) else None


def _tables(connection: DuckDBPyConnection) -> dict[str, None]:
    """The tables and views of the file, each as `table:` names it."""
    select = "SELECT table_schema, table_name FROM information_schema.tables WHERE table_catalog = 'source' ORDER BY ALL"
    found = connection.execute(select).fetchall()
    return {name if schema == "main" else f"{schema}.{name}": None for schema, name in found}
