"""The state of a file: what shows that another one lies there now, or that somebody wrote to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from attrs import frozen

from dsl.diagnostic import MaalbarError, problem


@frozen
class State:
    """A file as it was when it was opened."""

    path: Path
    seen: tuple[int, ...] | None

    @classmethod
    def of(cls, path: Path) -> State:
        """The state now."""
        return cls(path, _seen(path))

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Raises `MaalbarError` where the file is not what it was, whatever else was said of it meanwhile."""
        try:
            yield
        except Exception:
            self._hold()
            raise
        self._hold()

    def _hold(self) -> None:
        if _seen(self.path) != self.seen:
            raise MaalbarError([problem("M1195", None, path=self.path.name)])


def _seen(path: Path) -> tuple[int, ...] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns
