"""What the queries of a plan gave -> counts of answers and figures, exactly, for each party."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import evolve, frozen

from dsl.quantity import Quantity
from evaluator.measurements.records import Batch, Rows, Tally
from evaluator.result import Answer
from evaluator.rows.engine import Cell
from evaluator.rows.plan import Apart, Plan, Sum
from evaluator.rows.population import population
from evaluator.rows.rolled import Coordinates, People, Rolled
from evaluator.rows.sql import Query
from evaluator.rows.wanted import Wanted
from evaluator.value import Known, Missing, NotApplicable, Phrase, Spelled, Unknown, Value


def gathered(
    rolled: Rolled, wanted: Wanted, aparts: Mapping[Apart, tuple[Query, Sequence[tuple[Cell, ...]]]]
) -> tuple[Rows, ...]:
    """The counts and figures of every party."""
    lone = [_Lone.of(rolled.plan, apart, *found) for apart, found in aparts.items()]
    return tuple(_Party(rolled, wanted, party, lone).rows() for party in rolled.parties)


@frozen
class _Lone:
    """The figures of a query of its own, by people."""

    apart: Apart
    found: Mapping[People, Sequence[Cell]]

    @classmethod
    def of(cls, plan: Plan, apart: Apart, query: Query, rows: Sequence[tuple[Cell, ...]]) -> _Lone:
        coordinates, first = Coordinates(plan, query.keys), len(query.keys)
        found = {}
        for row in rows:
            whole, members = coordinates.whole(row), coordinates.members(row, apart.dimensions)
            if whole is not None and members is not None:
                found[evolve(whole, members=members)] = row[first:]
        return cls(apart, found)

    def value(self, quantity: Quantity, people: People) -> Value:
        """The number of different texts, or the quantile; it does not apply where nobody has a number."""
        cells = self.found.get(people)
        if quantity.function in ("count", "figure"):
            return Known(Fraction(_number(cells[0])) if cells else Fraction(0))
        if not cells or None in cells:  # nobody, or nobody who weighs anything
            return NotApplicable(Phrase.of("no numbers", measure=quantity.subject[0]))
        at = sum(1 + (each.function == "median") for each in self.apart.quantities[: self.apart.quantities.index(quantity)])
        if quantity.function == "median":
            return Known((_number(cells[at]) + _number(cells[at + 1])) / 2)
        return Known(_number(cells[at]))


@frozen
class _Party:
    """What one party's rows say."""

    rolled: Rolled
    wanted: Wanted
    party: str | None
    lone: Sequence[_Lone]

    def rows(self) -> Rows:
        """Its counts and its figures."""
        figures = {quantity: answer for quantity in self.wanted.measures if (answer := self._figure(quantity))}
        return Rows(self.party, tuple(self._tallies()), figures)

    def _people(self, quantity: Quantity | Batch, members: tuple[tuple[str, str], ...]) -> People:
        return People(quantity.period, quantity.group, self.party, members)

    # --- answers --------------------------------------------------------------------------------------------

    def _tallies(self) -> Iterator[Tally]:
        for batch, asked in self.wanted.batches.items():
            for members in sorted(asked.members):
                tally = self._tally(batch, self._people(batch, members))
                if tally is not None:
                    yield tally

    def _tally(self, batch: Batch, people: People) -> Tally | None:
        plan, weighed = self.rolled.plan, self.rolled.plan.table.weight is not None
        question = plan.questions[batch.question]
        asked = self.rolled.of(people, Sum("rows", where=batch.where, weighed=weighed))
        if asked is None:
            return None
        counts = {
            key: self._sum(people, Sum("answers", question.name, answers, batch.where, weighed))
            for key, answers in plan.classes[batch].items()
        }
        based = self._sum(people, Sum("based", question.name, where=batch.where, weighed=weighed)) if question.several else None
        whole = [Sum(what, question.name, where=batch.where) for what in ("based", "heft")]
        persons, squares = (self._sum(people, total) if weighed else None for total in whole)
        answered = asked - self._sum(people, Sum("missing", question.name, where=batch.where, weighed=weighed))
        size = population(plan, people, batch.where)
        return Tally(batch, people.members, counts, plan.table.origin, based, persons, asked, size, answered, squares)

    def _sum(self, people: People, total: Sum) -> Fraction:
        return self.rolled.of(people, total) or Fraction(0)

    # --- measures -------------------------------------------------------------------------------------------

    def _figure(self, quantity: Quantity) -> Answer | None:
        table, people = self.rolled.plan.table, self._people(quantity, quantity.members)
        lone = next((each for each in self.lone if quantity in each.apart.quantities), None)
        if lone is not None:
            present = evolve(people, members=()) in self.rolled.level(())
            return self._answer(quantity, lone.value(quantity, people)) if present else None
        rows = self.rolled.of(people, Sum("rows", where=quantity.where, weighed=table.weight is not None))
        if rows is None:
            return None
        if table.measures[quantity.subject[0]].rows:
            return self._answer(quantity, Known(rows))
        return self._added(quantity, people, rows)

    def _added(self, quantity: Quantity, people: People, rows: Fraction) -> Answer:
        """A sum, a mean or a quotient of sums; unknown where some rows have no number and nothing says what that means."""
        name, where = quantity.subject[0], quantity.where
        weighed, measured = self.rolled.plan.table.weight is not None, self.rolled.plan.table.measures[name]
        filled, total = (self._sum(people, Sum(what, name, where=where, weighed=weighed)) for what in ("filled", "total"))
        asked = measured.figure or "sum" if quantity.function == "figure" else quantity.function
        of = "per" if measured.per else asked
        if of == "mean":
            return self._mean(quantity, people, total, filled, rows)
        if filled < rows and measured.number and measured.number.empty is None:
            gap = Phrase.of("rows without a number", count=str(rows - filled), rows=str(rows), column=measured.number.column)
            return self._unknown(quantity, gap)
        if of == "sum":
            return self._answer(quantity, Known(total))
        per = self._sum(people, Sum("per", name, where=where, weighed=weighed))
        if filled and not per:
            return self._unknown(quantity, Phrase.of("division by 0"))
        value: Value = Known(total / per) if per else NotApplicable(Phrase.of("no numbers", measure=name))
        return self._answer(quantity, value, total, per)

    def _unknown(self, quantity: Quantity, why: Phrase) -> Answer:
        return self._answer(quantity, Unknown(quantity.low, quantity.high, (Missing(Spelled(quantity), why),)))

    def _mean(self, quantity: Quantity, people: People, total: Fraction, filled: Fraction, rows: Fraction) -> Answer:
        """The mean of those that have a number, with the variance of the single numbers where all weigh the same."""
        name = quantity.subject[0]
        if not filled:
            return self._answer(quantity, NotApplicable(Phrase.of("no numbers", measure=name)), total, filled, rows)
        squares = Sum("squares", name, where=quantity.where)
        found = self._answer(quantity, Known(total / filled), total, filled, rows)
        found = evolve(found, population=population(self.rolled.plan, people, quantity.where))
        if squares not in self.rolled.plan.sums:
            return found
        return evolve(found, variance=self._sum(people, squares) / filled - (total / filled) ** 2)

    def _answer(
        self,
        quantity: Quantity,
        value: Value,
        numerator: Fraction | None = None,
        denominator: Fraction | None = None,
        asked: Fraction | None = None,
    ) -> Answer:
        origin = self.rolled.plan.table.origin
        return Answer(
            value,
            "rows",
            origin.source,
            origin.note,
            origin.span,
            numerator,
            denominator,
            asked=asked,
            excluded=None if asked is None else Fraction(0),
        )


def _number(cell: Cell) -> Fraction:
    """A whole number or a decimal that a query gave."""
    assert isinstance(cell, int | Decimal)
    return Fraction(cell)
