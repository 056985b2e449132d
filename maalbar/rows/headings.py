"""The names above the columns of a table: those that are missing, and those that look alike."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from contextlib import ExitStack

from evaluator.rows.table import Location
from maalbar.files import Folder


def nameless(location: Location, folder: Folder, beside: str) -> tuple[int, ...]:
    """Which columns of a text file or a sheet have no name, from 1; other tables name them all.

    The file `beside` it in the folder names its place. Raises `MaalbarError` where it cannot be read.
    """
    if location.path is None or location.kind not in ("csv", "xlsx"):
        return ()
    from maalbar.engines.text_file import TextFile
    from maalbar.engines.workbook import sheet_as_text

    with ExitStack() as stack:
        read = sheet_as_text if location.kind == "xlsx" else TextFile.of
        text = read(location, folder.locate(location.path, beside), stack)
        return tuple(at for at, name in enumerate(text.columns, 1) if name not in text.named)


def alike(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """The names that differ in nothing but blanks and capitals, together."""
    together: dict[str, list[str]] = {}
    for name in names:
        together.setdefault(_seen(name), []).append(name)
    return tuple(tuple(group) for group in together.values() if len(group) > 1)


def _seen(name: str) -> str:
    """A name as it is seen: without blanks, also those that do not show, and however its letters are put together."""
    spelt = unicodedata.normalize("NFKC", name).casefold()
    return "".join(letter for letter in spelt if not letter.isspace() and unicodedata.category(letter) != "Cf")
