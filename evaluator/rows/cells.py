"""The cells of a table's columns as texts, without the blanks around them, and what the coded columns are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation

from attrs import field, frozen

from evaluator.measurements.answers import names
from evaluator.rows.engine import Digits, Kind
from evaluator.rows.plan import Plan
from evaluator.rows.quoted import BLANKS, identifier, listed, literal
from evaluator.rows.table import Codes

ODD = -1
"""The code of a text that stands for nothing known."""

DIGITS = 18
"""Digits of a number in all."""

NUMERIC = (Kind.WHOLE, Kind.DECIMAL, Kind.FLOAT)
"""Kinds of columns that hold numbers."""

_BREAKS = "\t\n\r"

_NO_NUMBERS = {"nan": "NaN", "inf": "Infinity", "infinity": "Infinity", "-inf": "-Infinity", "-infinity": "-Infinity"}
"""What a column of floats may hold beside numbers, by what it is called in small letters."""


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
        name, kind = identifier(column), self._kind(column)
        if kind is Kind.TEXT:
            return self.bare(name)
        return _text_of_float(name) if kind is Kind.FLOAT else f"TRIM(CAST({name} AS VARCHAR))"

    def bare(self, text: str) -> str:
        """A text without the blanks around it, and without tabs and line breaks where the set says so, which takes longer."""
        around = f", {literal(BLANKS + _BREAKS)}" if self.plan.table.location.trim == "whitespace" else ""
        return f"TRIM({text}{around})"

    def _kind(self, column: str) -> Kind:
        return self.kinds.get(column, Kind.TEXT)

    def is_missing(self, codes: Codes) -> str:
        """Whether a cell holds no answer at all."""
        return f"({self.is_empty(codes.column)} OR {self.among(codes.column, codes.missing)})"

    def is_empty(self, column: str) -> str:
        """Whether there is nothing in a cell, or blanks alone."""
        return f"{self.text(column) if self._kind(column) is Kind.TEXT else identifier(column)} IS NULL"

    def among(self, column: str, texts: Sequence[str]) -> str:
        """Whether a cell holds one of these texts; in a column of numbers, a number that one of them is."""
        if self._kind(column) not in NUMERIC:
            return f"{self._trimmed(column)} IN ({listed(map(literal, texts))})" if texts else "FALSE"
        numbers = tuple(dict.fromkeys(filter(None, (self.number_of(column, text) for text in texts))))
        return f"{identifier(column)} IN ({listed(numbers)})" if numbers else "FALSE"

    def number_of(self, column: str, text: str) -> str | None:
        """A text as a number that may stand in a column of numbers; None where it is none."""
        if self._kind(column) is Kind.FLOAT and text.lower() in _NO_NUMBERS:
            return f"CAST({literal(_NO_NUMBERS[text.lower()])} AS DOUBLE)"
        return as_number(text)

    def is_finite(self, column: str) -> str | None:
        """Whether a cell that holds something holds a number; None where a column can hold nothing else."""
        return f"{identifier(column)} BETWEEN -1e300 AND 1e300" if self._kind(column) is Kind.FLOAT else None


def _text_of_float(name: str) -> str:
    """A float as a text that is the same in every engine where it is a whole number (2024 and not 2024.0), or none (nan)."""
    is_whole = f"{name} = FLOOR({name}) AND ABS({name}) < 1e15"
    plain = f"LOWER(CAST({name} AS VARCHAR))"
    return f"CASE WHEN {is_whole} THEN CAST(CAST({name} AS BIGINT) AS VARCHAR) ELSE {plain} END"


def _place(name: str, among: Mapping[str, object]) -> int:
    return list(among).index(name)


def as_number(text: str) -> str | None:
    """A text as a number; None where it is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return str(number) if number.is_finite() and abs(number.adjusted()) < DIGITS else None
