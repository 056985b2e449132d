"""What the plots of a sweep share: titles, axes in a unit, and figures as numbers to draw."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

from dsl.units import Kind, Unit
from evaluator.whatif.sweep import State
from evaluator.whatif.sweep.columns import DECIMALS
from maalbar.report.numbers import suffix
from maalbar.report.texts import Language, titled
from maalbar.whatif.sweep.levels import shown_times
from maalbar.whatif.sweep.seen import Seen
from maalbar.whatif.sweep.summary import TOTAL, Summary

Json = dict[str, Any]
WIDTH = 680
_TITLE_LETTERS = 70
_NOTE_LETTERS = 100
_WITH_UNIT = re.compile("(?<=[0-9…]) (?=%|pp)")
"""The space between a figure and its unit."""


def title(text: str, beneath: Iterable[str]) -> Json:
    """A title that wraps, and beneath it what a reader needs besides."""
    wrapped = textwrap.wrap(_WITH_UNIT.sub("\N{NO-BREAK SPACE}", text), _TITLE_LETTERS)
    return {"text": wrapped, "subtitle": [line for line in beneath if line]}


def notes(several: Iterable[str]) -> list[str]:
    """Notes in as few lines as they have room in."""
    lines: list[str] = []
    for note in several:
        if lines and len(lines[-1]) + len(note) < _NOTE_LETTERS:
            lines[-1] += f" · {note}"
        else:
            lines.append(note)
    return lines


def contract(summary: Summary, language: Language) -> str:
    """The contract, its period and the party."""
    held = summary.sweep.contract
    named = titled(held.title, held.period, language)
    return f"{named}, {summary.sweep.party}" if summary.sweep.party else named


def drawn(shown: int, unit: Unit) -> float:
    """A value of a column as the number that is drawn; only for drawing."""
    return float(shown) if unit.kind is Kind.TRUTH else shown / 10**DECIMALS


def drawn_level(value: Fraction, unit: Unit) -> float:
    """A level as the number that is drawn."""
    return float(value * shown_times(unit))


def seen(one: Seen, unit: Unit) -> Mapping[str, float]:
    """The value, or the ends of one that is not known; nothing where there is nothing to draw."""
    if one.state is State.KNOWN:
        return {"y": drawn(one.shown, unit)}
    if one.state is State.UNKNOWN and not (one.low_open or one.high_open):
        return {"low": drawn(one.low, unit), "high": drawn(one.high, unit)}
    return {}


def axis(name: str, unit: Unit, language: Language, **more: object) -> Json:
    """An axis whose numbers carry their unit."""
    behind = suffix(Fraction(2), unit, language)
    label = f"datum.label + {behind!r}" if behind in (" %", " pp") else "datum.label"
    named = name if not name or behind in ("", " %", " pp") else f"{name} ({behind.strip()})"
    usual = {"title": named or None, "labelExpr": label, "labelOverlap": "greedy", "labelSeparation": 8, "format": ",~f"}
    return {**usual, **more}


def scale(values: Iterable[float]) -> Json:
    """A scale that leaves some room around these values."""
    found = list(values)
    low, high = (min(found), max(found)) if found else (0.0, 1.0)
    return {"domain": [low, high] if low < high else [low - 1, high + 1], "zero": False, "nice": False, "padding": 14}


def now_total(summary: Summary, language: Language) -> str:
    """The present total in words."""
    return summary.now[TOTAL].words(summary.sweep.unit(TOTAL), language)
