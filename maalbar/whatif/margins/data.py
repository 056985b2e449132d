"""The margins for other programs: JSON with every figure exact and as a reader sees it, and CSV with a row a criterion.

`state` is turns (there is a margin), fixed (no possible actual turns the verdict), activity, condition (of several figures),
open (figures are missing), absent (not applicable) or no target.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from fractions import Fraction

from dsl.units import Unit
from evaluator.whatif.edges import Edge, RoundedScore
from maalbar.report import csv, numbers
from maalbar.report.heads import cell
from maalbar.report.json import Json, score
from maalbar.report.line_view import of_report
from maalbar.report.numbers import exact
from maalbar.report.phrases import said
from maalbar.report.texts import Language
from maalbar.report.words import actual, target
from maalbar.whatif.margins.model import Margins, View, apart, counted, moved
from maalbar.whatif.margins.words import say

HEAD = (
    "party", "goal", "criterion", "member", "actual", "target", "state", "met", "margin", "distance", "unit", "direction",
    "beyond", "relative", "heads", "heads_least", "heads_most", "heads_of", "target_follows", "missing",
)  # fmt: skip
_WAYS = {True: "up", False: "down", None: "either"}


def as_json(found: list[Margins], language: Language) -> str:
    """One object, or a list of them where there are several parties."""
    objects = [_object(one, language) for one in found]
    return json.dumps(objects if len(objects) > 1 else objects[0], ensure_ascii=False, indent=2) + "\n"


def _object(found: Margins, language: Language) -> Json:
    return {
        **of_report(found.report),
        "margins": [_margin(view, language) for view in found.views],
        "rounding": [_rounded(one, language) for one in found.scores],
    }


def _margin(view: View, language: Language) -> Json:
    one = view.margin
    return {
        **view.json(language),
        "state": view.state,
        "met": one.met,
        **_turn(view, language),
        **({"missing": [said(each.quantity, language) for each in one.missing]} if one.missing else {}),
        **({"target_follows": True} if one.follows else {}),
    }


def _turn(view: View, language: Language) -> Json:
    turn, heads = view.margin.turn, view.heads
    if turn is None:
        return {}
    if view.hidden:
        return {"margin": {"hidden": say("hidden", language)}}
    told = {
        "exact": exact(turn.distance),
        "unit": str(apart(view.margin.unit)) or "count",
        "direction": _WAYS[turn.upwards],
        "beyond": turn.beyond,
        "relative": _fraction(view.margin.relative),
        "shown": moved(turn, view.margin.unit, language),
    }
    if heads is None:
        return {"margin": told}
    ends = {"kind": heads.kind, "least": heads.least, "most": heads.most, "direction": _WAYS[heads.upwards]}
    return {"margin": told, "heads": {**ends, "of": heads.n, "shown": counted(view, language)}}


def _fraction(value: Fraction | None) -> str | None:
    return None if value is None else exact(value)


def _rounded(one: RoundedScore, language: Language) -> Json:
    return {
        "goal": one.place.goal or "total",
        "score": score(one.score, language),
        "step": exact(one.step),
        "up": _edge(one.up),
        "down": _edge(one.down),
    }


def _edge(edge: Edge) -> Json:
    return {"to": exact(edge.value), "distance": exact(edge.distance), "beyond": edge.beyond}


def as_csv(found: Iterable[Margins], language: Language) -> str:
    """One row a criterion or member, in the order of the text."""
    rows = (_row(view, one.report.party or "", language) for one in found for view in one.views)
    return csv.table(HEAD, rows, language)


def _row(view: View, party: str, language: Language) -> list[str]:
    line, one = view.line, view.margin
    return [
        party,
        view.goal.goal.id,
        line.criterion.name,
        " ".join(member for _, member in line.members),
        actual(line, language),
        target(line, language),
        cell(view.state, language),
        _truth(one.met, language),
        *_turned(view, language),
        _truth(one.follows, language) if one.turn else "",
        "; ".join(said(each.quantity, language) for each in one.missing),
    ]


def _truth(value: bool | None, language: Language) -> str:
    return cell({True: "yes", False: "no", None: ""}[value], language)


def _unit(unit: Unit, language: Language) -> str:
    return str(unit) if language == "en" else numbers.suffix(Fraction(2), unit, language).strip()


def _turned(view: View, language: Language) -> list[str]:
    turn, heads = view.margin.turn, view.heads
    if turn is None or view.hidden:
        return [cell("hidden", language) if turn else "", *[""] * 9]
    told = [moved(turn, view.margin.unit, language), exact(turn.distance), _unit(apart(view.margin.unit), language)]
    told += [cell(_WAYS[turn.upwards], language), _truth(turn.beyond, language), _fraction(view.margin.relative) or ""]
    if heads is None:
        return [*told, "", "", "", ""]
    return [*told, counted(view, language), str(heads.least), str(heads.most), "" if heads.n is None else str(heads.n)]
