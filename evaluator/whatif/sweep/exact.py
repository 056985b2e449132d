"""One scenario, or one level, worked out exactly: what the tables are filled with, and what decides where lanes cannot.

The contract is turned and filled in once. What no lever reaches is evaluated once; for a scenario only those places are
evaluated that a lever reaches and that are needed for what is asked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from math import prod
from typing import Any

from attrs import evolve

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.terms import Facet, Place, Reference, Term
from dsl.units import TRUTH
from evaluator.column import MOST_STEPS, Column, Run
from evaluator.evaluate import evaluate
from evaluator.result import Answer, Step
from evaluator.score import MeasurementSet, counted
from evaluator.value import Known, Value
from evaluator.whatif.sweep.design import Design
from evaluator.whatif.sweep.outputs import Output, before_rounding
from evaluator.whatif.sweep.reach import Levers, Reach, parts_of
from evaluator.whatif.turn import fill_in, turn, variable

Key = Place | Term
"""What has a value by itself: a place, or a term without free parameters."""


class Exact:
    """A contract with its levers left open, and the exact value of anything in it under any setting of them."""

    def __init__(
        self, contract: Contract, measurements: MeasurementSet, design: Design, outputs: Sequence[Output], party: str | None
    ) -> None:
        figures = {lever: variable(lever, number) for number, lever in enumerate(design.levers)}
        opened = fill_in(turn(contract, dict(figures)), measurements, party)
        self.contract = _with_exact_places(opened, outputs)
        self.design, self._party = design, party
        self.varied = [figure.quantity for figure in figures.values()]
        """The figure that stands for each lever."""
        self._figures = _Figures(measurements, self.varied)
        self.reach = Reach(self.contract, {quantity: number for number, quantity in enumerate(self.varied)})
        self._needs: dict[int, tuple[object, list[Place]]] = {}
        self._settled: dict[Place, Step] = {}
        run = Run(self._figures, (party,))
        for place in self.contract.order:
            if not self.reach.place(place):
                self._settled[place] = self._step(place, run.columns[0])
                run.columns[0].steps[place] = self._settled[place]
        self.used = Fraction(MOST_STEPS - run.left, MOST_STEPS)
        """How much of the steps that an evaluation may take goes to what no lever reaches."""

    def value(self, key: Key, at: Mapping[int, int]) -> Value:
        """The value of a place or a term, each lever that reaches it at the level of that index."""
        return self.values([key], at)[0]

    def values(self, keys: Sequence[Key], at: Mapping[int, int]) -> list[Value]:
        """The values of several, at the same levels."""
        self._figures.turned = {number: self._level(number, index) for number, index in at.items()}
        run = Run(self._figures, (self._party,))
        column = Column(run, self._party, _Steps(self._settled))
        run.columns = (column,)  # a statistic over the parties looks for them here
        return [self._value(key, column) for key in keys]

    def at(self, key: Key, levers: Levers, index: int) -> Value:
        """The value at a joint level of some levers, by its number."""
        at = {}
        for lever in reversed(levers):
            index, at[lever] = divmod(index, len(self.design.levels[lever]))
        return self.value(key, at)

    def every(self, key: Key, levers: Levers) -> list[Value]:
        """The values at all joint levels of the levers that reach it, the last lever fastest."""
        return [self.at(key, levers, index) for index in range(prod(len(self.design.levels[lever]) for lever in levers))]

    def _level(self, number: int, index: int) -> Known:
        value = self.design.levels[number][index]
        return Known(bool(value) if self.design.levers[number].unit == TRUTH else Fraction(value))

    def _value(self, key: Key, column: Column) -> Value:
        for place in self._needed(key):
            if place not in column.steps:
                column.run.depth = 0
                column.steps[place] = self._step(place, column)
        return column.steps[key].value if isinstance(key, Place) else evaluate(key, column).value

    def _step(self, place: Place, column: Column) -> Step:
        step = evaluate(self.contract.terms[place], column)
        value = counted(step.value) if place.facet is Facet.SCORE else step.value
        return Step(step.term, value)

    def _needed(self, key: Key) -> list[Place]:
        """The places that levers reach and that it rests on, itself included, in the order of evaluation."""
        if id(key) not in self._needs:
            found = _references(key, self.contract, self.reach)
            self._needs[id(key)] = (key, [place for place in self.contract.order if place in found])
        return self._needs[id(key)][1]


def place_of(output: Output) -> Place:
    """The place that holds an output: its own, or one made for the value before rounding."""
    place = output.place
    if not output.before_rounding:
        return place
    return Place(place.goal, f"{place.criterion or ''} before rounding {place.facet.value}", place.members, Facet.SCORE)


def _with_exact_places(contract: Contract, outputs: Sequence[Output]) -> Contract:
    wanted = [output for output in outputs if output.before_rounding]
    added = {place_of(output): before_rounding(contract.terms[output.place]) for output in wanted}
    return evolve(contract, terms={**contract.terms, **added}, order=(*contract.order, *added))


def _references(key: Key, contract: Contract, reach: Reach) -> set[Place]:
    found: set[Place] = set()
    looked: set[int] = set()
    ahead: list[Any] = [key]
    while ahead:
        item = ahead.pop()
        if isinstance(item, Reference):
            ahead.append(item.place)
        elif isinstance(item, Place):
            if item not in found and reach.place(item):
                found.add(item)
                ahead.append(contract.terms[item])
        elif id(item) not in looked:
            looked.add(id(item))
            ahead += parts_of(item)
    return found


class _Figures:
    """The measurement set, with the figures of the levers answered by what they are turned to."""

    def __init__(self, measurements: MeasurementSet, varied: Sequence[Quantity]) -> None:
        self._measurements = measurements
        self._numbers = {quantity: number for number, quantity in enumerate(varied)}
        self.turned: Mapping[int, Known] = {}

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        number = self._numbers.get(quantity)
        return self._measurements.answer(quantity, party) if number is None else Answer(self.turned[number], "varied")

    def attribute(self, name: str, party: str | None) -> Value:
        return self._measurements.attribute(name, party)


class _Steps(dict[Place, Step]):
    """Steps on top of those that are settled."""

    def __init__(self, settled: Mapping[Place, Step]) -> None:
        self._settled = settled

    def __missing__(self, place: Place) -> Step:
        return self._settled[place]
