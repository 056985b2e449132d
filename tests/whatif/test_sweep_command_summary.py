"""The summary of a sweep: what it says is what every scenario says, one by one."""

from __future__ import annotations

import re
import statistics
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import maalbar
from dsl.check import wishes
from dsl.lever import Steps, Variation, levers
from dsl.source import Source
from dsl.terms import Place
from dsl.units import RATIO
from evaluator.score import score
from evaluator.value import Known
from evaluator.whatif.present import level
from evaluator.whatif.sweep import Chunk, Column, Design, Output, State, sweep
from maalbar.plot.words import TEXTS as PLOTS
from maalbar.report.numbers import amount as written
from maalbar.whatif.sweep.curve import Curve, Folding, rising, sides
from maalbar.whatif.sweep.seen import Seen, amount, keys, seen
from maalbar.whatif.sweep.summary import TOTAL, Summary, summarise
from maalbar.whatif.sweep.totals import Totals
from maalbar.whatif.sweep.words import TEXTS, outputs

ROOT = Path(__file__).parent.parent.parent
GOAL = Output(Place("1"))


def column(output: Output, shown: list[int | None], cut: list[bool] | None = None) -> Column:
    """A column of these values; None is not applicable."""
    state = [State.NOT_APPLICABLE if value is None else State.KNOWN for value in shown]
    numbers = np.array([value or 0 for value in shown], np.int64)
    flags = np.array(cut or [False] * len(shown), np.bool_)
    return Column(output, RATIO, np.array(state, np.uint8), numbers, flags)


def chunks(shown: list[int | None], goals: list[int | None], size: int) -> list[Chunk]:
    """The scenarios of one lever in chunks, whose arrays are all the same ones, written over."""
    found = []
    for start in range(0, len(shown), size):
        stop = min(start + size, len(shown))
        columns = (column(TOTAL, shown[start:stop]), column(GOAL, goals[start:stop]))
        found.append(Chunk(start, stop, (np.arange(start, stop),), columns))
    return found


def summary(folder: str, *texts: str, thresholds: tuple[int, ...] = ()) -> Summary:
    """The summary of a grid on a shipped contract."""
    contract = maalbar.load(ROOT / "rules" / folder)
    found = [wishes.variation(Source("--vary", text), contract.contract)[0] for text in texts]
    variations = [each for each in found if each is not None]
    assert len(variations) == len(texts)
    return summarise(sweep(contract.contract, contract.measure(), Design.grid(variations)), thresholds)


VALUES = st.lists(st.sampled_from([None, 9_700_000, 9_800_000, 9_812_345, 10_000_000]), min_size=1, max_size=40)


@given(VALUES, st.integers(1, 7), st.data())
def test_stretches_unfold_to_the_levels(shown: list[int | None], size: int, data: st.DataObject) -> None:
    """Folded and unfolded again, a curve is what it was at every level, however it came in chunks; neighbours differ."""
    goals = data.draw(st.lists(st.sampled_from([5, 6, None]), min_size=len(shown), max_size=len(shown)))
    folding = Folding((TOTAL, GOAL), TOTAL)
    for chunk in chunks(shown, goals, size):
        folding.take(chunk)
    contract = maalbar.load(ROOT / "rules" / "one-unknown-figure").contract
    curve = folding.curve(Variation(levers(contract)[0], Steps(Fraction(0), Fraction(1), len(shown))))
    unfolded = [each.seen for each in curve.stretches for _ in range(each.first, each.last + 1)]
    assert [(one.known, other.known) for one, other in unfolded] == list(zip(shown, goals, strict=True))
    assert all(one.seen != other.seen for one, other in pairwise(curve.stretches))
    assert curve.count == len(curve.stretches)
    assert all(each.before == (each.seen[0], each.seen[0]) for each in curve.stretches)
    alone = [each.seen[0].known for each in curve.of(TOTAL) for _ in range(each.first, each.last + 1)]
    assert alone == shown


@given(VALUES, st.integers(1, 7))
def test_the_distribution_is_that_of_the_totals(shown: list[int | None], size: int) -> None:
    """Least, quartiles and greatest are totals that occur, the bars hold each known one, and a level splits them."""
    totals = Totals(TOTAL, len(shown))
    for chunk in chunks(shown, [0] * len(shown), size):
        totals.take(chunk)
    spread, known = totals.spread(), sorted(value for value in shown if value is not None)
    assert (spread.known, spread.absent, spread.open) == (len(known), len(shown) - len(known), 0)
    if not known:
        assert (spread.least, spread.bars, totals.extremes()) == (None, (), None)
        return
    assert (spread.least, spread.greatest) == (known[0], known[-1])
    assert spread.median == statistics.median_low(known)
    for quarter, value in ((1, spread.lower), (3, spread.upper)):
        assert value in known
        assert 4 * sum(each <= value for each in known) >= quarter * len(known)
        assert 4 * sum(each < value for each in known) < quarter * len(known)
    for bar in spread.bars:
        assert bar.count == sum(bar.low <= each <= bar.high for each in known)
    assert sum(bar.count for bar in spread.bars) == len(known)
    reach = totals.reach(9_800_000)
    assert (reach.reached, reach.missed) == (sum(each >= 9_800_000 for each in known), sum(each < 9_800_000 for each in known))
    found = totals.extremes()
    assert found is not None
    for extreme, value in zip(found, (known[-1], known[0]), strict=True):
        assert extreme.scenario == shown.index(value)
        assert extreme.alike == shown.count(value)


@settings(max_examples=40)
@given(st.lists(st.integers(0, 10**7), min_size=13, max_size=300, unique=True))
def test_many_totals_stand_in_bars_of_a_round_width(known: list[int]) -> None:
    """The bars are next to each other, all as wide, and no total falls beside them."""
    totals = Totals(TOTAL, len(known))
    for chunk in chunks(list(known), [0] * len(known), 100):
        totals.take(chunk)
    bars = totals.spread().bars
    widths = {bar.high - bar.low + 1 for bar in bars}
    assert len(widths) == 1
    assert str(widths.pop()).rstrip("0") in ("1", "2", "5")
    assert all(one.high + 1 == other.low for one, other in pairwise(bars))
    assert sum(bar.count for bar in bars) == len(known)
    assert len(bars) <= 13


@given(st.fractions(-3, 3, max_denominator=700), st.sampled_from(["da", "en"]))
def test_a_value_is_shown_as_a_report_shows_it(value: Fraction, language: str) -> None:
    """From the digits of a column the same words come as from the exact number."""
    steps = abs(value.numerator) * 10**7 // value.denominator
    shown, cut = (steps if value >= 0 else -steps), abs(value) * 10**7 != steps
    if shown or not cut:
        assert amount(shown, cut, RATIO, language) == written(value, RATIO, language)  # type: ignore[arg-type]


def test_a_curve_is_every_level_scored_alone() -> None:
    """Each level of a lever, scored as the report scores it, is what the curve says, also where a total may be unknown."""
    for folder, text in (
        ("erhvervshus-nordjylland-2022", "goal 6 omsaetning actual = -2 pp..12 pp step 1 pp"),
        ("one-unknown-figure", "count(visits) = 60000..130000 step 5000"),
    ):
        found = summary(folder, text)
        (curve,) = found.curves
        unfolded = [each.seen for each in curve.stretches for _ in range(each.first, each.last + 1)]
        for index, cells in enumerate(unfolded):
            exact = found.sweep.exact(index)
            for output, cell in zip(curve.outputs, cells, strict=True):
                value = exact[output]
                if isinstance(value, Known):
                    assert cell.words(RATIO, "en") == written(value.value, RATIO, "en")
                else:
                    assert cell.state is State.UNKNOWN


@pytest.mark.parametrize("share", [Fraction(97, 100), Fraction(98, 100)])
def test_thresholds_split_the_levels(share: Fraction) -> None:
    """On one side the total, scored alone, reaches the level; on the other it does not."""
    found = summary(
        "erhvervshus-nordjylland-2022", "goal 3 kompetencer target = 60%..100% step 1 pp", thresholds=(int(share * 10**7),)
    )
    (curve,) = found.curves
    for side in sides(curve.of(TOTAL), int(share * 10**7)):
        for index in range(side.first, side.last + 1):
            total = found.sweep.exact(index)[TOTAL]
            assert isinstance(total, Known)
            assert (total.value >= share) == side.reached


def test_an_unknown_total_perhaps_reaches_a_level() -> None:
    """An interval reaches a level for certain, not at all, or perhaps."""
    between = Seen(State.UNKNOWN, low=50, high=70)
    assert [between.reaches(level) for level in (50, 60, 70, 71)] == [True, None, None, False]
    above, below = Seen(State.UNKNOWN, low=50, high_open=True), Seen(State.UNKNOWN, high=50, low_open=True)
    assert [above.reaches(50), above.reaches(51), below.reaches(51), below.reaches(50)] == [True, None, False, None]
    assert Seen(State.UNKNOWN, low_open=True, high_open=True).reaches(1) is None
    assert Seen(State.NOT_APPLICABLE).reaches(1) is None


def test_levers_that_move_nothing_are_found_in_the_whole_grid() -> None:
    """A lever moves the total in a grid where any two scenarios that differ only in it have another total."""
    totals = Totals(TOTAL, 6)
    for chunk in chunks([1, 1, 1, 1, 1, 2], [0] * 6, 4):
        totals.take(chunk)
    assert (totals.moves((2, 3), 0), totals.moves((2, 3), 1)) == (True, True)
    still = Totals(TOTAL, 6)
    for chunk in chunks([1, 2, 3, 1, 2, 3], [0] * 6, 6):
        still.take(chunk)
    assert (still.moves((2, 3), 0), still.moves((2, 3), 1)) == (False, True)


def test_where_levers_stand_now() -> None:
    """A target, a figure, a weight, a truth, and one that stands for several."""
    contract = maalbar.load(ROOT / "rules" / "erhvervshus-nordjylland-2022")
    measured = contract.measure()
    result = score(contract.contract, measured)
    stands = {
        "goal 3 kompetencer target": Fraction(4, 5),
        "goal 3 kompetencer actual": None,  # 79 % in one segment, 83 % in the other
        "goal 3 kompetencer drift actual": Fraction(79, 100),
        "goal 6 omsaetning actual": Fraction(573, 10_000),
        "goal 8 midler actual": Fraction(1),
        "goal 3 weight": Fraction(1),
        "share(ny)": Fraction(83, 100),
    }
    for text, now in stands.items():
        lever, told = wishes.lever(Source("--vary", text), contract.contract)
        assert lever is not None, told
        assert level(lever, result, measured) == now, text


def test_levels_are_looked_at_in_rising_order() -> None:
    """Listed in any order and twice, they are taken once each and upwards; of very many some, evenly spread."""
    lever = levers(maalbar.load(ROOT / "rules" / "one-unknown-figure").contract)[0]
    assert rising(Variation(lever, (Fraction(3), Fraction(1), Fraction(3)))).values == (1, 3)
    many = rising(Variation(lever, Steps(Fraction(0), Fraction(1), 10**12))).values
    assert len(many) <= 10**6
    assert (many[0], many[1] - many[0]) == (0, 10**6)


def test_stretches_beyond_the_most_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A curve of more stretches than are kept keeps the first of them and says how many there are."""
    monkeypatch.setattr("maalbar.whatif.sweep.curve.MOST_STRETCHES", 5)
    found: list[Curve] = []
    for size in (3, 100):
        folding = Folding((TOTAL, GOAL), TOTAL)
        for chunk in chunks([1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7], [0] * 13, size):
            folding.take(chunk)
        lever = levers(maalbar.load(ROOT / "rules" / "one-unknown-figure").contract)[0]
        found.append(folding.curve(Variation(lever, Steps(Fraction(0), Fraction(1), 13))))
    for curve in found:
        assert (curve.count, curve.whole, len(curve.stretches)) == (7, False, 5)
        assert [(each.first, each.last) for each in curve.stretches] == [(0, 1), (2, 3), (4, 5), (6, 7), (8, 9)]
        assert [each.before for each in curve.stretches] == [(each.seen[0], each.seen[0]) for each in curve.stretches]


def test_goals_with_running_numbers_stand_together() -> None:
    """Three or more in a row are told by their ends."""
    goals = [Output(Place(each)) for each in ("1", "2", "4", "5", "6", "a")]
    assert outputs(goals, "da") == "Mål 1, 2, 4–6, a"
    assert outputs([TOTAL, *goals[:1]], "en") == "Total, Goal 1"


def test_keys_tell_what_is_shown() -> None:
    """What stands behind a value that is not known makes no difference."""
    one = column(TOTAL, [None, None, 5, 5, 5], [False, True, False, True, False])
    one.shown[1] = 77
    rows = [tuple(row) for row in keys(one)]
    assert rows[0] == rows[1] != rows[2] == rows[4] != rows[3]
    assert seen(keys(one)[3]) == Seen(State.KNOWN, 5, True)


@pytest.mark.parametrize(("table", "room"), [(TEXTS, "whatif/sweep"), (PLOTS, "plot")])
def test_the_words_are_there_in_both_languages(table: dict[str, tuple[str, str]], room: str) -> None:
    """Every entry has a Danish and an English form with the same blanks, and stands in some module of its room."""
    written = "".join(path.read_text("utf-8") for path in (ROOT / "maalbar" / room).glob("*.py") if path.name != "words.py")
    written += (ROOT / "maalbar" / room / "words.py").read_text("utf-8").partition("TEXTS:")[0]
    written += (ROOT / "maalbar" / "cli" / "sweep.py").read_text("utf-8")
    chosen = {"rows", "random", "grid"}
    made = ("column ", "state ")
    for key, (danish, english) in table.items():
        assert danish, key
        assert english, key
        assert sorted(re.findall(r"\{\w+\}", danish)) == sorted(re.findall(r"\{\w+\}", english)), key
        assert key in chosen or key.startswith(made) or re.search(f"[\"']{key}[\"']", written), key
