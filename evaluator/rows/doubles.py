"""Rows of the same id: how many there are, and which of them is kept.

In DuckDB the ids of very many rows are not grouped all at once: hashes tell first where there may be doubles (`hashed.py`).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from attrs import frozen

from evaluator.rows.engine import Cell
from evaluator.rows.expressions import Columns, listed
from evaluator.rows.hashed import Hashed
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

    @property
    def is_refused(self) -> bool:
        """Whether there may be no doubles, or none of which neither is the first."""
        return self.table.id is not None and self.table.doubles.keep != "keep"

    def queries(self) -> tuple[str, ...]:
        """How many ids have several rows that are refused, and how many rows those are; none where no doubles are."""
        return (self._counted(),) if self.is_refused else ()

    def doubled(self, answer: Callable[[str], Sequence[tuple[Cell, ...]]]) -> tuple[int, int]:
        """How many ids have several rows that are refused, and how many rows those are."""
        if not self.is_refused:
            return 0, 0
        tests = self._hashed().tests(answer) if self.columns.looks_up else ("TRUE",)
        counted = [row for test in tests for row in answer(self._counted(test))]
        return sum(int(str(ids)) for ids, _ in counted), sum(int(str(rows or 0)) for _, rows in counted)

    def _counted(self, test: str = "TRUE") -> str:
        """How many ids have several rows, and how many rows those are, among the rows of which a test is true."""
        hashed = self._hashed()
        keys, tests = listed(hashed.names), [*([] if test == "TRUE" else [test]), "k0 IS NOT NULL"]
        each = f"SELECT {keys}, COUNT(*) AS c FROM ({hashed.keyed()}) AS ids"
        each += f" WHERE {' AND '.join(tests)} GROUP BY {keys} HAVING COUNT(*) > 1"
        return f"SELECT COUNT(*), CAST(SUM(c) AS BIGINT) FROM ({each}) AS doubles"

    def _hashed(self) -> Hashed:
        """The rows by what those of one id have in common; with an order, where those are equal in it too."""
        by = self.table.doubles.by
        return Hashed([*self._identity(), *(order(by, self.columns) if by else ())], self.relation)

    def _identity(self) -> list[str]:
        """What doubles have in common."""
        table, columns = self.table, self.columns
        parts = [columns.text(table.id)] if table.id else []
        parts += [columns.year(table.year)] if isinstance(table.year, Year) else []
        parts += [columns.group(table.group)] if isinstance(table.group, Group) else []
        return parts + ([columns.text(table.party)] if table.party else [])
