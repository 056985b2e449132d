"""What the queries of a plan gave -> counts of answers and figures, exactly, for each party."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from dsl.quantity import Quantity
from evaluator.measurements.records import Rows
from evaluator.rows.added import Added
from evaluator.rows.engine import Cell
from evaluator.rows.lone import Lone, lone
from evaluator.rows.plan import Apart
from evaluator.rows.rolled import Names, Rolled
from evaluator.rows.sql import Query
from evaluator.rows.tallied import Answers
from evaluator.rows.wanted import Wanted


def gathered(
    rolled: Rolled, wanted: Wanted, aparts: Mapping[Apart, tuple[Query, Sequence[tuple[Cell, ...]]]]
) -> tuple[Rows, ...]:
    """The counts and figures of every party."""
    rolled.prepare(sorted(set(_divisions(wanted, aparts))))
    counted = [Answers.of(rolled, batch, asked) for batch, asked in wanted.batches.items()]
    alone = {quantity: found for apart, told in aparts.items() for quantity, found in lone(rolled, apart, *told).items()}
    figures = {quantity: alone.get(quantity) or Added.of(rolled, quantity) for quantity in wanted.measures}
    everything = _Everything(counted, figures)
    return tuple(everything.of(party) for party in rolled.parties)


def _divisions(wanted: Wanted, aparts: Mapping[Apart, object]) -> Iterator[Names]:
    """The dimensions by whose members something is asked of the sums."""
    alone = {quantity for apart in aparts for quantity in apart.quantities}
    counted = [members for asked in wanted.batches.values() for members in asked.members]
    figures = [quantity.members for quantity in wanted.measures if quantity not in alone]
    for members in (*counted, *figures):
        yield tuple(name for name, _ in members)


@frozen
class _Everything:
    """All that is asked of a table."""

    counted: Sequence[Answers]
    figures: Mapping[Quantity, Added | Lone]

    def of(self, party: str | None) -> Rows:
        """What one party's rows say."""
        tallies = tuple(tally for each in self.counted for tally in each.tallies(party))
        found = ((quantity, figure.answer(party)) for quantity, figure in self.figures.items())
        return Rows(party, tallies, {quantity: answer for quantity, answer in found if answer is not None})
