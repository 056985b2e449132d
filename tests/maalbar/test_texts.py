"""The words of the reports."""

from __future__ import annotations

import re
from pathlib import Path

from dsl.terms import Mode
from maalbar.report.texts import TEXTS

REPORTS = Path(__file__).parent.parent.parent / "maalbar"


def test_no_language_lacks_a_word() -> None:
    """Every entry has a Danish and an English form, with the same blanks."""
    for key, (danish, english) in TEXTS.items():
        assert danish, key
        assert english, key
        assert re.findall(r"\{\w+\}", danish) == re.findall(r"\{\w+\}", english), key


def test_every_word_that_is_asked_for_is_there() -> None:
    """No report asks for a word that the table lacks."""
    asked = {key for path in REPORTS.rglob("*.py") for key in re.findall(r'\btext\(\s*"([^"{]+)"', path.read_text("utf-8"))}
    assert asked
    assert asked <= set(TEXTS)


def test_no_word_is_left_over() -> None:
    """Every entry of the table stands, as its own text, in some module of the doors."""
    written = "\n".join(path.read_text("utf-8") for path in REPORTS.rglob("*.py") if path.name != "texts.py")
    computed = {"one points", "one days", "note approximate", "note stand-in", *(mode.value for mode in Mode)}
    assert [key for key in TEXTS if key not in computed and not re.search(f"[\"']{key}[\"']", written)] == []
