"""A sweep's scenarios as Parquet, chunk by chunk: the columns of the CSV, each number a decimal and never a float."""

from __future__ import annotations

from typing import Any, BinaryIO

from dsl.diagnostic import Wording
from evaluator.whatif.sweep import Chunk
from maalbar.extras import extra
from maalbar.whatif.sweep.columns import STATES, Cells, Field, Layout

_PARQUET = Wording("extra-parquet")
_DIGITS = 19
"""As many as a 64-bit whole number has."""


class ParquetFile:
    """Writes each chunk that it is given to an open file. Raises `MaalbarError` where pyarrow is not installed."""

    def __init__(self, file: BinaryIO, layout: Layout) -> None:
        self._arrow: Any = extra("pyarrow", _PARQUET)
        self._layout = layout
        self._schema = self._arrow.schema([self._field(one) for one in layout.fields()])
        self._writer = extra("pyarrow.parquet", _PARQUET).ParquetWriter(file, self._schema)

    def _field(self, one: Field) -> Any:
        return self._arrow.field(one.name, self._kind(one), metadata={"unit": one.unit} if one.unit else None)

    def _kind(self, one: Field) -> Any:
        arrow = self._arrow
        if one.kind == "number":
            return arrow.decimal128(_DIGITS, one.decimals)
        if one.kind == "state":
            return arrow.dictionary(arrow.int8(), arrow.string())
        return {"truth": arrow.bool_(), "day": arrow.date32(), "text": arrow.string()}[one.kind]

    def take(self, chunk: Chunk) -> None:
        """Write the scenarios of a chunk as a group of rows."""
        columns = [self._array(one) for one in self._layout.cells(chunk)]
        self._writer.write_batch(self._arrow.RecordBatch.from_arrays(columns, schema=self._schema))

    def _array(self, column: Cells) -> Any:
        arrow, kind = self._arrow, self._kind(column.field)
        if column.numbers is None:
            return arrow.array(column.texts, arrow.string()).cast(kind)
        nothing = None if column.there is None else ~column.there
        numbers = arrow.array(column.numbers, mask=nothing)
        if column.field.kind == "number":
            return numbers.cast(arrow.decimal128(_DIGITS, 0)).view(kind)  # the same whole numbers, of smaller steps
        if column.field.kind == "state":
            return arrow.DictionaryArray.from_arrays(numbers.cast(arrow.int8()), list(STATES))
        return numbers.cast(kind)

    def close(self) -> None:
        """Write what stands at the end of a Parquet file."""
        self._writer.close()
