"""The tornado as a plot: two bars for each input, from what the total is to what a step down and a step up make of it."""

from __future__ import annotations

import textwrap
from fractions import Fraction
from typing import Any

from dsl.units import TRUTH
from evaluator.value import Known
from evaluator.whatif.sensitivity import Effect, Row
from maalbar.plot.look import BLUE, INK, ORANGE, QUIET
from maalbar.report.numbers import suffix
from maalbar.report.texts import Language, titled
from maalbar.whatif.sensitivity.model import Tornado, apart, facet
from maalbar.whatif.sensitivity.telling import first
from maalbar.whatif.sensitivity.words import say

Json = dict[str, Any]
MOST = 25
"""So many inputs are drawn; those that matter least are left out and counted."""
_WIDTH, _HEIGHT, _LETTERS, _LINE = 460, 46, 56, 15
_APART = "\N{BROKEN BAR}"
"""Stands between the parts of a label, which Vega draws beneath each other."""


def spec(found: Tornado, language: Language) -> Json:
    """The spec of the plot: the figures' steps, or the activities where no step changes the total."""
    rows = found.stepped() or found.activities()
    values = [value for at, row in enumerate(rows[:MOST]) for value in _values(found, at, row, language)]
    most = max((abs(value["change"]) for value in values), default=1.0) or 1.0
    y: Json = {"field": "label", "type": "nominal", "sort": None, "title": None, "axis": _labels(values)}
    x: Json = {"field": "change", "type": "quantitative", "scale": {"domain": [-1.35 * most, 1.35 * most], "nice": False}}
    x["axis"] = {
        "title": _axis(found, language),
        "format": "+,~f",
        "tickCount": 7,
        "labelExpr": "datum.value ? datum.label : '0'",
    }
    bars = {"mark": {"type": "bar", "height": 20}, "encoding": {"y": y, "x": x, "x2": {"datum": 0}, "color": _colours(language)}}
    return {
        "title": _title(found, rows, language),
        "width": _WIDTH,
        "height": {"step": _HEIGHT},
        "data": {"values": values},
        "layer": [bars, _ends(y, x, 1), _ends(y, x, -1), _now()],
    }


_ZERO = "datum.value ? datum.label : '0'"
"""A change of 0 has no sign."""


def _labels(values: list[Json]) -> Json:
    """Labels of as many lines each, the middle of which is the middle of the bar."""
    lines = max((len(value["lines"]) for value in values), default=1)
    for value in values:
        spare = lines - len(value["lines"])
        padded = [*[""] * (spare // 2), *value.pop("lines"), *[""] * (spare - spare // 2)]
        value["label"] = _APART.join([str(value["at"]), *padded])
    split = f"slice(split(datum.label, '{_APART}'), 1)"
    upwards = -(lines - 1) * _LINE / 2
    return {
        "labelExpr": split,
        "labelLineHeight": _LINE,
        "labelOffset": upwards,
        "domain": False,
        "ticks": False,
        "labelPadding": 12,
    }


def _values(found: Tornado, at: int, row: Row, language: Language) -> list[Json]:
    """A bar for each turn, the longer first; where both go the same way only the longer says what it was turned to."""
    values = sorted((_value(found, at, row, effect, language) for effect in row.effects), key=lambda one: -abs(one["change"]))
    if len(values) > 1 and values[0]["change"] * values[1]["change"] > 0:
        values[1]["to"] = ""
    return values


def _value(found: Tornado, at: int, row: Row, effect: Effect, language: Language) -> Json:
    change = found.found.total(effect)
    end = max((change.low, change.high), key=abs) if change else Fraction(0)
    assert isinstance(row.value, Known)
    up = row.input.lever.unit != TRUTH and effect.value > Fraction(row.value.value)
    named = textwrap.wrap(found.place(row, language).replace(_APART, " "), _LETTERS)
    told = f"{facet(row, language)} {found.value(row, row.value, language)}"
    return {
        "at": at,
        "lines": [*named, told],
        "change": float(end * 100) if apart(found.report.total.unit) != found.report.total.unit else float(end),
        "way": say("step up" if up else "step down", language),
        "to": found.value(row, Known(effect.value), language),
    }


def _colours(language: Language) -> Json:
    names = [say("step down", language), say("step up", language)]
    legend = {"title": None, "orient": "top", "symbolType": "square"}
    return {"field": "way", "type": "nominal", "scale": {"domain": names, "range": [ORANGE, BLUE]}, "legend": legend}


def _ends(y: Json, x: Json, sign: int) -> Json:
    """What an input was turned to, behind the end of its bar."""
    mark = {"type": "text", "align": "left" if sign > 0 else "right", "dx": 6 * sign, "color": QUIET, "fontSize": 11.5}
    test = f"datum.change {'>' if sign > 0 else '<'} 0"
    return {"transform": [{"filter": test}], "mark": mark, "encoding": {"y": y, "x": x, "text": {"field": "to"}}}


def _now() -> Json:
    return {"mark": {"type": "rule", "color": INK, "strokeWidth": 1.2}, "encoding": {"x": {"datum": 0, "type": "quantitative"}}}


def _axis(found: Tornado, language: Language) -> str:
    unit = suffix(Fraction(2), apart(found.report.total.unit), language).strip()
    return say("axis bare" if found.rounds else "axis", language, unit=unit)


def _title(found: Tornado, rows: list[Row], language: Language) -> Json:
    contract = found.report.contract
    party = f", {found.report.party}" if found.report.party else ""
    beneath = [f"{titled(contract.title, contract.period, language)}{party}", first(found, language)[0]]
    if len(rows) > MOST:
        beneath.append(say("left out", language, shown=MOST, all=len(rows)))
    place = f"{found.place(rows[0], language)} ({facet(rows[0], language)})" if rows else ""
    said = say("hangs", language, place=place) if rows else say("nothing", language)
    return {"text": textwrap.wrap(said, 70), "subtitle": beneath}
