"""Numbers of a text file that two readers would read in two ways: 1.234 is 1234 to the one who parts thousands with a point."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dsl.diagnostic import Diagnostic, problem
from evaluator.rows.engine import Cell, Engine, Kind
from evaluator.rows.expressions import Columns
from evaluator.rows.quoted import literal
from evaluator.rows.sql import Writer
from evaluator.rows.table import Number

_EITHER = "[+-]?[1-9][0-9]{0,2}[.][0-9]{3}"
"""What may be thousands, and may be decimals."""

_PLAIN = "[+-]?([0-9]{4,}|[0-9]+[.]([0-9]{1,2}|[0-9]{4,})|[0-9]{4,}[.][0-9]+|0[.][0-9]+)"
"""What shows that a point stands before decimals: four digits in a row, or other than three behind the point."""


def unsaid(writer: Writer, engine: Engine) -> Iterator[Diagnostic]:
    """A warning for each column of numbers in which every point may be either, where the measurement set says nothing of it."""
    for asked in queries(writer):
        (counted,) = engine.query(asked)
        yield from _told(counted, _numbers(writer))


def _told(counted: Sequence[Cell], numbers: Sequence[Number]) -> Iterator[Diagnostic]:
    for at, number in enumerate(numbers):
        either, plain = counted[2 * at : 2 * at + 2]
        if either and not plain:
            yield problem("M1163", number.span, column=number.column)


def queries(writer: Writer) -> Iterator[str]:
    """How many cells of each such column may be either, and how many tell that a point is for decimals; none without one."""
    columns, numbers = Columns(writer.plan, writer.kinds), _numbers(writer)
    counts = (
        f"COUNT(CASE WHEN regexp_full_match({columns.text(number.column)}, {literal(pattern)}) THEN 1 END)"
        for number in numbers
        for pattern in (_EITHER, _PLAIN)
    )
    if numbers:
        yield f"SELECT {', '.join(counts)} FROM {writer.relation}"


def _numbers(writer: Writer) -> list[Number]:
    """The columns of texts that are read as numbers for what is asked, of a file of which no sign is told."""
    table = writer.plan.table
    if table.location.kind != "csv" or table.location.decimal or table.location.thousands:
        return []
    asked = [measured for name, measured in table.measures.items() if any(total.subject == name for total in writer.plan.sums)]
    found = [number for measured in asked for number in (measured.number, measured.per) if number]
    found += [table.weight] if table.weight else []
    return [number for number in {each.column: each for each in found}.values() if writer.kinds.get(number.column) is Kind.TEXT]
