"""A sweep gone through once: summed up, and on the same way written to an open file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import BinaryIO, Literal, Protocol

from attrs import define

from evaluator.whatif.sweep import Chunk, Sweep
from maalbar.report.texts import Language
from maalbar.whatif.sweep.columns import Lacking, Layout
from maalbar.whatif.sweep.summary import Summary, Taker, summarise

Form = Literal["csv", "parquet"]
CHUNK = 65_536
"""So many scenarios at a time are written: the groups of rows of a Parquet file."""


class Writer(Protocol):
    """Writes each chunk to a file."""

    def take(self, chunk: Chunk) -> None:
        """Write the scenarios of a chunk."""

    def close(self) -> None:
        """Write what is left."""


def summarise_to(
    file: BinaryIO, form: Form, swept: Sweep, language: Language, thresholds: Sequence[int] = (), also: Sequence[Taker] = ()
) -> Summary:
    """The summary of the sweep, whose scenarios are then in the file.

    Whether a column is needed for what is not known shows only at the end: where it is, the file is written once more.
    Raises `MaalbarError` where the library for the form is not installed.
    """
    lacking = Lacking()
    writer = _writer(file, form, Layout(swept, Lacking()), language)
    summary = summarise(swept, thresholds, [lacking, _While(writer, lambda: not lacking.states), *also], CHUNK)
    writer.close()
    if lacking.states:
        file.seek(0)
        file.truncate()
        writer = _writer(file, form, Layout(swept, lacking), language)
        for chunk in swept.chunks(CHUNK):
            writer.take(chunk)
        writer.close()
    return summary


def _writer(file: BinaryIO, form: Form, layout: Layout, language: Language) -> Writer:
    if form == "parquet":
        from maalbar.whatif.sweep.parquet_file import ParquetFile

        return ParquetFile(file, layout)
    from maalbar.whatif.sweep.csv_file import CsvFile

    return CsvFile(file, layout, language)


@define(eq=False)
class _While:
    """Hands each chunk on as long as something holds."""

    taker: Taker
    holds: Callable[[], bool]

    def take(self, chunk: Chunk) -> None:
        if self.holds():
            self.taker.take(chunk)
