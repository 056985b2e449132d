"""The table of parties: the same figures on the screen, as CSV, in a workbook and in Parquet, from cells and from rows."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from maalbar.cli import commands

SCHOOLS = Path(__file__).parent.parent.parent / "rules" / "five-schools"

_CONTRACT = """contract "Hubs 2024"
  period 2024
  parties hubs
  scoring clamp(actual/target, 0, 1)
  goals score mean(parts)
  score mean(goals)

survey users "Users"
  question advice "Advice?"
    answers very, fair

goal 1 "Satisfied"
  happy: share(very) >= 50%
"""
_SET = """measurements: Hubs
period: 2024
tables:
  users: {file: users.csv, party: hub, questions: {advice: q}}
"""
_ROWS = "hub,q\nNorth,very\nNorth,fair\nSouth,fair\nSouth,fair\nEast,very\n=West,very\n=West,fair\n=West,fair\n=West,fair\n"

Ran = Callable[..., str]


@pytest.fixture
def ran() -> Ran:
    """What `maalbar parties` prints; it must end well."""

    def run(*words: str | Path) -> str:
        result = CliRunner().invoke(commands, ["parties", *map(str, words)])
        assert result.exit_code == 0, result.output
        return result.stdout

    return run


@pytest.fixture
def hubs(tmp_path: Path) -> Path:
    """A contract for several parties whose figures are rows of one table."""
    for name, text in {"contract.maal": _CONTRACT, "measurements.yaml": _SET, "users.csv": _ROWS}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_parties_of_rows_are_ranked_by_what_their_own_rows_give(ran: Ran, hubs: Path) -> None:
    """East and North reach the target, West half of it, South nothing."""
    lines = [tuple(line.split()[:2]) for line in ran(hubs).splitlines() if line.strip()[:1].isdigit()]
    assert lines[-4:] == [("1", "East"), ("1", "North"), ("3", "=West"), ("4", "South")]


@pytest.mark.parametrize(("language", "said"), [("en", "Written: {} (4 parties)\n"), ("da", "Skrevet: {} (4 parter)\n")])
def test_a_file_that_is_written_is_told_with_how_many_parties_it_holds(
    ran: Ran, hubs: Path, tmp_path: Path, language: str, said: str
) -> None:
    """In one line and in the reader's language."""
    file = tmp_path / "table.csv"
    assert ran(hubs, "--out", file, "--lang", language) == said.format(file)
    assert len(_csv_of(file, language)) == 4


def _csv_of(path: Path, language: str) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, delimiter=";" if language == "da" else ","))[1:]


def _csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_csv_parquet_and_workbook_hold_the_same_exact_figures(ran: Ran, tmp_path: Path) -> None:
    """Every fraction, party by party."""
    import pyarrow.parquet as parquet
    from python_calamine import CalamineWorkbook

    for suffix in ("csv", "parquet", "xlsx"):
        ran(SCHOOLS, "--out", tmp_path / f"table.{suffix}")
    rows = _csv(tmp_path / "table.csv")
    fractions = [{name: cell for name, cell in row.items() if name.endswith("exact")} for row in rows]
    listed = parquet.read_table(tmp_path / "table.parquet").to_pylist()
    of_parquet = [{name: cell or "" for name, cell in row.items() if name.endswith("exact")} for row in listed]
    head, *lines = CalamineWorkbook.from_path(tmp_path / "table.xlsx").get_sheet_by_name("Exact").to_python()
    of_workbook = [{f"{name} exact": cell for name, cell in list(zip(head, line, strict=True))[2:]} for line in lines]
    assert fractions == of_parquet == of_workbook
    assert [row["Total exact"] for row in rows][:3] == ["1", "1", "93/95"]


def test_a_party_whose_name_looks_like_a_formula_stays_text(ran: Ran, hubs: Path) -> None:
    """A spreadsheet does not run it."""
    ran(hubs, "--out", hubs / "table.csv")
    assert "'=West" in [row["Party"] for row in _csv(hubs / "table.csv")]


def test_a_file_that_is_there_is_replaced_only_when_that_is_said(hubs: Path, ran: Ran) -> None:
    """The second time needs --force."""
    out = hubs / "table.csv"
    ran(hubs, "--out", out)
    assert CliRunner().invoke(commands, ["parties", str(hubs), "--out", str(out)]).exit_code != 0
    ran(hubs, "--out", out, "--force", "--by", "1")
