"""Opening files: what is read, and what is said of a file that cannot be."""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from dsl.catalogue import codes
from dsl.diagnostic import MaalbarError, Wording
from maalbar import files
from maalbar.extras import extra


def code(action: object, *arguments: object) -> str:
    """The code of the one message that the action ends in, which must also have a sentence."""
    with pytest.raises(MaalbarError) as caught:
        action(*arguments)  # type: ignore[operator]  # any of the functions under test
    assert str(caught.value)
    return caught.value.diagnostics[0].code


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_utf_8_is_read_with_or_without_a_mark(tmp_path: Path, start: bytes) -> None:
    """The byte order mark that Notepad writes is no part of the text, nor are carriage returns."""
    path = tmp_path / "kontrakt.maal"
    path.write_bytes(start + 'contract "Måling"\r\n'.encode())
    assert files.read(path).text == 'contract "Måling"\n'


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ('contract "Måling"\n'.encode("utf-16"), "M0024"),
        ('contract "Måling"\n'.encode("utf-16-le"), "M0024"),
        ('contract "Måling"\n'.encode("utf-16-be"), "M0024"),
        ('contract "Måling"\n'.encode("cp1252"), "M0024"),
        (b'contract \0 "x"\n', "M0025"),
        (b"\0" * 50, "M0025"),
    ],
)
def test_what_is_not_utf_8_is_named(tmp_path: Path, data: bytes, expected: str) -> None:
    """UTF-16, Windows-1252 and NUL bytes each end in a message."""
    path = tmp_path / "kontrakt.maal"
    path.write_bytes(data)
    assert code(files.read, path) == expected


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """The message says which file and from where."""
    assert code(files.read, tmp_path / "nej.maal") == "M0021"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder where a file should be is a message."""
    assert code(files.read, tmp_path) == "M0027"


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """The message says how large it is, and the file is read no further than the most that is read."""
    path = tmp_path / "kontrakt.maal"
    path.touch()
    os.truncate(path, 17_000_000)
    assert code(files.read, path) == "M0026"


@pytest.mark.skipif(not Path("/dev/zero").is_char_device(), reason="no such device here")
def test_a_device_without_an_end_is_not_read_to_the_end() -> None:
    """What tells no size is read no further than the most that is read."""
    assert code(files.read, Path("/dev/zero")) == "M0026"


@pytest.mark.parametrize(
    ("there", "meant"),
    [
        (["kontrakt.maal", "andet.maal"], "kontrakt.maal"),
        (["contract.maal", "other.maal"], "contract.maal"),
        (["aftale.maal"], "aftale.maal"),
    ],
)
def test_a_folder_means_its_contract(tmp_path: Path, there: list[str], meant: str) -> None:
    """The usual names come first, else the only rule file."""
    for name in there:
        (tmp_path / name).touch()
    assert files.contract_file(tmp_path) == tmp_path / meant


def test_a_folder_without_one_contract_is_a_message(tmp_path: Path) -> None:
    """None and several are told apart; a measurement set is no contract."""
    assert code(files.contract_file, tmp_path) == "M0022"
    (tmp_path / "a.maal").touch()
    (tmp_path / "b.maal").touch()
    assert code(files.contract_file, tmp_path) == "M0023"
    assert code(files.contract_file, tmp_path / "maalinger.yaml") == "M0030"


def test_a_folder_means_its_measurement_sets(tmp_path: Path) -> None:
    """A file with the usual name is the set; without one, every YAML file that begins as a set."""
    (tmp_path / "b.yaml").write_text("# et sæt\n\nmeasurements: B\n", "utf-8")
    (tmp_path / "a.yaml").write_text("\ufeffmeasurements: A\n", "utf-8")
    (tmp_path / "c.yaml").write_text("other: C\n", "utf-8")
    assert [path.name for path in files.measurement_files(tmp_path)] == ["a.yaml", "b.yaml"]
    (tmp_path / "maalinger.yaml").touch()
    assert [path.name for path in files.measurement_files(tmp_path)] == ["maalinger.yaml"]


def test_a_text_names_files_beside_it(tmp_path: Path) -> None:
    """A neighbour year is reached from the contract's folder, and a further file from that one's."""
    for name in ("2022/kontrakt.maal", "2022/basis.maal", "2023/kontrakt.maal"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, "utf-8")
    contract = tmp_path / "2023" / "kontrakt.maal"
    folder = files.Folder.around(contract)
    first = folder.open("../2022/kontrakt.maal", contract.as_posix())
    assert first is not None
    assert first.text == "2022/kontrakt.maal"
    assert first.name == (tmp_path / "2022" / "kontrakt.maal").as_posix()
    second = folder.open("basis.maal", first.name)
    assert second is not None
    assert second.text == "2022/basis.maal"
    assert folder.open("nej.maal", first.name) is None


@pytest.mark.parametrize("name", ["/etc/passwd", "C:\\x.maal", "..\\x.maal", "passwd", "", "x.py", "/x.maal", "a\0.maal"])
def test_a_text_names_files_only_by_their_way(tmp_path: Path, name: str) -> None:
    """An absolute path, another suffix and a path for one system only are refused."""
    contract = tmp_path / "kontrakt.maal"
    assert code(files.Folder.around(contract).open, name, contract.as_posix()) == "M0028"


def test_a_text_reaches_no_file_outside(tmp_path: Path) -> None:
    """Neither by going up nor by a link does a contract read what lies outside the folder around it."""
    inside = tmp_path / "rules" / "2023"
    inside.mkdir(parents=True)
    (tmp_path / "secret.yaml").touch()
    (inside / "link.yaml").symlink_to(tmp_path / "secret.yaml")
    folder = files.Folder.around(inside / "kontrakt.maal")
    beside = (inside / "kontrakt.maal").as_posix()
    assert code(folder.open, "../../secret.yaml", beside) == "M0029"
    assert code(folder.open, "link.yaml", beside) == "M0029"


def test_a_new_file_is_there_when_all_is_written(tmp_path: Path) -> None:
    """What is being written stands elsewhere, and is gone when something stops it: even a key that was pressed."""
    path = tmp_path / "sweep.csv"
    with files.new_file(path) as unfinished:
        unfinished.write_text("half", "utf-8")
        assert not path.exists()
    assert path.read_text("utf-8") == "half"
    with suppress(KeyboardInterrupt), files.new_file(path, replace=True) as unfinished:
        unfinished.write_text("other", "utf-8")
        raise KeyboardInterrupt
    assert path.read_text("utf-8") == "half"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_is_not_replaced_without_asking(tmp_path: Path) -> None:
    """A file that is there, a folder of that name and a folder that is missing are told of."""
    (tmp_path / "there.csv").write_text("mine", "utf-8")

    def begin(path: Path, replace: bool = False) -> None:
        with files.new_file(path, replace=replace):
            raise AssertionError("nothing may be written")

    assert code(begin, tmp_path / "there.csv") == "M0806"
    assert code(begin, tmp_path, True) == "M0806"
    assert code(begin, tmp_path / "nowhere" / "new.csv") == "M0807"
    assert (tmp_path / "there.csv").read_text("utf-8") == "mine"


def test_a_missing_library_is_named_with_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """What only some need is not installed for all; the message names the package and the extra."""
    for module in ("pyarrow", "pyarrow.parquet"):
        monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MaalbarError, match=r"pip install \"maalbar\[parquet\]\""):
        extra("pyarrow.parquet", Wording("extra-parquet"))
    assert code(extra, "pyarrow", Wording("extra-parquet")) == "M0808"


def test_every_message_of_the_doors_is_tried() -> None:
    """Each code that the doors can give is provoked by a test of a door, or by a case of its own."""
    here = Path(__file__).parent
    sources = "".join(path.read_text("utf-8") for path in (here.parent.parent / "maalbar").rglob("*.py"))
    rooms = [here.parent / room for room in ("maalbar", "whatif", "trials", "scaffold", "lints", "engines")]
    tests = "".join(path.read_text("utf-8") for room in rooms for path in room.glob("test_*.py"))
    tests += "".join(folder.name for folder in (here.parent / "diagnostics").glob("*/M*"))
    given = set(re.findall(r'problem\("(M\d{4})"', sources))
    assert given
    assert given <= set(re.findall(r"M\d{4}", tests))
    assert given <= set(codes())
