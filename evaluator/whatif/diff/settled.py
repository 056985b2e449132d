"""What a rule comes to where it needs no figure: `baseline + 5 pp` is 69 %."""

from __future__ import annotations

from dsl.quantity import Quantity
from dsl.terms import Place
from evaluator.result import Answer
from evaluator.value import Undecided, Unknown, Value
from evaluator.whatif.diff.compare import Compared
from evaluator.whatif.diff.hybrid import CircleError, Hybrids, Readings


class _Nothing:
    """A measurement set without figures."""

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """Nothing is measured."""
        return Answer(Unknown(None, None, ()), "missing")

    def attribute(self, name: str, party: str | None) -> Value:
        """Nothing is known of a party."""
        return Undecided((), ())


class Settled:
    """The values of both contracts that no figure is needed for."""

    def __init__(self, compared: Compared) -> None:
        nothing, both = _Nothing(), compared.matched
        self._hybrids = Hybrids(compared.blends, Readings(nothing, nothing, both.asked, frozenset(both.new.quantities)))
        self._every = frozenset(compared.causes)

    def value(self, place: Place, *, new: bool) -> Value | None:
        """The value of a place in the new or the old contract; None where it is not there."""
        if place not in self._hybrids.blends:
            return None
        try:
            return self._hybrids.steps(place, self._every if new else frozenset())[0].value
        except CircleError:
            return None
