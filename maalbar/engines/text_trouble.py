"""What is wrong in a text file that DuckDB gave up on: the line, and what is odd in it.

DuckDB keeps what it refuses in tables of its own; its sentences are not read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from dsl.diagnostic import Diagnostic, MaalbarError, problem
from maalbar.engines.letters import hold_text
from maalbar.engines.running import run
from maalbar.engines.text_file import TextFile

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_KEPT = 1000
"""Refused lines that are kept, of which the first is told: lines are read side by side, and refused in no order."""


def asked(text: TextFile, connection: DuckDBPyConnection, file: str) -> Callable[[Exception], Diagnostic | None]:
    """What tells why the file could not be read; None where nothing odd is found in it."""
    return lambda error: _letters(text.path, file) or _line(text, connection, file) or _ends(text.path, file)


def _letters(path: Path, file: str) -> Diagnostic | None:
    try:
        hold_text(path, "utf-8", file)
    except MaalbarError as error:
        return error.diagnostics[0]
    return None


def _line(text: TextFile, connection: DuckDBPyConnection, file: str) -> Diagnostic | None:
    import duckdb

    source = text.source("store_rejects = true", f"rejects_limit = {_KEPT}")
    begins = "line_byte_position"  # where it begins, from 1: what DuckDB calls its line is its row
    refused = f"SELECT {begins}, error_type, csv_line FROM reject_errors ORDER BY ALL LIMIT 1"
    try:
        run(lambda: connection.execute(f"SELECT COUNT(*) FROM {source}").fetchall(), connection.interrupt, file)
        found = connection.execute(refused).fetchall()
    except duckdb.Error:
        return None
    for at, kind, cells in found:
        line = _lines(text.path, at - 1) + 1
        if kind in ("MISSING COLUMNS", "TOO MANY COLUMNS"):
            return problem("M1175", None, path=file, line=line, found=_count(cells, text), wanted=len(text.columns))
        if kind == "UNQUOTED VALUE":
            return problem("M1176", None, path=file, line=line)
        if kind == "LINE SIZE OVER MAXIMUM":
            return problem("M1178", None, path=file, line=line)
    return None


def _lines(path: Path, most: int) -> int:
    """How many lines end in the first bytes of a file."""
    ends, cut, left = 0, False, most
    with path.open("rb") as file:
        while part := file.read(min(1 << 20, left)):
            left -= len(part)
            ends += part.count(b"\n") + part.count(b"\r") - part.count(b"\r\n") - (cut and part[:1] == b"\n")
            cut = part.endswith(b"\r")
    return ends


def _count(line: str, text: TextFile) -> int:
    return len(next(csv.reader([line], delimiter=text.separator), []))


def _ends(path: Path, file: str) -> Diagnostic | None:
    """The first line that ends otherwise than the first line does."""
    number, quoted, usual = 0, False, b""
    with path.open("rb") as opened:
        for part in opened:
            for line in _LINE.findall(part):
                number += 1
                quoted ^= line.count(b'"') % 2 == 1
                end = line[len(line.rstrip(b"\r\n")) :]
                usual = usual or end
                if end and end != usual and not quoted:
                    return problem("M1197", None, path=file, line=number)
    return None


_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
