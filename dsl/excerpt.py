"""The line of a text with a place marked, as a message shows it."""

from __future__ import annotations

from dsl.source import Span

_WIDEST = 160
"""A longer line is shown only around the place."""


def excerpt(span: Span, words: str = "") -> str:
    """The place by file, line and column, and its line with the stretch underlined, `words` behind it."""
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
