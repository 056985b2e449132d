"""Each place of a contract as a function of the unknown: those that it reaches and that are asked for, and no others.

The terms are evaluated by the evaluator's own rules, cell by cell; what the unknown does not reach is taken from the scores
as they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import field, frozen

from dsl import terms
from dsl.contract import Contract
from dsl.lever import Lever
from dsl.quantity import Quantity
from dsl.terms import Facet, Place, Term
from dsl.units import TRUTH
from evaluator.column import MOST_STEPS, Column, Measurements, Run
from evaluator.evaluate import evaluate
from evaluator.result import Answer, Step
from evaluator.score import counted
from evaluator.value import Known, Value
from evaluator.whatif.solve.cells import Cell
from evaluator.whatif.solve.limits import NotCoveredError, TooManyError
from evaluator.whatif.solve.pieces import Pieces, along, common
from evaluator.whatif.solve.reads import Inputs, beyond, find
from evaluator.whatif.solve.scored import Scored, line
from evaluator.whatif.solve.varying import Line
from evaluator.whatif.turn import Rewriter, turn, variable


@frozen(eq=False)
class _Figures:
    """The measurement set, in which the unknown is whatever the line looks at."""

    measured: Measurements
    unknown: Quantity
    line: Line

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """What is measured; the unknown is what it is on the cell."""
        if quantity != self.unknown:
            return self.measured.answer(quantity, party)
        value = self.line.unknown()
        return Answer(Known(value == 1 if quantity.unit == TRUTH else value), "unknown")

    def attribute(self, name: str, party: str | None) -> Value:
        """An attribute of a party."""
        return self.measured.attribute(name, party)


@frozen(eq=False)
class Reached:
    """A contract with the unknown put in: what it reaches, and each of those places all along the line.

    `cells` are the line of values.
    """

    contract: Contract
    unknown: Quantity
    cells: Sequence[Cell]
    line: Line
    column: Column
    inputs: dict[Place, Inputs] = field(factory=dict, repr=False)
    known: dict[Place, Pieces] = field(factory=dict, repr=False)

    @classmethod
    def by(cls, lever: Lever, contract: Contract, scored: Scored) -> Reached:
        """The contract with the lever as its unknown, over the results that it has without."""
        put = variable(lever)
        unknown, contract, cells = put.quantity, turn(contract, {lever: put}), line(lever)
        looking = Line(cells[0])
        run = Run(_Figures(scored.measured, unknown, looking), tuple(result.party for result in scored.results))
        for column, result in zip(run.columns, scored.results, strict=True):
            column.steps.update(result.steps)
        inputs: dict[Place, Inputs] = {}
        for place in contract.order:
            reads = Inputs.of(contract.terms[place])
            if unknown in reads.figures or not inputs.keys().isdisjoint(reads.places):
                inputs[place] = reads
        return cls(contract, unknown, cells, looking, run.columns[scored.index], inputs)

    def __contains__(self, place: Place) -> bool:
        return place in self.inputs

    def touches(self, term: Term) -> bool:
        """Whether a term over the contract's places hangs on the unknown."""
        return not self.inputs.keys().isdisjoint(Inputs.of(term).places)

    def place(self, place: Place) -> Pieces:
        """A place that the unknown reaches, all along the line."""
        for each in self._needed([place]):
            if each not in self.known:
                self.known[each] = self._along(self.contract.terms[each], self.inputs[each], each)
        return self.known[place]

    def term(self, term: Term) -> Pieces:
        """A term over the contract's places, all along the line."""
        reads = Inputs.of(term)
        for place in reads.places:
            if place in self:
                self.place(place)
        return self._along(term, reads, None)

    def _needed(self, wanted: Iterable[Place]) -> list[Place]:
        """The reached places that these need, and they themselves, in the order of the contract."""
        found, waiting = set[Place](), list(wanted)
        while waiting:
            place = waiting.pop()
            if place in self.inputs and place not in found:
                found.add(place)
                waiting += self.inputs[place].places
        return [place for place in self.contract.order if place in found]

    def _along(self, term: Term, reads: Inputs, place: Place | None) -> Pieces:
        read = {each: self.known[each] for each in reads.places if each in self.inputs}
        self._hold_peers(term)
        try:
            return along(self.line, common(self.cells, read.values()), lambda: self._value(term, read, place))
        except NotCoveredError as error:
            raise NotCoveredError(error.term or beyond(term) or term) from None
        except TooManyError as error:
            raise TooManyError(error.term or term) from None

    def _value(self, term: Term, read: dict[Place, Pieces], place: Place | None) -> Value:
        run = self.column.run
        run.left, run.depth = MOST_STEPS, 0
        for each, pieces in read.items():
            self.column.steps[each] = Step(self.contract.terms[each], pieces.on(self.line.cell))
        value = evaluate(term, self.column).value
        return counted(value) if place is not None and place.facet is Facet.SCORE else value

    def _hold_peers(self, term: Term) -> None:
        """Refuse a statistic over the parties that the unknown reaches, or may reach through a parameter."""

        def look(item: Term) -> None:
            if isinstance(item, terms.Peers):
                reads = Inputs.of(item)
                if (
                    self.unknown in reads.figures
                    or not self.inputs.keys().isdisjoint(reads.places)
                    or find(item, terms.Parameter)
                ):
                    raise NotCoveredError(item)

        Rewriter(look).term(term)
