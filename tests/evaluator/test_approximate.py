"""Logarithms, exponentials and roots: exact where they can be, else 50 digits and marked."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsl.terms import Term
from evaluator import approximate
from evaluator.outcome import APPROXIMATE
from evaluator.value import Known, Unknown
from tests.evaluator.build import combination, known, operation, peers, unknown, value_of

EXACT = [
    (operation("sqrt", 4), 2),
    (operation("sqrt", Fraction(4, 9)), "2/3"),
    (operation("sqrt", 0), 0),
    (operation("pow", 8, Fraction(1, 3)), 2),
    (operation("pow", 4, Fraction(-3, 2)), "1/8"),
    (operation("pow", 0, Fraction(1, 3)), 0),
    (operation("pow", 0, 0), 1),
    (operation("pow", -2, 3), -8),
    (operation("pow", Fraction(2, 3), -2), "9/4"),
    (operation("ln", 1), 0),
    (operation("exp", 0), 1),
    (operation("log", 8, 4), "3/2"),
    (operation("log", 1000, 10), 3),
    (operation("log", 8, Fraction(1, 2)), -3),
    (operation("log", Fraction(1, 100), 10), -2),
    (combination("geometric_mean", 2, 4, 8), 4),
    (peers("sd", 7), 0),
]


@pytest.mark.parametrize(("term", "expected"), EXACT)
def test_a_rational_result_is_exact(term: Term, expected: int | str) -> None:
    """What is rational is given exactly and is not marked."""
    assert value_of(term) == known(expected)


DIGITS = [
    (operation("sqrt", 2), "1.4142135623730950488016887242096980785696718753769"),
    (operation("ln", 2), "0.69314718055994530941723212145817656807550013436026"),
    (operation("exp", 1), "2.7182818284590452353602874713526624977572470937000"),
    (operation("log", 2, 10), "0.30102999566398119521373889472449302676818988146211"),
    (operation("pow", 2, Fraction(1, 3)), "1.2599210498948731647672106072782283505702514647015"),
    (operation("pow", 2, Fraction(1, 100)), "1.0069555500567188088326982141132397854535407405341"),
    (combination("geometric_mean", 1, 2), "1.4142135623730950488016887242096980785696718753769"),
]


@pytest.mark.parametrize(("term", "digits"), DIGITS)
def test_other_results_have_fifty_digits_and_are_marked(term: Term, digits: str) -> None:
    """What is not rational has 50 correct digits and says that it is approximate."""
    assert value_of(term) == Known(Fraction(digits), frozenset({APPROXIMATE}))


def test_the_mark_travels_to_all_that_rests_on_it() -> None:
    """A score that rests on a logarithm is marked, even where it is certain."""
    assert value_of(operation("min", operation("ln", 20), 1)) == known(1, APPROXIMATE)


@pytest.mark.parametrize(
    ("term", "low", "high"),
    [
        (operation("sqrt", "x"), 2, 3),
        (operation("pow", "x", Fraction(1, 2)), 2, 3),
        (operation("pow", "x", Fraction(-1, 2)), "1/3", "1/2"),
        (operation("log", "x", 2), 2, "3.1699"),
        (operation("log", "x", Fraction(1, 2)), "-3.1699", -2),
        (operation("log", 4, "x"), "0.6309", 1),
        (operation("ln", "x"), "1.3863", "2.1972"),
        (operation("exp", "x"), "54.5982", "8103.0839"),
        (operation("pow", 2, "x"), 16, 512),
        (operation("pow", "x", "x"), 256, 387420489),
        (combination("geometric_mean", "x", 1), 2, 3),
    ],
)
def test_an_unknown_operand_gives_both_ends(term: Term, low: int | str, high: int | str) -> None:
    """An operand from 4 to 9 gives a result between what 4 gives and what 9 gives."""
    value = value_of(term, x=unknown(4, 9))
    assert isinstance(value, Unknown)
    assert value.low is not None
    assert value.high is not None
    assert abs(value.low - Fraction(low)) < Fraction(1, 10_000)
    assert abs(value.high - Fraction(high)) < Fraction(1, 10_000)
    assert value.marks == {APPROXIMATE}


@pytest.mark.parametrize("name", ["exp", "pow"])
def test_a_number_too_large_is_still_known_to_be_large(name: str) -> None:
    """What is too large to work with is unknown, but not below 0."""
    value = value_of(operation(name, 10**6) if name == "exp" else operation(name, 10**6, 10**6))
    assert isinstance(value, Unknown)
    assert value.low is not None
    assert value.low >= 0
    assert value.high is None


def test_a_tiny_power_does_not_hang() -> None:
    """A power far below what can be worked with is between 0 and something very small."""
    value = value_of(operation("pow", Fraction(1, 10), Fraction(10**9, 7)))
    assert isinstance(value, Unknown)
    assert value.low == 0
    assert value.high is not None
    assert value.high < Fraction(1, 10**100)


@given(st.fractions(min_value=Fraction(1, 1000), max_value=1000), st.fractions(min_value=Fraction(1, 1000), max_value=1000))
def test_estimates_keep_the_order_of_what_they_estimate(one: Fraction, other: Fraction) -> None:
    """Of two numbers the smaller never has the larger logarithm, root or exponential."""
    low, high = sorted([one, other])
    for function in (approximate.ln, approximate.sqrt, approximate.exp):
        assert function(low).value <= function(high).value
        assert function(low).below <= function(low).value <= function(low).above


@given(st.fractions(min_value=0, max_value=100, max_denominator=99), st.integers(2, 7))
def test_a_root_of_a_power_is_the_number(number: Fraction, degree: int) -> None:
    """The root of a rational power is found exactly."""
    assert approximate.root(number**degree, degree) == approximate.Estimate(number, exact=True)
