"""The page on the command line and the Python API shows what they really do."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from maalbar.cli import BAD_INPUT, COMMANDS, MISTAKE
from maalbar.report.json import KEYS
from tests.docs.blocks import FENCE
from tests.docs.console import ROOT, played

PAGE = ROOT / "docs" / "command-line.md"


def test_the_commands_print_what_the_page_says(tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    """Each command of the page is run where the project's rules lie."""
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    golden(PAGE, played(PAGE.read_text("utf-8"), tmp_path))


def test_the_python_example_runs() -> None:
    """The example prints a line for each goal."""
    example = next(block["text"] for block in FENCE.finditer(PAGE.read_text("utf-8")) if block["language"] == "python")
    ran = subprocess.run([sys.executable, "-c", example], cwd=ROOT, check=True, capture_output=True, text=True)
    assert len(ran.stdout.splitlines()) == 11


def test_the_page_tells_of_every_command_code_and_key() -> None:
    """No command, no exit code and no key of a criterion is left out."""
    page = PAGE.read_text("utf-8")
    for command in COMMANDS:
        assert f"## `maalbar {command}`" in page
    for code in (0, MISTAKE, BAD_INPUT):
        assert f"| {code} |" in page
    for key in KEYS - {"members", "member_label"}:
        assert f"`{key}`" in page
