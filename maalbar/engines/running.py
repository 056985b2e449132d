"""A query that is waited for: how far it is, where somebody looks on, and an end to it at once when somebody says stop.

The work runs in a thread of its own, so that this one can hear a Ctrl-C whatever the library is busy with.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread
from typing import Generic, TypeVar

from attrs import define, field

T = TypeVar("T")

PATIENCE = 1.0
"""Seconds before anything is shown: a quick answer needs no word."""
LOOK = 0.1
"""Seconds between two looks at how far it is."""
FAREWELL = 5.0
"""Seconds that work has to end when it is told to; a library that does not listen is left behind with the process."""


Cancel = Callable[[], object]
Share = Callable[[], float | None]


def run(work: Callable[[], T], cancel: Cancel | None, name: str, share: Share = lambda: None) -> T:
    """What the work gives, or the error that it raises.

    `cancel` ends it from another thread, and may be called before it has begun and after it is over; whatever it raises is
    of no matter. Work without one is left behind with the process. `name` is what is shown to be read, `share` how much of
    it is done, from 0 to 1; without it the seconds are told.
    """
    job = _Job(work)
    thread = Thread(target=job.do, daemon=True)
    try:
        thread.start()
        with _shown(name, share) as look:
            while not job.over.wait(LOOK):
                look()
    except BaseException:
        if cancel is not None:
            _end(job, cancel)
        raise
    return job.outcome()


@define
class _Job(Generic[T]):
    """Work, and what came of it.

    Whether it is over is asked of `over` and not of its thread, which Python before 3.13 takes for ended once a Ctrl-C has
    broken off the waiting for it.
    """

    work: Callable[[], T]
    over: Event = field(factory=Event)
    _results: list[T] = field(factory=list)
    _error: BaseException | None = None

    def do(self) -> None:
        try:
            self._results.append(self.work())
        except BaseException as error:
            self._error = error
        finally:
            self.over.set()

    def outcome(self) -> T:
        if self._error is not None:
            raise self._error
        return self._results[0]


def _end(job: _Job[T], cancel: Cancel) -> None:
    """Cancel until it is over: a query that had not begun when it was first cancelled begins all the same."""
    until = time.monotonic() + FAREWELL
    while not job.over.is_set() and time.monotonic() < until:
        with suppress(Exception):
            cancel()
        job.over.wait(LOOK)


@contextmanager
def _shown(name: str, share: Share) -> Iterator[Callable[[], None]]:
    """What shows how far it is on a line of its own, which is gone at the end; nothing where standard error is no terminal."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    line = _Line(name, share)
    try:
        yield line.look
    finally:
        line.clear()


@define
class _Line:
    """The line that is written over again and again: the name, and the part that is done or the seconds so far."""

    name: str
    share: Share
    _begun: float = field(factory=time.monotonic)
    _length: int = 0

    def look(self) -> None:
        seconds = time.monotonic() - self._begun
        if seconds >= PATIENCE:
            share = self.share()
            self._write(f"{self.name}  " + (f"{int(seconds)} s" if share is None else f"{int(share * 100)} %"))

    def clear(self) -> None:
        if self._length:
            self._write("")
            self._write("")

    def _write(self, text: str) -> None:
        sys.stderr.write("\r" + text.ljust(self._length) + ("" if text else "\r"))
        sys.stderr.flush()
        self._length = len(text)
