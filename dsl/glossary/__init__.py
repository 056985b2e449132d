"""The glossary: what each word of the language means, in one sentence, and how it is written, in either language.

The texts stand in `en.ftl` and `da.ftl` beside this file; they are read when somebody asks, as an editor does.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from dsl.vocabulary import WORDS, Role, Word

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle


@frozen
class Entry:
    """A word's meaning, and a line or a formula that uses it."""

    meaning: str
    usage: str


@cache
def _bundle(language: str) -> FluentBundle:
    from fluent.runtime import FluentBundle, FluentResource

    data = pkgutil.get_data("dsl", f"glossary/{language}.ftl")
    assert data is not None
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(data.decode("utf-8")))
    return bundle


def key(word: Word) -> str:
    """The key of a word: its id, or where that is a sign its English spelling."""
    if word.role is Role.COMPARISON:
        return word.english.replace(" ", "-")
    name = word.id.replace(" ", "-").replace("_", "-")
    return f"{name}-{word.role.value}" if (word.id, word.role) in _TOLD_APART else name


_TOLD_APART = frozenset({("change", Role.FUNCTION), ("exact", Role.METHOD)})
"""Words that share their id with another word."""


def entry(word: Word, language: str) -> Entry:
    """What there is to say of a word in a reader's language, `en` or `da`."""
    found = _bundle(language).get_message(key(word))
    assert found.value is not None
    pattern = found.attributes["usage"]
    return Entry(*(str(_bundle(language).format_pattern(each)[0]) for each in (found.value, pattern)))


def word_of(id: str, *roles: Role) -> Word | None:
    """The word of that id, of the first of these roles that has it."""
    for role in roles:
        found = next((word for word in WORDS if word.role is role and word.id == id), None)
        if found is not None:
            return found
    return None
