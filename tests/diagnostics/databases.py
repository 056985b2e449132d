"""Databases that fail: what their libraries would do, on a machine that has neither of them.

The real ones are in `tests/engines/`; here only is what is said of them.
"""

from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest


def postgresql(subject: str, patch: pytest.MonkeyPatch) -> None:
    """`postgresql ERROR`: every query ends in that error of psycopg; `postgresql nothing`: there is no such table."""
    import psycopg

    def execute(query: str, *_: Any) -> Any:
        if not query.startswith("SET ") and subject != "nothing":
            raise getattr(psycopg.errors, subject)("hunter2 is in the text of the server")
        rows = [("survey.answer",), ("survey.people",)] if "relkind" in query else []
        return SimpleNamespace(fetchall=lambda: rows)

    idle = SimpleNamespace(transaction_status=psycopg.pq.TransactionStatus.IDLE)
    link = SimpleNamespace(execute=execute, info=idle, broken=False, closed=False, rollback=lambda: None, close=lambda: None)
    patch.setenv("MAALBAR_POSTGRESQL_CRM", "postgresql://reader:hunter2@db.example.org/crm")
    patch.setattr(psycopg, "connect", lambda **_: link)


def absent_java(patch: pytest.MonkeyPatch) -> None:
    """No Java is found, and Spark is not running."""
    _library(patch)
    patch.setattr("shutil.which", lambda *_, **__: None)


class _SparkError(Exception):
    """An error of Spark, with the name that its documents list."""

    def __init__(self, condition: str) -> None:
        super().__init__("hunter2 is in the text of Spark")
        self.getCondition = lambda: condition  # as Spark has it


def spark(subject: str, patch: pytest.MonkeyPatch) -> None:
    """`spark CONDITION`: that goes wrong when the table is opened, or at the start; `spark sc://…`: the cluster is not there."""

    def fail(*_: Any, **__: Any) -> None:
        raise _SparkError(subject)

    if subject.startswith("sc://"):
        patch.setenv("MAALBAR_SPARK", subject)
        _library(patch, builder=SimpleNamespace(remote=lambda _: SimpleNamespace(create=fail)))
    elif subject == "JAVA_GATEWAY_EXITED":
        _library(patch, start=fail)
    else:
        session = SimpleNamespace(table=fail, conf=SimpleNamespace(set=lambda *_: None))
        _library(patch, active=SimpleNamespace(newSession=lambda: session))


def _library(patch: pytest.MonkeyPatch, *, active: Any = None, start: Any = None, builder: Any = None) -> None:
    """Spark's library with a session that runs, or a start that fails; one that another test started is not seen."""
    from maalbar.engines.spark import session

    patch.setattr(session, "_local", session._local.__wrapped__)
    patch.setattr("shutil.which", lambda *_, **__: "java")
    conf = SimpleNamespace(setMaster=lambda _: conf, setAppName=lambda _: conf, setAll=lambda _: conf)
    running = SimpleNamespace(getActiveSession=lambda: active, builder=builder)
    contents: dict[str, dict[str, Any]] = {
        "pyspark": {"SparkConf": lambda **_: conf, "SparkContext": None},
        "pyspark.sql": {"SparkSession": running},
        "pyspark.errors": {"PySparkException": _SparkError},
        "pyspark.java_gateway": {"launch_gateway": start},
        "grpc": {},
    }
    for name, held in contents.items():
        module = ModuleType(name)
        vars(module).update(held)
        patch.setitem(sys.modules, name, module)
