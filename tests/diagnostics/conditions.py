"""What a text alone cannot bring about: the states of a machine that a case asks for in one line of words."""

from __future__ import annotations

import errno
from typing import Any

import pytest

from tests.diagnostics.databases import absent_java, postgresql, spark


def hold(condition: str, patch: pytest.MonkeyPatch) -> None:
    """Bring about the condition of a case; an empty one is the usual state."""
    if not condition:
        return
    kind, _, subject = condition.partition(" ")
    _KINDS[kind](subject, patch)


def _no(subject: str, patch: pytest.MonkeyPatch) -> None:
    """`no package NAME`: it is not installed. `no java`: no program of that name is found."""
    import sys

    if subject == "java":
        absent_java(patch)
    else:
        patch.setitem(sys.modules, subject.removeprefix("package "), None)


def _variable(subject: str, patch: pytest.MonkeyPatch) -> None:
    """`variable NAME TEXT`: a variable of the environment has that value."""
    patch.setenv(*subject.split(" ", 1))


def _full(subject: str, patch: pytest.MonkeyPatch) -> None:
    """`full disk`: what is printed can be written no more; `full folder`: no new file can be finished."""
    import click

    def refuse(*_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if subject == "folder":
        patch.setattr("pathlib.Path.replace", refuse)
        return

    real = click.echo

    def echo(*words: Any, **how: Any) -> None:
        if not how.get("err"):
            raise OSError(errno.ENOSPC, "No space left on device")
        real(*words, **how)

    patch.setattr(click, "echo", echo)
    patch.setattr("maalbar.cli._leave_output", lambda: None)  # what is printed here has no descriptor of its own


def _failing(_: str, patch: pytest.MonkeyPatch) -> None:
    """`failing score`: Målbar itself is at fault while it scores."""

    def fail(*_: Any) -> None:
        raise RuntimeError("a score went missing")

    patch.setattr("maalbar.cli.score.report", fail)


def _read_only(_: str, patch: pytest.MonkeyPatch) -> None:
    """`read-only folder`: what is there may be read, and nothing written beside it."""

    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    patch.setattr("pathlib.Path.write_bytes", refuse)


def _limit(subject: str, patch: pytest.MonkeyPatch) -> None:
    """`limit NAME NUMBER`: a limit that no short file reaches is lower, such as `limit dsl.check.scenarios.MOST_SETS 2`."""
    name, number = subject.split()
    patch.setattr(name, int(number))


def _slipping(_: str, patch: pytest.MonkeyPatch) -> None:
    """`slipping formatter`: what it writes is read otherwise than what it was given, for a reason that no name explains."""
    from dsl.parser import parse
    from dsl.source import Source

    read: list[str] = []

    def again(source: Source) -> Any:
        read.append(source.text)
        return parse(source if len(read) % 2 else Source(source.name, source.text + "\nmeasure another\n"))

    patch.setattr("dsl.format.page.parse", again)


def _duckdb(subject: str, patch: pytest.MonkeyPatch) -> None:
    """`duckdb IOException No space left`: that is what DuckDB answers to every query, and where it is to open a database."""
    import duckdb

    from maalbar.engines import duck

    kind, _, words = subject.partition(" ")
    connect = duck.connected

    class Failing:
        """A connection that fails where rows are read."""

        def __init__(self, *how: Any) -> None:
            self.real = connect(*how)

        def execute(self, text: str) -> Any:
            if text.startswith(("SELECT", "ATTACH")):
                raise getattr(duckdb, kind)(words)
            return self.real.execute(text)

        def __getattr__(self, name: str) -> Any:
            return getattr(self.real, name)

    patch.setattr(duck, "connected", Failing)


def _changing(_: str, patch: pytest.MonkeyPatch) -> None:
    """`changing files`: whenever a file of rows is looked at, somebody has written to it."""
    from itertools import count

    times = count()
    patch.setattr("maalbar.engines.state._seen", lambda path: (next(times),))


_KINDS = {
    "no": _no,
    "full": _full,
    "failing": _failing,
    "read-only": _read_only,
    "limit": _limit,
    "slipping": _slipping,
    "variable": _variable,
    "postgresql": postgresql,
    "spark": spark,
    "duckdb": _duckdb,
    "changing": _changing,
}
