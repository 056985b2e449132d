"""What may be told of the numbers in a look at data: none of fewer persons than a contract shows, nor one that gives it away."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from maalbar.report.texts import Language
from maalbar.rows.look import Look
from maalbar.rows.looked import Column, Numbers
from maalbar.rows.words import word


@frozen
class Telling:
    """Tells numbers: those of persons only from `least` on, where the contract says how few may be told."""

    language: Language
    least: int | None = None

    def count(self, number: int, *, kept: bool = False) -> str:
        """A number of persons; `kept` where another could be worked out from it."""
        if self.least is not None and (kept or 0 < number < self.least):
            return word("below" if 0 < number < self.least else "kept", self.language, least=self.least)
        return str(number)

    def counts(self, given: Sequence[int], nothing: int) -> list[str]:
        """Numbers that make up all rows, the one at `nothing` those without an answer, which the filled cells tell as well.

        Where one is not told, the smallest of the others is not either: of those with an answer, since how many have none is told
        elsewhere too.
        """
        small = [at for at, number in enumerate(given) if self.least is not None and 0 < number < self.least]
        others = [at for at, number in enumerate(given) if number and at not in (*small, nothing)]
        alone = len(small) == 1 or (nothing in small and len(small) == 2)
        beside = {min(others, key=lambda at: given[at]) if others else nothing} if alone else set()
        return [self.count(number, kept=at in beside) for at, number in enumerate(given)]

    def filled(self, column: Column, rows: int) -> str:
        """How many cells are filled; not where few are, nor where few are not."""
        return self.count(column.filled, kept=self.least is not None and 0 < rows - column.filled < self.least)

    def different(self, column: Column, look: Look) -> str:
        """How many different texts a column has, which may be what a measure counts."""
        is_counted = any(measure.count is not None and measure.column == column.name for measure in look.measures)
        return self.count(column.different) if is_counted else str(column.different)

    def are_few(self, found: Numbers) -> bool:
        """Whether a sum is of so few that it is not told."""
        return self.least is not None and 0 < found.filled < self.least
