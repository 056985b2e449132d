"""Where an engine lays aside what it needs while it works: a private folder that is gone when the engine is closed."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from dsl.diagnostic import MaalbarError, problem

_PREFIX = "maalbar-"
"""How the names of temporary folders begin."""


def folder(stack: ExitStack, file: str) -> Path:
    """A new folder that only this user can open. Raises `MaalbarError` where none can be made."""
    try:
        return Path(stack.enter_context(TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True)))
    except OSError:
        raise MaalbarError([problem("M1193", None, path=file)]) from None
