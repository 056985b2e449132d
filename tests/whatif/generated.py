"""A generated contract with its figures, read as a user's files are."""

from __future__ import annotations

from attrs import frozen

from dsl.contract import Contract
from evaluator.measurements import MeasurementSet
from tests import strategies
from tests.conformance.product import check, measure
from tests.laws.scoring import as_case


@frozen
class Loaded:
    """The checked contract and its measurement set."""

    contract: Contract
    figures: MeasurementSet


def loaded(written: strategies.Written) -> Loaded:
    """The contract and the figures of a generated text, neither of which holds an error."""
    case = as_case(written)
    contract, diagnostics = check(case)
    assert contract is not None, [(each.code, dict(each.words)) for each in diagnostics]
    figures, problems = measure(case, contract)
    assert not any(each.is_error for each in problems), [(each.code, dict(each.words)) for each in problems]
    return Loaded(contract, figures)
