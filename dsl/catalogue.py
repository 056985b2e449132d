"""The catalogue: what each diagnostic says, read from `dsl/messages/` only when something has to be said."""

from __future__ import annotations

import pkgutil
import tomllib
from functools import cache

from dsl.diagnostic import Diagnostic
from dsl.source import Span


@cache
def entries(language: str = "en") -> dict[str, dict[str, str]]:
    """All entries of one language: code to `title` and, where there is one, `hint`."""
    return tomllib.loads(_text(language))


@cache
def _text(language: str) -> str:
    data = pkgutil.get_data("dsl", f"messages/{language}.toml")  # importlib.resources takes as long to import as the rest
    assert data is not None
    return data.decode("utf-8")


@cache
def _entry(code: str, language: str) -> dict[str, str]:
    """One entry, read by itself: most runs tell of one or two things."""
    text = _text(language)
    start = text.index(f"\n[{code}]\n" if code.isalnum() else f'\n["{code}"]\n')
    end = text.find("\n[", start + 1)
    found: dict[str, str] = tomllib.loads(text[start : end if end >= 0 else None])[code]
    return found


def title(diagnostic: Diagnostic, language: str = "en") -> str:
    """What is wrong, in one sentence with the user's own words."""
    return _entry(diagnostic.code, language)["title"].format_map(diagnostic.words)


def hint(diagnostic: Diagnostic, language: str = "en") -> str | None:
    """What to write instead."""
    text = _entry(diagnostic.code, language).get("hint")
    return text.format_map(diagnostic.words) if text else None


def render(diagnostic: Diagnostic, language: str = "en") -> str:
    """The whole message: title, place, the line with the place marked, labels and hint."""
    parts = [f"{diagnostic.severity.value} {diagnostic.code}: {title(diagnostic, language)}"]
    if diagnostic.span is not None:
        parts.append(_excerpt(diagnostic.span, ""))
    for label in diagnostic.labels:
        parts.append(_excerpt(label.span, _entry(label.key, language)["title"].format_map(label.words)))
    advice = hint(diagnostic, language)
    return "\n".join([*parts, f"  {_entry('hint', language)['title']}: {advice}"] if advice else parts)


_WIDEST = 160
"""A longer line is shown only around the place."""


def _excerpt(span: Span, words: str) -> str:
    line, column = span.source.position(span.start)
    text = span.source.line(line)
    first = max(0, column - 1 - _WIDEST // 2) if len(text) > _WIDEST else 0
    shown = "".join(letter if letter.isprintable() else " " for letter in text[first : first + _WIDEST])
    width = max(1, min(span.end - span.start, first + len(shown) - column + 1))
    margin = " " * len(str(line))
    return (
        f"  --> {span.source.name}:{line}:{column}\n"
        f" {margin} |\n"
        f" {line} | {shown}\n"
        f" {margin} | {' ' * (column - 1 - first)}{'^' * width}{' ' + words if words else ''}"
    )
