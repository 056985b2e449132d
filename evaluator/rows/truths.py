"""Conditions and sums over coded columns: what is true of a row, and what a row adds to each sum."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from attrs import evolve, frozen

from dsl.quantity import Condition, Scalar
from evaluator.measurements.answers import marks, names
from evaluator.rows.expressions import DIGITS, ODD, Columns, listed
from evaluator.rows.packs import Pack, is_single, packs
from evaluator.rows.plan import Plan, Sum
from evaluator.rows.table import Codes

_SIGNS = {"<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b}


@frozen
class Truths:
    """The conditions of a query, each worked out once a row as a flag of its own."""

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
        codes = self._coded(name)
        return codes if codes is not None and is_single(self.plan, name) and self.columns.is_looked_up(codes) else None

    def _member(self, where: Condition) -> str:
        if self.direct and (codes := self._codes(where.name)):
            return self.columns.chosen(codes, set(map(str, where.values)))
        known = list(self.plan.table.dimensions[where.name].texts)
        chosen = [known.index(str(value)) + 1 for value in where.values if str(value) in known]
        return f"{self.columns.dimension(where.name)} IN ({listed(chosen)})"

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

    # --- what a row adds ------------------------------------------------------------------------------------

    def is_looked_up(self, total: Sum) -> bool:
        """Whether a sum takes a column of its own, which is looked up."""
        return total.what == "odd" and (self._counted(total) is not None or self._codes(total.subject) is not None)

    def _counted(self, total: Sum) -> Pack | None:
        """The answers counted together, which are NULL for a text that is not known and for no other."""
        return next((pack for pack in packs(self.plan) if pack.subject == total.subject), None) if self.columns.looks_up else None

    def looked_up(self, columns: Iterable[Sum | Pack]) -> Iterator[str]:
        """The columns that packs add up, and those that tell whether a text is known."""
        for one in columns:
            codes = self._coded(one.subject)
            if isinstance(one, Pack) and codes is not None:
                yield f"{self.columns.weighted(codes, one.weights())} AS {self._packed(one)}"
            elif isinstance(one, Sum) and codes is not None and self.is_looked_up(one) and self._counted(one) is None:
                yield f"{self.columns.known(codes)} AS {self._known(one.subject)}"

    def _is_plain(self, total: Sum) -> bool:
        """Whether a sum adds up, or counts, the numbers of a column as they are, its gaps left out."""
        return self.columns.looks_up and not total.weighed and total.where is None and total.what in ("filled", "total", "per")

    def _numbers(self, total: Sum) -> str:
        """The numbers of a column, of rows that have one in a second column too where there is one."""
        first = self.columns.value(total.subject)
        if self.plan.table.measures[total.subject].per is None:
            return first
        own, other = (f"{first}_per", first) if total.what == "per" else (first, f"{first}_per")
        return f"CASE WHEN {other} IS NOT NULL THEN {own} END"

    def _is_flag(self, total: Sum) -> bool:
        """Whether a sum is how many rows a condition is true of."""
        return self.columns.looks_up and total.what == "rows" and not total.weighed

    def _coded(self, name: str) -> Codes | None:
        codes = self.plan.table.questions.get(name) or self.plan.table.dimensions.get(name)
        return codes if isinstance(codes, Codes) else None

    def _packed(self, pack: Pack) -> str:
        return f"{self.columns.question(pack.subject)}_counted_{self.plan.sums.index(pack.sums[0])}"

    def _known(self, name: str) -> str:
        column = self.columns.question(name) if name in self.plan.table.questions else self.columns.dimension(name)
        return f"{column}_known"

    def summed(self, total: Sum | Pack, name: str) -> str:
        """The sum of what the rows add, as whole as it is."""
        if total == Sum("rows"):
            return "COUNT(*)"
        if isinstance(total, Pack):
            return f"SUM({name})"
        if self.is_looked_up(total):
            test = f"NOT MIN({name})" if self._counted(total) is None else f"COUNT(*) <> COUNT({name})"
            return f"CASE WHEN {test} THEN 1 ELSE 0 END"
        if self._is_plain(total):
            return f"COUNT({name})" if total.what == "filled" else f"SUM({name})"
        if self._is_flag(total):
            return f"COUNT_IF({name})"
        if total.what == "odd" and self.columns.looks_up:
            return f"MAX({name})"
        whole = total.what not in ("total", "per", "squares", "heft") and not total.weighed
        return f"CAST(SUM({name}) AS BIGINT)" if whole else f"SUM({name})"

    def value(self, total: Sum | Pack) -> str:
        """What a row adds to a sum; 0 where its condition is not true."""
        if isinstance(total, Pack):
            where, column = total.sums[0].where, self._packed(total)
            return column if where is None else f"CASE WHEN {self.flag(where)} THEN {column} ELSE 0 END"
        if self.is_looked_up(total):
            counted = self._counted(total)
            return self._known(total.subject) if counted is None else self._packed(counted)
        if self._is_plain(total):
            return self._numbers(total)
        if self._is_flag(total) and total.where is not None:
            return self.flag(total.where)
        tests = [*([self.flag(total.where)] if total.where else []), *self._tests(total)]
        added = self._added(total)
        if not tests:
            return added
        return f"CASE WHEN {' AND '.join(tests)} THEN {added} ELSE 0 END"

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


def _limit(value: Scalar) -> Fraction:
    return Fraction(value) if isinstance(value, Fraction | int) else Fraction(str(value))
