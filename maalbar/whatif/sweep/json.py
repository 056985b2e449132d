"""The summary of a sweep as JSON: every level exact and as shown, every output as the decimals that are shown."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from dsl.lever import Lever, Steps
from dsl.units import Kind, Unit
from evaluator.whatif.sweep import Output, State
from evaluator.whatif.sweep.columns import DECIMALS
from maalbar.report.numbers import exact
from maalbar.report.texts import Language
from maalbar.whatif.sweep.curve import Curve, Stretch, sides
from maalbar.whatif.sweep.seen import Seen
from maalbar.whatif.sweep.summary import TOTAL, Summary
from maalbar.whatif.sweep.totals import Bar, Extreme, Reach
from maalbar.whatif.sweep.words import Told, level, named

Json = dict[str, Any]
_MOST_STRETCHES = 1000
"""So many stretches of a curve are written; a file has every scenario."""


def render(summary: Summary, told: Told, language: Language) -> str:
    """One object."""
    return json.dumps(_summary(summary, told, language), ensure_ascii=False, indent=2) + "\n"


def _summary(summary: Summary, told: Told, language: Language) -> Json:
    contract, design = summary.sweep.contract, summary.design
    return {
        "contract": contract.title,
        "period": contract.period or None,
        **({"party": summary.sweep.party} if summary.sweep.party else {}),
        "scenarios": {"count": design.count, "chosen": told.chosen, **({} if told.seed is None else {"seed": told.seed})},
        "levers": [_lever(*parts, language) for parts in zip(design.levers, design.levels, summary.levels_now, strict=True)],
        "now": {str(one): _seen(seen, summary.sweep.unit(one), language) for one, seen in summary.now.items()},
        "total": _total(summary, language),
        "best": _extreme(summary, summary.best, language),
        "worst": _extreme(summary, summary.worst, language),
        "thresholds": [_reach(summary, reach, language) for reach in summary.reaches],
        "alone": [_alone(summary, *pair, language) for pair in zip(summary.curves, summary.moved, strict=True)],
    }


def _level(value: Fraction | None, unit: Unit, language: Language) -> Json | None:
    return None if value is None else {"exact": exact(value), "shown": level(value, unit, language)}


def _lever(lever: Lever, levels: Sequence[Fraction], now: Fraction | None, language: Language) -> Json:
    low, high = (levels[0], levels[-1]) if isinstance(levels, Steps) else (min(levels), max(levels))
    return {
        "lever": named(lever, language),
        "unit": str(lever.unit),
        "levels": len(levels),
        "least": _level(low, lever.unit, language),
        "greatest": _level(high, lever.unit, language),
        "now": _level(now, lever.unit, language),
    }


def _seen(one: Seen, unit: Unit, language: Language) -> Json:
    words = one.words(unit, language)
    if one.state is State.KNOWN:
        if unit.kind is Kind.TRUTH:
            return {"truth": bool(one.shown), "shown": words}
        return {"decimal": _decimal(one.shown), "cut": one.cut, "shown": words}
    if one.state is State.UNKNOWN:
        low, high = (None if one.low_open else _decimal(one.low)), (None if one.high_open else _decimal(one.high))
        return {"unknown": {"low": low, "high": high}, "shown": words}
    return {one.state.name.lower(): True, "shown": words}


def _decimal(shown: int | None) -> str | None:
    """A number of 10^-5 with its decimals: `97.61363`."""
    if shown is None:
        return None
    whole, part = divmod(abs(shown), 10**DECIMALS)
    return f"{'-' if shown < 0 else ''}{whole}.{part:0{DECIMALS}d}".rstrip("0").rstrip(".")


def _total(summary: Summary, language: Language) -> Json:
    spread = summary.spread
    return {
        "unit": str(summary.sweep.unit(TOTAL)),
        "known": spread.known,
        "unknown": spread.open,
        "not_applicable": spread.absent,
        "least": _decimal(spread.least),
        "lower_quartile": _decimal(spread.lower),
        "median": _decimal(spread.median),
        "upper_quartile": _decimal(spread.upper),
        "greatest": _decimal(spread.greatest),
        "histogram": [_bar(bar) for bar in spread.bars],
    }


def _bar(bar: Bar) -> Json:
    return {"from": _decimal(bar.low), "to": _decimal(bar.high), "count": bar.count}


def _extreme(summary: Summary, one: Extreme | None, language: Language) -> Json | None:
    if one is None:
        return None
    turned = {
        named(lever, language): _level(value, lever.unit, language) for lever, value in summary.levels(one.scenario).items()
    }
    return {"total": _decimal(int(summary.totals.shown[one.scenario])), "levels": turned, "alike": one.alike}


def _reach(summary: Summary, reach: Reach, language: Language) -> Json:
    counts = {"level": _decimal(reach.level), "reached": reach.reached, "missed": reach.missed, "unknown": reach.open}
    if len(summary.curves) > 1 or not summary.curves[0].whole:
        return counts
    (curve,) = summary.curves
    found = sides(curve.of(TOTAL), reach.level)
    return {**counts, "levels": [{**_ends(curve, each.first, each.last, language), "reached": each.reached} for each in found]}


def _ends(curve: Curve, first: int, last: int, language: Language) -> Json:
    unit = curve.lever.unit
    return {"from": _level(curve.levels[first], unit, language), "to": _level(curve.levels[last], unit, language)}


def _alone(summary: Summary, curve: Curve, moved: bool | None, language: Language) -> Json:
    """One lever, the others as they are: what it changes, and every stretch of levels that are alike."""
    changing = curve.changing()
    return {
        "lever": named(curve.lever, language),
        "changes": [str(one) for one in changing],
        **({} if moved is None else {"ever_moves_total": moved}),
        "stretches": curve.count,
        "curve": [_stretch(summary, curve, each, changing, language) for each in curve.stretches[:_MOST_STRETCHES]],
    }


def _stretch(summary: Summary, curve: Curve, each: Stretch, changing: Sequence[Output], language: Language) -> Json:
    outputs = {
        str(of): _seen(seen, summary.sweep.unit(of), language)
        for of, seen in zip(curve.outputs, each.seen, strict=True)
        if of in changing
    }
    return {**_ends(curve, each.first, each.last, language), "levels": each.last - each.first + 1, "outputs": outputs}
