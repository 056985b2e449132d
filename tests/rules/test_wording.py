"""The contract's own words stand in the rule file letter for letter."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENT = ROOT.parent / "shared" / "seed" / "afrapportering-resultatkontrakt-2022.txt"
CONTRACT = ROOT / "rules" / "erhvervshus-nordjylland-2022" / "kontrakt.maal"


def _plain(text: str) -> str:
    """The text as one line, without its two footnote marks and the one word that is broken at a hyphen."""
    without_footnotes = text.replace("efteråret 20203.", "efteråret 2020.").replace("procentpoint 4.", "procentpoint.")
    return " ".join(without_footnotes.split()).replace("REACT- programmet", "REACT-programmet")


@pytest.mark.skipif(not DOCUMENT.exists(), reason="the customer's document is not beside this checkout")
def test_text_lines_are_in_the_document() -> None:
    """Every text line of the 2022 contract is in the document, letter for letter, but for line breaks and footnote marks."""
    document = _plain(DOCUMENT.read_text("utf-8"))
    texts = re.findall(r'^\s*tekst "(.*)"$', CONTRACT.read_text("utf-8"), flags=re.MULTILINE)
    assert len(texts) > 30
    assert [text for text in texts if text not in document] == []
