"""A contract without a period says so by saying nothing: no report is headed by a period 0, and in JSON it is null."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from maalbar.cli import commands

CONTRACT = """contract "Library agreement"
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)

survey users "Users"
  question used "Used?"
    answers yes, no
measure visits "Visits"

goal 1 "People come"
  visits "Visits": count(visits) >= 120
  used "Used it": share(yes, of=used) >= 80%
"""
SET = "measurements: Library\nfigures: {count(visits): 108}\ncounts: {used: {yes: 79, no: 21}}\n"

ASKED = {
    "score": (),
    "explain": (),
    "margins": (),
    "intervals": (),
    "tornado": (),
    "sweep": ("--vary", "goal 1 visits target = 100..140 step 10"),
    "solve": ("--want", "total = 100%", "--by", "goal 1 visits target"),
    "whatif": ("--set", "goal 1 visits target = 100"),
    "test": (),
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The contract with its figures, and one that amends it."""
    for name, text in (("contract.maal", CONTRACT), ("measurements.yaml", SET)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def ran(*words: str) -> str:
    """What a command prints in either language."""
    found = [CliRunner().invoke(commands, [*words, "--lang", language]) for language in ("da", "en")]
    assert all(each.exit_code == 0 for each in found), found[0].output
    return "\n".join(each.stdout for each in found)


@pytest.mark.parametrize("command", ASKED)
def test_no_report_tells_of_a_period_that_there_is_not(command: str, folder: Path) -> None:
    """Neither in words nor as a number."""
    told = ran(command, str(folder), *ASKED[command])
    assert "eriod 0" not in told
    assert "eriode 0" not in told
    assert "(0)" not in told


@pytest.mark.parametrize("command", [command for command in ASKED if command != "explain"])
def test_in_json_a_period_that_there_is_not_is_null(command: str, folder: Path) -> None:
    """So that no program takes it for a year."""
    found = CliRunner().invoke(commands, [command, str(folder), *ASKED[command], "--format", "json"])
    assert found.exit_code == 0, found.output
    told = json.loads(found.stdout)
    assert told["period"] is None


@pytest.mark.parametrize("command", ["compare", "diff"])
def test_two_contracts_are_told_apart_without_it(command: str, folder: Path) -> None:
    """Beside one that has a period too: then it is told that the other has none."""
    other = folder / "other.maal"
    other.write_text(CONTRACT.replace('agreement"\n', 'agreement"\n  period 2024\n'), encoding="utf-8")
    told = ran(command, str(folder / "contract.maal"), str(other))
    assert "2024" in told
    assert "eriod 0" not in told
    assert "eriode 0" not in told
