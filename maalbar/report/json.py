"""The report as JSON, for other programs: every figure as an exact fraction, as a number, and as a reader sees it.

A score's `exact` and `value` are what it was before its own declared rounding, `shown` is after it; where the rounding
changed it, `rounded` is the exact figure that later stages use.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from dsl.units import Kind, Unit
from evaluator.result import Score
from evaluator.value import Known, Missing, NotApplicable, ProfileValue, Undecided, Unknown, Value, hidden_below
from maalbar.report.model import Amount, GoalView, Line, Published, Report, Shown, Status, Target
from maalbar.report.numbers import exact, shown
from maalbar.report.phrases import said
from maalbar.report.texts import Language
from maalbar.report.words import activity, marks, notes, weight

Json = dict[str, Any]
"""An object of the output; its values are what `json.dumps` takes."""


def render(reports: Iterable[Report], language: Language, *, several: bool = False) -> str:
    """One object, or with `several` a list of them, one a party."""
    objects = [contract(report, language) for report in reports]
    return json.dumps(objects if several else objects[0], ensure_ascii=False, indent=2) + "\n"


def contract(report: Report, language: Language) -> Json:
    """The whole report as one object."""
    return {
        "contract": report.contract.title,
        "between": list(report.contract.parties),
        "period": report.contract.period or None,
        **({"party": report.party} if report.party else {}),
        "score": score(report.total, language),
        **_published(report.published, language),
        "goals": [_goal(goal, report, language) for goal in report.goals],
        "missing": [{"quantity": said(one.quantity, language), "looked": said(one.looked, language)} for one in report.missing],
        "notes": notes(report, language),
    }


def _goal(goal: GoalView, report: Report, language: Language) -> Json:
    return {
        "id": goal.goal.id,
        "title": goal.goal.title,
        "score": score(goal.score, language),
        "status": _status(goal.status),
        **_weight(goal.weight, language),
        **({"copies": goal.goal.copies} if goal.goal.copies else {}),
        **_published(goal.published, language),
        "criteria": [_line(line, language) for line in report.lines(goal)],
        **({"outputs": [_output(one, language) for one in goal.outputs]} if goal.outputs else {}),
    }


def _line(line: Line, language: Language) -> Json:
    named = {dimension: member for dimension, member in line.members if dimension not in KEYS}
    return {
        "name": line.criterion.name,
        "label": line.criterion.label or line.criterion.name,
        **named,
        **({"members": dict(line.members), "member_label": line.label} if line.members else {}),
        "actual": _actual(line, language),
        "target": _target(line.target, language),
        "met": {Status.MET: True, Status.NOT_MET: False}.get(line.status) if line.status else None,
        "status": _status(line.status),
        "score": score(line.score, language),
        **_weight(line.weight, language),
        **_published(line.published, language),
    }


KEYS = frozenset(
    {"name", "label", "members", "member_label", "actual", "target", "met", "status", "score", "weight", "published"}
)
"""A dimension of one of these names is found under `members` only."""


def _actual(line: Line, language: Language) -> Json | None:
    """The actual; of an activity it is shown as done or not done."""
    found = amount(line.actual, language)
    if found is None or line.actual is None or not line.criterion.done:
        return found
    words = activity(line.actual, language)
    return {**found, "unknown": {**found["unknown"], "shown": words}} if "unknown" in found else {**found, "shown": words}


def _weight(one: Amount | None, language: Language) -> Json:
    return {} if one is None else {"weight": weight(one, language)}


def _output(one: Shown, language: Language) -> Json:
    return {"name": one.output.name, "label": one.output.label, "value": amount(one.amount, language)}


def _status(status: Status | None) -> str | None:
    return status.value.replace(" ", "_") if status else None


def _target(target: Target | None, language: Language) -> Json | None:
    if target is None:
        return None
    upper = {"upper": amount(target.upper, language)} if target.upper else {}
    return {"comparison": target.op, **(amount(target.amount, language) or {}), **upper}


def _published(published: Published | None, language: Language) -> Json:
    if published is None:
        return {}
    return {"published": {**(amount(published.amount, language) or {}), "agrees": published.agrees}}


def amount(one: Amount | None, language: Language) -> Json | None:
    """A figure with its unit, or why there is none."""
    if one is None or one.below is not None:
        return {"hidden": f"< {one.below}"} if one else None
    return {**_value(one.value, one.value, one.unit, language), "unit": str(one.unit)}


def score(one: Score, language: Language) -> Json:
    """A score, or what is known of it."""
    found = _value(one.exact, one.value, one.unit, language)
    if one.value == one.exact or hidden_below(one.value) is not None:
        return found
    match one.value:
        case Known(value=Fraction() as value):
            return {**found, "rounded": exact(value)}
        case Unknown():
            return {**found, "rounded": {"low": _fraction(one.value.low), "high": _fraction(one.value.high)}}
        case _:
            return found


def _value(before: Value, after: Value, unit: Unit, language: Language) -> Json:
    words = shown(after, unit, language)
    told = [{"kind": mark.kind, "text": said(mark.text, language)} for mark in sorted(marks(after), key=str)]
    return {**_bare(before, unit, words, language), **({"marks": told} if told else {})}


def _bare(value: Value, unit: Unit, words: str, language: Language) -> Json:
    below = hidden_below(value)
    if below is not None:
        return {"hidden": f"< {below}"}
    match value:
        case Known():
            return {**_known(value.value, unit), "shown": words}
        case Unknown():
            ends = {"low": _fraction(value.low), "high": _fraction(value.high)}
            return {"unknown": {**ends, "missing": _missing(value.missing, language), "shown": words}}
        case Undecided():
            return {"unknown": {"options": list(value.options), "missing": _missing(value.missing, language), "shown": words}}
        case NotApplicable():
            return {"not_applicable": said(value.reason, language)}
        case ProfileValue():
            levels = zip(value.members, value.values, strict=True)
            return {"profile": {name: _bare(level, unit, "", language) for name, level in levels}, "shown": words}


def _known(value: Fraction | bool | str, unit: Unit) -> Json:
    if isinstance(value, bool):
        return {"truth": value}
    if isinstance(value, str):
        return {"label": value}
    if unit.kind is Kind.DATE:
        return {"date": date.fromordinal(int(value)).isoformat()}
    return {"exact": exact(value), "value": nearest(value)}


def nearest(value: Fraction) -> float | int | None:
    """The number nearest to it that JSON readers hold, for those who need no exact one; None where it is too large."""
    try:
        return int(value) if value.denominator == 1 else float(value)
    except OverflowError:
        return None


def _fraction(value: Fraction | None) -> str | None:
    return None if value is None else exact(value)


def _missing(missing: tuple[Missing, ...], language: Language) -> list[str]:
    return [said(one.quantity, language) for one in missing]
