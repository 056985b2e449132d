"""`maalbar check --fix` on files as they lie on a disk, and how a machine is told where they lie."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from dsl.diagnostic import problem
from dsl.source import Source, Span
from maalbar import files
from maalbar.diagnostics import sarif
from tests.diagnostics.conftest import Run

WRONG = 'contract "K"\n  period 2024\ngoal 1 “A”\n  done b\n'
RIGHT = WRONG.replace("“A”", '"A"')


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("last", [True, False])
def test_a_fix_keeps_the_line_ends(ends: str, last: bool, run: Run, tmp_path: Path) -> None:
    """The file keeps the line ends it has, and where its last line had none it has none now."""
    wrong, right = (text.replace("\n", ends) if last else text.rstrip().replace("\n", ends) for text in (WRONG, RIGHT))
    path = tmp_path / "contract.maal"
    path.write_bytes(wrong.encode())
    run(tmp_path, "maalbar check . --fix", "en")
    assert path.read_bytes() == right.encode()


def test_a_read_only_file_is_left_as_it_is(run: Run, tmp_path: Path) -> None:
    """A file that nobody may write to is not replaced by a new one either; the message names it."""
    path = tmp_path / "contract.maal"
    path.write_text(WRONG, "utf-8")
    path.chmod(0o444)
    code, told = run(tmp_path, "maalbar check . --fix", "en")
    assert (code, "M0809" in told, path.read_text("utf-8")) == (2, True, WRONG)


def test_a_link_still_leads_to_the_file(run: Run, tmp_path: Path) -> None:
    """The file behind a link is corrected, and the link stays one."""
    real, folder = tmp_path / "real.maal", tmp_path / "contract"
    real.write_text(WRONG, "utf-8")
    folder.mkdir()
    (folder / "contract.maal").symlink_to(real)
    run(folder, "maalbar check . --fix", "en")
    assert (folder / "contract.maal").is_symlink()
    assert real.read_text("utf-8") == RIGHT


def test_what_was_saved_since_the_reading_stays(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file is saved by somebody between the reading and the writing, the fix is made in what was saved."""
    path = tmp_path / "contract.maal"
    path.write_text(WRONG, "utf-8")
    first, plain = [True], files.read

    def read(file: Path) -> Source:
        found = plain(file)
        if first:
            first.clear()
            path.write_text(WRONG + "  done c\n", "utf-8")
        return found

    monkeypatch.setattr(files, "read", read)
    run(tmp_path, "maalbar check . --fix", "en")
    assert path.read_text("utf-8") in (WRONG + "  done c\n", RIGHT + "  done c\n")


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("mappe æ/min kontrakt.maal", "mappe%20%C3%A6/min%20kontrakt.maal"),
        ("a:b.maal", "a%3Ab.maal"),
        ("/srv/å/k.maal", "file:///srv/%C3%A5/k.maal"),
    ],
)
def test_sarif_names_a_file_by_its_address(name: str, uri: str) -> None:
    """Blanks and letters of Danish are written as an address has them, and a path from the root is a whole address."""
    source = Source(name, "a😀e\u0301 x\n")
    told = json.loads(sarif.render((problem("M0122", Span(source, 4, 6), letter="x"),), "en"))
    place = told["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == uri
    assert (place["region"]["startColumn"], place["region"]["endColumn"]) == (5, 7)
