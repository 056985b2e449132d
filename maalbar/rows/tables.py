"""The tables that measurement sets name, each with the desk that it was read at and what the contract asks of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from attrs import frozen

from dsl.diagnostic import MaalbarError
from dsl.quantity import Quantity
from evaluator.measurements.desk import Desk
from evaluator.measurements.read import table_sections
from evaluator.rows.engine import OpenTable
from evaluator.rows.scan import Prepared, prepared
from evaluator.rows.table import Table
from maalbar import files
from maalbar.api import LoadedContract, Measurements
from maalbar.engines.opening import tables_around


@frozen
class Named:
    """A table, where it was read, what is asked of it, and how it is opened."""

    table: Table
    desk: Desk
    asked: frozenset[Quantity]
    open_table: OpenTable


def named(loaded: LoadedContract, measurements: Measurements = None) -> tuple[Named, ...]:
    """Every table of these measurement files and of those that they include. Raises `MaalbarError`."""
    paths = loaded.paths(measurements)
    folder = files.Folder.around(paths[0])
    found, problems = table_sections([files.read(path) for path in paths], loaded.contract, folder.open)
    if any(diagnostic.is_error for diagnostic in problems):
        raise MaalbarError(problems)
    return tuple(Named(each.table, each.desk, each.asked, tables_around(folder)) for each in found)


@contextmanager
def opened(table: Named, *, every: bool = False) -> Iterator[Prepared]:
    """A table with its plan, open as long as it is looked at. Raises `MaalbarError` where it cannot be read."""
    ready = prepared(table.table, table.asked, table.desk, table.open_table, every=every)
    if ready is None:
        raise MaalbarError(table.desk.out)
    try:
        yield ready
    finally:
        ready.engine.close()
