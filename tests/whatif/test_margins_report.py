"""The report of margins, as people and programs read it."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from maalbar.cli import commands
from maalbar.whatif.margins.words import TEXTS

ROOT = Path(__file__).parent.parent.parent
CONTRACT = ROOT / "rules" / "erhvervshus-nordjylland-2022"


def printed(*arguments: str | Path, folder: Path = CONTRACT) -> str:
    """What `maalbar margins` prints in a terminal of 100 columns."""
    ran = CliRunner().invoke(commands, ["margins", str(folder), *map(str, arguments)], env={"COLUMNS": "100"})
    assert ran.exit_code == 0, ran.output
    return ran.output


def test_no_language_lacks_a_word() -> None:
    """Every entry has a Danish and an English form, with the same blanks."""
    for key, forms in TEXTS.items():
        danish, english = (sorted(set(re.findall(r"\{\w+\}", form))) for form in forms)
        assert all(forms), key
        assert danish == english, key


def test_the_nearest_comes_first_in_each_group() -> None:
    """Of the 2022 contract the competences miss by 1 pp, of what is met those of the other segment are nearest."""
    lines = printed("--lang", "da").splitlines()
    rows = [line.split("  ")[-1].strip() for line in lines if re.match(r"\d+ ", line)]
    assert rows[:4] == ["1 pp op", "4,27 pp op", "over 7,02 pp op", "over 3 pp ned"]
    assert all(len(line) <= 100 for line in lines)


def test_a_goal_on_the_edge_of_a_rounding_is_told_of() -> None:
    """Goal 3 is 99.5 % and shown as 99 %: any rise makes it 100 %."""
    assert "Goal 3: 99.5 % is shown as 99 %; 100 % at any rise, 98 % at 1 pp down" in printed("--lang", "en")


def test_json_is_exact() -> None:
    """Each margin is a fraction with its direction; those who are missing are named."""
    found = {(one["goal"], one["criterion"], *one.get("members", {}).values()): one for one in _json()["margins"]}
    drift = found["3", "kompetencer", "drift"]["margin"]
    assert {key: drift[key] for key in ("exact", "unit", "direction", "beyond", "relative")} == {
        "exact": "1/100",
        "unit": "pp",
        "direction": "up",
        "beyond": False,
        "relative": "1/80",
    }
    assert found["11", "vaekst_drift"]["heads"]["least"] == 20
    assert found["1", "kendskab"]["state"] == "absent"


def _json() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed("--format", "json"))
    return found


def test_csv_has_a_row_for_each_criterion() -> None:
    """The rows are in the order of the text, with exact fractions, parted by a semicolon in Danish."""
    rows = list(csv.DictReader(io.StringIO(printed("--format", "csv", "--lang", "da")), delimiter=";"))
    assert [row["mål"] for row in rows] == sorted((row["mål"] for row in rows), key=int)
    assert [row["afstand_eksakt"] for row in rows if row["mål"] == "6"] == ["4/25", "427/10000", "369/10000", "351/5000"]


HIDDEN = """contract "Hidden"
  period 2022
  scoring met
  goals score mean(parts)
  score mean(goals)
  hide counts < 5
question asked
  answers yes, no
goal 1 "Few"
  few: count(yes, of=asked) >= 10
  share: share(yes, of=asked) >= 50%
  done it
"""


def measured(yes: int) -> str:
    """So many of 40 said yes."""
    return f"figures: {{goal 1 it: not done}}\ncounts: {{asked: {{yes: {yes}, no: {40 - yes}}}}}"


@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_hidden_count_stays_hidden(form: str, tmp_path: Path) -> None:
    """Where a count is too small to be shown, neither its distance nor its heads are told in any form."""
    (tmp_path / "kontrakt.maal").write_text(HIDDEN, "utf-8")
    (tmp_path / "maalinger.yaml").write_text(measured(3), "utf-8")
    told = printed("--format", form, folder=tmp_path)
    assert re.findall(r" more|7 up|\"7\"|,7,", told) == []
    assert "hidden" in told


def test_what_is_not_done_is_named(tmp_path: Path) -> None:
    """An activity that is not done is what is missing."""
    (tmp_path / "kontrakt.maal").write_text(HIDDEN, "utf-8")
    (tmp_path / "maalinger.yaml").write_text(measured(30), "utf-8")
    told = printed(folder=tmp_path)
    assert "✗ Goal 1, it: not done" in told
    assert "11 fewer of 40" in told


def test_figures_that_are_missing_are_named() -> None:
    """What is unknown says which figure it lacks."""
    told = printed(folder=ROOT / "rules" / "one-unknown-figure")
    assert "? Goal 2, Satisfied visitors: unknown, missing share(very_satisfied, satisfied, of=satisfaction)" in told
