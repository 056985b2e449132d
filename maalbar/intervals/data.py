"""The intervals for other programs: JSON and CSV with a row a criterion, every end to all the digits that it is given with."""

from __future__ import annotations

import json
from collections.abc import Iterable
from fractions import Fraction

from evaluator.confidence.bounds import Bounds
from evaluator.confidence.chances import Chance
from evaluator.value import Phrase
from maalbar.intervals.model import Intervals, View, ends, probability
from maalbar.intervals.table import number_of_answers, truly
from maalbar.report import csv
from maalbar.report.heads import cell
from maalbar.report.json import Json, amount, nearest
from maalbar.report.line_view import of_report
from maalbar.report.numbers import exact
from maalbar.report.phrases import said
from maalbar.report.texts import Language
from maalbar.report.words import actual, target

HEAD = (
    "party", "goal", "criterion", "member", "actual", "n", "population", "target", "met", "method", "level", "lowest",
    "highest", "truly_met", "truly_met_lowest", "truly_met_highest", "within_noise", "reason",
)  # fmt: skip


def as_json(found: list[Intervals], language: Language) -> str:
    """One object, or a list of them where there are several parties."""
    objects = [_object(one, language) for one in found]
    return json.dumps(objects if len(objects) > 1 else objects[0], ensure_ascii=False, indent=2) + "\n"


def _object(found: Intervals, language: Language) -> Json:
    return {
        **of_report(found.report),
        "level": exact(found.level),
        "intervals": [_criterion(view, language) for view in found.views],
    }


def _criterion(view: View, language: Language) -> Json:
    one = view.estimate
    return {
        **view.json(language),
        "n": [amount(each, language) for each in view.answers],
        "population": None if one.population is None else nearest(one.population),
        "met": one.met,
        **({"hidden": True} if view.hidden else _estimated(view, language)),
    }


def _estimated(view: View, language: Language) -> Json:
    one = view.estimate
    return {
        "intervals": [_bounds(each, view, language) for each in one.intervals],
        "truly_met": _chance(one.chance, language) if isinstance(one.chance, Chance) else None,
        "within_noise": one.is_within_noise,
        **({"reason": said(reason, language)} if (reason := _reason(view)) else {}),
    }


def _bounds(one: Bounds, view: View, language: Language) -> Json:
    low, high = nearest(one.low), nearest(one.high)
    return {"method": one.method, "low": low, "high": high, "shown": ends(one, view.estimate.unit, language)}


def _chance(one: Chance, language: Language) -> Json:
    return {"low": nearest(one.low), "high": nearest(one.high), "shown": probability(one, language)}


def _reason(view: View) -> Phrase | None:
    one = view.estimate
    return one.lacking or (one.chance if isinstance(one.chance, Phrase) else None)


def as_csv(found: Iterable[Intervals], language: Language) -> str:
    """One row a criterion or member and method, in the order of the text; one row where there is no interval."""
    rows = (
        _row(view, each, one, language) for one in found for view in one.views for each in (view.estimate.intervals or (None,))
    )
    return csv.table(HEAD, rows, language)


def _row(view: View, bounds: Bounds | None, found: Intervals, language: Language) -> list[str]:
    line, one = view.line, view.estimate
    reason = _reason(view)
    return [
        found.report.party or "",
        view.goal.goal.id,
        line.criterion.name,
        " ".join(member for _, member in line.members),
        actual(line, language),
        number_of_answers(view, language),
        "" if one.population is None else exact(one.population),
        target(line, language),
        cell({True: "yes", False: "no", None: ""}[one.met], language),
        *_drawn(view, bounds, found, language),
        said(reason, language) if reason else "",
    ]


def _drawn(view: View, bounds: Bounds | None, found: Intervals, language: Language) -> list[str]:
    if bounds is None or view.hidden:
        return [cell("hidden", language) if view.hidden else "", *[""] * 7]
    chance = view.estimate.chance
    known = isinstance(chance, Chance)
    within = cell("yes" if view.estimate.is_within_noise else "no", language) if view.estimate.met is not None else ""
    return [
        bounds.method,
        _decimal(found.level),
        _decimal(bounds.low),
        _decimal(bounds.high),
        truly(view, language),
        *([_decimal(chance.low), _decimal(chance.high)] if known and isinstance(chance, Chance) else ["", ""]),
        within,
    ]


def _decimal(value: Fraction) -> str:
    """A number that ends, with a point before its decimals in every language, as programs read it."""
    return format(nearest(value), "")
