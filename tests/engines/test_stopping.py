"""A scan that takes long shows how far it is to whoever looks on, and ends at once and without a trace when it is told to."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import enumerate as threads

import pytest

from maalbar.engines import running
from tests.engines.files import CONTRACT

ROOT = Path(__file__).parents[2]

MEASUREMENTS = """measurements: Rows
tables:
  users:
    file: rows.parquet
    id: id
    questions: {advice: Q7}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A contract on ten million rows with ids, whose doubles take some seconds to look for."""
    import duckdb

    made = tmp_path_factory.mktemp("long")
    (made / "contract.maal").write_text(CONTRACT, "utf-8")
    (made / "measurements.yaml").write_text(MEASUREMENTS, "utf-8")
    rows = "SELECT 'id' || i AS id, CASE WHEN i % 3 = 0 THEN 'bad' ELSE 'good' END AS Q7 FROM range(10000000) t(i)"
    duckdb.sql(f"COPY ({rows}) TO '{made / 'rows.parquet'}'")
    return made


@pytest.fixture
def aside(tmp_path: Path) -> Path:
    """Where temporary files go."""
    made = tmp_path / "aside"
    made.mkdir()
    return made


def started(folder: Path, aside: Path, error: int) -> subprocess.Popen[bytes]:
    """The command under way."""
    command = [sys.executable, "-m", "maalbar", "score", folder]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(aside), "MAALBAR_LANG": "en"}
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=error, env=variables, start_new_session=True)


def wait_until(holds: Callable[[], object]) -> None:
    """Until something holds, half a minute at most."""
    for _ in range(600):
        if holds():
            return
        time.sleep(0.05)
    raise AssertionError("it never came")


@pytest.fixture
def terminal() -> Iterator[tuple[int, int]]:
    """Both ends of a terminal."""
    ends = pty.openpty()
    yield ends
    for end in ends:
        os.close(end)


def read(end: int, until: Callable[[str], object], seconds: float = 30) -> str:
    """What a terminal shows until it is enough."""
    text, last = "", time.monotonic() + seconds
    while time.monotonic() < last and not until(text):
        if select.select([end], [], [], 0.1)[0]:
            text += os.read(end, 4096).decode()
    return text


@pytest.mark.slow
@pytest.mark.parametrize(("sign", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_scan_ends_at_once_and_leaves_nothing(
    folder: Path, aside: Path, terminal: tuple[int, int], sign: int, code: int
) -> None:
    """How far it is is shown on the terminal; then Ctrl-C, or the system's request, ends it within a second, files and all."""
    ours, its = terminal
    process = started(folder, aside, its)
    shown = read(ours, lambda text: re.search(r"rows\.parquet  +(\d+ %|\d+ s)", text))
    assert re.search(r"rows\.parquet  +(\d+ %|\d+ s)", shown)
    assert list(aside.iterdir())
    begun = time.monotonic()
    process.send_signal(sign)
    assert process.wait(10) == code
    assert time.monotonic() - begun < 1
    assert not list(aside.iterdir())
    left = read(ours, lambda _: False, 0.3)
    assert "Traceback" not in left
    assert "error" not in left


@pytest.mark.slow
def test_nothing_is_shown_where_nobody_looks(folder: Path, aside: Path) -> None:
    """Standard error that is a file or a pipe gets messages, and no word of how far it is."""
    process = started(folder, aside, subprocess.PIPE)
    _, error = process.communicate(timeout=120)
    assert process.returncode == 0
    assert error == b""
    assert not list(aside.iterdir())


def test_work_that_is_interrupted_is_cancelled_and_over() -> None:
    """A Ctrl-C while it is waited for cancels the work, until it hears, and no thread of it is left."""
    cancelled: list[int] = []

    def work() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        while len(cancelled) < 3:
            time.sleep(0.01)

    def cancel() -> None:
        cancelled.append(1)
        raise RuntimeError("not yet")

    before = set(threads())
    with pytest.raises(KeyboardInterrupt):
        running.run(work, cancel, "rows.csv")
    assert len(cancelled) == 3
    assert set(threads()) == before


def test_an_error_of_the_work_is_its_own() -> None:
    """What the work raises comes out as it is, and what it gives as well."""
    with pytest.raises(ZeroDivisionError):
        running.run(lambda: 1 / 0, lambda: None, "rows.csv")
    assert running.run(lambda: 7, lambda: None, "rows.csv") == 7


def test_the_line_is_taken_away_at_the_end(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """What was shown of how far it is is written over with blanks; quick work shows nothing."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    running.run(lambda: None, lambda: None, "rows.csv")
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(running, "PATIENCE", 0)
    running.run(lambda: time.sleep(0.3), lambda: None, "rows.csv", lambda: 0.425)
    shown = capsys.readouterr().err
    assert shown.startswith("\rrows.csv  42 %\r")
    assert shown.rstrip("\r").endswith(" " * len("rows.csv  42 %"))
