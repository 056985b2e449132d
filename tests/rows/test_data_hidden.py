"""What is kept back of rows where a contract hides figures: by `maalbar data`, and in notes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner

from maalbar.api import load
from maalbar.cli import commands

CONTRACT = """contract "Service contract 2024"
  period 2024
  hide figures < 5
  scoring clamp(actual/target, 0, 1)
  combined mean(members)
  goals score mean(parts)
  score mean(goals)
dimension segment "Segment": starters "New", growers "Growth"
measure companies "Companies" by segment
measure visits "Visits" by segment
measure turnover "Turnover"
goal 1 "Visits"
  new: count(visits, segment=each) >= 10
  sizes: mean(turnover) >= 5
  seen: count(companies, segment=all) >= 5
"""
SET = """measurements: Visits
tables:
  visits:
    file: visits.csv
    dimensions: {segment: s}
    measures: {companies: {unique: c}, visits: rows, turnover: t}
"""


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    ("new", "growth", "nothing", "kept"),
    [(3, 40, 7, ["40"]), (3, 0, 47, ["47"]), (8, 30, 3, ["8", "38"])],
    ids=["the other member", "nobody else", "few without a member"],
)
def test_what_is_hidden_does_not_follow_from_what_is_told(
    new: int, growth: int, nothing: int, kept: Sequence[str], form: str, tmp_path: Path
) -> None:
    """Neither the filled cells nor all rows, less what is told, are a number that is hidden; nor is a sum of few told."""
    (tmp_path / "contract.maal").write_text(CONTRACT, encoding="utf-8")
    (tmp_path / "measurements.yaml").write_text(SET, encoding="utf-8")
    cells = ["New"] * new + ["Growth"] * growth + [""] * nothing
    lines = [f"{cell},{'a' if at % 2 else 'b'},{'717' if at < 2 else ''}" for at, cell in enumerate(cells)]
    (tmp_path / "visits.csv").write_text("\n".join(["s,c,t", *lines, ""]), encoding="utf-8")
    found = CliRunner().invoke(commands, ["data", str(tmp_path), "--format", form])
    assert found.exit_code == 0, found.output
    words = found.stdout.replace(",", " ").replace(":", " ").split()
    assert not {"3", "717", "1434", *kept} & set(words)


@pytest.mark.parametrize("rest", ['figures: {"COUNT": 9}', "counts: {advice: {segment=starters: {yes: 9, no: 0}}}"])
def test_no_note_tells_a_hidden_number_of_rows_beside_another(rest: str, tmp_path: Path) -> None:
    """That rows differ from a published figure or from counts is not told where it would tell the hidden number."""
    question = 'survey users "Users"\n  question advice "Advice?"\n    answers yes, no\ngoal 1'
    asked = CONTRACT.replace("goal 1", question) + "  gave: count(yes, of=advice, segment=starters) >= 5\n"
    (tmp_path / "contract.maal").write_text(asked, encoding="utf-8")
    given = rest.replace("COUNT", "count(visits, segment=starters)")
    mapped = SET.replace("measurements: Visits", f"measurements: Visits\n{given}").replace(
        "measures:", "questions: {advice: q}\n    measures:"
    )
    (tmp_path / "measurements.yaml").write_text(mapped, encoding="utf-8")
    lines = [f"{'New' if at < 3 else 'Growth'},c{at},1,yes" for at in range(40)]
    (tmp_path / "visits.csv").write_text("\n".join(["s,c,t,q", *lines, ""]), encoding="utf-8")
    figures, notes = load(tmp_path).read()
    told = {one.code for one in (*notes, *figures.findings)}
    assert "M0280" in told
    assert not told & {"M1139", "M1143"}
