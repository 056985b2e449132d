"""What a fix would write is right: its message is gone, and no new mistake is made; `maalbar check --fix` makes the safe ones."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from dsl.diagnostic import Diagnostic, MaalbarError
from maalbar import files
from maalbar.api import load
from maalbar.diagnostics.fixes import fixed
from tests.diagnostics.cases import Case, cases
from tests.diagnostics.conftest import Run

CHECKED = [
    case
    for case in cases()
    if case.command.startswith("maalbar check") and not case.condition and "ten-mistakes" not in case.name
]
"""The cases; of ten mistakes in one file, one that is mended may bring to light what stood behind it."""


def found(folder: Path) -> tuple[Diagnostic, ...]:
    """Every message about the contract in a folder and its measurement sets."""
    try:
        loaded = load(folder)
        return (*loaded.remarks, *(loaded.read()[1] if files.measurement_files(folder) else ()))
    except MaalbarError as error:
        return error.diagnostics


def like(diagnostics: tuple[Diagnostic, ...]) -> Counter[str]:
    """How many messages there are of each code."""
    return Counter(each.code for each in diagnostics)


@pytest.mark.parametrize("case", CHECKED, ids=lambda case: case.name)
def test_each_fix_mends_its_mistake(case: Case, tmp_path: Path) -> None:
    """Made alone, each fix of each message leaves fewer messages of its code, and brings no other error."""
    folder = case.copied(tmp_path)
    before = found(folder)
    known = like(before)
    for number, diagnostic in enumerate(before):
        for fix in diagnostic.fixes:
            texts, made = fixed([fix], {edit.span.source.name for edit in fix.edits})
            assert made == 1
            other = case.copied(tmp_path / f"{number}-{diagnostic.fixes.index(fix)}")
            for name, text in texts.items():
                (other / Path(name).relative_to(folder)).write_text(text, "utf-8")
            after = found(other)
            assert like(after)[diagnostic.code] < known[diagnostic.code], (diagnostic.code, texts)
            new = like(after) - known
            assert not [each for each in after if each.is_error and each.code in new], (diagnostic.code, texts)


def test_the_safe_fixes_are_made(run: Run, tmp_path: Path) -> None:
    """Several slips are corrected in one go, a second run finds nothing to do, and what is a choice is left to the author."""
    wrong = 'contract "K"\n  period 2024\n  score mean(goals)\ngoal 1 “A”\n  a: figure(x) => 0.80\n  done b\nmeasure x\n'
    path = tmp_path / "kontrakt.maal"
    path.write_text(wrong, "utf-8")
    code, told = run(tmp_path, "maalbar check . --fix", "en")
    assert told.startswith("2 mistakes were corrected.")
    assert path.read_text("utf-8") == wrong.replace("“A”", '"A"').replace("=>", ">=")
    assert code == 2
    assert "M0513" in told
    before = path.stat().st_mtime_ns
    assert run(tmp_path, "maalbar check . --fix", "da")[1].startswith("0 fejl er rettet.")
    assert path.stat().st_mtime_ns == before


def test_what_would_be_fixed_can_be_looked_at(run: Run, tmp_path: Path) -> None:
    """With --diff nothing is written."""
    path = tmp_path / "kontrakt.maal"
    path.write_text('contract "K"\n  period 2024\ngoal 1 “A”\n  done b\n', "utf-8")
    assert run(tmp_path, "maalbar check . --fix --diff", "en")[1].startswith("1 mistake would be corrected.")
    assert "“A”" in path.read_text("utf-8")


def test_a_file_that_another_folder_holds_is_left_alone(run: Run, tmp_path: Path) -> None:
    """A slip in the contract that is amended is told, not corrected: nobody asked for that file to be changed."""
    for name in ("base", "draft"):
        (tmp_path / name).mkdir()
    base = tmp_path / "base" / "kontrakt.maal"
    base.write_text('contract "K"\n  period 2024\ngoal 1 “A”\n  done b\n', "utf-8")
    (tmp_path / "draft" / "kontrakt.maal").write_text('contract "L" amends "../base/kontrakt.maal"\n  period 2025\n', "utf-8")
    code, told = run(tmp_path / "draft", "maalbar check . --fix", "en")
    assert (code, told.splitlines()[0]) == (2, "0 mistakes were corrected.")
    assert "“A”" in base.read_text("utf-8")
