"""The heat map of two levers: a field for each pair of levels, the darker the greater the total."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from dsl.lever import Lever
from evaluator.whatif.sweep import State
from maalbar.plot.frame import WIDTH, Json, contract, drawn, notes, title
from maalbar.plot.look import GAP, INK, ORANGE, RAMP
from maalbar.plot.words import word
from maalbar.report.texts import Language, text
from maalbar.whatif.sweep.seen import number
from maalbar.whatif.sweep.spread_table import total_words
from maalbar.whatif.sweep.summary import TOTAL, Summary
from maalbar.whatif.sweep.words import level, named

_MOST_LEVELS = 100
"""Of a lever with more levels some are drawn, evenly spread."""
_MOST_LABELLED = 20 * 14
_MOST_NAMED = 7
"""So many different totals are named one by one beside the plot."""
_MOST_PARTED = 50
"""More fields than this beside each other have no line between them."""
_HIGHEST, _LOWEST = 460, 22


def spec(summary: Summary, language: Language) -> Json:
    """The spec of the plot: the lever with more levels across."""
    sizes = [len(levels) for levels in summary.design.levels]
    across = 0 if sizes[0] >= sizes[1] else 1
    down = 1 - across
    kept = [_kept(size) for size in sizes]
    values = list(_fields(summary, across, down, kept, language))
    labelled = len(values) <= _MOST_LABELLED
    fields = [_rectangles(summary, values, across, down, kept, language), *(_labels(values) if labelled else []), *_frame(values)]
    return {
        "title": title(_title(summary, language), _beneath(summary, kept, values, language)),
        "width": WIDTH,
        "height": min(_HIGHEST, max(120, max(_LOWEST, 34 if labelled else _LOWEST) * len(kept[down]))),
        "layer": [
            {**layer, "encoding": {**_sides(summary, across, down, kept, language), **layer["encoding"]}} for layer in fields
        ],
    }


def _kept(size: int) -> list[int]:
    every = -(-size // _MOST_LEVELS)
    return list(range(0, size, every))


def _title(summary: Summary, language: Language) -> str:
    spread, unit = summary.spread, summary.sweep.unit(TOTAL)
    if spread.least is None or spread.greatest is None:
        said = word("open", language)
    else:
        key = "stays" if spread.least == spread.greatest else "between"
        first, last = (total_words(spread, end, unit, language) for end in (spread.least, spread.greatest))
        said = word(key, language, first=first, last=last)
    return word("over scenarios", language, title=said, count=number(summary.design.count * 10**5, False, language))


def _beneath(summary: Summary, kept: Sequence[Sequence[int]], values: Sequence[Json], language: Language) -> list[str]:
    told = [contract(summary, language)]
    if any(value["now"] for value in values):
        told.append(word("now boxed", language))
    if any("total" not in value for value in values):
        told.append(word("grey", language))
    for lever, levels, places in zip(summary.design.levers, summary.design.levels, kept, strict=True):
        if len(places) < len(levels):
            said = word("thinned", language, shown=len(places), all=number(len(levels) * 10**5, False, language))
            told.append(f"{named(lever, language)}: {said}")
    return notes(told)


def _fields(summary: Summary, across: int, down: int, kept: Sequence[Sequence[int]], language: Language) -> Sequence[Json]:
    design, totals, unit = summary.design, summary.totals, summary.sweep.unit(TOTAL)
    sizes = [len(levels) for levels in design.levels]
    names = [
        _names(lever, levels, places, language) for lever, levels, places in zip(design.levers, design.levels, kept, strict=True)
    ]
    here = [
        None if now is None else next((place for place in places if levels[place] == now), None)
        for now, levels, places in zip(summary.levels_now, design.levels, kept, strict=True)
    ]
    middle = _middle(summary)
    found = []
    for row, first in enumerate(kept[0]):
        for column, second in enumerate(kept[1]):
            at = first * sizes[1] + second
            known = totals.state[at] == State.KNOWN
            named = (names[0][row], names[1][column])
            shown = int(totals.shown[at])
            found.append(
                {
                    "across": named[across],
                    "down": named[down],
                    "words": number(shown, bool(totals.cut[at]), language) if known else "?",
                    "now": here == [first, second],
                    "light": not known or shown <= middle,
                    **({"total": drawn(shown, unit)} if known else {}),
                }
            )
    return found


def _middle(summary: Summary) -> int:
    """Above this a field is dark, and its letters light."""
    least, greatest = summary.spread.least or 0, summary.spread.greatest or 0
    return least + (greatest - least) * 55 // 100


def _names(lever: Lever, levels: Sequence[Fraction], places: Sequence[int], language: Language) -> list[str]:
    return [level(levels[place], lever.unit, language) for place in places]


def _sides(summary: Summary, across: int, down: int, kept: Sequence[Sequence[int]], language: Language) -> Json:
    levers, levels = summary.design.levers, summary.design.levels

    def side(field: str, which: int) -> Json:
        names = _names(levers[which], levels[which], kept[which], language)
        rising = names if field == "across" else names[::-1]
        words = {"title": named(levers[which], language), "labelOverlap": "greedy", "labelSeparation": 6, "labelAngle": 0}
        words |= {"domain": False, "ticks": False}
        return {"field": field, "type": "ordinal", "sort": rising, "axis": words}

    return {"x": side("across", across), "y": side("down", down)}


def _rectangles(
    summary: Summary, values: Sequence[Json], across: int, down: int, kept: Sequence[Sequence[int]], language: Language
) -> Json:
    unit = summary.sweep.unit(TOTAL)
    name = f"{text('total', language)} ({unit})" if str(unit) else text("total", language)
    totals = {
        value["total"]: value["words"] for value in sorted(values, key=lambda value: value.get("total", 0)) if "total" in value
    }
    colour: Json = {
        "field": "total",
        "type": "quantitative",
        "scale": {"scheme": RAMP},
        "legend": {"title": name, "format": ",~f"},
    }
    if len(totals) <= _MOST_NAMED:
        colour |= {"field": "words", "type": "ordinal", "sort": list(totals.values()), "legend": {"title": name}}
        colour["scale"] |= {"domain": list(totals.values())}
    if not totals:
        colour["legend"] = None
    condition = {"condition": {"test": "isValid(datum.total)", **colour}, "value": GAP}
    mark = {"type": "rect", "stroke": "white", "strokeWidth": 1 if max(map(len, kept)) <= _MOST_PARTED else 0}
    return {"data": {"values": list(values)}, "mark": mark, "encoding": {"color": condition}}


def _labels(values: Sequence[Json]) -> list[Json]:
    longest = max(len(value["words"]) for value in values)
    columns = len({value["across"] for value in values})
    if longest * 7 > WIDTH / columns - 4:
        return []
    colour = {"condition": {"test": "datum.light", "value": INK}, "value": "white"}
    return [
        {
            "data": {"values": list(values)},
            "mark": {"type": "text", "fontSize": 12},
            "encoding": {"text": {"field": "words"}, "color": colour},
        }
    ]


def _frame(values: Sequence[Json]) -> list[Json]:
    here = [value for value in values if value["now"]]
    mark = {"type": "rect", "fill": None, "stroke": ORANGE, "strokeWidth": 3.5}
    return [{"data": {"values": here}, "mark": mark, "encoding": {}}] if here else []
