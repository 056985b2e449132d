"""M1002 for gates: a small step of the figure that a gate asks for, and the whole score behind it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from dsl import lever
from dsl.diagnostic import Diagnostic, Wording, problem, wording
from dsl.quantity import Quantity
from dsl.terms import Choice, Constant, Facet, Figure, Operation, Place, Term
from dsl.turn import turn
from dsl.units import DATE, RATIO
from dsl.within import inside
from evaluator.intervals import Interval
from evaluator.lints.cliff import LEAST
from evaluator.lints.desk import Desk, Told, goal_span
from evaluator.lints.shown import amount, of_place
from evaluator.possible import interval_of, is_word
from evaluator.score import score
from evaluator.value import NotApplicable, ProfileValue, Value
from evaluator.whatif.steps import counts_whole, step_of

LINT = "cliff"
_ABOVE = {"ge": -1, "gt": 1, "le": 1, "lt": -1}
"""On which side of the limit the verdict is the other one."""


def gate_cliffs(desk: Desk) -> Told:
    """Every gate that compares a figure with a number, where the score behind it jumps."""
    for place, term in desk.contract.terms.items():
        if place.facet is Facet.SCORE and not place.members:
            for item in inside(term):
                if isinstance(item, Choice) and item.gate:
                    yield from _of_gate(place, item, desk)


def _of_gate(place: Place, gate: Choice, desk: Desk) -> Iterator[Diagnostic]:
    for quantity, limit, sign in _compared(gate.condition):
        if quantity.unit == DATE or not desk.trying(2 * len(desk.contract.order)):
            continue
        by = Fraction(1) if counts_whole(quantity) else step_of(quantity.unit, limit, whole=False, asked={})
        below, above = sorted([limit, limit + sign * by])
        one, other = _scores(place, quantity, below, desk), _scores(place, quantity, above, desk)
        if one is None or other is None or not _is_jump(one, other) or desk.allows(LINT, place.goal, place.criterion):
            continue
        words = {"below": amount(below, quantity.unit), "above": amount(above, quantity.unit)}
        scores = {"low": _earned(one), "high": _earned(other)}
        span = gate.span if gate.span.text else goal_span(desk.contract, place)
        yield problem("M1002", span, name=of_place(place), **words, **scores, total=wording("lint-nothing"))


def _compared(condition: Term) -> Iterator[tuple[Quantity, Fraction, int]]:
    """The figures that a condition compares with a number, and on which side of it the verdict turns."""
    for item in inside(condition):
        if isinstance(item, Operation) and item.name in _ABOVE:
            left, right = item.arguments
            if isinstance(left, Figure) and isinstance(right, Constant) and isinstance(right.value, Fraction):
                yield left.quantity, right.value, _ABOVE[item.name]


def _scores(place: Place, quantity: Quantity, figure: Fraction, desk: Desk) -> Interval | None:
    """What a place can come to with a figure: exactly where the others are known; None where it is no percentage."""
    scene = desk.measured or desk.opened
    turned = turn(desk.contract, {lever.figure(quantity): figure})
    value: Value = score(turned, scene.figures).steps[place].value
    if desk.contract.unit(place) != RATIO or isinstance(value, NotApplicable | ProfileValue) or is_word(value):
        return None
    return interval_of(value)


def _is_jump(one: Interval, other: Interval) -> bool:
    """Whether one side is settled and the other reaches far above it, or both are settled far apart."""
    if one.high is None or other.high is None or (one.point is None and other.point is None):
        return False
    return abs(one.high - other.high) > LEAST


def _earned(scores: Interval) -> Wording:
    assert scores.high is not None
    shown = amount(scores.high, RATIO)
    return shown if scores.point is not None else wording("lint-up-to", score=shown)
