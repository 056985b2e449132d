"""The product against the reference evaluator, on contracts that no one chose."""

from __future__ import annotations

from hypothesis import given, note, settings

from tests import strategies
from tests.laws.scoring import by_product, by_reference


@settings(max_examples=200)
@given(strategies.measured_contracts())
def test_the_evaluator_equals_the_reference_on_generated_contracts(contract: strategies.Written) -> None:
    """Every value of every generated contract is exactly what the independent reference evaluator works out."""
    note(contract.rules)
    note(str(contract.figures))
    assert by_product(contract) == by_reference(contract)
