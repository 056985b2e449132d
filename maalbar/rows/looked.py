"""One table looked at: its columns, how many cells are filled, how many different texts there are, and the most frequent ones.

Two scans give it all: one for every column's number of texts, and one that groups the columns with few of them by each. No text
of a column with many different ones ever leaves the source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from evaluator.rows.engine import Engine, Kind
from evaluator.rows.expressions import Columns
from evaluator.rows.table import Number

FEW = 50
"""A column with more different texts holds ids, names or free text, which are never shown."""


@frozen
class Column:
    """A column: what it holds, how many cells are filled, how many different texts; where those are few, each with its count."""

    name: str
    kind: Kind
    filled: int
    different: int
    texts: Mapping[str, int] | None


@frozen
class Numbers:
    """The numbers of a column: how many, their sum, the lowest and the highest, and how many cells hold no number."""

    filled: int
    total: Fraction
    least: Fraction | None
    most: Fraction | None
    odd: int


def looked(engine: Engine, columns: Columns, private: Set[str], most: Mapping[str, int]) -> tuple[int, tuple[Column, ...]]:
    """How many rows there are, and every column.

    The texts of `private` ones are never looked at; `most` says how many different ones a column of answers may have.
    """
    kinds = engine.columns()
    read = {name: kind for name, kind in kinds.items() if kind is not Kind.OTHER}
    texts = ", ".join(f"{columns.text(name)} AS t{at}" for at, name in enumerate(read))
    inside = f"(SELECT {texts} FROM {engine.relation}) AS texts" if read else engine.relation
    counts = "".join(f", COUNT(t{at}), COUNT(DISTINCT t{at})" for at in range(len(read)))
    ((rows, *numbers),) = engine.query(f"SELECT COUNT(*){counts} FROM {inside}")
    pairs = dict(zip(read, zip(map(_whole, numbers[::2]), map(_whole, numbers[1::2]), strict=True), strict=True))
    open_ones = {name: pair for name, pair in pairs.items() if name not in private}
    few = [name for name, pair in open_ones.items() if _are_few(*pair, most.get(name, FEW))]
    listed = _listed(engine, inside, [list(read).index(name) for name in few])
    told = {name: dict(listed.get(list(read).index(name), {})) for name in few}
    return _whole(rows), tuple(_column(name, kind, pairs.get(name, (0, 0)), told.get(name)) for name, kind in kinds.items())


def _are_few(filled: int, different: int, most: int) -> bool:
    """Whether texts are codes: few of them, or far fewer than cells; in a small table ids and names are few as well."""
    return 0 < different <= most and (different <= _CODES or 2 * different <= filled)


_CODES = 12
"""As many as the marks from 0 to 10 and one that is excluded."""


def _column(name: str, kind: Kind, pair: tuple[int, int], texts: Mapping[str, int] | None) -> Column:
    return Column(name, kind, *pair, {} if pair == (0, 0) else texts)


def _listed(engine: Engine, inside: str, few: Sequence[int]) -> dict[int, dict[str, int]]:
    """For each of these columns its texts with how many rows have each, the most frequent first."""
    if not few:
        return {}
    names = [f"t{at}" for at in few]
    sets = ", ".join(f"({name})" for name in names)
    rows = engine.query(f"SELECT {', '.join(names)}, COUNT(*) AS c FROM {inside} GROUP BY GROUPING SETS ({sets})")
    found: dict[int, dict[str, int]] = {}
    for *cells, count in sorted(rows, key=lambda row: (-_whole(row[-1]), tuple(map(str, row)))):
        at = next((at for at, cell in enumerate(cells) if cell is not None), None)
        if at is not None:
            found.setdefault(few[at], {})[str(cells[at])] = _whole(count)
    return found


def numbers(engine: Engine, columns: Columns, wanted: Sequence[Number]) -> Iterator[Numbers]:
    """The numbers of each of these columns, in one scan."""
    parts = [
        f"COUNT({value}), SUM({value}), MIN({value}), MAX({value}), SUM({columns.odd(number)})"
        for number, value in ((number, columns.number(number)) for number in wanted)
    ]
    (cells,) = engine.query(f"SELECT {', '.join(parts)} FROM {engine.relation}") if parts else ((),)
    for at in range(0, len(cells), 5):
        filled, total, least, most, odd = cells[at : at + 5]
        yield Numbers(_whole(filled), _number(total) or Fraction(0), _number(least), _number(most), _whole(odd))


def are_numbers(engine: Engine, columns: Columns, column: Column) -> bool:
    """Whether numbers stand in most of the cells of a column, with whatever sign before their decimals."""
    if column.kind is not Kind.TEXT:
        return column.kind in (Kind.WHOLE, Kind.DECIMAL, Kind.FLOAT)
    is_number = f"regexp_full_match({columns.text(column.name)}, '[+-]?[0-9.,]*[0-9]')"
    ((found,),) = engine.query(f"SELECT SUM(CASE WHEN {is_number} THEN 1 ELSE 0 END) FROM {engine.relation}")
    return 2 * _whole(found) > column.filled


def pairs(engine: Engine, columns: Columns, id: str) -> tuple[int, int]:
    """How many ids stand in several rows, and in how many."""
    text = columns.text(id)
    each = f"SELECT COUNT(*) AS c FROM {engine.relation} WHERE {text} IS NOT NULL GROUP BY {text} HAVING COUNT(*) > 1"
    ((ids, rows),) = engine.query(f"SELECT COUNT(*), SUM(c) FROM ({each}) AS doubles")
    return _whole(ids), _whole(rows)


def _whole(cell: object) -> int:
    return int(str(cell)) if cell is not None else 0


def _number(cell: object) -> Fraction | None:
    return Fraction(cell) if isinstance(cell, int | Decimal) else None
