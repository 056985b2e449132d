"""A solved wish as JSON, for other programs: every set as ranges with exact ends."""

from __future__ import annotations

import json
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from dsl.lever import Lever
from dsl.units import Unit
from evaluator.whatif.present import level
from evaluator.whatif.solve.counted import Whole
from evaluator.whatif.solve.ends import End
from evaluator.whatif.solve.reach import Extreme, Reach
from evaluator.whatif.solve.sets import Range, ValueSet
from evaluator.whatif.solve.solve import Solution
from maalbar.report.json import nearest
from maalbar.report.numbers import exact
from maalbar.report.phrases import said
from maalbar.report.spoken import spelled, wish
from maalbar.report.texts import Language
from maalbar.whatif.solve import figures
from maalbar.whatif.solve.solved import Solved
from maalbar.whatif.solve.text import answer

Json = dict[str, Any]
"""An object of the output; its values are what `json.dumps` takes."""


def render(found: Sequence[Solved], language: Language) -> str:
    """One object, or where there are several parties a list of them."""
    objects = [_object(each, language) for each in found]
    return json.dumps(objects if len(objects) > 1 else objects[0], ensure_ascii=False, indent=2) + "\n"


def _object(found: Solved, language: Language) -> Json:
    asked = found.asked
    head = {
        "contract": found.contract.title,
        "period": found.contract.period or None,
        **({"party": found.result.party} if found.result.party else {}),
        "want": [wish(each, language) for each in asked.wants],
        "by": _lever(found, asked.lever, language),
    }
    if found.solution is not None:
        return {**head, **_solution(found, found.solution, language)}
    assert asked.second is not None
    steps = [
        {
            "from": _end(each.first, asked.second.lever.unit, language),
            "to": _end(each.last, asked.second.lever.unit, language),
            **_sets(each.solution, language),
        }
        for each in found.steps
    ]
    return {**head, "steps_of": _lever(found, asked.second.lever, language), "steps": steps}


def _lever(found: Solved, lever: Lever, language: Language) -> Json:
    today = None if found.hides(lever) else level(lever, found.result, found.measured)
    ends = {"low": lever.low, "high": lever.high}
    return {
        "lever": spelled(lever.title, language),
        "turns": lever.turns.value,
        "unit": str(lever.unit),
        "today": None if today is None else _end(today, lever.unit, language),
        **{name: None if end is None else exact(end) for name, end in ends.items()},
    }


def _solution(found: Solved, solution: Solution, language: Language) -> Json:
    return {
        **_sets(solution, language),
        "approximate": solution.approximate,
        "missing": [said(each.quantity, language) for each in solution.missing],
        **({"whole": _whole(found.whole)} if found.whole is not None else {}),
        **({"reached": [_reach(each, language) for each in solution.reached]} if solution.reached else {}),
        "answer": list(answer(found, solution, language)),
    }


def _sets(solution: Solution, language: Language) -> Json:
    sets = {
        "values": solution.values,
        "possible": solution.possible,
        "undecided": solution.undecided,
        "not_applicable": solution.absent,
    }
    return {"verdict": _verdict(solution), **{name: _set(each, solution.lever, language) for name, each in sets.items()}}


def _verdict(solution: Solution) -> str:
    if solution.everywhere:
        return "everywhere"
    if not solution.values.is_empty:
        return "some values"
    return "impossible" if solution.possible.is_empty else "uncertain"


def _set(values: ValueSet, lever: Lever, language: Language) -> list[Json]:
    words = [figures.range_words(one, lever, language) for one in values.intervals]
    return [{**_range(one, lever.unit, language), "shown": told} for one, told in zip(values.intervals, words, strict=True)]


def _range(one: Range, unit: Unit, language: Language) -> Json:
    return {
        "low": None if one.low is None else _end(one.low, unit, language),
        "low_closed": one.low_closed,
        "high": None if one.high is None else _end(one.high, unit, language),
        "high_closed": one.high_closed,
    }


def _end(end: End, unit: Unit, language: Language) -> Json:
    """A rational number as its fraction; an irrational one as the root of a polynomial, the constant first, and where it lies."""
    if isinstance(end, Fraction):
        return {"exact": exact(end), "value": nearest(end), "shown": figures.shown(end, unit, language)}
    low, high = end.bounds()
    root = {"root_of": list(end.polynomial), "between": [exact(low), exact(high)]}
    return {**root, "value": nearest(low), "shown": figures.end(end, unit, language)}


def _whole(whole: Whole) -> Json:
    ranges = [{"from": least, "to": greatest} for least, greatest in whole.ranges]
    return {"of": whole.of, "today": whole.present, "ranges": ranges, "left_as_they_are": [str(each) for each in whole.shared]}


def _reach(reach: Reach, language: Language) -> Json:
    needed = None if reach.needed is None else [_range(one, reach.unit, language) for one in reach.needed.intervals]
    looked = [None if end is None else exact(end) for end in reach.within]
    return {
        "place": str(reach.place),
        "least": _extreme(reach.least),
        "greatest": _extreme(reach.greatest),
        "needed": needed,
        **({"needed_within": looked} if looked != [None, None] else {}),
    }


def _extreme(one: Extreme) -> Json:
    if one.value is None:
        return {"unbounded": True}
    value = {"exact": exact(one.value)} if one.exact else {"near": exact(one.value)}
    return {**value, "value": nearest(one.value), "attained": one.attained}
