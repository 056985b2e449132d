"""What each measure is in a table: the number of its rows, of different texts, or the numbers of a column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evaluator.rows.engine import Engine
from evaluator.rows.expressions import Columns
from evaluator.rows.table import Measured, Number, Table
from maalbar.rows.look import Measuring
from maalbar.rows.looked import Column, Numbers, numbers


def measures(table: Table, engine: Engine, columns: Columns, rows: int, known: Mapping[str, Column]) -> Iterator[Measuring]:
    """The measures that a table maps, the numbers of all of them read in one scan."""
    wanted = [each.number for each in table.measures.values() if _is_there(each.number, known)]
    found = dict(zip((number.column for number in wanted if number), numbers(engine, columns, _real(wanted)), strict=True))
    for name, measured in table.measures.items():
        yield _measuring(name, measured, rows, known, found)


def _real(wanted: Sequence[Number | None]) -> list[Number]:
    return [number for number in wanted if number is not None]


def _is_there(number: Number | None, known: Mapping[str, Column]) -> bool:
    return number is not None and number.column in known


def _measuring(name: str, measured: Measured, rows: int, known: Mapping[str, Column], found: Mapping[str, Numbers]) -> Measuring:
    if measured.rows:
        return Measuring(name, "", rows)
    if measured.unique is not None:
        column = known.get(measured.unique)
        return Measuring(name, measured.unique, column.different if column else None, there=column is not None)
    of = measured.number.column if measured.number else ""
    return Measuring(name, of, numbers=found.get(of), there=of in known)
