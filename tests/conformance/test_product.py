"""Every conformance case on the product."""

from __future__ import annotations

import pytest

from tests.conformance.cases import Case, cases
from tests.conformance.outcomes import agrees
from tests.conformance.product import refusals, run, value, written

CASES = cases()


@pytest.mark.parametrize("case", [case for case in CASES if case.refused is None], ids=lambda case: case.id)
def test_the_product_gives_the_expected_value(case: Case) -> None:
    """The evaluator gives the value that was worked out by hand, at every place that the case names."""
    result = run(case)
    for place, wanted in case.expected.items():
        outcome = written(value(result, place))
        assert agrees(outcome, wanted), f"{place} is {outcome}, expected {wanted}"


@pytest.mark.parametrize("case", [case for case in CASES if case.refused is not None], ids=lambda case: case.id)
def test_the_product_refuses_what_has_no_meaning(case: Case) -> None:
    """What has no meaning is turned down with the message that says why, and with no other."""
    found = refusals(case)
    assert found if case.refused == "any" else found == {case.refused}
