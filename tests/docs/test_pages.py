"""The tutorial and the README show commands and what they print; here they are run. `--golden` writes the pages anew."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from tests.docs.blocks import FENCE
from tests.docs.console import ROOT, played

Golden = Callable[[Path, str], None]


def test_tutorial(tmp_path: Path, golden: Golden) -> None:
    """Each command of the tutorial prints what the page says, run on the files that the page builds up."""
    page = ROOT / "docs" / "tutorial.md"
    golden(page, played(page.read_text("utf-8"), tmp_path))


def test_a_contract_in_danish(tmp_path: Path, golden: Golden) -> None:
    """Each command on the way to a contract of five goals in Danish prints what the page says, its three mistakes included."""
    page = ROOT / "docs" / "danish-contract.md"
    golden(page, played(page.read_text("utf-8"), tmp_path))


def test_readme(tmp_path: Path, golden: Golden) -> None:
    """Each command of the README prints what it says, run where the project's rules lie."""
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    page = ROOT / "README.md"
    golden(page, played(page.read_text("utf-8"), tmp_path))


def _first(language: str) -> re.Match[str]:
    """The first block of the README in a language."""
    return next(block for block in FENCE.finditer((ROOT / "README.md").read_text("utf-8")) if block["language"] == language)


def test_readme_shows_a_real_rule() -> None:
    """The rules on the first screen of the README stand, word for word, in the file that the command scores."""
    shown = _first("maal")
    assert shown["text"] in (ROOT / shown["marks"].strip()).read_text("utf-8")


def test_readme_python_runs() -> None:
    """The Python example of the README runs, and prints the total of the 2022 contract."""
    command = [sys.executable, "-c", _first("python")["text"]]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout == "49/50\n"


PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted((ROOT / "docs").rglob("*.md"))


def _told(page: Path) -> str:
    """A page without its fenced blocks, in which brackets may mean anything."""
    return FENCE.sub("", page.read_text("utf-8"))


def test_links_lead_somewhere() -> None:
    """Every link from one page of the documentation to another leads to a file that is there."""
    links = [(page, link) for page in PAGES for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", _told(page))]
    assert len(links) > 20
    assert [f"{page.name}: {link}" for page, link in links if not (page.parent / link).exists()] == []


def test_named_files_are_there() -> None:
    """Every file and folder of the project that a page names is there."""
    path = re.compile(r"`((?:dsl|evaluator|maalbar|rules|tests|docs|benchmarks)/[\w./*-]*)")
    named = {(page.name, found) for page in PAGES for found in path.findall(page.read_text("utf-8"))}
    assert len(named) > 20
    assert [f"{page}: {found}" for page, found in sorted(named) if not list(ROOT.glob(found.rstrip("/")))] == []


def test_decisions_are_listed() -> None:
    """Every decision is listed on the page of decisions."""
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text("utf-8")
    assert [page.name for page in folder.glob("*.md") if page.name != "README.md" and f"({page.name})" not in listed] == []
