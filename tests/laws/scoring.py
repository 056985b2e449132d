"""Scores a generated contract on the product and on the reference, and says what comes out."""

from __future__ import annotations

from evaluator.result import Result
from evaluator.value import Value
from tests import strategies
from tests.conformance.cases import Case
from tests.conformance.outcomes import of_reference
from tests.conformance.product import run, value, written
from tests.reference import score as score_by_reference


def as_case(contract: strategies.Written) -> Case:
    """A generated contract as a conformance case without expectations."""
    return Case("generated", contract.rules, contract.figures, {}, {}, {}, None, {}, None)


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


def by_reference(contract: strategies.Written) -> dict[str, str]:
    """Every value of the contract, as the reference evaluator gives it."""
    scores = score_by_reference(contract.rules, contract.figures)
    return {place: of_reference(scores.value(place)) for place in contract.places}
