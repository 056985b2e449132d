"""Whatever the missing figures turn out to be, the value lies within what was said of it."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dsl.terms import Place, Term
from evaluator.score import score_parties
from evaluator.value import Known, Unknown, Value
from tests.evaluator.build import Figures, combination, contract, operation, part, peers, value_of
from tests.evaluator.strategies import (
    NAMES,
    combinations,
    completed,
    completion,
    figures,
    leaves,
    numbers,
    profiles,
    terms,
    truths,
    uncertain,
    within,
)


def holds(term: Term, values: dict[str, Value], data: st.DataObject) -> None:
    """The value on the figures holds the value on any completion of them."""
    outer = value_of(term, **values)
    filled = data.draw(completed(values), label="completion")
    inner = value_of(term, **filled)
    assert within(outer, inner), f"{outer} does not hold {inner}"


OPERATIONS = {
    1: ["neg", "abs", "ln", "exp", "sqrt"],
    2: ["add", "sub", "mul", "div", "pow", "log", "floor", "ceil", "min", "max"],
    3: ["clamp", "min", "max"],
}


@pytest.mark.parametrize(("count", "name"), [(count, name) for count, names in OPERATIONS.items() for name in names])
@given(values=figures(), data=st.data())
def test_every_operation_holds_all_completions(count: int, name: str, values: dict[str, Value], data: st.DataObject) -> None:
    """Each operation on uncertain figures holds its value on what they turn out to be."""
    holds(operation(name, *NAMES[:count]), values, data)


@given(truths(leaves), figures(), st.data())
def test_every_truth_holds_all_completions(term: Term, values: dict[str, Value], data: st.DataObject) -> None:
    """Each comparison or truth on uncertain figures holds its value on what they turn out to be."""
    holds(term, values, data)


@given(combinations(leaves), figures(), st.data())
def test_every_combination_holds_all_completions(term: Term, values: dict[str, Value], data: st.DataObject) -> None:
    """Each combination of uncertain parts holds its value on what they turn out to be."""
    holds(term, values, data)


@given(profiles(), figures(), st.data())
def test_every_profile_holds_all_completions(term: Term, values: dict[str, Value], data: st.DataObject) -> None:
    """Each profile of uncertain levels holds its value on what they turn out to be, level by level."""
    holds(term, values, data)


@given(terms, figures(), st.data())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_every_term_holds_all_completions(term: Term, values: dict[str, Value], data: st.DataObject) -> None:
    """Any term on uncertain figures holds its value on what they turn out to be."""
    holds(term, values, data)


@given(
    st.sampled_from(["mean", "sd", "median", "percentile", "worst", "best"]),
    st.fractions(0, 1, max_denominator=8),
    st.lists(uncertain(), min_size=1, max_size=5),
    st.data(),
)
def test_every_statistic_over_parties_holds_all_completions(
    function: str, level: object, column: list[Value], data: st.DataObject
) -> None:
    """Each statistic over parties of whom some are unknown holds its value on what they turn out to be."""
    statistic = contract({Place(): peers(function, "x", str(level))})
    filled = [data.draw(completion(value)) for value in column]
    outer, inner = (
        score_parties(statistic, Figures(rows={str(index): {"x": value} for index, value in enumerate(values)}))[0].total.value
        for values in (column, filled)
    )
    assert within(outer, inner), f"{outer} does not hold {inner}"


@given(terms, figures(absence=False))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_a_value_that_can_only_be_one_number_is_known(term: Term, values: dict[str, Value]) -> None:
    """No value is told as an interval of one number: it is known, and lacks nothing."""
    value = value_of(term, **values)
    assert not (isinstance(value, Unknown) and value.low is not None and value.low == value.high and not value.may_be_absent)


@given(st.lists(st.tuples(numbers, numbers.map(abs)), min_size=1, max_size=5), st.fractions(Fraction(1, 9), 9))
def test_scaling_all_weights_changes_nothing(parts: list[tuple[object, object]], scale: object) -> None:
    """Weights count only against each other."""
    one = combination("mean", *(part(x, w) for x, w in parts))
    other = combination("mean", *(part(x, w * scale) for x, w in parts))
    assert value_of(one) == value_of(other)


@given(st.lists(st.tuples(numbers, numbers.map(abs)), min_size=1, max_size=5))
def test_a_mean_lies_between_its_parts(parts: list[tuple[object, object]]) -> None:
    """A weighted mean is no less than the least part and no more than the greatest."""
    value = value_of(combination("mean", *(part(x, w) for x, w in parts)))
    if isinstance(value, Known):
        assert min(x for x, _ in parts) <= value.value <= max(x for x, _ in parts)
