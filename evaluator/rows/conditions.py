"""Conditions over coded columns: what is true of a row, each worked out once a row as a flag of its own."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

from dsl.quantity import Condition, Scalar
from evaluator.measurements.answers import marks, names
from evaluator.rows.expressions import Columns, listed
from evaluator.rows.packs import is_single
from evaluator.rows.plan import Plan
from evaluator.rows.table import Codes

_SIGNS = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b}


@frozen
class Conditions:
    """The conditions of a query; one that is unknown, since an answer is missing, is NULL."""

    plan: Plan
    conditions: tuple[Condition, ...]
    columns: Columns
    direct: bool = False
    """Whether a condition looks at the texts themselves, and not at their codes."""

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

    def directly(self, where: Condition) -> str:
        """A condition that looks its texts up."""
        return evolve(self, direct=True).condition(where)

    def is_direct(self, where: Condition) -> bool:
        """Whether a condition can look its texts up."""
        return all(map(self.is_direct, where.parts)) if where.parts else self._codes(where.name) is not None

    def _codes(self, name: str) -> Codes | None:
        """The column of a question or a dimension, where its texts are looked up."""
        codes = self.plan.table.questions.get(name) or self.plan.table.dimensions.get(name)
        if not isinstance(codes, Codes):
            return None
        return codes if is_single(self.plan, name) and self.columns.is_looked_up(codes) else None

    def _member(self, where: Condition) -> str:
        if self.direct and (codes := self._codes(where.name)):
            return self.columns.chosen(codes, set(map(str, where.values)))
        known = list(self.plan.table.dimensions[where.name].texts)
        chosen = [known.index(str(value)) + 1 for value in where.values if str(value) in known]
        return f"{self.columns.member_of(where.name)} IN ({listed(chosen)})"

    def _answer(self, where: Condition) -> str:
        question = self.plan.questions[where.name]
        if where.op == "in":
            return self.gave(where.name, tuple(map(str, where.values)))
        meets = tuple(mark for mark in marks(question) if _SIGNS[where.op](Fraction(mark), _limit(where.values[0])))
        unmarked = [name for name in names(question) if name not in marks(question)]
        test = self.gave(where.name, meets) if meets else self.gave(where.name, marks(question), negated=True)
        return f"CASE WHEN {self.gave(where.name, tuple(unmarked))} THEN NULL ELSE {test} END" if unmarked else test

    def gave(self, question: str, answers: tuple[str, ...], *, negated: bool = False) -> str:
        """Whether one of these answers was given; NULL where none was."""
        if self.plan.questions[question].several:
            test = " OR ".join(self.columns.question(question, answer) for answer in answers)
            return f"NOT ({test})" if negated else f"({test})"
        if self.direct and (codes := self._codes(question)):
            return f"{'NOT ' if negated else ''}{self.columns.chosen(codes, set(answers))}"
        known = list(self.plan.table.questions[question].texts)  # type: ignore[union-attr]  # one answer, so codes
        chosen = [known.index(answer) + 1 for answer in answers]
        return f"{self.columns.question(question)} {'NOT IN' if negated else 'IN'} ({listed(chosen)})"


def _limit(value: Scalar) -> Fraction:
    return Fraction(value) if isinstance(value, Fraction | int) else Fraction(str(value))
