"""What the library that reads workbooks does not tell of a sheet: the cells whose formulas failed, and how far it reaches.

Such cells come as empty ones from it, and an error would be taken for no answer. They are found in the sheet's own XML, which is
searched part by part and never built into a tree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from dsl.diagnostic import MaalbarError, Wording, problem
from maalbar.engines.sheet_range import place

MOST_CELLS = 200_000_000
"""Cells from A1 to the last that a sheet may have: every one takes room, also an empty one."""
_MOST_BYTES = 8_000_000_000
"""Bytes of a sheet's XML."""
_PART = 1 << 22
_TAIL = 1 << 12
"""Bytes that are searched again with the next part, since a cell may lie across two."""

_SHEET = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_LINK = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_FAILED = re.compile(
    rb"<(?:\w+:)?c\b(?=[^>]*\bt=[\"']e[\"'])(?=[^>]*\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'])[^>]*>(?:(?!</(?:\w+:)?c>).){0,2000}?<(?:\w+:)?v>([^<]*)<",
    re.DOTALL,
)
_ERROR = re.compile(rb" t=[\"']e")
"""Whether it is worth to look for such cells at all: what begins with plain letters is found fast."""
_ROW = re.compile(rb"row\b[^>]*\br=[\"'](\d{1,7})[\"']")
_FAR_COLUMN = re.compile(rb" r=[\"']([A-Z]{2,3})\d")


def failed(path: Path, sheet: str) -> dict[tuple[int, int], str]:
    """What the cells of a sheet show whose formulas failed, by row and column from 0. Raises `MaalbarError`."""
    found: dict[tuple[int, int], str] = {}
    rows, columns = 1, 26
    try:
        with ZipFile(path) as archive:
            for part in _parts(archive, sheet):
                for letters, row, shown in _FAILED.findall(part) if _ERROR.search(part) else ():
                    found[int(row) - 1, place(letters.decode())] = shown.decode("utf-8", "replace")
                rows = max(rows, _last_row(part))
                columns = max(columns, *(place(letters.decode()) + 1 for letters in set(_FAR_COLUMN.findall(part))), 1)
    except (BadZipFile, OSError, KeyError, EOFError, NotImplementedError, RuntimeError):
        raise MaalbarError([problem("M1186", None, path=path.name, reason=Wording("workbook-broken"))]) from None
    if rows * columns > MOST_CELLS:
        raise MaalbarError([problem("M1192", None, path=path.name, sheet=sheet)])
    return found


def _last_row(part: bytes) -> int:
    """The number of the last row that begins there; rows stand in their order."""
    found = _ROW.match(part, max(part.rfind(b"<row "), part.rfind(b":row ")) + 1)
    return int(found[1]) if found else 1


def _parts(archive: ZipFile, sheet: str) -> Iterator[bytes]:
    """The XML of a sheet in parts that overlap."""
    with archive.open(_name(archive, sheet)) as file:
        before, read = b"", 0
        while (part := file.read(_PART)) and read < _MOST_BYTES:
            read += len(part)
            yield before + part
            before = part[-_TAIL:]


def _name(archive: ZipFile, sheet: str) -> str:
    """The name of a sheet's part: the workbook says which id it has, and its links where that lies."""
    sheets = {_told(tag, "name"): _told(tag, "id") for tag in _SHEET.findall(archive.read("xl/workbook.xml"))}
    links = _LINK.findall(archive.read("xl/_rels/workbook.xml.rels"))
    target = {_told(tag, "Id"): _told(tag, "Target") for tag in links}[sheets[sheet]]
    return target.lstrip("/") if target.startswith("/") else (PurePosixPath("xl") / target).as_posix()


def _told(tag: bytes, attribute: str) -> str:
    from html import unescape

    found = re.search(rf"(?:\s|:){attribute}=(?:\"([^\"]*)\"|'([^']*)')", tag.decode("utf-8"))
    return unescape(found[1] or found[2] or "") if found else ""
