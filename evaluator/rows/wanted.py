"""What a contract asks of a table: the answers to a question of some people, and the figures of a measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import define, evolve, field, frozen

from dsl.contract import Contract
from dsl.quantity import Condition, Members, Quantity
from evaluator.measurements import derive
from evaluator.measurements.records import Batch
from evaluator.measurements.tallies import batch_of
from evaluator.rows.table import Group, Measured, Table, Year
from evaluator.value import Phrase, Spelled


@define
class Asked:
    """What is asked of the answers in one batch: of which members, which unions of answers, and by which functions."""

    members: set[Members] = field(factory=set)
    subjects: set[tuple[str, ...]] = field(factory=set)
    functions: set[str] = field(factory=set)


@frozen
class Wanted:
    """What is asked of one table; with `every`, each answer is counted by itself, whatever is asked of it."""

    batches: Mapping[Batch, Asked]
    measures: tuple[Quantity, ...]
    every: bool = False

    def __bool__(self) -> bool:
        return bool(self.batches or self.measures)


def wanted(quantities: Iterable[Quantity], table: Table, *, every: bool = False) -> Wanted:
    """What of these quantities the table can give."""
    batches: dict[Batch, Asked] = {}
    measures: dict[Quantity, None] = {}
    for quantity in sorted(quantities, key=str):  # so that the same contract gives the same queries
        if not can_give(table, quantity):
            continue
        batch = batch_of(quantity)
        if batch is None:
            measures[quantity] = None
            continue
        asked = batches.setdefault(batch, Asked())
        asked.members.add(quantity.members)
        asked.functions.add(quantity.function)
        if quantity.function in ("share", "count"):
            asked.subjects.add(quantity.subject)
    return Wanted(batches, tuple(measures), every)


def asked_of(contract: Contract, uses: Iterable[Quantity], period: int) -> frozenset[Quantity]:
    """Every figure that may have a part in what the contract asks, and the same of a file's own period where that is another."""
    asked = derive.closure([*contract.quantities, *uses], contract)
    if period == contract.period:
        return asked
    return asked | {evolve(quantity, period=period) for quantity in asked if quantity.period == contract.period}


def can_give(table: Table, quantity: Quantity) -> bool:
    """Whether the table has the columns for a quantity, and rows of its year and group."""
    return is_about(table, quantity) and is_of(table, quantity) and lack(table, quantity) is None


def is_about(table: Table, quantity: Quantity) -> bool:
    """Whether the table has a column for the question or the measure of a quantity, so that it could give it."""
    if quantity.against or quantity.inner or quantity.years is not None:
        return False
    return quantity.of in table.questions if quantity.of else bool(quantity.subject) and quantity.subject[0] in table.measures


def lack(table: Table, quantity: Quantity) -> Phrase | None:
    """Why a table that is about a quantity does not give it: the first column that it lacks, or how its measure is mapped."""
    for name in (*(dimension for dimension, _ in quantity.members), *conditions(quantity.where)):
        if name not in table.dimensions and name not in table.questions:
            return Phrase.of("a table without a column", table=table.name, name=name)
    if quantity.of is None and quantity.function not in gives(table.measures[quantity.subject[0]]):
        figure, measure = Spelled(quantity.function), quantity.subject[0]
        return Phrase.of("a table that gives no such figure", table=table.name, figure=figure, measure=measure)
    return None


def is_of(table: Table, quantity: Quantity) -> bool:
    """Whether the table may have rows of the year and the group of a quantity."""
    of_year = isinstance(table.year, Year) or table.year == quantity.period
    return of_year and (isinstance(table.group, Group) or table.group == quantity.group)


def gives(measured: Measured) -> frozenset[str]:
    """The functions of a measure that its rows give."""
    if measured.rows or measured.unique:
        return frozenset({"count", "figure"})
    if measured.per:
        return frozenset({"figure"})
    return frozenset({"sum", "mean", "median", "percentile", *(["figure"] if measured.figure else [])})


def conditions(where: Condition | None) -> Iterator[str]:
    """The questions and dimensions that a condition looks at."""
    if where is None:
        return
    if where.name:
        yield where.name
    for part in where.parts:
        yield from conditions(part)
