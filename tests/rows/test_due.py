"""A table without rows of the contract's year is worth a word only where something that is due rests on them."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from maalbar.api import load
from maalbar.cli import commands

CONTRACT = """contract "Service contract 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)

survey users "Users"
  question known "Do you know us?"
    answers yes, no
measure visits "Visits"

goal 1 "People know us and come"
  known: share(yes, of=known) >= target
    target 2024: {target}, 2025: 50%
  visits: count(visits) >= {other}
{more}
"""
SET = """measurements: Users
figures: {{count(visits): 20}}
tables:
  users: {{file: users.csv, period: {{column: year}}, questions: {{known: q}}{measures}}}
"""


def codes(folder: Path, *, target: str = "not due", other: str = "10", more: str = "", measures: str = "") -> list[str]:
    """What is told of rows that are all of the year before."""
    (folder / "contract.maal").write_text(CONTRACT.format(target=target, other=other, more=more), encoding="utf-8")
    (folder / "measurements.yaml").write_text(SET.format(measures=measures), encoding="utf-8")
    (folder / "users.csv").write_text("year,q\n" + "2023,yes\n2023,no\n" * 20, encoding="utf-8")
    return [each.code for each in load(folder).read()[1]]


def test_rows_that_nothing_due_rests_on_may_be_missing(tmp_path: Path) -> None:
    """The rows are those of the baseline, and the next measurement is not due: that they are of another year is no slip."""
    assert "M1138" not in codes(tmp_path)
    assert "M1138" in codes(tmp_path, target="40%")


@pytest.mark.parametrize(
    "words",
    [
        pytest.param({"more": "  show spread: share(yes, of=known)"}, id="an output"),
        pytest.param({"more": "  other: share(no, of=known) >= 60%"}, id="another share of the same answers"),
        pytest.param({"more": "  half: goal 1 known actual >= 25%"}, id="a criterion that uses its actual"),
        pytest.param({"measures": ", measures: {visits: rows}"}, id="a measure of the same table"),
    ],
)
def test_rows_that_something_else_rests_on_may_not(words: dict[str, str], tmp_path: Path) -> None:
    """What is due elsewhere misses them."""
    assert "M1138" in codes(tmp_path, **words)


def test_a_figure_that_is_not_due_is_not_told_as_missing(tmp_path: Path) -> None:
    """Of what a set lacks, `maalbar check` tells apart what the year asks for and what a later one does."""
    codes(tmp_path)
    said = CliRunner().invoke(commands, ["check", str(tmp_path)]).stdout
    assert "1 of 2 figures asked for are there; not due: share(yes, of=known)." in said
    codes(tmp_path, target="40%")
    said = CliRunner().invoke(commands, ["check", str(tmp_path)]).stdout
    assert "1 of 2 figures asked for are there; missing: share(yes, of=known)." in said
