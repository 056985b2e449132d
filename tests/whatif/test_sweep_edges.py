"""Sweeps at the edges where floats go wrong: ties, halves, caps, cuts and long denominators."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsl.lever import Variation, figure
from dsl.terms import Facet, Place
from evaluator.value import Known
from evaluator.whatif.sweep import Design, Output, State, sweep
from tests import strategies
from tests.whatif.edges import TOTAL, actuals, goal, lever, read
from tests.whatif.generated import Loaded
from tests.whatif.test_sweep import hold


def totals(loaded: Loaded, design: Design) -> list[tuple[int, bool]]:
    """What is shown of the totals; every place is held to one evaluation a scenario on the way."""
    hold(loaded.contract, loaded.figures, design)
    column = sweep(loaded.contract, loaded.figures, design, [TOTAL]).scores(TOTAL)
    assert (column.state == State.KNOWN).all()
    return list(zip(column.shown.tolist(), column.cut.tolist(), strict=True))


def test_seven_tenths_and_one_tenth_are_eight_tenths() -> None:
    """A verdict on a sum of two varied figures is exact: with floats it is missed."""
    loaded = read("score mean(goals)", "  c: figure(m0) + figure(m1) >= 0.8 u\n    scoring met")
    named = [figure(quantity) for quantity in loaded.contract.quantities[:2]]
    design = Design.listed(named, [(Fraction(7, 10), Fraction(1, 10)), (Fraction(7, 10), Fraction(9999, 100000))])
    met = Output(Place("1", "c", (), Facet.MET))
    hold(loaded.contract, loaded.figures, design)
    assert sweep(loaded.contract, loaded.figures, design, [met]).scores(met).shown.tolist() == [1, 0]


def test_thirds_make_a_whole() -> None:
    """A third and two thirds are shown as 50 % of two, with nothing behind it, and what is next to it is cut."""
    loaded = read("score mean(goals)", goal(0), goal(1))
    tiny = Fraction(1, 3 * 10**12)
    rows = [("1/3", "2/3"), ("1/3", Fraction(2, 3) - tiny), ("1/3", Fraction(2, 3) + tiny), ("-1/3", "-2/3"), ("1/7", "6/7")]
    assert totals(loaded, actuals(loaded, rows)) == [
        (5_000_000, False),
        (4_999_999, True),
        (5_000_000, True),
        (-5_000_000, False),
        (5_000_000, False),
    ]


@pytest.mark.parametrize("mode", strategies.MODES)
def test_halves_under_every_mode(mode: str) -> None:
    """What lies on a half, a hair above it and a hair below it is rounded as one evaluation does, also below 0."""
    loaded = read(f"score mean(goals)\n  rounded to 1%, {mode}, at total", goal(0), goal(1), goal(2))
    tiny = Fraction(1, 10**9)
    halves = [Fraction(2 * whole + 1, 200) for whole in (0, 1, 2, 97, 98)]
    sums = [sign * (half + hair) for half in halves for hair in (0, tiny, -tiny) for sign in (1, -1)]
    rows = [(Fraction(1, 3), Fraction(1, 7), 3 * each - Fraction(10, 21)) for each in sums]
    hold(loaded.contract, loaded.figures, actuals(loaded, rows))


def test_what_is_cut_is_cut_toward_zero() -> None:
    """A decimal too many is cut and told of, to either side of 0; five decimals are shown in full."""
    loaded = read("score mean(goals)", goal(0), goal(1))
    rows = [("0.12345675", "0"), ("0.1234567", "0.1234567"), ("-0.12345675", "0"), ("0.00000001", "0"), ("-1e-9", "0")]
    assert totals(loaded, actuals(loaded, rows)) == [(617_283, True), (1_234_567, False), (-617_283, True), (0, True), (0, True)]


def test_caps_that_are_just_reached() -> None:
    """Capped scores that meet their cap exactly are whole, beside ones that just miss it."""
    loaded = read("score mean(goals)", *[goal(number, "clamp(actual/target, 0, 1)", "0.7 u") for number in range(4)])
    near = Fraction(7, 10) - Fraction(1, 10**15)
    rows = [("0.7", "0.7", "0.7", "0.7"), ("0.7", "0.7", "0.7", near), ("1", "2", "3", "0.7"), ("-1", "0", "0.35", "0.7")]
    assert totals(loaded, actuals(loaded, rows))[:3] == [(10_000_000, False), (9_999_999, True), (10_000_000, False)]


def test_denominators_without_end() -> None:
    """Targets of 70 to 95 in each of six goals have a common denominator of 35 digits, and every figure is still exact."""
    loaded = read("score mean(goals)", *[goal(number, target="80 u") for number in range(6)])
    named = [Variation(lever(loaded, f"goal {number} c target"), range_(70, 95)) for number in range(1, 7)]
    hold(loaded.contract, loaded.figures, Design.random(named, 60, seed=3))
    design = Design.random(named, 4_000, seed=4)
    rows = zip(*[at.tolist() for at in design.indices(0, design.count)], strict=True)
    expected = [int(sum(Fraction(1, 70 + at) for at in row) / 6 * 10**7) for row in rows]
    assert sweep(loaded.contract, loaded.figures, design, [TOTAL]).scores(TOTAL).shown.tolist() == expected


def range_(first: int, last: int) -> list[Fraction]:
    """Whole numbers as levels."""
    return [Fraction(level) for level in range(first, last + 1)]


@given(st.lists(st.fractions(-2, 2, max_denominator=10**9), min_size=3, max_size=3), st.sampled_from(strategies.MODES))
def test_any_three_figures(figures: list[Fraction], mode: str) -> None:
    """The mean of any three, rounded in any way, is what Python's fractions make of it."""
    loaded = _three(mode)
    design = actuals(loaded, [figures, [figures[0], figures[1], figures[0]]])
    swept = sweep(loaded.contract, loaded.figures, design, [TOTAL, Output(Place(), before_rounding=True)])
    for index in range(2):
        exact = swept.exact(index)
        for column in next(iter(swept.chunks())).columns:
            value = exact[column.output]
            assert isinstance(value, Known)
            assert isinstance(value.value, Fraction)
            assert column.shown[index] == int(value.value * 10**7)
            assert column.cut[index] == ((value.value * 10**7).denominator > 1)


_THREE: dict[str, Loaded] = {}


def _three(mode: str) -> Loaded:
    if mode not in _THREE:
        _THREE[mode] = read(f"score mean(goals)\n  rounded to 1%, {mode}, at total", *map(goal, range(3)))
    return _THREE[mode]
