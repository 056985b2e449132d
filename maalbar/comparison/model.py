"""Contracts, drafts and scenarios side by side on the same figures: a column each, a row for every score.

Every format is made from this one model. The first column is what the others are compared with.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from attrs import field, frozen

from dsl.quantity import Members
from dsl.terms import Place
from evaluator.result import Score
from evaluator.value import Known, Value
from maalbar.report.model import Amount, Line, Report, Status
from maalbar.whatif.model import Setting


@frozen(eq=False)
class Column:
    """A contract, or one as a scenario makes it, scored: one report, or one for each party.

    `name` is its letter, `source` the file that it was read from; `settings` are what a scenario sets. `bare` are the
    totals of the reports where nothing is rounded, `reached` the places whose rules or figures are not the first column's.
    """

    name: str
    title: str
    period: int
    source: str
    notes: tuple[str, ...]
    settings: tuple[Setting, ...]
    reports: tuple[Report, ...] = field(repr=False)
    bare: tuple[Value, ...] = field(repr=False)
    reached: Collection[Place] = field(repr=False)

    @property
    def is_scenario(self) -> bool:
        """Whether it is a scenario of the first contract."""
        return bool(self.settings)


@frozen
class Cell:
    """One score in one column: `difference` is how far it lies from that of the first column, where that is a number."""

    score: Score
    status: Status | None
    difference: Amount | None
    line: Line | None = None


@frozen
class Row:
    """A score in every column, None in those that have none of it.

    It is of a goal, of one of its criteria (`criterion`, `members`), of a party, or with neither the total.
    """

    title: str
    cells: tuple[Cell | None, ...]
    goal: str = ""
    criterion: str = ""
    members: Members = ()
    party: str = ""

    @property
    def is_total(self) -> bool:
        """Whether it is the total of a contract with one party."""
        return not (self.goal or self.party)

    @property
    def is_same(self) -> bool:
        """Whether every column has the score of the first one."""
        told = [cell.difference for cell in self.cells[1:] if cell is not None and cell.difference is not None]
        return len(told) == len(self.cells) - 1 and all(isinstance(one.value, Known) and one.value.value == 0 for one in told)


@frozen(eq=False)
class Comparison:
    """The columns and their rows. `measured` is what the measurement set calls itself, `bare` the total without rounding.

    `renamed` are the goals that do not have the same title in all columns: the id, and each title with its columns.
    """

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    bare: Row | None
    measured: str | None
    renamed: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()

    def kept(self, *, criteria: bool) -> Iterator[Row]:
        """The rows, with those of criteria or without."""
        return (row for row in self.rows if criteria or not row.criterion)
