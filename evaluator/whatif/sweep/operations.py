"""Operations on lanes, by the names that terms give them, and what all rules share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Protocol

from attrs import evolve

from dsl import terms
from dsl.terms import Term
from evaluator.arithmetic import name_of
from evaluator.whatif.sweep import lanes
from evaluator.whatif.sweep.forms import ONE, Table
from evaluator.whatif.sweep.lanes import Lane
from evaluator.whatif.sweep.products import Products
from evaluator.whatif.sweep.tracks import NotInLanesError

Scope = Mapping[str, Lane | None]


class Lanes(Protocol):
    """What gives the lane of a term; None is of a value that never applies."""

    products: Products

    def term(self, term: Term, scope: Scope) -> Lane | None:
        """The lane of a term, with the lanes of the parameters in sight."""


def applying(lane: Lane | None) -> Lane:
    """The lane of a value that has to apply."""
    if lane is None:
        raise NotInLanesError("a value that may not apply")
    return lane


def fixed(lane: Lane) -> Fraction:
    """The number of a lane that has to be the same in every scenario."""
    if lane.settled is None:
        raise NotInLanesError("a factor, limit or step that is varied")
    return lane.settled


def operation(builder: Lanes, term: terms.Operation, scope: Scope) -> Lane | None:
    """The lane of an operation; it never applies where an operand never does."""
    operands = [builder.term(argument, scope) for argument in term.arguments]
    found = [lane for lane in operands if lane is not None]
    if len(found) < len(operands):
        return None
    rule = _OPERATIONS.get(name_of(term))
    if rule is None:
        raise NotInLanesError(f"{term.name}")
    return rule(builder.products, found)


def product(products: Products, left: Lane, right: Lane) -> Lane:
    """The product of two."""
    for one, other in ((left, right), (right, left)):
        if one.settled is not None:
            return lanes.total([other], [one.settled])
    return multiple(products, left, products.table(known(right).low), right.sure)


def _quotient(products: Products, left: Lane, right: Lane, *, above_zero: bool) -> Lane:
    divisor = right.settled
    if divisor is None:
        return multiple(products, left, products.reciprocal(known(right).low, above_zero=above_zero), sure=False)
    if divisor == 0 or (above_zero and divisor < 0):
        raise NotInLanesError("a division by 0")
    return lanes.total([left], [1 / divisor])


def multiple(products: Products, lane: Lane, factor: Table, sure: bool) -> Lane:
    """A lane times a table of known numbers."""
    if lane.high is not None and min(factor.numbers) < 0:
        raise NotInLanesError("an unknown number times one below 0")
    high = lane.high and products.times(lane.high, factor)
    return evolve(lane, low=products.times(lane.low, factor), high=high, truth=False, sure=lane.sure and sure)


def known(lane: Lane) -> Lane:
    """A lane whose numbers have to be known."""
    if lane.high is not None:
        raise NotInLanesError("an unknown factor that is varied")
    return lane


def truths(operands: Sequence[Lane]) -> Sequence[Lane]:
    """Lanes that have to be truths."""
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
    if fixed(step) <= 0:
        raise NotInLanesError("a step that is not above 0")
    return lanes.rounded(value, fixed(step), mode)


_OPERATIONS: Mapping[str, Callable[[Products, Sequence[Lane]], Lane]] = {
    "add": lambda products, operands: lanes.total(operands, [ONE, ONE]),
    "sub": lambda products, operands: lanes.total(operands, [ONE, -ONE]),
    "neg": lambda products, operands: lanes.total(operands, [-ONE]),
    "mul": lambda products, operands: product(products, *operands),
    "div": lambda products, operands: _quotient(products, *operands, above_zero=False),
    "achieve": lambda products, operands: _quotient(products, *operands, above_zero=True),
    "abs": lambda products, operands: _absolute(*operands),
    "min": lambda products, operands: evolve(lanes.extreme(operands, largest=False), truth=False),
    "max": lambda products, operands: evolve(lanes.extreme(operands, largest=True), truth=False),
    "clamp": lambda products, operands: evolve(_clamp(*operands), truth=False),
    "floor": lambda products, operands: _stepped(operands, "floor"),
    "ceil": lambda products, operands: _stepped(operands, "ceil"),
    "and": lambda products, operands: lanes.extreme(truths(operands), largest=False),
    "or": lambda products, operands: lanes.extreme(truths(operands), largest=True),
    "not": lambda products, operands: lanes.negated(*truths(operands)),
    **{
        op: lambda products, operands, op=op: lanes.compared(op, *operands)  # type: ignore[misc]
        for op in ("eq", "ne", "ge", "gt", "le", "lt")
    },
}
