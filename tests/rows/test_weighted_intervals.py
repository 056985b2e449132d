"""Shares of weighted rows have intervals too: those of as many answers as would tell as much if all weighed the same."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from evaluator.result import Answer
from evaluator.value import Phrase
from maalbar.api import load

_CONTRACT = """contract "Panel 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)

survey panel "Panel" weighted by w
  question safe "Safe?"
    answers yes, no

goal 1 "Safety"
  safe: share(yes, of=safe) >= 75%
"""
_ROWS = "measurements: Panel\ntables:\n  panel: {file: panel.csv, weight: w, questions: {safe: q}}\n"
_COUNTS = "measurements: Panel\ncounts:\n  safe: {yes: 3.5, no: 1, people: 3, squares: 7.5}\n"


def _answer(folder: Path, measurements: str) -> Answer:
    (folder / "contract.maal").write_text(_CONTRACT, encoding="utf-8")
    (folder / "measurements.yaml").write_text(measurements, encoding="utf-8")
    (folder / "panel.csv").write_text("q,w\nyes,2.5\nyes,1\nno,1\n,9\n", encoding="utf-8")
    loaded = load(folder)
    return loaded.measure().answer(loaded.contract.quantities[0])


def test_rows_tell_how_many_equal_answers_would_tell_as_much(tmp_path: Path) -> None:
    """(2.5 + 1 + 1)² / (2.5² + 1² + 1²), the row without an answer left out."""
    assert _answer(tmp_path, _ROWS).effective == Fraction(81, 4) / Fraction(33, 4)


def test_counts_tell_it_where_the_squares_of_the_weights_are_given(tmp_path: Path) -> None:
    """As a frozen set gives them."""
    assert _answer(tmp_path, _COUNTS).effective == Fraction(81, 4) / Fraction(15, 2)


def test_a_share_of_weighted_rows_has_an_interval(tmp_path: Path) -> None:
    """It lies around the share."""
    _answer(tmp_path, _ROWS)
    (estimate,) = load(tmp_path).intervals()
    assert estimate.intervals
    assert all(one.low < Fraction(7, 9) < one.high for one in estimate.intervals)


_HUBS = """contract "Panels 2024"
  period 2024
  parties hubs
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)

survey panel "Panel" weighted by w
  question safe "Safe?"
    answers yes, no
  question recommend "Recommend?"
    scale 0..10

goal 1 "Safety"
  safe: share(yes, of=safe) >= 75%
  mark: mean(recommend) >= 5
  nps: nps(recommend) >= 5
"""
_OF_HUBS = """measurements: Panels
tables:
  panel: {file: panel.csv, party: hub, weight: w, questions: {safe: q, recommend: r}}
"""


def test_parties_of_weighted_rows_keep_their_intervals_where_they_are_frozen(tmp_path: Path) -> None:
    """What the rows of each party tell, the frozen set tells too: how many equal answers, and how far they lie apart."""
    (tmp_path / "contract.maal").write_text(_HUBS, encoding="utf-8")
    (tmp_path / "measurements.yaml").write_text(_OF_HUBS, encoding="utf-8")
    rows = [f"{'yes' if at % 3 else 'no'},{at % 11},{1 + at % 4 / 2},{'N' if at % 5 else 'S'}" for at in range(60)]
    (tmp_path / "panel.csv").write_text("\n".join(["q,r,w,hub", *rows, ",,9,N", ""]), encoding="utf-8")
    loaded = load(tmp_path)
    frozen = loaded.freeze(table="frozen.csv")
    (tmp_path / "frozen.yaml").write_text(frozen.text, encoding="utf-8")
    (tmp_path / "frozen.csv").write_text(frozen.rows, encoding="utf-8")
    for party in ("N", "S"):
        of_rows, of_frozen = (
            [(one.n, one.intervals, one.chance, one.lacking) for one in loaded.intervals(given, party=party)]
            for given in (None, tmp_path / "frozen.yaml")
        )
        assert of_rows == of_frozen
        assert all(intervals for _, intervals, _, _ in of_rows)


def test_where_figures_are_hidden_the_interval_is_kept_back_with_that_reason(tmp_path: Path) -> None:
    """The weights are known one by one, and it would be untrue to say that they are not."""
    _answer(tmp_path, _ROWS)
    (tmp_path / "contract.maal").write_text(_CONTRACT.replace("  scoring", "  hide figures < 2\n  scoring", 1), "utf-8")
    (tmp_path / "panel.csv").write_text("q,w\n" + "yes,2.5\nno,1\n" * 9, encoding="utf-8")
    (estimate,) = load(tmp_path).intervals()
    assert (estimate.intervals, estimate.lacking) == ((), Phrase("no sample: kept back"))
