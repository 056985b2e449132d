"""Numbers read exactly, as decimals: each one looked at, unless the type of its column leaves room for no other."""

from __future__ import annotations

import re

from attrs import frozen

from evaluator.rows.cells import DIGITS, Cells
from evaluator.rows.engine import Kind
from evaluator.rows.quoted import identifier, literal
from evaluator.rows.table import Number


@frozen
class Numbers(Cells):
    """Columns of numbers."""

    def number(self, number: Number) -> str:
        """The number of a cell as a decimal; NULL where there is none, or none that can be read exactly."""
        cast = f"CAST({self._plain(number)} AS DECIMAL({DIGITS}, {number.decimals}))"
        looked_at = f"CASE WHEN {self._is_number(number)} THEN {cast} END"
        found = identifier(number.column) if self.is_exact(number) else looked_at
        return f"COALESCE({found}, 0)" if number.empty == "zero" else found

    def is_exact(self, number: Number) -> bool:
        """Whether a column can hold no number that cannot be read exactly, by its type, and none that means there is none."""
        room = self.digits.get(number.column)
        fits = room is not None and room[0] <= DIGITS - number.decimals and room[1] <= number.decimals
        return fits and not self._is_mark(number)

    def is_sound(self, measure: str) -> bool:
        """Whether nothing odd can stand in the columns of a measure."""
        measured = self.plan.table.measures.get(measure)
        numbers = [number for number in (measured.number, measured.per) if number] if measured else []
        return bool(numbers) and all(map(self.is_exact, numbers))

    def odd(self, number: Number) -> str:
        """1 for a cell that holds something, which is no number with so few decimals."""
        if self.is_exact(number):
            return "0"
        empty = f"{self.is_empty(number.column)} OR {self.among(number.column, number.missing)}"
        return f"CASE WHEN {empty} THEN 0 WHEN {self._is_number(number)} THEN 0 ELSE 1 END"

    def _is_mark(self, number: Number) -> list[str]:
        """Whether a cell that is a number holds one that means there is none."""
        if self._kind(number.column) is Kind.TEXT:
            marks = [text for text in number.missing if re.search("[0-9]", text)]
        else:
            marks = [text for text in number.missing if self.number_of(number.column, text)]
        return [self.among(number.column, marks)] if marks else []

    def _plain(self, number: Number) -> str:
        """What is cast: a text with a point for the decimals, or the cell itself."""
        if self._kind(number.column) is not Kind.TEXT:
            return identifier(number.column)
        plain, location = self._trimmed(number.column), self.plan.table.location
        for sign in THOUSANDS.get(location.thousands or "", ""):
            plain = f"REPLACE({plain}, {literal(sign)}, '')"
        return f"REPLACE({plain}, ',', '.')" if location.decimal == "," else plain

    def _is_number(self, number: Number) -> str:
        kind, name = self._kind(number.column), identifier(number.column)
        whole = DIGITS - number.decimals
        apart = "".join(f" AND NOT {mark}" for mark in self._is_mark(number))
        if kind is Kind.TEXT:
            fits = f"regexp_full_match({self._trimmed(number.column)}, {literal(self._pattern(number))})"
            return f"COALESCE({fits}{apart}, FALSE)"
        if kind is Kind.FLOAT:
            fits = f"{name} > -1e{whole} AND {name} < 1e{whole}"
            exact = f" AND CAST(CAST({name} AS DECIMAL({DIGITS}, {number.decimals})) AS DOUBLE) = {name}"
        else:
            most = f"{'9' * whole}{'.' if number.decimals else ''}{'9' * number.decimals}"
            fits = f"{name} BETWEEN -{most} AND {most}"
            exact = f" AND CAST({name} AS DECIMAL({DIGITS}, {number.decimals})) = {name}" if kind is Kind.DECIMAL else ""
        return f"CASE WHEN {fits} THEN TRUE{exact}{apart} ELSE FALSE END"

    def _pattern(self, number: Number) -> str:
        """The pattern of a text that is a number of no more digits than are read."""
        location, whole = self.plan.table.location, DIGITS - number.decimals
        sign = "," if location.decimal == "," else "[.]"
        decimals = f"({sign}[0-9]{{1,{number.decimals}}}0*)?" if number.decimals else f"({sign}0+)?"
        plain, apart = f"[0-9]{{1,{whole}}}", THOUSANDS.get(location.thousands or "")
        return f"[+-]?{f'({plain}|{_grouped(whole, apart)})' if apart else plain}{decimals}"


THOUSANDS = {".": ".", ",": ",", " ": " \u00a0\u202f", "'": "'’"}
"""The signs that may stand between thousands, by the one that the measurement set names; a blank may be a fixed one."""


def _grouped(whole: int, signs: str) -> str:
    """The pattern of at least two groups of digits, all but the first of three, with `whole` digits in all at most."""
    groups, first = divmod(whole - 1, 3)
    behind = f"[{signs}][0-9]{{3}}"
    fewer = f"[1-9][0-9]{{0,2}}({behind}){{1,{groups - 1}}}"
    return f"{fewer}|[1-9][0-9]{{0,{first}}}({behind}){{{groups}}}"
