"""Partial sums rolled up: the cells of a scan added over the dimensions, years, groups and parties that are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import define, field, frozen

from dsl.quantity import Members
from evaluator.rows.engine import Cell
from evaluator.rows.plan import Plan, Sum
from evaluator.rows.sql import Query
from evaluator.rows.table import Group, Year

Sums = Sequence[int | Decimal]
"""The partial sums of one group of rows, in the order of the plan."""


@frozen
class People:
    """Of whom and when: a year, a group, a party, and members of dimensions."""

    year: int
    group: str
    party: str | None = None
    members: Members = ()


@frozen
class Coordinates:
    """What the keys of a query's rows mean."""

    plan: Plan
    keys: tuple[str, ...]

    def whole(self, row: Sequence[Cell]) -> People | None:
        """The year, the group and the party of a row; None where its year or group is none that can be asked for."""
        table = self.plan.table
        year = row[self.keys.index("year")] if isinstance(table.year, Year) else table.year
        group = row[self.keys.index("group")] if isinstance(table.group, Group) else 0
        party = row[self.keys.index("party")] if table.party is not None else None
        if not isinstance(year, int) or year < 0 or group not in (0, 1) or (table.party is not None and party is None):
            return None
        named = table.group if isinstance(table.group, str) else "control" if group == 1 else ""
        return People(year, named, None if party is None else str(party))

    def members(self, row: Sequence[Cell], dimensions: Iterable[str]) -> Members | None:
        """The members that a row is of; None where it is of none in one of the dimensions."""
        found = []
        for name in dimensions:
            code = row[self.keys.index(f"dimension {name}")]
            if not isinstance(code, int) or code < 1:
                return None
            found.append((name, list(self.plan.table.dimensions[name].texts)[code - 1]))
        return tuple(found)


@define
class Rolled:
    """The sums of a scan, for any members that are asked for; each set of dimensions is added up once."""

    plan: Plan
    query: Query
    rows: Sequence[tuple[Cell, ...]]
    _levels: dict[tuple[str, ...], dict[People, list[int | Decimal]]] = field(factory=dict)
    _places: dict[Sum, int] = field(init=False, repr=False)

    @_places.default
    def _of_plan(self) -> dict[Sum, int]:
        return {total: at for at, total in enumerate(self.plan.sums)}

    @property
    def parties(self) -> tuple[str | None, ...]:
        """Every party that has rows, in the order of its name; one without a name where there are no parties."""
        if self.plan.table.party is None:
            return (None,)
        return tuple(sorted({people.party for people in self.level(()) if people.party is not None}))

    def of(self, people: People, total: Sum) -> Fraction | None:
        """A sum over some people: None where the year has no row of their group and party at all, 0 where only they have none."""
        if People(people.year, people.group, people.party) not in self.level(()):
            return None
        found = self.level(tuple(name for name, _ in people.members)).get(people)
        return Fraction(found[self._places[total]]) if found else Fraction(0)

    def level(self, dimensions: tuple[str, ...]) -> Mapping[People, Sums]:
        """The sums by members of these dimensions."""
        if dimensions not in self._levels:
            self._levels[dimensions] = self._added(dimensions)
        return self._levels[dimensions]

    def _added(self, dimensions: tuple[str, ...]) -> dict[People, list[int | Decimal]]:
        coordinates, first = Coordinates(self.plan, self.query.keys), len(self.query.keys)
        rows = self.plan.sums.index(Sum("rows"))
        found: dict[People, list[int | Decimal]] = {}
        for row in self.rows:
            whole, members = coordinates.whole(row), coordinates.members(row, dimensions)
            if whole is None or members is None or not row[first + rows]:  # a table without a row gives one of sums of nothing
                continue
            people = People(whole.year, whole.group, whole.party, members)
            before = found.get(people)
            sums = [_summed(cell) for cell in row[first:]]
            found[people] = sums if before is None else [old + new for old, new in zip(before, sums, strict=True)]
        return found


def _summed(cell: Cell) -> int | Decimal:
    """A partial sum; over no rows it is 0."""
    return cell if isinstance(cell, int | Decimal) else 0
