"""Partial sums rolled up: the cells of a scan added over the dimensions, years, groups and parties that are asked for.

Each set of dimensions is added up once, from the smallest set known by then that holds it; `prepare` takes all that will be
asked for and halves it again and again, so that many small sets do not each go through the finest cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal, Inexact, localcontext
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from attrs import define, field

from dsl.quantity import Members
from evaluator.rows.engine import Cell
from evaluator.rows.plan import Plan, Sum
from evaluator.rows.sql import Query
from evaluator.rows.table import Group

Sums = Sequence[int | Decimal]
"""The partial sums of one group of rows, in the order of the plan."""

EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN, traps=[Inexact])
"""Decimals are added without a limit to their digits; the usual 28 are too few for squares of amounts."""


class People(NamedTuple):
    """Of whom and when, whatever their members; a plain tuple, as it is looked up for every figure."""

    year: int
    group: str
    party: str | None = None


Key = tuple[People | tuple[str, str] | None, ...]
"""Some people, and a member of each dimension; None where they have none in it."""

Names = tuple[str, ...]
"""Dimensions, in alphabetical order."""


def keyed(
    plan: Plan, keys: Sequence[str], dimensions: Names, rows: Iterable[Sequence[Cell]]
) -> Iterator[tuple[Key, Sequence[Cell]]]:
    """Each row of a query with whom it is of, but for those whose year, group or party is none that can be asked for."""
    first = sum(not key.startswith("dimension ") for key in keys)
    columns = [(keys.index(f"dimension {name}"), _coded(plan, name)) for name in dimensions]
    known: dict[Sequence[Cell], People | None] = {}
    for row in rows:
        told = row[:first]
        if told not in known:
            known[told] = _people(plan, dict(zip(keys, told, strict=False)))
        people = known[told]
        if people is not None:
            yield (people, *[members.get(row[at]) for at, members in columns]), row


def _coded(plan: Plan, dimension: str) -> Mapping[Cell, tuple[str, str]]:
    """The members of a dimension by their codes."""
    return {code: (dimension, member) for code, member in enumerate(plan.table.dimensions[dimension].texts, start=1)}


def _people(plan: Plan, told: Mapping[str, Cell]) -> People | None:
    """The people that a row is of; None where its year, its group or its party is none that can be asked for."""
    table = plan.table
    year, group, party = told.get("year", table.year), told.get("group", 0), told.get("party", "")
    if not isinstance(year, int) or year < 0 or group not in (0, 1) or party is None:
        return None
    named = ("control" if group == 1 else "") if isinstance(table.group, Group) else table.group
    return People(year, named, str(party) if "party" in told else None)


@define
class Rolled:
    """The sums of a scan, for any members that are asked for."""

    plan: Plan
    query: Query
    rows: Sequence[tuple[Cell, ...]]
    _levels: dict[Names, Mapping[Key, Sums]] = field(factory=dict, init=False, repr=False)

    @cached_property
    def places(self) -> Mapping[Sum, int]:
        """Where each sum of the plan stands among those of a group of rows."""
        return {total: at for at, total in enumerate(self.plan.sums)}

    @cached_property
    def everybody(self) -> Mapping[People, Sums]:
        """The sums of all members together."""
        return {key[0]: sums for key, sums in self._level(()).items() if isinstance(key[0], People)}

    @property
    def parties(self) -> tuple[str | None, ...]:
        """Every party that has rows, in the order of its name; one without a name where there are no parties."""
        if self.plan.table.party is None:
            return (None,)
        return tuple(sorted({people.party for people in self.everybody if people.party is not None}))

    def sums(self, people: People, members: Members) -> Sums:
        """The sums of some members, each 0 where nobody is one."""
        return self._level(tuple([name for name, _ in members])).get((people, *members), (0,) * len(self.places))

    def prepare(self, asked: Sequence[Names]) -> None:
        """Add up these sets of dimensions: each half of them from what that half takes together, which is let go again."""
        together = tuple(sorted({name for names in asked for name in names}))
        is_passing = together not in (*asked, *self._levels, self.plan.dimensions)
        self._level(together)
        if len(asked) > 1:
            self.prepare(asked[: len(asked) // 2])
            self.prepare(asked[len(asked) // 2 :])
        if is_passing:
            del self._levels[together]

    def _level(self, dimensions: Names) -> Mapping[Key, Sums]:
        """The sums by members of these dimensions."""
        if dimensions not in self._levels:
            self._levels[dimensions] = self._finest() if dimensions == self.plan.dimensions else self._coarser(dimensions)
        return self._levels[dimensions]

    def _finest(self) -> Mapping[Key, Sums]:
        """The cells of the scan itself; a table without a row gives one of sums of nothing."""
        first, rows = len(self.query.keys), len(self.query.keys) + self.places[Sum("rows")]
        told = [row for row in self.rows if row[rows]]
        of_whom = keyed(self.plan, self.query.keys, self.plan.dimensions, told)
        return _added((key, [_summed(cell) for cell in row[first:]]) for key, row in of_whom)

    def _coarser(self, dimensions: Names) -> Mapping[Key, Sums]:
        """The sums of the smallest set that holds these dimensions, over the others that it has."""
        self._level(self.plan.dimensions)
        holding = [names for names in self._levels if set(names) >= set(dimensions)]
        finer = min(holding, key=lambda names: len(self._levels[names]))
        kept = itemgetter(0, *(finer.index(name) + 1 for name in dimensions)) if dimensions else itemgetter(slice(1))
        return _added((kept(key), sums) for key, sums in self._levels[finer].items())


def _added(cells: Iterable[tuple[Key, Sums]]) -> Mapping[Key, Sums]:
    """The sums of those with the same key, together."""
    alike: dict[Key, list[Sums]] = {}
    for key, sums in cells:
        alike.setdefault(key, []).append(sums)
    with localcontext(EXACT):
        return {key: same[0] if len(same) == 1 else list(map(sum, zip(*same, strict=True))) for key, same in alike.items()}


def _summed(cell: Cell) -> int | Decimal:
    """A partial sum; over no rows it is 0."""
    return cell if isinstance(cell, int | Decimal) else 0
