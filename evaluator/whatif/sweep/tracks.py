"""Tracks: a number for each scenario in 64 bits, with a count of what was cut off it, so that every decision is exact.

A track over S packs each number x into one integer w = v·K + s, where K is a power of two above every s. It means:

    s = 0     x·S = v, exactly
    s >= 1    v < x·S < v + s, both strictly

A table of fractions becomes v = floor(x·S) and s = 1 where the floor lost something: then v < x·S < v + 1. Packed numbers
add as they are, since v and s both add and x·S then lies strictly between the sums (the sum of fractions strictly between 0
and 1 lies strictly between 0 and their number; exact parts shift both ends alike). A whole factor a > 0 multiplies v and s.

Whatever is decided is decided at edges that are whole multiples of 1/S: S is chosen so. With an edge e (in units of 1/S):

    x·S > e   if w > e·K:    s = 0 gives v > e; s >= 1 gives v >= e, and x·S is strictly above v
    x·S >= e  if w >= e·K:   likewise
    otherwise x·S <= e (or <) if v + s <= e; and only v < e < v + s leaves it open.

So one comparison of w decides, and scenarios with v < e < v + s, which takes s >= 2, are put on the list of those that are
worked out exactly, one by one (`bad` here: a flag each). With one cut table s is at most 1, and nothing is left open at all.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import numpy as np

from dsl.terms import Mode
from evaluator.whatif.sweep.frame import Flags, Frame, Ints, Packed, shared
from evaluator.whatif.sweep.reach import Levers

MOST = 1 << 62
"""No packed number is as large."""


class NotInLanesError(Exception):
    """What cannot be worked out in 64-bit lanes: it is evaluated in full, once a joint level or once a scenario."""


class Track:
    """Packed numbers over `over`, with s at most `slack` and v in `low`..`high` (v + s too); the levers that reach them."""

    def __init__(self, levers: Levers, over: int, slack: int, low: int, high: int, bits: int = 0) -> None:
        self.levers, self.over, self.slack, self.low, self.high = levers, over, slack, low, high
        self.bits = max(bits, slack.bit_length())
        if max(abs(low), abs(high)) + slack + 1 >= MOST >> self.bits:
            raise NotInLanesError("numbers too large for 64 bits")

    def run(self, frame: Frame) -> Packed:
        """The packed numbers of a frame, and which of them are left to the exact way."""
        raise NotImplementedError

    def open_above(self, rest: Ints, step: int, frame: Frame) -> Flags | None:
        """Which numbers may reach the next of the edges, `step` apart, above the one that they are `rest` (packed) beyond."""
        if self.slack < 2:
            return None
        doubtful: Flags = np.greater_equal(rest, (step - self.slack + 1) << self.bits, out=frame.room(self, "doubt", np.bool_))
        if not doubtful.any():
            return None
        v, s = rest >> self.bits, rest & ((1 << self.bits) - 1)
        open_: Flags = doubtful & (v + s > step)
        return open_ if open_.any() else None


def either(*flags: Flags | None) -> Flags | None:
    """What is flagged by any."""
    found = [each for each in flags if each is not None]
    if len(found) < 2:
        return found[0] if found else None
    together: Flags = np.logical_or.reduce(found)
    return together


class Stored(Track):
    """A table of packed numbers, one a joint level."""

    def __init__(self, levers: Levers, packed: Ints, bad: Flags | None, like: tuple[int, int, int, int], bits: int = 0) -> None:
        super().__init__(levers, *like, bits)
        self._packed, self._bad = shared(packed, levers), shared(bad, levers) if bad is not None and bad.any() else None

    def run(self, frame: Frame) -> Packed:
        """See `Track`."""
        bad = None if self._bad is None else frame.take(self._bad, self.levers)
        return frame.take(self._packed, self.levers), bad


class Sum(Track):
    """Packed numbers added up: each of `parts` times its factor (above 0), and `fixed`."""

    def __init__(self, parts: list[tuple[Track, int]], fixed: int, like: tuple[int, int, int, int]) -> None:
        super().__init__(tuple(sorted({lever for track, _ in parts for lever in track.levers})), *like)
        self._parts, self._fixed = parts, fixed

    def run(self, frame: Frame) -> Packed:
        """See `Track`."""
        total = frame.room(self)
        if not self._parts:
            total.fill(self._fixed)
            return total, None
        bads, started = [], False
        for track, factor in self._parts:
            packed, bad = frame.get(track)
            bads.append(bad)
            ours = self._widened(track, packed, factor, frame)
            if started:
                np.add(total, ours, out=total)
            else:
                np.add(ours, self._fixed, out=total)
                started = True
        return total, either(*bads)

    def _widened(self, track: Track, packed: Ints, factor: int, frame: Frame) -> Ints:
        """The numbers with as many bits for s as here, times the factor."""
        more = self.bits - track.bits
        if not track.slack:
            return packed if factor << more == 1 else np.multiply(packed, factor << more, out=frame.room(self, "part"))
        if more:
            part = frame.room(self, "part")
            np.bitwise_and(packed, (1 << track.bits) - 1, out=part)
            packed = ((packed - part) << more) + part
        return packed if factor == 1 else packed * factor


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
    return counted, source.open_above(rest + down if down else rest, units, frame)


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


class Opposite(Track):
    """A track with the other sign: -x·S lies between -v - s and -v."""

    def __init__(self, source: Track) -> None:
        super().__init__(source.levers, source.over, source.slack, -source.high, -source.low)
        self._source = source

    def run(self, frame: Frame) -> Packed:
        """See `Track`."""
        packed, bad = frame.get(self._source)
        opposite: Ints = np.negative(packed, out=frame.room(self))
        if self.bits:
            s = packed & ((1 << self.bits) - 1)
            opposite += s + s - (s << self.bits)
        return opposite, bad
