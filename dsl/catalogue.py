"""The catalogue: what each diagnostic says, read from `dsl/messages/` only when something has to be said."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources

from dsl.diagnostic import Diagnostic
from dsl.source import Span


@cache
def entries(language: str = "en") -> dict[str, dict[str, str]]:
    """All entries of one language: code to `title` and, where there is one, `hint`."""
    text = resources.files("dsl").joinpath("messages", f"{language}.toml").read_text("utf-8")
    return tomllib.loads(text)


def title(diagnostic: Diagnostic, language: str = "en") -> str:
    """What is wrong, in one sentence with the user's own words."""
    return entries(language)[diagnostic.code]["title"].format_map(diagnostic.words)


def hint(diagnostic: Diagnostic, language: str = "en") -> str | None:
    """What to write instead."""
    text = entries(language)[diagnostic.code].get("hint")
    return text.format_map(diagnostic.words) if text else None


def render(diagnostic: Diagnostic, language: str = "en") -> str:
    """The whole message: title, place, the line with the place marked, labels and hint."""
    parts = [f"{diagnostic.severity.value} {diagnostic.code}: {title(diagnostic, language)}"]
    if diagnostic.span is not None:
        parts.append(_excerpt(diagnostic.span, ""))
    for label in diagnostic.labels:
        parts.append(_excerpt(label.span, entries(language)[label.key]["title"].format_map(label.words)))
    advice = hint(diagnostic, language)
    return "\n".join([*parts, f"  {entries(language)['hint']['title']}: {advice}"] if advice else parts)


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
