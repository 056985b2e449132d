"""A sweep gives what an evaluation of each scenario by itself gives, in every verdict, rounding and shown figure."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from dsl.contract import Contract
from dsl.lever import Lever, Variation, levers, weight
from dsl.terms import Place
from dsl.units import TRUTH, Kind
from evaluator.score import MeasurementSet
from evaluator.whatif.sweep import Column, Design, Output, one_by_one, sweep
from tests import strategies
from tests.whatif.generated import loaded

NAMES = ("state", "shown", "cut")
ENDS = ("low", "low_cut", "low_open", "high", "high_cut", "high_open")


def same(found: Column, expected: Column) -> bool:
    """Whether two columns show the same."""
    if found.ends is None and expected.ends is not None:
        return False
    ends = [] if expected.ends is None else [(getattr(found.ends, name), getattr(expected.ends, name)) for name in ENDS]
    return all((one == other).all() for one, other in [(getattr(found, name), getattr(expected, name)) for name in NAMES] + ends)


def hold(contract: Contract, measurements: MeasurementSet, design: Design, outputs: Sequence[Output] | None = None) -> None:
    """Every column of the sweep is that of one evaluation a scenario; without `outputs`, of every number and truth there is."""
    wanted = every_output(contract) if outputs is None else outputs
    swept = sweep(contract, measurements, design, wanted)
    for chunk in swept.chunks(5):
        expected = one_by_one.columns_of(contract, measurements, design, wanted, None, chunk.start, chunk.stop)
        for column, other in zip(chunk.columns, expected, strict=True):
            assert same(column, other), (str(column.output), column, other)
            assert other.ends is None or column.output in swept.may_be_unknown


def every_output(contract: Contract) -> list[Output]:
    """Each place whose values are numbers or truths, and each score before its rounding."""
    places = [place for place in contract.order if contract.unit(place).kind is not Kind.LABEL]
    goals = [Place(goal.id) for goal in contract.goals]
    return [*map(Output, places), *(Output(place, before_rounding=True) for place in (*goals, Place()))]


@st.composite
def designs(draw: st.DrawFn, contract: Contract) -> Design:
    """Some levers of a contract, each with some levels, in a grid or in a list."""
    weights = [weight(Place(goal.id), f"goal {goal.id} weight") for goal in contract.goals]
    choice = draw(st.lists(st.sampled_from([*levers(contract), *weights]), min_size=1, max_size=4, unique=True))
    kept = [lever for place, lever in enumerate(choice) if not any(_share(lever, other) for other in choice[:place])]
    variations = [Variation(lever, draw(levels(lever))) for lever in kept]
    if draw(st.booleans()):
        return Design.grid([Variation(one.lever, one.values[:2]) for one in variations])
    rows = st.tuples(*(st.sampled_from(one.values) for one in variations))
    return Design.listed(variations, draw(st.lists(rows, min_size=1, max_size=7)))


def _share(one: Lever, other: Lever) -> bool:
    return bool({*one.places, *one.quantities} & {*other.places, *other.quantities})


def levels(lever: Lever) -> st.SearchStrategy[list[Fraction]]:
    """Levels of a lever, some of them at the ends of what it may be, and some with long denominators."""
    low = Fraction(0) if lever.low is None else lever.low
    high = low + 20 if lever.high is None else lever.high
    if lever.unit == TRUTH:
        return st.permutations([Fraction(0), Fraction(1)])
    plain = st.integers(0, 20).map(lambda part: low + (high - low) * part / 20)
    odd = st.builds(lambda part, of: low + (high - low) * Fraction(part % of, of), st.integers(0, 10**6), st.integers(1, 997))
    return st.lists(st.one_of(plain, plain, odd), min_size=2, max_size=4, unique=True)


@settings(max_examples=40)
@given(st.data(), strategies.measured_contracts())
def test_a_sweep_is_one_evaluation_a_scenario(data: st.DataObject, written: strategies.Written) -> None:
    """Whatever the contract, and whatever of its figures is missing or does not apply."""
    given_ = loaded(written)
    hold(given_.contract, given_.figures, data.draw(designs(given_.contract)))
