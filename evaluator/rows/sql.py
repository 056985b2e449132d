"""The queries of a plan, in DuckDB's SQL: columns to codes, conditions once, 0 and 1 for each sum, then one grouping.

    SELECT keys, SUM(…) FROM (SELECT keys, CASE WHEN … THEN 1 ELSE 0 END … FROM (SELECT *, condition … FROM (codes)))

A text is turned into the number of its answer once a row; all else compares numbers. In DuckDB a map tells what a text counts,
and several answers are counted in one sum (`packs.py`). A condition that is unknown, since an
answer is missing, is not true. Nothing is divided and nothing is rounded here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve, field, frozen

from evaluator.rows.doubles import Ids
from evaluator.rows.engine import Cell, Digits, Kind
from evaluator.rows.expressions import Columns, listed
from evaluator.rows.packs import Pack, fits, is_implied, packs, unpacked
from evaluator.rows.plan import Apart, Plan, Sum
from evaluator.rows.table import Year
from evaluator.rows.truths import Truths

INDENT = "  "


@frozen
class Query:
    """A query, and what its columns are."""

    select: str
    keys: tuple[str, ...]
    columns: tuple[Sum | Pack, ...] = ()


@frozen
class Writer:
    """Writes the queries of one plan over the columns that its table has."""

    plan: Plan
    relation: str
    kinds: Mapping[str, Kind]
    looks_up: bool = False
    """Whether texts are looked up in maps, and answers counted several at a time, as DuckDB does both fastest."""
    digits: Mapping[str, Digits] = field(factory=dict)

    def scan(self) -> Query:
        """The one query that takes every sum."""
        plan, columns = self.plan, self._summed_columns()
        truths = self._truths(plan.sums)
        keys = self._keys(plan.keys)
        values = [f"{truths.value(one)} AS s{at}" for at, one in enumerate(columns) if one != Sum("rows")]
        sums = [f"{truths.summed(one, f's{at}')} AS s{at}" for at, one in enumerate(columns)]
        inner = self._flagged(truths, columns, plan.dimensions)
        if values:
            inner = _select([*keys, *values], inner)
        return Query(_select([*keys, *sums], inner, group=keys), plan.keys, columns)

    def _summed_columns(self) -> tuple[Sum | Pack, ...]:
        """What the scan adds up: every sum of the plan, or packs of them and what does not follow from those."""
        if not self.looks_up:
            return self.plan.sums
        together = packs(self.plan)
        packed = {total for pack in together for total in pack.sums}
        left_out = {*packed, *self._certain()}
        return (*(total for total in self.plan.sums if total not in left_out and not is_implied(total, self.plan)), *together)

    def _certain(self) -> list[Sum]:
        """Whether a number is odd, of measures whose type holds no number that could be."""
        return [total for total in self.plan.sums if total.what == "odd" and self._columns().is_sound(total.subject)]

    def rows(self, query: Query, answer: Callable[[str], Sequence[tuple[Cell, ...]]]) -> Sequence[tuple[Cell, ...]]:
        """The rows of the scan with every sum of the plan; counted one by one where a group is too large for packs."""
        found = answer(query.select)
        if not self.looks_up:
            return found
        first, certain = len(query.keys), self._certain()
        if not fits(found, first + query.columns.index(Sum("rows"))):
            return answer(evolve(self, looks_up=False).scan().select)
        return [unpacked((*row, *[0] * len(certain)), first, (*query.columns, *certain), self.plan) for row in found]

    def apart(self, apart: Apart) -> Query:
        """The query for figures that do not roll up: different texts, or the ends of quantiles."""
        names = tuple(name for name in self.plan.keys if not name.startswith("dimension "))
        names += tuple(f"dimension {name}" for name in apart.dimensions)
        among = [Sum("rows", where=apart.where)]
        keys, truths = self._keys(names), self._truths(among)
        value = self._columns().value(apart.measure)
        tests = [f"{value} IS NOT NULL", *([truths.flag(apart.where)] if apart.where else [])]
        inner = self._flagged(truths, among, apart.dimensions, [apart.measure])
        kept = f"SELECT *\nFROM (\n{_in(inner)}\n) AS flagged\nWHERE {' AND '.join(tests)}"
        if self.plan.table.measures[apart.measure].unique is not None:
            return Query(_select([*keys, f"COUNT(DISTINCT {value}) AS s0"], kept, group=keys), names)
        return Query(self._quantiles(apart, keys, value, kept), names)

    def _quantiles(self, apart: Apart, keys: Sequence[str], value: str, kept: str) -> str:
        """Each value with how many have it, how far they reach in order, and the first value that reaches far enough."""
        each = "SUM(w)" if self.plan.table.weight else "COUNT(*)"
        valued = _select([*keys, f"{value} AS v", f"{each} AS c"], kept, group=[*keys, value])
        within = f"PARTITION BY {', '.join(keys)}" if keys else ""
        upto = f"SUM(c) OVER ({f'{within} ' if within else ''}ORDER BY v) AS upto"
        reached = _select([*keys, "v", upto, f"SUM(c) OVER ({within}) AS n"], valued)
        ends = [f"MIN(CASE WHEN {test} THEN v END) AS s{at}" for at, test in enumerate(self._tests(apart))]
        return _select([*keys, *ends], reached, group=keys)

    def _tests(self, apart: Apart) -> Iterable[str]:
        for quantity in apart.quantities:
            if quantity.function == "median":
                yield from ("upto * 2 >= n AND upto > 0", "upto * 2 > n")
            else:
                level = quantity.level or 0
                yield f"upto > 0 AND upto * {level.denominator} >= n * {level.numerator}"

    # --- the layers beneath ---------------------------------------------------------------------------------

    def _columns(self) -> Columns:
        return Columns(self.plan, self.kinds, self.looks_up, self.digits)

    def _truths(self, sums: Iterable[Sum]) -> Truths:
        wheres = tuple(dict.fromkeys(total.where for total in sums if total.where is not None))
        return Truths(self.plan, wheres, self._columns())

    def _keys(self, names: Iterable[str]) -> list[str]:
        return [self._columns().key(name) for name in names]

    def _flagged(
        self, truths: Truths, sums: Sequence[Sum | Pack], dimensions: Sequence[str], measures: Sequence[str] = ()
    ) -> str:
        """Each row's codes, with the truth of each condition; rows of other years are left out."""
        direct = [where for where in truths.conditions if truths.is_direct(where)]
        flags = [f"{truths.condition(where)} AS {truths.flag(where)}" for where in truths.conditions if where not in direct]
        looked_up = [f"{truths.directly(where)} AS {truths.flag(where)}" for where in direct]
        looked_up += truths.looked_up(sums)
        left = [one for one in sums if isinstance(one, Sum) and not truths.is_looked_up(one)]
        bare = [evolve(one, where=None) if one.where in direct else one for one in left]
        columns = [*self._columns().coded(bare, dimensions, measures), *looked_up]
        coded = _select(columns, self.ids().kept(), alias="source")
        if isinstance(self.plan.table.year, Year):
            coded = f"SELECT *\nFROM (\n{_in(coded)}\n) AS coded\nWHERE yr IN ({listed(self.plan.years)}, -1) OR yr IS NULL"
        return _select(["*", *flags], coded) if flags else coded

    def ids(self) -> Ids:
        """The ids of the rows, if they have such."""
        return Ids(self._columns(), self.relation)


def _select(columns: Sequence[str], inner: str, *, group: Sequence[str] = (), alias: str = "inside") -> str:
    listed_columns = f",\n{INDENT}".join(columns)
    return f"SELECT\n{INDENT}{listed_columns}\nFROM (\n{_in(inner)}\n) AS {alias}{_group(group)}"


def _in(text: str) -> str:
    """A query further in; what stands in quotes keeps its own line breaks."""
    return INDENT + _BREAK.sub(lambda found: found[1] or f"\n{INDENT}", text)


_BREAK = re.compile(r"""('[^']*'|"[^"]*")|\n""")


def _group(keys: Sequence[str]) -> str:
    return f"\nGROUP BY {', '.join(keys)}" if keys else ""
