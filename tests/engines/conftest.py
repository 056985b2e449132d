"""The real components that the engines are tried with: a PostgreSQL server and a Spark session of the tests' own.

Where one is not installed, what needs it is skipped with one line that says how to get it; where everything must be run, as
in `.ci/run`, that is a failure.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from typing import Any

import pytest

from tests.engines import postgresql_server
from tests.engines.postgresql_server import Server

NO_SPARK = "Spark is not installed here: `make services` gets it (or pip install 'maalbar[spark]', and Java 17 or newer)"


def absent(how_to_get_it: str) -> None:
    """Skip what asked, or fail where nothing may be skipped."""
    if os.environ.get("CI", "").lower() in ("true", "1"):
        pytest.fail(how_to_get_it)
    pytest.skip(how_to_get_it)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """A PostgreSQL server that runs until the tests are over."""
    found = postgresql_server.programs()
    if found is None:
        absent(postgresql_server.HOW_TO_GET_IT)
    else:
        with postgresql_server.running(found) as server:
            yield server


SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""How Java runs: what it compiles for the long run, and its collectors beside the work, cost more than these tests last."""


@pytest.fixture(scope="session")
def spark() -> Any:
    """A session of the Spark on this machine that the engine starts itself, and then reads from."""
    if find_spec("pyspark") is None or not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        absent(NO_SPARK)
    from maalbar.engines.spark.session import session

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_TOOL_OPTIONS", f"{os.environ.get('JAVA_TOOL_OPTIONS', '')} {SHORT_LIVED}".strip())
        return session()
