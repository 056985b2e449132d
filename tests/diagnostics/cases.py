"""The cases: folders with wrong files, and what is run in them."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from attrs import frozen

HOME = Path(__file__).parent


@frozen
class Case:
    """One folder: its files, and the command that is run in it."""

    folder: Path

    @property
    def name(self) -> str:
        """The room and the folder."""
        return self.folder.relative_to(HOME).as_posix()

    @property
    def code(self) -> str:
        """The code that the folder is about, as its name says; in `staff` the folder is about several."""
        return self.folder.name.partition("-")[0]

    @property
    def command(self) -> str:
        """What is run."""
        return self._line("command") or "maalbar check ."

    @property
    def condition(self) -> str:
        """The condition under which it is run, in words."""
        return self._line("conditions")

    @property
    def texts(self) -> dict[str, str]:
        """Every file of the case that can be read as text, by its name."""
        paths = [path for path in sorted(self.folder.rglob("*")) if path.is_file() and path.name != "said.txt"]
        return {path.relative_to(self.folder).as_posix(): text for path in paths if (text := _text(path)) is not None}

    def copied(self, folder: Path) -> Path:
        """The files in a folder of their own, where a command may write."""
        return Path(shutil.copytree(self.folder, folder / "case", ignore=shutil.ignore_patterns("said.txt")))

    def _line(self, name: str) -> str:
        path = self.folder / name
        return path.read_text("utf-8").strip() if path.exists() else ""


def _text(path: Path) -> str | None:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        return None


def cases() -> list[Case]:
    """Every case, in order."""
    return [Case(path) for path in sorted(HOME.glob("*/*")) if path.is_dir() and path.parent.name != "__pycache__"]


def codes_in(errors: str) -> set[str]:
    """The codes that an output in English tells of."""
    return set(re.findall(r"^(?:error|warning|note) (M[0-9]{4}):", errors, re.MULTILINE))
