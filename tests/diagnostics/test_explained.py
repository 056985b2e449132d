"""What `maalbar explain-code` prints of every code reads well, in both languages and at every width."""

from __future__ import annotations

import re

import pytest

from dsl.catalogue import LANGUAGES, codes, explanation
from maalbar.diagnostics.explained import render

INDENT = "    "
"""Before each line of a sample, which keeps its own width."""


@pytest.mark.parametrize("width", [40, 60, 100])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_is_explained_within_the_width(language: str, width: int) -> None:
    """No line but a sample's is wider than asked for, and none shows a sign of the catalogue's own form."""
    for code in codes():
        lines = render(explanation(code, language), language, width).splitlines()
        prose = [line for line in lines if not line.startswith(INDENT)]
        assert not [line for line in prose if len(line) > width], code
        assert not [line for line in lines if re.search(r"\{ \$|\$\w|\{\"\{", line)], code


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_blank_for_one_more_sentence_is_left_out(language: str) -> None:
    """A title or a hint ends with its own full stop, not with a blank that most messages leave empty."""
    for code in codes():
        explained = explanation(code, language)
        assert not [text for text in (explained.title, explained.hint) if text and re.search(r"[^.]\.…", text)], code
