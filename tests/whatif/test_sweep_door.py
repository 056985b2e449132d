"""The door to sweeps: designs, chunks, whole columns, Arrow tables, and what is refused."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from pathlib import Path

import numpy as np
import pyarrow
import pytest

import maalbar
from dsl.lever import Lever, Steps, Variation, figure, levers
from dsl.terms import Facet, Place
from dsl.units import RATIO
from evaluator.value import Known
from evaluator.whatif.sweep import Design, Output, State, columns, sweep
from maalbar.api import LoadedContract
from maalbar.report import numbers
from tests.whatif.edges import TOTAL, goal, read
from tests.whatif.test_sweep import same

CONTRACT = Path(__file__).parent.parent.parent / "rules" / "erhvervshus-nordjylland-2022"
PERCENT = Fraction(1, 100)
LEVELS = {
    "goal 6 omsaetning target": Steps(6 * PERCENT, PERCENT, 5),
    "goal 3 kompetencer drift target": Steps(78 * PERCENT, PERCENT, 4),
    "goal 9 moeder actual": (Fraction(0), Fraction(1)),
}


@pytest.fixture(scope="module")
def loaded() -> LoadedContract:
    """The 2022 contract."""
    return maalbar.load(CONTRACT)


@pytest.fixture(scope="module")
def variations(loaded: LoadedContract) -> list[Variation]:
    """Two targets and an activity of it, with some levels each."""
    named = {lever.title: lever for lever in levers(loaded.contract)}
    return [Variation(named[title], values) for title, values in LEVELS.items()]


def test_the_turnover_target_of_2022(loaded: LoadedContract, variations: list[Variation]) -> None:
    """Lowered from 10 to 8 points it lifts goal 6 from 76 to 78 %, and the total stays at 98 %."""
    swept = loaded.sweep(Design.grid(variations[:1]), [Output(Place("6")), TOTAL])
    assert swept.scores(Output(Place("6"))).shown.tolist() == [8_200_000, 8_000_000, 7_800_000, 7_700_000, 7_600_000]
    assert swept.scores(TOTAL).shown.tolist() == [9_800_000] * 5


@pytest.mark.parametrize("size", [1, 7, 40, 1000])
def test_the_size_of_a_chunk_changes_nothing(size: int, loaded: LoadedContract, variations: list[Variation]) -> None:
    """Chunks of any size hold together what one chunk holds."""
    swept = loaded.sweep(Design.grid(variations))
    (whole,) = swept.chunks(40)
    parts = [columns.mapped(column, lambda array, name: array.copy()) for chunk in swept.chunks(size) for column in chunk.columns]
    for place, column in enumerate(whole.columns):
        assert same(columns.joined(parts[place :: len(whole.columns)], 40), column)


def test_a_whole_column_is_all_its_chunks(loaded: LoadedContract, variations: list[Variation]) -> None:
    """Also of more scenarios than a chunk holds, whose arrays the next chunk writes over."""
    swept = loaded.sweep(Design.random(variations, 40_000, 1), [TOTAL])
    (whole,) = swept.chunks(40_000)
    assert same(swept.scores(TOTAL), whole.columns[0])
    assert len(set(whole.columns[0].shown.tolist())) > 1


def test_a_grid_is_the_list_of_its_rows(loaded: LoadedContract, variations: list[Variation]) -> None:
    """The last lever goes fastest, and a list of the same rows gives the same columns."""
    grid = Design.grid(variations)
    rows = [tuple(grid.scenario(index).values()) for index in range(grid.count)]
    assert rows[:3] == [(6 * PERCENT, 78 * PERCENT, 0), (6 * PERCENT, 78 * PERCENT, 1), (6 * PERCENT, 79 * PERCENT, 0)]
    listed = Design.listed(variations, rows)
    for output in (TOTAL, Output(Place("2")), Output(Place("6"))):
        assert same(loaded.sweep(grid).scores(output), loaded.sweep(listed).scores(output))


def test_a_long_grid_is_the_list_of_its_rows() -> None:
    """Also where periods are kept, runs are filled, and tables are added up beforehand."""
    edges = read("score mean(goals)", *(goal(number, "clamp(actual/target, 0, 1)") for number in range(5)))
    named = [lever for lever in levers(edges.contract) if lever.title.endswith("target")]
    steps = [Steps(Fraction(size, 7), Fraction(1, 3), size) for size in (3, 4, 9, 11, 31)]
    grid = Design.grid([Variation(*pair) for pair in zip(named, steps, strict=True)])
    listed = Design.listed(named, product(*steps))
    outputs = [TOTAL, *(Output(Place(str(number))) for number in range(1, 6))]
    expected = sweep(edges.contract, edges.figures, listed, outputs)
    found = sweep(edges.contract, edges.figures, grid, outputs)
    whole = [expected.scores(output) for output in outputs]
    for chunk in found.chunks(5_003):
        for column, other in zip(chunk.columns, whole, strict=True):
            assert (column.shown == other.shown[chunk.start : chunk.stop]).all()
            assert (column.cut == other.cut[chunk.start : chunk.stop]).all()


def test_random_scenarios_hang_on_the_seed_alone(variations: list[Variation]) -> None:
    """The same seed draws the same, in whatever parts; another seed draws others; every level is drawn."""
    design, again = Design.random(variations, 150_000, 7), Design.random(variations, 150_000, 7)
    whole = design.indices(0, 150_000)
    parts = [again.indices(start, min(start + 49_999, 150_000)) for start in range(0, 150_000, 49_999)]
    for place, lever in enumerate(whole):
        assert (lever == np.concatenate([part[place] for part in parts])).all()
        assert set(lever.tolist()) == set(range(len(variations[place].values)))
    other_seed = Design.random(variations, 150_000, 8).indices(0, 150_000)
    assert not all((one == other).all() for one, other in zip(whole, other_seed, strict=True))


def test_a_long_grid_is_drawn_as_it_is_counted(variations: list[Variation]) -> None:
    """Index by index it is the number of the scenario in mixed radix, also where its periods are long."""
    lever, steps = variations[0].lever, [Steps(Fraction(0), PERCENT, size) for size in (3, 700, 11, 90)]
    design = Design.grid([Variation(lever, each) for each in steps])
    for start in (0, 65_000, 693_000, design.count - 3_000):
        left = np.arange(start, start + 3_000)
        for index, each in zip(reversed(design.indices(start, start + 3_000)), reversed(steps), strict=True):
            assert (index == left % len(each)).all()
            left = left // len(each)


def test_one_scenario_is_told_exactly(loaded: LoadedContract, variations: list[Variation]) -> None:
    """`exact` gives the value behind what a column shows."""
    before = Output(Place(), before_rounding=True)
    swept = loaded.sweep(Design.grid(variations), [before])
    value = swept.exact(13)[before]
    assert isinstance(value, Known)
    assert isinstance(value.value, Fraction)
    assert swept.scores(before).shown[13] == int(value.value * 10**7)


def test_a_figure_is_shown_as_the_report_shows_it() -> None:
    """A column cuts where a report cuts, and marks what a report marks."""
    for value in (Fraction(987654321, 10**9), Fraction(1, 3), Fraction(-1, 3), Fraction(79, 80), Fraction(0)):
        shown, cut = columns.cut_off(value, RATIO)
        text = numbers.amount(value, RATIO, "en").removesuffix(" %")
        assert text.endswith("…") == cut
        assert Fraction(text.rstrip("…")) == Fraction(shown, 10**columns.DECIMALS)


def test_a_sweep_as_an_arrow_table(loaded: LoadedContract, variations: list[Variation]) -> None:
    """Levels and scores are decimals, exact to the last digit; a table is all its chunks."""
    table = loaded.sweep(Design.grid(variations), [TOTAL, Output(Place("9", "moeder", (), Facet.MET))]).table(pyarrow)
    assert table.num_rows == 40
    row = table.slice(1, 1).to_pylist()[0]
    assert str(row["goal 3 kompetencer drift target"]) == "78.00000"
    assert (row["goal 9 moeder actual"], row["goal 9 moeder met"], str(row["total"])) == (True, True, "98.00000")
    assert row["total state"] == "known"


def test_an_unknown_score_has_ends_in_the_table() -> None:
    """Where it is not known there is no value, but a lowest and a highest."""
    open_ = read("score mean(goals)", goal(0, "clamp(actual/target, 0, 1)"), figures={"figure(m0)": ""})
    design = Design.grid([Variation(target, [Fraction(1), Fraction(2)]) for target in _targets(open_.contract)])
    row = sweep(open_.contract, open_.figures, design, [TOTAL]).table().to_pylist()[0]
    assert (row["total"], str(row["total low"]), str(row["total high"])) == (None, "0.00000", "100.00000")
    assert row["total state"] == "unknown"


def _targets(contract: object) -> list[Lever]:
    return [lever for lever in levers(contract) if lever.title.endswith("target")]  # type: ignore[arg-type]


def test_what_is_no_sweep_is_refused(loaded: LoadedContract, variations: list[Variation]) -> None:
    """Designs of nothing, rows of another length, an input turned twice, places that are not there, chunks of nothing."""
    for wrong in (
        lambda: Design.grid([]),
        lambda: Design.random(variations, 0, 1),
        lambda: Design.listed(variations, [(PERCENT,)]),
    ):
        with pytest.raises(ValueError):  # noqa: PT011 (each in words of its own)
            wrong()
    with pytest.raises(ValueError, match="same input"):
        loaded.sweep(Design.grid([*variations, variations[0]]))
    with pytest.raises(ValueError, match="no goal 99"):
        loaded.sweep(Design.grid(variations), [Output(Place("99"))])
    with pytest.raises(ValueError, match="at least one"):
        loaded.sweep(Design.grid(variations)).chunks(0)
    with pytest.raises(IndexError):
        Design.grid(variations).indices(0, 41)


def test_what_lanes_do_not_hold_is_evaluated_one_by_one() -> None:
    """A root of what three levers make, with fewer scenarios than joint levels, is right and says so."""
    sums = " + ".join(f"figure(m{number})/figure(m5)" for number in range(3))
    rooted = read("score mean(goals)", f"  c: sqrt({sums}) >= 100%\n    scoring met")
    named = [figure(quantity) for quantity in rooted.contract.quantities if quantity.subject != ("m5",)]
    design = Design.random([Variation(each, [Fraction(level) for level in range(12)]) for each in named], 20, 3)
    swept = sweep(rooted.contract, rooted.figures, design)
    assert (swept.method, "sqrt" in swept.reason) == ("one by one", True)
    assert (swept.scores(TOTAL).state == State.KNOWN).all()


def test_a_lever_with_millions_of_levels_makes_no_table(loaded: LoadedContract, variations: list[Variation]) -> None:
    """Its scenarios are evaluated as they come, so that memory does not grow with the levels."""
    fine = Variation(variations[0].lever, Steps(6 * PERCENT, PERCENT / 10**7, 2_000_000))
    swept = loaded.sweep(Design.grid([fine]), [Output(Place("6"))])
    assert (swept.method, "more levels" in swept.reason) == ("one by one", True)
    assert next(iter(swept.chunks(3))).columns[0].shown.tolist() == [8_200_000] * 3
