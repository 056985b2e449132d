"""The command line: what it prints, where, and with which exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from maalbar import cli

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "golden"
CONTRACT = "rules/erhvervshus-nordjylland-2022"
DRAFT = "rules/erhvervshus-nordjylland-2023-udkast"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in the project's folder: its exit code, what it printed, and what it printed as error."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("MAALBAR_LANG", "en")  # what goes wrong is told in English; a report is in its contract's language
    monkeypatch.delenv("MAALBAR_DEBUG", raising=False)

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["maalbar", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return command


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("2022.en.txt", ("score", CONTRACT, "--lang", "en")),
        ("2022.da.txt", ("score", CONTRACT)),
        ("2022.da.md", ("score", CONTRACT, "--lang", "da", "--format", "markdown")),
        ("2022.en.json", ("score", CONTRACT, "--lang", "en", "--format", "json")),
        ("2022.da.csv", ("score", CONTRACT, "--lang", "da", "--format", "csv")),
        ("2022.goal-6.txt", ("explain", CONTRACT, "6", "--lang", "en")),
        ("2022.whole.da.txt", ("explain", CONTRACT)),
        ("2023.da.txt", ("score", DRAFT, "--lang", "da")),
        ("2023.goal-1.txt", ("explain", DRAFT, "1", "--lang", "en")),
        ("unknown.txt", ("score", "rules/one-unknown-figure")),
        ("hidden.txt", ("score", "rules/few-answers")),
        ("hidden.da.csv", ("score", "rules/few-answers/dansk", "--format", "csv")),
        ("hidden.en.json", ("score", "rules/few-answers", "--format", "json")),
        ("hidden.whole.txt", ("explain", "rules/few-answers")),
        ("schools.txt", ("score", "rules/five-schools")),
    ],
)
def test_what_is_printed(name: str, arguments: tuple[str, ...], run: Run, golden: Callable[[Path, str], None]) -> None:
    """Each command on the shipped contracts prints what the file beside holds, and ends with 0."""
    code, out, _ = run(*arguments)
    assert code == 0
    golden(GOLDEN / "rules" / name, out)


def test_the_published_results_are_reproduced(run: Run) -> None:
    """The 2022 contract gives the eleven published results and the published total."""
    _, out, _ = run("score", CONTRACT, "--lang", "en", "--format", "json")
    report = json.loads(out)
    shown = [goal["score"]["shown"] for goal in report["goals"]]
    assert shown == ["100 %", "100 %", "99 %", "100 %", "100 %", "76 %", "100 %", "100 %", "100 %", "100 %", "100 %"]
    assert report["score"]["shown"] == "98 %"
    assert {one["name"]: one["score"]["shown"] for one in report["goals"][5]["criteria"]} == {
        "forventet": "100 %",
        "omsaetning": "57.3 %",
        "beskaeftigelse": "100 %",
        "produktivitet": "0 %",
    }


def test_the_draft_is_an_interval(run: Run) -> None:
    """Scored on the figures of 2022 the draft lacks the two awareness figures, and says so without a number for the total."""
    code, out, _ = run("score", DRAFT, "--format", "json")
    report = json.loads(out)
    assert code == 0
    assert set(report["score"]["unknown"]) == {"low", "high", "missing", "shown"}
    assert len(report["missing"]) == 2
    assert report["goals"][3]["criteria"][0]["target"]["shown"] == "50 %"


@pytest.mark.parametrize("name", sorted(path.stem for path in (GOLDEN / "errors").glob("*.maal")))
def test_what_is_said_of_a_mistake(name: str, run: Run, golden: Callable[[Path, str], None]) -> None:
    """Each rule file with a mistake is told of as the file beside it holds, with code 2 and nothing on standard output."""
    code, out, err = run("check", Path("tests/golden/errors") / f"{name}.maal")
    assert (code, out) == (2, "")
    golden(GOLDEN / "errors" / f"{name}.txt", err)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("score", "nowhere"), "M0021"),
        (("score", "rules"), "M0022"),
        (("score", f"{CONTRACT}/maalinger.yaml"), "M0030"),
        (("explain", CONTRACT, "33"), "M0802"),
        (("score", "rules/five-schools", "--party", "nobody"), "M0801"),
        (("score", CONTRACT, "--measurements", "nowhere.yaml"), "M0021"),
        (("score", CONTRACT, "--party", "nobody"), "M0803"),
        (("explain", CONTRACT, "--party", "nobody"), "M0803"),
        (("score", CONTRACT, "-m", f"{CONTRACT}/kontrakt.maal"), "M0032"),
        (("score", CONTRACT, "-m", CONTRACT), "M0033"),
    ],
)
def test_bad_input_ends_with_2(arguments: tuple[str, ...], code: str, run: Run) -> None:
    """What is wrong is told on standard error with a code, and nothing is printed."""
    ended, out, err = run(*arguments)
    assert (ended, out) == (2, "")
    assert err.startswith(f"error {code}: ")


def test_a_contract_without_figures_is_checked_but_not_scored(run: Run, tmp_path: Path) -> None:
    """Checking needs no measurement set, scoring does."""
    (tmp_path / "kontrakt.maal").write_bytes((ROOT / CONTRACT / "kontrakt.maal").read_bytes())
    code, out, _ = run("check", tmp_path)
    assert code == 0
    assert out.splitlines()[1].startswith("No measurement set; ")
    assert out.endswith(" figures are asked for.\n")
    code, _, err = run("score", tmp_path)
    assert code == 2
    assert "M0031" in err


def test_check_says_what_it_read(run: Run) -> None:
    """A contract without a mistake is told of in one line on standard output."""
    code, out, _ = run("check", CONTRACT)
    assert code == 0
    assert out.startswith(f"{CONTRACT}/kontrakt.maal: Resultatkontrakt 2022, 2022: 11 goals")


def test_check_says_which_figures_are_there(run: Run) -> None:
    """Of the figures asked for it is told how many the measurement set gives, and which are missing."""
    missing = "share(very_satisfied, satisfied, of=satisfaction)"
    assert f"2 of 3 figures asked for are there; missing: {missing}." in run("check", "rules/one-unknown-figure")[1]
    assert "missing" not in run("check", "rules/five-schools")[1]


def test_check_counts_its_warnings(run: Run, tmp_path: Path) -> None:
    """Where there is a warning it does not say that there are no mistakes."""
    rules = 'contract "C"\nperiod 2022\nmeasure m in m\ngoal 1 "A"\n  n: count(m) >= 1 scoring met\n'
    (tmp_path / "kontrakt.maal").write_text(rules, "utf-8")
    (tmp_path / "maalinger.yaml").write_text("period: 2021\nfigures: {count(m): 5}\n", "utf-8")
    code, out, err = run("check", tmp_path)
    assert code == 0
    assert "warning" in err
    assert "1 figure. 1 warning, 2 notes.\n0 of 1 figure asked for is there; missing: count(m).\n" in out
    assert "No mistakes" not in out


@pytest.mark.slow
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no disk that is always full")
def test_a_full_disk_is_a_message() -> None:
    """What cannot be written is told of plainly, and nothing is said of a mistake of our own."""
    command = [sys.executable, "-c", "from maalbar.cli import main; main()", "score", CONTRACT]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "MAALBAR_LANG": "en"}
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(command, cwd=ROOT, env=environment, stdout=full, stderr=subprocess.PIPE, text=True)
    assert ran.returncode == 2
    assert ran.stderr.startswith("error M0805: The output could not be written: the disk is full.")
    assert "Exception" not in ran.stderr


def test_one_party_of_several(run: Run) -> None:
    """With --party the report is of that party alone, without it of each."""
    _, out, _ = run("score", "rules/five-schools", "--format", "json")
    parties = [report["party"] for report in json.loads(out)]
    assert len(parties) == 5
    _, out, _ = run("score", "rules/five-schools", "--format", "json", "--party", parties[2])
    assert json.loads(out)["party"] == parties[2]


@pytest.mark.parametrize("arguments", [(), ("--help",), ("score", "--help"), ("check", "-h"), ("explain", "-h"), ("--version",)])
def test_help_is_given(arguments: tuple[str, ...], run: Run) -> None:
    """Help and version are printed, and the exit codes are among what the help tells."""
    code, out, err = run(*arguments)
    assert code == (0 if arguments else 2)
    assert "maalbar" in out + err
    if arguments in ((), ("--help",)):
        assert "Exit codes" in out + err


def test_a_mistake_of_our_own_is_a_message(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody foresaw ends in a message that says how to report it, not in a traceback."""
    monkeypatch.setattr("maalbar.cli.check.checked", _broken)
    code, out, err = run("check", CONTRACT)
    assert (code, out) == (1, "")
    assert err.startswith("error M0899")
    assert "Traceback" not in err
    assert "MAALBAR_DEBUG" in err


def _broken(*_: object) -> None:
    raise ZeroDivisionError("nobody foresaw this {brace}")


@pytest.mark.slow
def test_the_command_prints_utf_8_everywhere() -> None:
    """Also where the system's own encoding is a poorer one."""
    environment = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", "from maalbar.cli import main; main()", "score", CONTRACT]
    ran = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True)
    assert ran.returncode == 0, ran.stderr
    assert "✓ opfyldt" in ran.stdout.decode("utf-8")


def test_the_help_says_of_each_command_what_the_command_says() -> None:
    """The list of commands, which loads none of them, tells the first sentence of each one's own help."""
    modules = {name: import_module(f"maalbar.cli.{name.replace('-', '_')}") for name in cli.COMMANDS}
    told = {name: module.command.get_short_help_str(limit=100) for name, module in modules.items()}
    assert told == {name: text.rstrip(".") + "." for name, text in cli.COMMANDS.items()}


def test_the_help_loads_no_command() -> None:
    """`--help` is told without reading the modules that do the work."""
    code = "import sys; from maalbar.cli import main; sys.argv[1:] = ['--help']\ntry: main()\nexcept SystemExit: pass\n"
    code += "print([name for name in sys.modules if name.split('.')[0] in ('dsl', 'evaluator', 'lark', 'yaml')])"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"
