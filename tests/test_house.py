"""The house stays as it was drawn: who may import whom, where files may be opened, and what the wheel holds."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("dsl", "evaluator", "maalbar")
CONTRACT = ROOT / "rules" / "erhvervshus-nordjylland-2022"

CHECKED = {"contract", "lever", "turn", "within", "terms", "quantity", "units", "source", "diagnostic", "numbers"}
"""What the evaluator may see of the language: the checked contract and where it came from."""
READING = CHECKED | {"parser", "syntax", "check", "suggestion", "vocabulary"}
"""What the measurement readers may see besides: a key is written as a rule writes the quantity, and read by the same hands."""
READERS = ("measurements", "rows")
"""The rooms that read measurements: files, and the tables that a file describes."""


def modules() -> list[Path]:
    """Every module of the three rooms, told from the root."""
    return [path.relative_to(ROOT) for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]


def imports(module: Path) -> set[str]:
    """The full names of all modules that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse((ROOT / module).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: a relative import"
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module or ""}
    return found


def of_room(names: set[str], room: str) -> set[str]:
    """The second parts of the names that belong to a room: `dsl.source.Span` gives `source`."""
    return {name.split(".")[1] for name in names if name.startswith(f"{room}.")}


@pytest.mark.parametrize("module", modules(), ids=str)
def test_a_module_imports_only_what_its_room_may(module: Path) -> None:
    """The language sees neither of the other rooms, the evaluator only the checked contract, and nobody the doors."""
    names = imports(module)
    room = module.parts[0]
    if room != "maalbar":
        assert not of_room(names, "maalbar") | (names & {"maalbar"})
    if room == "dsl":
        assert not of_room(names, "evaluator") | (names & {"evaluator"})
    if room == "evaluator":
        allowed = READING if module.parts[1] in READERS else CHECKED
        assert of_room(names, "dsl") <= allowed


def test_lark_is_imported_in_at_most_two_modules() -> None:
    """The parser can be exchanged in one place."""
    users = [module for module in modules() if any(name.split(".")[0] == "lark" for name in imports(module))]
    assert len(users) <= 2, users


FOR_ONE_DOOR = {
    "pygls": "maalbar/editor",
    "lsprotocol": "maalbar/editor",
    "pygments": "maalbar/highlight",
    "psycopg": "maalbar/engines/postgresql",
    "pyspark": "maalbar/engines/spark",
    "sqlglot": "maalbar/engines",
}
"""Packages that only some users have, and the one room that may import each: no other command loads it."""


@pytest.mark.parametrize("module", modules(), ids=str)
def test_what_only_some_users_have_is_imported_where_it_is_needed(module: Path) -> None:
    """The editor's libraries stay in the editor's room, which nobody but its command imports."""
    names = imports(module)
    for package, room in FOR_ONE_DOOR.items():
        if any(name.split(".")[0] == package for name in names):
            assert module.as_posix().startswith(room)
    if any(name.startswith("maalbar.editor") for name in names):
        assert module.parts[:2] == ("maalbar", "editor") or module.as_posix() == "maalbar/cli/lsp.py"


PATHS = {"maalbar/files.py", "maalbar/api.py", "maalbar/whatif/backtest/run.py", "dsl/cache.py"}
"""Who may handle paths, besides the commands, whose arguments are paths: a back-test sorts files by what they say of their
year, and the cache holds the prepared grammar, no user's text."""
PATH_ROOMS = {("maalbar", "cli"), ("maalbar", "editor"), ("maalbar", "engines")}
"""The rooms whose business paths are: an editor names files by their addresses, and an engine is given the file that it reads."""


def test_only_the_doors_open_files() -> None:
    """The language and the evaluator are given texts; their own catalogue and grammar are read as package data."""
    for module in modules():
        for node in ast.walk(ast.parse((ROOT / module).read_text("utf-8"))):
            opens = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open"
            assert not opens, f"{module} opens a file"
        if module.as_posix() not in PATHS and module.parts[:2] not in PATH_ROOMS:
            assert "pathlib.Path" not in imports(module), f"{module} handles paths"


def test_no_text_is_ever_run_as_code() -> None:
    """Neither eval nor exec nor compile is called: a rule file is text."""
    for module in modules():
        for node in ast.walk(ast.parse((ROOT / module).read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("eval", "exec", "compile", "__import__"), module


def test_rules_hold_nothing_that_can_be_imported() -> None:
    """Contracts are data."""
    assert not [*(ROOT / "rules").rglob("*.py"), *(ROOT / "rules").rglob("*.so")]


@pytest.mark.slow
def test_the_wheel_holds_the_three_rooms_and_runs_from_another_folder(tmp_path: Path) -> None:
    """What is installed is the packages with their data, and the command works away from this folder."""
    wheel = _wheel(tmp_path)
    with ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {name.split("/")[0] for name in names if ".dist-info/" not in name} == set(ROOMS)
    assert {"dsl/grammar.lark", "dsl/messages/en.ftl", "dsl/messages/da.ftl", *(f"{room}/py.typed" for room in ROOMS)} <= names

    command = _installed(wheel, tmp_path / "venv") / "maalbar"
    away = tmp_path / "away"
    away.mkdir()
    assert '"exact": "43/44"' in _ran(away, command, "score", CONTRACT, "--format", "json")
    _ran(away, command, "new", "demo")
    assert _ran(away / "demo", command, "score", ".")
    shutil.copytree(CONTRACT, away / "year" / "2022")
    drafted = _ran(away / "year", command, "new", "2023", "--from", "2022", "--period", "2023")
    assert "2023" in drafted
    assert _ran(away / "year", command, "check", "2023")
    assert _ran(away / "year", command, "diff", "2022", "2023")


def _ran(folder: Path, *command: str | Path) -> str:
    """What a command prints, which must end well."""
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def _wheel(folder: Path) -> Path:
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT]
    built = subprocess.run(command, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    return next(folder.glob("*.whl"))


def _installed(wheel: Path, folder: Path) -> Path:
    """The scripts of a new environment that holds the wheel and what it requires, and nothing else."""
    venv.create(folder)
    scripts = folder / ("Scripts" if sys.platform == "win32" else "bin")
    pip = [sys.executable, "-m", "pip", "--python", scripts / "python", "--disable-pip-version-check"]
    command = [*pip, "install", "--quiet", "--no-compile", wheel]
    installed = subprocess.run(command, capture_output=True, text=True)
    assert installed.returncode == 0, installed.stderr
    return scripts
