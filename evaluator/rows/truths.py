"""Conditions and sums over coded columns: what is true of a row, and what a row adds to each sum."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from dsl.quantity import Condition, Scalar
from evaluator.measurements.answers import marks, names
from evaluator.rows.expressions import DIGITS, ODD, Columns, listed
from evaluator.rows.plan import Plan, Sum

_SIGNS = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b}


@frozen
class Truths:
    """The conditions of a query, each worked out once a row as a flag of its own."""

    plan: Plan
    conditions: tuple[Condition, ...]

    def flag(self, where: Condition) -> str:
        """The column that holds whether a condition is true."""
        return f"f{self.conditions.index(where)}"

    def condition(self, where: Condition) -> str:
        """A condition in SQL, whose NULL is the unknown of an answer that is missing."""
        if where.op in ("and", "or"):
            return "(" + f" {where.op.upper()} ".join(map(self.condition, where.parts)) + ")"
        if where.op == "not":
            return f"NOT ({self.condition(where.parts[0])})"
        if where.name in self.plan.table.dimensions:
            return self._member(where)
        return self._answer(where)

    def _member(self, where: Condition) -> str:
        known = list(self.plan.table.dimensions[where.name].texts)
        chosen = [known.index(str(value)) + 1 for value in where.values if str(value) in known]
        return f"{self._columns.dimension(where.name)} IN ({listed(chosen)})"

    def _answer(self, where: Condition) -> str:
        question = self.plan.questions[where.name]
        if where.op == "in":
            return self.gave(where.name, tuple(map(str, where.values)))
        meets = tuple(mark for mark in marks(question) if _SIGNS[where.op](Fraction(mark), _limit(where.values[0])))
        unmarked = [name for name in names(question) if name not in marks(question)]
        test = self.gave(where.name, meets) if meets else self.gave(where.name, marks(question), negated=True)
        return f"CASE WHEN {self.gave(where.name, tuple(unmarked))} THEN NULL ELSE {test} END" if unmarked else test

    @property
    def _columns(self) -> Columns:
        return Columns(self.plan, {})

    def gave(self, question: str, answers: tuple[str, ...], *, negated: bool = False) -> str:
        """Whether one of these answers was given; NULL where none was."""
        if self.plan.questions[question].several:
            test = " OR ".join(self._columns.question(question, answer) for answer in answers)
            return f"NOT ({test})" if negated else f"({test})"
        known = list(self.plan.table.questions[question].texts)  # type: ignore[union-attr]  # one answer, so codes
        chosen = [known.index(answer) + 1 for answer in answers]
        return f"{self._columns.question(question)} {'NOT IN' if negated else 'IN'} ({listed(chosen)})"

    # --- what a row adds ------------------------------------------------------------------------------------

    def value(self, total: Sum) -> str:
        """What a row adds to a sum; 0 where its condition is not true."""
        tests = [*([self.flag(total.where)] if total.where else []), *self._tests(total)]
        added = self._added(total)
        if not tests:
            return added
        return f"CASE WHEN {' AND '.join(tests)} THEN {added} ELSE 0 END"

    def _tests(self, total: Sum) -> list[str]:
        if total.what in ("answers", "based", "missing"):
            return [self._of_question(total)]
        if total.what == "weightless":
            return ["(w IS NULL OR w < 0)"]
        if total.what == "odd":
            return [self._odd(total.subject)]
        if total.what in ("filled", "total", "squares", "per"):
            value = self._columns.value(total.subject)
            per = self.plan.table.measures[total.subject].per
            return [f"{value} IS NOT NULL", *([f"{value}_per IS NOT NULL"] if per else [])]
        return []

    def _of_question(self, total: Sum) -> str:
        question = self.plan.questions[total.subject]
        if total.what == "answers":
            return self.gave(total.subject, total.answers)
        if total.what == "based":
            return self.gave(total.subject, tuple(name for name in names(question) if name not in question.excluded))
        first = names(question)[0]
        return f"{self._columns.question(total.subject, first if question.several else None)} IS NULL"

    def _odd(self, subject: str) -> str:
        if subject in self.plan.table.questions:
            column = self._columns.question(subject)
            return f"{column}_odd = 1" if self.plan.questions[subject].several else f"{column} = {ODD}"
        value = self._columns.value(subject)
        both = self.plan.table.measures[subject].per is not None
        return f"({value}_odd = 1 OR {value}_per_odd = 1)" if both else f"{value}_odd = 1"

    def _added(self, total: Sum) -> str:
        value = self._columns.value(total.subject) if total.subject in self.plan.table.measures else ""
        number = {"total": value, "squares": value, "per": f"{value}_per"}.get(total.what)
        if total.what == "squares":
            return f"{self._wide(total.subject)} * {value}"
        if not total.weighed:
            return number or "1"
        return f"{self._wide()} * {number}" if number else "w"

    def _wide(self, measure: str | None = None) -> str:
        """A number, or a weight, with room for the digits of a product."""
        table = self.plan.table
        number = table.measures[measure].number if measure else table.weight
        assert number is not None
        return f"CAST({self._columns.value(measure) if measure else 'w'} AS DECIMAL({DIGITS + 1}, {number.decimals}))"


def _limit(value: Scalar) -> Fraction:
    return Fraction(value) if isinstance(value, Fraction | int) else Fraction(str(value))
