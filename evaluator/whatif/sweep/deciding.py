"""Tracks that decide: roundings, comparisons, the larger or the smaller, and choices. `tracks` says why they are exact."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from dsl.terms import Mode
from evaluator.whatif.sweep.frame import Flags, Frame, Ints, Packed
from evaluator.whatif.sweep.tracks import NotInLanesError, Track, either


class Rounded(Track):
    """A track rounded to multiples of a step that is an even number of units of it (see `stepped`)."""

    def __init__(self, source: Track, step: Fraction, mode: Mode | str) -> None:
        units = step * source.over
        if units.denominator != 1 or units % 2:  # a half of it has to be whole too
            raise NotInLanesError("a step that is not a whole number of units")
        low, high = source.low // int(units) - 1, source.high // int(units) + 2
        super().__init__(source.levers, step.denominator, 0, low * step.numerator, high * step.numerator)
        self._source, self._units, self._size, self._mode = source, int(units), step.numerator, mode

    def run(self, frame: Frame) -> Packed:
        """See `Track`."""
        packed, bad = frame.get(self._source)
        counted, open_ = stepped(self._source, packed, self._units, self._mode, frame, self)
        if self._size != 1:
            np.multiply(counted, self._size, out=counted)
        return counted, either(bad, open_)


_ROUNDED: dict[Mode | str, tuple[tuple[int, int], tuple[int, int]]] = {
    Mode.HALF_UP: ((1, 0), (1, 1)),
    Mode.HALF_DOWN: ((1, 1), (1, 0)),
    Mode.HALF_EVEN: ((1, 0), (1, 0)),
    Mode.UP: ((2, 1), (0, 0)),
    Mode.TRUNCATE: ((0, 0), (2, 1)),
    "floor": ((0, 0), (0, 0)),
    "ceil": ((2, 1), (2, 1)),
}
"""(m, d): w is rounded to floor((w + m·T/2 - d) / T), T the packed step; for numbers that are not below 0, then for others."""


def stepped(source: Track, packed: Ints, units: int, mode: Mode | str, frame: Frame, owner: object) -> tuple[Ints, Flags | None]:
    """How many steps of so many units each number is rounded to, and where that is left open.

    Where a mode rounds at halves of the step, a half has to be whole units too.

    Every mode puts the edge where it steps up at halves or at wholes of the step, and the number that lies on the edge to
    the one side or the other: `d` is 1 where it goes down. Below 0 the modes mirror.
    """
    above, below = _ROUNDED[mode]
    if source.low >= 0 or above == below:
        return _counted(source, packed, units, above, mode, frame, owner)
    if source.high <= 0:
        return _counted(source, packed, units, below, mode, frame, owner)
    under, open_under = _counted(source, packed, units, below, mode, frame, owner)
    counted, open_ = _counted(source, packed, units, above, mode, frame, owner)
    np.copyto(counted, under, where=packed < 0)
    return counted, either(open_, open_under)


def _counted(
    source: Track, packed: Ints, units: int, way: tuple[int, int], mode: Mode | str, frame: Frame, owner: object
) -> tuple[Ints, Flags | None]:
    step, (halves, down) = units << source.bits, way
    moved: Ints = packed
    if halves or down:
        moved = np.add(packed, halves * step // 2 - down, out=frame.room(owner, f"moved{way}"))
    counted: Ints = np.floor_divide(moved, step, out=frame.room(owner, f"steps{way}"))
    if source.slack < 2 and mode is not Mode.HALF_EVEN:
        return counted, None
    rest = left(moved, counted, step, frame, owner)
    if mode is Mode.HALF_EVEN:
        np.subtract(counted, (rest == 0) & (counted & 1 == 1), out=counted)
    return counted, source.open_above(rest + down if down else rest, units)


def left(packed: Ints, counted: Ints, step: int, frame: Frame, owner: object) -> Ints:
    """What is left of each number above so many (packed) steps."""
    rest: Ints = np.multiply(counted, -step, out=frame.room(owner, "rest"))
    return np.add(rest, packed, out=rest)


class Extreme(Track):
    """The larger or the smaller of two tracks over the same."""

    def __init__(self, left: Track, right: Track, *, largest: bool) -> None:
        pick: Any = max if largest else min
        slack = max(left.slack, right.slack)
        levers = tuple(sorted({*left.levers, *right.levers}))
        super().__init__(levers, left.over, slack, pick(left.low, right.low), pick(left.high, right.high))
        self._left, self._right, self._largest = left, right, largest

    def run(self, frame: Frame) -> Packed:
        """The smaller packed number is always the smaller one, or bounds it as well; see `_open` for the larger."""
        (left, one), (right, other) = frame.get(self._left), frame.get(self._right)
        left, right = (_wider(each, track, self.bits) for each, track in ((left, self._left), (right, self._right)))
        choose = np.maximum if self._largest else np.minimum
        return choose(left, right, out=frame.room(self)), either(one, other, self._open(left, right))

    def _open(self, left: Ints, right: Ints) -> Flags | None:
        """Where the one with the smaller v may reach above the other's: with s at most 1 it cannot."""
        if not self._largest or self.slack < 2:
            return None
        apart = np.abs((left >> self.bits) - (right >> self.bits))
        open_: Flags = (apart > 0) & (apart < self.slack) & ((left | right) & ((1 << self.bits) - 1) > 0)
        return open_ if open_.any() else None


def _wider(packed: Ints, track: Track, bits: int) -> Ints:
    """Packed numbers with more bits for s."""
    if bits == track.bits:
        return packed
    s = packed & ((1 << track.bits) - 1)
    return ((packed - s) << (bits - track.bits)) + s


class Sign(Track):
    """Whether a number is at least 0 (ge), above 0 (gt) or 0 (eq): 1 or 0."""

    def __init__(self, source: Track, test: str) -> None:
        super().__init__(source.levers, 1, 0, 0, 1)
        self._source, self._test = source, test

    def run(self, frame: Frame) -> Packed:
        """See `Track`."""
        packed, bad = frame.get(self._source)
        holds = getattr(np, _TESTS[self._test])(packed, 0, out=frame.room(self, "holds", np.bool_))
        numbers = frame.room(self)
        np.copyto(numbers, holds)
        return numbers, either(bad, self._open(packed))

    def _open(self, packed: Ints) -> Flags | None:
        source = self._source
        if source.slack < 2:
            return None
        v, s = packed >> source.bits, packed & ((1 << source.bits) - 1)
        open_: Flags = (v < 0) & (v + s > 0)
        return open_ if open_.any() else None


_TESTS = {"ge": "greater_equal", "gt": "greater", "eq": "equal"}


class Chosen(Track):
    """One of two tracks over the same, by a truth."""

    def __init__(self, condition: Track, then: Track, otherwise: Track) -> None:
        levers = tuple(sorted({*condition.levers, *then.levers, *otherwise.levers}))
        slack = max(then.slack, otherwise.slack)
        super().__init__(levers, then.over, slack, min(then.low, otherwise.low), max(then.high, otherwise.high))
        self._condition, self._then, self._otherwise = condition, then, otherwise

    def run(self, frame: Frame) -> Packed:
        """See `Track`."""
        (holds, bad), (then, one), (otherwise, other) = map(frame.get, (self._condition, self._then, self._otherwise))
        chosen, flag = frame.room(self), holds != 0
        np.copyto(chosen, _wider(otherwise, self._otherwise, self.bits))
        np.copyto(chosen, _wider(then, self._then, self.bits), where=flag)
        of_branch = None if one is None and other is None else np.where(flag, _flags(one, flag), _flags(other, flag))
        return chosen, either(bad, of_branch)


def _flags(bad: Flags | None, like: Flags) -> Flags:
    return np.zeros_like(like) if bad is None else bad
