"""The intervals as text: one table of every criterion, of all parties, and beneath it what has no interval and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from dsl.units import RATIO
from evaluator.value import Phrase, Words
from maalbar.intervals.model import Intervals, View
from maalbar.intervals.table import table, truly
from maalbar.intervals.words import say
from maalbar.report.numbers import amount
from maalbar.report.phrases import said
from maalbar.report.text import heading
from maalbar.report.texts import Language, text

_MOST_PLACES = 3
"""A note names so many criteria, and how many more there are."""


def render(found: Sequence[Intervals], language: Language, width: int) -> str:
    """The whole report, as wide as the terminal."""
    lines = [*heading(found[0].report, language, party=len(found) == 1).split("\n"), "", *_first(found, language)]
    parts = ["\n".join(_wrapped(lines, width))]
    if any(view.estimate.intervals for one in found for view in one.views):
        parts.append(table(found, language, width))
    notes = list(_notes(found, language))
    if notes:
        parts.append("\n".join([text("notes", language), *_wrapped([f"  {note}" for note in notes], width)]))
    return "\n\n".join(parts) + "\n"


def _wrapped(lines: list[str], width: int) -> list[str]:
    return [textwrap.fill(line, width, subsequent_indent="    ", break_on_hyphens=False) for line in lines]


def _views(found: Sequence[Intervals]) -> list[View]:
    return [view for one in found for view in one.views]


def _first(found: Sequence[Intervals], language: Language) -> Iterator[str]:
    drawn = [view for view in _views(found) if view.estimate.intervals]
    if not drawn:
        yield say("none", language)
        return
    yield say("explained", language, level=amount(found[0].level, RATIO, language))
    judged = [view for view in drawn if view.estimate.met is not None]
    if judged:
        within = sum(view.estimate.is_within_noise for view in judged)
        yield say("counted", language, within=within, judged=len(judged))


def _notes(found: Sequence[Intervals], language: Language) -> Iterator[str]:
    views = _views(found)
    if any(view.estimate.is_within_noise for view in views):
        yield say("within", language)
    drawn = {view.estimate.intervals[0].method for view in views if view.estimate.intervals}
    if drawn:
        told = [say(method, language) for method in ("wilson", "exact", "newcombe", "t", "normal") if method in drawn]
        yield say("methods", language, methods=", ".join(told))
    if any(truly(view, language) for view in views):
        yield say("truly met", language)
    for key, reasons in (("lacking", _lacking(found, language)), ("no chance", _chanceless(found, language))):
        for reason, places in reasons.items():
            yield say(key, language, places=_listed(places, language), reason=said(reason, language))


def _lacking(found: Sequence[Intervals], language: Language) -> dict[Words, list[str]]:
    """The places that have no interval, by the reason."""
    return _by_reason([(view.estimate.lacking, _place(view, one, found, language)) for one in found for view in one.views])


def _chanceless(found: Sequence[Intervals], language: Language) -> dict[Words, list[str]]:
    """The places whose target has no probability, by the reason."""
    return _by_reason([(view.estimate.chance, _place(view, one, found, language)) for one in found for view in one.views])


def _by_reason(told: list[tuple[object, str]]) -> dict[Words, list[str]]:
    reasons: dict[Words, list[str]] = {}
    for reason, place in told:
        if isinstance(reason, Phrase):
            reasons.setdefault(reason, []).append(place)
    return reasons


def _place(view: View, one: Intervals, found: Sequence[Intervals], language: Language) -> str:
    place = view.place(language)
    return f"{one.report.party}: {place}" if len(found) > 1 else place


def _listed(places: list[str], language: Language) -> str:
    shown = "; ".join(places[:_MOST_PLACES])
    more = len(places) - _MOST_PLACES
    return say("more", language, place=shown, count=more) if more > 0 else shown
