"""The sections on starting contracts and on examples in the page on the command line: every command prints what it says."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.docs.console import ROOT, played

Golden = Callable[[Path, str], None]
PAGE = ROOT / "docs" / "command-line.md"


@pytest.mark.parametrize("command", ["new", "template", "test"])
def test_a_section_of_the_command_line_page(command: str, tmp_path: Path, golden: Golden) -> None:
    """Each command of the section prints what the page says, run where the project's rules lie."""
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    page = PAGE.read_text("utf-8")
    section = re.search(rf"^## `maalbar {command}`$.*?(?=^## )", page, re.MULTILINE | re.DOTALL)
    assert section is not None
    golden(PAGE, page.replace(section[0], played(section[0], tmp_path)))
