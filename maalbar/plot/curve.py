"""The curve of one lever: the total above, the goals that change beneath; steps are drawn as steps."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from fractions import Fraction
from itertools import pairwise

from dsl.units import Kind, Unit
from evaluator.whatif.sweep import Output
from maalbar.plot.curve_points import Part, line, points, unrounded
from maalbar.plot.curve_points import x as x_of
from maalbar.plot.frame import WIDTH, Json, axis, contract, drawn, drawn_level, notes, now_total, scale, seen, title
from maalbar.plot.look import BLUE, GREY, INK, ORANGE, QUIET, SERIES
from maalbar.plot.words import word
from maalbar.report.texts import Language, text
from maalbar.whatif.sweep.curve import Curve, Stretch
from maalbar.whatif.sweep.seen import amount
from maalbar.whatif.sweep.summary import TOTAL, Summary
from maalbar.whatif.sweep.words import level, named, output

_MOST_GOALS = 8
_MOST_MARKED = 60
"""With more levels than this they are not marked one by one."""
_MOST_NAMED = 12
"""With more levels than this beneath the plot are round numbers, not the levels."""


def spec(summary: Summary, language: Language) -> Json:
    """The spec of the plot."""
    (curve,) = summary.curves
    goals = [one for one in curve.changing() if one != TOTAL][:_MOST_GOALS]
    panels = [_total(summary, curve, language)]
    if goals:
        panels.append(_goals(summary, curve, goals, language))
    return {
        "title": title(_title(summary, curve, language), _beneath(summary, curve, language)),
        "vconcat": panels,
        "spacing": 26,
    }


def _title(summary: Summary, curve: Curve, language: Language) -> str:
    stretches, unit = curve.of(TOTAL), summary.sweep.unit(TOTAL)
    first, last = stretches[0].seen[0], stretches[-1].seen[0]
    low, high = (level(end, curve.lever.unit, language) for end in (curve.levels[0], curve.levels[-1]))
    key = "open"
    if all(each.seen[0].known is not None for each in stretches):
        steps = [(one.seen[0].shown, other.seen[0].shown) for one, other in pairwise(stretches)]
        ways = {key for key, holds in (("falls", all(a > b for a, b in steps)), ("rises", all(a < b for a, b in steps))) if holds}
        key = "stays" if not steps else ways.pop() if ways else "between"
        if key == "between":
            first, last = (pick((each.seen[0] for each in stretches), key=lambda one: one.shown) for pick in (min, max))
    said = word(key, language, first=first.words(unit, language), last=last.words(unit, language))
    key = "as goes" if len(curve.levels) > 1 else "as stands"
    return word(key, language, title=said, lever=named(curve.lever, language), low=low, high=high)


def _beneath(summary: Summary, curve: Curve, language: Language) -> list[str]:
    stretches = curve.of(TOTAL)
    told = [contract(summary, language)]
    if _hidden(stretches) and not _of_two(curve):
        told.append(word("before", language))
    if any("low" in seen(each.seen[0], summary.sweep.unit(TOTAL)) for each in stretches):
        told.append(word("band", language))
    return notes(told)


def _hidden(stretches: Sequence[Stretch]) -> bool:
    """Whether the total before its rounding is another figure than the total."""
    return any(each.before and any(one != each.seen[0] for one in each.before) for each in stretches)


def _x_axis(curve: Curve, language: Language, *, titled: bool) -> Json:
    ends = [x_of(curve, 0), x_of(curve, len(curve.levels) - 1)]
    name = named(curve.lever, language) if titled else ""
    words = axis(name, curve.lever.unit, language, grid=False, tickCount=_ticks(curve, language))
    count = len(curve.levels)
    if count <= _MOST_NAMED or curve.lever.unit.kind is Kind.DATE:
        words |= _named(curve, range(0, count, -(-count // _MOST_NAMED)), language)
    return {"field": "x", "type": "quantitative", "scale": {"domain": ends, "nice": False, "padding": 8}, "axis": words}


def _named(curve: Curve, places: Iterable[int], language: Language) -> Json:
    """These levels and no other ones, in words: days, yes and no are no numbers to a reader."""
    names = {x_of(curve, place): level(curve.levels[place], curve.lever.unit, language) for place in places}
    words = json.dumps({f"{at:.9g}": name for at, name in names.items()}, ensure_ascii=False)
    return {"values": list(names), "labelExpr": f"({words})[format(datum.value, '.9~g')]"}


def _ticks(curve: Curve, language: Language) -> int:
    """About as many figures as have room beneath the plot."""
    longest = max(len(level(end, curve.lever.unit, language)) for end in (curve.levels[0], curve.levels[-1]))
    return max(2, min(14, 90 // (longest + 2)))


def _total(summary: Summary, curve: Curve, language: Language) -> Json:
    unit, parts = summary.sweep.unit(TOTAL), line(curve, TOTAL)
    values = list(points(curve, parts, unit))
    before = list(points(curve, unrounded(curve), unit)) if _hidden(curve.of(TOTAL)) else []
    heights = [point[end] for point in (*values, *before) for end in ("y", "low", "high") if end in point]
    looked_for = [drawn(reach.level, unit) for reach in summary.reaches]
    y = {"type": "quantitative", "scale": scale([*heights, *looked_for])}
    y_axis = axis(text("total", language), unit, language, tickCount=6)
    x = _x_axis(curve, language, titled=len(curve.changing()) <= 1)
    layers: list[Json] = []
    if any("low" in point for point in values):
        layers.append(
            _layer(values, {"type": "area", "color": BLUE, "opacity": 0.2}, x, {**y, "field": "low", "axis": y_axis}, y2="high")
        )
    if before and not _of_two(curve):
        layers.append(_layer(before, {"type": "line", "color": GREY, "strokeWidth": 1.5}, x, {**y, "field": "y", "axis": y_axis}))
    if not _of_two(curve):
        layers.append(_layer(values, {"type": "line", "color": BLUE, "strokeWidth": 3}, x, {**y, "field": "y", "axis": y_axis}))
    layers.append(_layer(_dots(curve, parts, unit), {**_DOT, "color": BLUE}, x, {**y, "field": "y", "axis": y_axis}))
    layers += _thresholds(summary, curve, x, y, unit, language) + _now(summary, curve, x, y, unit, language)
    return {"width": WIDTH, "height": 250, "layer": layers}


def _layer(values: list[Json], mark: Json, x: Json, y: Json, y2: str | None = None) -> Json:
    encoding = {"x": x, "y": y, "order": {"field": "order", "type": "quantitative"}, **({"y2": {"field": y2}} if y2 else {})}
    if mark["type"] != "line":
        del encoding["order"]
    return {"data": {"values": values}, "mark": mark, "encoding": encoding}


_DOT: Json = {"type": "point", "filled": True, "size": 34, "opacity": 1}


def _dots(curve: Curve, parts: list[Part], unit: Unit) -> list[Json]:
    """A dot for each known value, where there are few levels."""
    if len(curve.levels) > _MOST_MARKED:
        return []
    found = [{"x": x_of(curve, index), **seen(one, unit)} for first, last, one in parts for index in range(first, last + 1)]
    return [dot for dot in found if "y" in dot]


def _of_two(curve: Curve) -> bool:
    """Whether there is nothing between two levels, so that no line may join them: yes and no."""
    return curve.lever.unit.kind is Kind.TRUTH


def _thresholds(summary: Summary, curve: Curve, x: Json, y: Json, unit: Unit, language: Language) -> list[Json]:
    """A broken line at each level that is looked for, where it is not the present total, which is marked anyhow."""
    now = summary.now[TOTAL].known
    layers = []
    for reach in summary.reaches:
        if reach.level == now:
            continue
        values = [{"y": drawn(reach.level, unit), "words": amount(reach.level, False, unit, language)}]
        rule = {"data": {"values": values}, "mark": {"type": "rule", "color": ORANGE, "strokeDash": [6, 4], "strokeWidth": 1.5}}
        layers.append({**rule, "encoding": {"y": {**y, "field": "y"}}})
        label = {"type": "text", "align": "right", "baseline": "bottom", "dx": -2, "dy": -3, "color": ORANGE}
        layers.append(
            {
                "data": {"values": values},
                "mark": {**label, "x": "width"},
                "encoding": {"y": {**y, "field": "y"}, "text": {"field": "words"}},
            }
        )
    return layers


def _now(summary: Summary, curve: Curve, x: Json, y: Json, unit: Unit, language: Language) -> list[Json]:
    """The contract as it is: an upright line and a ring where it stands, if that is on the plot."""
    (stands,), total = summary.levels_now, summary.now[TOTAL]
    if stands is None or not curve.levels[0] <= stands <= curve.levels[-1]:
        return []
    at: Json = {"x": drawn_level(stands, curve.lever.unit), **seen(total, unit)}
    at["words"] = word("now", language, level=level(stands, curve.lever.unit, language), total=now_total(summary, language))
    right = _late(stands, curve)
    rule: Json = {
        "data": {"values": [at]},
        "mark": {"type": "rule", "color": QUIET, "strokeDash": [2, 3]},
        "encoding": {"x": x},
    }
    label = {
        "type": "text",
        "align": "right" if right else "left",
        "dx": 6 if right else -6,
        "y": -8,
        "fontWeight": 600,
        "color": INK,
    }
    words: Json = {"data": {"values": [at]}, "mark": label, "encoding": {"x": x, "text": {"field": "words"}}}
    if "y" not in at:
        return [rule, words]
    ring = {"type": "point", "filled": True, "fill": "white", "stroke": INK, "strokeWidth": 2.5, "size": 110, "opacity": 1}
    return [rule, words, {"data": {"values": [at]}, "mark": ring, "encoding": {"x": x, "y": {**y, "field": "y"}}}]


def _late(stands: Fraction, curve: Curve) -> bool:
    return stands - curve.levels[0] > (curve.levels[-1] - curve.levels[0]) * Fraction(3, 5)


def _goals(summary: Summary, curve: Curve, goals: Sequence[Output], language: Language) -> Json:
    """A line for each goal, named at its right end."""
    unit = summary.sweep.unit(goals[0])
    alike = [one for one in goals if summary.sweep.unit(one) == unit]
    values = [
        {**point, "goal": output(one, language)}
        for one in alike
        for point in points(curve, line(curve, one), unit)
        if "y" in point
    ]
    names = [output(one, language) for one in alike]
    colour: Json = {
        "field": "goal",
        "type": "nominal",
        "scale": {"domain": names, "range": list(SERIES[: len(names)])},
        "legend": None,
    }
    y = {
        "field": "y",
        "type": "quantitative",
        "scale": scale(value["y"] for value in values),
        "axis": axis(word("goals that change", language), unit, language, tickCount=6),
    }
    x = _x_axis(curve, language, titled=True)
    order = {"field": "order", "type": "quantitative"}
    lines = {"mark": {"type": "line", "strokeWidth": 2.5}, "encoding": {"x": x, "y": y, "color": colour, "order": order}}
    ends = [
        next(value for value in reversed(values) if value["goal"] == name)
        for name in names
        if any(v["goal"] == name for v in values)
    ]
    layers = [] if _of_two(curve) else [{"data": {"values": values}, **lines}]
    dots = [{**dot, "goal": output(one, language)} for one in alike for dot in _dots(curve, line(curve, one), unit)]
    layers.append({"data": {"values": dots}, "mark": _DOT, "encoding": {"x": x, "y": y, "color": colour}})
    if _apart([end["y"] for end in ends], [value["y"] for value in values]):
        label = {"type": "text", "align": "left", "dx": 8, "fontWeight": 600}
        beside = {"x": x, "y": y, "color": colour, "text": {"field": "goal"}}
        layers.append({"data": {"values": ends}, "mark": label, "encoding": beside})
    else:
        colour["legend"] = {"title": None, "symbolStrokeWidth": 3}
    return {"width": WIDTH, "height": 200, "layer": layers}


def _apart(ends: list[float], values: list[float]) -> bool:
    """Whether names at these heights can be read beside each other."""
    room = (max(values) - min(values)) / 14
    return all(other - one > room for one, other in pairwise(sorted(ends)))
