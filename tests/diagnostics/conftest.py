"""How a case is run: the real command in the folder of the case, in this process."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from maalbar import cli

Run = Callable[[Path, str, str], tuple[int, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in a folder and a language: its exit code, and what it writes to standard error."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("MAALBAR_DEBUG", raising=False)

    def command(folder: Path, line: str, language: str) -> tuple[int, str]:
        monkeypatch.chdir(folder)
        monkeypatch.setenv("MAALBAR_LANG", language)
        monkeypatch.setattr(sys, "argv", shlex.split(line))
        try:
            cli.main()
            code = 0
        except SystemExit as ended:
            code = int(ended.code or 0)
        return code, capsys.readouterr().err

    return command
