"""Which engine reads a location: a file by what it is, a database by its name."""

from __future__ import annotations

from evaluator.rows.engine import Engine, OpenTable
from evaluator.rows.table import Location
from maalbar.files import Folder


def tables_around(folder: Folder) -> OpenTable:
    """How the tables of measurement sets in that folder are opened."""

    def open_table(location: Location, beside: str) -> Engine:
        if location.kind == "postgresql":
            from maalbar.engines.postgresql import open_postgresql

            return open_postgresql(location, beside)
        path = folder.locate(location.path, beside) if location.path is not None else None
        if location.kind == "spark":
            from maalbar.engines.spark import open_spark

            return open_spark(location, path)
        from maalbar.engines.duck import open_file

        assert path is not None
        return open_file(location, path)

    return open_table
