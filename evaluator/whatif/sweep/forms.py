"""Forms: sums of tables and tracks with exact factors, not yet laid over a denominator.

A mean of means is one sum of tables in the end. It is laid into 64 bits only where something is decided on it, over a
denominator chosen by what is decided there, by the tables' own denominators, and by how large the sum can become: over the
common denominator, exactly, where that fits; else over as large a one as fits, with what is cut off counted.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import cached_property

import numpy as np
from attrs import field, frozen

from evaluator.whatif.sweep.frame import Flags, Ints
from evaluator.whatif.sweep.reach import Levers
from evaluator.whatif.sweep.tracks import Track

ZERO, ONE = Fraction(0), Fraction(1)


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
