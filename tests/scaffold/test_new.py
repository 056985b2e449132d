"""New contracts: the first one is scored and tested as it is, a draft lists what is not settled, nothing is written over."""

from __future__ import annotations

import sys
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

import maalbar
from evaluator.value import Known
from maalbar import cli
from maalbar.report.texts import LANGUAGES, Language
from maalbar.scaffold.draft import Why, draft
from maalbar.scaffold.first import first

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden" / "scaffold"
Run = Callable[..., tuple[int, str, str]]

BASE = """contract "Agreement 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)
measure m "M"
goal 1 "A"
  ends "Ends": count(m) >= target
    target 2023: 4, 2024: 5
  due: count(m) >= target
    target 2024: 5, 2025: not due
  goes_on: count(m) >= target
    target 2024: 5, 2025: 7
  same: count(m) >= 5
  grows: count(m) >= target
    baseline previous
    target baseline * 1.1
  from_then: count(m) >= target
    baseline 2020: 3
    target baseline * 1.5
  that_year: count(m, period=2021) >= 5
  done d
"""


@pytest.fixture(name="command")
def _command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    monkeypatch.chdir(tmp_path)

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["maalbar", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return command


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_contract_is_scored_and_tested_at_once(language: str, command: Run, tmp_path: Path) -> None:
    """In either language it is read without a remark, its examples pass, and every figure is there."""
    assert command("new", "demo", "--language", language, "--period", "2025")[0] == 0
    loaded = maalbar.load(tmp_path / "demo")
    assert loaded.check() == ()
    assert loaded.test().passed
    assert len(loaded.test().examples) == 2
    assert loaded.score().total.value == Known(Fraction(96, 100))
    assert loaded.contract.period == 2025
    assert command("score", "demo")[0] == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_contract_reads_as_it_should(language: Language, golden: Callable[[Path, str], None]) -> None:
    """The two files are those that the folder beside holds."""
    for name, text in first(language, 2025).items():
        golden(GOLDEN / name, text)


def test_nothing_is_written_over(command: Run, tmp_path: Path) -> None:
    """A folder that holds a contract, or one of the files, is left as it is, and none of the others is written."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "other.maal").write_text("", "utf-8")
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "measurements.yaml").write_text("mine", "utf-8")
    for folder, file in (("a", "other.maal"), ("b", "measurements.yaml")):
        code, out, err = command("new", folder)
        assert (code, out) == (2, "")
        assert err.startswith("error M0990")
        assert [path.name for path in (tmp_path / folder).iterdir()] == [file]
    assert (tmp_path / "b" / "measurements.yaml").read_text("utf-8") == "mine"


def test_a_folder_that_cannot_be_made_is_a_message(command: Run, tmp_path: Path) -> None:
    """Where a file has the name of the folder, nothing is written."""
    (tmp_path / "file").write_text("", "utf-8")
    assert command("new", "file/demo")[2].startswith("error M0995")


# --- next year ----------------------------------------------------------------------------------------------------


def _base(folder: Path, text: str = BASE) -> Path:
    folder.mkdir()
    (folder / "contract.maal").write_text(text, "utf-8")
    return folder


def test_a_draft_lists_what_is_not_settled(tmp_path: Path) -> None:
    """Targets that end, that are not due or that are there already, baselines and years of long ago: each by its kind."""
    loaded = maalbar.load(_base(tmp_path / "base"))
    made = draft(loaded.tree, 2024, "english", "../base/contract.maal", 2025)
    assert {why: [item.criterion for item in made.of(why)] for why in Why} == {
        Why.NO_TARGET: ["ends"],
        Why.NOT_DUE: ["due"],
        Why.OLD_BASELINE: ["from_then"],
        Why.PREVIOUS: ["grows"],
        Why.FIXED_YEAR: ["that_year"],
        Why.NEW_TARGET: ["goes_on"],
    }
    assert made.kept == 4


def test_a_draft_is_written_and_told_of(command: Run, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    """The file and the screen read as the files beside hold."""
    _base(tmp_path / "base")
    code, out, _ = command("new", "next", "--from", "base")
    assert code == 0
    golden(GOLDEN / "draft.maal", (tmp_path / "next" / "contract.maal").read_text("utf-8"))
    golden(GOLDEN / "draft.txt", out)


def test_a_filled_in_draft_is_a_contract(command: Run, tmp_path: Path) -> None:
    """With the remarks taken away and the targets written, the draft is the base of another year with these targets."""
    _base(tmp_path / "base")
    command("new", "next", "--from", "base")
    file = tmp_path / "next" / "contract.maal"
    file.write_text(
        file.read_text("utf-8").replace("#     change", "change").replace(" …  #", " 6  #").replace("to …", "to 6"), "utf-8"
    )
    contract = maalbar.load(file).contract
    assert (contract.title, contract.period) == ("Agreement 2025", 2025)


@pytest.mark.parametrize(
    ("title", "renamed"),
    [
        ('The ""green"" plan 2024', 'The "green" plan 2025'),
        ("Plan 20241", "Plan 20241 2025"),
        ("2024-2024", "2025-2025"),
        ("Plan", "Plan 2025"),
    ],
)
def test_a_draft_has_the_title_of_its_year(title: str, renamed: str, command: Run, tmp_path: Path) -> None:
    """The year in a title becomes the new one; a title without it gets it at its end."""
    _base(tmp_path / "base", f'contract "{title}"\n  period 2024\n  score mean(goals)\ngoal 1 "A"\n  done d\n')
    assert command("new", "next", "--from", "base")[0] == 0
    assert maalbar.load(tmp_path / "next").contract.title == renamed


def test_a_danish_draft_has_danish_words(command: Run, tmp_path: Path) -> None:
    """The draft of a Danish contract is in Danish, and read as it stands where nothing lacks a target."""
    command("new", "demo", "--language", "da", "--period", "2025")
    assert command("new", "næste", "--from", "demo")[1].startswith("Skrevet: næste/kontrakt.maal\n")
    loaded = maalbar.load(tmp_path / "næste")
    assert (loaded.contract.title, loaded.contract.period, loaded.remarks) == ("Biblioteksaftale 2026", 2026, ())


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("new", "deep/draft", "--from", "base"), "M0991"),
        (("new", "draft", "--from", "base", "--period", "2024"), "M0992"),
        (("new", "draft", "--from", "timeless"), "M0993"),
        (("new", "draft", "--from", "base", "--language", "da"), "M0994"),
        (("new", "draft", "--from", "nowhere"), "M0021"),
    ],
)
def test_a_draft_that_cannot_be_is_a_message(arguments: tuple[str, ...], code: str, command: Run, tmp_path: Path) -> None:
    """Nothing is written, and what is wrong is told."""
    _base(tmp_path / "base")
    _base(tmp_path / "timeless", 'contract "T"\n  score mean(goals)\ngoal 1 "A"\n  done d\n')
    ended, out, err = command(*arguments)
    assert (ended, out) == (2, "")
    assert err.startswith(f"error {code}: ")
    assert not (tmp_path / "draft").exists()
