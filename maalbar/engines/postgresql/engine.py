"""The rows of a table in PostgreSQL: one read-only transaction, in which every query sees the same state."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, TypeVar

from attrs import define, field

from dsl.diagnostic import MaalbarError, problem, wording
from dsl.suggestion import suggestion
from evaluator.rows.engine import Cell, Digits, Kind
from evaluator.rows.expressions import identifier
from evaluator.rows.table import Location
from maalbar.engines.cells import cell, said
from maalbar.engines.postgresql import catalogue, trouble
from maalbar.engines.postgresql.address import Address, address
from maalbar.engines.postgresql.sql import POSTGRESQL
from maalbar.engines.running import run
from maalbar.engines.transpiling import put
from maalbar.extras import extra

if TYPE_CHECKING:
    from psycopg import Connection

T = TypeVar("T")

_SETTINGS = (
    "SET LOCAL standard_conforming_strings = on",
    "SET LOCAL DateStyle = 'ISO, YMD'",
    "SET LOCAL TimeZone = 'UTC'",
    "SET LOCAL extra_float_digits = 1",
)
"""What a query's texts and days mean, whatever the server, the database or the role is set to."""


@define
class PostgreSQL:
    """The rows of one table or view."""

    relation: str
    dialect = "postgresql"
    numbered = None
    _table: str
    _address: Address
    _link: Connection = field(repr=False)
    _kinds: Mapping[str, Kind] = field(factory=dict, repr=False)

    def columns(self) -> Mapping[str, Kind]:
        """The columns by name, in their order. Raises `MaalbarError` where there is no such table."""
        if not self._kinds:
            self._kinds = self._asked(lambda link: catalogue.columns(link, self.relation))
        if not self._kinds:
            known = self._asked(catalogue.tables)
            raise MaalbarError([problem("M1152", None, table=self._table, suggestion=suggestion(self._table, known))])
        return self._kinds

    def digits(self) -> Mapping[str, Digits]:
        """Nothing: each number is looked at."""
        return {}

    def most(self) -> int | None:
        """Nobody knows before the rows are read."""
        return None

    def query(self, select: str) -> Sequence[tuple[Cell, ...]]:
        """The rows that a query gives; a Ctrl-C while they are waited for stops it on the server too."""
        text = self.written(select)
        try:
            found = self._asked(lambda link: link.execute(text.encode()).fetchall())
            return [tuple(map(cell, row)) for row in found]
        except ValueError as error:  # no text in UTF-8, or a decimal that is no number
            raise MaalbarError([problem("M1156", None, table=self._table, engine="PostgreSQL", state=said(error))]) from None

    def written(self, select: str) -> str:
        """The query in PostgreSQL's SQL."""
        return put(select, POSTGRESQL, self.relation, self.columns())

    def place(self, row: int, column: str) -> None:
        """Nowhere: a row of a database has no place."""
        return

    def fingerprint(self) -> Mapping[str, str]:
        """When the table was read and how large it was; a database tells no more of its state."""
        return self._asked(lambda link: catalogue.state(link, self.relation))

    def close(self) -> None:
        """End the transaction and let go of the connection."""
        self._link.close()

    def _asked(self, ask: Callable[[Connection], T]) -> T:
        """What the server answers, in the one transaction; after an error the next question begins another."""
        import psycopg

        try:
            if self._link.info.transaction_status == psycopg.pq.TransactionStatus.IDLE:
                self._begin()
            return run(lambda: ask(self._link), lambda: self._link.cancel_safe(timeout=1), self._table)
        except psycopg.Error as error:
            told = trouble.failed(error, self._table, self._address, gone=self._link.broken or self._link.closed)
            self._end()
        raise MaalbarError([told])

    def _begin(self) -> None:
        for setting in _SETTINGS:
            self._link.execute(setting)

    def _end(self) -> None:
        import psycopg

        with suppress(psycopg.Error):
            self._link.rollback()


def open_postgresql(location: Location, beside: str = "") -> PostgreSQL:
    """The rows of a table or a view. Raises `MaalbarError` where there is no connection."""
    psycopg = extra("psycopg", wording("extra-postgresql"))
    where = address(location.connection)
    try:
        link = psycopg.connect(
            **{**where.given, "client_encoding": "utf8", "application_name": "maalbar"}, prepare_threshold=None
        )
        link.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        link.read_only = True
    except psycopg.Error as error:
        told = trouble.unreachable(error, where)
    else:
        return PostgreSQL(".".join(map(identifier, location.table)), ".".join(location.table), where, link)
    raise MaalbarError([told])
