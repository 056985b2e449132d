"""How many there are in all of whom a table has rows: of the whole table, and of no part of it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from dsl.diagnostic import Diagnostic, problem
from dsl.quantity import Condition, Members
from evaluator.rows.plan import Plan, Sum
from evaluator.rows.rolled import Rolled
from evaluator.rows.table import Group, Year


def population(plan: Plan, members: Members, where: Condition | None) -> Fraction | None:
    """The table's population where a figure is about everybody in it; of some of them nobody knows it."""
    table = plan.table
    divided = isinstance(table.year, Year) or isinstance(table.group, Group) or table.party is not None
    if table.population is None or divided or members or where is not None:
        return None
    return Fraction(table.population)


def exceeded(rolled: Rolled) -> Iterator[Diagnostic]:
    """More people in the rows than there are said to be in all."""
    table, at, known = rolled.plan.table, rolled.places[Sum("rows")], population(rolled.plan, (), None)
    for sums in rolled.everybody.values():
        if known is not None and sums[at] > known:
            span = table.spans.get("population", table.location.span)
            yield problem("M0943", span, name=table.name, population=int(known), n=str(sums[at]))
