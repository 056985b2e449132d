"""Forms: sums of tables and tracks with exact factors, not yet laid over a denominator.

A mean of means is one sum of tables in the end. It is laid into 64 bits only where something is decided on it, over a
denominator chosen by what is decided there, by the tables' own denominators, and by how large the sum can become: over the
common denominator, exactly, where that fits; else over as large a one as fits, with what is cut off counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from math import lcm

import numpy as np
from attrs import field, frozen

from evaluator.whatif.sweep.frame import Flags, Ints
from evaluator.whatif.sweep.reach import Levers
from evaluator.whatif.sweep.tracks import NotInLanesError, Opposite, Stored, Sum, Track

ZERO, ONE = Fraction(0), Fraction(1)
INNER = 1 << 52
"""A number that is worked on further is kept below this, so that there is room for sums and factors."""
OUTER = 1 << 61
"""One that is only shown is kept below this."""
SHOWN = 10_000_000
"""As many steps as there are to 1 in what is shown."""
_MOST_DENOMINATORS = 4096


@frozen(eq=False)
class Table:
    """An exact number for each joint level of some levers; of those that are `bad` nothing is told.

    The numbers are fractions, or whole numbers over one denominator.
    """

    levers: Levers
    fractions: tuple[Fraction, ...] = ()
    bad: Flags | None = None
    wholes: Ints | None = None
    over: int = 1
    most: Fraction = field(init=False)
    """No number is further from 0."""

    @most.default
    def _most(self) -> Fraction:
        if self.wholes is not None:
            return Fraction(int(np.abs(self.wholes).max()), self.over)
        return max(abs(max(self.fractions)), abs(min(self.fractions)))

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        """All of them as fractions."""
        if self.wholes is None:
            return self.fractions
        return tuple([Fraction(whole, self.over) for whole in self.wholes.tolist()])

    @property
    def denominators(self) -> set[int]:
        """Those of the numbers."""
        return {number.denominator for number in self.fractions} if self.wholes is None else {self.over}


Atom = Table | Track


@frozen(eq=False, slots=False)
class Form:
    """`fixed` plus each atom by its factor."""

    fixed: Fraction
    parts: tuple[tuple[Atom, Fraction], ...] = ()
    laid: dict[int, Track] = field(factory=dict, init=False)
    """What it was laid into, by the denominator."""

    @classmethod
    def of(cls, atom: Atom) -> Form:
        """An atom as a form."""
        return cls(ZERO, ((atom, ONE),))

    def times(self, factor: Fraction) -> Form:
        """Every part by a factor."""
        return Form(self.fixed * factor, tuple((atom, each * factor) for atom, each in self.parts) if factor else ())

    def plus(self, other: Form) -> Form:
        """Both together; what stands in both counts once, by both factors."""
        factors = {id(atom): (atom, factor) for atom, factor in self.parts}
        for atom, factor in other.parts:
            factors[id(atom)] = (atom, factors.get(id(atom), (atom, ZERO))[1] + factor)
        return Form(self.fixed + other.fixed, tuple(pair for pair in factors.values() if pair[1]))

    @cached_property
    def merged(self) -> Form:
        """The form with the tables of the same levers made one."""
        return _merged(self)

    @property
    def levers(self) -> Levers:
        """The levers that reach it."""
        return tuple(sorted({lever for atom, _ in self.parts for lever in atom.levers}))

    @property
    def most(self) -> Fraction:
        """It is never further from 0."""
        return abs(self.fixed) + sum((abs(factor) * _most(atom) for atom, factor in self.parts), ZERO)


def _most(atom: Atom) -> Fraction:
    return atom.most if isinstance(atom, Table) else Fraction(max(abs(atom.low), abs(atom.high)), atom.over)


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


def _merged(form: Form) -> Form:
    groups: dict[Levers, list[tuple[Table, Fraction]]] = {}
    for atom, factor in form.parts:
        if isinstance(atom, Table):
            groups.setdefault(atom.levers, []).append((atom, factor))
    tables = [group[0] if len(group) == 1 else (_one(levers, group), ONE) for levers, group in groups.items()]
    return Form(form.fixed, (*tables, *(pair for pair in form.parts if not isinstance(pair[0], Table))))


def _one(levers: Levers, group: Sequence[tuple[Table, Fraction]]) -> Table:
    rows = zip(*[[number * factor for number in table.numbers] for table, factor in group], strict=True)
    bads = [table.bad for table, _ in group if table.bad is not None]
    return Table(levers, tuple([sum(row, ZERO) for row in rows]), np.logical_or.reduce(bads) if bads else None)


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
