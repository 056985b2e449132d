"""Forms laid into 64 bits, over a denominator that fits them.

The denominator is a multiple of what is decided, so that every edge is whole; of what is shown, so that one track serves both;
and of the denominators of the tables, where there is room for them: then nothing is cut off. Else it is as large as there is room
for, so that what is cut off seldom leaves anything open.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import lcm

import numpy as np
from attrs import frozen

from evaluator.whatif.sweep.forms import Form, Table
from evaluator.whatif.sweep.frame import Flags, Ints
from evaluator.whatif.sweep.tracks import NotInLanesError, Opposite, Stored, Sum, Track

INNER = 1 << 52
"""A number that is worked on further is kept below this, so that there is room for sums and factors."""
OUTER = 1 << 61
"""One that is only shown is kept below this."""
SHOWN = 10_000_000
"""As many steps as there are to 1 in what is shown."""
_MOST_DENOMINATORS = 4096


def lay(forms: Sequence[Form], edges: int, *, shown: bool = False) -> list[Track]:
    """The forms as tracks over one denominator, a multiple of `edges`; `NotInLanesError` where no such fits.

    `shown` is whether nothing is worked out from them but what is shown.
    """
    merged = [form.merged for form in forms]
    over = _Scale(merged, edges, OUTER if shown else INNER).chosen()
    for form, whole in zip(forms, merged, strict=True):
        if over not in form.laid:
            form.laid[over] = _laid(whole, over)
    return [form.laid[over] for form in forms]


class _Scale:
    """The choice of a denominator for some forms."""

    def __init__(self, forms: Sequence[Form], edges: int, most: int) -> None:
        self._forms, self._most = forms, most
        self._size = max(form.most for form in forms) + 1
        self._tables = [(atom, factor) for form in forms for atom, factor in form.parts if isinstance(atom, Table)]
        tracks = [(atom, factor) for form in forms for atom, factor in form.parts if isinstance(atom, Track)]
        self._slack = len(self._tables) + len(forms)
        self._tracks = tracks
        self._base = lcm(edges, *((factor / atom.over).denominator for atom, factor in tracks))
        if self._fits(lcm(self._base, SHOWN)):
            self._base = lcm(self._base, SHOWN)  # what is shown of a number and what is decided on it then share one track

    def chosen(self) -> int:
        """The common denominator, or one as large as fits."""
        if not self._fits(self._base):
            raise NotInLanesError("numbers too large for 64 bits")
        found, exact = self._base, True
        for denominator in self._denominators():
            larger = lcm(found, denominator)
            if self._fits(larger):
                found = larger
            else:
                exact = False
        return found if exact else found * self._room(found)

    def _denominators(self) -> Iterator[int]:
        found = {(factor / each).denominator for table, factor in self._tables for each in table.denominators}
        found |= {form.fixed.denominator for form in self._forms}
        yield from sorted(found)[:_MOST_DENOMINATORS]

    def _fits(self, over: int) -> bool:
        return self._needed(over) < self._most

    def _needed(self, over: int) -> int:
        slack = self._slack + sum(int(abs(factor) * over / track.over) * track.slack for track, factor in self._tracks)
        return int(self._size * over + 2 * slack) << slack.bit_length()

    def _room(self, over: int) -> int:
        """How many times as large it may be."""
        times = 1 << max(0, (self._most // self._needed(over)).bit_length() - 1)
        while times > 1 and not self._fits(over * times):
            times //= 2
        return times


def _laid(form: Form, over: int) -> Track:
    tables = [_Cut.of(atom, factor, over) for atom, factor in form.parts if isinstance(atom, Table)]
    tracks = [_multiple(atom, factor, over) for atom, factor in form.parts if isinstance(atom, Track)]
    whole, rest = divmod(form.fixed * over, 1)
    slack = (rest > 0) + sum(table.slack for table in tables) + sum(times * track.slack for track, times in tracks)
    parts = [*((table.stored(over, slack.bit_length()), 1) for table in tables), *tracks]
    if len(parts) == 1 and not form.fixed and parts[0][1] == 1:
        return parts[0][0]
    low = whole + sum(track.low * times for track, times in parts)
    high = whole + (rest > 0) + sum(track.high * times for track, times in parts)
    return Sum(parts, (whole << slack.bit_length()) + (rest > 0), (over, slack, low, high))


def _multiple(track: Track, factor: Fraction, over: int) -> tuple[Track, int]:
    times = factor * over / track.over
    if times > 0:
        return track, int(times)
    return Opposite(track), int(-times)


@frozen(eq=False)
class _Cut:
    """A table times a factor in whole units, and for each number whether something was cut off."""

    table: Table
    units: Ints
    cut: Flags | None

    @classmethod
    def of(cls, table: Table, factor: Fraction, over: int) -> _Cut:
        """The table in units of 1/over."""
        times = factor * over / table.over
        if table.wholes is not None and times.denominator == 1:
            return cls(table, table.wholes * int(times), None)
        pairs = [divmod(number.numerator * over, number.denominator) for number in (each * factor for each in table.numbers)]
        cut = np.array([rest > 0 for _, rest in pairs])
        return cls(table, np.array([whole for whole, _ in pairs], np.int64), cut if cut.any() else None)

    @property
    def slack(self) -> int:
        """At most this is cut off."""
        return int(self.cut is not None)

    def stored(self, over: int, bits: int) -> Track:
        """The packed table, with so many bits for what is cut off."""
        packed = self.units << bits
        if self.cut is not None:
            packed += self.cut
        low, high = int(self.units.min()), int(self.units.max()) + self.slack
        return Stored(self.table.levers, packed, self.table.bad, (over, self.slack, low, high), bits)
