"""Forms: sums of tables and tracks with exact factors, not yet laid over a denominator.

A mean of means is one sum of tables in the end. It is laid into 64 bits only where something is decided on it, over a
denominator chosen by what is decided there, by the tables' own denominators, and by how large the sum can become: over the
common denominator, exactly, where that fits; else over as large a one as fits, with what is cut off counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import lcm

import numpy as np
from attrs import field, frozen

from evaluator.whatif.sweep.frame import Flags
from evaluator.whatif.sweep.reach import Levers
from evaluator.whatif.sweep.tracks import NotInLanesError, Opposite, Stored, Sum, Track

ZERO, ONE = Fraction(0), Fraction(1)
INNER = 1 << 52
"""A number that is worked on further is kept below this, so that there is room for sums and factors."""
OUTER = 1 << 61
"""One that is only shown is kept below this."""
_MOST_DENOMINATORS = 4096


@frozen(eq=False)
class Table:
    """An exact number for each joint level of some levers; of those that are `bad` nothing is told."""

    levers: Levers
    numbers: tuple[Fraction, ...]
    bad: Flags | None = None
    most: Fraction = field(init=False)
    """No number is further from 0."""

    @most.default
    def _most(self) -> Fraction:
        return max(map(abs, self.numbers))


Atom = Table | Track


@frozen(eq=False)
class Form:
    """`fixed` plus each atom by its factor."""

    fixed: Fraction
    parts: tuple[tuple[Atom, Fraction], ...] = ()

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
    merged = [_merged(form) for form in forms]
    over = _Scale(merged, edges, OUTER if shown else INNER).chosen()
    return [_laid(form, over) for form in merged]


def _merged(form: Form) -> Form:
    """The form with the tables of the same levers made one."""
    groups: dict[Levers, list[tuple[Table, Fraction]]] = {}
    for atom, factor in form.parts:
        if isinstance(atom, Table):
            groups.setdefault(atom.levers, []).append((atom, factor))
    tables = [(_one(levers, group), ONE) for levers, group in groups.items()]
    return Form(form.fixed, (*tables, *(pair for pair in form.parts if not isinstance(pair[0], Table))))


def _one(levers: Levers, group: Sequence[tuple[Table, Fraction]]) -> Table:
    if len(group) == 1:
        factor = group[0][1]
        numbers = group[0][0].numbers if factor == 1 else tuple([number * factor for number in group[0][0].numbers])
    else:
        rows = zip(*[[number * factor for number in table.numbers] for table, factor in group], strict=True)
        numbers = tuple([sum(row, ZERO) for row in rows])
    bads = [table.bad for table, _ in group if table.bad is not None]
    bad: Flags | None = np.logical_or.reduce(bads) if bads else None
    return Table(levers, numbers, bad)


class _Scale:
    """The choice of a denominator for some forms."""

    def __init__(self, forms: Sequence[Form], edges: int, most: int) -> None:
        self._forms, self._most = forms, most
        self._size = max(form.most for form in forms) + 1
        self._tables = [atom for form in forms for atom, _ in form.parts if isinstance(atom, Table)]
        tracks = [(atom, factor) for form in forms for atom, factor in form.parts if isinstance(atom, Track)]
        self._base = lcm(edges, *((factor / atom.over).denominator for atom, factor in tracks))
        self._slack = len(self._tables) + len(forms)
        self._tracks = tracks

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
        found = {number.denominator for table in self._tables for number in table.numbers}
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
    parts, slack = [], 0
    for atom, factor in form.parts:
        if isinstance(atom, Table):
            parts.append((_stored(atom, over), 1))
            slack += parts[-1][0].slack
        else:
            parts.append(_multiple(atom, factor, over))
            slack += parts[-1][1] * parts[-1][0].slack
    if len(parts) == 1 and not form.fixed and parts[0][1] == 1:
        return parts[0][0]
    whole, rest = divmod(form.fixed * over, 1)
    slack += rest > 0
    low = whole + sum(track.low * times for track, times in parts)
    high = whole + (rest > 0) + sum(track.high * times for track, times in parts)
    return Sum(parts, (whole << slack.bit_length()) + (rest > 0), (over, slack, low, high))


def _multiple(track: Track, factor: Fraction, over: int) -> tuple[Track, int]:
    times = factor * over / track.over
    if times > 0:
        return track, int(times)
    return Opposite(track), int(-times)


def _stored(table: Table, over: int) -> Track:
    pairs = [divmod(number.numerator * over, number.denominator) for number in table.numbers]
    slack = int(any(rest for _, rest in pairs))
    values = [whole for whole, _ in pairs]
    packed = [(whole << slack) + (rest > 0) for whole, rest in pairs]
    return Stored(table.levers, np.array(packed, np.int64), table.bad, (over, slack, min(values), max(values) + slack))
