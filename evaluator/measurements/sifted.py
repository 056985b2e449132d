"""The messages about a set without those that say nothing new: of a file that is read twice, or about pieces of one mistake."""

from __future__ import annotations

from collections.abc import Iterable

from dsl.diagnostic import Diagnostic
from dsl.source import Span


def once(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Each message once, though its file be included several times."""
    found: dict[object, Diagnostic] = {}
    for one in diagnostics:
        place = (one.span.source.name, one.span.start, one.span.end) if one.span else None
        found.setdefault((one.code, place, tuple(one.words.items())), one)
    return list(found.values())


def apart(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """The messages without those about a piece of what may be one number or two: they only come from that."""
    doubtful = [one.span for one in diagnostics if one.code == "M0623" and one.span]
    return [one for one in diagnostics if one.code == "M0623" or not any(_inside(one.span, span) for span in doubtful)]


def _inside(span: Span | None, other: Span) -> bool:
    return span is not None and span.source is other.source and other.start <= span.start and span.end <= other.end
