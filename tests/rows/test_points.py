"""A point with three digits behind it may part thousands or stand before decimals; where nothing tells, a word is said of it."""

from __future__ import annotations

from pathlib import Path

import pytest

import maalbar

CONTRACT = """contract "Rows"
  period 2024
  score mean(goals)
measure turnover "Turnover"
goal 1 "Growth"
  done one "One"
  show grown: sum(turnover)
"""


def told(folder: Path, cells: str, how: str = "") -> bool:
    """Whether the sum of a column with these cells comes with the warning."""
    (folder / "contract.maal").write_text(CONTRACT, "utf-8")
    table = f"{{file: u.csv{how}, measures: {{turnover: x}}}}"
    (folder / "measurements.yaml").write_text(f"measurements: Rows\ntables: {{u: {table}}}\n", "utf-8")
    (folder / "u.csv").write_text("\n".join(["x,y", *(f"{cell},1" for cell in cells.split()), ""]), "utf-8")
    return "M1163" in {one.code for one in maalbar.load(folder).score().findings}


@pytest.mark.parametrize("cells", ["43.862", "43.862 12.500 900", "-1.250 7"])
def test_thousands_and_decimals_that_look_alike_are_told(cells: str, tmp_path: Path) -> None:
    """Every point has three digits behind it, and no number has four digits in a row."""
    assert told(tmp_path, cells)


@pytest.mark.parametrize("cells", ["43.862 12.5", "43.862 1250", "43.862 0.125", "1.2500 43.862", "900 7"])
def test_one_number_that_tells_is_enough(cells: str, tmp_path: Path) -> None:
    """Other than three digits behind a point, a 0 before it, or four digits in a row show what points are for."""
    assert not told(tmp_path, cells)


@pytest.mark.parametrize("how", [', decimal: "."', ', thousands: ".", decimal: ","'])
def test_what_is_said_is_not_asked(how: str, tmp_path: Path) -> None:
    """Where the measurement set says what points are for there is nothing to tell."""
    assert not told(tmp_path, "43.862", how)
