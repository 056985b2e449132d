"""Designs: which levers a sweep turns, to which levels, and in which combinations.

A scenario is named by its number, and is made when it is asked for: for each lever the index of one of its levels. A grid
of 10^7 scenarios takes no more room than its levels do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from functools import cached_property
from math import prod
from typing import overload

import numpy as np
from attrs import field, frozen
from numpy.typing import NDArray

from dsl.lever import Lever, Variation

Indices = tuple[NDArray[np.intp], ...]
"""For each lever the index of its level, one for each scenario."""
BLOCK = 65_536
"""Random scenarios are drawn so many at a time, so that any of them can be had without those before it."""


@frozen(eq=False)
class Design:
    """What is swept: `levers`, the `levels` of each in the lever's unit, and `count` combinations of them.

    `grid` is whether they are all combinations, the last lever fastest.
    """

    levers: tuple[Lever, ...]
    levels: tuple[Sequence[Fraction], ...]
    count: int
    grid_shaped: bool
    _draw: Callable[[int, int], Indices] = field(repr=False)

    @classmethod
    def grid(cls, variations: Sequence[Variation]) -> Design:
        """Every combination of the levels, the last lever fastest. Raises `ValueError` without levers or levels."""
        sizes = _sizes(variations)
        lines = [_Line(size, prod(sizes[place + 1 :])) for place, size in enumerate(sizes)]
        return cls(*_parts(variations), prod(sizes), True, lambda start, stop: tuple(line(start, stop) for line in lines))

    @classmethod
    def listed(cls, levers: Sequence[Variation | Lever], rows: Iterable[Sequence[Fraction]]) -> Design:
        """The combinations given, each row a value for every lever in their order.

        Raises `ValueError` without levers or rows, and for a row of another length.
        """
        named = tuple(each.lever if isinstance(each, Variation) else each for each in levers)
        found: list[dict[Fraction, int]] = [{} for _ in named]
        numbers = [[seen.setdefault(value, len(seen)) for seen, value in zip(found, row, strict=True)] for row in rows]
        if not named or not numbers:
            raise ValueError("a sweep needs a lever and a scenario")
        table = np.array(numbers, dtype=np.intp).reshape(len(numbers), len(named)).T.copy()
        levels = tuple(tuple(seen) for seen in found)
        return cls(named, levels, len(numbers), False, lambda start, stop: tuple(line[start:stop] for line in table))

    @classmethod
    def random(cls, variations: Sequence[Variation], count: int, seed: int) -> Design:
        """So many combinations drawn at random: each lever's level from its own levels, all alike, independently.

        The same seed gives the same scenarios, whatever part of them is asked for: each block of 65,536 has a
        PCG64 generator of its own, seeded with the seed and the block's number. Raises `ValueError` for a count below 1.
        """
        if count < 1:
            raise ValueError("a sweep needs a scenario")
        return cls(*_parts(variations), count, False, _Drawn(_sizes(variations), seed))

    def indices(self, start: int, stop: int) -> Indices:
        """The level index of each lever in the scenarios from `start` up to `stop`. Raises `IndexError` outside of them."""
        if not 0 <= start <= stop <= self.count:
            raise IndexError(f"no scenarios {start}..{stop} among {self.count}")
        return self._draw(start, stop)

    def scenario(self, index: int) -> dict[Lever, Fraction]:
        """What each lever is turned to in one scenario."""
        numbers = self.indices(index, index + 1)
        return {lever: levels[int(at[0])] for lever, levels, at in zip(self.levers, self.levels, numbers, strict=True)}


class Drawing(Sequence[NDArray[np.intp]]):
    """The level indices of some scenarios of a design, drawn when they are first asked for."""

    def __init__(self, design: Design, start: int, stop: int) -> None:
        self._design, self._start, self._stop = design, start, stop

    @cached_property
    def _drawn(self) -> Indices:
        return self._design.indices(self._start, self._stop)

    def __len__(self) -> int:
        return len(self._design.levers)

    @overload
    def __getitem__(self, index: int) -> NDArray[np.intp]: ...
    @overload
    def __getitem__(self, index: slice) -> Indices: ...
    def __getitem__(self, index: int | slice) -> NDArray[np.intp] | Indices:
        return self._drawn[index]


class _Line:
    """The level indices of one lever of a grid: each index `stride` times, and all of them again and again.

    A short period is kept as it is and read from; of a long one only a few runs are met at a time.
    """

    def __init__(self, size: int, stride: int) -> None:
        self._size, self._stride = size, stride
        self._pattern: NDArray[np.intp] = np.empty(0, np.intp)

    def __call__(self, start: int, stop: int) -> NDArray[np.intp]:
        period = self._size * self._stride
        if period > _MOST_KEPT:
            return self._runs(start, stop)
        needed = period + stop - start
        if len(self._pattern) < needed:
            self._pattern = self._runs(0, needed)
            self._pattern.flags.writeable = False
        return self._pattern[start % period : start % period + stop - start]

    def _runs(self, start: int, stop: int) -> NDArray[np.intp]:
        runs = np.arange(start // self._stride, -(-stop // self._stride), dtype=np.intp)
        ends = np.minimum((runs + 1) * self._stride, stop)
        return np.repeat(runs % self._size, np.diff(ends, prepend=start))


_MOST_KEPT = 1 << 18


class _Drawn:
    """Random level indices, block by block; the latest block is kept."""

    def __init__(self, sizes: Sequence[int], seed: int) -> None:
        self._sizes, self._seed = sizes, seed
        self._latest: tuple[int, Indices] = (-1, ())

    def __call__(self, start: int, stop: int) -> Indices:
        pieces = [
            self._within(block, max(start - block * BLOCK, 0), min(stop - block * BLOCK, BLOCK))
            for block in range(start // BLOCK, -(-stop // BLOCK))
        ]
        return pieces[0] if len(pieces) == 1 else tuple(map(np.concatenate, zip(*pieces, strict=True))) or self._empty()

    def _empty(self) -> Indices:
        return tuple(np.empty(0, np.intp) for _ in self._sizes)

    def _within(self, block: int, start: int, stop: int) -> Indices:
        if self._latest[0] != block:
            generator = np.random.Generator(np.random.PCG64([self._seed, block]))
            drawn = [generator.integers(size, size=BLOCK, dtype=_smallest(size)) for size in self._sizes]
            self._latest = (block, tuple(line.astype(np.intp) for line in drawn))
        return tuple(line[start:stop] for line in self._latest[1])


def _smallest(size: int) -> type[np.unsignedinteger]:
    """The smallest type that the indices of so many levels fit: 16 bits are drawn quickest."""
    return next(kind for kind in (np.uint16, np.uint32, np.uint64) if size - 1 <= np.iinfo(kind).max)


def _sizes(variations: Sequence[Variation]) -> list[int]:
    sizes = [len(variation.values) for variation in variations]
    if not sizes or not all(sizes):
        raise ValueError("a sweep needs a lever, and a level for each")
    return sizes


def _parts(variations: Sequence[Variation]) -> tuple[tuple[Lever, ...], tuple[Sequence[Fraction], ...]]:
    return tuple(each.lever for each in variations), tuple(each.values for each in variations)
