"""One figure of a measure, out of the sums of a plan: a sum, a mean, a quotient of sums, or how many rows there are."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

from dsl.quantity import Quantity
from evaluator.result import Answer
from evaluator.rows.plan import Sum
from evaluator.rows.population import population
from evaluator.rows.rolled import People, Rolled, Sums
from evaluator.rows.table import Measured, Table
from evaluator.value import Known, Missing, NotApplicable, Phrase, Spelled, Unknown, Value


def answer(
    table: Table,
    value: Value,
    numerator: Fraction | None = None,
    denominator: Fraction | None = None,
    asked: Fraction | None = None,
) -> Answer:
    """An answer that the rows of a table gave."""
    origin, excluded = table.origin, None if asked is None else Fraction(0)
    return Answer(value, "rows", origin.source, origin.note, origin.span, numerator, denominator, asked=asked, excluded=excluded)


@frozen
class Added:
    """Where the sums behind a figure stand among those of a plan; None where the plan has no such sum."""

    rolled: Rolled
    quantity: Quantity
    rows: int
    filled: int | None
    total: int | None
    per: int | None
    squares: int | None

    @classmethod
    def of(cls, rolled: Rolled, quantity: Quantity) -> Added:
        """Where they stand."""
        weighed, name, where = rolled.plan.table.weight is not None, quantity.subject[0], quantity.where
        alike = (Sum(what, name, where=where, weighed=weighed) for what in ("filled", "total", "per"))
        places = rolled.places
        filled, total, per = map(places.get, alike)
        squares = places.get(Sum("squares", name, where=where))
        return cls(rolled, quantity, places[Sum("rows", where=where, weighed=weighed)], filled, total, per, squares)

    @property
    def measured(self) -> Measured:
        """How the measure is mapped."""
        return self.rolled.plan.table.measures[self.quantity.subject[0]]

    def answer(self, party: str | None) -> Answer | None:
        """The figure of a party; None where it has no row of that year and group."""
        people = People(self.quantity.period, self.quantity.group, party)
        if people not in self.rolled.everybody:
            return None
        sums = self.rolled.sums(people, self.quantity.members)
        if self.measured.rows:
            return answer(self.rolled.plan.table, Known(Fraction(sums[self.rows])))
        return self._added(sums)

    def _added(self, sums: Sums) -> Answer:
        """A sum, a mean or a quotient of sums; unknown where some rows have no number and nothing says what that means."""
        table, measured = self.rolled.plan.table, self.measured
        filled, total, rows = _sum(sums, self.filled), _sum(sums, self.total), _sum(sums, self.rows)
        asked = measured.figure or "sum" if self.quantity.function == "figure" else self.quantity.function
        of = "per" if measured.per else asked
        if of == "mean":
            return self._mean(sums, total, filled, rows)
        if filled < rows and measured.number and measured.number.empty is None:
            gap = Phrase.of("rows without a number", count=str(rows - filled), rows=str(rows), column=measured.number.column)
            return self._unknown(gap)
        if of == "sum":
            return answer(table, Known(total))
        per = _sum(sums, self.per)
        if filled and not per:
            return self._unknown(Phrase.of("division by 0"))
        return answer(table, Known(total / per) if per else self._nothing(), total, per)

    def _unknown(self, why: Phrase) -> Answer:
        missing = (Missing(Spelled(self.quantity), why),)
        return answer(self.rolled.plan.table, Unknown(self.quantity.low, self.quantity.high, missing))

    def _nothing(self) -> Value:
        return NotApplicable(Phrase.of("no numbers", measure=self.quantity.subject[0]))

    def _mean(self, sums: Sums, total: Fraction, filled: Fraction, rows: Fraction) -> Answer:
        """The mean of those that have a number, with the variance of the single numbers where all weigh the same."""
        plan = self.rolled.plan
        if not filled:
            return answer(plan.table, self._nothing(), total, filled, rows)
        mean = total / filled
        variance = None if self.squares is None else _sum(sums, self.squares) / filled - mean**2
        found = answer(plan.table, Known(mean), total, filled, rows)
        return evolve(found, population=population(plan, self.quantity.members, self.quantity.where), variance=variance)


def _sum(sums: Sums, at: int | None) -> Fraction:
    return Fraction(0) if at is None else Fraction(sums[at])
