"""What a row adds to each sum, over coded columns: 1, its weight or a number, and 0 where it is not one that the sum is of."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from evaluator.measurements.answers import names
from evaluator.rows.conditions import Conditions
from evaluator.rows.expressions import DIGITS, ODD
from evaluator.rows.packs import Pack
from evaluator.rows.plan import Sum


@frozen
class Truths(Conditions):
    """The sums of a query, each of a column of its own."""

    def summed(self, total: Sum | Pack, name: str) -> str:
        """The sum of what the rows add, as whole as it is."""
        if total == Sum("rows"):
            return "COUNT(*)"
        if isinstance(total, Pack):
            return f"SUM({name})"
        whole = total.what not in ("total", "per", "squares", "heft") and not total.weighed
        return f"CAST(SUM({name}) AS BIGINT)" if whole else f"SUM({name})"

    def value(self, total: Sum | Pack) -> str:
        """What a row adds to a sum; 0 where its condition is not true."""
        assert isinstance(total, Sum)
        tests = [*([self.flag(total.where)] if total.where else []), *self._tests(total)]
        added = self._added(total)
        return f"CASE WHEN {' AND '.join(tests)} THEN {added} ELSE 0 END" if tests else added

    def is_looked_up(self, total: Sum) -> bool:
        """Whether a sum needs no coded column, but one of its own."""
        return False

    def columns_of(self, columns: Iterable[Sum | Pack]) -> Iterable[str]:
        """The columns that some sums have of their own, beside the coded ones."""
        return ()

    def _tests(self, total: Sum) -> list[str]:
        if total.what in ("answers", "based", "heft", "missing"):
            return [self._of_question(total)]
        if total.what == "weightless":
            return ["(w IS NULL OR w < 0)"]
        if total.what == "odd":
            return [self._odd(total.subject)]
        if total.what in ("filled", "total", "squares", "per"):
            value = self.columns.value(total.subject)
            per = self.plan.table.measures[total.subject].per
            return [f"{value} IS NOT NULL", *([f"{value}_per IS NOT NULL"] if per else [])]
        return []

    def _of_question(self, total: Sum) -> str:
        question = self.plan.questions[total.subject]
        if total.what == "answers":
            return self.gave(total.subject, total.answers)
        if total.what in ("based", "heft"):
            return self.gave(total.subject, tuple(name for name in names(question) if name not in question.excluded))
        first = names(question)[0]
        return f"{self.columns.question(total.subject, first if question.several else None)} IS NULL"

    def _odd(self, subject: str) -> str:
        if subject in self.plan.table.dimensions:
            return f"{self.columns.dimension(subject)} = {ODD}"
        if subject in self.plan.table.questions:
            column = self.columns.question(subject)
            return f"{column}_odd = 1" if self.plan.questions[subject].several else f"{column} = {ODD}"
        value = self.columns.value(subject)
        both = self.plan.table.measures[subject].per is not None
        return f"({value}_odd = 1 OR {value}_per_odd = 1)" if both else f"{value}_odd = 1"

    def _added(self, total: Sum) -> str:
        value = self.columns.value(total.subject) if total.subject in self.plan.table.measures else ""
        number = {"total": value, "squares": value, "per": f"{value}_per"}.get(total.what)
        if total.what == "squares":
            return f"{self._wide(total.subject)} * {value}"
        if total.what == "heft":
            return f"{self._wide()} * w"
        if not total.weighed:
            return number or "1"
        return f"{self._wide()} * {number}" if number else "w"

    def _wide(self, measure: str | None = None) -> str:
        """A number, or a weight, with room for the digits of a product."""
        table = self.plan.table
        number = table.measures[measure].number if measure else table.weight
        assert number is not None
        return f"CAST({self.columns.value(measure) if measure else 'w'} AS DECIMAL({DIGITS + 1}, {number.decimals}))"
