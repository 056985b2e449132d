"""A sweep's scenarios as CSV, chunk by chunk: one row a scenario, parted by `;` with a decimal comma in Danish."""

from __future__ import annotations

from typing import BinaryIO

from evaluator.whatif.sweep import Chunk
from maalbar.report.csv import table
from maalbar.report.texts import Language, text
from maalbar.whatif.sweep import cells
from maalbar.whatif.sweep.columns import STATES, Cells, Layout


class CsvFile:
    """Writes each chunk that it is given to an open file."""

    def __init__(self, file: BinaryIO, layout: Layout, language: Language) -> None:
        self._file, self._layout = file, layout
        self._separator, self._sign = ";" if language == "da" else ",", text("decimal sign", language)
        file.write(table((one.name for one in layout.fields()), (), language).encode())

    def take(self, chunk: Chunk) -> None:
        """Write the scenarios of a chunk."""
        self._file.write(cells.rows([self._column(one) for one in self._layout.cells(chunk)], self._separator))

    def _column(self, column: Cells) -> cells.Cells:
        if column.numbers is None:
            assert column.texts is not None  # a column holds one of the two
            return cells.texts(column.texts)
        if column.field.kind in _WORDS:
            made = _WORDS[column.field.kind][column.numbers]
        else:
            made = cells.decimal(column.numbers, column.field.decimals, self._sign)
        return made if column.there is None else cells.only(made, column.there)

    def close(self) -> None:
        """Nothing is left to write."""


_WORDS = {"truth": cells.texts(("false", "true")), "state": cells.texts(STATES)}
"""The cells of the numbers that stand for words."""
