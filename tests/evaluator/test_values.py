"""Operations on values of every kind, with the exact value expected of each."""

from __future__ import annotations

from fractions import Fraction

import pytest

from dsl.terms import Term
from dsl.units import LABEL
from evaluator.value import Known, Mark, Missing, NotApplicable, Phrase, ProfileValue, Undecided, Unknown, Value
from maalbar.report.phrases import said
from tests.evaluator.build import (
    NOTHING,
    absent,
    bands,
    call,
    choice,
    constant,
    figure,
    known,
    label,
    lacks,
    linear,
    operation,
    parameter,
    profile,
    profile_rounding,
    undecided,
    unknown,
    value_of,
)

X = unknown(0, 1)
OPEN = unknown(None, None)
TWO = known(2)
YES, NO, MAYBE = Known(True), Known(False), undecided()
A, B = label("A"), label("B")
UNKNOWN = Missing(Phrase("unknown"), Phrase.of("line", file="rules.maal", line="1"))

NUMBERS = [
    (operation("div", "x", "y"), known("79/100"), known("80/100"), known("79/80")),
    (operation("sub", "x", "y"), X, known("1/4"), unknown("-1/4", "3/4")),
    (operation("add", "x", "y"), X, unknown(2, None, "y"), Unknown(Fraction(2), None, lacks("x", "y"))),
    (operation("mul", "x", "y"), unknown(-2, 3), known(-2), unknown(-6, 4)),
    (operation("mul", "x", 0), OPEN, TWO, known(0)),
    (operation("mul", "x", "y"), unknown(1, None), known(-1), unknown(None, -1)),
    (operation("div", 1, "x"), unknown(2, None), TWO, unknown(0, "1/2")),
    (operation("div", 1, "x"), unknown(-4, -2), TWO, unknown("-1/2", "-1/4")),
    (operation("neg", "x"), unknown(None, 3), TWO, unknown(-3, None)),
    (operation("abs", "x"), unknown(-3, 2), TWO, unknown(0, 3)),
    (operation("abs", "x"), unknown(None, -1), TWO, unknown(1, None)),
    (operation("min", "x", "y"), unknown(3, 4), TWO, TWO),
    (operation("min", operation("div", "x", "y"), 1), unknown(90, 99), known(50), known(1)),
    (operation("max", "x", "y", 0), unknown(-5, -1), unknown(-9, 0), known(0)),
    (operation("clamp", "x", 0, 1), OPEN, TWO, X),
    (operation("clamp", "x", 0, 1), known("-0.5"), TWO, known(0)),
    (operation("floor", "x", "y"), known("-2.5"), TWO, known(-4)),
    (operation("ceil", "x", "y"), known("2.5"), TWO, known(4)),
    (operation("floor", "x", "y"), unknown("2.5", "6.5"), TWO, unknown(2, 6)),
    (operation("floor", "x", "y"), known(10), unknown(1, 3), unknown(7, 10)),
    (operation("add", "x", "y"), NOTHING, X, NOTHING),
    (operation("mul", 0, "x"), NOTHING, X, NOTHING),
    (operation("add", "x", 1), unknown(0, 1, may_be_absent=True), X, unknown(1, 2, may_be_absent=True)),
    (operation("mul", "x", 0), unknown(0, 1, may_be_absent=True), X, unknown(0, 0, may_be_absent=True)),
    (operation("add", "x", "y"), YES, known("1/2"), known("3/2")),
    (operation("sub", 1, "x"), MAYBE, X, X),
    (absent("not due"), X, X, NotApplicable(Phrase("not due"))),
    (absent("not applicable", reason="no goal has a score"), X, X, NotApplicable(Phrase("no goal has a score"))),
    (absent("unknown"), X, X, Unknown(None, None, (UNKNOWN,))),
]

TRUTHS = [
    (operation("ge", "x", "y"), known("79/100"), known("80/100"), NO),
    (operation("ge", "x", "y"), X, known(1), MAYBE),
    (operation("ge", "x", "y"), X, known(0), YES),
    (operation("gt", "x", "y"), X, known(1), NO),
    (operation("lt", "x", "y"), X, known(2), YES),
    (operation("le", "x", "y"), unknown(None, 1), unknown(1, None), YES),
    (operation("eq", "x", "y"), X, X, MAYBE),
    (operation("eq", "x", "y"), X, known(2), NO),
    (operation("ne", "x", "y"), TWO, TWO, NO),
    (operation("in", "x", "y", 2), TWO, X, YES),
    (operation("in", "x", "y", 2), known(3), X, NO),
    (operation("and", "x", "y"), NO, MAYBE, NO),
    (operation("and", "x", "y"), YES, MAYBE, MAYBE),
    (operation("or", "x", "y"), MAYBE, YES, YES),
    (operation("or", "x", "y"), MAYBE, NO, MAYBE),
    (operation("not", "x"), MAYBE, X, MAYBE),
    (operation("not", "x"), YES, X, NO),
    (operation("ge", "x", "y"), NOTHING, X, NOTHING),
    (operation("and", "x", "y"), NO, NOTHING, NOTHING),
    (operation("and", "x", "y"), NO, undecided(may_be_absent=True), Undecided((False,), lacks("x"), may_be_absent=True)),
    (operation("eq", A, A), X, X, YES),
    (operation("eq", A, B), X, X, NO),
    (operation("eq", A, "x"), Undecided(("A", "B"), lacks("x")), X, MAYBE),
    (operation("eq", A, "x"), Undecided(("C", "B"), lacks("x")), X, NO),
    (operation("ne", A, "x"), Undecided((), lacks("x")), X, MAYBE),
    (operation("eq", A, "x"), OPEN, X, MAYBE),
    (operation("eq", "x", "y"), YES, known(1), YES),
]

CHOICES = [
    (choice(operation("gt", "x", 0), "y", 0), known(1), X, X),
    (choice(operation("gt", "x", 0), "y", 0), known(0), unknown(0, 1, "y"), known(0)),
    (choice(operation("gt", "x", 0), 1, 0), X, X, X),
    (choice(operation("gt", "x", 0), 1, 0, gate=True), X, X, X),
    (choice(operation("gt", "x", 0), 1, 1, gate=True), X, X, known(1)),
    (choice(operation("gt", "x", 0), A, B), X, X, Undecided(("A", "B"), lacks("x"))),
    (choice(operation("gt", "x", 0), A, A), X, X, Known("A")),
    (
        choice(operation("gt", "x", 0), A, absent("unknown", LABEL)),
        X,
        X,
        Undecided((), (*lacks("x"), UNKNOWN)),
    ),
    (choice(operation("gt", "x", 0), operation("lt", "y", 0), operation("gt", "y", 0)), X, TWO, MAYBE),
    (choice(operation("gt", "x", 0), operation("lt", "y", 0), 3), X, TWO, unknown(0, 3)),
    (choice(operation("gt", "x", 0), "y", absent("not due")), X, TWO, unknown(2, 2, may_be_absent=True)),
    (choice(operation("gt", "x", 0), absent("not due"), absent("not due")), X, TWO, NOTHING),
    (choice(operation("gt", "x", 0), "y", 0), NOTHING, TWO, NOTHING),
    (choice("x", "y", 0), Undecided((True,), lacks("x"), may_be_absent=True), TWO, unknown(2, 2, may_be_absent=True)),
]

GRADES = (("ge", 62, A), ("ge", 54, B))
LOOKUPS = [
    (bands("x", *GRADES, otherwise=label("F")), known(62), X, Known("A")),
    (bands("x", *GRADES, otherwise=label("F")), known("61.9"), X, Known("B")),
    (bands("x", *GRADES, otherwise=label("F")), known(0), X, Known("F")),
    (bands("x", *GRADES, otherwise=label("F")), unknown(50, 60), X, Undecided(("B", "F"), lacks("x"))),
    (bands("x", *GRADES, otherwise=label("F")), unknown(54, 61), X, Known("B")),
    (bands("x", *GRADES), known(3), X, NotApplicable(Phrase("in no band"))),
    (bands("x", *GRADES), unknown(3, 60), X, Undecided(("B",), lacks("x"), may_be_absent=True)),
    (bands("x", *GRADES), NOTHING, X, NOTHING),
    (bands("x", ("gt", "y", 1), otherwise=0), TWO, NOTHING, NOTHING),
    (linear("x", (20, 0), (50, 44)), known(35), X, known(22)),
    (linear("x", (20, 0), (50, 44)), known(10), X, known(0)),
    (linear("x", (20, 0), (50, 44)), known(60), X, known(44)),
    (linear("x", (20, 0), (50, 44)), unknown(35, None), X, unknown(22, 44)),
    (linear("x", (0, 0), (1, 10), (2, 0)), unknown("1/2", "3/2"), X, unknown(5, 10)),
    (linear("x", (0, 0), (1, 10), (2, 0)), OPEN, X, unknown(0, 10)),
    (linear("x", (0, 0), ("y", 10)), known(1), unknown(2, 4, "y"), unknown(0, 10, "y")),
    (linear("x", (0, "y"), (1, 10)), known("1/2"), unknown(None, 4, "y"), unknown(None, 7, "y")),
    (linear("x", (0, 0), (1, "y")), X, NOTHING, NOTHING),
]

CALLS = [
    (call("double", operation("add", parameter("p"), parameter("p")), p="x"), TWO, X, known(4)),
    (
        call("outer", call("inner", operation("mul", parameter("p"), 10), p=operation("add", parameter("p"), 1)), p="x"),
        TWO,
        X,
        known(30),
    ),
]


@pytest.mark.parametrize(("term", "x", "y", "expected"), [*NUMBERS, *TRUTHS, *LOOKUPS, *CALLS])
def test_a_term_has_its_value(term: Term, x: Value, y: Value, expected: Value) -> None:
    """The value of a term on figures x and y, exact and with what is missing."""
    assert value_of(term, x=x, y=y) == expected


@pytest.mark.parametrize(("term", "x", "y", "expected"), CHOICES)
def test_a_choice_has_its_value(term: Term, x: Value, y: Value, expected: Value) -> None:
    """A decided choice has the value of its branch alone; an undecided one holds both."""
    assert value_of(term, x=x, y=y) == expected


def test_an_undecided_choice_names_what_the_condition_and_the_branches_lack() -> None:
    """What is missing is listed in the order of the rule, once each."""
    term = choice(operation("gt", "x", 0), operation("add", "y", "x"), "z")
    assert value_of(term, x=unknown(0, 1, "x"), y=unknown(0, 1, "y"), z=unknown(5, 6, "z")) == unknown(0, 6, "x", "y", "z")


@pytest.mark.parametrize(
    ("term", "reason"),
    [
        (operation("div", 1, 0, words="actual / target"), "division by 0 in actual / target"),
        (operation("div", 1, "x", words="1/x"), "division by 0 in 1/x"),
        (operation("pow", 0, -1, words="0^-1"), "division by 0 in 0^-1"),
        (operation("floor", 1, 0, words="floor(1, to=0)"), "a step that is not above 0 in floor(1, to=0)"),
        (operation("ln", 0, words="ln(0)"), "the logarithm of a number that is not above 0 in ln(0)"),
        (operation("log", 8, 1, words="log(8, base=1)"), "division by 0 in log(8, base=1)"),
        (operation("sqrt", -1, words="sqrt(-1)"), "the square root of a number below 0 in sqrt(-1)"),
        (operation("pow", 10, 10**9, words="10^1000000000"), "a number too large in 10^1000000000"),
        (operation("exp", 10**6, words="exp(1000000)"), "a number too large in exp(1000000)"),
    ],
)
def test_what_has_no_value_is_unknown_with_the_reason(term: Term, reason: str) -> None:
    """A division by 0 and its like give an unknown value that quotes the rule; no exception and no null."""
    value = value_of(term, x=unknown(-1, 1, "x"))
    assert isinstance(value, Unknown)
    assert value.high is None
    last = value.missing[-1]
    assert (said(last.quantity, "en"), said(last.looked, "en")) == (reason, "rules.maal, line 1")


def test_long_words_are_cut_in_a_reason() -> None:
    """A reason quotes at most a line of the rule."""
    value = value_of(operation("div", 1, 0, words="1 /\n   (" + "0 + " * 100 + "0)"))
    assert isinstance(value, Unknown)
    assert said(value.missing[0].quantity, "en").startswith("division by 0 in 1 / (0 + 0 +")
    assert len(said(value.missing[0].quantity, "en")) < 110


def test_what_comes_after_a_division_by_zero_may_be_certain_again() -> None:
    """A score that is kept within 0 and 1 stays there whatever the quotient is."""
    value = value_of(operation("clamp", operation("div", "x", 0), 0, 1), x=known(5))
    assert (value.low, value.high) == (0, 1)
    assert said(value.missing[0].quantity, "en").startswith("division by 0")


def test_marks_travel_upward() -> None:
    """What must be told of a figure is told of all that rests on it, also where it decided a choice."""
    stand_in, other = Mark("stand-in", "the pooled figure"), Mark("approximate")
    assert value_of(operation("add", "x", "y"), x=known(1, stand_in), y=known(2, other)) == known(3, stand_in, other)
    assert value_of(choice(operation("gt", "x", 0), "y", 0), x=known(1, stand_in), y=known(2)) == known(2, stand_in)
    assert value_of(operation("add", "x", "y"), x=known(1, stand_in), y=NOTHING).marks == {stand_in}


def test_labels_are_no_numbers() -> None:
    """A label in arithmetic is the checker's fault, and is not passed over."""
    with pytest.raises(TypeError, match="label 'A'"):
        value_of(operation("add", A, 1))


def test_operations_work_level_by_level() -> None:
    """A profile meets a number at every level, and another profile level for level."""
    assert value_of(operation("add", profile(a=1, b="x"), 1), x=X) == ProfileValue(("a", "b"), (known(2), unknown(1, 2)))
    both = operation("mul", profile(a=1, b=2), profile(a=3, b="x"))
    assert value_of(both, x=NOTHING) == ProfileValue(("a", "b"), (known(3), NOTHING))
    split = choice(operation("ge", profile(a=1, b=2), 2), A, B)
    assert value_of(split) == ProfileValue(("a", "b"), (Known("B"), Known("A")))
    graded = bands(profile(a=70, b=1), *GRADES)
    assert value_of(graded) == ProfileValue(("a", "b"), (Known("A"), NotApplicable(Phrase("in no band"))))
    assert value_of(linear(profile(a=70, b=1), (0, 0), (100, 1))) == ProfileValue(("a", "b"), (known("0.7"), known("0.01")))


@pytest.mark.parametrize(
    ("kind", "levels", "expected"),
    [
        ("running", ["15.375", "61.425", "23.2", "0", "0"], [15, 62, 23, 0, 0]),
        ("running", ["0.5", "0.5", "0.5", "0.5"], [1, 0, 1, 0]),
        ("balance", ["33.3", "33.3", "33.4"], [33, 33, 34]),
        ("balance", ["0.6", "0.6", "0.8"], [1, 1, 0]),
    ],
)
def test_a_profile_is_rounded_so_that_its_sum_is_kept(kind: str, levels: list[str], expected: list[int]) -> None:
    """Running rounding takes differences of rounded sums; a balance gives the rest to its receiver, here the last."""
    names = [f"level{index}" for index in range(len(levels))]
    term = profile(**{name: constant(level) for name, level in zip(names, levels, strict=True)})
    rounded = value_of(profile_rounding(kind, term, 1, receiver=names[-1]))
    assert rounded == ProfileValue(tuple(names), tuple(map(known, expected)))


def test_profile_rounding_leaves_open_only_what_a_missing_level_touches() -> None:
    """Levels before a missing one stay known; a level that does not apply adds nothing."""
    levels = profile(a=constant("0.6"), b="x", c=constant("0.4"), d="y")
    value = value_of(profile_rounding("running", levels, 1), x=unknown(0, 3), y=NOTHING)
    assert value == ProfileValue(("a", "b", "c", "d"), (known(1), unknown(0, 3), unknown(0, 1), NOTHING))
    value = value_of(profile_rounding("balance", levels, 1, receiver="c"), x=unknown(0, 3), y=NOTHING)
    assert value == ProfileValue(("a", "b", "c", "d"), (known(1), unknown(0, 3), unknown(-1, 1), NOTHING))


def test_a_level_that_may_not_apply_leaves_open_what_comes_after_it() -> None:
    """Without the doubtful level the sum before the last one is 0.6, with it 1.2: the last level gives 0 or 1."""
    levels = profile(a=constant("0.6"), b="x", c=constant("0.6"))
    value = value_of(profile_rounding("running", levels, 1), x=unknown("0.6", "0.6", may_be_absent=True))
    assert isinstance(value, ProfileValue)
    assert value.values[0] == known(1)
    assert value.values[2] == unknown(0, 1)


def test_points_at_one_place_leave_the_height_open() -> None:
    """Two points at one place say nothing but that the value lies between their heights."""
    value = value_of(linear("x", (1, 0), (1, 10)), x=known(5))
    assert isinstance(value, Unknown)
    assert (value.low, value.high) == (0, 10)
    assert said(value.missing[0].quantity, "en") == "points at one place in a rule"


def test_points_may_stand_in_any_order() -> None:
    """From a baseline down to a lower target is as good as up to a higher one."""
    assert value_of(linear("x", (50, 0), (30, 1)), x=known(40)) == known(Fraction(1, 2))


def test_figures_and_attributes_come_from_the_measurement_set() -> None:
    """A figure keeps the answer it was given."""
    assert value_of(figure("x"), x=known(3)) == known(3)
    assert value_of(figure("x")) == Unknown(None, None, lacks("x"))
