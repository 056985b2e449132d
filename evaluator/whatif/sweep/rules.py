"""The rules by which terms become lanes, one for each class of term that has one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from typing import Any, Protocol

from attrs import evolve, frozen

from dsl import terms
from dsl.terms import Term
from evaluator.arithmetic import name_of
from evaluator.combinations import WEIGHED
from evaluator.whatif.sweep import lanes
from evaluator.whatif.sweep.forms import ONE, ZERO, Table
from evaluator.whatif.sweep.lanes import Lane
from evaluator.whatif.sweep.products import Products
from evaluator.whatif.sweep.tracks import NotInLanesError

Scope = Mapping[str, Lane | None]


class Lanes(Protocol):
    """What gives the lane of a term; None is of a value that never applies."""

    products: Products

    def term(self, term: Term, scope: Scope) -> Lane | None:
        """The lane of a term, with the lanes of the parameters in sight."""


def _applying(lane: Lane | None) -> Lane:
    if lane is None:
        raise NotInLanesError("a value that may not apply")
    return lane


def _fixed(lane: Lane) -> Fraction:
    if lane.settled is None:
        raise NotInLanesError("a factor, limit or step that is varied")
    return lane.settled


def _operation(builder: Lanes, term: terms.Operation, scope: Scope) -> Lane | None:
    operands = [builder.term(argument, scope) for argument in term.arguments]
    applying = [lane for lane in operands if lane is not None]
    if len(applying) < len(operands):
        return None
    rule = _OPERATIONS.get(name_of(term))
    if rule is None:
        raise NotInLanesError(f"{term.name}")
    return rule(builder.products, applying)


def _product(products: Products, left: Lane, right: Lane) -> Lane:
    for one, other in ((left, right), (right, left)):
        if one.settled is not None:
            return lanes.total([other], [one.settled])
    return _multiple(products, left, products.table(_known(right).low), right.sure)


def _quotient(products: Products, left: Lane, right: Lane, *, above_zero: bool) -> Lane:
    divisor = right.settled
    if divisor is None:
        return _multiple(products, left, products.reciprocal(_known(right).low, above_zero=above_zero), sure=False)
    if divisor == 0 or (above_zero and divisor < 0):
        raise NotInLanesError("a division by 0")
    return lanes.total([left], [1 / divisor])


def _multiple(products: Products, lane: Lane, factor: Table, sure: bool) -> Lane:
    """A lane times a table of known numbers."""
    if lane.high is not None and min(factor.numbers) < 0:
        raise NotInLanesError("an unknown number times one below 0")
    high = lane.high and products.times(lane.high, factor)
    return evolve(lane, low=products.times(lane.low, factor), high=high, truth=False, sure=lane.sure and sure)


def _known(lane: Lane) -> Lane:
    if lane.high is not None:
        raise NotInLanesError("an unknown factor that is varied")
    return lane


def _truths(operands: Sequence[Lane]) -> Sequence[Lane]:
    if not all(lane.truth for lane in operands):
        raise NotInLanesError("a number as a truth")
    return operands


def _absolute(operand: Lane) -> Lane:
    if operand.high is not None:
        raise NotInLanesError("an unknown number without its sign")
    return lanes.extreme([operand, lanes.total([operand], [-ONE])], largest=True)


def _clamp(value: Lane, low: Lane, high: Lane) -> Lane:
    return lanes.extreme([lanes.extreme([value, high], largest=False), low], largest=True)


def _stepped(operands: Sequence[Lane], mode: str) -> Lane:
    value, step = operands
    if _fixed(step) <= 0:
        raise NotInLanesError("a step that is not above 0")
    return lanes.rounded(value, _fixed(step), mode)


_OPERATIONS: Mapping[str, Callable[[Products, Sequence[Lane]], Lane]] = {
    "add": lambda products, operands: lanes.total(operands, [ONE, ONE]),
    "sub": lambda products, operands: lanes.total(operands, [ONE, -ONE]),
    "neg": lambda products, operands: lanes.total(operands, [-ONE]),
    "mul": lambda products, operands: _product(products, *operands),
    "div": lambda products, operands: _quotient(products, *operands, above_zero=False),
    "achieve": lambda products, operands: _quotient(products, *operands, above_zero=True),
    "abs": lambda products, operands: _absolute(*operands),
    "min": lambda products, operands: evolve(lanes.extreme(operands, largest=False), truth=False),
    "max": lambda products, operands: evolve(lanes.extreme(operands, largest=True), truth=False),
    "clamp": lambda products, operands: evolve(_clamp(*operands), truth=False),
    "floor": lambda products, operands: _stepped(operands, "floor"),
    "ceil": lambda products, operands: _stepped(operands, "ceil"),
    "and": lambda products, operands: lanes.extreme(_truths(operands), largest=False),
    "or": lambda products, operands: lanes.extreme(_truths(operands), largest=True),
    "not": lambda products, operands: lanes.negated(*_truths(operands)),
    **{
        op: lambda products, operands, op=op: lanes.compared(op, *operands)  # type: ignore[misc]
        for op in ("eq", "ne", "ge", "gt", "le", "lt")
    },
}


def _choice(builder: Lanes, term: terms.Choice, scope: Scope) -> Lane | None:
    condition = builder.term(term.condition, scope)
    if condition is None:
        return None
    if condition.settled is not None:
        return builder.term(term.then if condition.settled else term.otherwise, scope)
    then, otherwise = (builder.term(branch, scope) for branch in (term.then, term.otherwise))
    if then is None and otherwise is None:
        return None
    return lanes.chosen(condition, _applying(then), _applying(otherwise))


def _rounding(builder: Lanes, term: terms.Rounding, scope: Scope) -> Lane | None:
    lane = builder.term(term.value, scope)
    return None if lane is None else lanes.rounded(lane, term.step, term.mode)


@frozen(eq=False)
class _Piece:
    lane: Lane
    weight: Lane


def _combination(builder: Lanes, term: terms.Combination, scope: Scope) -> Lane | None:
    pieces = [piece for part in term.parts if (piece := _piece(builder, part, scope)) is not None]
    if term.function in WEIGHED:
        if any((piece.weight.settled or ZERO) < 0 for piece in pieces):
            raise NotInLanesError("a weight below 0")
        pieces = [piece for piece in pieces if piece.weight.settled != 0]
    if len(pieces) < (term.least or 1):
        return None
    rule = _COMBINATIONS.get(term.function)
    if rule is None or (term.top is not None and term.top < len(pieces)):
        raise NotInLanesError(f"{term.function}" if rule is None else "the best of some parts")
    parts, weights = [piece.lane for piece in pieces], [piece.weight for piece in pieces]
    if term.function in ("mean", "sum") and any(weight.settled is None for weight in weights):
        return _weighed(builder.products, parts, weights, term)
    if term.function == "product":
        return reduce(lambda one, other: _product(builder.products, one, other), parts)
    return rule(parts, [_fixed(weight) for weight in weights])


def _piece(builder: Lanes, part: terms.Part, scope: Scope) -> _Piece | None:
    lane = builder.term(part.term, scope)
    weight = lanes.constant(ONE) if part.weight is None else builder.term(part.weight, scope)
    if lane is None or weight is None:
        return None
    if part.known_only and not lane.sure:
        if lane.low.parts or (lane.high is not None and lane.high.parts):
            raise NotInLanesError("a part that counts only where it is known")
        return None
    return _Piece(lane, weight)


def _weighed(products: Products, parts: Sequence[Lane], weights: Sequence[Lane], term: terms.Combination) -> Lane:
    """A mean or a sum whose weights are varied."""
    forms = [_known(weight).low for weight in weights]
    mean = term.function == "mean"
    factors = products.shares(forms, term.least or 1) if mean else [products.table(form) for form in forms]
    sure = all(weight.sure for weight in weights) and all(factor.bad is None for factor in factors)
    multiples = [_multiple(products, part, factor, sure) for part, factor in zip(parts, factors, strict=True)]
    return lanes.total(multiples, [ONE] * len(multiples))


def _mean(parts: Sequence[Lane], weights: Sequence[Fraction]) -> Lane:
    return lanes.total(parts, [weight / sum(weights, ZERO) for weight in weights])


_COMBINATIONS: Mapping[str, Callable[[Sequence[Lane], Sequence[Fraction]], Lane]] = {
    "mean": _mean,
    "sum": lanes.total,
    "worst": lambda parts, weights: evolve(lanes.extreme(parts, largest=False), truth=False),
    "best": lambda parts, weights: evolve(lanes.extreme(parts, largest=True), truth=False),
    "product": lambda parts, weights: parts[0],
    "all": lambda parts, weights: lanes.extreme(_truths(parts), largest=False),
    "any": lambda parts, weights: lanes.extreme(_truths(parts), largest=True),
}


def _bands(builder: Lanes, term: terms.Bands, scope: Scope) -> Lane | None:
    value = builder.term(term.value, scope)
    if value is None:
        return None
    limits = [_applying(builder.term(case.limit, scope)) for case in term.cases]
    results = [_applying(builder.term(case.result, scope)) for case in term.cases]
    last = _applying(None if term.otherwise is None else builder.term(term.otherwise, scope))
    for case, limit, result in reversed([*zip(term.cases, limits, results, strict=True)]):
        last = lanes.chosen(lanes.compared(case.op, value, limit), result, last)
    return last


def _linear(builder: Lanes, term: terms.Linear, scope: Scope) -> Lane | None:
    operands = [term.value, *(coordinate for point in term.points for coordinate in point)]
    found = [builder.term(operand, scope) for operand in operands]
    value, *ends = [lane for lane in found if lane is not None]
    if len(ends) + 1 < len(found):
        return None
    points = sorted(zip(map(_fixed, ends[::2]), map(_fixed, ends[1::2]), strict=True))
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
    terms.Operation: _operation,
    terms.Choice: _choice,
    terms.Rounding: _rounding,
    terms.Combination: _combination,
    terms.Bands: _bands,
    terms.Linear: _linear,
    terms.Call: _call,
    terms.Parameter: lambda builder, term, scope: scope[term.name],
}
