"""An engine reaches the one file that it was opened for: no other, no network, no setting, and it leaves nothing behind."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dsl.diagnostic import MaalbarError
from evaluator.rows.engine import Kind
from maalbar.engines.duck import RELATION
from maalbar.files import Folder
from tests.engines.files import opened, refused, rows


def text(path: Path) -> dict[str, Any]:
    """Two rows in a file of that kind, and how it is read."""
    path.write_text("id,name\n1,a\n2,b\n", "utf-8")
    return {}


def parquet(path: Path) -> dict[str, Any]:
    """Two rows in a file of that kind, and how it is read."""
    pq.write_table(pa.table({"id": [1, 2], "name": ["a", "b"]}), path)
    return {}


def database(path: Path) -> dict[str, Any]:
    """Two rows in a file of that kind, and how it is read."""
    with TemporaryDirectory() as folder:
        made = Path(folder) / "made.duckdb"  # DuckDB cannot write where a folder has a question mark in its name
        with duckdb.connect(str(made)) as link:
            link.execute("CREATE TABLE t AS SELECT * FROM (VALUES (1, 'a'), (2, 'b')) v(id, name)")
        shutil.copyfile(made, path)
    return {"table": ("t",)}


def workbook(path: Path) -> dict[str, Any]:
    """Two rows in a file of that kind, and how it is read."""
    import xlsxwriter

    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet()
        for at, row in enumerate((["id", "name"], [1, "a"], [2, "b"])):
            sheet.write_row(at, 0, row)
    return {}


Write = Callable[[Path], dict[str, Any]]
WRITERS: dict[str, Write] = {"rows.csv": text, "rows.parquet": parquet, "rows.duckdb": database, "rows.xlsx": workbook}
EACH = pytest.mark.parametrize("name", WRITERS)


@EACH
def test_no_other_file_can_be_reached(tmp_path: Path, name: str) -> None:
    """Neither reading nor writing, attaching, fetching an extension nor changing a setting is possible once a file is open."""
    how = WRITERS[name](tmp_path / name)
    secret = tmp_path / "secret.csv"
    secret.write_text("word\nhidden\n", "utf-8")
    pq.write_table(pa.table({"word": ["hidden"]}), tmp_path / "secret.parquet")
    attempts = (
        f"SELECT * FROM read_csv('{secret}')",
        f"SELECT * FROM read_text('{secret}')",
        f"SELECT * FROM '{tmp_path}/secret.parquet'",
        f"SELECT * FROM glob('{tmp_path}/*')",
        f"COPY (SELECT 1) TO '{tmp_path}/out.csv'",
        f"ATTACH '{tmp_path}/other.duckdb'",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "SELECT * FROM read_csv('https://example.org/x.csv')",
        "INSTALL httpfs",
        "LOAD spatial",
    )
    with opened(tmp_path / name, **how) as engine:
        for attempt in attempts:
            with pytest.raises(duckdb.Error):
                engine.connection.execute(attempt).fetchall()
        assert len(engine.query(f"SELECT * FROM {RELATION}")) == 2
    assert not (tmp_path / "out.csv").exists()
    assert not (tmp_path / "other.duckdb").exists()


@EACH
@pytest.mark.parametrize("folder", ["a*[b]? c", "it's \u00e6 \u65e5", "-x", 'q"q', "year=2020"])
def test_a_folder_is_only_a_name(tmp_path: Path, name: str, folder: str) -> None:
    """A folder may be called anything, and gives no column and no pattern."""
    path = tmp_path / folder / name
    path.parent.mkdir()
    assert rows(path, **WRITERS[name](path))[0] == ["id", "name"]


@EACH
def test_nothing_is_left_behind(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """When an engine is closed its temporary files are gone, also where the file could not be opened."""
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    how = WRITERS[name](tmp_path / name)
    rows(tmp_path / name, **how)
    (tmp_path / name).write_bytes(b"")
    refused(tmp_path / name, **how)
    assert not list(aside.iterdir())


@EACH
def test_a_file_that_changes_is_told(tmp_path: Path, name: str) -> None:
    """A file that is written anew while it is open gives one message, and no rows of either."""
    how = WRITERS[name](tmp_path / name)
    with opened(tmp_path / name, **how) as engine:
        engine.query(f"SELECT COUNT(*) FROM {RELATION}")
        other = tmp_path / f"other{Path(name).suffix}"
        WRITERS[name](other)
        other.replace(tmp_path / name)
        for ask in (lambda: engine.query(f"SELECT * FROM {RELATION}"), engine.fingerprint):
            with pytest.raises(MaalbarError) as raised:
                ask()
            assert [told.code for told in raised.value.diagnostics] == ["M1195"]


def test_a_fingerprint_tells_contents_apart(tmp_path: Path) -> None:
    """Two files with the same bytes have one fingerprint, and others another."""
    found = []
    for number in (1, 1, 2):
        (tmp_path / "rows.csv").write_text(f"id,name\n{number},a\n", "utf-8")
        with opened(tmp_path / "rows.csv") as engine:
            found.append(engine.fingerprint())
    assert found[0] == found[1] != found[2]


def test_a_database_that_is_written_to_elsewhere_is_told(tmp_path: Path) -> None:
    """Another program that has a DuckDB file open to write is no damage of the file."""
    how = database(tmp_path / "rows.duckdb")
    hold = f"import duckdb; link = duckdb.connect({str(tmp_path / 'rows.duckdb')!r}); print(flush=True); input()"
    with subprocess.Popen([sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout
        other.stdout.readline()
        assert refused(tmp_path / "rows.duckdb", **how).code == "M1182"
        other.communicate(b"\n")
    assert len(rows(tmp_path / "rows.duckdb", **how)[1]) == 2


def test_texts_and_numbers_of_databases_and_parquet_come_as_they_are(tmp_path: Path) -> None:
    """Ids, words of a fixed list and moments are read alike on every machine, and columns are of the kinds that they have."""
    with duckdb.connect(str(tmp_path / "rows.duckdb")) as link:
        link.execute(
            """CREATE TABLE t AS SELECT '5c9d6a3e-2f0b-4a4e-8e21-94a0e7c8c2b1'::UUID AS u, 'a'::ENUM('a', 'b') AS e,
            TIMESTAMPTZ '2024-01-01 00:30:00+00' AS m, 1.50::DECIMAL(9, 2) AS d, 7::UTINYINT AS w, true AS b, [1] AS l"""
        )
    kinds = [Kind.TEXT, Kind.TEXT, Kind.DATE, Kind.DECIMAL, Kind.WHOLE, Kind.TRUTH, Kind.OTHER]
    with opened(tmp_path / "rows.duckdb", table=("t",)) as engine:
        assert list(engine.columns().values()) == kinds
        ((u, e, m),) = engine.query(f"SELECT TRIM(u), TRIM(e), CAST(m AS VARCHAR) FROM {RELATION}")
    assert (u, e, m) == ("5c9d6a3e-2f0b-4a4e-8e21-94a0e7c8c2b1", "a", "2024-01-01 00:30:00+00")


@pytest.mark.parametrize("make", ["folder", "pipe", "link"])
def test_what_is_no_file_of_the_folder_is_refused(tmp_path: Path, make: str) -> None:
    """A folder, a pipe and a link to a file outside are told of, and nothing waits for a pipe."""
    home = tmp_path / "contracts" / "2024"
    home.mkdir(parents=True)
    if make == "folder":
        (home / "rows.csv").mkdir()
    elif make == "pipe":
        os.mkfifo(home / "rows.csv")
    else:
        (tmp_path / "outside.csv").write_text("id\n1\n", "utf-8")
        (home / "rows.csv").symlink_to(tmp_path / "outside.csv")
    folder = Folder.around(home / "contract.maal")
    with pytest.raises(MaalbarError) as raised:
        folder.locate("rows.csv", str(home / "measurements.yaml"))
    assert raised.value.diagnostics[0].code == ("M0029" if make == "link" else "M0027")


@EACH
def test_no_room_for_anything_aside_is_told(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where not even a temporary folder can be made, the message says where one is looked for."""
    how = WRITERS[name](tmp_path / name)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    assert refused(tmp_path / name, **how).code == "M1193"


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT])
def test_a_full_disk_leaves_no_copy(tmp_path: Path, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no room for a copy in other letters that is told, and the part that was written is gone."""
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    (tmp_path / "rows.csv").write_bytes("id,name\n1,\u00e6\n".encode("windows-1252"))
    real = Path.open

    def full(path: Path, mode: str = "r", *how: Any, **more: Any) -> Any:
        if "w" in mode:
            raise OSError(number, os.strerror(number))
        return real(path, mode, *how, **more)

    monkeypatch.setattr(Path, "open", full)
    assert refused(tmp_path / "rows.csv", encoding="windows-1252").code == "M1193"
    assert not list(aside.iterdir())


@pytest.mark.slow
def test_what_does_not_fit_into_memory_is_laid_aside_and_taken_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With little memory the files of a large grouping lie in a private folder, the result is right, and they are gone after."""
    aside = tmp_path / "aside"
    aside.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(aside))
    duckdb.sql(f"COPY (SELECT 'some longer text ' || i AS id FROM range(3000000) t(i)) TO '{tmp_path / 'rows.parquet'}'")
    monkeypatch.setattr("maalbar.engines.duck_connection.MEMORY", "150MB")
    seen: list[int] = []
    with opened(tmp_path / "rows.parquet") as engine:
        share = engine._share
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        monkeypatch.setattr("maalbar.engines.running.PATIENCE", 0)
        monkeypatch.setattr(type(engine), "_share", lambda _: (seen.append(_size(aside)), share())[1])
        assert engine.query(f"SELECT COUNT(*) FROM (SELECT id FROM {RELATION} GROUP BY id)") == [(3_000_000,)]
    assert max(seen) > 1_000_000
    assert not list(aside.iterdir())


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
