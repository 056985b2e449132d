"""`maalbar freeze` on the command line: where it writes, and what it says."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from maalbar.cli import commands
from tests.rows.small import Rows


def frozen(folder: Path, *options: str | Path) -> str:
    """What the command says of the rows of a small contract."""
    rows = Rows(folder).write("users: {file: users.csv, questions: {advice: q}}", {"users.csv": "q\n" + "very\n" * 6})
    rows.told("share(very)")  # writes the contract that asks for it
    result = CliRunner().invoke(commands, ["freeze", str(folder), *map(str, options)])
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.mark.parametrize("option", ["--out", "--output"])
def test_the_file_is_the_one_that_is_named(option: str, tmp_path: Path) -> None:
    """By the option that every command has, and by the name that it had here before."""
    place = tmp_path / "kept.yaml"
    assert frozen(tmp_path, option, place) == f"{place.as_posix()} is written: counts in place of rows.\n"
    assert "very: 6" in place.read_text(encoding="utf-8")


def test_the_old_name_of_the_option_is_not_shown() -> None:
    """Neither in the help nor as what was meant by a slip."""
    shown = CliRunner().invoke(commands, ["freeze", "--help"]).stdout
    assert "--out FILE" in shown
    assert "--output" not in shown
    slip = CliRunner().invoke(commands, ["freeze", ".", "--outptu", "x.yaml", "--lang", "en"])
    assert '"--out"' in slip.stderr
    assert "--output" not in slip.stderr
