"""Sensitivity: each target and each actual turned a step down and a step up, all else held, and what that does to the scores.

Every change is exact and told twice: of the scores as the contract rounds them, and with nothing rounded, where a plateau
of the rounding hides nothing. An activity has one other state, and is turned to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from dsl.contract import Contract
from dsl.terms import Facet, Figure, Place
from dsl.units import TRUTH
from evaluator.result import Result, Score
from evaluator.score import MeasurementSet
from evaluator.value import Known, NotApplicable, Value
from evaluator.whatif.bench import Bench, Scored
from evaluator.whatif.changes import Change, alike, change
from evaluator.whatif.inputs import Input, inputs
from evaluator.whatif.margins import number
from evaluator.whatif.plateau import Cause, Reached, cause
from evaluator.whatif.steps import Steps, counts_whole, reach, step_of


@frozen
class Effect:
    """What one turn does: the scores of the goals and the total afterwards, as the contract rounds and with nothing rounded."""

    value: Fraction
    scores: Mapping[Place, Score]
    bare: Mapping[Place, Value]
    parts: tuple[Value, ...]


@frozen
class Row:
    """An input with what its turns do.

    `value` is where it stands, `step` how far it is turned (None where it is not known: then it is not turned), `effects`
    what its turn down and its turn up do; one of them is missing at an end of its range, and of an activity. `cause` says
    why no turn changes the total, or not as it is rounded; None where one does.
    """

    input: Input
    value: Value
    step: Fraction | None
    effects: tuple[Effect, ...]
    cause: Cause | None = None

    def clipped(self, effect: Effect) -> bool:
        """Whether it was turned less than its step, to the end of its range."""
        assert isinstance(self.value, Known)
        return self.step is not None and abs(effect.value - Fraction(self.value.value)) != self.step


@frozen
class Sensitivity:
    """Every input of a contract, in the order of the text, with the scores that they are turned from."""

    before: Scored
    rows: tuple[Row, ...]

    @property
    def result(self) -> Result:
        """The contract scored as it is."""
        return self.before.result

    def total(self, effect: Effect) -> Change | None:
        """What a turn changes the total by, with nothing rounded."""
        return change(_bare(self.before, Place()), effect.bare[Place()])

    def goal(self, effect: Effect, place: Place) -> Change | None:
        """The same of a goal."""
        return change(_bare(self.before, place), effect.bare[place])

    def rounded(self, effect: Effect, place: Place) -> Change | None:
        """What a turn changes a goal's score or the total by, as the contract rounds it."""
        return change(_score(self.result, place).value, effect.scores[place].value)

    def moved(self, effect: Effect) -> tuple[Place, ...]:
        """The goals whose scores a turn changes, with nothing rounded."""
        places = [Place(goal.goal.id) for goal in self.result.goals]
        return tuple(place for place in places if not alike(_bare(self.before, place), effect.bare[place]))

    def size(self, row: Row) -> Fraction:
        """The most that a turn of an input changes the total by, with nothing rounded."""
        return max((found.size for effect in row.effects if (found := self.total(effect))), default=Fraction(0))

    @property
    def ranked(self) -> tuple[Row, ...]:
        """Those that change the total, the most first; equal ones in the order of the text."""
        telling = [row for row in self.rows if row.cause is None or row.cause is Cause.ROUNDING]
        return tuple(sorted(telling, key=self.size, reverse=True))


def sensitivity(
    contract: Contract, measurements: MeasurementSet, party: str | None = None, steps: Steps | None = None
) -> Sensitivity:
    """Each input turned by its step; `steps` gives other ones than the usual, by unit (`evaluator.whatif.steps`)."""
    bench = Bench(contract, measurements, party)
    before = bench.now()
    return Sensitivity(before, tuple(_row(one, bench, before, steps or {}) for one in inputs(contract)))


def _row(one: Input, bench: Bench, before: Scored, steps: Steps) -> Row:
    value = _value(one, bench, before.result)
    if not isinstance(value, Known) or isinstance(value.value, str):
        absent = isinstance(value, NotApplicable) or _absent(one, before.result)
        return Row(one, value, None, (), Cause.ABSENT if absent else Cause.UNKNOWN)
    now = Fraction(value.value)
    if one.lever.unit == TRUTH:
        step, values = Fraction(1), [1 - now]
    else:
        step = step_of(one.lever.unit, _scale(one, now, before.result), whole=_whole(one, bench.contract), asked=steps)
        there = reach(one.lever, now, step)
        values = [each for each in (there.down, there.up) if each is not None]
    effects = tuple(_effect(one, each, bench) for each in values)
    found = cause(one, before, [_reached(one, before, effect) for effect in effects])
    if found is Cause.STAYS and _absent(one, before.result):
        found = Cause.ABSENT
    return Row(one, value, step, effects, found)


def _effect(one: Input, value: Fraction, bench: Bench) -> Effect:
    after = bench.turned(one.lever, value)
    places = [*(Place(goal.goal.id) for goal in after.result.goals), Place()]
    scores = {place: _score(after.result, place) for place in places}
    parts = tuple(after.bare.steps[place].value for place in one.places)
    return Effect(value, scores, {place: _bare(after, place) for place in places}, parts)


def _reached(one: Input, before: Scored, effect: Effect) -> Reached:
    changed = {place for place, value in effect.bare.items() if not alike(_bare(before, place), value)}
    parts = (before.bare.steps[place].value for place in one.places)
    return Reached(
        criterion=not all(map(alike, parts, effect.parts)),
        goal=Place(one.goal) in changed if one.goal else bool(changed - {Place()}),
        total=Place() in changed,
        rounded=not alike(before.result.total.value, effect.scores[Place()].value),
    )


def _score(result: Result, place: Place) -> Score:
    return result.total if place.goal is None else next(one.score for one in result.goals if one.goal.id == place.goal)


def _bare(scored: Scored, place: Place) -> Value:
    return _score(scored.bare, place).value


def _value(one: Input, bench: Bench, result: Result) -> Value:
    """Where an input stands: what the places of its lever come to, or what was measured."""
    if one.places:
        return result.steps[one.places[0].its(one.facet)].value
    return bench.measurements.answer(one.lever.quantities[0], bench.party).value


def _absent(one: Input, result: Result) -> bool:
    """Whether nothing is asked for: then a figure that is not there is no lack."""
    verdicts = [result.steps[at].value for place in one.places if (at := place.its(Facet.MET)) in result.steps]
    return bool(verdicts) and all(isinstance(verdict, NotApplicable) for verdict in verdicts)


def _scale(one: Input, now: Fraction, result: Result) -> Fraction:
    """What a usual step is a part of: the criterion's target, so that target and actual are turned alike."""
    targets = [place.its(facet) for place in one.places for facet in (Facet.TARGET, Facet.LOWER)]
    known = [number(result.steps[at].value) for at in targets if at in result.steps]
    return next((target for target in known if target), now)


def _whole(one: Input, contract: Contract) -> bool:
    """Whether what is turned is a number of people or things, or the target of one."""
    if not one.places:
        return counts_whole(one.lever.quantities[0])
    term = contract.terms[one.places[0].its(Facet.ACTUAL)]
    return counts_whole(term.quantity) if isinstance(term, Figure) else False
