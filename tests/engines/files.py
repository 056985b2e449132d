"""What the tests of files share: a contract on one question, a place for locations, and a file opened for a moment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from dsl.diagnostic import Diagnostic, MaalbarError
from dsl.source import Source, Span
from evaluator.rows.table import Location
from maalbar.engines.duck import RELATION, DuckEngine, open_file

CONTRACT = """contract "Service contract 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)

survey users "Users"
  question advice "Advice?"
    answers good "Good", bad "Bad"

goal 1 "Satisfied"
  satisfied: share(good, of=advice) >= 80%
"""

KINDS = {".csv": "csv", ".tsv": "csv", ".parquet": "parquet", ".xlsx": "xlsx", ".duckdb": "duckdb"}
NOWHERE = Span(Source("set.yaml", ""), 0, 0)


@contextmanager
def opened(path: Path, **how: Any) -> Iterator[DuckEngine]:
    """A file of rows, open for a moment."""
    engine = open_file(Location(KINDS[path.suffix], path.name, span=NOWHERE, **how), path)
    try:
        yield engine
    finally:
        engine.close()


def rows(path: Path, **how: Any) -> tuple[list[str], list[tuple[Any, ...]]]:
    """The names of the columns, and the rows in the order of the file."""
    with opened(path, **how) as engine:
        return list(engine.columns()), list(engine.query(f"SELECT * FROM {RELATION}"))


def refused(path: Path, select: str = f"SELECT * FROM {RELATION}", **how: Any) -> Diagnostic:
    """The one message that a file gives."""
    with pytest.raises(MaalbarError) as raised, opened(path, **how) as engine:
        engine.query(select)
    (told,) = raised.value.diagnostics
    return told


def column(rows: Sequence[Sequence[Any]], at: int = 0) -> list[Any]:
    """One cell of each row."""
    return [row[at] for row in rows]
