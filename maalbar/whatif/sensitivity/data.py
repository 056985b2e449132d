"""The tornado for other programs: JSON with every change exact, and CSV with a row a turn.

A change is told twice: `exact` with nothing rounded, `rounded` as the contract rounds. Where a total is an interval,
a change is that of its two ends, `low` and `high`. `cause` says why no turn changes the total, or not as it is rounded.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from fractions import Fraction

from dsl.terms import Place
from dsl.units import Unit
from evaluator.value import Known
from evaluator.whatif.changes import Change
from evaluator.whatif.sensitivity import Effect, Row
from maalbar.report import csv
from maalbar.report.heads import cell
from maalbar.report.json import Json, amount, score
from maalbar.report.line_view import of_report
from maalbar.report.model import Amount, measured
from maalbar.report.numbers import exact
from maalbar.report.spoken import spelled
from maalbar.report.texts import Language
from maalbar.whatif.sensitivity.model import Tornado, apart, signed
from maalbar.whatif.sensitivity.words import say

HEAD = (
    "party", "input", "goal", "criterion", "member", "kind", "value", "value_exact", "step_exact", "turned", "turned_exact",
    "at_end", "goal_change_exact", "goal_rounded_exact", "total_change", "total_change_exact", "total_rounded_exact", "rank",
    "cause",
)  # fmt: skip


def as_json(found: Tornado, language: Language) -> str:
    """One object; the inputs in the order of the text, with their rank."""
    bare = found.found.before.bare.total
    ranks = _ranks(found)
    made = {
        **of_report(found.report),
        "score": score(found.report.total, language),
        "without_rounding": amount(Amount(bare.value, found.report.total.unit), language),
        "inputs": [_input(found, row, ranks.get(id(row)), language) for row in found.found.rows],
    }
    return json.dumps(made, ensure_ascii=False, indent=2) + "\n"


def _ranks(found: Tornado) -> dict[int, int]:
    """The place of each input that changes the total, the figures first and then the activities."""
    return {id(row): at for at, row in enumerate([*found.stepped(), *found.activities()], start=1)}


def _input(found: Tornado, row: Row, rank: int | None, language: Language) -> Json:
    unit = row.input.lever.unit
    here = measured(row.value, unit, found.report.contract.hide_below)
    return {
        "input": spelled(row.input.lever.title, language),
        "place": found.place(row, language),
        "kind": row.input.facet.value if row.input.places else "figure",
        "value": amount(here, language),
        **({} if row.step is None or here.below is not None else {"step": exact(row.step)}),
        "rank": rank,
        "cause": row.cause.value if row.cause else None,
        "turns": [_turn(found, row, effect, language) for effect in row.effects],
    }


def _turn(found: Tornado, row: Row, effect: Effect, language: Language) -> Json:
    goals = {place.goal or "": _changes(found, effect, place, language) for place in found.found.moved(effect)}
    told = found.value(row, Known(effect.value), language)
    return {
        "to": {"shown": told} if found.hidden(row) else {"exact": exact(effect.value), "shown": told},
        "at_end": row.clipped(effect),
        "goals": goals,
        "total": _changes(found, effect, Place(), language),
    }


def _changes(found: Tornado, effect: Effect, place: Place, language: Language) -> Json:
    """What a turn changes a score by; null where one of the two is no number."""
    sizes = found.found
    unit = next((view.score.unit for view in found.report.goals if view.place == place), found.report.total.unit)
    return {
        "change": _change(sizes.goal(effect, place), apart(unit), language),
        "rounded": _change(sizes.rounded(effect, place), apart(unit), language),
        "after": amount(Amount(effect.scores[place].value, unit), language),
    }


def _change(change: Change | None, unit: Unit, language: Language) -> Json | None:
    if change is None:
        return None
    if change.low == change.high:
        return {"exact": exact(change.low), "shown": signed(change.low, unit, language)}
    ends = {"low": exact(change.low), "high": exact(change.high)}
    return {**ends, "shown": " / ".join(signed(end, unit, language) for end in (change.low, change.high))}


def as_csv(found: Tornado, language: Language) -> str:
    """One row a turn, in the order of the text; an input that cannot be turned has one row."""
    return csv.table(HEAD, _rows(found, language), language)


def _rows(found: Tornado, language: Language) -> Iterator[list[str]]:
    ranks = _ranks(found)
    for row in found.found.rows:
        head, tail = _head(found, row, language), [str(ranks.get(id(row), "")), _cause(row, language)]
        for effect in row.effects:
            yield [*head, *_cells(found, row, effect, language), *tail]
        if not row.effects:
            yield [*head, *[""] * (len(HEAD) - len(head) - len(tail)), *tail]


def _cause(row: Row, language: Language) -> str:
    """Why it changes nothing; in English the short word that JSON has too."""
    if row.cause is None:
        return ""
    return row.cause.value if language == "en" else say(row.cause.value, language)


def _head(found: Tornado, row: Row, language: Language) -> list[str]:
    place = row.input.places[0] if row.input.places else Place()
    return [
        found.report.party or "",
        spelled(row.input.lever.title, language),
        place.goal or "",
        place.criterion or "",
        " ".join(member for _, member in place.members) if len(row.input.places) == 1 else "",
        cell(row.input.facet.value if row.input.places else "figure", language),
        found.value(row, row.value, language),
        _number(row.value.value) if isinstance(row.value, Known) and not found.hidden(row) else "",
        exact(row.step) if row.step is not None and not found.hidden(row) else "",
    ]


def _number(value: Fraction | bool | str) -> str:
    return "" if isinstance(value, str) else exact(Fraction(value))


def _cells(found: Tornado, row: Row, effect: Effect, language: Language) -> Iterator[str]:
    yield found.value(row, Known(effect.value), language)
    yield "" if found.hidden(row) else exact(effect.value)
    yield cell("yes" if row.clipped(effect) else "no", language)
    goal = Place(row.input.goal)
    sizes = found.found
    yield from (_exactly(each) if row.input.goal else "" for each in (sizes.goal(effect, goal), sizes.rounded(effect, goal)))
    yield found.total_change(effect, language)
    yield from map(_exactly, (sizes.total(effect), sizes.rounded(effect, Place())))


def _exactly(change: Change | None) -> str:
    """The change as a fraction; those of both ends of an interval as `low..high`."""
    if change is None:
        return ""
    return exact(change.low) if change.low == change.high else f"{exact(change.low)}..{exact(change.high)}"
