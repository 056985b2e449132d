"""The columns of a table of parties that tell what a figure was counted from: its numerator, its denominator and more."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve, frozen

from dsl.diagnostic import problem
from dsl.quantity import Quantity
from evaluator.measurements import behind
from evaluator.measurements.cells import Column
from evaluator.measurements.csv_source import Rows, report_some
from evaluator.measurements.desk import Desk
from evaluator.measurements.records import Behind
from evaluator.measurements.values import Wrong
from evaluator.measurements.wording import Wanted

Numbers = tuple[Fraction | None, ...]


@frozen
class Counted:
    """The columns by what they tell, and whether the values are exact."""

    columns: Mapping[str, int]
    exact: bool

    def fill(self, column: Column, quantity: Quantity, want: Wanted, rows: Rows, desk: Desk) -> Column:
        """The column with what each of its figures was counted from, and with the figures that this gives."""
        numbers = {part: _numbers(part, number, rows, desk) for part, number in self.columns.items()}
        told = [
            Behind(**{part: cells[row] for part, cells in numbers.items()}, exact=self.exact) for row in range(len(rows.cells))
        ]
        given = [behind.quotient(quantity, each, want) for each in told]
        wrong = tuple((row, each) for row, each in enumerate(given) if isinstance(each, Wrong))
        both = zip(column.values, given, strict=True)
        values = tuple(old if new is None else None if isinstance(new, Wrong) else new for old, new in both)
        return evolve(column, values=values, wrong=column.wrong + wrong, behind=tuple(told))


def _numbers(part: str, number: int, rows: Rows, desk: Desk) -> Numbers:
    """The numbers of a column; an empty cell holds none. Each different text is read once."""
    texts = [row[number].strip() for row in rows.cells]
    read = {text: behind.number_in(text) for text in set(texts)}
    odd = [row for row, text in enumerate(texts) if text and (read[text] is None or _too_low(part, read[text]))]
    report_some([problem("M1211", rows.span(row, number), text=texts[row], name=part) for row in odd], desk)
    return tuple(read[text] for text in texts)


def _too_low(part: str, number: Fraction | None) -> bool:
    return number is not None and number < 0 and part != "numerator"
