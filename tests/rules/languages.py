"""The contracts in `rules/` in either language, for tests that need them in one."""

from __future__ import annotations

from pathlib import Path

from dsl.format import formatted
from dsl.format.sample import translated
from dsl.source import Source
from dsl.tongue import language_of
from dsl.vocabulary import other

RULES = Path(__file__).parents[2] / "rules"


def written_in(language: str, text: str) -> str:
    """The text of a rule file in a language."""
    found, told = formatted(Source("kontrakt.maal", text), language)
    assert found is not None, told
    return found


def language(text: str) -> str:
    """The language that a rule file is in."""
    return language_of(Source("kontrakt.maal", text))


def in_english(text: str) -> str:
    """A Danish wish, or key of a measurement set, in English."""
    return translated(text, "english", "danish")


def turned(text: str) -> str:
    """A rule file in the language that it is not in."""
    return written_in(other(language(text)), text)
