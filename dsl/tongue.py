"""Which language a text is written in: as it declares, or by the words that only one of the languages has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container
from functools import cache, lru_cache
from itertools import islice

from dsl.diagnostic import Wording
from dsl.source import Source
from dsl.terminals import QUOTED
from dsl.vocabulary import LANGUAGES, Role, foreign, other, pattern, spelling

_FIRST_WORD = re.compile(r"^[ \t\ufeff]*([^\W\d]\w*)(?![\w \t]*:)", re.MULTILINE)

_BEGINNING = (Role.HEAD, Role.CLAUSE, Role.RESERVED)
_ANYWHERE = (Role.RESERVED, Role.COMPARISON, Role.VALUE, Role.CONSTANT, Role.STATE, Role.FACET, Role.INNER)


@lru_cache(maxsize=32)
def language_of(source: Source) -> str:
    """The language of a file: what it declares, or else that of most of the first words that only one language has."""
    if declared := _declaring().search(source.text):
        return str(declared.lastgroup)
    words = (found[1].lower() for found in _FIRST_WORD.finditer(source.text))
    telling = (each for word in words for each in LANGUAGES if word in foreign(other(each), *_BEGINNING))
    return max(Counter(islice(telling, _MOST)).items(), key=lambda item: item[1], default=(LANGUAGES[0], 0))[0]


_MOST = 25
"""How many first words are heard."""


@cache
def _declaring() -> re.Pattern[str]:
    """A line that declares a language, in its own words."""
    lines = (
        rf"(?P<{language}>{pattern(spelling('language', Role.HEAD, language))}"
        rf"[ \t]+{pattern(spelling(language, Role.LANGUAGE, language))})"
        for language in LANGUAGES
    )
    return re.compile(rf"^[ \t\ufeff]*(?:{'|'.join(lines)})", re.MULTILINE)


def named(language: str) -> Wording:
    """A language as a message names it."""
    return Wording(f"language-{language}")


def spoken(text: str, names: Container[str] = ()) -> str | None:
    """The language that most words of a short text are in, names left out; None where that cannot be told."""
    words = [word for word in _word().finditer(text) if word[1] and word[1] not in names]
    found = [language for word in words for language in _only(word[1], word[2])]
    danish, english = found.count("danish"), found.count("english")
    return None if danish == english else "danish" if danish > english else "english"


@cache
def _word() -> re.Pattern[str]:
    """A word with the bracket or the sign that tells what it is; texts and comments are passed over."""
    return re.compile(rf"(?:{QUOTED['danish']})|#.*|([^\W\d]\w*)(\(|\s*=(?![=>]))?")


def _only(word: str, behind: str | None) -> list[str]:
    """The one language that has a word where it stands, if there is one."""
    roles = (Role.FUNCTION,) if behind == "(" else (Role.ARGUMENT, *_ANYWHERE) if behind else _ANYWHERE
    return [language for language in LANGUAGES if word in _parts(other(language), *roles)]


@cache
def _parts(language: str, *roles: Role) -> frozenset[str]:
    """The single words of what only the other language has; those that this one has too are left out."""
    own = {part for there in foreign(other(language), *roles) for part in there.split()}
    return frozenset(part for there in foreign(language, *roles) for part in there.split()) - own
