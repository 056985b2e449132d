"""M1001 and M1014: told exactly where two figures show that a better result scores less."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl.catalogue import title
from dsl.terms import Facet, Place
from evaluator.lints.backwards import backwards, fall_of
from evaluator.lints.desk import Desk
from evaluator.value import Known
from tests.lints.texts import codes, in_folder, read, with_figure

PLACE = Place("1", "a")
ACTUAL = PLACE.its(Facet.ACTUAL)
PERCENT = st.integers(1, 99).map(lambda number: f"{number}%")
HEIGHT = st.sampled_from(["0%", "20%", "50%", "90%", "100%"])


def bands(limits: list[int], heights: list[str], sign: str) -> str:
    """Bands whose limits fall, or rise where they are looked at from below."""
    ordered = sorted(set(limits), reverse=sign == ">=")
    cases = [f"{sign} {limit}%: {height}" for limit, height in zip(ordered, heights, strict=False)]
    return f"bands(actual, {', '.join(cases)}, else: {heights[-1]})"


def points(places: list[int], heights: list[str]) -> str:
    """Straight lines between points."""
    pairs = zip(sorted(set(places)), heights, strict=False)
    return f"linear(actual, {', '.join(f'{place}%: {height}' for place, height in pairs)})"


NUMBERS = st.lists(st.integers(1, 99), min_size=2, max_size=4, unique=True)
HEIGHTS = st.lists(HEIGHT, min_size=5, max_size=5)
LEAVES = st.one_of(
    st.builds("clamp(actual/{}, 0, 1)".format, PERCENT),
    st.builds("min(actual/{}, 1)".format, PERCENT),
    st.builds("clamp({} / max(actual, 1%), 0, 1)".format, PERCENT),
    st.builds("((actual/{}) ^ 2)".format, PERCENT),
    st.builds(bands, NUMBERS, HEIGHTS, st.sampled_from([">=", "<="])),
    st.builds(points, NUMBERS, HEIGHTS),
    HEIGHT,
)
SCORINGS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds("(if met then {} else {})".format, inner, inner),
        st.builds("(if actual >= {} then {} else {})".format, PERCENT, inner, inner),
        st.builds("mean({} weight 2, {} weight 1)".format, inner, inner),
        st.builds("clamp({} / max({}, 10%), 0, 1)".format, inner, inner),
        st.builds("({} * {})".format, inner, inner),
        st.builds("best({}, {})".format, inner, inner),
        st.builds("worst({}, {})".format, inner, inner),
        st.builds("round({}, to=10%, half=up)".format, inner),
    ),
    max_leaves=4,
)


@settings(max_examples=150, deadline=None)
@given(SCORINGS, st.sampled_from([">=", ">", "<=", "<"]), PERCENT)
def test_it_is_told_exactly_where_a_figure_in_whole_percent_shows_it(scoring: str, sign: str, target: str) -> None:
    """Of all whole percentages, some better one scores less if and only if it is told; what is told is so."""
    contract = read(f'goal 1 "One"\n  a: share(yes, of=used) {sign} {target}\n    scoring {scoring}\n').contract
    desk = Desk(contract)
    (subject,) = desk.subjects
    better = [Fraction(number, 100) for number in (range(101) if sign[0] == ">" else range(100, -1, -1))]
    scores = [subject.score(figure) for figure in better]
    known = [one for one in scores if one is not None]
    falls = any(one > other for one, other in pairwise(known))
    told = list(backwards(desk))
    if falls:
        assert codes(told) == ["M1001"]
    if told:
        fall = fall_of(subject, Desk(contract))
        assert fall is not None
        assert (fall.better > fall.worse) == (sign[0] == ">")
        assert with_figure(contract, ACTUAL, fall.worse, PLACE) == Known(fall.higher)
        assert with_figure(contract, ACTUAL, fall.better, PLACE) == Known(fall.lower)
        assert fall.lower < fall.higher


@pytest.mark.parametrize("quantity", ["share(yes, of=used) >= 80%", "count(companies) >= 800", "mean(waiting) > 3 days"])
def test_the_usual_scoring_is_never_told(quantity: str) -> None:
    """clamp(actual/target, 0, 1) with a higher figure the better never falls, and that is proved without trying."""
    desk = Desk(read(f'goal 1 "One"\n  a: {quantity}\n').contract)
    assert not list(backwards(desk))
    assert desk.left == Desk(desk.contract).left


@pytest.mark.parametrize(("rule", "falls"), [("sum(turnover) <= 10 kr", False), ("sum(turnover) <= -10 kr", True)])
def test_no_figure_below_0_is_tried_where_nobody_would_write_one(rule: str, falls: bool) -> None:
    """A fraction turned round falls only below 0: it is told of where the target itself lies there, and nowhere else."""
    written = read(f'goal 1 "One"\n  a: {rule}\n    scoring min(10 kr / actual, 1)\n')
    assert bool(list(backwards(Desk(written.contract)))) == falls


def test_the_two_figures_are_said() -> None:
    """The message names the figure before the fall and the one behind it, each with what it earns."""
    rule = "share(yes, of=used) >= 80%\n    scoring if actual >= 80% then 60% else clamp(actual/80%, 0, 1)"
    (told,) = backwards(Desk(read(f'goal 1 "One"\n  a: {rule}\n').contract))
    assert "79 % gives 98.75 %, 80 % gives 60 %" in title(told)
    assert "79 % giver 98,75 %, 80 % giver 60 %" in title(told, "da")


def test_a_goal_that_falls_is_told_on_the_figures_at_hand(tmp_path: Path) -> None:
    """A gate that asks for a low figure takes away from a goal whose criterion asks for a high one."""
    goals = (
        'goal 1 "One"\n  requires share(yes, of=used) <= 90%, else 0%\n  a: share(yes, of=used) >= 80%\n'
        "  b: count(companies) >= 10\n  score mean(a, b)\n"
    )
    loaded = in_folder(tmp_path, goals, "figures:\n  share(yes, of=used): 85 %\n  count(companies): 10\n")
    told = [one for one in loaded.lints() if one.code == "M1014"]
    assert ["goal 1" in title(told[0]), "91 % gives 0 %" in title(told[0])] == [True, True]
    after = with_figure(loaded.contract, Place("1", "a", (), Facet.ACTUAL), Fraction(91, 100), Place("1"), loaded.measure())
    assert after == Known(Fraction(0))
