"""A text file of rows: the names in its first line, and its letters in UTF-8 where it is written otherwise."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from pathlib import Path

from attrs import field, frozen

from dsl.diagnostic import MaalbarError, Wording, problem, wording
from evaluator.rows.expressions import identifier, listed, literal
from evaluator.rows.table import Location
from maalbar.engines import aside
from maalbar.engines.duck_connection import pattern
from maalbar.engines.letters import hold_other_than_utf_8, hold_text
from maalbar.files import FULL, unreadable

SIGNS = (";", ",", "\t", "|")
"""What may part the cells."""

MOST_LETTERS = 2_000_000
"""Bytes of a line; a longer one is nearly always a quote that was never closed."""

_FAR = 500_000
"""Rows beyond which the line of one is not looked for, which would take longer than finding the row did."""


@frozen
class TextFile:
    """A text file that DuckDB can read: in UTF-8, with a name for each column; `named` are those that the file names itself.

    `empties`: its last line is of separators alone, as a spreadsheet leaves below a table. Such lines are no rows then. Other
    files are not searched for them, which would make reading half as slow again.
    """

    path: Path
    columns: tuple[str, ...]
    named: tuple[str, ...]
    separator: str
    empties: bool = field(default=False, kw_only=True)

    @classmethod
    def of(cls, location: Location, path: Path, stack: ExitStack) -> TextFile:
        """The file itself, or a copy in UTF-8 that is gone with the stack. Raises `MaalbarError`."""
        encoding = (location.encoding or "utf-8").lower()
        readable = path if encoding == "utf-8" else _copied(path, encoding, stack)
        separator = location.separator or ","
        names = tuple(name.strip() for name in _header(readable, path.name, separator))
        hold_names(names, path.name)
        columns = tuple(name or f"column {at} without a name" for at, name in enumerate(names, 1))
        return cls(readable, columns, tuple(filter(None, names)), separator, empties=_ends_empty(readable, separator))

    def source(self, *more: str) -> str:
        """How DuckDB reads it: every cell as a text, and a line with other than so many cells is an error."""
        columns = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in self.columns)
        fixed = "header = true, auto_detect = false, quote = '\"', escape = '\"', strict_mode = true, null_padding = false"
        fixed += f", max_line_size = {MOST_LETTERS}"
        options = listed((f"delim = {literal(self.separator)}", f"columns = {{{columns}}}", fixed, *more))
        read = f"read_csv({literal(pattern(self.path))}, {options})"
        filled = f"TRIM(CONCAT({listed(map(identifier, self.columns))})) <> ''"
        return f"(SELECT * FROM {read} WHERE {filled})" if self.empties else read

    def place(self, row: int, _column: str) -> Wording:
        """The line that a row begins on; far down in a long file its number."""
        if row > _FAR:
            return wording("place-row", row=row)
        with self.path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, delimiter=self.separator)
            begins = 1
            for _ in islice(self._filled(reader), row):
                begins = reader.line_num + 1
            return wording("place-line", line=self._next_filled(reader, begins))

    def _filled(self, reader: Iterator[Sequence[str]]) -> Iterator[Sequence[str]]:
        """The header and the rows; a line without anything is a row only where there is one column."""
        alone = len(self.columns) == 1
        return (cells for cells in reader if alone or self._is_row(cells))

    def _next_filled(self, reader: Iterator[Sequence[str]], begins: int) -> int:
        for cells in reader:
            if self._is_row(cells):
                return begins
            begins += 1
        return begins

    def _is_row(self, cells: Sequence[str]) -> bool:
        return "".join(cells).strip(" ") != "" if self.empties else bool(cells)


def _ends_empty(path: Path, separator: str) -> bool:
    """Whether the last line that holds anything holds separators alone."""
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        lines = [line for line in file.read().splitlines() if line.strip(b" ")]
    return len(lines) > 1 and separator.encode() in lines[-1] and not lines[-1].strip(separator.encode() + b" ")


_TAIL = 1 << 16
"""Bytes at the end of a file in which its last line is looked for."""


def hold_names(names: Sequence[str], file: str) -> None:
    """Raises `MaalbarError` where there is no name, or two that differ in capitals at most."""
    if not any(names):
        raise MaalbarError([problem("M1172", None, path=file)])
    seen: dict[str, str] = {}
    for name in filter(None, names):
        if name.casefold() in seen:
            raise MaalbarError([problem("M1173", None, path=file, name=name, other=seen[name.casefold()])])
        seen[name.casefold()] = name


def _header(path: Path, file: str, separator: str) -> list[str]:
    """The cells of the first line, where the second agrees that they are parted by that sign."""
    try:
        hold_text(path, "utf-8", file, most=1 << 16)
        lines = _first(path, separator)
        if any(len(cells) == 1 or len(cells) != len(lines[0]) for cells in lines):
            _hold_parted(path, file, separator)
    except csv.Error:
        raise MaalbarError([problem("M1176", None, path=file, line=1)]) from None
    except OSError as error:
        raise unreadable(error, file) from None
    return lines[0] if lines else []


def _first(path: Path, separator: str) -> list[list[str]]:
    """The cells of the first line, and of the next where it can be read."""
    with path.open(encoding="utf-8-sig", newline="", errors="replace") as opened:
        reader = csv.reader(opened, delimiter=separator)
        lines = [*islice(reader, 1)]
        with suppress(csv.Error):
            lines += islice(reader, 1)
        return lines


def _hold_parted(path: Path, file: str, separator: str) -> None:
    """Raises `MaalbarError` where another sign parts the first lines into several cells, as many in each."""
    for sign in SIGNS:
        with suppress(csv.Error):
            sizes = {len(cells) for cells in _first(path, sign)} if sign != separator else set()
            if len(sizes) == 1 and min(sizes) > 1:
                raise MaalbarError([problem("M1174", None, path=file, own=_shown(separator), sign=_shown(sign))])


def _shown(sign: str) -> str:
    """A sign as it is written in a measurement set."""
    return "\\t" if sign == "\t" else sign


@contextmanager
def room(file: str) -> Iterator[None]:
    """Tells of what goes wrong while a copy of that file is written."""
    try:
        yield
    except OSError as error:
        if error.errno in FULL:
            raise MaalbarError([problem("M1193", None, path=file)]) from None
        raise unreadable(error, file) from None


def _copied(path: Path, encoding: str, stack: ExitStack) -> Path:
    hold_other_than_utf_8(path, encoding, path.name)
    copy = aside.folder(stack, path.name) / "rows.csv"
    try:
        with (
            room(path.name),
            path.open(encoding=encoding, newline="") as old,
            copy.open("w", encoding="utf-8", newline="") as new,
        ):
            while part := old.read(1 << 20):
                new.write(part)
    except UnicodeDecodeError:
        hold_text(path, encoding, path.name)
        raise
    return copy
