"""The queries of a plan, in DuckDB's SQL: columns to codes, conditions once, 0 and 1 for each sum, then one grouping.

    SELECT keys, SUM(…) FROM (SELECT keys, CASE WHEN … THEN 1 ELSE 0 END … FROM (SELECT *, condition … FROM (codes)))

A text is turned into the number of its answer once a row; all else compares numbers (`truths.py`). In DuckDB a map tells what
a text counts (`looked_up.py`), and several answers are counted in one sum (`packs.py`). A condition that is unknown, since an
answer is missing, is not true. Nothing is divided and nothing is rounded here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from evaluator.rows.doubles import Ids
from evaluator.rows.engine import Cell, Digits, Kind
from evaluator.rows.expressions import ODD, Columns, listed
from evaluator.rows.looked_up import LookedUp
from evaluator.rows.packs import Pack, decided_by, fits, packs, summed, unpacked
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
    width: int = 0
    """Bits of a count where texts are looked up in maps and rows counted several ways at a time, as DuckDB does both fastest."""
    digits: Mapping[str, Digits] = field(factory=dict)

    def scan(self) -> Query:
        """The one query that takes every sum."""
        plan, columns = self.plan, self._summed_columns()
        truths = self._truths(columns)
        keys = self._keys(plan.keys)
        values = [f"{truths.value(one)} AS s{at}" for at, one in enumerate(columns) if one != Sum("rows")]
        sums = [f"{truths.summed(one, f's{at}')} AS s{at}" for at, one in enumerate(columns)]
        inner = self._flagged(truths, columns, plan.dimensions)
        if values:
            inner = _select([*keys, *values], inner)
        return Query(_select([*keys, *sums], inner, group=keys), plan.keys, columns)

    def _summed_columns(self) -> tuple[Sum | Pack, ...]:
        """What the scan adds up: every sum of the plan, or packs of them and what does not follow from those."""
        sound = filter(self._columns().is_sound, self.plan.table.measures)
        return summed(self.plan, packs(self.plan, self.width), set(sound)) if self.width else self.plan.sums

    def rows(self, query: Query, answer: Callable[[str], Sequence[tuple[Cell, ...]]]) -> Sequence[tuple[Cell, ...]]:
        """The rows of the scan with every sum of the plan; counted one by one where a group is too large for packs."""
        found = answer(query.select)
        if not self.width:
            return found
        if not fits(found, len(query.keys) + query.columns.index(Sum("rows")), self.width):
            return answer(evolve(self, width=0).scan().select)
        return [(*self._members(row), *unpacked(row[len(query.keys) :], query.columns, self.plan)) for row in found]

    def _members(self, row: Sequence[Cell]) -> Iterator[Cell]:
        """The keys of a row as every engine gives them: NULL for no member, `ODD` for a text that is none of the names."""
        table = self.plan.table
        for key, cell in zip(self.plan.keys, row, strict=False):
            codes = table.dimensions.get(key.removeprefix("dimension ")) if key.startswith("dimension ") else None
            is_coded = codes is not None and self._columns().is_looked_up(codes)
            yield cell if not is_coded else ODD if cell is None else cell or None

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
        return Columns(self.plan, self.kinds, self.width > 0, self.digits)

    def _truths(self, columns: Iterable[Sum | Pack]) -> Truths:
        """With the conditions that tell which rows some columns are of."""
        wheres = tuple(dict.fromkeys(one.where for one in columns if one.where is not None and not self._is_decided(one)))
        if not self.width:
            return Truths(self.plan, wheres, self._columns())
        return LookedUp(self.plan, wheres, self._columns(), together=packs(self.plan, self.width))

    def _is_decided(self, one: Sum | Pack) -> bool:
        """Whether a pack is of rows that the texts of one column choose, which needs no flag."""
        return isinstance(one, Pack) and decided_by(one.where, self.plan) is not None

    def _keys(self, names: Iterable[str]) -> list[str]:
        return [self._columns().key(name) for name in names]

    def _flagged(
        self, truths: Truths, sums: Sequence[Sum | Pack], dimensions: Sequence[str], measures: Sequence[str] = ()
    ) -> str:
        """Each row's codes, with the truth of each condition; rows of other years are left out."""
        direct = [where for where in truths.conditions if truths.is_direct(where)]
        flags = [f"{truths.condition(where)} AS {truths.flag(where)}" for where in truths.conditions if where not in direct]
        own = [f"{truths.directly(where)} AS {truths.flag(where)}" for where in direct]
        own += truths.columns_of(sums)
        left = [one for one in sums if isinstance(one, Sum) and not truths.is_looked_up(one)]
        needed = [evolve(one, where=None) if one.where in direct else one for one in left]
        columns = [*self._columns().coded(needed, dimensions, measures), *own]
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
