"""What the rows are behind: something that tells its columns and answers a query."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from typing import Protocol

from dsl.diagnostic import MaalbarError, Wording
from evaluator.rows.quoted import unlike
from evaluator.rows.table import Location

Cell = int | str | bool | Decimal | None
"""What a query gives back: whole numbers, texts, truths and decimals, never a float."""


def row_number(columns: Iterable[str]) -> str:
    """The column of a row's number beside these columns, of which none has that name."""
    return unlike("number_of_the_row_in_its_source", columns)


class Kind(Enum):
    """What a column holds, as far as a query must know it."""

    TEXT = "text"
    WHOLE = "whole"
    DECIMAL = "decimal"
    FLOAT = "float"
    TRUTH = "truth"
    DATE = "date"
    OTHER = "other"


Digits = tuple[int, int]
"""How many digits the numbers of a column may have before the sign of the decimals, and how many behind it."""


class Engine(Protocol):
    """The rows of one table.

    `relation` is what stands behind FROM, a name in double quotes as DuckDB writes it, with a schema before it or not. Queries
    are written in DuckDB's SQL, and an engine of another kind puts them into its own. Errors are `MaalbarError`s without a
    place, which the reader of the measurement set adds.
    """

    relation: str
    dialect: str

    @property
    def numbered(self) -> str | None:
        """The same rows with one more column, `row_number`: their number from 1 in the source's order; None where it has none."""

    def columns(self) -> Mapping[str, Kind]:
        """The columns by name, in their order."""

    def digits(self) -> Mapping[str, Digits]:
        """The digits that a column's type leaves room for, of columns that hold nothing but exact numbers of so many."""

    def most(self) -> int | None:
        """How many rows there are at most, where the source tells it without being read; else None."""

    def query(self, select: str) -> Sequence[tuple[Cell, ...]]:
        """The rows that a query gives. Raises `MaalbarError` where they cannot be read."""

    def written(self, select: str) -> str:
        """The query as it is sent, in the engine's own SQL."""

    def place(self, row: int, column: str) -> Wording | None:
        """Where the cell of that numbered row stands in the source: a cell, a line, a row; None where rows have no order."""

    def fingerprint(self) -> Mapping[str, str]:
        """What tells one state of the source from another: a hash of a file, the time and the size of a database table."""

    def close(self) -> None:
        """Let go of the source."""


OpenTable = Callable[[Location, str], Engine]
"""Opens the rows of a location that the file of that name describes. Raises `MaalbarError`."""

__all__ = ["Cell", "Digits", "Engine", "Kind", "MaalbarError", "OpenTable", "row_number"]
