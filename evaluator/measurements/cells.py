"""The cells of one column of a table of parties, read as values of one quantity or as words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from attrs import evolve, frozen

from evaluator.measurements import values
from evaluator.measurements.csv_source import Rows
from evaluator.measurements.records import Behind, Printed
from evaluator.measurements.values import Wrong
from evaluator.measurements.wording import Wanted
from evaluator.value import NO_MARKS, Known, Marks, Missing, NotApplicable, Phrase, Undecided, Value, Words

Empty = Literal["unknown", "not applicable"]
"""What an empty cell means."""


@frozen(eq=False)
class Column:
    """A column's values, one a row; None where the cell is wrong, which `wrong` tells with its row."""

    number: int
    values: tuple[Printed | None, ...]
    wrong: tuple[tuple[int, Wrong], ...] = ()
    marks: Marks = NO_MARKS
    unit: str | None = None
    behind: tuple[Behind, ...] = ()
    """For each row what its figure was counted from, where the table tells that."""

    @classmethod
    def read(cls, number: int, rows: Rows, want: Wanted, unit: str | None, empty: Empty, unknown: frozenset[str]) -> Column:
        """A column of values; a plain number in it has the unit that is given for the whole column."""

        def value(text: str) -> Printed | Wrong:
            found = values.read(f"{text} {unit}" if unit and text[-1:].isdigit() else text, want)
            return found if isinstance(found, Wrong) else Printed(found.value, text, found.digits)

        def absent(reason: Words) -> Value:
            return values.unknown(want, reason)

        return evolve(cls._made(number, rows, value, absent, empty, unknown), unit=unit)

    @classmethod
    def absent(cls, number: int, rows: Rows, want: Wanted) -> Column:
        """A column in which nothing stands."""
        reason = Phrase.of("nothing in a column", column=rows.columns[number], file=rows.source.name)
        return cls(number, (Printed(values.unknown(want, reason), ""),) * len(rows.cells))

    @classmethod
    def words(cls, number: int, rows: Rows, empty: Empty, unknown: frozenset[str]) -> Column:
        """A column of words: an attribute of the parties."""
        known = sorted({row[number].strip() for row in rows.cells} - unknown - {""})

        def absent(reason: Words) -> Value:
            return Undecided(tuple(known), (Missing(rows.columns[number], reason),))

        return cls._made(number, rows, lambda text: Printed(Known(text), text), absent, empty, unknown)

    @classmethod
    def _made(
        cls,
        number: int,
        rows: Rows,
        value: Callable[[str], Printed | Wrong],
        absent: Callable[[Words], Value],
        empty: Empty,
        unknown: frozenset[str],
    ) -> Column:
        """Read each different text once: a table has far fewer of them than cells."""
        column, file = rows.columns[number], rows.source.name
        read: dict[str, Printed | Wrong] = {
            text: Printed(absent(Phrase.of("in a column", text=text, column=column, file=file)), text) for text in unknown
        }
        nothing = Phrase.of("nothing in a column", column=column, file=file)
        read.setdefault("", Printed(NotApplicable(nothing) if empty == "not applicable" else absent(nothing), ""))
        texts = [row[number].strip() for row in rows.cells]
        for text in texts:
            if text not in read:
                read[text] = value(text)
        found = [read[text] for text in texts]
        wrong = tuple((row, cell) for row, cell in enumerate(found) if isinstance(cell, Wrong))
        return cls(number, tuple(None if isinstance(cell, Wrong) else cell for cell in found), wrong)
