"""The curve of one lever as a table: a row for each stretch of levels, so that a plateau is one row."""

from __future__ import annotations

from collections.abc import Sequence

from evaluator.whatif.sweep import Output
from maalbar.report.grid import Row, fitted, unbroken
from maalbar.report.texts import Language, text
from maalbar.whatif.sweep.curve import Curve, Stretch
from maalbar.whatif.sweep.summary import TOTAL, Summary
from maalbar.whatif.sweep.words import level, output, outputs, span, whole, word

_MOST_ROWS = 24
"""Of more stretches than this some are told, evenly spread, with the first, the last and the present one."""
_MOST_COLUMNS = 6


def render(summary: Summary, language: Language, width: int) -> str:
    """The table, and beneath it what never changes and where things stand now."""
    (curve,) = summary.curves
    changing = curve.changing()
    if not changing:
        return word("all alike", language, outputs=outputs(curve.outputs, language))
    columns = _columns(changing)
    parts = [_table(summary, curve, columns, language, width)]
    same = [one for one in curve.outputs if one not in changing]
    if same:
        parts.append(word("same", language, outputs=outputs(same, language)))
    parts += _now(summary, curve, columns, language)
    return "\n".join(parts)


def _columns(changing: Sequence[Output]) -> list[Output]:
    """The total first, though it may not change, then what does."""
    return [TOTAL, *[one for one in changing if one != TOTAL][: _MOST_COLUMNS - 1]]


def _table(summary: Summary, curve: Curve, columns: list[Output], language: Language, width: int) -> str:
    stretches, here = curve.of(*columns), _place_now(summary, curve)
    hidden = any(each.before and each.before != (each.seen[0], each.seen[0]) for each in stretches)
    rows = []
    told = _told(stretches, here)
    for each in told:
        cells = [_levels(curve, each, language), *_values(summary, each, columns, language)]
        cells[2:2] = [_before(summary, each, language)] if hidden else []
        rows.append(Row(tuple(map(unbroken, (*cells, _mark(each, here, language))))))
    head = [word("level", language), *(output(one, language) for one in columns), ""]
    head[2:2] = [text("before rounding", language)] if hidden else []
    right = frozenset(range(1, len(head) - 1))
    table = fitted(tuple(map(unbroken, head)), rows, right=right, told=0, width=width)
    more = (len(stretches) if curve.whole else curve.count) - len(told)
    return table if not more else f"{table}\n{word('more rows', language, count=whole(more, language))}"


def _told(stretches: Sequence[Stretch], here: int | None) -> list[Stretch]:
    every = -(-len(stretches) // _MOST_ROWS)
    return [
        each
        for place, each in enumerate(stretches)
        if place % every == 0 or place == len(stretches) - 1 or (here is not None and each.first <= here <= each.last)
    ]


def _levels(curve: Curve, each: Stretch, language: Language) -> str:
    return span(curve.levels[each.first], curve.levels[each.last], curve.lever.unit, language)


def _values(summary: Summary, each: Stretch, columns: list[Output], language: Language) -> list[str]:
    return [one.words(summary.sweep.unit(of), language) for of, one in zip(columns, each.seen, strict=True)]


def _before(summary: Summary, each: Stretch, language: Language) -> str:
    """The total before its rounding; at both ends of the stretch where it changes unseen."""
    assert each.before is not None  # the total before its rounding is always asked for, or of no stretch
    first, last = (one.words(summary.sweep.unit(TOTAL), language) for one in each.before)
    return first if first == last else word("from to", language, first=first, last=last)


def _place_now(summary: Summary, curve: Curve) -> int | None:
    """The index of the level that the lever has now; None where it is none of them."""
    (now,) = summary.levels_now
    return None if now is None or now not in curve.levels else curve.levels.index(now)


def _mark(each: Stretch, here: int | None, language: Language) -> str:
    return word("now mark", language) if here is not None and each.first <= here <= each.last else ""


def _now(summary: Summary, curve: Curve, columns: list[Output], language: Language) -> list[str]:
    """Where things stand, if none of the levels says it."""
    (now,) = summary.levels_now
    if _place_now(summary, curve) is not None:
        return []
    values = ", ".join(f"{output(one, language)} {summary.now[one].words(summary.sweep.unit(one), language)}" for one in columns)
    if now is None:
        return [word("now values", language, values=values)]
    return [word("now between", language, level=level(now, curve.lever.unit, language), values=values)]
