"""A what-if as JSON: every score before and after as the report writes it, with the exact difference."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dsl.contract import Contract
from evaluator.result import Score
from evaluator.value import Value
from maalbar.report.json import Json, amount, score
from maalbar.report.model import Amount, Status
from maalbar.report.phrases import said
from maalbar.report.texts import Language
from maalbar.whatif.model import Change, GoalChange, LineChange, Setting, Verdict, WhatIf
from maalbar.whatif.words import difference, values


def render(contract: Contract, made: Sequence[WhatIf], language: Language) -> str:
    """The contract, and a list of what each scenario does to it, party by party."""
    scenarios = [what_if(each, language) for each in made]
    told = {"contract": contract.title, "period": contract.period or None, "scenarios": scenarios}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def what_if(made: WhatIf, language: Language) -> Json:
    """One scenario as one object."""
    return {
        "title": made.title,
        **({"party": made.party} if made.party else {}),
        "notes": list(made.notes),
        "set": [setting(each, language) for each in made.settings],
        "changed": made.changed,
        "score": _change(made.total, language),
        "goals": [_goal(each, language) for each in made.goals],
    }


def setting(one: Setting, language: Language) -> Json:
    """One thing that is set; `no_effect` says why it changes nothing."""
    idle = {"no_effect": one.idle.name.lower()} if one.idle else {}
    return {"path": said(one.path, language), "was": values(one.was, language), "now": values(one.now, language), **idle}


def _change(change: Change, language: Language) -> Json:
    bare = {
        "before": score(_bare(change.bare_before, change.before), language),
        "after": score(_bare(change.bare_after, change.after), language),
        "difference": gap(change.bare_difference, language),
    }
    return {
        "before": score(change.before, language),
        "after": score(change.after, language),
        "difference": gap(change.difference, language),
        "without_rounding": bare,
        "changed": change.changed,
    }


def _bare(value: Value, like: Score) -> Score:
    return Score(value, value, like.unit)


def gap(one: Amount | None, language: Language) -> Json | None:
    """A difference with its sign; None where there is none."""
    found = amount(one, language)
    if one is None or found is None:
        return None
    words = difference(one, language)
    return {**found, "unknown": {**found["unknown"], "shown": words}} if "unknown" in found else {**found, "shown": words}


def _goal(goal: GoalChange, language: Language) -> Json:
    return {
        "id": goal.goal.id,
        "title": goal.goal.title,
        **_change(goal.score, language),
        "status": _verdict(goal.verdict),
        "criteria": [_line(line, language) for line in goal.lines],
    }


def _line(line: LineChange, language: Language) -> Json:
    after = line.after
    return {
        "name": after.criterion.name,
        "label": after.criterion.label or after.criterion.name,
        **({"members": dict(after.members)} if after.members else {}),
        **_change(line.score, language),
        "status": _verdict(line.verdict),
    }


def _verdict(one: Verdict) -> Json:
    return {"before": _status(one.before), "after": _status(one.after)}


def _status(status: Status | None) -> str | None:
    return status.value.replace(" ", "_") if status else None
