"""Cells of a CSV file made many at a time: whole numbers become digits without a loop over the rows.

A column of cells is a matrix of bytes, a row for each cell; a byte 0 is no letter and falls away when the columns are
joined. No float comes in: a number is a whole number of its last decimal.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Cells = NDArray[np.uint8]
"""A column of cells, shape (rows, widest): the letters in UTF-8, 0 where there is none."""
_ZERO, _MINUS = ord("0"), ord("-")


def decimal(values: NDArray[np.int64], decimals: int, sign: str) -> Cells:
    """The values as numbers with up to so many decimals, of which `values` count the last: 9803 with two is `98.03`.

    `sign` is the decimal sign. Zeros at the end are left out, and the sign where no decimal follows it.
    """
    if len(values) > 1 and (values == values[0]).all():
        return np.repeat(decimal(values[:1], decimals, sign), len(values), axis=0)
    whole, part = np.divmod(np.abs(values).view(np.uint64), np.uint64(10**decimals))
    size = len(str(whole.max(initial=0)))
    cells = np.zeros((len(values), 1 + size + (decimals and 1 + decimals)), np.uint8)
    cells[:, 0] = np.where(values < 0, _MINUS, 0)
    _whole(cells[:, 1 : 1 + size], whole)
    if decimals:
        cells[:, 1 + size] = np.where(part > 0, ord(sign), 0)
        _part(cells[:, 2 + size :], part)
    return cells


def _whole(cells: Cells, left: NDArray[np.uint64]) -> None:
    """Write the digits before the sign from the right, until no other than zeros is left."""
    ten = np.uint64(10)
    for column in reversed(range(cells.shape[1])):
        last = column == cells.shape[1] - 1
        there = np.ones(len(left), bool) if last else left > 0
        left, digit = np.divmod(left, ten)
        cells[:, column] = np.where(there, digit + np.uint64(_ZERO), 0)


def _part(cells: Cells, left: NDArray[np.uint64]) -> None:
    """Write the digits behind the sign from the right, from the first that is not zero."""
    ten, there = np.uint64(10), np.zeros(len(left), bool)
    for column in reversed(range(cells.shape[1])):
        left, digit = np.divmod(left, ten)
        there |= digit > 0
        cells[:, column] = np.where(there, digit + np.uint64(_ZERO), 0)


def texts(written: Sequence[str]) -> Cells:
    """These texts, one a cell; none may hold a letter that CSV would have to quote."""
    encoded = np.array([text.encode() for text in written], dtype=np.bytes_)
    return encoded.view(np.uint8).reshape(len(written), -1)


def only(cells: Cells, where: NDArray[np.bool_]) -> Cells:
    """The cells, those emptied that are not `where`."""
    return cells if where.all() else cells * where[:, None].astype(np.uint8)


def rows(columns: Sequence[Cells], separator: str) -> bytes:
    """The rows that these columns make, each ended by a line feed."""
    height = len(columns[0])
    parted = [part for column in columns for part in (column, np.full((height, 1), ord(separator), np.uint8))]
    letters = np.hstack([*parted[:-1], np.full((height, 1), ord("\n"), np.uint8)]).ravel()
    written: bytes = letters[letters != 0].tobytes()
    return written
