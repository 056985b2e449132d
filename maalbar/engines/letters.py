"""Where the bytes of a text file are no letters."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from dsl.diagnostic import MaalbarError, problem

_PART = 1 << 20

_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How a workbook begins, of the new kind and of the old."""


def hold_text(path: Path, encoding: str, file: str, *, most: int | None = None) -> None:
    """Raises `MaalbarError` with the line of the first byte that is no letter; `most` bytes are looked at, or all."""
    line = 1
    decoder = codecs.getincrementaldecoder(encoding)()
    for part, last in _parts(path, most):
        if line == 1 and part[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise MaalbarError([problem("M1179", None, path=file)])
        if line == 1 and part.startswith(_WORKBOOKS):
            raise MaalbarError([problem("M1147", None, path=file)])
        try:
            text = decoder.decode(part, final=last)
        except UnicodeDecodeError as error:
            wrong = line + error.object[: error.start].count(b"\n")
            byte = f"0x{error.object[error.start]:02X}"
            code = "M1171" if encoding == "utf-8" else "M1170"
            raise MaalbarError([problem(code, None, path=file, line=wrong, byte=byte, encoding=encoding)]) from None
        if "\0" in text:
            raise MaalbarError([problem("M1177", None, path=file, line=line + text[: text.index("\0")].count("\n"))])
        line += text.count("\n")


def hold_other_than_utf_8(path: Path, encoding: str, file: str) -> None:
    """Raises `MaalbarError` where a file that is said to be in another encoding is in UTF-8.

    In the others each byte is a letter of its own, and two or more of them never happen to be one in UTF-8 throughout a file.
    """
    with path.open("rb") as opened:
        part = opened.read(_PART)
    with suppress(UnicodeDecodeError):
        if not codecs.getincrementaldecoder("utf-8")().decode(part).isascii():
            raise MaalbarError([problem("M1148", None, path=file, encoding=encoding)])


def _parts(path: Path, most: int | None) -> Iterator[tuple[bytes, bool]]:
    """The bytes in parts, each with whether the file ends there; where `most` cut it off, a letter may be cut as well."""
    with path.open("rb") as file:
        left = most
        while part := file.read(_PART if left is None else min(_PART, left)):
            left = None if left is None else left - len(part)
            yield part, False
            if left == 0:
                return
    yield b"", True
