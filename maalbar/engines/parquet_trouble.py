"""What is wrong with a Parquet file that DuckDB gave up on."""

from __future__ import annotations

from collections.abc import Callable

from dsl.diagnostic import Diagnostic, problem


def asked(file: str) -> Callable[[Exception], Diagnostic | None]:
    """What tells why the file could not be read: it is none, it was cut off, or it was damaged."""
    import duckdb

    broken = (duckdb.InvalidInputException, duckdb.IOException, duckdb.SerializationException, duckdb.InternalException)
    return lambda error: problem("M1180", None, path=file) if isinstance(error, broken) else None
