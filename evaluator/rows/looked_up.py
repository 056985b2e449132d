"""What a row adds where an engine has maps: a text is looked up for what it counts, and so are conditions of single columns.

DuckDB looks each different text of a column up once, and not that of each row, as long as the column alone decides.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from dsl.quantity import Condition
from evaluator.rows.packs import Pack, decided_by, names_in
from evaluator.rows.plan import Sum
from evaluator.rows.table import Codes
from evaluator.rows.truths import Truths


@frozen
class LookedUp(Truths):
    """The sums of a query, of which packs hold three."""

    together: tuple[Pack, ...] = ()

    def is_looked_up(self, total: Sum) -> bool:
        """Whether a sum takes a column of its own, which is looked up."""
        return total.what == "odd" and (self._counted(total) is not None or self._codes(total.subject) is not None)

    def columns_of(self, columns: Iterable[Sum | Pack]) -> Iterator[str]:
        """The columns that packs add up, those that choose their rows, and those that tell whether a text is known."""
        return iter(dict.fromkeys(made for one in columns for made in self._columns_of(one)))

    def _columns_of(self, one: Sum | Pack) -> Iterator[str]:
        if isinstance(one, Pack):
            yield f"{self._weighted(one.subject, one.weights(), one.always())} AS {self._packed(one)}"
            if one.where is not None and (by := decided_by(one.where, self.plan)):
                yield f"{self._weighted(by, dict.fromkeys(names_in(one.where), 1), 0)} AS {self._chosen(one.where)}"
        elif self.is_looked_up(one) and self._counted(one) is None:
            yield f"{self.columns.known(self._coded(one.subject))} AS {self._known(one.subject)}"

    def _weighted(self, name: str, weights: Mapping[str, int], always: int) -> str:
        return self.columns.weighted(self._coded(name), weights, always)

    def _coded(self, name: str) -> Codes:
        codes = self.plan.table.questions.get(name) or self.plan.table.dimensions[name]
        assert isinstance(codes, Codes)
        return codes

    def summed(self, total: Sum | Pack, name: str) -> str:
        """The sum of what the rows add; of what is odd, whether there is any."""
        if isinstance(total, Pack):
            return super().summed(total, name)
        if self.is_looked_up(total):
            return f"CASE WHEN COUNT(*) <> COUNT({name}) THEN 1 ELSE 0 END"
        if self._is_plain(total):
            return f"COUNT({name})" if total.what == "filled" else f"SUM({name})"
        if self._is_flag(total):
            return f"COUNT_IF({name})"
        return f"MAX({name})" if total.what == "odd" else super().summed(total, name)

    def value(self, total: Sum | Pack) -> str:
        """What a row adds to a sum; 0 or NULL where its condition is not true."""
        if isinstance(total, Pack):
            column = self._packed(total)
            return column if total.where is None else f"{self._factor(total.where)} * {column}"
        if self.is_looked_up(total):
            counted = self._counted(total)
            return self._known(total.subject) if counted is None else self._packed(counted)
        if self._is_plain(total):
            return self._numbers(total)
        return self.flag(total.where) if total.where is not None and self._is_flag(total) else super().value(total)

    def _counted(self, total: Sum) -> Pack | None:
        """Rows counted together by these texts, whose column is NULL for a text that is not known and for no other."""
        return next((pack for pack in self.together if pack.subject == total.subject), None)

    def _is_plain(self, total: Sum) -> bool:
        """Whether a sum adds up, or counts, the numbers of a column as they are, its gaps left out."""
        return not total.weighed and total.where is None and total.what in ("filled", "total", "per")

    def _is_flag(self, total: Sum) -> bool:
        """Whether a sum is how many rows a condition is true of."""
        return total.what == "rows" and not total.weighed and total.where is not None

    def _numbers(self, total: Sum) -> str:
        """The numbers of a column, of rows that have one in a second column too where there is one."""
        first = self.columns.value(total.subject)
        if self.plan.table.measures[total.subject].per is None:
            return first
        own, other = (f"{first}_per", first) if total.what == "per" else (first, f"{first}_per")
        return f"CASE WHEN {other} IS NOT NULL THEN {own} END"

    def _factor(self, where: Condition) -> str:
        """1 for a row that a condition is true of, 0 or NULL for another."""
        return f"CAST({self.flag(where)} AS BIGINT)" if decided_by(where, self.plan) is None else self._chosen(where)

    def _chosen(self, where: Condition) -> str:
        asked = names_in(where)
        places = [str(at) for at, name in enumerate(self._coded(where.name).texts, 1) if name in asked]
        return f"{self._column(where.name)}_in_{'_'.join(places)}"

    def _packed(self, pack: Pack) -> str:
        """The column of a pack; the same where the texts add the same to others."""
        alike = [each for each in self.together if each.subject == pack.subject]
        added = [(each.weights(), each.always()) for each in alike]
        return f"{self._column(pack.subject)}_counted_{added.index((pack.weights(), pack.always())) + 1}"

    def _known(self, name: str) -> str:
        return f"{self._column(name)}_known"

    def _column(self, name: str) -> str:
        return self.columns.question(name) if name in self.plan.table.questions else self.columns.dimension(name)
