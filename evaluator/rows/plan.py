"""The plan of a table: which sums one query takes, by which columns it groups, and what needs a query of its own.

Each sum is of 0 and 1, or of whole numbers and decimals, so that it can be rolled up from the finest groups to any others.
Different texts and quantiles do not roll up: they are counted for just the groups that are asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from dsl.contract import Contract, Question
from dsl.quantity import Condition, Quantity
from evaluator.measurements.answers import GROUPS, names
from evaluator.measurements.joined import union
from evaluator.measurements.records import Batch
from evaluator.rows.table import Group, Table, Year
from evaluator.rows.wanted import Asked, Wanted


@frozen
class Sum:
    """One column of partial sums, over the rows for which `where` is true.

    `what` says of which rows: `rows` all, `answers` those that gave one of `answers`, `based` those in the base of a share,
    `missing` those without an answer, `odd` those with something that is no answer or number, `filled` those with a number,
    `weightless` those without a weight. Each counts 1, or its weight where `weighed`; `heft` adds up the squares of the weights
    in the base. `total` adds up the number of a measure, `squares` its square, and `per` that of its second column, over the
    rows that have both.
    """

    what: str
    subject: str = ""
    answers: tuple[str, ...] = ()
    where: Condition | None = None
    weighed: bool = False


@frozen
class Apart:
    """Figures that need a query of their own: of one measure, of the same people, by the same dimensions."""

    measure: str
    where: Condition | None
    dimensions: tuple[str, ...]
    quantities: tuple[Quantity, ...]


@frozen
class Plan:
    """The one scan of a table, and what is counted apart; `classes` are the answers that each batch tells apart, by key."""

    table: Table
    questions: Mapping[str, Question]
    years: tuple[int, ...]
    dimensions: tuple[str, ...]
    sums: tuple[Sum, ...]
    classes: Mapping[Batch, Mapping[str, tuple[str, ...]]]
    apart: tuple[Apart, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """What the scan groups by: the year, the group and the party where they are columns, and the dimensions."""
        table = self.table
        parts = [
            ("year", isinstance(table.year, Year)),
            ("group", isinstance(table.group, Group)),
            ("party", table.party is not None),
        ]
        return (*(name for name, is_column in parts if is_column), *(f"dimension {name}" for name in self.dimensions))


def plan(table: Table, wanted: Wanted, contract: Contract) -> Plan:
    """The plan for what is wanted of a table."""
    declared = contract.declarations
    classes = {
        batch: _classes(declared.questions[batch.question], asked, wanted.every) for batch, asked in wanted.batches.items()
    }
    rolled = [quantity for quantity in wanted.measures if not _is_apart(table, quantity)]
    sums = [Sum("rows"), *([Sum("weightless")] if table.weight else [])]
    wheres = (*(batch.where for batch in wanted.batches), *(quantity.where for quantity in wanted.measures))
    sums += [Sum("odd", name) for where in wheres for name in _asked(where)]
    for batch, told in classes.items():
        sums += _of_answers(batch, told, declared.questions[batch.question], table)
    for quantity in wanted.measures:
        sums += _of_measure(quantity, table)
    members = [members for asked in wanted.batches.values() for members in asked.members] + [q.members for q in rolled]
    dimensions = tuple(sorted({name for chosen in members for name, _ in chosen}))
    grouped_apart = [name for quantity in wanted.measures for name, _ in quantity.members if name not in dimensions]
    sums += [Sum("odd", name) for name in grouped_apart]
    return Plan(
        table,
        declared.questions,
        tuple(sorted({batch.period for batch in wanted.batches} | {quantity.period for quantity in wanted.measures})),
        dimensions,
        tuple(dict.fromkeys(sums)),
        classes,
        tuple(_aparts(table, wanted.measures)),
    )


def _asked(where: Condition | None) -> Iterator[str]:
    """The questions and dimensions that a condition looks at, whose texts must all be known."""
    if where is not None and where.name:
        yield where.name
    for part in where.parts if where is not None else ():
        yield from _asked(part)


def _classes(question: Question, asked: Asked, every: bool) -> dict[str, tuple[str, ...]]:
    """The answers that must be told apart, each kind with the key that a tally counts it under."""
    alone = {name: (name,) for name in names(question) if name in question.excluded}
    kept = [name for name in names(question) if name not in question.excluded]
    if question.several:
        singles = {(name,) for name in kept} if every else set()
        return {**{union(chosen): chosen for chosen in sorted(asked.subjects | singles)}, **alone}
    if every or asked.functions & {"mean", "median", "percentile"}:
        return {**{name: (name,) for name in kept}, **alone}
    if question.scale == (0, 10) and "nps" in asked.functions:
        promoters = tuple(name for name in kept if name in ("9", "10"))
        passives = tuple(name for name in kept if name in ("7", "8"))
        detractors = tuple(name for name in kept if name not in (*promoters, *passives))
        return {**dict(zip(GROUPS, (promoters, passives, detractors), strict=True)), **alone}
    named = {name for subject in asked.subjects for name in subject}
    others = tuple(name for name in kept if name not in named)
    together = {"|".join(others): others} if others else {}
    return {**{name: (name,) for name in kept if name in named}, **together, **alone}


def _of_answers(batch: Batch, classes: Mapping[str, tuple[str, ...]], question: Question, table: Table) -> Iterator[Sum]:
    weighed, where = table.weight is not None, batch.where
    yield Sum("rows", where=where, weighed=weighed)
    for answers in classes.values():
        yield Sum("answers", question.name, answers, where, weighed)
    yield Sum("missing", question.name, where=where, weighed=weighed)
    yield Sum("odd", question.name)
    if question.several:
        yield Sum("based", question.name, where=where, weighed=weighed)
    if weighed:
        yield Sum("based", question.name, where=where)
        yield Sum("heft", question.name, where=where)


def _is_apart(table: Table, quantity: Quantity) -> bool:
    return quantity.function in ("median", "percentile") or table.measures[quantity.subject[0]].unique is not None


def _of_measure(quantity: Quantity, table: Table) -> Iterator[Sum]:
    name, where, weighed = quantity.subject[0], quantity.where, table.weight is not None
    measured = table.measures[name]
    yield Sum("rows", where=where, weighed=weighed)
    if measured.number is None:
        return
    yield Sum("odd", name)
    if _is_apart(table, quantity):
        return
    yield Sum("filled", name, where=where, weighed=weighed)
    yield Sum("total", name, where=where, weighed=weighed)
    if measured.per:
        yield Sum("per", name, where=where, weighed=weighed)
    if quantity.function == "mean" and not weighed:
        yield Sum("squares", name, where=where)


def _aparts(table: Table, quantities: Iterable[Quantity]) -> Iterator[Apart]:
    alike: dict[tuple[str, Condition | None, tuple[str, ...]], list[Quantity]] = {}
    for quantity in quantities:
        if _is_apart(table, quantity):
            dimensions = tuple(name for name, _ in quantity.members)
            alike.setdefault((quantity.subject[0], quantity.where, dimensions), []).append(quantity)
    for (measure, where, dimensions), same in alike.items():
        yield Apart(measure, where, dimensions, tuple(same))
