"""`maalbar sweep`: what it prints, what it refuses, and what it leaves behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from maalbar import cli
from maalbar.whatif.sweep import json as as_json
from tests.docs.console import played

ROOT = Path(__file__).parent.parent.parent
GOLDEN = ROOT / "tests" / "golden" / "whatif"
CONTRACT = "rules/erhvervshus-nordjylland-2022"
UNKNOWN = "rules/one-unknown-figure"
COMPETENCE = "goal 3 kompetencer target = 70%..95% step 1 pp"
SOME = "goal 3 kompetencer target = 79%, 85%"
TURNOVER = "goal 6 omsaetning target = 6 pp, 8 pp, 10 pp"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `maalbar sweep` in the project's folder: its exit code, what it printed, and what it printed as error."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("MAALBAR_LANG", "en")  # what goes wrong is told in English; a report is in its contract's language
    monkeypatch.delenv("MAALBAR_DEBUG", raising=False)

    def command(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["maalbar", "sweep", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return command


def varied(*texts: str) -> list[str]:
    """The options that vary these."""
    return [word for text in texts for word in ("--vary", text)]


@pytest.fixture
def exact(tmp_path: Path) -> Path:
    """The 2022 contract without its rounding."""
    for name in ("kontrakt.maal", "maalinger.yaml"):
        text = (ROOT / CONTRACT / name).read_text("utf-8")
        lines = [
            line for line in text.splitlines() if not line.startswith(("  afrundet ", "  forvent mål 3", "  forvent mål 6 ="))
        ]
        (tmp_path / name).write_text("\n".join(lines) + "\n", "utf-8")
    return tmp_path


# --- what is printed ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("sweep.curve.da.txt", [CONTRACT, *varied(COMPETENCE), "--lang", "da"]),
        ("sweep.curve.en.txt", [CONTRACT, *varied(COMPETENCE), "--lang", "en", "--threshold", "97.5%"]),
        ("sweep.heat.da.txt", [CONTRACT, *varied(COMPETENCE, TURNOVER), "--lang", "da"]),
        ("sweep.three.en.txt", [CONTRACT, *varied(COMPETENCE, TURNOVER, "goal 9 weight = 0, 1, 2, 3"), "--lang", "en"]),
        ("sweep.random.da.txt", [CONTRACT, *varied(COMPETENCE, TURNOVER), "--random", "50", "--seed", "7", "--lang", "da"]),
        ("sweep.unknown.en.txt", [UNKNOWN, *varied("count(visits) = 100000..130000 step 10000"), "--threshold", "70%"]),
        ("sweep.shown.da.txt", [CONTRACT, *varied(COMPETENCE), "--show", "goal 3 kompetencer drift met", "--lang", "da"]),
        ("sweep.nothing.da.txt", [CONTRACT, *varied("goal 6 produktivitet target = 1 pp, 5 pp"), "--lang", "da"]),
        (
            "sweep.heat.json",
            [CONTRACT, *varied("goal 3 kompetencer target = 79%, 85%", TURNOVER), "--format", "json", "--lang", "en"],
        ),
    ],
)
def test_what_is_printed(name: str, arguments: list[str], run: Run, golden: Callable[[Path, str], None]) -> None:
    """Each sweep prints what the file beside holds, no line wider than the terminal, and ends with 0."""
    code, out, err = run(*arguments)
    assert (code, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 100
    golden(GOLDEN / name, out)


def test_the_2022_contract_with_exact_rounding(run: Run, exact: Path) -> None:
    """A turnover target of 8 pp gives goal 6 78.6 % and the total 98.03 %, a competence target of 85 % the total 97.62 %."""
    turnover = run(exact, *varied("goal 6 omsaetning target = 8 pp, 10 pp"), "--lang", "en")[1]
    assert "8 pp   98.02651… %  78.60416… %" in turnover
    competence = run(exact, *varied("goal 3 kompetencer target = 80%, 85%"), "--lang", "en")[1]
    assert "85 %   97.62397… %" in competence
    assert "80 %   97.80946… %" in competence


def test_a_lever_that_changes_nothing_is_said_to(run: Run, exact: Path) -> None:
    """A target that no scenario feels is told of, whatever the other is set to."""
    out = run(exact, *varied("goal 6 produktivitet target = 1 pp, 5 pp", TURNOVER), "--lang", "en")[1]
    assert "goal 6 produktivitet target never changes the total, whatever the others are set to." in out


def test_a_count_that_is_hidden_stays_so(run: Run, tmp_path: Path) -> None:
    """Where the contract hides small counts, what a lever stands at now is not told either."""
    (tmp_path / "kontrakt.maal").write_text(
        'contract "A"\n  period 2024\n  hide counts < 5\n  scoring clamp(actual/target, 0, 1)\n  score mean(goals)\n'
        'measure visits "Visits" in count\n\ngoal 1 "G"\n  a: count(visits) >= 10\n',
        "utf-8",
    )
    for now, told in ((3, False), (7, True)):
        (tmp_path / "maalinger.yaml").write_text(f"measurements: A\nperiod: 2024\nfigures:\n  count(visits): {now}\n", "utf-8")
        code, out, err = run(tmp_path, *varied("count(visits) = 8, 12"), "--lang", "en")
        assert code == 0, err
        assert (f"(now {now})" in out) == told
        assert ("now not one known value" in out) == (not told)
        found = json.loads(run(tmp_path, *varied("count(visits) = 8, 12"), "--format", "json")[1])
        assert (found["levers"][0]["now"] is not None) == told


@pytest.mark.parametrize("columns", [20, 40, 60, 80])
def test_a_narrow_terminal_has_every_word(columns: int, run: Run, exact: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No line is wider than the terminal, from 40 columns on, and narrower ones still get all of it."""
    monkeypatch.setenv("COLUMNS", str(columns))
    for levers in ([COMPETENCE], [COMPETENCE, TURNOVER]):
        code, out, _ = run(exact, *varied(*levers), "--lang", "da")
        assert code == 0
        assert columns < 40 or max(map(len, out.splitlines())) <= columns
        assert "97,80946…" in out


DATES = """contract "Deadlines"
  period 2024
  goals score mean(parts)
  score mean(goals)

measure delivered "Delivered" in date

goal 1 "In time"
  deadline: delivered <= 2024-06-30
    scoring if met then 1 else 0
"""


def test_dates_go_in_days(run: Run, tmp_path: Path) -> None:
    """A target that is a date is varied in days, told and written as a date, and drawn with dates beneath."""
    (tmp_path / "kontrakt.maal").write_text(DATES, "utf-8")
    (tmp_path / "maalinger.yaml").write_text("measurements: A\nperiod: 2024\nfigures:\n  delivered: 2024-05-15\n", "utf-8")
    files = [tmp_path / name for name in ("days.csv", "days.parquet", "days.svg")]
    vary = varied("goal 1 deadline target = 2024-05-01..2024-06-30 step 1 days")
    for out in files[:2]:
        code, text, err = run(tmp_path, *vary, "--lang", "da", "--out", out, "--plot", files[2], "--force")
        assert code == 0, err
    assert "Den samlede opfyldelse når 100 % fra 15.5.2024 og op, endnu ikke ved 14.5.2024." in text
    assert "1.5.2024 til 30.6.2024 i trin på 1 dag (nu 30.6.2024)" in text
    assert files[0].read_text("utf-8").splitlines()[1].startswith("2024-05-01;0;")
    found = pq.read_table(files[1]).column("goal 1 deadline target")
    assert (found[0].as_py(), found[60].as_py()) == (date(2024, 5, 1), date(2024, 6, 30))
    assert ">1.5.2024<" in files[2].read_text("utf-8")


def test_json_says_what_the_text_says(run: Run) -> None:
    """The levels at which the total falls below a threshold, the plateaus, and where things stand."""
    code, out, _ = run(CONTRACT, *varied(COMPETENCE), "--format", "json", "--threshold", "98%")
    found = json.loads(out)
    assert code == 0
    assert found["scenarios"] == {"count": 26, "chosen": "grid"}
    assert found["levers"][0]["now"] == {"exact": "4/5", "shown": "80 %"}
    assert found["now"]["total"] == {"decimal": "98", "cut": False, "shown": "98 %"}
    (threshold,) = found["thresholds"]
    assert [(each["from"]["shown"], each["to"]["shown"], each["reached"]) for each in threshold["levels"]] == [
        ("70 %", "86 %", True),
        ("87 %", "95 %", False),
    ]
    (alone,) = found["alone"]
    assert alone["changes"] == ["goal 3", "total"]
    assert alone["curve"][0]["levels"] == 10


def test_the_same_seed_draws_the_same(run: Run) -> None:
    """Random scenarios hang on nothing but their seed, which is printed."""
    asked = [CONTRACT, *varied(COMPETENCE, TURNOVER), "--random", "40", "--lang", "en"]
    first, again, other = run(*asked, "--seed", "3"), run(*asked, "--seed", "3"), run(*asked, "--seed", "4")
    assert first == again
    assert first[1] != other[1]
    assert "drawn at random (seed 3)" in first[1]


def test_rows_are_read_with_their_units(run: Run, tmp_path: Path) -> None:
    """A table of combinations is swept as it stands, parted by semicolons or by commas."""
    for sign in ";", ",":
        table = tmp_path / "forslag.csv"
        table.write_text(f"goal 3 kompetencer target{sign}goal 6 omsaetning target\n80%{sign}10 pp\n85%{sign} 8 pp\n", "utf-8")
        code, out, err = run(CONTRACT, "--lang", "en", "--rows", table, "--out", tmp_path / "out.csv", "--force")
        assert (code, err) == (0, "")
        assert "2 scenarios, the combinations in forslag.csv of" in out
        rows = (tmp_path / "out.csv").read_text("utf-8").splitlines()
        assert [row.split(",")[:2] for row in rows[1:]] == [["80", "10"], ["85", "8"]]


def test_the_page_shows_what_is_printed() -> None:
    """Each command in the section of the documentation prints what stands there."""
    page = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    section = page[page.index("## `maalbar sweep`") :].partition("\n## ")[0]
    assert section.count("$ maalbar sweep") >= 2
    assert played(section, ROOT) == section


def test_the_page_sweeps_from_python() -> None:
    """The Python example of the documentation prints what its comments say."""
    page = (ROOT / "docs" / "command-line.md").read_text("utf-8")
    example = page.partition("```python sweep\n")[2].partition("```")[0]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", example]
    done = subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True)
    assert done.stdout == "9800000\n[9800000 9700000]\n"


# --- what is refused ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (varied("goal 33 kompetencer target = 70%, 80%"), "M0204", 'There is no goal "33"'),
        (varied("goal 3 kompetencer target = 70 pp, 80 pp"), "M0903", "70 pp"),
        (varied("goal 3 kompetencer target = 70%..80% step 0 pp"), "M0911", "leads nowhere"),
        (varied("goal 3 kompetencer target = 80%..70% step 1 pp"), "M0912", '"80%" down to "70%"'),
        (
            varied(
                "goal 3 kompetencer target = 0%..99.9999% step 0.0001 pp",
                "goal 6 omsaetning target = 1 pp..100.9999 pp step 0.0001 pp",
            ),
            "M0925",
            "These are 10^12 scenarios",
        ),
        (varied(f"goal 3 kompetencer target = 0%..100% step 0.{'0' * 40}1 pp"), "M0925", "10^43 scenarios"),
        ([*varied(f"goal 3 kompetencer target = 0%..100% step 0.{'0' * 20}1 pp"), "--random", "9"], "M0925", "levels"),
        ([*varied(COMPETENCE), "--random", "20000000"], "M0925", "scenarios"),
        (varied("goal 3 kompetencer target = 70%..95% step 0.00001 pp"), "M0925", "2,500,001 levels of one --vary"),
        ([*varied(COMPETENCE), "--show", "goal 3 kompetencr drift met"], "M0926", "goal 3 kompetencer drift met"),
        ([*varied(COMPETENCE), "--threshold", "5 pp"], "M0927", "5 pp"),
        ([*varied(COMPETENCE), "--threshold", "97.1234567%"], "M0927", "five decimals"),
        ([*varied(COMPETENCE), "--threshold", "0%"], "M0927", "0%"),
        (varied(COMPETENCE, "goal 3 kompetencer drift target = 70%, 80%"), "M0929", "turns the same"),
        ([*varied(COMPETENCE), "--out", "scores.txt"], "M0970", '".csv" or ".parquet"'),
        ([*varied(COMPETENCE), "--plot", "curve.pdf"], "M0970", '".svg" or ".png"'),
        ([*varied(COMPETENCE), "--party", "Ash"], "M0803", "Ash"),
        (["--rows", "nowhere.csv"], "M0021", "nowhere.csv"),
    ],
)
def test_nonsense_is_refused_with_its_place(arguments: list[str], code: str, words: str, run: Run) -> None:
    """Each ends with 2 and a message that quotes what was written, before anything is made."""
    started = time.process_time()
    ended, out, err = run(CONTRACT, *arguments)
    assert (ended, out) == (2, "")
    assert f"error {code}:" in err
    assert words in err
    assert time.process_time() - started < 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "holds no combination"),
        ("goal 3 kompetencer target\n", "holds no combination"),
        ("goal 3 kompetencer target\n80%,8 pp\n", "row 2 has 2 cells, and the head 1 cell"),
        ("goal 3 kompetencer target\n80 pp\n", "80 pp"),
        ("goal 33 target\n80%\n", "33"),
        ("goal 3 kompetencer target,goal 3 kompetencer drift target\n80%,80%\n", "turns the same"),
    ],
)
def test_a_table_that_is_none_is_refused(text: str, words: str, run: Run, tmp_path: Path) -> None:
    """What is wrong in a table of combinations is told with its row; M0928 where no cell alone is at fault."""
    table = tmp_path / "rows.csv"
    table.write_text(text, "utf-8")
    code, _, err = run(CONTRACT, "--rows", table)
    assert code == 2
    assert words in err
    assert "M0928" in err or "rows.csv" in err


def test_a_sweep_is_of_one_party(run: Run) -> None:
    """Where a contract is scored for several, M0954 asks for one; named, it is swept."""
    vary = varied("goal 1 attendance target = 90%, 95%")
    code, _, err = run("rules/five-schools", *vary)
    assert (code, "M0954" in err) == (2, True)
    assert '"Ash"' in err
    code, out, _ = run("rules/five-schools", *vary, "--party", "Ash")
    assert code == 0
    assert "Party: Ash" in out


def test_a_party_is_compared_with_all_the_others(run: Run) -> None:
    """The present total is that of the report, statistics over the parties and all; M0923 where a lever moves a statistic."""
    school = ("rules/five-schools", "--party", "Birch", "--lang", "en")
    code, out, _ = run(*school, *varied("goal 1 attendance target = 94%, 95%"))
    assert code == 0
    assert "95 %   97.60465… %" in out
    assert run(*school, *varied("goal 2 mathematics target = 70%, 80%"))[0] == 0
    code, _, err = run(*school, *varied("goal 2 mathematics actual = 70%, 80%"))
    assert (code, 'error M0923: "mean(passed, over=parties)"' in err) == (2, True)


def test_the_rows_of_one_lever_are_told_as_those_of_several(tmp_path: Path, run: Run) -> None:
    """The file that the scenarios come from is told behind a comma."""
    table = tmp_path / "rows.csv"
    table.write_text("goal 3 nps target\n60\n75\n", "utf-8")
    assert "2 scenarios, the combinations in" in " ".join(run(CONTRACT, "--rows", table, "--lang", "en")[1].split())


@pytest.mark.parametrize("arguments", [[], [*varied(COMPETENCE), "--rows", "a.csv"], ["--rows", "a.csv", "--random", "3"]])
def test_what_to_vary_is_said_once(arguments: list[str], run: Run) -> None:
    """Neither nothing nor two ways at once."""
    code, _, err = run(CONTRACT, *arguments)
    assert code == 2
    assert "M0920" in err or "M0921" in err


# --- files --------------------------------------------------------------------------------------------------


def test_files_are_not_replaced_unasked(run: Run, tmp_path: Path) -> None:
    """What is there stays, with M0806; with --force it is replaced."""
    out = tmp_path / "scores.csv"
    out.write_text("mine", "utf-8")
    code, _, err = run(CONTRACT, *varied(TURNOVER), "--out", out)
    assert (code, "M0806" in err, out.read_text("utf-8")) == (2, True, "mine")
    assert run(CONTRACT, *varied(TURNOVER), "--out", out, "--force")[0] == 0
    assert out.read_text("utf-8").startswith("mål 6 omsaetning måltal;")


def test_a_plot_that_fails_leaves_no_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both files come, or neither does."""
    monkeypatch.setattr("maalbar.cli.sweep._drawn", lambda *_: 1 / 0)
    code, _, _ = run(CONTRACT, *varied(TURNOVER), "--out", tmp_path / "scores.csv", "--plot", tmp_path / "plot.svg")
    assert code == 1
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_no_file(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no more can be written, the user is told so, and nothing is left behind."""

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("maalbar.whatif.sweep.csv_file.CsvFile.take", full)
    monkeypatch.setattr("maalbar.cli._leave_output", lambda: None)  # what is printed here has no descriptor of its own
    code, _, err = run(CONTRACT, *varied(TURNOVER), "--out", tmp_path / "scores.csv")
    assert (code, "M1198" in err) == (2, True)
    assert list(tmp_path.iterdir()) == []


_STOPPED = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background of a shell hears no Ctrl-C
from maalbar.whatif.sweep import filed
from maalbar import cli
filed.CHUNK = 32
class Slow:
    def __init__(self, taker): self.taker, self.told = taker, False
    def take(self, chunk):
        import time
        self.taker.take(chunk)
        if not self.told:
            print("begun", flush=True)
            self.told = True
        time.sleep(0.05)
    def close(self): self.taker.close()
made = filed._writer
filed._writer = lambda *parts: Slow(made(*parts))
cli.main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent otherwise there")
@pytest.mark.parametrize("ending", ["csv", "parquet"])
def test_ctrl_c_leaves_no_half_a_file(ending: str, tmp_path: Path) -> None:
    """A sweep that is stopped while it writes leaves the file that was there, and nothing beside it."""
    out = tmp_path / f"scores.{ending}"
    out.write_text("mine", "utf-8")
    command = [
        sys.executable,
        "-c",
        _STOPPED,
        "sweep",
        CONTRACT,
        *varied("goal 6 omsaetning target = 0.01 pp..100 pp step 0.05 pp"),
    ]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([*command, "--out", out, "--force"], cwd=ROOT, env=environment, stdout=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stdout.readline() == b"begun\n"
    assert len(list(tmp_path.iterdir())) == 2
    process.send_signal(signal.SIGINT)
    rest, _ = process.communicate(timeout=20)
    assert (process.returncode, rest) == (130, b"")
    assert [path.name for path in tmp_path.iterdir()] == [out.name]
    assert out.read_text("utf-8") == "mine"


def test_the_json_of_a_negative_figure() -> None:
    """A decimal keeps its sign where its whole part is 0, and its zeros before the sign."""
    assert [as_json._decimal(shown) for shown in (-7, 0, 10_000_000, -9_803_000, None)] == [
        "-0.00007",
        "0",
        "100",
        "-98.03",
        None,
    ]


ROOTS = """contract "Roots"
  period 2022
  score geometric_mean(goals)
  scoring clamp(actual/target, 0, 1)
measure a in u from 0 to 100
measure b in u from 0 to 100
goal 1 "A"
  a: a >= 50
goal 2 "B"
  b: b >= 50
"""


def test_a_slow_sweep_says_why(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the quick way does not cover a contract, and there are many scenarios, that is told before the waiting begins."""
    (tmp_path / "kontrakt.maal").write_text(ROOTS, "utf-8")
    (tmp_path / "maalinger.yaml").write_text("measurements: X\nperiod: 2022\nfigures:\n  a: 40 u\n  b: 30 u\n", "utf-8")
    monkeypatch.setattr("maalbar.cli.sweep._MANY", 10)
    fine = varied("goal 1 a target = 1..100 step 0.1", "goal 2 b target = 1..100 step 0.1")
    code, _, err = run(tmp_path, *fine, "--random", "11")
    assert code == 0, err
    assert "M0924" in err
    assert "11 scenarios" in err
    assert "M0924" not in run(tmp_path, *fine, "--random", "10")[2]
