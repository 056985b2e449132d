"""The answers of one batch, out of the sums of a plan: where each of them stands is looked up once, whoever is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from dsl.quantity import Members
from evaluator.measurements.records import Batch, Number, Tally
from evaluator.rows.plan import Sum
from evaluator.rows.population import population
from evaluator.rows.rolled import People, Rolled, Sums
from evaluator.rows.wanted import Asked


def number(cell: int | Decimal) -> Number:
    """A sum, exactly: a count is a whole number, a sum of weights or amounts a fraction."""
    return cell if isinstance(cell, int) else Fraction(cell)


@frozen
class Answers:
    """Where the answers of one batch stand among the sums of a plan.

    `based` is of questions with several answers; `people` and `squares` are of weighted answers.
    """

    rolled: Rolled
    batch: Batch
    members: Sequence[Members]
    asked: int
    missing: int
    counts: Sequence[tuple[str, int]]
    based: int | None = None
    people: int | None = None
    squares: int | None = None

    @classmethod
    def of(cls, rolled: Rolled, batch: Batch, asked: Asked) -> Answers:
        """Where they stand."""
        plan, places, weighed = rolled.plan, rolled.places, rolled.plan.table.weight is not None
        question, where = plan.questions[batch.question], batch.where
        classes = plan.classes[batch].items()
        return cls(
            rolled,
            batch,
            sorted(asked.members),
            places[Sum("rows", where=where, weighed=weighed)],
            places[Sum("missing", question.name, where=where, weighed=weighed)],
            [(key, places[Sum("answers", question.name, answers, where, weighed)]) for key, answers in classes],
            places[Sum("based", question.name, where=where, weighed=weighed)] if question.several else None,
            places[Sum("based", question.name, where=where)] if weighed else None,
            places[Sum("heft", question.name, where=where)] if weighed else None,
        )

    def tallies(self, party: str | None) -> Iterator[Tally]:
        """The counts of a party, of all members that are asked for; none where it has no row of that year and group."""
        people = People(self.batch.period, self.batch.group, party)
        if people in self.rolled.everybody:
            for members in self.members:
                yield self._tally(members, self.rolled.sums(people, members))

    def _tally(self, members: Members, sums: Sums) -> Tally:
        table, asked = self.rolled.plan.table, number(sums[self.asked])
        return Tally(
            self.batch,
            members,
            {key: number(sums[at]) for key, at in self.counts},
            table.origin,
            None if self.based is None else number(sums[self.based]),
            None if self.people is None else number(sums[self.people]),
            asked,
            population(self.rolled.plan, members, self.batch.where),
            asked - number(sums[self.missing]),
            None if self.squares is None else number(sums[self.squares]),
        )
