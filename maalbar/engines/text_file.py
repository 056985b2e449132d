"""A text file of rows: its header, and its letters in UTF-8 where it is written otherwise."""

from __future__ import annotations

import codecs
import csv
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from dsl.diagnostic import MaalbarError, problem
from evaluator.rows.table import Location


@frozen
class TextFile:
    """A text file that DuckDB can read: in UTF-8, with the names of its columns."""

    path: Path
    columns: tuple[str, ...]
    separator: str

    @classmethod
    def of(cls, location: Location, path: Path, stack: ExitStack) -> TextFile:
        """The file itself, or a copy in UTF-8 that is gone with the stack. Raises `MaalbarError`."""
        encoding = (location.encoding or "utf-8").lower()
        readable = path if encoding == "utf-8" else _copied(path, encoding, stack)
        separator = location.separator or ","
        return cls(readable, _header(readable, path, separator), separator)


def _header(path: Path, named: Path, separator: str) -> tuple[str, ...]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            names = next(csv.reader(file, delimiter=separator), [])
    except UnicodeDecodeError:
        raise MaalbarError([problem("M1171", None, path=named.name)]) from None
    if not any(name.strip() for name in names):
        raise MaalbarError([problem("M1172", None, path=named.name)])
    for name in names:
        if names.count(name) > 1:
            raise MaalbarError([problem("M1173", None, path=named.name, name=name)])
    return tuple(names)


def _copied(path: Path, encoding: str, stack: ExitStack) -> Path:
    folder = Path(stack.enter_context(TemporaryDirectory(prefix="maalbar-")))
    copy = folder / "rows.csv"
    with codecs.open(str(path), "r", encoding) as old, copy.open("w", encoding="utf-8", newline="") as new:
        while part := old.read(1 << 20):
            new.write(part)
    return copy
