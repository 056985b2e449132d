"""What a wish is solved upon: the measurement set with the scores as they are, and the line of values of a lever."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from attrs import evolve, frozen

from dsl.contract import Contract
from dsl.lever import Lever
from dsl.units import TRUTH
from evaluator.column import Measurements
from evaluator.result import Result
from evaluator.score import MeasurementSet, score, score_parties
from evaluator.whatif.solve.cells import Cell, Gap, Point


@frozen(eq=False)
class Scored:
    """What the contract is scored on: the measurement set, and for each party the result as it is."""

    measured: Measurements
    results: Sequence[Result]
    index: int = 0

    @classmethod
    def of(cls, contract: Contract, measured: MeasurementSet, party: str | None = None) -> Scored:
        """The contract scored, over all parties where it is scored for several; `party` is the one that is asked about."""
        if not contract.scored_parties:
            return cls(measured, (score(contract, measured, party),))
        every = cls(measured, score_parties(contract, measured))
        return every if party is None else every.of_party(party)

    def of_party(self, party: str | None) -> Scored:
        """The same, asked about another party."""
        return evolve(self, index=[result.party for result in self.results].index(party))

    @property
    def result(self) -> Result:
        """The result of the party that is asked about."""
        return self.results[self.index]


def line(lever: Lever) -> tuple[Cell, ...]:
    """The values that a lever can have."""
    low, high = lever.low, lever.high
    if lever.unit == TRUTH:
        return (Point(Fraction(0)), Point(Fraction(1)))
    if low is not None and low == high:
        return (Point(low),)
    ends = [None if end is None else Point(end) for end in (low, high)]
    return tuple(cell for cell in (ends[0], Gap(low, high), ends[1]) if cell is not None)
