"""Which of very many rows may have the same id: found by short hashes, in little memory, before any id is compared.

    50 bits of each row's hash: which part, which list, and the 32 that stand in the list -> values that a list holds twice

To group a hundred million texts takes gigabytes; the same number of hashes in lists takes some ten bytes each, and they are read
in parts. Two ids of one hash are no doubles: what is found here is only where to look, and there the ids are compared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from attrs import frozen

from evaluator.rows.engine import Cell
from evaluator.rows.quoted import listed

FEW = 2**21
"""Rows of which the ids are grouped as they are, in some 200 MB."""

MOST = 2**25
"""Rows whose hashes are read into lists at a time, in some 400 MB."""

MANY = 1000
"""Lists with the same hash twice; where there are more of them, many rows are doubles, and the ids are compared part by part."""

_LISTS = 17
"""Bits of a hash that say in which list it stands; above them are those that say in which part."""

_TOP = 32
"""Bits of a hash that are beneath those which stand in a list."""

Ask = Callable[[str], Sequence[tuple[Cell, ...]]]
"""Gives the rows of a query."""


@frozen
class Hashed:
    """The rows of a relation by the hash of what doubles have in common, in the SQL of DuckDB."""

    keys: Sequence[str]
    relation: str

    @property
    def names(self) -> list[str]:
        """What the keys are called in `keyed`."""
        return [f"k{at}" for at in range(len(self.keys))]

    def keyed(self) -> str:
        """The keys of each row."""
        named = (f"{key} AS {name}" for key, name in zip(self.keys, self.names, strict=True))
        return f"SELECT {listed(named)} FROM {self.relation}"

    def tests(self, ask: Ask) -> Iterator[str]:
        """Tests of which no two are true of the same row, and one is true of every row that has a double."""
        ((counted,),) = ask(f"SELECT COUNT(*) FROM {self.relation}")
        rows = int(str(counted))
        if rows <= FEW:
            yield "TRUE"
            return
        parts = 1 << max(0, (rows - 1) // MOST).bit_length()
        found: list[int] = []
        for part in range(parts):
            some = self._suspects(part, parts, ask)
            if some is None:
                yield from self._split(-(-rows // FEW))
                return
            found += some
        if found:
            mask = (2**_TOP - 1) << _TOP | (parts - 1) << _LISTS | 2**_LISTS - 1
            yield f"{self._hash()} & {mask} IN ({listed(map(str, found))})"

    def _split(self, parts: int) -> Iterator[str]:
        """Tests of which one is true of each row, each of about as many rows."""
        return (f"{self._hash()} % {parts} = {part}" for part in range(parts))

    def _hash(self) -> str:
        return f"hash({listed(self.names)})"

    def _suspects(self, part: int, parts: int, ask: Ask) -> list[int] | None:
        """What two rows of a part, or more, have in common of their hashes; None where that is said of very many."""
        found = ask(self._lists(part, parts))
        if len({row[0] for row in found}) > MANY:
            return None
        common = (pair for pair, times in Counter((int(str(at)), int(str(top))) for at, top in found).items() if times > 1)
        return [top << _TOP | part << _LISTS | at for at, top in common]

    def _lists(self, part: int, parts: int) -> str:
        """Each list in which a value stands twice, value by value."""
        place, top = f"h & {2**_LISTS - 1}", f"CAST(h >> {_TOP} AS UINTEGER)"
        hashes = f"SELECT {self._hash()} AS h FROM ({self.keyed()}) AS keyed WHERE k0 IS NOT NULL"
        of_part = f"SELECT {place} AS place, {top} AS top FROM ({hashes}) AS hashed WHERE (h >> {_LISTS}) & {parts - 1} = {part}"
        lists = f"SELECT place, LIST(top) AS tops FROM ({of_part}) AS shortened GROUP BY place"
        twice = f"SELECT place, tops FROM ({lists}) AS lists WHERE LIST_UNIQUE(tops) < LEN(tops) LIMIT {MANY + 1}"
        return f"SELECT place, UNNEST(tops) AS top FROM ({twice}) AS twice"
