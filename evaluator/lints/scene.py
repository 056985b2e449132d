"""A contract with its places worked out, on figures or on none, some of which can be worked out anew under other values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import define, field, frozen

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.quantity import Quantity
from dsl.terms import Absent, Facet, Place
from dsl.units import Kind, Unit
from evaluator import possible
from evaluator.column import MOST_STEPS, Column, Run
from evaluator.evaluate import evaluate
from evaluator.result import Answer, Result, Step
from evaluator.score import MeasurementSet, counted, score
from evaluator.value import OPEN, Undecided, Unknown, Value


@frozen(eq=False)
class NoFigures:
    """A measurement set in which nothing is known: every figure is whatever its bounds allow."""

    parties: tuple[str, ...] = ()
    published: Mapping[Place, Value] = field(factory=dict)
    precision: Mapping[Place, Fraction] = field(factory=dict)
    findings: tuple[Diagnostic, ...] = ()
    fewest: int = 0

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """A value that may be anything that the quantity can be."""
        return Answer(open_value(quantity.unit, quantity.low, quantity.high), "missing")

    def attribute(self, name: str, party: str | None = None) -> Value:
        """Any word."""
        return Undecided((), (OPEN,))


def open_value(unit: Unit, low: Fraction | None, high: Fraction | None) -> Value:
    """A value of a unit of which nothing but its bounds is known."""
    if unit.kind is Kind.TRUTH:
        return Undecided(possible.EITHER, (OPEN,))
    return Undecided((), (OPEN,)) if unit.kind is Kind.LABEL else Unknown(low, high, (OPEN,))


@define(eq=False)
class Scene:
    """The places of a contract for one party, as scored on a measurement set or on no figures at all.

    `with_values` works some of them out anew under other values, by the evaluator's own rules.
    """

    contract: Contract
    result: Result
    figures: MeasurementSet
    _column: Column = field(repr=False)

    @classmethod
    def of(cls, contract: Contract, measurements: MeasurementSet | None = None) -> Scene:
        """The contract scored on a measurement set, or with every figure open."""
        figures = NoFigures() if measurements is None else measurements
        result = score(contract, figures)
        return cls(contract, result, figures, Column(Run(figures, (None,)), None, dict(result.steps)))

    @property
    def steps(self) -> Mapping[Place, Step]:
        """The calculation of every place."""
        return self.result.steps

    def value(self, place: Place) -> Value | None:
        """What a place comes to; None where there is no such place."""
        step = self.result.steps.get(place)
        return None if step is None else step.value

    def with_values(self, put: Mapping[Place, Value], places: Sequence[Place]) -> dict[Place, Step]:
        """The steps of some places, in an order in which each comes after those it needs, where others have these values."""
        steps = self._column.steps
        self._column.run.left = MOST_STEPS
        try:
            for place, value in put.items():
                steps[place] = Step(
                    Absent("unknown", unit=self.contract.unit(place), span=self.contract.terms[place].span), value
                )
            for place in places:
                steps[place] = self._worked_out(place)
            return {place: steps[place] for place in places}
        finally:
            for place in (*put, *places):
                steps[place] = self.result.steps[place]

    def _worked_out(self, place: Place) -> Step:
        step = evaluate(self.contract.terms[place], self._column)
        value = counted(step.value) if place.facet is Facet.SCORE else step.value
        return step if value is step.value else Step(step.term, value, step.parts, step.answer)
