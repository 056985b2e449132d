"""Frames: the scenarios that are worked out together, as level indices, with room for what comes of them.

A frame is a chunk of a sweep, or all joint levels of a few levers. Its room is kept from chunk to chunk.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import prod
from typing import Any, Protocol, TypeVar, cast
from weakref import WeakValueDictionary

import numpy as np
from numpy.typing import NDArray

from evaluator.whatif.sweep.design import Design
from evaluator.whatif.sweep.reach import Levers

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Places = NDArray[np.intp]
Packed = tuple[Ints, Flags | None]
"""Packed numbers (see `tracks`), and the entries that are left to the exact way."""
Made = TypeVar("Made")
Part = TypeVar("Part")


_tables: WeakValueDictionary[tuple[Levers, str, bytes], NDArray[Any]] = WeakValueDictionary()


def shared(table: NDArray[Any], levers: Levers) -> NDArray[Any]:
    """The same table, one array for all that are alike and of the same levers, so that it is looked up once a frame."""
    return _tables.setdefault((levers, table.dtype.str, table.tobytes()), table)


class Runs(Protocol):
    """What a frame can work out."""

    def run(self, frame: Frame) -> Packed:
        """The numbers of a frame; they are in the frame's own room."""


class Frame:
    """Some scenarios: `size` of them, each level index by `index`."""

    def __init__(self, sizes: Sequence[int]) -> None:
        self.sizes, self.size = sizes, 0
        self._room: dict[tuple[int, str], NDArray[Any]] = {}
        self._zeros: dict[Any, NDArray[Any]] = {}
        self._done: dict[tuple[int, int], object] = {}
        self._taken: dict[int, NDArray[Any]] = {}
        self._indices: dict[Levers, Places] = {}

    def index(self, levers: Levers) -> Places:
        """For each scenario the joint level of some levers, the last of them fastest."""
        found = self._indices.get(levers)
        if found is None:
            found = self._indices[levers] = self._joint(levers)
        return found

    def get(self, track: Runs) -> Packed:
        """What a track comes to here; worked out once."""
        return self.once((id(track), 0), lambda: track.run(self))

    def once(self, key: tuple[int, int], make: Callable[[], Made]) -> Made:
        """What was made under a key for these scenarios, or is made now."""
        found = self._done.get(key)
        if found is None:
            found = self._done[key] = make()
        return cast(Made, found)

    def room(self, owner: object, name: str = "", kind: Any = np.int64) -> NDArray[Any]:
        """An array for each scenario, whatever stands in it, that belongs to the owner."""
        key = (id(owner), name)
        found = self._room.get(key)
        if found is None or len(found) < self.size:
            found = self._room[key] = np.empty(self.size, kind)
        return found[: self.size]

    def zeros(self, kind: Any) -> NDArray[Any]:
        """An array of nothing but 0, for reading."""
        found = self._zeros.get(kind)
        if found is None or len(found) < self.size:
            found = self._zeros[kind] = np.zeros(self.size, kind)
        return found[: self.size]

    def take(self, table: NDArray[Any], levers: Levers) -> NDArray[Any]:
        """The entry of a table for each scenario; looked up once, and for reading only."""
        found = self._taken.get(id(table))
        if found is None:
            found = self._taken[id(table)] = self._look_up(table, levers)
        return found

    def parts_of(self, track: Any, parts: Sequence[Part]) -> Sequence[Part]:
        """The parts of a sum, as it is best to add them here."""
        return parts

    def _look_up(self, table: NDArray[Any], levers: Levers) -> NDArray[Any]:
        into = self.room(table, "taken", table.dtype)
        return table.take(self.index(levers), out=into, mode="clip")  # every index is in range: nothing is clipped

    def _begin(self, size: int) -> None:
        self.size = size
        self._done.clear()
        self._taken.clear()
        self._indices.clear()

    def _joint(self, levers: Levers) -> Places:
        joint: Places = self.room(self, str(levers), np.intp)
        if not levers:
            joint.fill(0)
            return joint
        np.copyto(joint, self.index(levers[:1]))
        for lever in levers[1:]:
            np.multiply(joint, self.sizes[lever], out=joint)
            np.add(joint, self.index((lever,)), out=joint)
        return joint


class Joint(Frame):
    """Every joint level of some levers."""

    def __init__(self, sizes: Sequence[int], levers: Levers) -> None:
        super().__init__(sizes)
        self._begin(prod(sizes[lever] for lever in levers))
        left = np.arange(self.size, dtype=np.intp)
        for lever in reversed(levers):
            self._indices[(lever,)] = left % sizes[lever]
            left = left // sizes[lever]
        if levers:
            self._indices[levers] = np.arange(self.size, dtype=np.intp)


class Drawn(Frame):
    """The scenarios of a design, chunk by chunk."""

    def __init__(self, design: Design) -> None:
        super().__init__([len(levels) for levels in design.levels])
        self._design, self.start = design, 0

    def load(self, start: int, stop: int) -> None:
        """Turn to the scenarios from `start` up to `stop`."""
        self._begin(stop - start)
        self.start = start

    def _joint(self, levers: Levers) -> Places:
        if len(levers) == 1:
            for lever, index in enumerate(self._design.indices(self.start, self.start + self.size)):
                self._indices[(lever,)] = index
            return self._indices[levers]
        return super()._joint(levers)
