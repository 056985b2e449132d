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

import numpy as np

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

    def open_above(self, rest: Ints, step: int) -> Flags | None:
        """Which numbers may reach the next of the edges, `step` apart, above the one that they are `rest` (packed) beyond."""
        if self.slack < 2:
            return None
        if int(rest.max(initial=0)) < (step - self.slack + 1) << self.bits:
            return None
        v, s = rest >> self.bits, rest & ((1 << self.bits) - 1)
        open_: Flags = v + s > step
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
        self.packed, self.bad = shared(packed, levers), shared(bad, levers) if bad is not None and bad.any() else None

    def run(self, frame: Frame) -> Packed:
        """See `Track`."""
        bad = None if self.bad is None else frame.take(self.bad, self.levers)
        return frame.take(self.packed, self.levers), bad


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
        for track, factor in frame.parts_of(self, self._parts):
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
