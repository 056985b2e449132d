"""A table's columns as expressions: those that sums, dimensions and measures need, each under a name of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set

from attrs import frozen

from dsl.quantity import Condition
from evaluator.rows.cells import DIGITS, ODD
from evaluator.rows.moments import Moments
from evaluator.rows.numbers import Numbers
from evaluator.rows.plan import Sum
from evaluator.rows.quoted import identifier, listed, literal
from evaluator.rows.several import Several
from evaluator.rows.table import Codes, Group, Ticks, Year

__all__ = ["DIGITS", "ODD", "Columns", "identifier", "listed", "literal"]


@frozen
class Columns(Several, Numbers, Moments):
    """The columns of a plan's table, of the kinds that they have."""

    def coded(self, sums: Sequence[Sum], dimensions: Sequence[str], measures: Sequence[str] = ()) -> list[str]:
        """The columns that these sums and dimensions need, and those of these measures."""
        subjects = {name for total in sums for name in (total.subject, *_names(total.where))}
        codes = self._codes(subjects, set(dimensions))
        numbers = self._numbers({*(total.subject for total in sums), *measures})
        return [*self._keys(), *codes, *numbers] or ["1 AS nothing"]

    def _keys(self) -> Iterator[str]:
        table = self.plan.table
        if isinstance(table.year, Year):
            yield f"{self.year(table.year)} AS yr"
        if isinstance(table.group, Group):
            yield f"{self.group(table.group)} AS grp"
        if table.party is not None:
            yield f"{self.text(table.party)} AS party"

    def _codes(self, subjects: Set[str], keys: Set[str]) -> Iterator[str]:
        for name, column in self.plan.table.questions.items():
            if name in subjects:
                yield from self._question(name, column)
        for name, codes in self.plan.table.dimensions.items():
            if name in keys:
                yield f"{self.member(codes)} AS {self.dimension(name)}"
            elif name in subjects:
                yield f"{self.code(codes)} AS {self.dimension(name)}"

    def member_of(self, name: str) -> str:
        """The member of a dimension in its coded column; NULL for nothing."""
        column = self.dimension(name)
        return f"NULLIF({column}, 0)" if self.is_looked_up(self.plan.table.dimensions[name]) else column

    def _question(self, name: str, column: Codes | Ticks) -> Iterator[str]:
        question = self.plan.questions[name]
        if isinstance(column, Codes) and column.separator is None:
            if not question.several:
                yield f"{self.code(column)} AS {self.question(name)}"
                return
            yield from self._chosen(name, column, self._alone(column))
        elif isinstance(column, Codes):
            yield from self._chosen(name, column, self._within(column))
        else:
            yield from self._ticked(name, column, question)

    def _numbers(self, needed: Set[str]) -> Iterator[str]:
        table = self.plan.table
        for name, measured in table.measures.items():
            if name not in needed:
                continue
            if measured.unique is not None:
                yield f"{self.text(measured.unique)} AS {self.value(name)}"
            if measured.number is not None:
                yield f"{self.number(measured.number)} AS {self.value(name)}"
                yield f"{self.odd(measured.number)} AS {self.value(name)}_odd"
            if measured.per is not None:
                yield f"{self.number(measured.per)} AS {self.value(name)}_per"
                yield f"{self.odd(measured.per)} AS {self.value(name)}_per_odd"
        if table.weight is not None:
            yield f"{self.number(table.weight)} AS w"


def _names(where: Condition | None) -> Iterator[str]:
    if where is not None:
        yield where.name
        for part in where.parts:
            yield from _names(part)
