"""What nobody should try: scenarios without end, two of one name, lines that set the same twice. Each gets its message."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.maalbar.test_cli import CONTRACT, ROOT, Run, run
from tests.rules.languages import written_in

__all__ = ["run"]

NPS = "  set goal 3 nps target = 60\n"
MANY = "".join(f'scenario "number {each}"\n{NPS}' for each in range(1_000))


def of(*lines: str, upon: str = "") -> str:
    """A scenario of these lines."""
    return "\n".join([f'scenario "x"{upon}', *(f"  set {line}" for line in lines)]) + "\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MANY, "M0967"),
        (of(*(f"goal 3 nps target = {each}/20" for each in range(1, 1_002))), "M0968"),
        (of("goal 3 nps target = 60") + of("goal 3 nps target = 65"), "M0907"),
        (of("goal 3 nps target = 60", "goal 3 nps target = 65"), "M0962"),
        (of("goal 3 nps drift target = 60", "goal 3 nps target = 65"), "M0962"),
        (of("goal 3 nps drift actual = 60", "goal 3 nps actual = 65"), "M0962"),
        (of("share(ny) = 60%", "goal 1 nye actual = 65%"), "M0962"),
        (of("goal 6 weight = 2", "goal 6 weight = 3"), "M0962"),
        (of("scoring = met", "scoring = clamp(actual/target, 0, 1)"), "M0962"),
        (of("goal 3 nps target = 60", upon=' upon "x"'), "M0906"),
        (of("goal 3 nps target = 1" + "0" * 400), "M0005"),
        (of("goal 3 nps target = ٦٠"), "M0119"),
        (of("goal 3 nps scoring = " + "(" * 1_000 + "met" + ")" * 1_000), "M0003"),
        ('scenario "x"\0\n', "M0025"),
        ("", "M0961"),
        ("x" * 5_000, "M0101"),
    ],
)
@pytest.mark.parametrize("command", ["whatif", "compare"])
def test_a_hostile_scenario_is_a_message(command: str, text: str, expected: str, tmp_path: Path, run: Run) -> None:
    """A file of scenarios that cannot be tried ends with code 2 and what is wrong, whichever command reads it."""
    file = tmp_path / "forslag.maal"
    file.write_text(text, "utf-8")
    code, out, told = run(command, CONTRACT, "--scenario", str(file))
    assert (code, out) == (2, "")
    assert expected in told


@pytest.mark.parametrize(
    "lines",
    [
        ("goal 3 nps target = 60", "goal 3 nps drift target = 65"),
        ("goal 3 nps actual = 60", "goal 3 nps drift actual = 65"),
        ("goal 4 benyttet target = 50%", "goal 4 benyttet target 2023 = 60%"),
    ],
)
def test_one_member_may_differ_from_the_others(lines: Sequence[str], run: Run) -> None:
    """What is set for all and then otherwise for one is no contradiction: both lines say something."""
    assert run("whatif", CONTRACT, *(part for line in lines for part in ("--set", line)))[0] == 0


def test_what_is_set_beside_a_scenario_may_set_it_again(run: Run) -> None:
    """A line of a scenario stands until something on top of it sets the same."""
    scenario = str(ROOT / "tests" / "whatif" / "forslag.maal")
    assert run("whatif", CONTRACT, "--scenario", scenario, "--set", "goal 6 omsaetning target = 7 pp")[0] == 0


@pytest.mark.parametrize(
    ("scenarios", "expected"),
    [(of("goal 3 nps drift target = 60", "goal 3 nps target = 65"), "M0962"), (MANY, "M0967")],
)
def test_a_contract_holds_no_hostile_scenario(scenarios: str, expected: str, tmp_path: Path, run: Run) -> None:
    """Also in the contract's own text a line that another one sets again is told, and scenarios without end are."""
    text = (ROOT / CONTRACT / "kontrakt.maal").read_text("utf-8")
    file = tmp_path / "kontrakt.maal"
    file.write_text(f"{text}\n{written_in('danish', scenarios)}", "utf-8")
    code, _, told = run("check", str(file))
    assert code == 2
    assert expected in told


def test_as_many_scenarios_as_may_be_are_compared(tmp_path: Path, run: Run) -> None:
    """A hundred columns are laid out in tables that fit, in some seconds."""
    file = tmp_path / "forslag.maal"
    file.write_text("".join(f'scenario "number {each}"\n  set goal 6 weight = {each}\n' for each in range(100)), "utf-8")
    started = time.process_time()
    code, out, _ = run("compare", CONTRACT, "--scenario", str(file))
    assert code == 0
    assert max(map(len, out.splitlines())) <= 100
    assert time.process_time() - started < 15


HIDING = """contract "Counts 2024"
  period 2024
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)
  hide counts < 5
survey s
  question q
    answers ja, nej
goal 1 "A"
  svar "Answers": n(q) >= 6
  part "Share": share(ja) >= 80%
"""
FIGURES = "measurements: T\nperiod: 2024\ncounts:\n  q: {ja: 3, nej: 1}\n"
VARIED = ("--vary", "goal 1 part target = 70%, 75%")


@pytest.mark.parametrize(
    "arguments",
    [
        ("whatif", "--set", "n(q) = 6"),
        ("whatif", "--set", "n(q) = 6", "--format", "json"),
        ("margins",),
        ("margins", "--format", "csv"),
        ("tornado",),
        ("tornado", "--format", "csv"),
        ("solve", "--want", "goal 1 svar met", "--by", "goal 1 svar actual"),
        ("solve", "--want", "goal 1 part met", "--by", "goal 1 part actual", "--format", "json"),
        ("sweep", "--vary", "n(q) = 6, 7", "--format", "json"),
        ("sweep", *VARIED, "--show", "goal 1 svar met", "--show", "goal 1 part actual"),
        ("backtest", "--format", "csv"),
    ],
)
def test_a_hidden_count_is_shown_by_no_what_if(arguments: Sequence[str], tmp_path: Path, run: Run) -> None:
    """Four answers, where counts below five are hidden, stand in none of what the commands print."""
    code, out, _ = run(arguments[0], str(hiding(tmp_path)), *arguments[1:])
    assert code == 0
    assert not re.search(r"(?<![\w.,/×-])[34](?![\w.,/]|\s*pp)", out.replace("Counts 2024", "")), out


def test_a_count_that_may_be_hidden_is_shown_for_no_scenario(tmp_path: Path, run: Run) -> None:
    """A sweep shows every scenario of a place alike, so it shows no count of a contract that hides the small ones."""
    code, out, told = run("sweep", str(hiding(tmp_path)), *VARIED, "--show", "goal 1 svar actual")
    assert (code, out) == (2, "")
    assert "M0922" in told


def hiding(folder: Path) -> Path:
    """A contract that hides counts below five, with four answers."""
    (folder / "kontrakt.maal").write_text(HIDING, "utf-8")
    (folder / "maalinger.yaml").write_text(FIGURES, "utf-8")
    return folder
