"""Figures of one period read as those of another: `as_period`, to ask what last year's figures would give this year.

Only the figures of the file's own period move; those that name another (`period=2019`) stay what they are. Every figure
that moved is marked, and gives way to one that is really of that period. Results published for the one period say nothing
of the other and fall away.
"""

from __future__ import annotations

from attrs import evolve, frozen

from dsl.quantity import Quantity
from evaluator.measurements import shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Node
from evaluator.measurements.parties import Parties
from evaluator.measurements.records import Batch, Figure, Origin, Response, Rows, Sheet, StandIn, Tally
from evaluator.result import Answer
from evaluator.value import NO_MARKS, Mark, Marks, Phrase, ProfileValue

BORROWED = "borrowed"


def is_borrowed(marks: Marks) -> bool:
    """Whether a figure is of another period than the one it is used for."""
    return any(mark.kind == BORROWED for mark in marks)


def _own(borrowed: Mark) -> str:
    """The period that a figure with this mark is really of."""
    assert isinstance(borrowed.text, Phrase)
    return str(dict(borrowed.text.words)["own"])


def borrowed(node: Node | None, desk: Desk) -> Marks:
    """What must be told of a figure that says itself of which period it really is."""
    own = shape.year(node, "of_period", desk)
    return Move(own, desk.period).marks(NO_MARKS) if own else NO_MARKS


@frozen
class Move:
    """From one period to another."""

    own: int
    wanted: int

    def sheet(self, sheet: Sheet) -> Sheet:
        """Everything in a file."""
        return Sheet(
            tuple(self._figure(figure) for figure in sheet.figures),
            tuple(self._tally(tally) for tally in sheet.tallies),
            tuple(self._response(response) for response in sheet.responses),
            tuple(self._stand_in(stand_in) for stand_in in sheet.stand_ins),
            rows=tuple(self._rows(rows) for rows in sheet.rows),
        )

    def parties(self, parties: Parties) -> Parties:
        """A table of parties."""
        figures = {
            self.quantity(quantity): evolve(column, marks=self.marks(column.marks)) if quantity.period == self.own else column
            for quantity, column in parties.figures.items()
        }
        return evolve(parties, figures=figures)

    def quantity(self, quantity: Quantity) -> Quantity:
        """A quantity of the one period as that of the other."""
        if quantity.period != self.own:
            return quantity
        return evolve(quantity, period=self.wanted, inner=quantity.inner and self.quantity(quantity.inner))

    def origin(self, origin: Origin) -> Origin:
        """Where a figure comes from, with the mark that it is of another period."""
        return evolve(origin, marks=self.marks(origin.marks))

    def marks(self, marks: Marks) -> Marks:
        """What must be told of a figure that is moved: the period that it is really of, unless it has come home to it."""
        others = frozenset(mark for mark in marks if mark.kind != BORROWED)
        own = next((_own(mark) for mark in marks if mark.kind == BORROWED), str(self.own))
        wanted = str(self.wanted)
        told = Phrase.of("figures of another period", own=own, wanted=wanted)
        return others if own == wanted else others | {Mark(BORROWED, told)}

    def _figure(self, figure: Figure) -> Figure:
        if figure.quantity.period != self.own:
            return figure
        return evolve(figure, quantity=self.quantity(figure.quantity), origin=self.origin(figure.origin))

    def _batch(self, batch: Batch) -> Batch:
        return evolve(batch, period=self.wanted)

    def _tally(self, tally: Tally) -> Tally:
        moves = tally.batch.period == self.own
        return evolve(tally, batch=self._batch(tally.batch), origin=self.origin(tally.origin)) if moves else tally

    def _rows(self, rows: Rows) -> Rows:
        figures = {self.quantity(quantity): self._answer(quantity, answer) for quantity, answer in rows.figures.items()}
        return evolve(rows, tallies=tuple(map(self._tally, rows.tallies)), figures=figures)

    def _answer(self, quantity: Quantity, answer: Answer) -> Answer:
        if quantity.period != self.own or isinstance(answer.value, ProfileValue):
            return answer
        return evolve(answer, value=evolve(answer.value, marks=self.marks(answer.value.marks)))

    def _response(self, response: Response) -> Response:
        if response.batch.period != self.own:
            return response
        return evolve(response, batch=self._batch(response.batch), origin=self.origin(response.origin))

    def _stand_in(self, stand_in: StandIn) -> StandIn:
        return evolve(stand_in, quantity=self.quantity(stand_in.quantity), use=self.quantity(stand_in.use))
