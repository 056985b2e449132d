"""Steps: what they hold, that they give the value again, and that no term can make them endless."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings

from dsl.terms import Combination, Place, Term
from evaluator.column import Run
from evaluator.evaluate import evaluate
from evaluator.score import score_parties
from evaluator.value import Known, NotApplicable, Phrase, Unknown, Value
from maalbar.report.phrases import said
from tests.evaluator.build import (
    NOTHING,
    Figures,
    absent,
    bands,
    call,
    choice,
    combination,
    contract,
    figure,
    known,
    linear,
    number,
    operation,
    parameter,
    part,
    peers,
    profile,
    profile_rounding,
    reference,
    rounding,
    step_of,
    unknown,
    value_of,
)
from tests.evaluator.recompute import recompute
from tests.evaluator.strategies import figures, profiles, terms

X = unknown(0, 1)
POSITIVE = operation("gt", "x", 0)
F, G, H = figure("x"), figure("y"), figure("z")

LAYOUTS = [
    (F, known(1), []),
    (operation("add", F, G), known(1), [F, G]),
    (choice(POSITIVE, F, G), known(1), [POSITIVE, F]),
    (choice(POSITIVE, F, G), known(0), [POSITIVE, G]),
    (choice(POSITIVE, F, G), X, [POSITIVE, F, G]),
    (choice(POSITIVE, F, G), NOTHING, [POSITIVE]),
    (rounding(F), known(1), [F]),
    (combination("mean", part(F, 2), part(G, H), part(1, F)), known(1), [F, G, operation("neg", -1), H, F]),
    (bands(F, ("ge", G, H), ("ge", 0, F), otherwise=G), known(5), [F, G, H]),
    (bands(F, ("ge", G, H), ("ge", 0, F), otherwise=G), known(0), [F, G, operation("neg", 0), F]),
    (bands(F, ("ge", G, H), ("ge", 1, F), otherwise=G), X, [F, G, operation("neg", -1), F, G]),
    (linear(F, (G, H), (F, G)), known(1), [F, G, H, F, G]),
    (call("f", parameter("a"), a=F, b=G), known(1), [F, G, parameter("a")]),
    (profile(a=F, b=G), known(1), [F, G]),
    (profile_rounding("running", profile(a=F, b=G)), known(1), [profile(a=F, b=G)]),
    (peers("mean", F), known(1), [F]),
    (absent("not due"), known(1), []),
]


@pytest.mark.parametrize(("term", "x", "parts"), LAYOUTS)
def test_a_step_holds_the_steps_of_its_operands_in_order(term: Term, x: Value, parts: list[Term]) -> None:
    """The parts of each construct are laid out as the evaluator says; a weight that is a constant is no step."""
    found = step_of(term, x=x, y=known(2), z=known(3)).parts
    assert [step.value for step in found] == [
        value_of(each, x=x, y=known(2), z=known(3), a=x) if each != parameter("a") else x for each in parts
    ]


@given(terms, figures())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_an_explanation_worked_out_again_gives_the_value(term: Term, values: dict[str, Value]) -> None:
    """Each step follows from its own parts, down to the figures."""
    step = step_of(term, **values)
    assert recompute(step) == step.value


@given(profiles(), figures())
def test_an_explanation_of_a_profile_gives_it_again(term: Term, values: dict[str, Value]) -> None:
    """Each step of a profile follows from its own parts."""
    step = step_of(term, **values)
    assert recompute(step) == step.value


def test_a_figure_keeps_its_answer() -> None:
    """The step of a figure holds what the measurement set said of it."""
    step = step_of(F, x=known(1))
    assert step.answer is not None
    assert step.answer.value == known(1)


def test_a_branch_that_is_not_taken_leaves_no_trace() -> None:
    """What the other branch lacks, or divides by 0, is not told."""
    assert value_of(choice(operation("eq", "x", 0), 0, operation("div", 1, "x")), x=known(0)) == known(0)
    assert value_of(choice(POSITIVE, "x", "y"), x=known(1)) == known(1)


@pytest.mark.parametrize("levels", [100, 5000])
def test_terms_nested_too_deep_are_told_and_not_followed(levels: int) -> None:
    """A term nested hundreds deep is calculated or unknown with the reason, never an exception."""
    term: Term = F
    for _ in range(levels):
        term = operation("neg", term)
    value = value_of(term, x=known(1))
    if levels == 100:
        assert value == known(1)
    else:
        assert isinstance(value, Unknown)
        assert said(value.missing[0].quantity, "en") == "more calculation than is allowed in a rule"


def test_definitions_that_double_each_other_end() -> None:
    """Forty definitions, each using the one before it twice, end within a second or two, and say so."""
    body: Term = operation("mul", parameter("p"), parameter("p"))
    for level in range(40):
        body = call(f"f{level}", operation("mul", parameter("q"), parameter("q")), q=operation("add", body, body))
    started = time.process_time()
    value = value_of(call("g", body, p="x"), x=known("3/7"))
    assert time.process_time() - started < 20
    assert isinstance(value, Unknown)


def test_numbers_that_grow_with_each_step_end() -> None:
    """A number squared again and again becomes unknown before it becomes slow."""
    body: Term = F
    for _ in range(60):
        body = call("square", operation("mul", parameter("p"), parameter("p")), p=body)
    value = value_of(body, x=known("3/7"))
    assert isinstance(value, Unknown)
    assert said(value.missing[0].quantity, "en") == "a number too large in a rule"


def statistic(term: Term, rows: dict[str, Value]) -> list[Value]:
    """The value of a term for each party."""
    measurements = Figures(rows={name: {"x": value} for name, value in rows.items()})
    return [result.total.value for result in score_parties(contract({Place(): term}), measurements)]


@pytest.mark.parametrize(
    ("function", "level", "expected"),
    [
        ("mean", None, "4"),
        ("worst", None, "1"),
        ("best", None, "10"),
        ("median", None, "5/2"),
        ("percentile", "3/4", "19/4"),
        ("percentile", "0", "1"),
        ("percentile", "1", "10"),
        ("sd", None, None),
    ],
)
def test_statistics_over_parties(function: str, level: str | None, expected: str | None) -> None:
    """A statistic is the same for every party; a percentile between two parties is interpolated."""
    rows: dict[str, Value] = {"a": known(1), "b": known(10), "c": known(3), "d": NOTHING, "e": known(2)}
    values = statistic(peers(function, F, level), rows)
    assert len(set(values)) == 1
    if expected is not None:
        assert values[0] == known(expected)
    else:
        assert isinstance(values[0], Known)
        assert isinstance(values[0].value, Fraction)
        assert abs(values[0].value ** 2 - Fraction(50, 4)) < Fraction(1, 10**45)


def test_a_party_that_is_unknown_leaves_a_statistic_open() -> None:
    """The mean holds every value that the unknown party may have; with no party left it does not apply."""
    rows: dict[str, Value] = {"a": known(1), "b": unknown(0, 3)}
    assert statistic(peers("mean", F), rows)[0] == unknown("1/2", 2)
    assert statistic(peers("best", F), rows)[0] == unknown(1, 3)
    assert statistic(peers("mean", F), {"a": NOTHING})[0] == NotApplicable(Phrase("it applies to no party"))


def test_a_statistic_within_a_definition_sees_each_party_in_its_own_arguments() -> None:
    """A z-score as a definition: the parameter is each party's own value."""
    distance = operation("sub", parameter("v"), peers("mean", parameter("v")))
    outer = call("outer", call("inner", distance, v=operation("mul", parameter("w"), 2)), w=F)
    assert statistic(outer, {"a": known(1), "b": known(3)}) == [known(-2), known(2)]


def test_a_statistic_within_a_definition_is_worked_out_for_each_use_of_it() -> None:
    """The same definition with other arguments, directly or through another one, has another mean."""
    mean = peers("mean", parameter("v"))
    rows: dict[str, Value] = {"a": known(1), "b": known(3)}
    used_twice = operation("sub", call("f", mean, v=operation("mul", F, 10)), call("f", mean, v=F))
    assert statistic(used_twice, rows) == [known(18), known(18)]
    inner = call("inner", mean, v=parameter("w"))
    through = operation("sub", call("outer", inner, w=operation("mul", F, 10)), call("outer", inner, w=F))
    assert statistic(through, rows) == [known(18), known(18)]


def test_the_standard_deviation_of_unknown_numbers_is_at_most_half_their_distance() -> None:
    """Two parties anywhere from 0 to 1 may lie half a unit to either side of their mean, and no farther."""
    value = statistic(peers("sd", F), {"a": unknown(0, 1), "b": unknown(0, 1)})[0]
    assert isinstance(value, Unknown)
    assert (value.low, value.high) == (0, number("1/2"))


def test_statistics_of_statistics() -> None:
    """A statistic may rest on another one."""
    spread = peers("best", operation("abs", operation("sub", F, peers("mean", F))))
    assert statistic(spread, {"a": known(0), "b": known(3), "c": known(3)}) == [known(2)] * 3


def test_each_party_has_its_own_attributes_and_references() -> None:
    """A reference takes the value that the place has for the same party."""
    run = Run(Figures(rows={"a": {"x": known(1)}, "b": {"x": known(2)}}, attributes={"size": Known("small")}), ("a", "b"))
    place = Place("1")
    for column in run.columns:
        column.steps[place] = evaluate(F, column)
    assert [evaluate(reference(place), column).value for column in run.columns] == [known(1), known(2)]


def test_many_parties_take_little_time() -> None:
    """A z-score for a thousand parties is worked out once over all of them."""
    rows: dict[str, Value] = {str(index): known(Fraction(index, 97)) for index in range(1000)}
    started = time.process_time()
    values = statistic(operation("div", operation("sub", F, peers("mean", F)), peers("sd", F)), rows)
    assert time.process_time() - started < 10
    assert len(values) == 1000


def test_a_combination_names_its_weights_that_were_worked_out() -> None:
    """Weights stand after the parts, in their order."""
    term = combination("mean", part(F, G), part(G, F))
    assert isinstance(term, Combination)
    step = step_of(term, x=known(1), y=known(3))
    assert [each.term for each in step.parts] == [F, G, G, F]
    assert step.value == known(number("3/2"))
