"""Rows of the same id: how many there are, and which of them is kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from evaluator.rows.engine import Cell
from evaluator.rows.expressions import Columns
from evaluator.rows.ordering import order
from evaluator.rows.quoted import unlike
from evaluator.rows.table import Group, Table, Year


@frozen
class Ids:
    """The ids of a table: rows are doubles where id, year, group and party are the same."""

    columns: Columns
    relation: str

    @property
    def table(self) -> Table:
        """The table whose ids they are."""
        return self.columns.plan.table

    def kept(self) -> str:
        """The rows, without those that give way to another of the same id."""
        by = self.table.doubles.by
        if self.table.id is None or self.table.doubles.keep not in ("first", "last") or by is None:
            return f"SELECT * FROM {self.relation}"
        way = "DESC" if self.table.doubles.keep == "last" else "ASC"
        ordered = ", ".join(f"{each} {way}" for each in order(by, self.columns))
        rank = f"ROW_NUMBER() OVER (PARTITION BY {', '.join(self._identity())} ORDER BY {ordered})"
        nth = unlike("nth", self.columns.kinds)
        kept = f"{nth} = 1 OR {self.columns.text(self.table.id)} IS NULL"
        return f"SELECT * FROM (SELECT *, {rank} AS {nth} FROM {self.relation}) AS ranked WHERE {kept}"

    def queries(self) -> tuple[str, ...]:
        """How many ids have several rows that are refused, and how many rows those are; none where no doubles are."""
        if self.table.id is None or self.table.doubles.keep == "keep":
            return ()
        by = self.table.doubles.by
        parts = [*self._identity(), *(order(by, self.columns) if by else ())]
        named = [f"{part} AS k{at}" for at, part in enumerate(parts)]
        keys = [f"k{at}" for at in range(len(parts))]
        each = f"SELECT {', '.join([*keys, 'COUNT(*) AS c'])} FROM (SELECT {', '.join(named)} FROM {self.relation}) AS ids"
        each += f" WHERE k0 IS NOT NULL GROUP BY {', '.join(keys)} HAVING COUNT(*) > 1"
        return (f"SELECT COUNT(*), CAST(SUM(c) AS BIGINT) FROM ({each}) AS doubles",)

    def doubled(self, answer: Callable[[str], Sequence[tuple[Cell, ...]]]) -> tuple[int, int]:
        """How many ids have several rows that are refused, and how many rows those are."""
        counted = [row for query in self.queries() for row in answer(query)]
        return sum(int(str(ids)) for ids, _ in counted), sum(int(str(rows or 0)) for _, rows in counted)

    def _identity(self) -> list[str]:
        """What doubles have in common."""
        table, columns = self.table, self.columns
        parts = [columns.text(table.id)] if table.id else []
        parts += [columns.year(table.year)] if isinstance(table.year, Year) else []
        parts += [columns.group(table.group)] if isinstance(table.group, Group) else []
        return parts + ([columns.text(table.party)] if table.party else [])
