"""Writers: what gives the column of an output, looked up from few joint levels, or evaluated one by one."""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from attrs import frozen

from dsl.terms import Place
from dsl.units import Unit
from evaluator.value import Value
from evaluator.whatif.sweep.columns import Array, Column, arrays, column_of, mapped
from evaluator.whatif.sweep.exact import Exact
from evaluator.whatif.sweep.frame import Frame, Joint, shared
from evaluator.whatif.sweep.outputs import Output
from evaluator.whatif.sweep.reach import Levers

_MOST_KEPT = 200_000
"""So many exact values are kept at hand."""


@frozen(eq=False)
class Shown:
    """An output, where its exact value is found, and the unit it is shown in."""

    output: Output
    place: Place
    unit: Unit


class Writer(Protocol):
    """What gives an output's column for a frame."""

    may_be_unknown: bool

    def column(self, frame: Frame) -> Column:
        """The column; its arrays may be in the frame's room."""


class Kept:
    """An output that few joint levels reach, or none: its column for each of them, and each scenario's looked up there."""

    def __init__(self, levers: Levers, column: Column, may_be_unknown: bool) -> None:
        self._levers, self.may_be_unknown = levers, may_be_unknown
        self._column = mapped(column, lambda array, name: shared(array, levers))
        self._varied = {name for name, array in arrays(column) if (array != array[0]).any()}
        self._full: dict[str, Array] = {}
        self._last: Column | None = None

    def column(self, frame: Frame) -> Column:
        """See `Writer`."""
        last = self._last
        if self._varied or last is None or len(last.state) != frame.size:
            last = self._last = mapped(self._column, lambda array, name: self._looked_up(array, name, frame))
        return last

    def _looked_up(self, table: Array, name: str, frame: Frame) -> Array:
        if name in self._varied:
            return frame.take(table, self._levers)
        full = self._full.get(name)
        if full is None or len(full) < frame.size:
            full = self._full[name] = np.full(frame.size, table[0])
        return full[: frame.size]


class OneByOne:
    """An output that is evaluated exactly in each scenario, or once for each joint level of its levers that comes up."""

    may_be_unknown = True

    def __init__(self, shown: Shown, exact: Exact) -> None:
        self._shown, self._exact = shown, exact
        self._levers = exact.reach.place(shown.place)
        self._kept: dict[tuple[int, ...], Value] = {}

    def column(self, frame: Frame) -> Column:
        """See `Writer`."""
        return column_of(self._shown.output, self._shown.unit, self.values(frame, range(frame.size)))

    def values(self, frame: Frame, places: Any) -> list[Value]:
        """The exact values of some of the frame's scenarios."""
        rows = zip(*[frame.index((lever,))[places].tolist() for lever in self._levers], strict=True)
        return [self._value(row) for row in rows]

    def _value(self, row: tuple[int, ...]) -> Value:
        found = self._kept.get(row)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[row] = self._exact.value(self._shown.place, dict(zip(self._levers, row, strict=True)))
        return found


def kept(writer: Writer, levers: Levers, exact: Exact) -> Kept:
    """A writer with its column worked out for every joint level of its levers."""
    frame = Joint([len(levels) for levels in exact.design.levels], levers)
    return Kept(levers, writer.column(frame), writer.may_be_unknown)
