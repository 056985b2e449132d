"""One party's scores with one lever turned, as the contract has them and with nothing rounded."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import field, frozen

from dsl.contract import Contract
from dsl.lever import Lever, Turns
from dsl.terms import Peers, Place
from dsl.units import TRUTH
from dsl.within import inside
from evaluator.result import Result
from evaluator.score import MeasurementSet, score, score_parties
from evaluator.value import Known, Value
from evaluator.whatif.assumed import AssumedOfParties
from evaluator.whatif.turn import turn, variable
from evaluator.whatif.unrounded import unrounded

_Change = Callable[[Contract], Contract]


@frozen
class Scored:
    """A contract scored as it is, and with nothing rounded."""

    result: Result
    bare: Result


@frozen(eq=False)
class Bench:
    """A contract on its figures, ready to be scored again and again for one party.

    Of several parties a target is turned for all, for it is the contract's, and a figure only for this one.
    """

    contract: Contract
    measurements: MeasurementSet
    party: str | None = None
    bare: Contract = field(init=False)
    together: bool = field(init=False)

    @bare.default
    def _without_rounding(self) -> Contract:
        return unrounded(self.contract)

    @together.default
    def _compares_parties(self) -> bool:
        """Whether any value rests on other parties, so that all must be scored."""
        terms = self.contract.terms.values()
        return self.party is not None and any(isinstance(item, Peers) for term in terms for item in inside(term))

    def now(self) -> Scored:
        """The scores as they are."""
        return self._scored(lambda contract: contract, self.measurements)

    def turned(self, lever: Lever, value: Fraction) -> Scored:
        """The scores with a lever turned to a value in its unit."""
        if self.party is None or lever.turns is not Turns.ACTUAL:
            return self._scored(lambda contract: turn(contract, {lever: value}), self.measurements)
        known = Known(bool(value) if lever.unit == TRUTH else value)
        if lever.quantities:
            others = {quantity: {self.party: known} for quantity in lever.quantities}
            return self._scored(lambda contract: contract, AssumedOfParties(self.measurements, others))
        put = variable(lever)
        figures = {put.quantity: {**self._everyone(lever.places[0]), self.party: known}}
        return self._scored(lambda contract: turn(contract, {lever: put}), AssumedOfParties(self.measurements, figures))

    def _everyone(self, place: Place) -> dict[str, Value]:
        """What a worked-out actual is for each party, where the parties are scored together."""
        found = score_parties(self.contract, self.measurements) if self.together else ()
        return {one.party or "": one.steps[place].value for one in found}

    def _scored(self, change: _Change, measurements: MeasurementSet) -> Scored:
        result = self._one(change(self.contract), measurements)
        return Scored(result, result if self.bare is self.contract else self._one(change(self.bare), measurements))

    def _one(self, contract: Contract, measurements: MeasurementSet) -> Result:
        if not self.together:
            return score(contract, measurements, self.party)
        return next(one for one in score_parties(contract, measurements) if one.party == self.party)
