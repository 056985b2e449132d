"""What the lints look at: each criterion, or member of one, with a figure that can be better or worse, and what it earns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import field, frozen

from dsl.contract import Contract, Criterion, Goal
from dsl.quantity import Quantity
from dsl.terms import Absent, Choice, Constant, Facet, Figure, Place, Reference, Rounding, Term
from dsl.units import TRUTH, Unit
from dsl.within import inside
from evaluator import possible
from evaluator.lints.course import Courses
from evaluator.lints.scene import Scene, open_value
from evaluator.lints.ways import Course
from evaluator.value import Known, NotApplicable, ProfileValue, Unknown, Value
from evaluator.whatif.verdict import Verdict
from evaluator.whatif.within import figures_within

_BETTER = {"ge": True, "gt": True, "le": False, "lt": False}
"""Whether a higher figure is the better one, by the comparison of the rule."""
_ENDS = (Facet.TARGET, Facet.LOWER, Facet.UPPER)


@frozen(eq=False)
class Subject:
    """A criterion or one member of it, whose figure is compared with a target.

    `upwards` says whether higher is better, None where neither is. The figure can be anything from `low` to `high`. `ends`
    are the target, or the two ends of a range, where they are settled.
    """

    scene: Scene
    goal: Goal
    criterion: Criterion
    place: Place
    unit: Unit
    upwards: bool | None
    low: Fraction | None
    high: Fraction | None
    ends: tuple[Fraction, ...]
    _scores: dict[Fraction, Fraction | None] = field(factory=dict)
    _opened: list[tuple[Value, Course]] = field(factory=list)

    @property
    def names(self) -> tuple[str, str]:
        """The goal's id and the criterion's name."""
        return self.goal.id, self.criterion.name

    @property
    def verdict(self) -> Verdict | None:
        """Whether a figure meets its target; None where that is not settled."""
        return Verdict.of(self.criterion.op, self.ends or (None,))

    @property
    def own(self) -> tuple[Place, ...]:
        """Its verdict and its score, in the order in which they are worked out."""
        met = self.place.its(Facet.MET)
        return (*([met] if met in self.scene.contract.terms else []), self.place)

    def put(self, figure: Fraction) -> Mapping[Place, Value]:
        """The figure where the criterion reads it."""
        return {self.place.its(Facet.ACTUAL): Known(figure)}

    def score(self, figure: Fraction) -> Fraction | None:
        """What the criterion earns for a figure, exactly; None where that is not settled or is no number."""
        if figure not in self._scores:
            step = self.scene.with_values(self.put(figure), self.own)[self.place]
            self._scores[figure] = number(step.value)
        return self._scores[figure]

    @property
    def opened(self) -> tuple[Value, Course]:
        """All that the criterion can earn, whatever its figure, and how that goes while the figure gets better."""
        if not self._opened:
            self._opened.append(self._with_open_figure())
        return self._opened[0]

    def _with_open_figure(self) -> tuple[Value, Course]:
        actual = self.place.its(Facet.ACTUAL)
        steps = self.scene.with_values({actual: open_value(self.unit, self.low, self.high)}, self.own)
        given = {actual: Course.RISES if self.upwards else Course.FALLS}
        for place in self.own[:-1]:
            given[place] = Courses(given).of(steps[place])
        return steps[self.place].value, Courses(given).of(steps[self.place])

    def holds(self, figure: Fraction) -> bool:
        """Whether the figure is possible."""
        return (self.low is None or self.low <= figure) and (self.high is None or figure <= self.high)


def number(value: Value | None) -> Fraction | None:
    """A settled number, without anything approximate about it; None of anything else."""
    if isinstance(value, Known) and isinstance(value.value, Fraction):
        return None if any(mark.kind == "approximate" for mark in value.marks) else value.value
    return None


def subjects(scene: Scene, opened: Scene) -> tuple[Subject, ...]:
    """Every criterion with a figure and a target, its members one by one, in the order of the text.

    `opened` is the same contract with every figure open, which tells what each of them can be.
    """
    return tuple(
        found
        for goal in scene.contract.goals
        for criterion in goal.criteria
        for members in criterion.members or ((),)
        if (found := _subject(scene, opened, goal, criterion, Place(goal.id, criterion.name, members)))
    )


def _subject(scene: Scene, opened: Scene, goal: Goal, criterion: Criterion, place: Place) -> Subject | None:
    actual = place.its(Facet.ACTUAL)
    if criterion.op is None or actual not in scene.contract.terms or place not in scene.steps:
        return None
    value, unit = scene.steps[actual].value, scene.contract.unit(actual)
    if unit == TRUTH or isinstance(value, NotApplicable | ProfileValue) or possible.is_word(value):
        return None
    if isinstance(scene.steps[place].value, NotApplicable) or _entangled(scene.contract, place):
        return None
    low, high = _range(opened.steps[actual].value)
    ends = [number(scene.value(place.its(facet))) for facet in _ENDS if place.its(facet) in scene.contract.terms]
    settled = tuple(end for end in ends if end is not None)
    upwards = _BETTER.get(criterion.op)
    return Subject(scene, goal, criterion, place, unit, upwards, low, high, settled if len(settled) == len(ends) else ())


def _range(value: Value) -> tuple[Fraction | None, Fraction | None]:
    """What the figure can be, as far as the bounds of what is measured tell."""
    if isinstance(value, Unknown):
        return value.low, value.high
    settled = number(value)
    return settled, settled


def _entangled(contract: Contract, place: Place) -> bool:
    """Whether the score reads the figure, or what it is worked out from, on another way as well."""
    actual = place.its(Facet.ACTUAL)
    figures, others = figures_within(contract, actual), set[Quantity]()
    waiting = [place, place.its(Facet.MET)]
    seen = {actual}
    while waiting:
        at = waiting.pop()
        if at in seen or at not in contract.terms:
            continue
        seen.add(at)
        for item in inside(contract.terms[at]):
            if isinstance(item, Reference):
                waiting.append(item.place)
            elif isinstance(item, Figure):
                others.add(item.quantity)
    return bool(figures & others)


def core(term: Term) -> Term:
    """What a score is made by, beneath the roundings, gates and conditions of applying around it."""
    while True:
        if isinstance(term, Rounding):
            term = term.value
        elif isinstance(term, Choice) and (term.gate or isinstance(term.otherwise, Absent)):
            term = term.then
        else:
            return term


def cuts(subject: Subject) -> Iterator[Fraction]:
    """Where the score may turn: at the target, and at every number in the figure's unit that the scoring names."""
    contract = subject.scene.contract
    yield from subject.ends
    known = number(subject.scene.value(subject.place.its(Facet.BASELINE)))
    if known is not None:
        yield known
    for place in subject.own:
        for item in inside(contract.terms[place]):
            if isinstance(item, Constant) and isinstance(item.value, Fraction) and item.unit == subject.unit:
                yield item.value
