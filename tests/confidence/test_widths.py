"""The intervals on terminals of any width: whole words, whole figures in a list, and the table of fewest lines."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from maalbar.cli import commands

RULES = Path(__file__).parent.parent.parent / "rules"
HUB, CLINICS = RULES / "erhvervshus-nordjylland-2022-raekker", RULES / "rkkp-afdk-2023"


def ran(contract: Path, language: str, width: int) -> str:
    """What the command prints on a terminal so wide."""
    found = CliRunner(env={"COLUMNS": str(width)}).invoke(commands, ["intervals", str(contract), "--lang", language])
    assert found.exit_code == 0, found.output
    return found.stdout


def words(text: str) -> set[str]:
    """The words of a report, without the signs that stand between them where names are above figures or in a list."""
    return {word.strip(",;:") for word in text.split()} - {"─" * size for size in range(500)}


@pytest.mark.parametrize("contract", [HUB, CLINICS], ids=["one party", "several parties"])
@pytest.mark.parametrize("language", ["da", "en"])
@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_no_word_is_split_and_no_line_is_too_long(contract: Path, language: str, width: int) -> None:
    """What stands on a narrow terminal is the words that stand on a wide one."""
    told = ran(contract, language, width)
    assert words(told) - words(ran(contract, language, 400)) <= {"Mål", "Goal"}
    assert max(map(len, told.splitlines())) <= width


def test_names_stand_above_their_figures_where_that_makes_fewer_lines() -> None:
    """Beside them on a wide terminal, above them on a usual one, and in a list on a narrow one, where no figure is broken."""
    name, figures = "Meget tilfredse med de faglige kompetencer, Drift", "72,8–84,1 %"
    wide, usual, narrow = (ran(HUB, "da", width).splitlines() for width in (200, 100, 60))
    assert any(name in line and figures in line for line in wide)
    at = usual.index(f"Mål 3: {name}")
    assert figures in usual[at + 1]
    assert usual[at + 2].startswith("Mål 3: ")
    at = narrow.index(f"Mål 3: {name}")
    assert narrow[at + 1] == f"  Resultat 79 %; n 200; Interval {figures};"
