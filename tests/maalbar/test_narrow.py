"""No report is wider than a narrow terminal: titles wrap, then figures, and only a path stands as it is."""

from __future__ import annotations

import pytest

from maalbar.report.texts import LANGUAGES, Language
from tests.maalbar.test_cli import Run, run
from tests.maalbar.test_one_language import COMMANDS

__all__ = ["run"]
NARROW = 60
LAID_OUT = [arguments for arguments in COMMANDS if arguments[0] != "template" and not {"csv", "markdown"} & set(arguments)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("arguments", LAID_OUT, ids=" ".join)
def test_no_line_is_wider_than_the_terminal(
    arguments: tuple[str, ...], language: Language, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In sixty columns every table and every sentence of every command fits."""
    monkeypatch.setenv("COLUMNS", str(NARROW))
    lines = run(*arguments, "--lang", language)[1].splitlines()
    assert [line for line in lines if len(line) > NARROW and ".maal" not in line and ".yaml" not in line] == []
    assert len(lines) > 3
