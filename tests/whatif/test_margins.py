"""Margins: exact to the last bit, in the actual's unit and in heads."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsl.contract import Contract
from dsl.lever import Lever, Turns
from dsl.terms import Facet, Figure
from evaluator.measurements import MeasurementSet
from evaluator.rounding import rounded
from evaluator.score import score
from evaluator.whatif.edges import rounded_scores
from evaluator.whatif.heads import Heads
from evaluator.whatif.margins import Margin, margins, number
from evaluator.whatif.turn import turn
from tests import strategies
from tests.measurements.sets import contract, sound
from tests.whatif.generated import Loaded, loaded

OPS = (">=", ">", "<=", "<")


def verdict(made: Contract, figures: MeasurementSet, one: Margin, actual: Fraction) -> object:
    """Whether the criterion is met with another actual, all else as it is."""
    at = one.place.its(Facet.ACTUAL)
    lever = Lever(str(at), Turns.ACTUAL, made.unit(at), (at,))
    met = score(turn(made, {lever: actual}), figures).steps[one.place.its(Facet.MET)].value
    return getattr(met, "value", None)


def moves(one: Margin) -> Iterator[Fraction]:
    """The actual moved by the margin, or where it turns only past it by a little more, each way that it says."""
    assert one.turn is not None
    ways = {True: (1,), False: (-1,), None: (1, -1)}[one.turn.upwards]
    for way in ways:
        yield now(one) + way * (one.turn.distance + (Fraction(1, 10**9) if one.turn.beyond else 0))


def now(one: Margin) -> Fraction:
    """The actual as it is."""
    actual = number(one.result.actual)
    assert actual is not None
    return actual


@settings(max_examples=25)
@given(st.data())
def test_a_margin_turns_the_verdict_and_any_less_does_not(data: st.DataObject) -> None:
    """An actual moved by its margin has the other verdict, moved by less, either way, the same."""
    found: Loaded = loaded(data.draw(strategies.measured_contracts()))
    less = data.draw(st.fractions(-1, 1, max_denominator=1000))
    for one in margins(score(found.contract, found.figures)):
        if one.turn is None:
            continue
        for there in moves(one):
            assert verdict(found.contract, found.figures, one, there) is (not one.met)
        within = less if one.turn.beyond else less * Fraction(999, 1000)
        assert verdict(found.contract, found.figures, one, now(one) + within * one.turn.distance) is one.met


@settings(max_examples=25)
@given(st.data())
def test_a_verdict_without_a_margin_cannot_be_turned(data: st.DataObject) -> None:
    """Where actual and target are known and no margin is told of, every possible actual has the same verdict."""
    found: Loaded = loaded(data.draw(strategies.measured_contracts()))
    for one in margins(score(found.contract, found.figures)):
        at = one.place.its(Facet.ACTUAL)
        if one.turn is None and one.settled and one.met is not None:
            term = found.contract.terms[at]
            assert isinstance(term, Figure)
            ends = (term.quantity.low, term.quantity.high)
            inner = data.draw(st.fractions(*ends, max_denominator=100))
            for actual in (inner, *(end for end in ends if end is not None)):
                assert verdict(found.contract, found.figures, one, actual) is one.met


# --- heads ----------------------------------------------------------------------------------------------------

SHARE = """contract "Heads"
  period 2022
  goals score mean(parts)
  score mean(goals)
question tilfreds
  answers meget, lidt, nej
  excluded ved_ikke
question anbefaling
  scale 0..10
goal 1 "Share"
  tilfreds: {rule}
    scoring met
"""


def only(rule: str, *sets: str) -> Margin:
    """The margin of the one criterion."""
    made = contract(SHARE.format(rule=rule))
    (one,) = margins(score(made, sound(*sets, rules=made)))
    return one


def least(values: Iterator[tuple[int, bool]], now: bool) -> int | None:
    """The smallest number of moves that gives another verdict."""
    return min((size for size, met in values if met is not now), default=None)


def is_met(op: str, actual: Fraction, target: Fraction) -> bool:
    """The comparison."""
    return {">=": actual >= target, ">": actual > target, "<=": actual <= target, "<": actual < target}[op]


@settings(max_examples=40)
@given(st.sampled_from(OPS), st.integers(0, 20), st.integers(0, 20), st.integers(0, 100))
def test_a_share_in_answers_is_the_least_that_brute_force_finds(op: str, yes: int, no: int, target: int) -> None:
    """Of all numbers of the same answers, the nearest with the other verdict is as far away as the margin says."""
    if yes + no == 0:
        return
    n, want = yes + no, Fraction(target, 100)
    one = only(f"share(meget) {op} {target}%", f"counts: {{tilfreds: {{meget: {yes}, lidt: {no}, nej: 0}}}}")
    found = least(((abs(k - yes), is_met(op, Fraction(k, n), want)) for k in range(n + 1)), is_met(op, Fraction(yes, n), want))
    assert (one.heads and one.heads.least) == found
    assert one.heads is None or (one.heads.least, one.heads.n) == (one.heads.most, n)


@settings(max_examples=40)
@given(st.sampled_from(OPS), st.tuples(*[st.integers(0, 5)] * 3), st.integers(-100, 100))
def test_an_nps_in_answers_is_the_least_that_brute_force_finds(op: str, groups: tuple[int, int, int], target: int) -> None:
    """Of all ways to group the same answers, the one reached with the fewest steps from group to group is told."""
    n, (promoters, passives, detractors) = sum(groups), groups
    if n == 0:
        return
    counts = f"{{promoters: {promoters}, passives: {passives}, detractors: {detractors}}}"
    one = only(f"nps(anbefaling) {op} {target}", f"counts: {{anbefaling: {counts}}}")

    def reached() -> Iterator[tuple[int, bool]]:
        for up, down in product(range(n + 1), repeat=2):
            if up + down <= n:
                size = transport(groups, (up, n - up - down, down))
                yield size, is_met(op, Fraction(100 * (up - down), n), Fraction(target))

    now = is_met(op, Fraction(100 * (promoters - detractors), n), Fraction(target))
    assert (one.heads and one.heads.least) == least(reached(), now)


def transport(before: tuple[int, int, int], after: tuple[int, int, int]) -> int:
    """The fewest steps between neighbouring groups that lead from one grouping to another."""
    return abs(before[0] - after[0]) + abs(before[2] - after[2])


def test_a_count_is_told_in_whole_numbers() -> None:
    """A number of answers that may be up to 19.5 lower turns when 20 are gone."""
    one = only("n(tilfreds) >= 20.5", "counts: {tilfreds: {meget: 40, lidt: 0, nej: 0}}")
    assert one.turn is not None
    assert one.turn.distance == Fraction(39, 2)
    assert one.heads == Heads("count", 20, 20, False, 40)


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("{value: 79 %, n: 100}", Heads("share", 1, 1, True, 100)),
        ("{value: 79 %, n: 240}", Heads("share", 2, 3, True, 240)),  # 189 or 190 of 240 is printed as 79 %
        ("{value: 79.6 %, n: 5}", None),  # no number of 5 is
        ("79 %", None),
    ],
)
def test_a_printed_share_is_told_in_answers_as_far_as_it_goes(figure: str, expected: Heads | None) -> None:
    """Where n is printed, every number of answers that rounds to the printed share counts; without n there is none."""
    assert only("share(meget) >= 80%", f"figures: {{share(meget): {figure}}}".replace("79.6 %", '"79.6 %"')).heads == expected


def test_a_weighted_survey_has_no_heads() -> None:
    """Sums of weights are no people."""
    text = SHARE.format(rule="share(meget) >= 80%").replace("question tilfreds", "survey s weighted by w\nquestion tilfreds")
    made = contract(text)
    (one,) = margins(score(made, sound("counts: {tilfreds: {meget: 79.5, lidt: 20.5, nej: 0}}", rules=made)))
    assert one.turn is not None
    assert one.heads is None


# --- every comparison -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rule", "value", "edge", "distance", "upwards", "beyond"),
    [
        ("share(meget) between 60% and 80%", "64 %", "3/5", "4/100", False, True),
        ("share(meget) between 60% and 80%", "79 %", "4/5", "1/100", True, True),
        ("share(meget) between 60% and 80%", "55 %", "3/5", "5/100", True, False),
        ("share(meget) between 60% and 100%", "99 %", "3/5", "39/100", False, True),  # 100 % cannot be passed
        ("share(meget) = 80%", "80 %", "4/5", "0", None, True),
        ("share(meget) = 80%", "75 %", "4/5", "5/100", True, False),
        ("share(meget) <> 80%", "80 %", "4/5", "0", None, True),
        ("share(meget) < 80%", "80 %", "4/5", "0", False, True),
        ("share(meget) > 80%", "80 %", "4/5", "0", True, True),
        ("share(meget) <= 80%", "80 %", "4/5", "0", True, True),
    ],
)
def test_every_comparison_has_its_edge(
    rule: str, value: str, edge: str, distance: str, upwards: bool | None, beyond: bool
) -> None:
    """The nearest end that can be reached is told, and whether it must be passed."""
    turned = only(rule, f"figures: {{share(meget): {value}}}").turn
    assert turned is not None
    assert (turned.edge, turned.distance, turned.upwards, turned.beyond) == (Fraction(edge), Fraction(distance), upwards, beyond)


@pytest.mark.parametrize("rule", ["share(meget) >= 0%", "share(meget) > 100%", "share(meget) <= 100%"])
def test_what_no_actual_can_turn_has_no_margin(rule: str) -> None:
    """A share cannot go below 0 % or above 100 %."""
    one = only(rule, "figures: {share(meget): 100 %}")
    assert one.settled
    assert one.turn is None


def test_a_target_that_rests_on_the_same_figure_is_told_of() -> None:
    """Where target and actual are made of one figure the margin is to the target as it is, and has no heads."""
    one = only("share(meget) >= share(meget) * 0.5 + 10 pp", "counts: {tilfreds: {meget: 79, lidt: 21, nej: 0}}")
    assert one.follows
    assert one.heads is None


def test_what_is_missing_is_told() -> None:
    """An unknown actual has no margin but the figures that it lacks."""
    one = only("share(meget) >= 80%", "figures: {}")
    assert one.turn is None
    assert [str(each.quantity) for each in one.missing] == ["share(meget, of=tilfreds)"]


# --- rounding -------------------------------------------------------------------------------------------------


@settings(max_examples=25)
@given(st.data())
def test_a_rounded_score_changes_at_its_edge_and_not_before(data: st.DataObject) -> None:
    """A score moved by the distance, or where it says so a little past it, is rounded to the figure told, by less to the same."""
    found: Loaded = loaded(data.draw(strategies.measured_contracts()))
    less = data.draw(st.fractions(0, Fraction(999, 1000), max_denominator=1000))
    for one in rounded_scores(score(found.contract, found.figures)):
        rule = one.step, one.mode
        exact, shown = number(one.score.exact), number(one.score.value)
        assert exact is not None
        for edge, way in ((one.up, 1), (one.down, -1)):
            past = Fraction(1, 10**9) if edge.beyond else 0
            assert rounded(exact + way * (edge.distance + past), *rule) == edge.value != shown
            assert rounded(exact + way * edge.distance * less, *rule) == shown


QUOTIENT = """contract "Quotient"
  period 2022
  scoring met
  score mean(goals)
measure ok
measure asked
goal 1 "Share"
  c: count(ok) / count(asked) {op} {target}%
"""


@settings(max_examples=30)
@given(st.sampled_from(OPS), st.integers(0, 20), st.integers(0, 20), st.integers(0, 100))
def test_a_count_over_a_count_is_told_in_heads(op: str, yes: int, no: int, target: int) -> None:
    """A quotient of two counts turns with the least number more or fewer of the same whole."""
    if yes + no == 0:
        return
    made = contract(QUOTIENT.format(op=op, target=target))
    (one,) = margins(score(made, sound(f"figures: {{count(ok): {yes}, count(asked): {yes + no}}}", rules=made)))
    n, want = yes + no, Fraction(target, 100)
    found = least(((abs(k - yes), is_met(op, Fraction(k, n), want)) for k in range(n + 1)), is_met(op, Fraction(yes, n), want))
    assert (one.heads and one.heads.least) == found
