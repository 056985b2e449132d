"""The catalogue: what each diagnostic says, in the words of `dsl/messages/`, read only when something has to be said.

One file a language, in the form of Project Fluent. Only the entries that are asked for are parsed: most runs tell of one
or two things, and the whole takes longer than the checking of a contract.
"""

from __future__ import annotations

import pkgutil
import re
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from attrs import frozen

from dsl.diagnostic import Diagnostic, Edit, Fix, Severity, Word, Wording
from dsl.tongue import language_of

if TYPE_CHECKING:
    from fluent.runtime import FluentBundle

LANGUAGES = ("en", "da")
"""The languages that messages are told in."""
_LOCALES = {"english": "en", "danish": "da"}


@frozen
class Explanation:
    """What there is to say of a code at length; what would be the user's own words is shown as `…`."""

    code: str
    severity: Severity
    title: str
    hint: str | None
    why: str | None
    wrong: str | None
    right: str | None


@cache
def _text(language: str) -> str:
    data = pkgutil.get_data("dsl", f"messages/{language}.ftl")  # importlib.resources takes as long to import as the rest
    assert data is not None
    return data.decode("utf-8")


@cache
def codes() -> tuple[str, ...]:
    """Every code of the catalogue, in order."""
    return tuple(re.findall(r"^(M[0-9]{4}) =", _text("en"), re.MULTILINE))


@cache
def _bundle(language: str) -> FluentBundle:
    from fluent.runtime import FluentBundle

    return FluentBundle([language], use_isolating=False, functions={"NUMBER": _number})


def _number(word: Any, **options: Any) -> Any:
    """A number as a language writes it; what is left open in an explanation stays as it is."""
    from fluent.runtime.types import fluent_number

    return word if isinstance(word, str) else fluent_number(word, **options)


@cache
def _entry(key: str, language: str) -> str:
    """The text of one entry, whose patterns are then known to the bundle."""
    from fluent.runtime import FluentResource

    found = re.search(rf"^{re.escape(key)} =.*\n(?:[ ]+.*\n|\n(?=[ ]))*", _text(language), re.MULTILINE)
    if found is None:
        raise KeyError(key)
    _bundle(language).add_resource(FluentResource(found[0]))
    return found[0]


def _formatted(key: str, attribute: str, words: Mapping[str, str | int], language: str) -> str | None:
    """One text of an entry with its blanks filled; None where the entry has no such text."""
    from fluent.runtime.types import fluent_number

    _entry(key, language)
    entry = _bundle(language).get_message(key)
    pattern = entry.attributes.get(attribute) if attribute else entry.value
    if pattern is None:
        return None
    plain = {name: fluent_number(word, useGrouping=False) if isinstance(word, int) else word for name, word in words.items()}
    text, lacking = _bundle(language).format_pattern(pattern, plain)
    if lacking:
        raise KeyError(f"{key}: {lacking[0]}")
    return str(text)


def said(word: Word, language: str = "en") -> str:
    """A word in a reader's language: a text as it is, the catalogue's wording, a list with its last word before the last."""
    if isinstance(word, str | int):
        return str(word)
    if isinstance(word, Wording):
        return _formatted(word.key, "", _all_said(word.words, language), language) or ""
    words = [said(each, language) for each in word.words]
    return f"{', '.join(words[:-1])} {said(Wording(word.joined), language)} {words[-1]}" if len(words) > 1 else "".join(words)


def _all_said(words: Mapping[str, Word], language: str) -> dict[str, str | int]:
    return {name: word if isinstance(word, int) else said(word, language) for name, word in words.items()}


def title(diagnostic: Diagnostic, language: str = "en") -> str:
    """What is wrong, in one sentence with the user's own words."""
    return _formatted(diagnostic.code, "", _all_said(diagnostic.words, language), language) or ""


def hint(diagnostic: Diagnostic, language: str = "en") -> str | None:
    """What to write instead."""
    return _formatted(diagnostic.code, "hint", _all_said(diagnostic.words, language), language) or None


def severity(diagnostic: Diagnostic, language: str = "en") -> str:
    """How much it matters, in a word."""
    return said(Wording(diagnostic.severity.value), language)


def label(key: str, words: Mapping[str, Word], language: str = "en") -> str:
    """What is said of a second place."""
    return said(Wording(key, words), language)


def explanation(code: str, language: str = "en") -> Explanation:
    """Everything that the catalogue says of a code; raises `KeyError` where there is none such."""
    blanks = dict.fromkeys(re.findall(r"\$(\w+)", _entry(code, language)), "…")
    texts = (_formatted(code, each, blanks, language) for each in ("", "hint", "why", "wrong", "right"))
    name, *rest = (text and _OPTIONAL.sub("", text) for text in texts)
    return Explanation(code, Diagnostic(code, None).severity, name or "", *rest)


_OPTIONAL = re.compile(r"(?<=[^.][.])…$")
"""A blank for one more sentence, which is often empty."""


def fix_title(fix: Fix, language: str = "en") -> str:
    """What a fix would do, in one line."""
    return "; ".join(_edit_title(edit, language) for edit in fix.edits)


def _edit_title(edit: Edit, language: str) -> str:
    words = {"new": _quoted(edit.text), "old": _quoted(edit.span.text)}
    kind = "fix-insert" if not edit.span.text else "fix-replace" if edit.text else "fix-delete"
    return said(Wording(kind, words), language)


def _quoted(text: str) -> str:
    return f'"{" ".join(text.split())}"' if text.strip() else '" "'


def told_in(diagnostic: Diagnostic) -> str | None:
    """The language that a message is told in where nobody says another: that of the rule file it points into."""
    place = diagnostic.span
    return _LOCALES[language_of(place.source)] if place and place.source.name.endswith(".maal") else None


def render(diagnostic: Diagnostic, language: str = "en") -> str:
    """The whole message: title, place, the line with the place marked, second places and hint."""
    parts = [f"{severity(diagnostic, language)} {diagnostic.code}: {title(diagnostic, language)}"]
    if diagnostic.span is not None:
        from dsl.excerpt import excerpt

        parts.append(excerpt(diagnostic.span))
        parts += [excerpt(each.span, label(each.key, each.words, language)) for each in diagnostic.labels]
    advice = hint(diagnostic, language)
    return "\n".join([*parts, f"  {said(Wording('help'), language)}: {advice}"] if advice else parts)
