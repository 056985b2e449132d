"""Sweeps as Arrow: decimals as they are shown, so that nothing becomes a float on its way into a file.

pyarrow is only some users' and takes long to load: it is handed in, or imported when it is first asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from importlib import import_module
from typing import Any

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from dsl.contract import Contract
from dsl.lever import Lever
from dsl.units import Kind, Unit
from evaluator.whatif.sweep.columns import DECIMALS, MOST, Chunk, Column, State, cut_off
from evaluator.whatif.sweep.design import Design
from evaluator.whatif.sweep.outputs import Output, unit_of

_DIGITS = 19
"""As many as a 64-bit whole number has."""


def module(pyarrow: Any = None) -> Any:
    """The module handed in, or pyarrow; `ModuleNotFoundError` says what to install."""
    if pyarrow is not None:
        return pyarrow
    try:
        return import_module("pyarrow")
    except ModuleNotFoundError as missing:
        raise ModuleNotFoundError("Arrow tables need pyarrow: pip install 'maalbar[parquet]'", name="pyarrow") from missing


@frozen(eq=False)
class Layout:
    """The columns of a sweep in Arrow: its schema, and how a chunk becomes a batch of it.

    A lever is a decimal in its displayed unit (a truth a boolean); where a level has more than five decimals it is the exact
    fraction as text. An output is a decimal, null where it is not known, followed by `… cut` and `… state`, and with
    `… low` and `… high` where it is one of `opens` (null where there is no such end, and where it is known).
    """

    design: Design
    units: tuple[tuple[Output, Unit], ...]
    opens: frozenset[Output]
    pyarrow: Any
    schema: Any = field(init=False)
    _levels: tuple[Any, ...] = field(init=False)

    def __attrs_post_init__(self) -> None:
        levels = tuple(
            _levels(lever, values, self.pyarrow) for lever, values in zip(self.design.levers, self.design.levels, strict=True)
        )
        object.__setattr__(self, "_levels", levels)
        object.__setattr__(self, "schema", self.pyarrow.schema(list(self._fields())))

    def _fields(self) -> Iterator[Any]:
        arrow = self.pyarrow
        taken = {str(output) for output, _ in self.units}
        for lever, levels in zip(self.design.levers, self._levels, strict=True):
            yield arrow.field(f"{lever.title} varied" if lever.title in taken else lever.title, levels.type)
        number = arrow.decimal128(_DIGITS, DECIMALS)
        for output, unit in self.units:
            yield arrow.field(str(output), arrow.bool_() if unit.kind is Kind.TRUTH else number)
            yield arrow.field(f"{output} cut", arrow.bool_())
            yield arrow.field(f"{output} state", arrow.dictionary(arrow.int8(), arrow.string()))
            if output in self.opens:
                yield arrow.field(f"{output} low", number)
                yield arrow.field(f"{output} high", number)

    def batch(self, chunk: Chunk) -> Any:
        """A chunk as a record batch that shares nothing with it."""
        levels = [every.take(self.pyarrow.array(at)) for every, at in zip(self._levels, chunk.indices, strict=True)]
        outputs = [array for column in chunk.columns for array in self._of_output(column)]
        return self.pyarrow.RecordBatch.from_arrays([*levels, *outputs], schema=self.schema)

    def _of_output(self, column: Column) -> Iterator[Any]:
        arrow, unknown = self.pyarrow, column.state != State.KNOWN
        if column.unit.kind is Kind.TRUTH:
            yield arrow.array(column.shown != 0, mask=unknown)
        else:
            yield _decimals(column.shown, unknown, arrow)
        yield arrow.array(column.cut.copy())
        yield arrow.DictionaryArray.from_arrays(arrow.array(column.state.astype(np.int8)), _STATES)
        if column.output in self.opens and column.ends is not None:
            yield _decimals(column.ends.low, ~(unknown & ~column.ends.low_open & (column.state == State.UNKNOWN)), arrow)
            yield _decimals(column.ends.high, ~(unknown & ~column.ends.high_open & (column.state == State.UNKNOWN)), arrow)
        elif column.output in self.opens:
            nothing = np.ones(len(unknown), np.bool_)
            yield from (_decimals(column.shown, nothing, arrow), _decimals(column.shown, nothing, arrow))


_STATES = [state.name.lower().replace("_", " ") for state in State]


def layout(contract: Contract, design: Design, outputs: Sequence[Output], opens: frozenset[Output], pyarrow: Any) -> Layout:
    """The layout of a sweep; `pyarrow` is that module."""
    return Layout(design, tuple((output, unit_of(contract, output)) for output in outputs), opens, pyarrow)


def _decimals(numbers: NDArray[np.int64], nulls: NDArray[np.bool_], arrow: Any) -> Any:
    """64-bit numbers as decimals: each takes its sign on into the upper half of 128 bits."""
    halves = np.empty((len(numbers), 2), np.int64)
    halves[:, 0], halves[:, 1] = numbers, numbers >> 63
    there = arrow.array(~nulls).buffers()[1] if nulls.any() else None
    kind = arrow.decimal128(_DIGITS, DECIMALS)
    return arrow.Array.from_buffers(kind, len(numbers), [there, arrow.py_buffer(halves)])


def _levels(lever: Lever, values: Sequence[Fraction], arrow: Any) -> Any:
    if lever.unit.kind is Kind.TRUTH:
        return arrow.array([bool(value) for value in values])
    shown = [cut_off(value, lever.unit) for value in values]
    if any(cut or abs(whole) > MOST for whole, cut in shown):
        return arrow.array([str(value) for value in values]).dictionary_encode()
    return _decimals(np.array([whole for whole, _ in shown], np.int64), np.zeros(len(shown), np.bool_), arrow)
