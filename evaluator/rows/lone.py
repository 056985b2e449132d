"""The figures of a query of its own: how many different texts a column has, and quantiles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from dsl.quantity import Quantity
from evaluator.result import Answer
from evaluator.rows.added import answer
from evaluator.rows.engine import Cell
from evaluator.rows.plan import Apart
from evaluator.rows.rolled import Key, People, Rolled, keyed
from evaluator.rows.sql import Query
from evaluator.value import Known, NotApplicable, Phrase, Value


@frozen
class Lone:
    """A figure out of such a query; `at` is where its cells begin in what was found of some people."""

    rolled: Rolled
    quantity: Quantity
    found: Mapping[Key, Sequence[Cell]]
    at: int

    def answer(self, party: str | None) -> Answer | None:
        """The figure of a party; None where it has no row of that year and group."""
        people = People(self.quantity.period, self.quantity.group, party)
        if people not in self.rolled.everybody:
            return None
        return answer(self.rolled.plan.table, self._value(self.found.get((people, *self.quantity.members), ())))

    def _value(self, cells: Sequence[Cell]) -> Value:
        """The number of different texts, or the quantile; it does not apply where nobody has a number."""
        if self.quantity.function in ("count", "figure"):
            return Known(_number(cells[0]) if cells else Fraction(0))
        if not cells or None in cells:  # nobody, or nobody who weighs anything
            return NotApplicable(Phrase.of("no numbers", measure=self.quantity.subject[0]))
        if self.quantity.function == "median":
            return Known((_number(cells[self.at]) + _number(cells[self.at + 1])) / 2)
        return Known(_number(cells[self.at]))


def lone(rolled: Rolled, apart: Apart, query: Query, rows: Sequence[tuple[Cell, ...]]) -> Mapping[Quantity, Lone]:
    """The figures that a query of its own gave; a median is of two cells."""
    first = len(query.keys)
    told = keyed(rolled.plan, query.keys, apart.dimensions, rows)
    cells = {key: row[first:] for key, row in told if None not in key}
    found, at = dict[Quantity, Lone](), 0
    for quantity in apart.quantities:
        found[quantity] = Lone(rolled, quantity, cells, at)
        at += 1 + (quantity.function == "median")
    return found


def _number(cell: Cell) -> Fraction:
    """A whole number or a decimal that a query gave."""
    assert isinstance(cell, int | Decimal)
    return Fraction(cell)
