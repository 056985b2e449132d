"""The Spark session: one on the cluster that MAALBAR_SPARK names, else beside the caller's own, else on this machine."""

from __future__ import annotations

import os
import socket
import subprocess
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from dsl.diagnostic import MaalbarError, Wording, problem, wording
from maalbar.engines.spark.java import need_java
from maalbar.extras import extra

VARIABLE = "MAALBAR_SPARK"

_MEANING: Mapping[str, str] = {
    "spark.sql.ansi.enabled": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.caseSensitive": "true",
    "spark.sql.variable.substitute": "false",
    "spark.sql.parser.escapedStringLiterals": "false",
    "spark.sql.decimalOperations.allowPrecisionLoss": "false",
    "spark.sql.groupByOrdinal": "true",
    "spark.sql.orderByOrdinal": "true",
}
"""What makes a query mean here what it means to DuckDB: an overflow is an error and not null, decimals are never rounded to make
room, a text is a text even where it reads `${env:HOME}`."""

_LOCAL: Mapping[str, str] = {
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": "4",
    "spark.log.level": "OFF",
}
"""How Spark runs on this machine: no page on a port, nothing printed, and nobody else can reach it."""


def session() -> Any:
    """A session of its own, in which queries mean what they mean to DuckDB. Raises `MaalbarError` where none can be had."""
    with _quiet():
        spark = _library("pyspark.sql")
        if cluster := os.environ.get(VARIABLE):
            found = _of_cluster(cluster)
        else:
            active = spark.SparkSession.getActiveSession() or _local()
            found = _meant(active.newSession())
    return found


def _meant(session: Any) -> Any:
    for name, value in _MEANING.items():
        session.conf.set(name, value)
    return session


def place() -> str | Wording:
    """Where Spark runs, as a message may tell it: the host and port of the cluster (its address may hold a token), or here."""
    cluster = os.environ.get(VARIABLE)
    return urlsplit(cluster).netloc.rpartition("@")[2] or "?" if cluster else Wording("spark-here")


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the warnings that Spark's library gives of other libraries while it is loaded."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield


def _of_cluster(address: str) -> Any:
    """A session of Spark Connect. What its library says of a failure may hold the address, and with it a token."""
    os.environ.setdefault("GRPC_VERBOSITY", "NONE")  # or it writes its own log on the screen
    _library("grpc")
    try:
        _knock(address)
        found = _library("pyspark.sql").SparkSession.builder.remote(address).create()
        found.client.set_retry_policies([_library("pyspark.sql.connect.client.retries").DefaultPolicy(max_retries=3)])
        _meant(found)
    except Exception:
        told = problem("M1162", None, variable=VARIABLE, host=place())
    else:
        return found
    raise MaalbarError([told])


def _knock(address: str) -> None:
    """Raises `OSError` where nothing answers, which Spark's library would try again for ten minutes."""
    found = urlsplit(address)
    with socket.create_connection((found.hostname or "", found.port or _PORT), timeout=_PATIENCE):
        pass


_PORT = 15002
_PATIENCE = 10.0
"""Seconds until a cluster that does not answer is given up."""


@lru_cache(maxsize=1)
def _local() -> Any:
    """Spark on this machine, started once in a process; it ends with it."""
    need_java()
    spark = _library("pyspark")
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    conf = spark.SparkConf(loadDefaults=False).setMaster("local[*]").setAppName("maalbar").setAll(list(_LOCAL.items()))
    try:
        gateway = _library("pyspark.java_gateway").launch_gateway(conf, dict.fromkeys(("stdout", "stderr"), subprocess.DEVNULL))
    except _library("pyspark.errors").PySparkException:
        told = problem("M1161", None)
    else:
        return _library("pyspark.sql").SparkSession(spark.SparkContext(conf=conf, gateway=gateway))
    raise MaalbarError([told])


def _library(module: str) -> Any:
    return extra(module, wording("extra-spark"))
