"""A sweep's scenarios as CSV, chunk by chunk: one row a scenario, parted by `;` with a decimal comma in Danish."""

from __future__ import annotations

from typing import BinaryIO

from evaluator.whatif.sweep import Chunk
from maalbar.report.csv import table
from maalbar.report.spoken import spelled
from maalbar.report.texts import Language, text
from maalbar.whatif.sweep import cells
from maalbar.whatif.sweep.columns import STATES, Cells, Field, Layout
from maalbar.whatif.sweep.words import word


class CsvFile:
    """Writes each chunk that it is given to an open file."""

    def __init__(self, file: BinaryIO, layout: Layout, language: Language) -> None:
        self._file, self._layout = file, layout
        self._separator, self._sign = ";" if language == "da" else ",", text("decimal sign", language)
        self._words = _words(language)
        file.write(table((_name(one, language) for one in layout.fields()), (), language).encode())

    def take(self, chunk: Chunk) -> None:
        """Write the scenarios of a chunk."""
        self._file.write(cells.rows([self._column(one) for one in self._layout.cells(chunk)], self._separator))

    def _column(self, column: Cells) -> cells.Cells:
        if column.numbers is None:
            assert column.texts is not None  # a column holds one of the two
            return cells.texts(column.texts)
        if column.field.kind in self._words:
            made = self._words[column.field.kind][column.numbers]
        else:
            made = cells.decimal(column.numbers, column.field.decimals, self._sign)
        return made if column.there is None else cells.only(made, column.there)

    def close(self) -> None:
        """Nothing is left to write."""


def _words(language: Language) -> dict[str, cells.Cells]:
    """The cells of the numbers that stand for words."""
    truths = ("false", "true") if language == "en" else tuple(text(each, language) for each in ("no", "yes"))
    return {"truth": cells.texts(truths), "state": cells.texts([word(f"state {each}", language) for each in STATES])}


def _name(one: Field, language: Language) -> str:
    """The name of a column in the language of the file."""
    return " ".join([spelled(one.of, language), *(word(f"column {each}", language) for each in one.told)])
