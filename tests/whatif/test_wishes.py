"""Wishes in text: what is turned, to which values, and what is to come of it; and what is said of a wish that is nonsense."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import maalbar
from dsl.catalogue import render
from dsl.check import wishes
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.lever import Turns
from dsl.source import Source
from dsl.terms import Facet, Place
from dsl.units import PP, RATIO

ROOT = Path(__file__).parent.parent.parent
Reading = Callable[[Source, Contract], tuple[Any, tuple[Diagnostic, ...]]]


@cache
def contract() -> Contract:
    """The 2022 contract."""
    return maalbar.load(ROOT / "rules" / "erhvervshus-nordjylland-2022").contract


def made(reading: Reading, text: str) -> Any:
    """What a text asks for, which nothing is wrong with."""
    found, told = reading(Source("--by", text), contract())
    assert not told, [render(each) for each in told]
    return found


@pytest.mark.parametrize(
    ("text", "turns", "places", "quantities"),
    [
        ("goal 6 omsaetning target", Turns.TARGET, 1, 0),
        ("goal 3 kompetencer target", Turns.TARGET, 2, 0),
        ("goal 3 kompetencer drift target", Turns.TARGET, 1, 0),
        ("goal 3 kompetencer actual", Turns.ACTUAL, 0, 2),
        ("goal 9 moeder", Turns.ACTUAL, 0, 1),
        ("goal 9 moeder actual", Turns.ACTUAL, 0, 1),
        ("share( ny )", Turns.ACTUAL, 0, 1),
        ("goal 6 weight", Turns.WEIGHT, 1, 0),
        ("goal 3 nps weight", Turns.WEIGHT, 1, 0),
    ],
)
def test_a_path_or_a_figure_names_a_lever(text: str, turns: Turns, places: int, quantities: int) -> None:
    """A target, an actual, a figure and a weight are named as the rules name them; without a member, all members turn."""
    lever = made(wishes.lever, text)
    assert (lever.turns, len(lever.places), len(lever.quantities)) == (turns, places, quantities)


def test_ends_narrow_a_lever() -> None:
    """What stands behind the equals sign bounds the values; without it they are what the figure can be."""
    narrowed = made(wishes.lever, "goal 6 omsaetning target = -1 pp..20 pp")
    assert (narrowed.low, narrowed.high, narrowed.unit) == (Fraction(-1, 100), Fraction(20, 100), PP)
    free = made(wishes.lever, "goal 3 kompetencer target")
    assert (free.low, free.high, free.unit) == (0, 1, RATIO)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("goal 3 kompetencer target = 70%..73% step 1 pp", ["70/100", "71/100", "72/100", "73/100"]),
        ("goal 3 kompetencer target = 70%..73% step 2%", ["70/100", "72/100"]),
        ("goal 3 kompetencer target = 0.7..0.71 step 0.005", ["700/1000", "705/1000", "710/1000"]),
        ("goal 3 nps target = 60..70 step 5", ["60", "65", "70"]),
        ("goal 11 virksomheder target = 700..701 step 1", ["700", "701"]),
        ("goal 6 omsaetning actual = -7.02 pp, 8 pp", ["-702/10000", "8/100"]),
        ("goal 9 moeder = done, not done", ["1", "0"]),
    ],
)
def test_a_variation_lists_its_values(text: str, values: list[str]) -> None:
    """A range is stepped through from its lower end and stays within it; a list is taken as it stands."""
    assert list(made(wishes.variation, text).values) == [Fraction(value) for value in values]


def test_a_long_range_is_not_written_out() -> None:
    """A range of a million million values is told of by its size, and made only as far as it is asked for."""
    values = made(wishes.variation, "goal 11 virksomheder actual = 0..999999999999 step 1").values
    assert (len(values), values[-1]) == (10**12, 999999999999)


def test_a_wish_is_a_truth_over_the_contract() -> None:
    """Any comparison of places holds or does not, also several together, and a verdict is one by itself."""
    term = made(wishes.wish, "goal 6 >= 80% and total >= 98%")
    assert [part.arguments[0].place for part in term.arguments] == [Place("6"), Place()]
    verdict = made(wishes.wish, "goal 3 kompetencer drift met")
    assert verdict.place == Place("3", "kompetencer", (("segment", "drift"),), Facet.MET)


def step(source: Source, _: Contract) -> tuple[Any, tuple[Diagnostic, ...]]:
    """A step, which asks nothing of a contract."""
    return wishes.step(source)


def test_a_step_has_a_unit() -> None:
    """A distance to turn a lever by is a number with its unit."""
    assert made(step, "1 pp") == (Fraction(1, 100), PP)
    assert made(step, "0.5%") == (Fraction(5, 1000), RATIO)


WRONG: list[tuple[Reading, str, str, str]] = [
    (wishes.lever, "goal 12 omsaetning target", "M0204", "12"),
    (wishes.lever, "goal 6 omsetning target", "M0205", "omsetning"),
    (wishes.lever, "goal 3 kompetencer dritf target", "M0207", "dritf"),
    (wishes.lever, "goal 6", "M0909", "goal 6"),
    (wishes.lever, "goal 2", "M0909", "goal 2"),
    (wishes.lever, "goal 6 omsaetning", "M0909", "goal 6 omsaetning"),
    (wishes.lever, "goal 6 omsaetning lower", "M0909", "goal 6 omsaetning lower"),
    (wishes.lever, "goal 6 omsaetning scoring", "M0909", "goal 6 omsaetning scoring"),
    (wishes.lever, "total", "M0909", "total"),
    (wishes.lever, "share(nye)", "M0249", "nye"),
    (wishes.lever, "share(ja, of=henvist)", "M0910", "share(ja, of=henvist)"),
    (wishes.lever, "goal 8 weight target", "M0205", "weight"),
    (wishes.lever, "goal 6 omsaetning target = 20 pp..1 pp", "M0912", "20 pp..1 pp"),
    (wishes.lever, "goal 6 omsaetning target = 1%..20 pp", "M0903", "1%"),
    (wishes.lever, "", "M0914", ""),
    (wishes.lever, "  # nothing", "M0914", "  # nothing"),
    (wishes.lever, "goal 6 omsaetning target 10 pp", "M0119", "pp"),
    (wishes.variation, "goal 6 omsaetning target = 80%, 8 pp", "M0903", "80%"),
    (wishes.variation, "goal 6 omsaetning target = 1 pp..9 pp step 0 pp", "M0911", "0 pp"),
    (wishes.variation, "goal 6 omsaetning target = 1 pp..9 pp step -1 pp", "M0911", "-1 pp"),
    (wishes.variation, "goal 6 omsaetning target = 9 pp..1 pp step 1 pp", "M0912", "9 pp..1 pp"),
    (wishes.variation, "goal 3 kompetencer target = 70%..195% step 1 pp", "M0904", "195%"),
    (wishes.variation, "goal 6 weight = -1", "M0904", "-1"),
    (wishes.variation, "goal 3 kompetencer target = 70, 80%", "M0301", "70"),
    (wishes.variation, "goal 9 moeder = 80%", "M0903", "80%"),
    (wishes.variation, "goal 6 omsaetning target = baseline + 1 pp", "M0903", "baseline + 1 pp"),
    (wishes.variation, "goal 3 kompetencer target = 70%..95%", "M0916", "70%..95%"),
    (wishes.variation, "goal 3 kompetencer target", "M0120", ""),
    (wishes.variation, "goal 99 x target = 1, 2", "M0204", "99"),
    (wishes.wish, "total", "M0913", "total"),
    (wishes.wish, "total >= 98", "M0301", "98"),
    (wishes.wish, "total >= 8 pp", "M0304", "total >= 8 pp"),
    (wishes.wish, "goal 66 >= 3%", "M0204", "66"),
    (wishes.wish, "", "M0914", ""),
    (step, "0 pp", "M0911", "0 pp"),
    (step, "actual", "M0900", "actual"),
]


@pytest.mark.parametrize(("reading", "text", "code", "marked"), WRONG, ids=[f"{row[2]}-{row[1]}" for row in WRONG])
def test_nonsense_gets_a_message_at_its_place(reading: Reading, text: str, code: str, marked: str) -> None:
    """Each wish that cannot be granted is told of once, at the words that are wrong, with help and in the user's terms."""
    found, told = reading(Source("--by", text), contract())
    assert found is None
    assert [(each.code, each.span.text if each.span else None) for each in told] == [(code, marked)]
    shown = render(told[0])
    assert "help:" in shown
    assert "{" not in shown
