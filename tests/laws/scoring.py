"""Scores a generated contract on the product, and says what comes out."""

from __future__ import annotations

from fractions import Fraction
from math import inf

from evaluator.result import Result
from evaluator.value import Known, Unknown, Value
from tests import strategies
from tests.conformance.cases import Case
from tests.conformance.product import run, value, written


def as_case(contract: strategies.Written) -> Case:
    """A generated contract as a conformance case without expectations."""
    return Case("generated", contract.rules, contract.figures, contract.counts, {}, {}, None, {}, None)


def scored(contract: strategies.Written) -> Result:
    """What the product makes of it."""
    return run(as_case(contract))


def total(contract: strategies.Written) -> Value:
    """The product's total."""
    return scored(contract).total.value


def by_product(contract: strategies.Written) -> dict[str, str]:
    """Every value of the contract, as the product gives it."""
    result = scored(contract)
    return {place: written(value(result, place)) for place in contract.places}


def ends(value: Value) -> tuple[Fraction | float, Fraction | float]:
    """The lowest and the highest that a number may be."""
    if isinstance(value, Known):
        assert isinstance(value.value, Fraction)
        return value.value, value.value
    assert isinstance(value, Unknown), value
    return -inf if value.low is None else value.low, inf if value.high is None else value.high


def scores(contract: strategies.Written) -> dict[str, Value]:
    """The scores of a contract: of the total, its goals, its criteria and their members."""
    result = scored(contract)
    facets = ("met", "actual", "target")
    return {place: value(result, place) for place in contract.places if place.split()[-1] not in facets}
