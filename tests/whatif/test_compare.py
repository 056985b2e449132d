"""`maalbar compare`: columns that are each contract alone, in the terminal, as CSV, JSON and as a workbook."""

from __future__ import annotations

import csv
import json
import re
import subprocess
import sys
from collections.abc import Callable
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

import maalbar
from dsl.units import PP, RATIO
from evaluator.value import Known, Unknown
from maalbar.comparison import xlsx
from maalbar.comparison.cells import pattern
from maalbar.comparison.columns import compare
from maalbar.comparison.model import Comparison, Row
from maalbar.comparison.words import TEXTS
from maalbar.report.model import Amount
from maalbar.whatif.difference import same
from tests.maalbar.test_cli import CONTRACT, DRAFT, ROOT, Run, run
from tests.whatif.test_whatif import SCENARIOS, number, with_scenarios

__all__ = ["run"]
GOLDEN = ROOT / "tests" / "golden" / "compare"
SCHOOLS = "rules/five-schools"
LIBRARY = "rules/one-unknown-figure"
HOSTILE = """contract "=HYPERLINK(""http://x"";""y"")"
  period 2024
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)
measure visits "@visits"
goal 1 "=1+1"
  visits "+cmd|' /C calc'!A0": count(visits) >= 300
scenario "=2+2"
  note "-3"
  set goal 1 visits target = 200
"""


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("draft.da.txt", (CONTRACT, DRAFT, "--lang", "da")),
        ("draft-first.en.txt", (DRAFT, CONTRACT, "--criteria", "--lang", "en")),
        ("scenarios.da.txt", (CONTRACT, DRAFT, "--scenario", SCENARIOS, "--lang", "da")),
        ("unlike.en.txt", (CONTRACT, LIBRARY, "--lang", "en")),
        ("draft.da.csv", (CONTRACT, DRAFT, "--lang", "da", "--format", "csv")),
        ("draft.en.json", (LIBRARY, DRAFT, "--format", "json")),
    ],
)
def test_what_is_printed(name: str, arguments: tuple[str, ...], run: Run, golden: Callable[[Path, str], None]) -> None:
    """Each command prints what the file beside holds, within 100 columns, and ends with 0."""
    code, out, _ = run("compare", *arguments)
    assert code == 0
    golden(GOLDEN / name, out)
    assert not name.endswith(".txt") or max(map(len, out.splitlines())) <= 100


def test_parties_have_a_row_each(run: Run, tmp_path: Path, golden: Callable[[Path, str], None]) -> None:
    """Of a contract with several parties the totals stand side by side, or the whole table of one of them."""
    file = tmp_path / "s.maal"
    file.write_text('scenario "Higher"\n  set goal 1 attendance target = 97%\n', "utf-8")
    golden(GOLDEN / "parties.en.txt", run("compare", SCHOOLS, "--scenario", file)[1])
    told = json.loads(run("compare", SCHOOLS, "--scenario", file, "--format", "json", "--party", "Ash")[1])
    assert [goal["id"] for goal in told["goals"]] == ["1", "2"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((CONTRACT,), "M0966"),
        ((CONTRACT, DRAFT, CONTRACT), "M0963"),
        ((CONTRACT, DRAFT, "--format", "xlsx"), "M0965"),
        ((CONTRACT, "--scenario", "none"), "M0960"),
        ((CONTRACT, "nowhere"), "M0021"),
        ((CONTRACT, SCHOOLS), "M0804"),
        ((CONTRACT, DRAFT, "--party", "nobody"), "M0803"),
        ((CONTRACT, DRAFT, "--out", "nowhere/x.csv"), "M0807"),
        ((CONTRACT, DRAFT, "--out", "x.docx"), "M0970"),
        ((CONTRACT, DRAFT, "--format", "csv", "--out", "x.xlsx"), "M0970"),
    ],
)
def test_nonsense_is_told(arguments: tuple[str, ...], code: str, run: Run) -> None:
    """What is wrong is told on standard error with its code, and nothing is printed."""
    ended, out, err = run("compare", *arguments)
    assert (ended, out) == (2, "")
    assert err.startswith(f"error {code}: ")


def test_a_file_is_replaced_only_where_that_is_said(run: Run, tmp_path: Path) -> None:
    """What is there already stays what it is without --force."""
    file = tmp_path / "x.xlsx"
    arguments = ("compare", CONTRACT, DRAFT, "--out", file)
    assert run(*arguments) == (0, f"Skrevet: {file}\n", "")
    file.write_bytes(b"mine")
    code, _, err = run(*arguments)
    assert (code, file.read_bytes()) == (2, b"mine")
    assert "M0806" in err
    assert run(*arguments, "--force")[0] == 0
    assert file.read_bytes().startswith(b"PK")
    assert [each.name for each in tmp_path.iterdir()] == ["x.xlsx"]


# --- columns --------------------------------------------------------------------------------------------------


def row(made: Comparison, goal: str = "", criterion: str = "") -> Row:
    """The row of a goal or a criterion, or that of the total."""
    return next(each for each in made.rows if (each.goal, each.criterion, each.members) == (goal, criterion, ()))


def test_each_column_is_its_contract_alone(tmp_path: Path) -> None:
    """The scores of a column are those that the contract, the draft on its own set, and the scenario have alone."""
    loaded = maalbar.load(with_scenarios(tmp_path))
    title = "KKR's forslag, skærpet"
    made = maalbar.compare(loaded, ROOT / DRAFT, scenarios=[title])
    alone = [loaded.score(), maalbar.load(ROOT / DRAFT).score(), loaded.what_if(scenario=title).after]
    for column, result in enumerate(alone):
        for goal in result.goals:
            cell = row(made, goal.goal.id).cells[column]
            assert cell is not None
            assert same(cell.score.value, goal.score.value)
        total = row(made).cells[column]
        assert total is not None
        assert same(total.score.value, result.total.value)


def test_the_figures_of_a_draft_come_home() -> None:
    """With the draft first, its set of 2022 read as 2023 gives the contract of 2022 the figures of 2022, without a mark."""
    made = compare(ROOT / DRAFT, ROOT / CONTRACT)
    actual = row(made, "1", "nye").cells[1]
    assert actual is not None
    assert actual.line is not None
    assert actual.line.actual is not None
    assert actual.line.actual.value == Known(Fraction(83, 100))
    cell = row(made).cells[1]
    assert cell is not None
    assert number(cell.score.value) == Fraction(49, 50)


def test_what_only_some_columns_have_is_blank_in_the_others() -> None:
    """A goal of the second contract alone stands behind those before it, and has no difference."""
    made = compare(ROOT / LIBRARY, ROOT / CONTRACT, measurements=ROOT / LIBRARY / "measurements.yaml")
    assert [each.goal for each in made.rows if not each.criterion] == [*map(str, range(1, 12)), ""]
    cells = row(made, "11").cells
    assert cells[0] is None
    assert cells[1] is not None
    assert cells[1].difference is None
    assert [id for id, _ in made.renamed] == ["1", "2", "3"]


def test_a_contract_on_the_figures_of_another_year() -> None:
    """A set of another year is read as that of each contract."""
    made = compare(ROOT / DRAFT, ROOT / CONTRACT, measurements=ROOT / CONTRACT / "maalinger.yaml")
    values = [cell.score.value for cell in row(made).cells if cell]
    assert isinstance(values[0], Unknown)
    assert number(values[1]) == Fraction(49, 50)


def test_differences_are_to_the_first_column(tmp_path: Path) -> None:
    """In percentage points, exactly; 0 of a score that nothing reached, and of one that is open on both sides an interval."""
    made = compare(with_scenarios(tmp_path), scenarios=["Uden afrunding", "Vægt på effekt"])
    gaps = [cell.difference for cell in row(made).cells if cell]
    assert gaps[0] is None
    assert gaps[1] == Amount(Known(Fraction(25879, 26400) - Fraction(98, 100)), PP)
    unreached = row(made, "8").cells[1]
    assert unreached is not None
    assert unreached.difference == Amount(Known(Fraction(0)), PP)
    assert made.bare is not None
    assert number(made.bare.cells[0].score.value) == Fraction(258217, 264000)  # type: ignore[union-attr]  # it has a cell


# --- the workbook ---------------------------------------------------------------------------------------------


def sheets(book: bytes) -> dict[str, list[list[object]]]:
    """Each sheet by its name, as rows of cells."""
    read = CalamineWorkbook.from_filelike(BytesIO(book))
    return {name: [list(each) for each in read.get_sheet_by_name(name).to_python()] for name in read.sheet_names}


def workbook(folder: Path, language: str = "da") -> bytes:
    """The workbook of the 2022 contract, the draft and a scenario."""
    made = compare(with_scenarios(folder), ROOT / DRAFT, scenarios=["KKR's forslag"])
    return xlsx.render(made, "da" if language == "da" else "en")


def test_a_workbook_holds_numbers_and_exact_fractions(tmp_path: Path) -> None:
    """Scores are numbers in percent, differences in percentage points, and the second sheet has the fractions."""
    found = sheets(workbook(tmp_path))
    assert list(found) == ["Opfyldelse", "Eksakt", "Måltal og resultater", "Kolonner"]
    scores = {(line[0], line[2]): line[3:] for line in found["Opfyldelse"][5:] if line[0] or line[2]}
    assert scores["6", ""] == [0.76, 0.76, 0.0, 0.78, 2.0]
    assert scores["", "omsaetning"] == [0.573, 0.573, 0.0, 0.71625, 14.325]
    assert found["Opfyldelse"][4] == ["Mål", "Titel", "Kriterium", "A", "B", "B − A", "C", "C − A"]
    exact = {(line[0], line[2]): line[3:] for line in found["Eksakt"][5:]}
    assert exact["", "omsaetning"] == ["573/1000", "573/1000", "0", "573/800", "573/4000"]
    figures = {line[2]: line[3:] for line in found["Måltal og resultater"][5:]}
    assert figures["omsaetning"][6:9] == ["≥ 8 pp", "5,73 pp", "ikke opfyldt"]
    assert ["", "", "mål 6 omsaetning måltal: 10 pp → 8 pp"] in found["Kolonner"]


def test_a_workbook_says_it_in_english(tmp_path: Path) -> None:
    """Names of sheets and heads are in the language of the report."""
    found = sheets(workbook(tmp_path, "en"))
    assert list(found) == ["Scores", "Exact", "Targets and actuals", "Columns"]
    assert found["Scores"][4][:3] == ["Goal", "Title", "Criterion"]


def test_two_workbooks_of_the_same_are_the_same(tmp_path: Path) -> None:
    """Nothing in a workbook tells when it was made."""
    book = workbook(tmp_path)
    assert book == workbook(tmp_path)
    with ZipFile(BytesIO(book)) as archive:
        properties = archive.read("docProps/core.xml").decode("utf-8")
        written = {part.date_time for part in archive.infolist()}
    assert set(re.findall(r"\d{4}-\d\d-\d\dT", properties)) == {"2020-01-01T"}
    assert written == {(1980, 1, 1, 0, 0, 0)}


def test_text_is_never_a_formula(tmp_path: Path, run: Run) -> None:
    """Titles, names and notes that begin as formulas do stay text, in the workbook and in CSV."""
    (tmp_path / "kontrakt.maal").write_text(HOSTILE, "utf-8")
    (tmp_path / "maalinger.yaml").write_text("figures: {count(visits): 100}\n", "utf-8")
    made = compare(tmp_path, scenarios=["=2+2"])
    book = xlsx.render(made, "en")
    with ZipFile(BytesIO(book)) as archive:
        parts = [archive.read(name).decode("utf-8") for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]
    assert parts
    assert not [part for part in parts if "<f>" in part or "<hyperlink" in part]
    cells = [cell for rows in sheets(book).values() for line in rows for cell in line]
    assert {"=1+1", "-3"} <= set(cells)
    out = run("compare", tmp_path, "--scenarios", "--format", "csv")[1]
    written = [cell for line in csv.reader(out.splitlines()) for cell in line]
    assert not [cell for cell in written if cell[:1] in ("=", "+", "@")]
    assert "'=1+1" in written


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Fraction(98, 100), (0.98, "0%")),
        (Fraction(573, 1000), (0.573, "0.0%")),
        (Fraction(258217, 264000), (258217 / 264000, "0.000%")),
        (1 - Fraction(1, 10**9), (1 - 1e-9, "0.0000000%")),
        (Fraction(2, 3), (0.666666666666, "0.0000000000%")),
    ],
)
def test_a_shown_number_has_only_its_own_digits(value: Fraction, shown: tuple[float, str]) -> None:
    """A spreadsheet rounds what it shows, so no more decimals are asked for than can be shown without a digit going up."""
    found, words = pattern(value, RATIO, "en", signed=False)
    assert (found, words) == (pytest.approx(shown[0], abs=1e-15), shown[1])


@settings(max_examples=100)
@given(st.fractions(Fraction(0), Fraction(2), max_denominator=10**7))
def test_a_shown_number_is_cut(value: Fraction) -> None:
    """As a spreadsheet shows it, rounded to the decimals asked for, a percentage is never above what it is."""
    _, words = pattern(value, RATIO, "en", signed=False)
    decimals = len(words.partition(".")[2].rstrip("%"))
    assert Fraction(round(value * 100 * 10**decimals), 10**decimals) <= value * 100


def test_the_spreadsheet_library_is_loaded_only_for_a_workbook() -> None:
    """Neither scoring nor comparing in the terminal loads it, nor numpy."""
    code = "import sys; from maalbar.cli import main; sys.argv[1:] = {}\ntry: main()\nexcept SystemExit: pass\n"
    code += "print([name for name in ('xlsxwriter', 'numpy', 'pyarrow') if name in sys.modules])"
    for arguments in (["compare", CONTRACT, DRAFT], ["whatif", CONTRACT, "--set", "goal 6 omsaetning target = 8 pp"]):
        command = [sys.executable, "-c", code.format(arguments)]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        assert ran.stdout.splitlines()[-1] == "[]"


def test_no_language_lacks_a_word() -> None:
    """Every entry has a Danish and an English form, with the same blanks."""
    for key, (danish, english) in TEXTS.items():
        assert danish, key
        assert english, key
        assert sorted(re.findall(r"\{\w+\}", danish)) == sorted(re.findall(r"\{\w+\}", english)), key
