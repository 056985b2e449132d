"""What `figure:` says of a measure is said of its figure alone."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from evaluator.value import Known
from maalbar.api import load

CONTRACT = """contract "Accounts 2024"
  period 2024
  score mean(goals)

measure turnover "Turnover" in kr

goal 1 "Growth"
  done one "One"
  show whole: sum(turnover)
  show average: mean(turnover)
  show told: figure(turnover)
"""
SET = """measurements: Accounts
tables:
  accounts:
    file: accounts.csv
    measures: {{turnover: {{column: kr, figure: {figure}}}}}
"""


@pytest.mark.parametrize(("figure", "told"), [("sum", Fraction(30)), ("mean", Fraction(15, 2))])
def test_a_sum_stays_a_sum_where_the_figure_is_the_mean(figure: str, told: Fraction, tmp_path: Path) -> None:
    """`figure: mean` makes `figure(turnover)` the mean of the rows, and leaves `sum(turnover)` what it is."""
    (tmp_path / "contract.maal").write_text(CONTRACT, encoding="utf-8")
    (tmp_path / "measurements.yaml").write_text(SET.format(figure=figure), encoding="utf-8")
    (tmp_path / "accounts.csv").write_text("kr\n5\n7\n8\n10\n", encoding="utf-8")
    (goal,) = load(tmp_path).score().goals
    assert [output.value for output in goal.outputs] == [Known(Fraction(30)), Known(Fraction(15, 2)), Known(told)]
