"""A measurement set with some figures assumed to be others: all else is answered as before."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from dsl.diagnostic import Diagnostic
from dsl.quantity import Quantity
from dsl.terms import Constant, Place
from evaluator.result import Answer
from evaluator.score import MeasurementSet
from evaluator.value import Known, Value


@frozen(eq=False)
class _Laid:
    """A measurement set under another one, which answers for what it does not answer itself."""

    measured: MeasurementSet

    def attribute(self, name: str, party: str | None) -> Value:
        """An attribute of a party, as measured."""
        return self.measured.attribute(name, party)

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties that the set has a row for."""
        return self.measured.parties

    @property
    def published(self) -> Mapping[Place, Value]:
        """Nothing: what was published was not published of a scenario."""
        return {}

    @property
    def precision(self) -> Mapping[Place, Fraction]:
        """Nothing, as nothing was published."""
        return {}

    @property
    def fewest(self) -> int:
        """As measured."""
        return self.measured.fewest

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is to be told of the figures."""
        return self.measured.findings


@frozen(eq=False)
class Assumed(_Laid):
    """The figures of a measurement set under a scenario.

    A figure that is set is set for every party, and no other moves with it: not the counts behind it, nor a figure that was
    worked out from them.
    """

    figures: Mapping[Quantity, Constant]

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """The assumed value, without marks and without counts, where the figure is set; else what was measured."""
        put = self.figures.get(quantity)
        return self.measured.answer(quantity, party) if put is None else Answer(Known(put.value), "assumed", span=put.span)


@frozen(eq=False)
class AssumedOfParties(_Laid):
    """The same for some parties only: `figures` gives the values of a figure by party."""

    figures: Mapping[Quantity, Mapping[str, Value]]

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """The assumed value of that party, where it has one; else what was measured."""
        put = self.figures.get(quantity, {}).get(party or "")
        return self.measured.answer(quantity, party) if put is None else Answer(put, "assumed")
