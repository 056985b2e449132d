"""What each part of a combination weighs, read off the calculation, so that a reader can work the mean out again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from dsl.terms import Combination, Constant, Part, Peers, Place, Reference
from evaluator.result import Result, Step
from evaluator.value import Known
from maalbar.report.model import Amount, measured


def weights(step: Step, hide_below: int | None) -> tuple[Amount | None, ...]:
    """The weight of each part of a combination; None of a part that was given none, and of every step of another sort."""
    if not isinstance(step.term, Combination) or not step.parts:  # a verdict is told without how it came about
        return tuple(None for _ in step.parts)
    worked_out = iter(step.parts[len(step.term.parts) :])
    return tuple(_weight(part, worked_out, hide_below) for part in step.term.parts)


def _weight(part: Part, worked_out: Iterator[Step], hide_below: int | None) -> Amount | None:
    """A weight that is written as a number stands in the term; any other is a step of the combination's own."""
    if part.weight is None:
        return None
    if isinstance(part.weight, Constant):
        return Amount(Known(part.weight.value), part.weight.unit)
    return measured(next(worked_out).value, part.weight.unit, hide_below)


def weighed(result: Result) -> Mapping[Place, Amount]:
    """The weight of every goal, criterion and member, in the first combination that gives it one."""
    found: dict[Place, Amount] = {}
    for step in result.steps.values():
        for place, weight in _found(step, result.contract.hide_below):
            found.setdefault(place, weight)
    return found


def _found(step: Step, hide_below: int | None) -> Iterator[tuple[Place, Amount]]:
    if isinstance(step.term, Peers):  # its steps are those of every party, and nobody's parts
        return
    for part, weight in zip_longest(step.parts, weights(step, hide_below)):
        if weight is not None and isinstance(part.term, Reference):
            yield part.term.place, weight
        yield from _found(part, hide_below)
