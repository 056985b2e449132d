"""Combinations of lanes: means, sums and the others, also where the weights are varied."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from functools import reduce

from attrs import evolve, frozen

from dsl import terms
from evaluator.combinations import WEIGHED
from evaluator.whatif.sweep import lanes
from evaluator.whatif.sweep.forms import ONE, ZERO
from evaluator.whatif.sweep.lanes import Lane
from evaluator.whatif.sweep.operations import Lanes, Scope, fixed, known, multiple, product, truths
from evaluator.whatif.sweep.products import Products
from evaluator.whatif.sweep.tracks import NotInLanesError


@frozen(eq=False)
class _Piece:
    lane: Lane
    weight: Lane


def combination(builder: Lanes, term: terms.Combination, scope: Scope) -> Lane | None:
    """The lane of a combination: parts that never apply, or weigh nothing, leave it."""
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
        return reduce(lambda one, other: product(builder.products, one, other), parts)
    return rule(parts, [fixed(weight) for weight in weights])


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
    forms = [known(weight).low for weight in weights]
    mean = term.function == "mean"
    factors = products.shares(forms, term.least or 1) if mean else [products.table(form) for form in forms]
    sure = all(weight.sure for weight in weights) and all(factor.bad is None for factor in factors)
    multiples = [multiple(products, part, factor, sure) for part, factor in zip(parts, factors, strict=True)]
    return lanes.total(multiples, [ONE] * len(multiples))


def _mean(parts: Sequence[Lane], weights: Sequence[Fraction]) -> Lane:
    return lanes.total(parts, [weight / sum(weights, ZERO) for weight in weights])


_COMBINATIONS: Mapping[str, Callable[[Sequence[Lane], Sequence[Fraction]], Lane]] = {
    "mean": _mean,
    "sum": lanes.total,
    "worst": lambda parts, weights: evolve(lanes.extreme(parts, largest=False), truth=False),
    "best": lambda parts, weights: evolve(lanes.extreme(parts, largest=True), truth=False),
    "product": lambda parts, weights: parts[0],
    "all": lambda parts, weights: lanes.extreme(truths(parts), largest=False),
    "any": lambda parts, weights: lanes.extreme(truths(parts), largest=True),
}
