"""The cells of a table's columns as texts, without the blanks around them, and what the coded columns are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from attrs import field, frozen

from evaluator.measurements.answers import names
from evaluator.rows.engine import Digits, Kind
from evaluator.rows.plan import Plan
from evaluator.rows.quoted import identifier, listed, literal
from evaluator.rows.table import Codes

ODD = -1
"""The code of a text that stands for nothing known."""

DIGITS = 18
"""Digits of a number in all."""


@frozen
class Cells:
    """The columns of a plan's table, of the kinds that they have."""

    plan: Plan
    kinds: Mapping[str, Kind]
    looks_up: bool = False
    """Whether the engine has maps, in which it looks up each different text once and not each row's."""
    digits: Mapping[str, Digits] = field(factory=dict)
    """How many digits there can be in a column, where its type tells."""

    # --- names of coded columns -----------------------------------------------------------------------------

    def key(self, name: str) -> str:
        """The coded column of a key of the plan."""
        plain = {"year": "yr", "group": "grp", "party": "party"}
        return plain.get(name) or self.dimension(name.removeprefix("dimension "))

    def question(self, name: str, answer: str | None = None) -> str:
        """The coded column of a question; of one of its answers, where it may have several."""
        column = f"q{_place(name, self.plan.table.questions)}"
        return column if answer is None else f"{column}_{names(self.plan.questions[name]).index(answer)}"

    def dimension(self, name: str) -> str:
        """The coded column of a dimension."""
        return f"d{_place(name, self.plan.table.dimensions)}"

    def value(self, measure: str) -> str:
        """The column of a measure: its number, or the text of which the different ones are counted."""
        return f"m{_place(measure, self.plan.table.measures)}"

    # --- texts and codes ------------------------------------------------------------------------------------

    def text(self, column: str) -> str:
        """The text of a cell, without the blanks around it; NULL where that leaves nothing."""
        return f"NULLIF({self._trimmed(column)}, '')"

    def _trimmed(self, column: str) -> str:
        name = identifier(column)
        return f"TRIM({name})" if self._kind(column) is Kind.TEXT else f"TRIM(CAST({name} AS VARCHAR))"

    def _kind(self, column: str) -> Kind:
        return self.kinds.get(column, Kind.TEXT)

    def is_missing(self, codes: Codes) -> str:
        """Whether a cell holds no answer at all."""
        return f"({self.text(codes.column)} IS NULL OR {self.among(codes.column, codes.missing)})"

    def among(self, column: str, texts: Sequence[str]) -> str:
        """Whether a cell holds one of these texts."""
        return f"{self._trimmed(column)} IN ({listed(map(literal, texts))})" if texts else "FALSE"


def _place(name: str, among: Mapping[str, object]) -> int:
    return list(among).index(name)


def as_number(text: str) -> str | None:
    """A text as a number; None where it is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return str(number) if number.is_finite() and abs(number.adjusted()) < DIGITS else None
