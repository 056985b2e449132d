"""What PostgreSQL's errors mean to the user.

What the server and libpq say of an error may hold names of people, passwords and cells: none of it is handed on. Only their
kind is, told by its SQLSTATE; what goes wrong before there is a connection has none and is told by its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsl.diagnostic import Diagnostic, Wording, problem
from maalbar.engines.postgresql.address import Address

if TYPE_CHECKING:
    from psycopg import Error

_REASONS = {
    "password": "database-login",
    "authentication": "database-login",
    "pg_hba.conf": "database-login",
    "permission denied for database": "database-login",
    "role ": "database-login",
    "database ": "database-unknown",
    "refused": "database-refused",
    "timeout": "database-slow",
    "timed out": "database-slow",
    "translate host name": "database-host",
    "resolve host": "database-host",
    "name or service not known": "database-host",
    "ssl": "database-encryption",
    "certificate": "database-encryption",
    "too many": "database-full",
    "remaining connection slots": "database-full",
}
"""What libpq and the server say where no connection comes about, and the sentence that it means; the first that fits."""

_LOST = ("08", "57P")
"""Classes of a connection that is gone: the link broke, or the server was told to end."""


def unreachable(error: Error, address: Address) -> Diagnostic:
    """Why there is no connection."""
    said = str(error).lower()
    reason = next((key for words, key in _REASONS.items() if words in said), "database-silent")
    return problem("M1151", None, host=address.shown, reason=Wording(reason), variable=address.variable)


def failed(error: Error, table: str, address: Address, *, gone: bool) -> Diagnostic:
    """Why a query has no answer; `gone` says that the connection is."""
    state = error.sqlstate or ""
    if gone or state.startswith(_LOST):
        return problem("M1154", None, table=table, host=address.shown)
    if state == "57014":
        return problem("M1155", None, table=table, host=address.shown)
    if state == "42501":
        return problem("M1153", None, table=table, host=address.shown)
    return problem("M1156", None, table=table, engine="PostgreSQL", state=state or type(error).__name__)
