"""Words and signs that people write from habit, with what the language says instead, and the nearest word to a misspelt one."""

from __future__ import annotations

import re
from collections.abc import Iterable

SIGNS = {
    "=>": ">=",
    "=<": "<=",
    "==": "=",
    "!=": "<>",
    ":=": "=",
    "&&": "and",
    "||": "or",
    "**": "^",
    ">>": ">",
    "<<": "<",
    "//": "#",
    "&": "and",
    "|": "or",
    "!": "not",
    "×": "*",
    "·": "*",
    "÷": "/",
    ";": ",",
}
"""Signs of other notations."""

COMPARISONS = {
    **dict.fromkeys(["greater", "more", "over", "exceeds", "higher"], "above"),
    **dict.fromkeys(["less", "fewer", "under", "lower"], "below"),
    **dict.fromkeys(["minimum", "atleast"], "at least"),
    **dict.fromkeys(["maximum", "atmost"], "at most"),
    **dict.fromkeys(["equals", "equal"], "is"),
}
"""Words for a comparison."""

PERCENT = re.compile(r"per\s*cent|percentage|procent", re.IGNORECASE)
"""Percent written out."""


_LONGEST = 30
"""No longer word is a misspelling of one of the language."""


def closest(word: str, words: Iterable[str]) -> str | None:
    """The one of some words that a misspelt one is nearest to; None where none is near."""
    from difflib import get_close_matches

    if len(word) > _LONGEST:
        return None
    near = get_close_matches(word.lower(), sorted(set(words)), 1, 0.75)
    return near[0] if near else None
