"""What Spark's errors mean to the user: told by their condition, never by their text, which may hold cells and addresses."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from dsl.diagnostic import Diagnostic, MaalbarError, problem
from maalbar.engines.spark.session import place

_ABSENT = ("TABLE_OR_VIEW_NOT_FOUND", "SCHEMA_NOT_FOUND", "CATALOG_NOT_FOUND", "PATH_NOT_FOUND")
_FORBIDDEN = ("INSUFFICIENT_PERMISSIONS", "INSUFFICIENT_TABLE", "UNAUTHORIZED", "PERMISSION_DENIED")
_STOPPED = ("OPERATION_CANCELED", "JOB_CANCELLED", "QUERY_EXECUTION_TIMEOUT")


@contextmanager
def told(table: str) -> Iterator[None]:
    """Tells an error of Spark as a message about that table; Spark's own log of it is kept off the screen."""
    with _unlogged():
        try:
            yield
        except MaalbarError:
            raise
        except Exception as error:
            found = _meant(error, table)
        else:
            return
    raise MaalbarError([found])


def _meant(error: Exception, table: str) -> Diagnostic:
    condition = _condition(error)
    if condition.startswith(_ABSENT):
        return problem("M1157", None, table=table)
    if condition.startswith(_FORBIDDEN):
        return problem("M1153", None, table=table, host=place())
    if condition.startswith(_STOPPED):
        return problem("M1155", None, table=table, host=place())
    if _is_lost(error):
        return problem("M1154", None, table=table, host=place())
    return problem("M1156", None, table=table, engine="Spark", state=condition or type(error).__name__)


def _condition(error: Any) -> str:
    """The name of what went wrong, as Spark's documents list it; empty where there is none."""
    for name in ("getCondition", "getErrorClass"):
        if hasattr(error, name):
            return str(getattr(error, name)() or "")
    java = getattr(error, "java_exception", None)
    return str(java.getCondition() or "") if java is not None and hasattr(java, "getCondition") else ""


def _is_lost(error: Exception) -> bool:
    """Whether there is no Spark any more: its process on this machine, or the link to the cluster."""
    names = {each.__name__ for each in type(error).__mro__}
    return bool(names & {"Py4JNetworkError", "ConnectionError", "EOFError"}) or "UNAVAILABLE" in str(error)


@contextmanager
def _unlogged() -> Iterator[None]:
    """Without what Spark's libraries write about an error, which is on the screen where nothing else takes their logs."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
