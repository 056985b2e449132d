"""Every conformance case on the reference evaluator."""

from __future__ import annotations

import pytest

from tests.conformance.cases import Case, cases
from tests.conformance.outcomes import agrees, of_reference
from tests.reference import score

VALUED = [case for case in cases() if case.refused is None]


@pytest.mark.parametrize("case", VALUED, ids=lambda case: case.id)
def test_the_reference_gives_the_expected_value(case: Case) -> None:
    """The reference evaluator gives the value that was worked out by hand, at every place that the case names."""
    scores = score(case.contract, case.figures, case.counts, case.period, case.stand_ins, case.attributes)
    for place, wanted in case.expected.items():
        outcome = of_reference(scores.value(place))
        assert agrees(outcome, wanted), f"{place} is {outcome}, expected {wanted}"
