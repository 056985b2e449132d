"""A measured quantity in its one normal form: what a rule asks for and a measurement set answers.

The rule, the key in a measurement set, a `given` line and a message all spell a quantity the same way,
so all of them are brought to this form; two spellings that mean the same are equal here.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from attrs import evolve, field, frozen

from dsl.units import Unit
from dsl.vocabulary import Role, spelling

Members = tuple[tuple[str, str], ...]
"""Named members, one for each dimension that is not pooled: `(("segment", "drift"),)`, sorted by dimension."""

Scalar = Fraction | bool | str
"""What a condition compares with: a number, an answer or a word."""


def _decimal(value: Fraction) -> Decimal:
    return Decimal(value.numerator) / value.denominator


@frozen(cache_hash=True)
class Condition:
    """A `where` condition in normal form.

    `op` is `and`, `or`, `not` (over `parts`, sorted, never nested in their own kind), `in` (`name` is one of
    `values`, sorted; `x = a` is an `in` of one) or one of `< <= > >=` (`name` against the one of `values`).
    """

    op: str
    name: str = ""
    values: tuple[Scalar, ...] = ()
    parts: tuple[Condition, ...] = ()

    def __str__(self) -> str:
        return self.spelled("english")

    def spelled(self, language: str) -> str:
        """The condition as a rule in that language spells it."""
        if self.op in ("and", "or"):
            parts = [(part.op in ("and", "or"), part.spelled(language)) for part in self.parts]
            return f" {spelling(self.op, Role.RESERVED, language)} ".join(f"({part})" if inner else part for inner, part in parts)
        if self.op == "not":
            return f"{spelling('not', Role.RESERVED, language)} ({self.parts[0].spelled(language)})"
        if self.op != "in":
            return f"{self.name} {self.op} {self.values[0]}"
        if len(self.values) == 1:
            return f"{self.name} = {self.values[0]}"
        return f"{self.name} {spelling('in', Role.RESERVED, language)} ({', '.join(map(str, self.values))})"


@frozen(cache_hash=True)
class Quantity:
    """What is measured, of whom and when.

    `function` is one of share, count, n, nps, sum, mean, median, percentile, figure, growth, change, date, done.
    `subject` holds the answers (share, count), the measure or question (sum, mean, figure …), or goal and
    criterion (done). `of` is the question of a share or count. Dimensions not named in `members` are pooled.
    `years` is the distance of a growth or change, or None. `group` is "" or "control"; `against` is "" or
    "control" (a difference to the control group). `inner` is what a change is a change of.
    `unit`, `low` and `high` follow from the declarations: `low` and `high` bound every possible value, None is unbounded.
    """

    function: str
    subject: tuple[str, ...]
    of: str | None = None
    members: Members = ()
    where: Condition | None = None
    period: int = 0
    years: int | None = None
    group: str = ""
    against: str = ""
    level: Fraction | None = None
    inner: Quantity | None = None
    unit: Unit = field(kw_only=True, eq=False)
    low: Fraction | None = field(default=None, kw_only=True, eq=False)
    high: Fraction | None = field(default=None, kw_only=True, eq=False)
    home: int = field(default=0, kw_only=True, eq=False)
    """The contract's own period: a period is spelled out only where it differs."""

    def __str__(self) -> str:
        return self.spelled("english")

    def spelled(self, language: str) -> str:
        """The quantity as a rule in that language, or a key of a measurement set, spells it."""
        if self.function == "done":
            return " ".join([spelling("goal", Role.RESERVED, language), *self.subject])
        parts = [evolve(self.inner, home=self.home).spelled(language)] if self.inner else [*self.subject]
        parts += ([_argument("of", self.of, language)] if self.subject else [self.of]) if self.of else []
        parts += [f"{_decimal(self.level * 100)}%"] if self.level is not None else []
        parts += [f"{dimension}={member}" for dimension, member in self.members]
        parts += [f"{spelling('where', Role.RESERVED, language)} {self.where.spelled(language)}"] if self.where else []
        parts += [_argument("period", self.period, language)] if self.period != self.home else []
        parts += [_argument("years", self.years, language)] if self.years is not None else []
        parts += [_argument("group", spelling(self.group, Role.CONSTANT, language), language)] if self.group else []
        parts += [_argument("against", spelling(self.against, Role.CONSTANT, language), language)] if self.against else []
        return f"{spelling(self.function, Role.FUNCTION, language)}({', '.join(parts)})"

    def changed(self, **changes: object) -> Quantity:
        """This quantity with some of its parts replaced."""
        return evolve(self, **changes)  # type: ignore[arg-type]  # the names are Quantity's own fields


def _argument(id: str, value: object, language: str) -> str:
    return f"{spelling(id, Role.ARGUMENT, language)}={value}"
