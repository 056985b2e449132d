"""`maalbar intervals` and the Python door: what is told of each criterion, in both languages, and what loads the library."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from click.testing import CliRunner

import maalbar
from evaluator.value import Phrase
from maalbar.cli import commands

CONTRACT = """contract "Service contract 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)
  score mean(goals)
dimension segment: starters "New", growers "Growing"
survey users "Users"
  question used "Did you use it?"
    answers yes, no
  question recommend "Would you recommend it?"
    scale 0..10
survey panel "Panel" weighted by w
  question safe "Do you feel safe?"
    answers calm, afraid
measure fulfilled "Fulfilled"
measure patients "Patients"
measure turnover "Turnover" in kr

goal 1 "Use"
  used "Used it": share(yes, of=used) >= 80%
  each_used "Used it, by segment": share(yes, of=used, period=2023, segment=each) >= 50%
    combined mean(members)
  nps: nps(recommend) >= 40
  mean_mark: mean(recommend) between 8 and 9
    scoring met
  quality: count(fulfilled)/count(patients) >= 90%
  effect: share(yes, of=used, against=control) >= 5 pp
  is_half: share(no, of=used) = 19%
    scoring met
  panel: share(calm) >= 60%
  grown: growth(turnover, years=1) >= 1%
  middle: median(recommend) >= 8
  heads: count(fulfilled) >= 400
  formula: 100% - share(no, of=used) >= 70%
  done party "A party was held"
  show rounded_interval: round(interval(used actual), to=0.1%, half=up)
  score mean(parts)
"""
SET = """measurements: Set
contract: contract.maal
period: 2024
figures:
  count(fulfilled): 488
  count(patients): 543
  share(yes, of=used, period=2023, segment=starters): {value: 79 %, n: 240}
  share(yes, of=used, period=2023, segment=growers): 60 %
  growth(turnover, years=1): 2 %
  goal 1 party: done
counts:
  used: {yes: 81, no: 19, population: 900}
  used, group=control: {yes: 70, no: 30}
  safe: {calm: 70.5, afraid: 29.5}
  recommend: {0: 1, 1: 0, 2: 0, 3: 1, 4: 2, 5: 6, 6: 10, 7: 30, 8: 50, 9: 60, 10: 40}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A contract with every kind of figure, and its measurement set."""
    (tmp_path / "contract.maal").write_text(CONTRACT, "utf-8")
    (tmp_path / "measurements.yaml").write_text(SET, "utf-8")
    return tmp_path


def ran(folder: Path, *words: str) -> str:
    """What the command prints."""
    wide = CliRunner(env={"COLUMNS": "200"})
    found = wide.invoke(commands, ["intervals", str(folder), *words], catch_exceptions=False)
    assert found.exit_code == 0, found.output
    return found.stdout


def test_every_criterion_has_an_interval_or_a_reason(folder: Path) -> None:
    """Shares, quotients of counts, means, NPS and differences have one by their own method; the rest says why not."""
    found = {(one.criterion.name, *(member for _, member in one.result.members)): one for one in maalbar.load(folder).intervals()}
    methods = {name: tuple(each.method for each in one.intervals) for name, one in found.items() if one.intervals}
    both = ("wilson", "exact")
    assert methods == {
        ("used",): both,
        ("each_used", "starters"): both,
        ("nps",): ("normal",),
        ("mean_mark",): ("t",),
        ("quality",): both,
        ("effect",): ("newcombe",),
        ("is_half",): both,
    }
    assert {name: one.lacking for name, one in found.items() if not one.intervals} == {
        ("each_used", "growers"): Phrase("no sample: no n"),
        ("panel",): Phrase("no sample: weighted"),
        ("grown",): Phrase("no sample: growth"),
        ("middle",): Phrase("no sample: ranked"),
        ("heads",): Phrase("no sample: counted"),
        ("formula",): Phrase("no sample: worked out"),
    }


def test_hidden_figures_have_no_interval(folder: Path) -> None:
    """Under `hide figures` a share of few has none, nor has an NPS or a mean, from whose variance counts could be worked out."""
    (folder / "contract.maal").write_text(CONTRACT.replace("  period 2024", "  period 2024\n  hide figures < 20"), "utf-8")
    found = {one.criterion.name: one for one in maalbar.load(folder).intervals()}
    assert found["used"].lacking == Phrase("no sample: hidden")  # 19 of 100 did not use it
    assert found["nps"].lacking == found["mean_mark"].lacking == Phrase("no sample: kept back")
    assert found["quality"].intervals


def test_verdicts_within_the_noise_are_told(folder: Path) -> None:
    """A verdict is within the noise where its target lies in an interval, and where it does not it is not."""
    found = {one.criterion.name: one.is_within_noise for one in maalbar.load(folder).intervals() if one.intervals}
    assert found == {
        "used": True,
        "each_used": False,
        "nps": True,
        "mean_mark": False,
        "quality": True,
        "effect": True,
        "is_half": True,
    }


def test_the_population_and_the_answers_are_those_of_the_set(folder: Path) -> None:
    """The number of answers and the population come from the counts; a difference has two numbers of answers."""
    found = {one.criterion.name: (one.n, one.population) for one in maalbar.load(folder).intervals()}
    assert found["used"] == ((Fraction(100),), Fraction(900))
    assert found["quality"] == ((Fraction(543),), None)
    assert found["effect"] == ((Fraction(100), Fraction(100)), None)


def test_text_in_english(folder: Path) -> None:
    """The table has both intervals, the target, the verdict with its sign and the probability; beneath stand the reasons."""
    told = ran(folder, "--lang", "en")
    (used,) = [line.split("  ") for line in told.splitlines() if line.startswith("1     Used it  ")]
    words = [word.strip() for word in used if word.strip()]
    assert words == ["1", "Used it", "81 %", "100 of 900", "72.8–87.2 %", "72.4–87.8 %", "≥ 80 %", "✓ met ~", "60.3 %"]
    assert "Within the noise: 5 of 7 verdicts." in told
    assert "Goal 1, panel: no interval, the answers are weighted" in " ".join(told.split())


def test_text_in_danish(folder: Path) -> None:
    """The same in Danish, at another level and by one method."""
    told = " ".join(ran(folder, "--lang", "da", "--level", "90%", "--method", "exact").split())
    assert "på niveau 90 %" in told
    assert "✓ opfyldt ~" in told
    assert "intet interval, en tilvækst er forholdet" in told
    assert "Eksakt" not in told


def test_csv_has_a_row_a_method(folder: Path) -> None:
    """Each end stands with all its digits, in Danish beneath Danish heads."""
    rows = list(csv.DictReader(io.StringIO(ran(folder, "--format", "csv", "--lang", "en"))))
    used = [row for row in rows if row["criterion"] == "used"]
    assert [(row["method"], row["n"], row["population"], row["within_noise"]) for row in used] == [
        ("wilson", "100", "900", "yes"),
        ("exact", "100", "900", "yes"),
    ]
    assert [(float(row["lowest"]), float(row["highest"])) for row in used][1] == pytest.approx((652 / 900, 790 / 900))
    danish = ran(folder, "--format", "csv", "--lang", "da").splitlines()[0]
    assert "metode;niveau;lavest;højest;reelt_opfyldt" in danish


def test_json_tells_why_there_is_none(folder: Path) -> None:
    """What has no interval has its reason, and what has one its ends and the probability."""
    found = json.loads(ran(folder, "--format", "json", "--lang", "en"))
    by_name = {one["criterion"]: one for one in found["intervals"]}
    assert found["level"] == "19/20"
    assert by_name["grown"]["intervals"] == []
    assert by_name["grown"]["reason"].startswith("a growth is")
    assert by_name["effect"]["intervals"][0]["method"] == "newcombe"
    assert by_name["is_half"]["truly_met"] is None


def test_several_parties_share_a_table() -> None:
    """Each of the 26 units has a row, 14 of the 20 verdicts are within the noise, and the first interval is that printed."""
    told = ran(Path(__file__).parents[2] / "rules" / "rkkp-afdk-2023", "--method", "exact")
    assert "Inden for usikkerheden: 14 af 20 afgørelser." in told
    assert told.count("✗ ikke opfyldt") + told.count("✓ opfyldt") == 20
    assert "87–92,3 %" in told


LOADED = "import sys; {}; print(*sorted(name for name in ('scipy', 'evaluator.confidence') if name in sys.modules))"


@pytest.mark.parametrize("command", ["score", "check", "margins"])
def test_other_commands_load_no_library(folder: Path, command: str) -> None:
    """A command that draws no interval loads nothing for it."""
    (folder / "contract.maal").write_text(CONTRACT.replace("  show rounded_interval", "  # show rounded_interval"), "utf-8")
    run = f"from maalbar.cli import commands; commands(['{command}', {str(folder)!r}], standalone_mode=False)"
    found = subprocess.run(
        [sys.executable, "-c", LOADED.format(run)], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert found.stdout.splitlines()[-1] == ""


def test_an_output_that_shows_an_interval_loads_it(folder: Path) -> None:
    """The same contract with an interval among its outputs is scored with the library."""
    run = f"import maalbar; print(maalbar.load({str(folder)!r}).score().goals[0].outputs[0].value.members)"
    found = subprocess.run(
        [sys.executable, "-c", LOADED.format(run)], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert found.stdout.splitlines() == ["('lower', 'upper')", "evaluator.confidence scipy"]
