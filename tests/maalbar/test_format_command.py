"""`maalbar format`: files are laid out in place, whole or not at all, and only where something is to change."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from maalbar import cli

UNTIDY = 'contract   "K"\n   period 2022\ngoal 1 "Mål"\n   a:figure(x)>=80.5 # half\nmeasure x\n'
TIDY = 'contract "K"\n  period 2022\ngoal 1 "Mål"\n  a: figure(x) >= 80.5  # half\nmeasure x\n'
DANISH = 'kontrakt "K"\n  periode 2022\nmål 1 "Mål"\n  a: tal(x) >= 80,5  # half\nnøgletal x\n'
BROKEN = 'contract "K"\ngoal 1 "A\n'

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Run the command in a folder of its own: its exit code, what it printed, and what it printed as error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MAALBAR_DEBUG", raising=False)

    def command(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["maalbar", "format", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        return int(ended.value.code or 0), printed.out, printed.err

    return command


def test_a_file_is_laid_out_in_place(run: Run, tmp_path: Path) -> None:
    """The file is replaced, with the rights it had; the second time nothing is written."""
    file = tmp_path / "k.maal"
    file.write_bytes(UNTIDY.encode())
    file.chmod(0o640)
    assert run("k.maal") == (0, "k.maal is laid out anew.\n1 file changed, 0 were laid out already.\n", "")
    assert file.read_bytes() == TIDY.encode()
    before = file.stat()
    assert run("k.maal") == (0, "0 files changed, 1 was laid out already.\n", "")
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == (before.st_mtime_ns, before.st_ino)
    assert sys.platform == "win32" or before.st_mode & 0o777 == 0o640
    assert os.listdir(tmp_path) == ["k.maal"]


def test_check_and_diff_write_nothing(run: Run, tmp_path: Path) -> None:
    """`--check` says which files would change, with code 1; `--diff` prints how; the file stays as it is."""
    (tmp_path / "k.maal").write_text(UNTIDY, "utf-8")
    assert run("--check", "k.maal") == (1, "k.maal would be laid out anew.\n1 file would change, 0 were laid out already.\n", "")
    code, out, err = run("--diff", "k.maal")
    assert (code, err) == (0, "1 file would change, 0 were laid out already.\n")
    assert out.startswith("--- k.maal\n+++ k.maal (laid out)\n@@ ")
    assert '\n-contract   "K"\n' in out
    assert '\n+contract "K"\n' in out
    assert run("--diff", "--check", "k.maal")[0] == 1
    assert (tmp_path / "k.maal").read_text("utf-8") == UNTIDY
    (tmp_path / "k.maal").write_text(TIDY, "utf-8")
    assert run("--check", "k.maal")[0] == 0


def test_a_file_is_written_in_the_other_language(run: Run, tmp_path: Path) -> None:
    """`--language da` and `--language en` go there and back."""
    file = tmp_path / "k.maal"
    file.write_text(UNTIDY, "utf-8")
    assert run("--language", "da", "k.maal")[0] == 0
    assert file.read_text("utf-8") == DANISH
    assert run("k.maal")[1] == "0 filer er ændret, 1 var allerede stillet op.\n"
    assert run("--lang", "en", "k.maal")[1] == "0 files changed, 1 was laid out already.\n"
    assert run("--language", "en", "k.maal")[0] == 0
    assert file.read_text("utf-8") == TIDY


def test_a_file_with_a_mistake_is_left_as_it_is(run: Run, tmp_path: Path) -> None:
    """What cannot be read is told with code 2 and not touched, and the other files are laid out all the same."""
    (tmp_path / "a.maal").write_text(BROKEN, "utf-8")
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "b.maal").write_text(UNTIDY, "utf-8")
    code, out, err = run(".", "missing.maal")
    assert (code, out) == (2, "deeper/b.maal is laid out anew.\n1 file changed, 0 were laid out already.\n")
    assert "error M0104" in err
    assert "error M0021" in err
    assert (tmp_path / "a.maal").read_text("utf-8") == BROKEN
    assert (tmp_path / "deeper" / "b.maal").read_text("utf-8") == TIDY


def test_a_name_that_is_a_danish_word_is_told(run: Run, tmp_path: Path) -> None:
    """A file whose names are words of the other language is not translated."""
    text = 'contract "K"\ngoal 1 "A"\n  a: share(opfyldt) >= 80%\n'
    (tmp_path / "k.maal").write_text(text, "utf-8")
    code, _, err = run("--language", "da", "k.maal")
    assert code == 2
    assert "error M0160" in err
    assert "k.maal:3:12" in err
    assert (tmp_path / "k.maal").read_text("utf-8") == text


def test_line_ends_stay(run: Run, tmp_path: Path) -> None:
    """A file with the line ends of Windows keeps them, and is not written for their sake."""
    file = tmp_path / "k.maal"
    file.write_bytes(TIDY.replace("\n", "\r\n").encode())
    assert run("k.maal")[1] == "0 files changed, 1 was laid out already.\n"
    file.write_bytes(UNTIDY.replace("\n", "\r\n").encode())
    run("k.maal")
    assert file.read_bytes() == TIDY.replace("\n", "\r\n").encode()


def test_what_is_no_rule_file_is_told(run: Run, tmp_path: Path) -> None:
    """A folder without rule files, and a measurement set, are bad input."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "figures.yaml").write_text("measurements: M\n", "utf-8")
    code, _, err = run("empty", "figures.yaml")
    assert code == 2
    assert "error M0034" in err
    assert "error M0030" in err


def test_a_file_that_may_not_be_replaced_is_told(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the folder may not be written to, the file stays and the reason is told."""
    (tmp_path / "k.maal").write_text(UNTIDY, "utf-8")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "write_bytes", refuse)
    code, _, err = run("k.maal")
    assert code == 2
    assert "error M0809" in err
    assert (tmp_path / "k.maal").read_text("utf-8") == UNTIDY
    assert os.listdir(tmp_path) == ["k.maal"]


def test_a_link_stays_a_link(run: Run, tmp_path: Path) -> None:
    """What a link leads to is laid out, and the link still leads there."""
    (tmp_path / "real.maal").write_text(UNTIDY, "utf-8")
    (tmp_path / "link.maal").symlink_to(tmp_path / "real.maal")
    assert run("link.maal")[0] == 0
    assert (tmp_path / "link.maal").is_symlink()
    assert (tmp_path / "real.maal").read_text("utf-8") == TIDY
