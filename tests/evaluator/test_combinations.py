"""Combinations, with the exact value expected of each."""

from __future__ import annotations

import pytest

from dsl.terms import Term
from evaluator.value import Known, Mark, NotApplicable, Phrase, ProfileValue, Undecided, Unknown, Value
from maalbar.report.phrases import said
from tests.evaluator.build import (
    NOTHING,
    combination,
    known,
    lacks,
    operation,
    part,
    profile,
    undecided,
    unknown,
    value_of,
)

X = unknown(0, 1)
DOUBTFUL = unknown(0, 1, may_be_absent=True)
MANY = unknown(0, None)

NUMBERS = [
    (combination("mean", "x", 1), known("1/2"), known("3/4")),
    (combination("mean", "x", 1), X, unknown("1/2", 1)),
    (combination("mean", "x", 1), NOTHING, known(1)),
    (combination("mean", "x", "x"), NOTHING, NOTHING),
    (combination("mean", "x", 1), DOUBTFUL, unknown("1/2", 1)),
    (combination("mean", "x", "x"), DOUBTFUL, unknown(0, 1, may_be_absent=True)),
    (combination("mean", "x", 1), unknown(None, 1), unknown(None, 1)),
    (combination("mean", part("x", 60), part(0, 25), part(0, 15)), known(1), known("3/5")),
    (combination("mean", part("x", 60), part(0, 25), part(1, 15)), NOTHING, known("3/8")),
    (combination("mean", part(1, "x"), part(0, 3)), known(1), known("1/4")),
    (combination("mean", part(1, "x"), part(0, 3)), unknown(1, 3), unknown("1/4", "1/2")),
    (combination("mean", part(1, "x"), part(0, 3)), MANY, unknown(0, 1)),
    (combination("mean", part(1, "x"), part(0, 3)), NOTHING, known(0)),
    (combination("mean", part(1, "x"), part(0, "x")), MANY, unknown(0, 1, may_be_absent=True)),
    (combination("mean", part(1, "x"), part(1, 3)), MANY, known(1)),
    (combination("mean", part("x", 0), 1), X, known(1)),
    (combination("mean", part("x", 0)), known(1), NotApplicable(Phrase("no part applies"))),
    (combination("mean", "x", 1, 1, least=2), NOTHING, known(1)),
    (combination("mean", "x", 1, least=2), NOTHING, NotApplicable(Phrase.of("only so many parts left", left="1", least="2"))),
    (combination("mean", "x", 1, least=2), DOUBTFUL, unknown("1/2", 1, may_be_absent=True)),
    (combination("worst", "x", 0), X, known(0)),
    (combination("worst", "x", 2), X, X),
    (combination("best", "x", 1), X, known(1)),
    (combination("best", "x", 0, 1), unknown(0, 3), unknown(1, 3)),
    (combination("worst", "x", 1), DOUBTFUL, X),
    (combination("worst", part("x", 0), 1), known("1/2"), known("1/2")),
    (combination("sum", "x", 5), unknown(None, 3), unknown(None, 8)),
    (combination("sum", part("x", 2), 5), X, unknown(5, 7)),
    (combination("sum", part("x", -2), 5), X, unknown(3, 5)),
    (combination("sum", "x", 5), NOTHING, known(5)),
    (combination("sum", "x", 5), unknown(2, 3, may_be_absent=True), unknown(5, 8)),
    (combination("product", "x", 5), unknown(2, 3, may_be_absent=True), unknown(5, 15)),
    (combination("product", "x", -5), X, unknown(-5, 0)),
    (combination("product", "x", 0), unknown(None, None), known(0)),
    (combination("geometric_mean", "x", 9), known(4), known(6)),
    (combination("geometric_mean", part("x", 2), part(8, 1)), known(1), known(2)),
    (combination("geometric_mean", "x", 0), known(4), known(0)),
    (combination("geometric_mean", part(0, 0), "x"), known(4), known(4)),
    (combination("mean", "x", 3, 1, top=2), known(2), known("5/2")),
    (combination("mean", "x", 5, 4, top=2), unknown(0, 10), unknown("9/2", "15/2")),
    (combination("sum", "x", 5, 4, top=1), unknown(None, None), unknown(5, None)),
    (combination("worst", "x", 5, 4, top=2), unknown(0, 10), unknown(4, 5)),
    (combination("mean", part("x", 1), part(5, 3), 1, top=2), known(9), known(6)),
    (combination("mean", part("x", 1), part(5, 3), 1, top=9), known(9), known(5)),
    (combination("mean", part("x", 1), part(5, 3), part(5, 1), top=1), known(0), known(5)),
    (combination("product", "x", 5, 4, top=2), unknown(0, 10), unknown(20, 50)),
    (combination("mean", part("x", known_only=True), 1), X, known(1)),
    (combination("mean", part("x", known_only=True), 1), known(0), known("1/2")),
    (combination("mean", part("x", known_only=True)), X, NotApplicable(Phrase("unknown"))),
]

TRUTHS = [
    (combination("all", "x", True), Known(True), Known(True)),
    (combination("all", "x", True), undecided(), undecided()),
    (combination("all", "x", False), undecided(), Known(False)),
    (combination("all", "x", True), NOTHING, Known(True)),
    (combination("all", "x", "x"), NOTHING, NOTHING),
    (combination("all", "x"), undecided(may_be_absent=True), undecided(may_be_absent=True)),
    (combination("any", "x", False), undecided(), undecided()),
    (combination("any", "x", True), undecided(), Known(True)),
    (combination("any", "x", False), undecided(may_be_absent=True), undecided()),
    (combination("all", "x", True), Undecided((True,), lacks("x"), may_be_absent=True), Known(True)),
    (combination("mean", "x", 0), Known(True), known("1/2")),
    (combination("mean", "x", 0), undecided(), unknown(0, "1/2")),
]


@pytest.mark.parametrize(("term", "x", "expected"), [*NUMBERS, *TRUTHS])
def test_a_combination_has_its_value(term: Term, x: Value, expected: Value) -> None:
    """The value of a combination of which one part is the figure x."""
    assert value_of(term, x=x) == expected


def test_a_weight_below_zero_has_no_meaning_in_a_mean() -> None:
    """A negative weight leaves a mean unknown, with the reason."""
    value = value_of(combination("mean", part("x", -1), 1), x=known(1))
    assert isinstance(value, Unknown)
    assert said(value.missing[0].quantity, "en") == "a weight below 0 in a rule"


def test_the_geometric_mean_of_a_negative_number_has_no_value() -> None:
    """A negative part leaves a geometric mean unknown, with the reason."""
    value = value_of(combination("geometric_mean", "x", 1), x=known(-1))
    assert isinstance(value, Unknown)
    assert said(value.missing[0].quantity, "en") == "the geometric mean of a number below 0 in a rule"


def test_what_is_missing_is_listed_in_order_and_once() -> None:
    """Parts and weights list what they lack together; a part that left lists nothing."""
    term = combination("mean", part("x", "w"), part("y", "w"), "z")
    figures = {"x": unknown(0, 1, "x"), "y": unknown(0, 1, "y"), "w": unknown(1, 2, "w", "x"), "z": NOTHING}
    value = value_of(term, **figures)
    assert isinstance(value, Unknown)
    assert value.missing == lacks("x", "w", "y")


def test_parts_that_left_still_mark_the_result() -> None:
    """A stand-in that decided that a part does not apply is told of the whole."""
    mark = Mark("stand-in", "pooled")
    assert value_of(combination("mean", "x", 1), x=NotApplicable("not due", frozenset({mark}))) == known(1, mark)


def test_profiles_are_combined_level_by_level() -> None:
    """A weighted mean of profiles is the mean at each level; a part that is unknown at one level is unknown as a whole."""
    one, other = profile(a=1, b="x"), profile(a=0, b=0)
    weighted = combination("mean", part(one, 3), part(other, operation("abs", 1)))
    assert value_of(weighted, x=known(1)) == ProfileValue(("a", "b"), (known("3/4"), known("3/4")))
    assert value_of(weighted, x=NOTHING) == ProfileValue(("a", "b"), (known("3/4"), known(0)))
    only_known = combination("mean", part(one, known_only=True), part(other))
    assert value_of(only_known, x=X) == ProfileValue(("a", "b"), (known(0), known(0)))
