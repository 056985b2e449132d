"""Laws of the unknown: what is said of it holds however it turns out."""

from __future__ import annotations

from hypothesis import given, note
from hypothesis import strategies as st

from evaluator import value as values
from tests import strategies
from tests.conformance.product import value, written
from tests.laws.scoring import scored


@given(st.data(), strategies.measured_contracts().map(strategies.Written.without_known))
def test_an_unknown_contains_every_completion(data: st.DataObject, contract: strategies.Written) -> None:
    """However the missing figures turn out, every value lies where the unknown value said that it may lie.

    Only `known(…)` is left out: it drops what is missing, and says so.
    """
    note(contract.rules)
    before = scored(contract)
    after = scored(data.draw(strategies.completions(contract)))
    for place in contract.places:
        open_value, settled = value(before, place), value(after, place)
        assert holds(open_value, settled), f"{place}: {written(settled)} is not in {written(open_value)}"


def holds(open_value: values.Value, settled: values.Value) -> bool:
    """Whether a value is one of those that another may turn out to be."""
    if isinstance(settled, values.NotApplicable):
        return isinstance(open_value, values.NotApplicable) or getattr(open_value, "may_be_absent", False)
    assert isinstance(settled, values.Known), settled
    if isinstance(open_value, values.Known):
        return open_value.value == settled.value
    if isinstance(open_value, values.Undecided):
        return settled.value in open_value.options
    assert isinstance(open_value, values.Unknown), open_value
    return (open_value.low is None or open_value.low <= settled.value) and (
        open_value.high is None or settled.value <= open_value.high
    )


@given(strategies.contracts(), st.data())
def test_without_anything_missing_every_value_is_settled(contract: strategies.Written, data: st.DataObject) -> None:
    """With every figure given, no value is unknown or undecided, but where a division by 0 leaves it open."""
    result = scored(data.draw(strategies.completions(contract)))
    for place in contract.places:
        found = value(result, place)
        missing = getattr(found, "missing", ())
        assert all("division by 0" in each.quantity for each in missing), f"{place} is {written(found)}"
