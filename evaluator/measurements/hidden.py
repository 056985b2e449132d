"""What a measurement set keeps to itself: figures that rest on too few, and those that would give them away."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import evolve, frozen

from dsl.quantity import Quantity
from dsl.units import Kind
from evaluator.result import Answer
from evaluator.value import HIDDEN, HIDING, Known, Mark, Spelled, Undecided, Unknown, Value, Words


@frozen(eq=False)
class Hidden:
    """The figures of each party that are shown; every other one is hidden, as it was not looked into or may not be told.

    `keeps` is whether any of those that the contract asks for is.
    """

    least: int
    shown: Mapping[str | None, frozenset[Quantity]]
    keeps: bool = True

    def told(self, quantity: Quantity, answer: Answer, party: str | None) -> Answer:
        """The answer as far as it may be told: of a hidden figure only that it is hidden, and the place where it stands.

        With the variance of an NPS one could work out how many were detractors.
        """
        if answer.how == "missing":
            return answer
        if quantity not in self.shown.get(party, ()):
            return Answer(self._instead(quantity, answer), "hidden", answer.source, span=answer.span)
        parts = tuple((label, self._part(label, part, party)) for label, part in answer.parts)
        known = answer.variance is not None or answer.effective is not None
        return evolve(answer, parts=parts, excluded=None, asked=None, variance=None, effective=None, kept_back=known)

    def unaudited(self, quantity: Quantity) -> Answer:
        """The answer of a figure that rows were not read for, as nobody looked into what it would give away."""
        return Answer(self._instead(quantity, None), "hidden")

    def _part(self, label: Words, part: Answer, party: str | None) -> Answer:
        asked = label.of if isinstance(label, Spelled) else None
        return self.told(asked, part, party) if isinstance(asked, Quantity) else part

    def _instead(self, quantity: Quantity, answer: Answer | None) -> Value:
        """Anything that the figure could be; of a small number of answers that it is one, which `hidden (< 5)` says as well."""
        marks = frozenset({Mark(HIDING, str(self.least))})
        if quantity.unit.kind is Kind.TRUTH:
            return Undecided((True, False), (HIDDEN,), marks)
        n = answer.value.value if answer and isinstance(answer.value, Known) else None
        if quantity.function == "n" and isinstance(n, Fraction) and 0 < n < self.least:
            return Unknown(Fraction(1), Fraction(self.least - 1), (HIDDEN,), marks)
        return Unknown(quantity.low, quantity.high, (HIDDEN,), marks)
