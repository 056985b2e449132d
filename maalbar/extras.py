"""Libraries that only some users need: loaded when they are asked for, and told of by name where they are not installed."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from dsl.diagnostic import MaalbarError, Wording, problem

EXTRAS = {
    "pyarrow": "parquet",
    "vl_convert": "plot",
    "pygls": "editor",
    "psycopg": "postgresql",
    "pyspark": "spark",
    "grpc": "spark",
}
"""The packages that may be missing, and the extra of Målbar that brings each."""


def extra(package: str, what: Wording) -> ModuleType:
    """The module of that package; `what` names the thing that needs it, for the message where it is not installed."""
    try:
        return import_module(package)
    except ModuleNotFoundError as missing:
        top = package.partition(".")[0]
        raise MaalbarError([problem("M0808", None, what=what, package=top, extra=EXTRAS[top])]) from missing
