"""Laws of the unknown: what is said of it holds however it turns out."""

from __future__ import annotations

from hypothesis import given, note
from hypothesis import strategies as st

from tests import strategies
from tests.conformance.product import value, written
from tests.laws.scoring import scored
from tests.laws.values import as_possible, covers


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
        assert covers(as_possible(open_value), as_possible(settled)), (
            f"{place}: {written(settled)} is not in {written(open_value)}"
        )


@given(strategies.contracts(), st.data())
def test_without_anything_missing_every_value_is_settled(contract: strategies.Written, data: st.DataObject) -> None:
    """With every figure given, no value is unknown or undecided, but where a division by 0 leaves it open."""
    result = scored(data.draw(strategies.completions(contract)))
    for place in contract.places:
        found = value(result, place)
        missing = getattr(found, "missing", ())
        assert all("division by 0" in str(each.quantity) for each in missing), f"{place} is {written(found)}"
