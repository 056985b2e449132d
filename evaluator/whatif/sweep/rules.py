"""The rules by which terms become lanes, one for each class of term that has one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

from dsl import terms
from evaluator.whatif.sweep import lanes
from evaluator.whatif.sweep.combining import combination
from evaluator.whatif.sweep.forms import ONE
from evaluator.whatif.sweep.lanes import Lane
from evaluator.whatif.sweep.operations import Lanes, Scope, applying, fixed, operation
from evaluator.whatif.sweep.tracks import NotInLanesError


def _choice(builder: Lanes, term: terms.Choice, scope: Scope) -> Lane | None:
    condition = builder.term(term.condition, scope)
    if condition is None:
        return None
    if condition.settled is not None:
        return builder.term(term.then if condition.settled else term.otherwise, scope)
    then, otherwise = (builder.term(branch, scope) for branch in (term.then, term.otherwise))
    if then is None and otherwise is None:
        return None
    return lanes.chosen(condition, applying(then), applying(otherwise))


def _rounding(builder: Lanes, term: terms.Rounding, scope: Scope) -> Lane | None:
    lane = builder.term(term.value, scope)
    return None if lane is None else lanes.rounded(lane, term.step, term.mode)


def _bands(builder: Lanes, term: terms.Bands, scope: Scope) -> Lane | None:
    value = builder.term(term.value, scope)
    if value is None:
        return None
    limits = [applying(builder.term(case.limit, scope)) for case in term.cases]
    results = [applying(builder.term(case.result, scope)) for case in term.cases]
    last = applying(None if term.otherwise is None else builder.term(term.otherwise, scope))
    for case, limit, result in reversed([*zip(term.cases, limits, results, strict=True)]):
        last = lanes.chosen(lanes.compared(case.op, value, limit), result, last)
    return last


def _linear(builder: Lanes, term: terms.Linear, scope: Scope) -> Lane | None:
    operands = [term.value, *(coordinate for point in term.points for coordinate in point)]
    found = [builder.term(operand, scope) for operand in operands]
    value, *ends = [lane for lane in found if lane is not None]
    if len(ends) + 1 < len(found):
        return None
    points = sorted(zip(map(fixed, ends[::2]), map(fixed, ends[1::2]), strict=True))
    if value.high is not None or any(left == right for (left, _), (right, _) in pairwise(points)):
        raise NotInLanesError("an unknown number, or points at one place")
    return _interpolated(value, points)


def _interpolated(value: Lane, points: Sequence[tuple[Fraction, Fraction]]) -> Lane:
    found = lanes.constant(points[-1][1])
    for (left, start), (right, stop) in reversed([*pairwise(points)]):
        slope = (stop - start) / (right - left)
        line = lanes.total([value, lanes.constant(start - slope * left)], [slope, ONE])
        found = lanes.chosen(lanes.compared("le", value, lanes.constant(right)), line, found)
    return lanes.chosen(lanes.compared("le", value, lanes.constant(points[0][0])), lanes.constant(points[0][1]), found)


def _call(builder: Lanes, term: terms.Call, scope: Scope) -> Lane | None:
    return builder.term(term.body, {name: builder.term(argument, scope) for name, argument in term.arguments})


RULES: Mapping[type, Callable[[Lanes, Any, Scope], Lane | None]] = {
    terms.Operation: operation,
    terms.Choice: _choice,
    terms.Rounding: _rounding,
    terms.Combination: combination,
    terms.Bands: _bands,
    terms.Linear: _linear,
    terms.Call: _call,
    terms.Parameter: lambda builder, term, scope: scope[term.name],
}
