"""Grids: scenarios in the order of a grid, where most of what is looked up repeats itself.

What only the quick levers of a grid reach comes again in each period of theirs: it is looked up once for a period and then read
as it lies. What only the slow ones reach is the same in long runs: each run is filled.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from evaluator.whatif.sweep.design import Design
from evaluator.whatif.sweep.frame import Drawn, Joint, Places
from evaluator.whatif.sweep.reach import Levers
from evaluator.whatif.sweep.tracks import Stored, Track, either

_MOST_KEPT = 1 << 17
"""A period is kept if it is no longer."""
_LEAST_RUN = 512
"""A run is filled if it is as long; shorter ones are looked up."""


class Grid(Drawn):
    """The scenarios of a grid, chunk by chunk."""

    def __init__(self, design: Design) -> None:
        super().__init__(design)
        self._strides = [prod(self.sizes[lever + 1 :]) for lever in range(len(self.sizes))]
        self._sums: dict[int, tuple[object, list[Any]]] = {}
        self._periods: dict[int, tuple[object, NDArray[Any]]] = {}

    def parts_of(self, track: Track, parts: Sequence[Any]) -> Sequence[Any]:
        """The tables of the quick levers added up beforehand, and those of the slow ones: two instead of many."""
        found = self._sums.get(id(track))
        if found is None:
            whole = [pair for pair in parts if isinstance(pair[0], Stored) and pair[1] == 1 and pair[0].bits == track.bits]
            quick = [pair for pair in whole if self._period_of(pair[0].levers) <= _MOST_KEPT]
            slow = [pair for pair in whole if pair not in quick]
            left = [pair for pair in parts if pair not in whole]
            added = [(table, 1) for group in (slow, quick) for table in self._added([table for table, _ in group], track.bits)]
            found = self._sums[id(track)] = (track, [*added, *left])
        return found[1]

    def _added(self, tables: Sequence[Stored], bits: int) -> Sequence[Stored]:
        """Some tables as one over the levers of all, where that is not too long."""
        levers = tuple(sorted({lever for table in tables for lever in table.levers}))
        if len(tables) < 2 or prod(self.sizes[lever] for lever in levers) > _MOST_KEPT:
            return tables
        joint, packed = Joint(self.sizes, levers), np.zeros(1, np.int64)
        for table in tables:
            packed = packed + table.packed[joint.index(table.levers)]
        bad = either(*[None if table.bad is None else table.bad[joint.index(table.levers)] for table in tables])
        slack, low, high = (sum(getattr(table, name) for table in tables) for name in ("slack", "low", "high"))
        return [Stored(levers, packed, bad, (tables[0].over, slack, low, high), bits)]

    def _period_of(self, levers: Levers) -> int:
        return self._strides[levers[0]] * self.sizes[levers[0]] if levers else 1

    def _look_up(self, table: NDArray[Any], levers: Levers) -> NDArray[Any]:
        if not levers:
            return super()._look_up(table, levers)
        period = self._strides[levers[0]] * self.sizes[levers[0]]
        if period <= _MOST_KEPT:
            begin = self.start % period
            return self._period(table, levers, period)[begin : begin + self.size]
        if self._strides[levers[-1]] >= _LEAST_RUN:
            return self._runs(table, levers)
        return super()._look_up(table, levers)

    def _period(self, table: NDArray[Any], levers: Levers, period: int) -> NDArray[Any]:
        """The table's entries over a period, and on as far as a chunk goes."""
        _, found = self._periods.get(id(table), (None, table[:0]))
        if len(found) < period + self.size:
            found = table[self._joint_at(np.arange(period + self.size, dtype=np.intp), levers)]
            self._periods[id(table)] = (table, found)
        return found

    def _runs(self, table: NDArray[Any], levers: Levers) -> NDArray[Any]:
        stride, filled = self._strides[levers[-1]], self.room(table, "taken", table.dtype)
        runs = np.arange(self.start // stride, -(-(self.start + self.size) // stride), dtype=np.intp)
        for run, value in zip(runs.tolist(), table[self._joint_at(runs * stride, levers)], strict=True):
            filled[max(run * stride - self.start, 0) : (run + 1) * stride - self.start] = value
        return filled

    def _joint_at(self, numbers: Places, levers: Levers) -> Places:
        """The joint level of some levers in the scenarios of these numbers."""
        joint = np.zeros(len(numbers), np.intp)
        for lever in levers:
            joint = joint * self.sizes[lever] + numbers // self._strides[lever] % self.sizes[lever]
        return joint
