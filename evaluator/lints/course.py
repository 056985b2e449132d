"""The course of a value while a figure gets better: whether it surely never falls, surely never rises, or neither is sure.

A proof by the rules of the terms, on steps that were worked out with the figure left open: each step then holds every value
that its term can have, so that the sign of a factor or the order of two branches can be read off. What is not proved
may still hold; whoever needs to know tries figures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import Any

from attrs import field, frozen

from dsl import terms
from dsl.quantity import Quantity
from dsl.terms import Place
from evaluator import possible
from evaluator.intervals import Interval
from evaluator.lints.ways import OPERATIONS, Course, is_number, sign, times, together
from evaluator.result import Step
from evaluator.value import Known, NotApplicable, ProfileValue, Value


@frozen(eq=False)
class Courses:
    """The courses of steps; `given` are those of the places that move, `figures` those of the figures; all others stay."""

    given: Mapping[Place, Course]
    figures: Mapping[Quantity, Course] = field(factory=dict)

    def of(self, step: Step, arguments: Mapping[str, Course] | None = None) -> Course:
        """The course of a step's value; `arguments` are those of the parameters in sight."""
        if isinstance(step.value, Known | NotApplicable):
            return Course.STAYS
        rule = _RULES.get(type(step.term))
        if rule is None or isinstance(step.value, ProfileValue):
            return Course.OPEN
        return rule(self, step, arguments or {})

    def place(self, place: Place) -> Course:
        """The course of a place: as given, else it stays."""
        return self.given.get(place, Course.STAYS)

    def all(self, steps: Sequence[Step], arguments: Mapping[str, Course]) -> list[Course]:
        """The courses of some steps."""
        return [self.of(step, arguments) for step in steps]


_Arguments = Mapping[str, Course]


def _stays(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    return Course.STAYS


def _figure(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    return courses.figures.get(step.term.quantity, Course.STAYS)  # type: ignore[union-attr]


def _reference(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    return courses.place(step.term.place)  # type: ignore[union-attr]


def _parameter(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    return arguments.get(step.term.name, Course.OPEN)  # type: ignore[union-attr]


def _call(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    *given, body = step.parts
    assert isinstance(step.term, terms.Call)
    inner = {name: courses.of(part, arguments) for (name, _), part in zip(step.term.arguments, given, strict=True)}
    return courses.of(body, inner)


def _rounding(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    return courses.of(step.parts[0], arguments)


def _operation(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    assert isinstance(step.term, terms.Operation)
    found = courses.all(step.parts, arguments)
    if all(course is Course.STAYS for course in found):
        return Course.STAYS
    rule = OPERATIONS.get(step.term.name)
    return rule(found, [part.value for part in step.parts]) if rule else Course.OPEN


# --- choices and combinations ---------------------------------------------------------------------------------


def _choice(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    condition, *branches = step.parts
    way = courses.of(condition, arguments)
    within = together(courses.all(branches, arguments))
    if way is Course.STAYS or len(branches) < 2:
        return within
    if way is Course.OPEN or any(_may_not_apply(branch.value) for branch in branches):
        return Course.OPEN
    then, otherwise = branches if way is Course.RISES else reversed(branches)
    jump = _jump(otherwise.value, then.value)  # from where the condition does not hold to where it does
    return within.both(jump)


def _may_not_apply(value: Value) -> bool:
    return isinstance(value, NotApplicable | ProfileValue) or possible.may_be_absent(value)


def _jump(before: Value, after: Value) -> Course:
    """The course of a step from any value of one branch to any value of the other."""
    if not (is_number(before) and is_number(after)):
        return Course.OPEN
    one, other = possible.interval_of(before), possible.interval_of(after)
    if one.point is not None and one.point == other.point:
        return Course.STAYS
    if _never_above(one, other):
        return Course.RISES
    return Course.FALLS if _never_above(other, one) else Course.OPEN


def _never_above(one: Interval, other: Interval) -> bool:
    return one.high is not None and other.low is not None and one.high <= other.low


def _combination(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    assert isinstance(step.term, terms.Combination)
    parts, weights = step.parts[: len(step.term.parts)], step.parts[len(step.term.parts) :]
    found = together(courses.all(parts, arguments))
    if found is Course.STAYS and together(courses.all(weights, arguments)) is Course.STAYS:
        return Course.STAYS
    fixed = [part.weight for part in step.term.parts if part.weight is not None]
    if weights or (fixed and step.term.top is not None) or not all(map(_is_positive, fixed)):
        return Course.OPEN
    if step.term.function in ("product", "geometric_mean") and not all(sign(part.value) == 1 for part in parts):
        return Course.OPEN
    return found


def _is_positive(weight: terms.Term) -> bool:
    return isinstance(weight, terms.Constant) and isinstance(weight.value, Fraction) and weight.value >= 0


# --- bands and points -------------------------------------------------------------------------------------------


def _bands(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    """Bands in order, with limits and results that are settled; other ones are left open."""
    assert isinstance(step.term, terms.Bands)
    cases, way = step.term.cases, courses.of(step.parts[0], arguments)
    limits = [_constant(case.limit) for case in cases]
    results = [_constant(result) for result in (*(case.result for case in cases), step.term.otherwise)]
    if way is Course.STAYS and None not in (*limits, *results):
        return Course.STAYS
    if None in limits or None in results:
        return Course.OPEN
    ops = {case.op for case in cases}
    if ops <= {"ge", "gt"} and _is_falling(limits):
        return times(way, _order(list(reversed(results))))
    return times(way, _order(results)) if ops <= {"le", "lt"} and _is_falling(limits[::-1]) else Course.OPEN


def _constant(term: terms.Term | None) -> Fraction | None:
    return term.value if isinstance(term, terms.Constant) and isinstance(term.value, Fraction) else None


def _is_falling(numbers: Sequence[Any]) -> bool:
    return all(one > other for one, other in pairwise(numbers))


def _order(numbers: Sequence[Any]) -> int | None:
    if all(one <= other for one, other in pairwise(numbers)):
        return 1
    return -1 if all(one >= other for one, other in pairwise(numbers)) else None


def _linear(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    """Between points that are settled the value goes as their heights do."""
    way, values = courses.of(step.parts[0], arguments), [part.value for part in step.parts[1:]]
    known = [value.value for value in values if isinstance(value, Known) and isinstance(value.value, Fraction)]
    if len(known) < len(values):
        return Course.OPEN
    points = sorted(zip(known[::2], known[1::2], strict=True))
    return times(way, _order([height for _, height in points]))


_RULES: Mapping[type, Callable[[Courses, Step, _Arguments], Course]] = {
    **dict.fromkeys((terms.Constant, terms.Attribute, terms.Absent), _stays),
    terms.Figure: _figure,
    terms.Reference: _reference,
    terms.Parameter: _parameter,
    terms.Operation: _operation,
    terms.Choice: _choice,
    terms.Rounding: _rounding,
    terms.Combination: _combination,
    terms.Bands: _bands,
    terms.Linear: _linear,
    terms.Call: _call,
}
