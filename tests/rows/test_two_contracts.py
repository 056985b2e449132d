"""Two contracts on the same rows: each counts in them what it asks for itself."""

from __future__ import annotations

from pathlib import Path

from maalbar.api import load
from maalbar.whatif.diff.gather import diff

CONTRACT = """contract "Users"
  period YEAR
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)
survey users "Users"
  question advice "Advice?"
    answers very, fair, bad
goal 1 "Advice"
  part: share(ANSWER) >= 50%
"""
SET = """measurements: Users
figures: {share(fair): 99 %}
tables: {users: {file: users.csv, questions: {advice: a}}}
"""


def test_a_diff_counts_rows_for_both(tmp_path: Path) -> None:
    """The other contract, which asks for another answer, is scored on rows as well, and not on the figure that they outrank."""
    (tmp_path / "measurements.yaml").write_text(SET, "utf-8")
    (tmp_path / "users.csv").write_text("a\n" + "very\n" * 4 + "fair\n" * 1 + "bad\n" * 5, "utf-8")
    for name, answer, year in (("contract", "very", "2024"), ("same", "fair", "2024"), ("later", "fair", "2025")):
        text = CONTRACT.replace("ANSWER", answer).replace("YEAR", year)
        (tmp_path / f"{name}.maal").write_text(text, "utf-8")
    old = load(tmp_path / "contract.maal")
    for name in ("same", "later"):
        new = load(tmp_path / f"{name}.maal")
        figures = diff(old, new, [tmp_path / "measurements.yaml"]).figures
        assert figures is not None
        (asked,) = new.contract.quantities
        answer = figures.new.answer(asked, None)
        assert (answer.how, str(answer.numerator), str(answer.denominator)) == ("rows", "1", "10")
