"""Shares of weighted rows have intervals too: those of as many answers as would tell as much if all weighed the same."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from evaluator.result import Answer
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
