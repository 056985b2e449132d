"""A part of a sheet, such as A3:K940: its first row holds the names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from dsl.diagnostic import MaalbarError, problem
from maalbar.engines.cells_shown import Shown

_CELLS = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Za-z]{1,3})(?:\$?([1-9]\d{0,6}))?)?")

Errors = Mapping[tuple[int, int], str]
"""What cells of a sheet show whose formulas failed, by row and column from 0."""


@frozen
class Range:
    """Rows and columns from 0, both ends included; None for as far as the sheet goes."""

    top: int = 0
    left: int = 0
    bottom: int | None = None
    right: int | None = None
    said: bool = False

    @classmethod
    def of(cls, text: str | None, file: str) -> Range:
        """The range that a text such as `A3:K940`, `A3:K` or `A3` means; the whole sheet without one. Raises `MaalbarError`."""
        if text is None:
            return cls()
        found = _CELLS.fullmatch(text.strip())
        if found is None:
            raise MaalbarError([problem("M1188", None, path=file, text=text)])
        left, top, right, bottom = found.groups()
        made = cls(int(top) - 1, place(left), int(bottom) - 1 if bottom else None, place(right) if right else None, True)
        if (made.bottom is not None and made.bottom <= made.top) or (made.right is not None and made.right < made.left):
            raise MaalbarError([problem("M1188", None, path=file, text=text)])
        return made

    def cut(self, rows: Iterable[Sequence[Shown]], errors: Errors) -> Iterator[tuple[int, list[Shown]]]:
        """The rows of the range that hold anything, each with its number from 1; without a range from the first that does."""
        rows_with_errors = {row for row, _ in errors}
        for at, whole in enumerate(rows):
            if at < self.top or (self.bottom is not None and at > self.bottom):
                continue
            cells = [errors.get((at, column), cell) for column, cell in enumerate(whole)] if at in rows_with_errors else whole
            cells = list(cells[self.left : None if self.right is None else self.right + 1])
            if any(cell != "" for cell in cells) or (self.said and at == self.top):
                yield at + 1, cells

    def reaches(self, left: int, right: int) -> bool:
        """Whether columns of the range are among these."""
        return right >= self.left and (self.right is None or left <= self.right)


def place(letters: str) -> int:
    """The column of these letters, from 0."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def named(column: int) -> str:
    """The letters of a column from 0."""
    letters, column = "", column + 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
