"""The hand-written functions score the 2022 contract as Målbar does, on the published figures and on any others."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks import by_hand, by_hand_scaled
from benchmarks.by_hand import Scores
from benchmarks.by_hand_scaled import WHOLE
from benchmarks.entrants import ENTRANTS, Prepared
from benchmarks.figures import NAMES, Figures, contract_of_2022, of_2022
from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.quantity import Quantity
from dsl.terms import Place
from evaluator.result import Answer
from evaluator.score import score
from evaluator.value import Known, NotApplicable, Value

HUNDREDTHS = st.integers(-2_000, 12_000).map(lambda hundredths: Fraction(hundredths, 10_000))
POINTS = st.integers(-100, 100).map(Fraction)
COUNTS = st.integers(0, 2_000).map(Fraction)
KINDS = {"percent": HUNDREDTHS, "points": POINTS, "count": COUNTS, "done": st.booleans()}


def _kind(name: str, figure: Fraction | bool) -> str:
    if isinstance(figure, bool):
        return "done"
    return "percent" if name in by_hand_scaled.IN_PERCENT else "points" if name.startswith("nps") else "count"


FIGURES = st.fixed_dictionaries({name: KINDS[_kind(name, figure)] for name, figure in of_2022().items()})


class Given:
    """A measurement set that answers with these figures."""

    parties: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    published: Mapping[Place, Value] = {}
    precision: Mapping[Place, Fraction] = {}
    fewest: int = 0

    def __init__(self, figures: Figures) -> None:
        self._figures = {words: figures[name] for name, words in NAMES.items()}

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """The figure of that spelling."""
        found = self._figures.get(str(quantity))
        return Answer(NotApplicable("not asked for") if found is None else Known(found), "published")

    def attribute(self, name: str, party: str | None) -> Value:
        """There are no parties."""
        return NotApplicable(name)


@cache
def _contract(rounds: bool) -> Contract:
    return contract_of_2022(rounds=rounds)


def _scored(figures: Figures, *, rounds: bool) -> Scores:
    """The eleven scores and the total as Målbar has them."""
    result = score(_contract(rounds), Given(figures))
    values = [one.value for one in (*(goal.score for goal in result.goals), result.total)]
    *goals, total = [Fraction(value.value) for value in values if isinstance(value, Known)]
    return tuple(goals), total


def _scored_by_ratios(figures: Figures) -> Scores:
    goals, total = by_hand.ratios(figures)
    return tuple(Fraction(goal, 100) for goal in goals), Fraction(total, 100)


def _whole(figures: Figures, *, rounds: bool) -> Scores:
    """What the whole numbers come to, as fractions."""
    numbers = by_hand_scaled.whole_numbers(figures)
    if rounds:
        goals, total = by_hand_scaled.integers(numbers)
        return tuple(Fraction(goal, 100) for goal in goals), Fraction(total, 100)
    goals, total = by_hand_scaled.unrounded_integers(numbers)
    return tuple(Fraction(goal, WHOLE) for goal in goals), Fraction(total, 11 * WHOLE)


@pytest.mark.parametrize(("rounds", "total"), [(True, Fraction(98, 100)), (False, Fraction(258_217, 264_000))])
def test_the_published_figures_give_the_published_total(rounds: bool, total: Fraction) -> None:
    """Rounded as the contract says it is 98 %, and without that line 97.8094… %, by hand and by Målbar."""
    figures = of_2022()
    settled = by_hand.half_down if rounds else by_hand.as_it_is
    found = [by_hand.fractions(figures, settled), _whole(figures, rounds=rounds), _scored(figures, rounds=rounds)]
    assert found[0] == found[1] == found[2]
    assert found[0][1] == total


@given(figures=FIGURES, rounds=st.booleans())
def test_the_functions_agree_with_maalbar_on_any_figures(figures: Figures, rounds: bool) -> None:
    """Whatever was measured, both hand-written ways of counting come to Målbar's scores exactly."""
    settled = by_hand.half_down if rounds else by_hand.as_it_is
    expected = _scored(figures, rounds=rounds)
    assert by_hand.fractions(figures, settled) == expected
    assert _whole(figures, rounds=rounds) == expected
    if rounds:
        assert _scored_by_ratios(figures) == expected


@given(figures=FIGURES, finer=st.fractions(0, 1, max_denominator=1000))
def test_exact_functions_agree_on_figures_of_any_fineness(figures: Figures, finer: Fraction) -> None:
    """Figures that no scale of whole numbers holds are scored alike with `Fraction`, with ratios and by Målbar."""
    fine = {**figures, "drift": finer, "turnover": finer / 7}
    assert _scored_by_ratios(fine) == by_hand.fractions(fine) == _scored(fine, rounds=True)


def test_a_figure_that_whole_numbers_cannot_hold_is_refused() -> None:
    """A share finer than a hundredth of a percent is never silently cut."""
    with pytest.raises(ValueError, match="finer"):
        by_hand_scaled.whole_numbers({**of_2022(), "drift": Fraction(1, 3)})


PREPARED = [
    (name, rounds, prepared)
    for name, entrant in ENTRANTS.items()
    for rounds in (True, False)
    if not entrant.package and (prepared := entrant.prepare(rounds))
]


@pytest.mark.parametrize(("name", "rounds", "prepared"), PREPARED)
def test_who_takes_part_computes_the_same(name: str, rounds: bool, prepared: Prepared) -> None:
    """What the benchmark times is the whole contract: eleven scores and the total, floats apart by no more than floats are."""
    goals, total = prepared.read(prepared.run())
    expected = by_hand.fractions(of_2022(), by_hand.half_down if rounds else by_hand.as_it_is)
    assert len(goals) == 11
    apart = max(abs(one - other) for one, other in zip((*goals, total), (*expected[0], expected[1]), strict=True))
    assert apart == 0 or (name == "floats" and apart < Fraction(1, 10**12))
