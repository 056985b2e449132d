"""The glossary: every word of the language is explained in both languages, by lines that can be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dsl.glossary import entry, key
from dsl.reader import STARTS, reader
from dsl.source import Source
from dsl.vocabulary import WORDS, Role, Word

FOLDER = Path(__file__).parent.parent.parent / "dsl" / "glossary"
LANGUAGES = {"en": "english", "da": "danish"}


@pytest.mark.parametrize("word", WORDS, ids=lambda word: f"{word.role.value}-{word.id}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_explained_by_a_line_that_uses_it(word: Word, language: str) -> None:
    """The meaning is a sentence, and the usage a statement or an expression of that language which holds the word."""
    found = entry(word, language)
    assert found.meaning.endswith(".")
    source = Source("usage.maal", found.usage)
    wrong = [reader(LANGUAGES[language]).read(source, 0, len(found.usage), rule)[1] for rule in STARTS]
    assert None in wrong, found.usage
    written = re.compile(rf"(?<!\w){re.escape(word.spelled(LANGUAGES[language]))}(?!\w)")
    assert written.search(found.usage) or word.role in (Role.HALF, Role.UNIT), found.usage


def test_both_languages_have_the_same_entries_and_no_others() -> None:
    """An entry for each word, in each file once."""
    keys = [re.findall(r"^([\w-]+) =", (FOLDER / f"{language}.ftl").read_text("utf-8"), re.MULTILINE) for language in LANGUAGES]
    assert keys[0] == keys[1]
    assert sorted(keys[0]) == sorted({key(word) for word in WORDS})
