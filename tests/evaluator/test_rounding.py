"""Rounding: every mode at and beside a tie, and what holds for all of them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given

from dsl.terms import Mode
from evaluator.rounding import ceiling, floor, round_value, rounded
from evaluator.value import Known, ProfileValue
from tests.evaluator.build import NOTHING, known, unknown
from tests.evaluator.strategies import modes, numbers, steps

TABLE = {
    "2.5": {Mode.HALF_UP: 3, Mode.HALF_DOWN: 2, Mode.HALF_EVEN: 2, Mode.UP: 3, Mode.TRUNCATE: 2},
    "3.5": {Mode.HALF_UP: 4, Mode.HALF_DOWN: 3, Mode.HALF_EVEN: 4, Mode.UP: 4, Mode.TRUNCATE: 3},
    "2.4": {Mode.HALF_UP: 2, Mode.HALF_DOWN: 2, Mode.HALF_EVEN: 2, Mode.UP: 3, Mode.TRUNCATE: 2},
    "2.6": {Mode.HALF_UP: 3, Mode.HALF_DOWN: 3, Mode.HALF_EVEN: 3, Mode.UP: 3, Mode.TRUNCATE: 2},
    "7": dict.fromkeys(Mode, 7),
    "0": dict.fromkeys(Mode, 0),
}


@pytest.mark.parametrize(("number", "mode", "expected"), [(n, mode, to) for n, row in TABLE.items() for mode, to in row.items()])
def test_every_mode_and_its_mirror(number: str, mode: Mode, expected: int) -> None:
    """A number is rounded as the mode says, and its negative to the negative of that."""
    assert rounded(Fraction(number), Fraction(1), mode) == expected
    assert rounded(-Fraction(number), Fraction(1), mode) == -expected


@pytest.mark.parametrize(
    ("number", "step", "mode", "expected"),
    [
        ("0.99375", "0.01", Mode.HALF_DOWN, "0.99"),
        ("0.995", "0.01", Mode.HALF_DOWN, "0.99"),
        ("0.996875", "0.01", Mode.HALF_UP, "1"),
        ("1075/1100", "0.01", Mode.HALF_DOWN, "0.98"),
        ("12", "5", Mode.HALF_UP, "10"),
        ("1/2", "1/3", Mode.HALF_UP, "2/3"),
    ],
)
def test_any_step(number: str, step: str, mode: Mode, expected: str) -> None:
    """The results of 2022, and steps that are no power of ten."""
    assert rounded(Fraction(number), Fraction(step), mode) == Fraction(expected)


@given(numbers, steps, modes)
def test_rounding_twice_is_rounding_once(number: Fraction, step: Fraction, mode: Mode) -> None:
    """A multiple of the step stays where it is."""
    once = rounded(number, step, mode)
    assert (once / step).denominator == 1
    assert rounded(once, step, mode) == once


@given(numbers, steps, modes)
def test_rounding_goes_no_farther_than_its_mode_allows(number: Fraction, step: Fraction, mode: Mode) -> None:
    """Half a step at most for the three modes of halves, less than a whole one for the others."""
    distance = abs(rounded(number, step, mode) - number)
    assert distance < step
    if mode.value.startswith("half"):
        assert 2 * distance <= step


@given(numbers, numbers, steps, modes)
def test_rounding_keeps_the_order(one: Fraction, other: Fraction, step: Fraction, mode: Mode) -> None:
    """Of two numbers the smaller is never rounded above the larger."""
    low, high = sorted([one, other])
    assert rounded(low, step, mode) <= rounded(high, step, mode)


@given(numbers, steps)
def test_floor_and_ceiling_enclose_the_number(number: Fraction, step: Fraction) -> None:
    """The nearest multiples below and above, also for negative numbers."""
    assert floor(number, step) <= number <= ceiling(number, step)
    assert ceiling(number, step) - floor(number, step) in (0, step)


def test_values_of_every_kind_are_rounded() -> None:
    """Both ends of an unknown number, a truth as a number, each level of a profile."""
    one, up = Fraction(1), Mode.HALF_UP
    assert round_value(unknown("0.4", "1.5"), one, up) == unknown(0, 2)
    assert round_value(unknown("0.5", "1.4"), one, up) == known(1)
    assert round_value(unknown(None, "1.4"), one, up) == unknown(None, 1)
    assert round_value(NOTHING, one, up) == NOTHING
    assert round_value(Known(True), one, up) == known(1)
    assert round_value(ProfileValue(("a",), (known("0.5"),)), one, up) == ProfileValue(("a",), (known(1),))
