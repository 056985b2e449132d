"""The distribution of the total over many scenarios: a bar for each value, or for each stretch of values."""

from __future__ import annotations

from evaluator.whatif.sweep.columns import DECIMALS
from maalbar.plot.frame import WIDTH, Json, axis, contract, drawn, title
from maalbar.plot.look import BLUE, GREY, INK, ORANGE
from maalbar.plot.words import word
from maalbar.report.texts import Language, text
from maalbar.whatif.sweep.seen import amount, number
from maalbar.whatif.sweep.spread_table import total_words
from maalbar.whatif.sweep.summary import TOTAL, Summary
from maalbar.whatif.sweep.totals import Bar
from maalbar.whatif.sweep.words import named

_HEADROOM = 0.25
"""How much higher the plot is than its bars: there stand the words at its lines."""


def spec(summary: Summary, language: Language) -> Json:
    """The spec of the plot."""
    spread, unit = summary.spread, summary.sweep.unit(TOTAL)
    single = all(bar.low == bar.high for bar in spread.bars)
    values = [_bar(summary, bar, language) for bar in spread.bars]
    counts = {
        "field": "count",
        "type": "quantitative",
        "scale": {"domainMin": 0, "domainMax": max((bar.count for bar in spread.bars), default=1) * (1 + _HEADROOM)},
        "axis": {"title": word("scenarios", language), "format": ",d", "tickMinStep": 1},
    }
    x: Json = {"field": "low", "type": "quantitative", "scale": {"zero": False, "nice": False, "padding": 42 if single else 4}}
    x["axis"] = axis(
        text("total", language),
        unit,
        language,
        grid=False,
        tickCount=8,
        **({"values": [v["low"] for v in values]} if single else {}),
    )
    mark: Json = {"type": "bar", "color": BLUE}
    encoding: Json = {"x": x, "y": counts}
    if single:
        mark["width"] = max(6, min(60, WIDTH // (2 * max(len(values), 1))))
    else:
        mark["binSpacing"] = 1
        encoding |= {"x2": {"field": "high"}}
        x["bin"] = {"binned": True}
    layers: list[Json] = [{"data": {"values": values}, "mark": mark, "encoding": encoding}]
    layers += _marks(summary, x, language)
    return {
        "title": title(_title(summary, language), _beneath(summary, language)),
        "width": WIDTH,
        "height": 300,
        "layer": layers,
    }


def _bar(summary: Summary, bar: Bar, language: Language) -> Json:
    unit = summary.sweep.unit(TOTAL)
    high = bar.high if bar.low == bar.high else bar.high + 1
    return {"low": drawn(bar.low, unit), "high": drawn(high, unit), "count": bar.count}


def _title(summary: Summary, language: Language) -> str:
    spread, unit = summary.spread, summary.sweep.unit(TOTAL)
    said = word("open", language)
    if spread.least is not None and spread.greatest is not None:
        key = "stays" if spread.least == spread.greatest else "between"
        first, last = (total_words(spread, end, unit, language) for end in (spread.least, spread.greatest))
        said = word(key, language, first=first, last=last)
    return word("over scenarios", language, title=said, count=number(summary.design.count * 10**DECIMALS, False, language))


def _beneath(summary: Summary, language: Language) -> list[str]:
    lines = [contract(summary, language), ", ".join(named(lever, language) for lever in summary.design.levers)]
    if summary.spread.open:
        count = number(summary.spread.open * 10**DECIMALS, False, language)
        lines.append(word("unknown besides", language, count=count))
    return lines


def _marks(summary: Summary, x: Json, language: Language) -> list[Json]:
    """Upright lines at the present total, the median and each threshold, each named above."""
    unit, now, median = summary.sweep.unit(TOTAL), summary.now[TOTAL], summary.spread.median
    found: list[tuple[int, str, str]] = []
    if now.known is not None:
        found.append((now.shown, word("now total", language, total=now.words(unit, language)), INK))
    if median is not None and median != now.known:
        found.append((median, word("median", language, total=total_words(summary.spread, median, unit, language)), GREY))
    found += [
        (reach.level, f"≥ {amount(reach.level, False, unit, language)}", ORANGE)
        for reach in summary.reaches
        if reach.level not in (now.known, median)
    ]
    layers: list[Json] = []
    for row, (at, words, colour) in enumerate(found):
        values = {"values": [{"low": drawn(at, unit), "words": words}]}
        place = {"field": "low", "type": "quantitative", "axis": x["axis"]}
        rule = {"type": "rule", "color": colour, "strokeDash": [5, 4], "strokeWidth": 1.5}
        label = {"type": "text", "align": "left", "dx": 5, "y": 8 + 16 * row, "color": colour, "fontWeight": 600}
        layers += [
            {"data": values, "mark": rule, "encoding": {"x": place}},
            {"data": values, "mark": label, "encoding": {"x": place, "text": {"field": "words"}}},
        ]
    return layers
