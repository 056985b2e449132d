"""The tornado as text: what the total hangs on most, a bar for each step, and beneath it what changes nothing, and why."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby, zip_longest

from evaluator.value import Known
from evaluator.whatif.sensitivity import Effect, Row
from maalbar.report.grid import Row as Line
from maalbar.report.grid import fitted, grid, unbroken
from maalbar.report.text import heading
from maalbar.report.texts import Language, text
from maalbar.whatif.sensitivity.bars import DOWN, NARROWEST, UP, WIDEST, bar
from maalbar.whatif.sensitivity.model import Tornado, facet
from maalbar.whatif.sensitivity.telling import beneath, first
from maalbar.whatif.sensitivity.words import say

_FIGURES = frozenset({2, 3, 4})


def render(found: Tornado, language: Language, width: int) -> str:
    """The whole report, as wide as the terminal."""
    parts = [
        "\n".join([*_wrapped(heading(found.report, language).split("\n"), width), "", *_wrapped(first(found, language), width)])
    ]
    if found.stepped() or found.activities():
        parts.append(_table(found, language, width))
    for head, lines in beneath(found, language):
        parts.append("\n".join([head, *_wrapped([f"  {line}" for line in lines], width)]))
    return "\n\n".join(parts) + "\n"


def _wrapped(lines: Sequence[str], width: int) -> list[str]:
    return [textwrap.fill(line, width, subsequent_indent="    ", break_on_hyphens=False) for line in lines]


def _table(found: Tornado, language: Language, width: int) -> str:
    """The table with bars as wide as there is room for; none where there is none."""
    names = [text("goal", language), *(say(key, language) for key in ("figure", "turned", "goal change", "total change"))]
    names += [say("rounded", language)] if found.rounds else []
    right = _FIGURES | ({5} if found.rounds else set())
    plain = grid(tuple(names), list(_lines(found, language, 0)), right=right, told=1, width=width - NARROWEST - 2)
    room = min(WIDEST, width - max(map(len, plain.splitlines())) - 2)
    if room < NARROWEST or not found.stepped():
        return fitted(tuple(names), list(_lines(found, language, 0)), right=right, told=1, width=width)
    room -= 1 - room % 2
    head = (*names, _middle(say("bars" if room > 2 * _LONGEST_SIDE else "narrow bars", language), room))
    made = grid(head, list(_lines(found, language, room)), right=right, told=1, width=width)
    return f"{made}\n{say('legend', language)}"


def _middle(words: str, room: int) -> str:
    """The head of the bars with its line above theirs."""
    left, _, right = words.partition(" │ ")
    half = (room - 1) // 2
    return unbroken(f"{left} ".rjust(half) + "│" + f" {right}".ljust(half))


_LONGEST_SIDE = 8
"""The letters to one side of the line in the head of the bars, with a blank."""


def _lines(found: Tornado, language: Language, room: int) -> Iterator[Line]:
    most = max((found.found.size(row) for row in found.stepped()), default=Fraction(0))
    for row in found.stepped():
        told = f"{facet(row, language)} {found.value(row, row.value, language)}"
        names = ((row.input.goal or "", found.label(row, language)), ("", told))
        for named, effect in zip_longest(names, row.effects):
            drawn = _bar(found, row, effect, most, room) if effect and room else ""
            cells = [*named, *_cells(found, row, effect, language), *([drawn] if room else [])]
            yield Line(tuple(cells), indent=0 if named[0] else 2)
    yield from _activities(found, language, room)


def _bar(found: Tornado, row: Row, effect: Effect, most: Fraction, room: int) -> str:
    assert isinstance(row.value, Known)
    assert isinstance(row.value.value, Fraction)
    return unbroken(bar(found.found.total(effect), most, room, UP if effect.value > row.value.value else DOWN))


def _cells(found: Tornado, row: Row, effect: Effect | None, language: Language) -> Iterator[str]:
    """What it is turned to and what that does; nothing but why where it could not be turned that way."""
    if effect is None:
        yield from (unbroken(say("at end", language)), "", "", *([""] if found.rounds else []))
        return
    turned = found.value(row, Known(effect.value), language)
    yield unbroken(say("clipped", language, value=turned) if row.clipped(effect) else turned)
    yield unbroken(found.goal_change(row, effect, language))
    yield unbroken(found.total_change(effect, language))
    if found.rounds:
        yield unbroken(found.rounded_total(effect, language))


def _activities(found: Tornado, language: Language, room: int) -> Iterator[Line]:
    """Those that are done and those that are not, each turned to the other; no bar, for they are no steps."""
    for done in (True, False):
        groups = [rows for rows in _together(found) if _is(rows[0], done=done)]
        if groups:
            blank = [""] * (3 + found.rounds + (room > 0))
            head = say("not done" if done else "done", language)
            yield Line(("", head, *blank), rule_above=bool(found.stepped()) or not done)
        for rows in groups:
            label = say("each of", language, count=len(rows)) if len(rows) > 1 else found.label(rows[0], language)
            _, *cells = _cells(found, rows[0], rows[0].effects[0], language)
            yield Line((rows[0].input.goal or "", label, "", *cells, *([""] if room else [])))


def _is(row: Row, *, done: bool) -> bool:
    return isinstance(row.value, Known) and row.value.value is done


def _together(found: Tornado) -> Iterator[list[Row]]:
    """The activities, those of one goal that do the same as one."""

    def alike(row: Row) -> object:
        effect = row.effects[0]
        return row.input.goal, row.value, effect.scores, effect.bare

    yield from (list(rows) for _, rows in groupby(found.activities(), key=alike))
