"""The intervals of a scored contract: of each criterion that measures something, and of each of its members."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import evolve, frozen

from dsl.contract import Criterion
from dsl.terms import Facet, Place
from dsl.units import Unit
from evaluator.confidence.bounds import Bounds, bounds, methods
from evaluator.confidence.chances import Aim, Chance, chance
from evaluator.confidence.sample import Difference, Sample, sample
from evaluator.result import CriterionResult, Result
from evaluator.value import Known, NotApplicable, Phrase, Value


@frozen
class Estimate:
    """What chance leaves open of a criterion, or of one member of it.

    `intervals` are those of the methods asked for, or none where `lacking` says why. `n` is how many answers are behind the
    actual (of a difference on either side), `population` how many there are in all. `chance` is the probability that the
    target is truly met, or why there is none; None without a target. The target is taken as it is, without chance of its own.
    """

    place: Place
    criterion: Criterion
    result: CriterionResult
    unit: Unit
    n: tuple[Fraction, ...] = ()
    population: Fraction | None = None
    intervals: tuple[Bounds, ...] = ()
    chance: Chance | Phrase | None = None
    lacking: Phrase | None = None

    @property
    def met(self) -> bool | None:
        """The verdict; None where there is none."""
        met = self.result.met
        return met.value if isinstance(met, Known) and isinstance(met.value, bool) else None

    @property
    def is_within_noise(self) -> bool:
        """Whether an end of the target lies in an interval, so that chance alone may have made the verdict."""
        ends = [number(value) for value in (self.result.target, self.result.upper)]
        return self.met is not None and any(each.holds(end) for each in self.intervals for end in ends if end is not None)


def estimates(result: Result, level: Fraction, asked: tuple[str, ...]) -> tuple[Estimate, ...]:
    """What chance leaves open of every criterion with an actual, in the order of the text; `level` of confidence below 1."""
    return tuple(_estimate(result, place, one, level, asked) for place, one in _measured(result))


def _measured(result: Result) -> Iterator[tuple[Place, CriterionResult]]:
    """Every criterion, or member of one, that has an actual: no activity, and none that is not asked of anybody."""
    for goal in result.goals:
        for criterion in goal.criteria:
            for one in criterion.parts or (criterion,):
                place = Place(goal.goal.id, one.criterion.name, one.members)
                measured = place.its(Facet.ACTUAL) in result.contract.terms and not one.criterion.done
                if measured and not isinstance(one.met, NotApplicable):
                    yield place, one


def _estimate(result: Result, place: Place, one: CriterionResult, level: Fraction, asked: tuple[str, ...]) -> Estimate:
    at = place.its(Facet.ACTUAL)
    bare = Estimate(place, one.criterion, one, result.contract.unit(at))
    behind = sample(result.steps[at], result.steps)
    if isinstance(behind, Phrase):
        return evolve(bare, lacking=behind)
    found = [bounds(behind, method, level) for method in methods(behind, asked)]
    lacks = next((each for each in found if isinstance(each, Phrase)), None)
    if lacks is not None:
        return evolve(bare, lacking=lacks)
    kept = tuple(each for each in found if isinstance(each, Bounds))
    n, population = _sizes(behind)
    return evolve(bare, n=n, population=population, intervals=kept, chance=_chance(behind, one))


def _sizes(sample: Sample) -> tuple[tuple[Fraction, ...], Fraction | None]:
    """How many answered on either side of a difference, or of the one figure, and how many there are in all."""
    if isinstance(sample, Difference):
        return (sample.own.n, sample.other.n), None
    return (sample.n,), sample.population


def _chance(sample: Sample, one: CriterionResult) -> Chance | Phrase | None:
    low, high = number(one.target), number(one.upper)
    if one.criterion.op is None or low is None or (one.criterion.op == "between" and high is None):
        return None
    return chance(sample, Aim(one.criterion.op, low, high))


def number(value: Value | None) -> Fraction | None:
    """A settled number; None of anything else."""
    return value.value if isinstance(value, Known) and isinstance(value.value, Fraction) else None
