"""Sweeps where values are open: unknown figures, targets of nothing, varied weights, and scales too small to decide on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import numpy as np
import pytest

from dsl.lever import Variation, weight
from dsl.terms import Place
from evaluator.whatif.sweep import Design, laying, sweep, writers
from tests.whatif.edges import TOTAL, actuals, goal, lever, read
from tests.whatif.test_sweep import hold


def capped(number: int) -> str:
    """A goal whose score lies between none and all."""
    return goal(number, "clamp(actual/target, 0, 1)")


def test_targets_of_nothing() -> None:
    """Where a target comes to 0 or below, the score is unknown without ends, and so is what rests on it."""
    loaded = read("score mean(goals)", goal(0), capped(1))
    named = [lever(loaded, "goal 1 c target"), lever(loaded, "goal 2 c target"), lever(loaded, "goal 1 c actual")]
    rows = [(one, two, three) for one in (-1, 0, 1) for two in (0, 2) for three in (0, 3)]
    hold(loaded.contract, loaded.figures, Design.listed(named, [list(map(Fraction, row)) for row in rows]))


@pytest.mark.parametrize("function", ["mean(goals)", "mean(goals, least=2)"])
def test_weights_are_levers(function: str) -> None:
    """Weights of goals together with what is weighed, among them weights of 0, and an unknown goal."""
    loaded = read(
        f"score {function}", *[goal(number, "clamp(actual/target, 0, 1)") for number in range(4)], figures={"figure(m3)": ""}
    )
    weighed = [weight(Place(str(number)), f"goal {number} weight") for number in (1, 2)]
    named = [*weighed, lever(loaded, "goal 1 c actual"), lever(loaded, "goal 3 c actual"), lever(loaded, "goal 2 c target")]
    levels = [[Fraction(0), Fraction(1), Fraction(7, 3)], *[[Fraction(each, 7) for each in (0, 3, 5)]] * 4]
    design = Design.random([Variation(*pair) for pair in zip(named, levels, strict=True)], 90, seed=5)
    hold(loaded.contract, loaded.figures, design)


def test_what_is_unknown_has_two_ends() -> None:
    """A goal without its figure leaves every total open between two ends, which are exact."""
    loaded = read(
        "score mean(goals)", *[goal(number, "clamp(actual/target, 0, 1)") for number in range(3)], figures={"figure(m2)": ""}
    )
    design = actuals(loaded, [("1/3", "2/3"), ("1", "1"), ("0", "0.1")])
    hold(loaded.contract, loaded.figures, design)
    swept = sweep(loaded.contract, loaded.figures, design, [TOTAL])
    ends = swept.scores(TOTAL).ends
    assert ends is not None
    assert (ends.low.tolist(), ends.high.tolist()) == ([3_333_333, 6_666_666, 333_333], [6_666_666, 10_000_000, 3_666_666])
    assert swept.may_be_unknown == {TOTAL}
    assert swept.method == "vectorised"


@pytest.fixture
def small_scales(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """Denominators as small as the edges allow; gives how many scenarios were left to the exact way, call by call."""
    left: list[int] = []
    values = writers.OneByOne.values

    def counting(self: writers.OneByOne, frame: object, places: Sequence[int]) -> object:
        left.append(len(places))
        return values(self, frame, places)  # type: ignore[arg-type]

    monkeypatch.setattr(laying._Scale, "_denominators", lambda self: iter(()))
    monkeypatch.setattr(laying._Scale, "_room", lambda self, over: 1)
    monkeypatch.setattr(writers.OneByOne, "values", counting)
    return iter([left])


def test_what_small_scales_leave_open_is_worked_out_exactly(small_scales: Iterator[list[int]]) -> None:
    """With nearly every number cut, many decisions are left open, and every one of them comes out right."""
    loaded = read("score mean(goals)\n  rounded to 1%, half even, at goals", *[goal(number) for number in range(5)])
    parts = [Fraction(whole, of) for whole, of in ((1, 3), (2, 3), (1, 7), (5, 1000), (-1, 9), (987, 999))]
    generator = np.random.default_rng(7)
    rows = [[parts[int(place)] for place in generator.integers(6, size=5)] for _ in range(60)]
    hold(loaded.contract, loaded.figures, actuals(loaded, rows))
    unrounded = read("score mean(goals)", *[goal(number) for number in range(5)])
    hold(unrounded.contract, unrounded.figures, actuals(unrounded, rows))
    assert sum(next(small_scales)) > 20


@pytest.mark.parametrize(
    "score",
    [
        "best(mean(goal 1, goal 2), mean(goal 3, goal 4))",
        "worst(mean(goal 1, goal 2), mean(goal 3, goal 4))",
        "if mean(goal 1, goal 2) >= mean(goal 3, goal 4) then 100% else 25%",
        "if mean(goal 1, goal 2) > mean(goal 3, goal 4) then 100% else worst(goal 1, goal 5)",
        "mean(best(goal 1, goal 5), goal 2, goal 3)",
        "mean(best(mean(goal 1, goal 2), goal 5), goal 3)",
    ],
)
def test_decisions_on_small_scales(score: str, small_scales: Iterator[list[int]]) -> None:
    """The larger of two means, a comparison of means, and an unknown goal that cannot matter, where many of them tie."""
    loaded = read(f"score {score}", *map(capped, range(5)), figures={"figure(m4)": ""})
    parts = [Fraction(1, 3), Fraction(2, 3), Fraction(1, 7), Fraction(1), Fraction(6, 7), Fraction(10**6 + 1, 3 * 10**6)]
    generator = np.random.default_rng(11)
    rows = [[parts[int(place)] for place in generator.integers(6, size=4)] for _ in range(40)]
    fine = [Fraction(2 * tenths, 10**8) for tenths in (10**7 + 9, 10**7 + 9, 10**7 + 10, 10**7)]  # more in the cuts than before
    ties = [
        [parts[place] for place in (0, 1, 2, 4)],
        [parts[place] for place in (2, 4, 1, 0)],
        [fine[place] for place in range(4)],
    ]
    swept = sweep(loaded.contract, loaded.figures, actuals(loaded, rows + ties), [TOTAL])
    assert swept.method == "vectorised"
    hold(loaded.contract, loaded.figures, actuals(loaded, rows + ties))


def test_where_every_weight_is_0_there_is_nothing_to_combine() -> None:
    """A mean of which nothing weighs anything does not apply, and neither does one with a weight below 0 have a value."""
    loaded = read("score mean(goals)", goal(0), goal(1))
    weighed = [weight(Place(str(number)), f"goal {number} weight") for number in (1, 2)]
    levels = [Fraction(each) for each in (0, 1, 3, -1)]
    design = Design.grid([*(Variation(each, levels) for each in weighed), Variation(lever(loaded, "goal 1 c actual"), levels)])
    hold(loaded.contract, loaded.figures, design)
