"""Words and signs that people write from habit, with what the language says instead, and the nearest word to a misspelt one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

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
    "⩾": ">=",
    "⩽": "<=",
}
"""Signs of other notations."""

UNSURE = frozenset([">>", "<<", "//", "!", ":="])
"""Those of them that may be meant otherwise."""

COMPARISONS = {
    **dict.fromkeys(["greater than or equal to", "more than or equal to", "no less than", "not less than"], "at least"),
    **dict.fromkeys(["minimum", "min", "atleast", "a minimum of", "not below", "not under"], "at least"),
    **dict.fromkeys(["større end eller lig med", "mindst lig med", "ikke mindre end", "ikke under", "som minimum"], "at least"),
    **dict.fromkeys(["less than or equal to", "no more than", "not more than", "up to", "a maximum of"], "at most"),
    **dict.fromkeys(["maximum", "max", "atmost", "not above", "not over"], "at most"),
    **dict.fromkeys(["mindre end eller lig med", "højest", "maksimum", "maksimalt", "maks", "ikke over"], "at most"),
    **dict.fromkeys(["ikke mere end", "op til", "ikke flere end", "som maksimum"], "at most"),
    **dict.fromkeys(["greater than", "more than", "higher than", "larger than", "over", "exceeds"], "above"),
    **dict.fromkeys(["greater", "more", "higher", "større end", "mere end", "højere end", "flere end"], "above"),
    **dict.fromkeys(["less than", "fewer than", "lower than", "smaller than", "under", "less", "fewer", "lower"], "below"),
    **dict.fromkeys(["mindre end", "lavere end", "færre end"], "below"),
    **dict.fromkeys(["is equal to", "equal to", "equals", "equal", "lig med", "lig", "svarer til"], "is"),
}
"""Words for a comparison, in either language."""

_VERB = r"(?:skal være|bør være|skal|er|must be|should be|shall be|has to be|is)"
_PHRASE = re.compile(
    rf"(?<!\w)(?:{_VERB}\s+)?(?P<said>{'|'.join(sorted(map(re.escape, COMPARISONS), key=len, reverse=True))})(?!\w)",
    re.IGNORECASE,
)


def comparison(text: str, at: int, known: Iterable[str]) -> tuple[str, int, int] | None:
    """The comparison in other words that covers an offset of a line: in English or as the language says it, and where it stands.

    `known` are the language's own words: they are other words only behind a verb, as in `must be at least`.
    """
    own = re.compile(
        rf"(?<!\w){_VERB}\s+(?P<said>{'|'.join(sorted(map(re.escape, known), key=len, reverse=True))})(?!\w)", re.IGNORECASE
    )
    for found in (*_PHRASE.finditer(text), *own.finditer(text)):
        if found.start() <= at and not text[found.end() : at].strip():
            said = found["said"].lower()
            return COMPARISONS.get(said, said), found.start(), found.end()
    return None


_LONGEST = 30
"""No longer word is a misspelling of one of the language."""


def closest(word: str, words: Iterable[str]) -> str | None:
    """The one of some words that a misspelt one is nearest to; None where none is near."""
    return _closest(word.lower(), tuple(sorted(set(words)))) if len(word) <= _LONGEST else None


@lru_cache(maxsize=256)
def _closest(word: str, words: tuple[str, ...]) -> str | None:
    """The same, remembered: a file that is no contract may begin ten thousand lines alike."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(word, words, 1, 0.75)), None)
