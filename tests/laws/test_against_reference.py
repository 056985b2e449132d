"""The product against the reference evaluator, on contracts that no one chose."""

from __future__ import annotations

from hypothesis import given, note, settings

from tests import strategies
from tests.conformance.product import value
from tests.laws.scoring import scored
from tests.laws.values import as_possible, covers
from tests.reference import score as score_by_reference


@settings(max_examples=200)
@given(strategies.measured_contracts())
def test_the_evaluator_equals_the_reference_on_generated_contracts(contract: strategies.Written) -> None:
    """Every value of every generated contract is exactly what the independent reference evaluator works out.

    Only where a part may not apply and `least=` may then leave too few, may the evaluator's interval be the wider one.
    """
    note(contract.rules)
    note(f"{contract.figures} {contract.counts}")
    result, scores = scored(contract), score_by_reference(contract.rules, contract.figures, contract.counts)
    for place in contract.places:
        product, reference = as_possible(value(result, place)), scores.value(place)
        may_be_wider = "least=" in contract.rules
        assert product == reference or (may_be_wider and covers(product, reference)), f"{place}: {product}, not {reference}"
