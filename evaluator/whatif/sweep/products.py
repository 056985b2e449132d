"""Products and quotients of forms: what two levers make together becomes a table over the levels of both.

A weight that is varied makes a factor of each part, its weight over the sum of all: a table over the levers of the weights. A
part's table times that factor is a table over the levers of both. So a mean with varied weights is a sum of tables as any other.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import prod

import numpy as np
from attrs import frozen

from evaluator.whatif.sweep.forms import ZERO, Form, Table
from evaluator.whatif.sweep.frame import Flags, Joint
from evaluator.whatif.sweep.reach import Levers
from evaluator.whatif.sweep.tracks import NotInLanesError


@frozen(eq=False)
class Products:
    """What joins tables; `sizes` is how many levels each lever has, and no table gets more than `most` entries."""

    sizes: Sequence[int]
    most: int

    def times(self, form: Form, factor: Table) -> Form:
        """The form with every part of it times a table."""
        parts = [self._product(atom, each, factor) for atom, each in form.parts]
        fixed = Form.of(factor).times(form.fixed) if form.fixed else Form(ZERO)
        for part in parts:
            fixed = fixed.plus(Form.of(part))
        return fixed

    def _product(self, atom: object, times: Fraction, factor: Table) -> Table:
        if not isinstance(atom, Table):
            raise NotInLanesError("a product of what is decided in a scenario")
        levers = self._together([atom, factor])
        (ours, bad), (theirs, other) = (self._spread(table, levers) for table in (atom, factor))
        return Table(levers, tuple([one * two * times for one, two in zip(ours, theirs, strict=True)]), _either(bad, other))

    def table(self, form: Form) -> Table:
        """The form as one table."""
        tables = [(atom, factor) for atom, factor in form.parts if isinstance(atom, Table)]
        if len(tables) < len(form.parts):
            raise NotInLanesError("a product of what is decided in a scenario")
        levers = self._together([table for table, _ in tables])
        spread = [self._spread(table, levers) for table, _ in tables]
        rows = [[number * factor for number in numbers] for (numbers, _), (_, factor) in zip(spread, tables, strict=True)]
        fixed = [form.fixed] * self._space(levers)
        return Table(
            levers, tuple([sum(row, ZERO) for row in zip(fixed, *rows, strict=True)]), _either(*[bad for _, bad in spread])
        )

    def reciprocal(self, form: Form, *, above_zero: bool) -> Table:
        """1 over the form; left open where it is 0, and with `above_zero` where it is below."""
        table = self.table(form)
        open_ = np.array([number == 0 or (above_zero and number < 0) for number in table.numbers])
        turned = tuple([ZERO if bad else 1 / number for number, bad in zip(table.numbers, open_.tolist(), strict=True)])
        return Table(table.levers, turned, _either(table.bad, open_ if open_.any() else None))

    def shares(self, weights: Sequence[Form], least: int) -> list[Table]:
        """Each weight over the sum of all; left open where one is below 0, or fewer than `least` are above it."""
        tables = [self.table(weight) for weight in weights]
        levers = self._together(tables)
        spread = [self._spread(table, levers) for table in tables]
        rows = list(zip(*[numbers for numbers, _ in spread], strict=True))
        open_ = np.array([min(row) < 0 or sum(weight > 0 for weight in row) < max(least, 1) for row in rows])
        bad = _either(*[each for _, each in spread], open_ if open_.any() else None)
        sums = [Fraction(1) if left else sum(row, ZERO) for row, left in zip(rows, open_.tolist(), strict=True)]
        return [
            Table(levers, tuple([row[place] / whole for row, whole in zip(rows, sums, strict=True)]), bad)
            for place in range(len(weights))
        ]

    def _together(self, tables: Sequence[Table]) -> Levers:
        levers = tuple(sorted({lever for table in tables for lever in table.levers}))
        if self._space(levers) > self.most:
            raise NotInLanesError("a product of numbers with too many levels together")
        return levers

    def _space(self, levers: Levers) -> int:
        return prod(self.sizes[lever] for lever in levers)

    def _spread(self, table: Table, levers: Levers) -> tuple[Sequence[Fraction], Flags | None]:
        """The numbers of a table at each joint level of more levers."""
        if table.levers == levers:
            return table.numbers, table.bad
        index, numbers = Joint(self.sizes, levers).index(table.levers), table.numbers
        return [numbers[place] for place in index.tolist()], None if table.bad is None else table.bad[index]


def _either(*flags: Flags | None) -> Flags | None:
    found = [each for each in flags if each is not None]
    return np.logical_or.reduce(found) if found else None
