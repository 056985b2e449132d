"""Where a lever stands before anything is turned."""

from __future__ import annotations

from fractions import Fraction

from dsl.lever import Lever, Turns
from dsl.terms import Constant
from evaluator.column import Measurements
from evaluator.result import Result
from evaluator.value import Known, Value


def level(lever: Lever, result: Result, measurements: Measurements) -> Fraction | None:
    """The lever's value now, in its unit; None where it is not known, or not the same for all that the lever stands for.

    A weight that was never given counts as 1.
    """
    found = set(_weights(lever, result) if lever.turns is Turns.WEIGHT else _values(lever, result, measurements))
    return found.pop() if len(found) == 1 else None


def _values(lever: Lever, result: Result, measurements: Measurements) -> list[Fraction | None]:
    values: list[Value] = [result.steps[place].value for place in lever.places]
    values += [measurements.answer(quantity, result.party).value for quantity in lever.quantities]
    return [_number(value) for value in values]


def _number(value: Value) -> Fraction | None:
    return Fraction(value.value) if isinstance(value, Known) and isinstance(value.value, Fraction | bool) else None


def _weights(lever: Lever, result: Result) -> list[Fraction | None]:
    terms = [result.contract.weights.get(place) for place in lever.places]
    return [_weight(term) for term in terms]


def _weight(term: object) -> Fraction | None:
    if term is None:
        return Fraction(1)
    return Fraction(term.value) if isinstance(term, Constant) and isinstance(term.value, Fraction) else None
