"""What a look at a table finds: its columns, how the answers fall, what its measures are, and what its columns may be."""

from __future__ import annotations

from attrs import frozen

from maalbar.rows.looked import Column, Numbers
from maalbar.rows.suggested import Suggestion


@frozen
class Answers:
    """How the answers to a question fall, or the members of a dimension: each with its label and its count.

    `unknown` are texts that stand for nothing; `missing` rows without an answer. Where the column has too many different texts
    to be one of answers, `different` says how many, and nothing is counted.
    """

    section: str
    name: str
    column: str
    counts: tuple[tuple[str, str, int], ...] = ()
    excluded: frozenset[str] = frozenset()
    missing: int = 0
    unknown: tuple[tuple[str, int], ...] = ()
    different: int | None = None
    there: bool = True
    several: bool = False
    based: int | None = None

    @property
    def n(self) -> int | None:
        """How many gave an answer that counts; None where each may give several, and columns of their own do not tell it."""
        if self.several:
            return self.based
        return sum(count for name, _, count in self.counts if name not in self.excluded)


@frozen
class Measuring:
    """What a measure is in the rows: the number of rows or of different texts, or the numbers of a column."""

    name: str
    column: str
    count: int | None = None
    numbers: Numbers | None = None
    there: bool = True


@frozen
class Look:
    """One table: its rows and columns, who is in it twice, what each part of the contract is in it, and what may be.

    `alike` are names of columns that differ in nothing but blanks and capitals; `nameless` tells which columns have none, from 1.
    """

    name: str
    source: str
    rows: int
    columns: tuple[Column, ...]
    doubles: tuple[int, int] | None
    without: tuple[tuple[str, str, int], ...]
    answers: tuple[Answers, ...]
    measures: tuple[Measuring, ...]
    suggested: tuple[Suggestion, ...] = ()
    alike: tuple[tuple[str, ...], ...] = ()
    nameless: tuple[int, ...] = ()
