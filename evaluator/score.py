"""A contract scored on a measurement set: every place worked out in order, then gathered as a reader sees it.

All parties are worked out together, place by place, so that a statistic over the parties finds every party's value.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Protocol

from attrs import evolve, frozen

from dsl.contract import Contract, Criterion, Goal
from dsl.diagnostic import Diagnostic
from dsl.quantity import Members
from dsl.terms import Absent, Choice, Facet, Place, Rounding
from dsl.units import RATIO, Kind
from evaluator import possible
from evaluator.column import Column, Measurements, Run
from evaluator.evaluate import evaluate
from evaluator.result import CriterionResult, GoalResult, OutputResult, Result, Score, Step
from evaluator.value import Value
from evaluator.veil import bare, told, veiled


class MeasurementSet(Measurements, Protocol):
    """A measurement set as a whole: what it answers, of whom, what was published and what is to be told of it."""

    @property
    def parties(self) -> tuple[str, ...]:
        """The parties that it has a row for; none where it is of one party only."""

    @property
    def published(self) -> Mapping[Place, Value]:
        """The results that were published, to compare with."""

    @property
    def precision(self) -> Mapping[Place, Fraction]:
        """Half a unit of the last printed digit of each of them."""

    @property
    def fewest(self) -> int:
        """A statistic over fewer parties than these is hidden; 0 where nothing is."""

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """What is to be told of the figures."""


def score(contract: Contract, measurements: MeasurementSet, party: str | None = None) -> Result:
    """The contract scored for one party; a statistic over parties then has only this one."""
    return _scored(contract, measurements, (party,))[0]


def score_parties(contract: Contract, measurements: MeasurementSet) -> tuple[Result, ...]:
    """The contract scored for every party of the measurement set, in its order."""
    return _scored(contract, measurements, measurements.parties)


def _scored(contract: Contract, measurements: MeasurementSet, parties: tuple[str | None, ...]) -> tuple[Result, ...]:
    run = Run(measurements, parties, fewest=measurements.fewest)
    for place in contract.order:
        term = contract.terms[place]
        for column in run.columns:
            step = evaluate(term, column)
            value = counted(step.value) if place.facet is Facet.SCORE else step.value
            column.steps[place] = step if value is step.value else Step(step.term, value, step.parts, step.answer)
    goals = [(goal, [_Places.of(goal.id, criterion) for criterion in goal.criteria]) for goal in contract.goals]
    return tuple(_result(contract, measurements, column, goals) for column in run.columns)


@frozen
class _Places:
    """A criterion, or some members of it, and the places of its values: the same for every party."""

    criterion: Criterion
    members: Members
    actual: Place
    target: Place
    lower: Place
    upper: Place
    met: Place
    score: Place
    parts: tuple[_Places, ...] = ()

    @classmethod
    def of(cls, goal: str, criterion: Criterion) -> _Places:
        """Those of a criterion and of each of its members."""
        parts = tuple(cls._one(goal, criterion, members) for members in criterion.members)
        return evolve(cls._one(goal, criterion, ()), parts=parts)

    @classmethod
    def _one(cls, goal: str, criterion: Criterion, members: Members) -> _Places:
        score = Place(goal, criterion.name, members)
        return cls(
            criterion,
            members,
            score.its(Facet.ACTUAL),
            score.its(Facet.TARGET),
            score.its(Facet.LOWER),
            score.its(Facet.UPPER),
            score.its(Facet.MET),
            score,
        )


def counted(value: Value) -> Value:
    """A value as a score: a truth counts 1 where it holds and 0 where not."""
    options = possible.options_of(value)
    if options and all(isinstance(option, bool) for option in options):
        return possible.number(possible.interval_of(value), possible.evidence([value]))
    return value


def _result(
    contract: Contract, measurements: MeasurementSet, column: Column, goals: Sequence[tuple[Goal, Sequence[_Places]]]
) -> Result:
    steps: Mapping[Place, Step] = column.steps
    if measurements.fewest:
        steps = {place: veiled(step) for place, step in column.steps.items()}
    total = _score(steps[Place()])
    return Result(
        contract=contract,
        party=column.party,
        goals=tuple(_goal(goal, criteria, steps) for goal, criteria in goals),
        total=total,
        steps=steps,
        missing=told(possible.missing_of(column.steps[Place()].value)),
        findings=measurements.findings,
        published=measurements.published,
        precision=measurements.precision,
    )


def _goal(goal: Goal, criteria: Sequence[_Places], steps: Mapping[Place, Step]) -> GoalResult:
    outputs = [OutputResult(output, steps[Place(goal.id, output.name, (), Facet.SHOW)].value) for output in goal.outputs]
    measured = tuple(_measured(places, steps) for places in criteria)
    return GoalResult(goal, _score(steps[Place(goal.id)]), measured, tuple(outputs))


def _measured(places: _Places, steps: Mapping[Place, Step]) -> CriterionResult:
    def value(place: Place) -> Value | None:
        step = steps.get(place)
        return None if step is None else step.value

    return CriterionResult(
        criterion=places.criterion,
        members=places.members,
        actual=value(places.actual),
        target=value(places.target) or value(places.lower),
        upper=value(places.upper),
        met=value(places.met),
        score=_score(steps[places.score]),
        parts=tuple(_measured(part, steps) for part in places.parts),
    )


def _score(step: Step) -> Score:
    unit = RATIO if step.term.unit.kind is Kind.TRUTH else step.term.unit
    return Score(step.value, bare(value_before_rounding(step)), unit)


def value_before_rounding(step: Step) -> Value:
    """The value of a place as a score, before the rounding that it ends with."""
    return counted(_exact(step))


def _exact(step: Step) -> Value:
    """The value before the rounding that a place ends with, looked for beneath gates and conditions of applying."""
    term = step.term
    if isinstance(term, Rounding):
        return step.parts[0].value
    if isinstance(term, Choice) and (term.gate or isinstance(term.then, Absent) or isinstance(term.otherwise, Absent)):
        branches = [_exact(part) for part in step.parts[1:]] or [step.value]
        return possible.choose(step.parts[0].value, branches[0], branches[-1])
    return step.value
