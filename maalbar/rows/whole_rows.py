"""What a column may say of a whole row: whose party it is of, what it weighs, its year, and who it is of.

Each is offered only where the column plainly is that, by its name and by every one of its cells, and never used by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set

from attrs import frozen

from dsl.contract import Contract
from evaluator.rows.engine import Engine, Kind
from evaluator.rows.expressions import Columns
from evaluator.rows.table import Table, Year
from maalbar.rows.looked import Column, are_numbers
from maalbar.rows.suggested import LIKE, Suggestion, near, plain
from maalbar.rows.written import text

_PARTIES = ("party", "part")
_YEARS = ("year", "aar", "period", "periode", "date", "dato")
"""A name of years or dates ends so: `kalenderår`, `Startdato`. What its cells are decides."""
_IDS = ("id", "nr", "no", "key", "noegle", "cvr", "cpr", "cvrnr", "cprnr", "uuid", "guid", "nummer", "number", "respondent")
_BEFORE, _AFTER = 20, 5
"""Rows are of so many years before the contract's and after it at most; days of birth are not."""


@frozen
class WholeRows:
    """A table in which the columns of a whole row are looked for, among those that answer to nothing else."""

    table: Table
    contract: Contract
    engine: Engine
    columns: Columns
    rows: int

    def suggestions(self, free: Sequence[Column], unique: Set[str]) -> list[Suggestion]:
        """The lines of `free` columns, one for each key at most; an id may also be a column whose texts are `unique` things."""
        left, found = [column for column in free if column.name not in unique], list[Suggestion]()
        for key, look in (("weight", self._weights), ("party", self._parties), ("period", self._years)):
            names = look(left)
            left = [column for column in left if column.name not in names[:1]]
            found += _offered(key, names)
        ids = [*left, *(column for column in free if column.name in unique)]
        return [*_offered("id", [] if self.table.id else self._ids(ids)), *reversed(found)]

    def _parties(self, free: Sequence[Column]) -> list[str]:
        """Columns called as the contract calls its parties, with a text in every row."""
        parties = self.contract.scored_parties
        if parties is None or self.table.party is not None:
            return []
        likely = {column.name: max(near(column.name, each) for each in (parties, *_PARTIES)) for column in self._filled(free)}
        return sorted((name for name, rank in likely.items() if rank >= LIKE), key=lambda name: -likely[name])

    def _weights(self, free: Sequence[Column]) -> list[str]:
        """Columns of numbers, called as the contract calls what weighs its answers."""
        weights = {each.weight for each in self.contract.declarations.questions.values() if each.weight}
        if not weights or self.table.weight is not None:
            return []
        likely = {column.name: max(near(column.name, each) for each in weights) for column in self._filled(free)}
        found = [column for column in free if likely.get(column.name, 0) >= LIKE and self._holds_numbers(column)]
        return sorted((column.name for column in found), key=lambda name: -likely[name])

    def _holds_numbers(self, column: Column) -> bool:
        return are_numbers(self.engine, self.columns, column)

    def _years(self, free: Sequence[Column]) -> list[str]:
        """Columns with a year or a date in every cell, of the contract's time; those first that are called so."""
        if isinstance(self.table.year, Year) or "period" in self.table.spans:
            return []
        names = [column.name for column in self._filled(free) if column.kind in (Kind.TEXT, Kind.WHOLE, Kind.DATE)]
        found = {name: ends for name, ends in self._spans(names).items() if self._is_near(*ends)}
        called = [name for name in found if plain(name).endswith(_YEARS)]
        return called or [name for name, (first, last) in found.items() if first <= self.contract.period <= last]

    def _spans(self, names: Sequence[str]) -> dict[str, tuple[int, int]]:
        """The first and the last year of each column; below 0 where a cell holds none."""
        years = [self.columns.year(Year(name, span=self.table.location.span)) for name in names]
        if not years:
            return {}
        ends = ", ".join(f"MIN({year}), MAX({year})" for year in years)
        (cells,) = self.engine.query(f"SELECT {ends} FROM {self.engine.relation}")
        return {name: (int(str(cells[2 * at])), int(str(cells[2 * at + 1]))) for at, name in enumerate(names)}

    def _is_near(self, first: int, last: int) -> bool:
        year = self.contract.period
        return first > 0 and (not year or (year - _BEFORE <= first and last <= year + _AFTER))

    def _ids(self, free: Sequence[Column]) -> list[str]:
        """Columns with another text in every row, called as an id is, or of letters and digits; the former come first."""
        kinds = (Kind.TEXT, Kind.WHOLE)
        names = [each.name for each in self._filled(free) if each.different == self.rows > 1 and each.kind in kinds]
        called = [name for name in names if _is_id(name)]
        shaped = self._shaped([name for name in names if name not in called])
        return [*called, *(name for name, are in shaped.items() if are)]

    def _shaped(self, names: Sequence[str]) -> Mapping[str, bool]:
        """Whether every cell of a column is one word that begins with a letter and ends with a digit, such as F000017."""
        tests = [f"regexp_full_match({self.columns.text(name)}, '[A-Za-z][A-Za-z0-9-]*[0-9]')" for name in names]
        if not tests:
            return {}
        counts = ", ".join(f"SUM(CASE WHEN {test} THEN 0 ELSE 1 END)" for test in tests)
        (cells,) = self.engine.query(f"SELECT {counts} FROM {self.engine.relation}")
        return {name: int(str(cell)) == 0 for name, cell in zip(names, cells, strict=True)}

    def _filled(self, columns: Sequence[Column]) -> list[Column]:
        return [column for column in columns if 0 < column.filled == self.rows]


def _offered(key: str, names: Sequence[str]) -> Iterator[Suggestion]:
    """The first of the columns as the line of that key; the others may be it too."""
    if names:
        line = f"{key}: {{column: {text(names[0])}}}" if key == "period" else f"{key}: {text(names[0])}"
        yield Suggestion("", key, names[0], line, beside=tuple(names[1:]))


def _is_id(name: str) -> bool:
    """Whether the last word of a name, or all of it, is one for ids: `Respondent-ID`, `svarNr`."""
    parts = re.findall(r"[^\W_]+", re.sub(r"(?<=[a-zæøå])(?=[A-ZÆØÅ])", " ", name))
    return plain(name) in _IDS or (bool(parts) and plain(parts[-1]) in _IDS)
