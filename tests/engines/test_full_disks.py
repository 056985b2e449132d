"""A disk that fills up while something is written: a message with the file's name, exit code 2, and nothing half written."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dsl.diagnostic import MaalbarError
from maalbar import files
from tests.engines.files import CONTRACT

ROOT = Path(__file__).parents[2]
SWEEP = ("sweep", ".", "--vary", "goal 1 satisfied target = 50%..90% step 0.001 pp")


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 200 kilobytes."""
    disk = tmp_path / "small"
    disk.mkdir()
    if shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("only root can make a small disk: run the tests as root to try a real one")
    mount = ["mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True).returncode != 0:
        pytest.skip("no small disk can be made here: run the tests where root may mount one")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.slow
@pytest.mark.parametrize("suffix", ["csv", "parquet"])
def test_a_sweep_that_does_not_fit_leaves_nothing(tmp_path: Path, small: Path, suffix: str) -> None:
    """On a disk that is really full the file is told of by name, and neither it nor a part of it is there."""
    (tmp_path / "contract.maal").write_text(CONTRACT, "utf-8")
    (tmp_path / "measurements.yaml").write_text("measurements: x\nfigures:\n  share(good): 80 %\n", "utf-8")
    command = [sys.executable, "-m", "maalbar", *SWEEP, "--out", str(small / f"out.{suffix}")]
    variables = {**os.environ, "PYTHONPATH": str(ROOT), "MAALBAR_LANG": "en"}
    (small / "filler").write_bytes(b"x" * 190_000)
    ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, env=variables)
    assert ran.returncode == 2, ran.stderr
    assert "M1198" in ran.stderr
    assert f"out.{suffix}" in ran.stderr
    assert [path.name for path in small.iterdir()] == ["filler"]


@pytest.mark.parametrize("number", sorted(files.FULL))
def test_a_file_is_whole_or_as_it_was(tmp_path: Path, number: int) -> None:
    """Whatever the disk says, a file that was there is as it was, a new one is not there, and no part of one is left."""
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    old.write_text("as it was", "utf-8")

    def write(path: Path) -> None:
        with files.new_file(path, replace=True) as unfinished:
            unfinished.write_text("half", "utf-8")
            raise OSError(number, os.strerror(number))

    for path in (old, new):
        with pytest.raises(MaalbarError) as raised:
            write(path)
        assert [(told.code, told.words["path"]) for told in raised.value.diagnostics] == [("M1198", str(path))]
    assert [path.name for path in tmp_path.iterdir()] == ["old.csv"]
    assert old.read_text("utf-8") == "as it was"


def test_another_mistake_of_the_system_is_not_taken_for_a_full_disk(tmp_path: Path) -> None:
    """An error that says nothing of room is handed on as it is."""
    with pytest.raises(PermissionError), files.new_file(tmp_path / "new.csv"):
        raise PermissionError(errno.EACCES, "no")


def test_new_contracts_and_corrected_files_are_told_of_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`maalbar new`, `template` and `check --fix` write through the same door."""

    def full(*_: Any, **__: Any) -> None:
        raise OSError(errno.ENOSPC, "full")

    (tmp_path / "a.maal").write_text("x", "utf-8")
    monkeypatch.setattr(Path, "write_text", full)
    monkeypatch.setattr(Path, "write_bytes", full)
    for write in (lambda: files.write_new({tmp_path / "b.maal": "x"}), lambda: files.rewrite(tmp_path / "a.maal", "y")):
        with pytest.raises(MaalbarError) as raised:
            write()
        assert raised.value.diagnostics[0].code == "M1198"
    assert [path.name for path in tmp_path.iterdir()] == ["a.maal"]
