"""The command `diff`: what it prints, in both languages and forms, and what it refuses."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsl.diagnostic import MaalbarError
from maalbar.cli.diff import command
from maalbar.whatif.diff.texts import TEXTS
from tests.whatif.test_diff import FIGURES, NEW, OLD, ROOT, RULES, instead

FIVE = ROOT / "rules" / "five-schools"


def run(*arguments: str | Path) -> Result:
    """The command, run in this process."""
    return CliRunner().invoke(command, [str(each) for each in arguments], env={"COLUMNS": "100"})


def printed(*arguments: str | Path) -> str:
    """What the command prints where nothing is wrong."""
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def refused(*arguments: str | Path) -> str:
    """The code of the message with which the command refuses."""
    result = run(*arguments)
    assert isinstance(result.exception, MaalbarError)
    return result.exception.diagnostics[0].code


@pytest.fixture
def drafts(tmp_path: Path) -> tuple[Path, Path]:
    """Two drafts without figures."""
    for name, text in (("old", RULES), ("new", instead(("count(visits) >= 1000", "count(visits) >= 1200")))):
        (tmp_path / name).mkdir()
        (tmp_path / name / "kontrakt.maal").write_text(text, "utf-8")
    return tmp_path / "old", tmp_path / "new"


def test_nothing_is_told_of_a_contract_and_itself() -> None:
    """A contract beside itself has no changes, and the code is 0."""
    assert printed(OLD, OLD, "--lang", "da") == "Resultatkontrakt 2022\nIngen ændringer, samlet stadig 98 %\n"


def test_all_shows_what_is_folded() -> None:
    """With --all the wording and the goals that stay as they are have lines of their own."""
    assert "1 change of wording only (--all shows it)" in printed(OLD, NEW, "--lang", "en")
    everything = printed(OLD, NEW, "--lang", "en", "--all")
    assert "title “Resultatkontrakt 2022” → “Resultatkontrakt 2023 (udkast)”" in everything
    assert "Styrket regionalt samarbejde" in everything


def test_figures_are_looked_for_where_there_are_none(drafts: tuple[Path, Path]) -> None:
    """Without a measurement set an example is shown; with one named, both are scored on it."""
    old, new = drafts
    assert re.search(r"^count\(visits\) +1,000$", printed(old, new), re.MULTILINE)
    figures = old.parent / "figures.yaml"
    figures.write_text(FIGURES, "utf-8")
    assert "1 goal changed, total 94 → 91 %" in printed(old, new, "-m", figures)


@pytest.mark.parametrize("language", ["da", "en"])
def test_json_holds_exact_shares(language: str) -> None:
    """The JSON of a diff has every change with its cause, and shares whose fractions add up."""
    told = json.loads(printed(OLD, NEW, "--format", "json", "--lang", language))
    assert told["goals_changed"] == ["1", "4", "5"]
    assert [change["kind"] for change in told["changes"]] == ["period", "target", "target", "target"]
    assert [change["by_period"] for change in told["changes"]] == [False, True, True, True]
    (effect,) = told["effects"]
    assert effect["score"]["difference"]["low"] == "-3/50"
    assert [share["low"] for share in effect["shares"]] == ["0", "-3/100", "0", "-3/100"]
    assert told["measurements"]["read_as_period"] == 2023


def test_json_of_a_search(drafts: tuple[Path, Path]) -> None:
    """Without figures the JSON holds the example, or how it was shown that there is none."""
    old, new = drafts
    found = json.loads(printed(old, new, "--format", "json"))["search"]
    assert found["changed"] == {"count(visits)": "1,000"}
    assert (found["before"]["total"], found["after"]["total"]) == ("1", "97/100")
    (new / "kontrakt.maal").write_text(instead(("score    mean(goals)", "score    mean(goal 1, goal 2)")), "utf-8")
    assert json.loads(printed(old, new, "--format", "json")).get("search") is None


def test_one_party_of_several(tmp_path: Path) -> None:
    """Of several parties each has a row; one that is named has the whole report."""
    (tmp_path / "kontrakt.maal").write_text(
        (FIVE / "contract.maal").read_text("utf-8").replace("attendance >= 95%", "attendance >= 99%"), "utf-8"
    )
    table = printed(FIVE, tmp_path)
    assert "1 goal changed, the total changes for 5 of 5 parties" in table
    party = json.loads(printed(FIVE, tmp_path, "--format", "json"))["effects"][0]["party"]
    assert "Effect on the score" in printed(FIVE, tmp_path, "--party", party)


def test_contradicting_options_are_refused() -> None:
    """Figures cannot be named and left out at once."""
    assert refused(OLD, NEW, "--no-measurements", "-m", OLD / "maalinger.yaml") == "M0940"


def test_a_party_without_figures_is_refused(drafts: tuple[Path, Path]) -> None:
    """Nothing can be told of a party where there are no figures."""
    assert refused(*drafts, "--party", "Ash") == "M0941"


def test_contracts_of_parties_and_of_one_are_refused() -> None:
    """A contract of many parties and one of a single party have no figures in common."""
    assert refused(FIVE, OLD) == "M0942"


def test_a_party_that_is_not_there_is_refused() -> None:
    """A wrong name gets the names that there are."""
    assert refused(FIVE, FIVE, "--party", "Nobody") == "M0801"


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_have_the_same_blanks(key: str) -> None:
    """A sentence has the same words to fill in, in Danish and in English."""
    danish, english = TEXTS[key]
    assert set(re.findall(r"\{\w+\}", danish)) == set(re.findall(r"\{\w+\}", english))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_same_figures_are_found_each_time(seed: str) -> None:
    """Which figures are shown does not hang on the order in which Python happens to keep a set."""
    command = [sys.executable, "-m", "maalbar", "diff", str(OLD), str(NEW), "--no-measurements", "--format", "json"]
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    printed = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout
    assert json.loads(printed)["search"]["changed"] == {"andel(ja, af=kender_hub)": "0 %"}
