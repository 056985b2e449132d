"""The page on a negotiation: its commands print what it says, and the files that they write are the ones it shows."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from python_calamine import load_workbook

from tests.docs.console import ROOT, played

IMAGES = ("tornado.svg", "targets.svg", "competence.svg")
_TEXT = re.compile(r"<text[^>]*>([^<]*)</text>")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the page has been played: the project's rules, and what the commands wrote."""
    place = tmp_path_factory.mktemp("negotiation")
    shutil.copytree(ROOT / "rules", place / "rules")
    (place / "page.md").write_text(played((ROOT / "docs" / "negotiation.md").read_text("utf-8"), place), "utf-8")
    return place


def test_the_page_prints_what_it_says(folder: Path, golden: Callable[[Path, str], None]) -> None:
    """Each command prints what the page shows, one after the other on the files that it builds up."""
    golden(ROOT / "docs" / "negotiation.md", (folder / "page.md").read_text("utf-8"))


@pytest.mark.parametrize("name", IMAGES)
def test_the_plots_are_those_of_the_page(name: str, folder: Path, request: pytest.FixtureRequest) -> None:
    """Each plot of the page says, word for word and figure for figure, what its command draws."""
    shown = ROOT / "docs" / "images" / name
    if request.config.getoption("--golden"):
        shutil.copy(folder / name, shown)
    drawn = _TEXT.findall((folder / name).read_text("utf-8"))
    assert len(drawn) > 5
    assert _TEXT.findall(shown.read_text("utf-8")) == drawn


def test_the_workbook_holds_the_scenarios(folder: Path) -> None:
    """The comparison is a workbook that another program reads: a column for each scenario, with the scores as numbers."""
    rows = load_workbook(str(folder / "forslag.xlsx")).get_sheet_by_index(0).to_python()
    cells = [cell for row in rows for cell in row]
    said = "\n".join(str(cell) for cell in cells)
    assert [title for title in ("KKR's forslag", "Erhvervshusets svar", "Kompromis") if title not in said] == []
    assert {0.97, 0.98} <= set(cells)


def test_the_sweep_is_whole(folder: Path) -> None:
    """The file of the sweep has a line for each pair of targets, and one for the names."""
    assert len((folder / "targets.csv").read_text("utf-8").splitlines()) == 16 * 17 + 1
