"""No command tells a hidden figure, in whatever form: every output is searched for the numbers behind it."""

from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from maalbar.cli import main
from tests.disclosure.visitors import SECRETS, folder

OWN = ("2/3", "66.66", "66,66", "83.33", "83,33", "5/6")
"""The share of the small branch, and its score."""

REPORTS = [
    *(f"score {{}} --format {form}" for form in ("text", "json", "markdown", "csv")),
    "explain {}",
    "explain {} 1",
    *(f"margins {{}} --format {form}" for form in ("text", "json", "csv")),
    *(f"intervals {{}} --format {form}" for form in ("text", "json", "csv")),
    *(f"whatif {{}} --format {form}" for form in ("text", "json", "csv")),
    *(f"whatif {{}} --scenario Easier --format {form}" for form in ("text", "json", "csv")),
    "whatif {} --set 'goal 1 satisfied scoring = share(no, of=service, branch=island)'",
    "whatif {} --set 'goal 2 again weight = 0'",
    *(f"backtest {{}} --format {form}" for form in ("text", "json", "csv")),
    *(f"compare {{}} {{}}/draft --scenarios --criteria --format {form}" for form in ("text", "json", "csv")),
    *(f"diff {{}} {{}}/draft --all --format {form}" for form in ("text", "json")),
    *(f"diff {{}}/draft {{}} --all --format {form}" for form in ("text", "json")),
    "solve {} --want 'goal 2 >= 90%' --by 'goal 2 again target'",
    "check {}",
    "test {}",
    "template {}",
]
"""What is told of a contract with hidden figures; each in Danish and in English."""

REFUSED = [
    "tornado {}",
    "tornado {} --format json",
    "sweep {} --vary 'goal 3 visits target = 800..1000 step 100'",
    "sweep {} --vary 'goal 1 satisfied island actual = 10%..90% step 10%' --show 'goal 2'",
    "solve {} --want 'total >= 80%' --by 'goal 3 visits target'",
    "solve {} --want 'goal 1 satisfied island met' --by 'goal 1 satisfied target'",
    "solve {} --want 'goal 2 >= 80%' --by 'goal 1 satisfied harbour actual'",
]
"""What would be about hidden figures by its nature."""


Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command with the folder in its blanks; gives the exit code and all that was written."""

    def run_it(words: str, place: Path, *more: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.argv", ["maalbar", *(part.replace("{}", str(place)) for part in shlex.split(words)), *more])
        with pytest.raises(SystemExit) as ended:
            main()
        out = capsys.readouterr()
        return int(ended.value.code or 0), (out.out + out.err).replace(str(place), "")

    return run_it


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The contract, and beside it a draft with other targets that hides nothing."""
    found = folder(tmp_path / "visitors")
    folder(found / "draft", "hide counts < 5", visits=901)
    return found


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("words", REPORTS)
def test_no_report_tells_a_hidden_figure(words: str, lang: str, place: Path, run: Run) -> None:
    """Neither what is hidden nor what it could be worked out from stands in any report, exactly or rounded."""
    more = () if words.startswith("template") else ("--lang", lang)
    code, told = run(words, place, *more)
    assert code == 0, told
    assert not [secret for secret in (*SECRETS, *OWN) if secret in told]


@pytest.mark.parametrize("words", REFUSED)
def test_a_question_about_hidden_figures_is_refused(words: str, place: Path, run: Run) -> None:
    """What could only be answered with hidden figures is refused, with a message that says where."""
    code, told = run(words, place)
    assert code == 2
    assert "M0935" in told
    assert "-->" in told
    assert not [secret for secret in (*SECRETS, *OWN) if secret in told]


def test_a_workbook_tells_none_either(place: Path, run: Run) -> None:
    """Nor does any cell of a workbook."""
    out = place / "side.xlsx"
    assert run(f"compare {{}} {{}}/draft --out {out}", place)[0] == 0
    with ZipFile(out) as book:
        told = "".join(book.read(name).decode("utf-8") for name in book.namelist() if "sharedStrings" in name or "sheet" in name)
    assert not [secret for secret in ("57.96", "0.5796", "0.7245", "66.66", "0.6666", "83.33", "0.8333") if secret in told]


def test_the_search_would_find_them(tmp_path: Path, run: Run) -> None:
    """Where the contract hides nothing, the same search finds the secrets."""
    _, told = run("explain {}", folder(tmp_path, "hide counts < 2"))
    assert "313" in told
    assert "57.96" in told


def test_the_machine_readable_report_says_only_that_a_figure_is_hidden(place: Path, run: Run) -> None:
    """A hidden figure in JSON is an object that says so, without a value, its ends or how it came about."""
    goal = json.loads(run("score {} --format json", place)[1])["goals"][0]
    town, harbour, island = goal["criteria"][1:]
    assert goal["score"] == {"hidden": "< 5"}
    assert harbour["actual"]["hidden"] == island["actual"]["hidden"] == "< 5"
    assert set(harbour["actual"]) == {"hidden", "unit"}
    assert (harbour["score"], harbour["met"], harbour["status"]) == ({"hidden": "< 5"}, None, "hidden")
    assert town["status"] == "met"
