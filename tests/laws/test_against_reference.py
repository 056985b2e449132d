"""The product against the reference evaluator, on contracts that no one chose."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import assume, given, note, settings
from hypothesis import strategies as st

from evaluator.closures import NotCoveredError
from evaluator.compiled import compile_scores
from evaluator.value import Known
from tests import strategies
from tests.conformance.product import measure, value
from tests.laws.scoring import as_case, scored
from tests.laws.values import as_possible, covers
from tests.reference import score as score_by_reference
from tests.reference.possible import NOTHING, number


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


@given(strategies.contracts(), st.data())
def test_the_compiled_scores_equal_the_reference_on_generated_contracts(
    contract: strategies.Written, data: st.DataObject
) -> None:
    """Where a contract can be compiled, its compiled scores are what the reference evaluator works out."""
    complete = data.draw(strategies.completions(contract))
    note(complete.rules)
    checked = scored(complete).contract
    figures, _ = measure(as_case(complete), checked)
    answers = [figures.answer(quantity).value for quantity in checked.quantities]
    try:
        found = compile_scores(checked)([Fraction(each.value) if isinstance(each, Known) else None for each in answers])
    except NotCoveredError:
        assume(False)
    scores = score_by_reference(complete.rules, complete.figures)
    for place, score in found.items():
        assert scores.value(str(place)) == (NOTHING if score is None else number(score)), place
