"""The rows of a table in Spark, or of a file that Spark reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from attrs import define, field

from dsl.diagnostic import MaalbarError, problem
from evaluator.rows.engine import Cell, Digits, Kind
from evaluator.rows.expressions import identifier
from evaluator.rows.table import Location
from maalbar.engines.cells import cell, said
from maalbar.engines.running import run
from maalbar.engines.spark import sql
from maalbar.engines.spark.files import frame
from maalbar.engines.spark.session import session
from maalbar.engines.spark.trouble import told
from maalbar.engines.transpiling import put

_VIEW = "maalbar_rows"


@define
class Spark:
    """The rows of one table, view or file."""

    relation: str
    dialect = "spark"
    numbered = None
    _table: str
    _session: Any = field(repr=False)
    _kinds: Mapping[str, Kind] = field(repr=False)

    def columns(self) -> Mapping[str, Kind]:
        """The columns by name, in their order."""
        return self._kinds

    def digits(self) -> Mapping[str, Digits]:
        """Nothing: each number is looked at."""
        return {}

    def most(self) -> int | None:
        """Nobody knows before the rows are read."""
        return None

    def query(self, select: str) -> Sequence[tuple[Cell, ...]]:
        """The rows that a query gives; a Ctrl-C while they are waited for stops Spark's work too."""
        text = self.written(select)
        try:
            text.encode()
            with told(self._table):
                found = run(lambda: self._session.sql(text).collect(), self._cancel, self._table)
            return [tuple(map(cell, row)) for row in found]
        except ValueError as error:
            raise MaalbarError([problem("M1156", None, table=self._table, engine="Spark", state=said(error))]) from None

    def _cancel(self) -> None:
        with suppress(Exception):  # a cluster has no context of this process's own
            self._session.sparkContext.cancelAllJobs()
        with suppress(Exception):  # and Spark on this machine has nothing else to interrupt
            self._session.interruptAll()

    def written(self, select: str) -> str:
        """The query in Spark's SQL."""
        return put(select, sql.SPARK, self.relation, self._kinds)

    def place(self, row: int, column: str) -> None:
        """Nowhere: the rows of a cluster have no order."""
        return

    def fingerprint(self) -> Mapping[str, str]:
        """When the rows were read, in UTC; Spark tells no more of a table's state."""
        with told(self._table):
            now = self._session.sql("SELECT DATE_FORMAT(NOW(), \"yyyy-MM-dd'T'HH:mm:ss'Z'\")").collect()[0][0]
        return {"time": str(now)}

    def close(self) -> None:
        """Forget the view; Spark itself lives as long as the process, since it takes seconds to start."""
        with suppress(Exception):  # a Spark that is gone has forgotten it
            self._session.catalog.dropTempView(_VIEW)


def open_spark(location: Location, path: Path | None) -> Spark:
    """The rows of a table of the catalogue, or of a file. Raises `MaalbarError` where there is no Spark, or no such table."""
    name = ".".join(location.table) or location.path or ""
    spark = session()
    with told(name):
        if path is None:
            relation = ".".join(map(identifier, location.table))
            found = spark.table(".".join(map(_as_spark, location.table)))
        else:
            relation = identifier(_VIEW)
            found = frame(spark, location, path)
            found.createOrReplaceTempView(_VIEW)
        kinds = {column: sql.kind(type_) for column, type_ in found.dtypes}
    return Spark(relation, name, spark, kinds)


def _as_spark(name: str) -> str:
    return "`" + name.replace("`", "``") + "`"
