"""Laws of rounding."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tests.conformance.cases import Case
from tests.conformance.product import run, value
from tests.laws.scoring import ends
from tests.strategies import MODES, decimal, hundredths

RULES = """contract "Rounding"
  period 2022
  score mean(goal 2)
measure m in points
goal 1 "Once"
  a: m scoring actual
  rounded to {step} points, {mode}
goal 2 "Twice"
  a: goal 1 scoring actual
  rounded to {step} points, {mode}
"""
steps = st.sampled_from([Fraction(1), Fraction(5), Fraction(1, 10), Fraction(1, 4), Fraction(3, 100), Fraction(7)])


def rounded(number: Fraction, step: Fraction, mode: str) -> tuple[Fraction, Fraction]:
    """A number rounded once, and rounded twice."""
    rules = RULES.format(step=decimal(step), mode=mode)
    result = run(Case("rounding", rules, {"m": f"{decimal(number)} points"}, {}, {}, {}, None, {}, None))
    once, twice = (ends(value(result, goal))[0] for goal in ("goal 1", "goal 2"))
    return Fraction(once), Fraction(twice)


@given(hundredths(-100, 100), steps, st.sampled_from(MODES))
def test_rounding_is_idempotent(number: Fraction, step: Fraction, mode: str) -> None:
    """What is rounded is a multiple of the step, and rounding it again the same way changes nothing."""
    once, twice = rounded(number, step, mode)
    assert once == twice
    assert (once / step).denominator == 1


@given(hundredths(-100, 100), steps, st.sampled_from(MODES))
def test_rounding_moves_a_value_by_at_most_half_a_step(number: Fraction, step: Fraction, mode: str) -> None:
    """The three half modes move a value by at most half a step; up and truncate by less than a whole one, each its own way."""
    moved = abs(rounded(number, step, mode)[0]) - abs(number)
    if mode.startswith("half"):
        assert abs(moved) <= step / 2
    else:
        assert 0 <= (moved if mode == "up" else -moved) < step


@given(hundredths(-100, 100), steps, st.sampled_from(MODES))
def test_rounding_is_symmetric_about_zero(number: Fraction, step: Fraction, mode: str) -> None:
    """Rounding the opposite of a value gives the opposite of rounding it."""
    assert rounded(-number, step, mode)[0] == -rounded(number, step, mode)[0]


@given(hundredths(-100, 100), hundredths(-100, 100), steps, st.sampled_from(MODES))
def test_rounding_keeps_the_order(one: Fraction, other: Fraction, step: Fraction, mode: str) -> None:
    """The smaller of two values is not the greater after both are rounded."""
    low, high = sorted([one, other])
    assert rounded(low, step, mode)[0] <= rounded(high, step, mode)[0]
