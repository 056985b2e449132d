"""The tornado, as people and programs read it."""

from __future__ import annotations

import csv
import io
import json
import re
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import maalbar
from dsl.diagnostic import MaalbarError
from evaluator.whatif.changes import Change
from maalbar.cli import commands
from maalbar.plot.tornado import spec
from maalbar.whatif.sensitivity.bars import bar
from maalbar.whatif.sensitivity.model import tornado
from maalbar.whatif.sensitivity.words import TEXTS

ROOT = Path(__file__).parent.parent.parent
CONTRACT = ROOT / "rules" / "erhvervshus-nordjylland-2022"
SCHOOLS = ROOT / "rules" / "five-schools"


def printed(*arguments: str | Path, folder: Path = CONTRACT) -> str:
    """What `maalbar tornado` prints in a terminal of 100 columns."""
    ran = CliRunner().invoke(commands, ["tornado", str(folder), *map(str, arguments)], env={"COLUMNS": "100"})
    assert ran.exit_code == 0, ran.output
    return ran.output


def test_no_language_lacks_a_word() -> None:
    """Every entry has a Danish and an English form, with the same blanks."""
    for key, forms in TEXTS.items():
        danish, english = (sorted(set(re.findall(r"\{\w+\}", form))) for form in forms)
        assert all(forms), key
        assert danish == english, key


def test_the_first_lines_name_what_the_total_hangs_on() -> None:
    """In the 2022 contract it is the growth in turnover, and no step of 1 pp changes the rounded total."""
    text = printed("--lang", "en")
    assert "The total hangs most on Goal 6, Mervækst i omsætning (actual): 4.73 pp gives -0.15151… pp" in text
    assert "No single step changes the rounded total" in text
    assert all(len(line) <= 100 for line in text.splitlines())


@pytest.mark.parametrize("width", [60, 80, 140])
def test_it_is_as_wide_as_the_terminal(width: int) -> None:
    """No line is wider than the terminal, and the bars take what room there is, or fall away."""
    ran = CliRunner().invoke(commands, ["tornado", str(SCHOOLS), "--party", "Birch"], env={"COLUMNS": str(width)})
    assert max(map(len, ran.output.splitlines())) <= width


def test_json_is_exact() -> None:
    """Ten percentage points as the turnover's target, one down: goal 6 rises by 191/18000, the total by an eleventh of that."""
    found = {one["input"]: one for one in _json()["inputs"]}
    down = found["goal 6 omsaetning target"]["turns"][0]
    assert down["to"]["exact"] == "9/100"
    assert down["goals"]["6"]["change"]["exact"] == str(Fraction(191, 18000))
    assert down["total"]["change"]["exact"] == str(Fraction(191, 18000) / 11)
    assert down["total"]["rounded"]["exact"] == "0"
    assert found["goal 7 forventet actual"]["cause"] == "cap"
    assert found["goal 6 omsaetning actual"]["rank"] == 1


def _json() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(printed("--format", "json", "--lang", "en"))
    return found


def test_csv_has_a_row_for_each_turn() -> None:
    """Down and up stand beneath each other, exact; what cannot be turned has one row with its cause."""
    rows = list(csv.DictReader(io.StringIO(printed("--format", "csv", "--lang", "en"))))
    turnover = [row for row in rows if row["input"] == "goal 6 omsaetning actual"]
    assert [row["total_change_exact"] for row in turnover] == ["-1/660", "1/660"]
    assert [row["cause"] for row in rows if row["input"] == "goal 1 kendskab actual"] == ["not applicable"]


def test_a_step_of_its_own() -> None:
    """Steps are asked for by unit: 5 pp turns the competences' target to 85 %."""
    assert "85 %" in printed("--step", "5 pp", "--step", "10 points", "--step", "50")


@pytest.mark.parametrize(
    ("steps", "code"),
    [
        (["1%"], "M0950"),
        (["3 kr"], "M0951"),
        (["1 pp", "2 pp"], "M0952"),
        (["0.5"], "M0953"),
        (["0 pp"], "M0911"),
        (["many"], "M0"),
    ],
)
def test_a_step_that_cannot_be_taken_is_refused(steps: list[str], code: str) -> None:
    """Each is told with its code and what to write instead, and ends with 2."""
    with pytest.raises(MaalbarError) as refused:
        maalbar.load(CONTRACT).sensitivity(steps=steps)
    assert refused.value.diagnostics[0].code.startswith(code)
    assert refused.value.diagnostics[0].span is not None


def test_of_several_parties_one_must_be_named() -> None:
    """Without a name the message offers the first party; with it the report is of that one."""
    with pytest.raises(MaalbarError) as refused:
        maalbar.load(SCHOOLS).sensitivity()
    assert refused.value.diagnostics[0].code == "M0954"
    assert "Party: Birch" in printed("--party", "Birch", folder=SCHOOLS)
    assert maalbar.load(SCHOOLS).margins(party="Birch")


def test_bars_point_to_where_the_total_goes() -> None:
    """The longest bar reaches the end, a small one is still to be seen, and none is drawn where nothing changes."""
    most = Fraction(1, 10)
    assert bar(Change(-most, -most), most, 11, "█") == "█████│     "
    assert bar(Change(Fraction(1, 1000), Fraction(1, 1000)), most, 11, "▒") == "     │▒    "
    assert bar(Change(Fraction(0), Fraction(0)), most, 11, "█") == bar(None, most, 11, "█") == "     │     "


def test_the_plot_holds_the_same_figures() -> None:
    """The bars of the spec are the changes of the text in percentage points, the most important input first."""
    made = spec(tornado(maalbar.load(SCHOOLS).sensitivity(party="Birch")), "da")
    values = made["data"]["values"]
    assert [round(value["change"], 5) for value in values[:2]] == [-0.52632, 0.52632]
    assert [value["to"] for value in values[:2]] == ["92 %", "94 %"]
    assert made["title"]["text"] == ["Den samlede opfyldelse afhænger mest af Mål 1, attendance (resultat)"]


def test_the_plot_is_written_once(tmp_path: Path) -> None:
    """An SVG is made; a second time it is refused without --force."""
    file = tmp_path / "tornado.svg"
    chosen = ("--party", "Birch", "--plot", file)
    printed(*chosen, folder=SCHOOLS)
    assert file.read_text("utf-8").startswith("<svg")
    again = CliRunner().invoke(commands, ["tornado", str(SCHOOLS), *map(str, chosen)])
    assert isinstance(again.exception, MaalbarError)
    printed(*chosen, "--force", folder=SCHOOLS)
