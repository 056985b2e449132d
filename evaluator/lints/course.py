"""The course of a value while a figure gets better: whether it surely never falls, surely never rises, or neither is sure.

A proof by the rules of the terms, on steps that were worked out with the figure left open: each step then holds every value
that its term can have, so that the sign of a factor or the order of two branches can be read off. What is not proved
may still hold; whoever needs to know tries figures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from fractions import Fraction
from functools import reduce
from itertools import pairwise
from typing import Any

from attrs import field, frozen

from dsl import terms
from dsl.quantity import Quantity
from dsl.terms import Place
from evaluator import possible
from evaluator.intervals import Interval
from evaluator.result import Step
from evaluator.value import Known, NotApplicable, ProfileValue, Value


class Course(Enum):
    """How a value goes while the figure gets better."""

    STAYS = "stays"
    RISES = "rises"  # or stays
    FALLS = "falls"  # or stays
    OPEN = "open"  # nothing is proved

    def both(self, other: Course) -> Course:
        """The course of what goes with either of two."""
        if self is other or other is Course.STAYS:
            return self
        return other if self is Course.STAYS else Course.OPEN

    @property
    def turned(self) -> Course:
        """The course of the value with the other sign."""
        return {Course.RISES: Course.FALLS, Course.FALLS: Course.RISES}.get(self, self)


def together(courses: Sequence[Course]) -> Course:
    """The course of what goes with all of these."""
    return reduce(Course.both, courses, Course.STAYS)


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


# --- operations ---------------------------------------------------------------------------------------------


def _sign(value: Value, *, strictly: bool = False) -> int | None:
    """The sign that every number has which a value may be: 1, -1, or None where it may have either."""
    if isinstance(value, NotApplicable | ProfileValue) or not _is_number(value):
        return None
    interval = possible.interval_of(value)
    if interval.low is not None and (interval.low > 0 or (interval.low == 0 and not strictly)):
        return 1
    if interval.high is not None and (interval.high < 0 or (interval.high == 0 and not strictly)):
        return -1
    return None


def _is_number(value: Value) -> bool:
    return not possible.is_word(value) or all(isinstance(option, bool) for option in possible.options_of(value))


def _times(course: Course, sign: int | None) -> Course:
    if course is Course.STAYS or sign == 1:
        return course
    return course.turned if sign == -1 else Course.OPEN


def _operation(courses: Courses, step: Step, arguments: _Arguments) -> Course:
    assert isinstance(step.term, terms.Operation)
    found = courses.all(step.parts, arguments)
    if all(course is Course.STAYS for course in found):
        return Course.STAYS
    rule = _OPERATIONS.get(step.term.name)
    return rule(found, [part.value for part in step.parts]) if rule else Course.OPEN


_Rule = Callable[[list[Course], list[Value]], Course]


def _with_all(found: list[Course], values: list[Value]) -> Course:
    return together(found)


def _against(found: list[Course], values: list[Value]) -> Course:
    first, *rest = found
    return together([first, *(course.turned for course in rest)])


def _turned(found: list[Course], values: list[Value]) -> Course:
    return together(found).turned


def _first_alone(found: list[Course], values: list[Value]) -> Course:
    first, *rest = found
    return first if all(course is Course.STAYS for course in rest) else Course.OPEN


def _below(found: list[Course], values: list[Value]) -> Course:
    return _against(found, values).turned


def _product(found: list[Course], values: list[Value]) -> Course:
    if len(found) != 2:
        return Course.OPEN
    left, right = found
    return _times(left, _sign(values[1])).both(_times(right, _sign(values[0])))


def _quotient(found: list[Course], values: list[Value]) -> Course:
    over, under = found
    if under is not Course.STAYS and _sign(values[1], strictly=True) is None:
        return Course.OPEN
    return _times(over, _sign(values[1])).both(_times(under.turned, _sign(values[0])))


def _power(found: list[Course], values: list[Value]) -> Course:
    base, exponent = found
    rises = exponent is Course.STAYS and _sign(values[0]) == 1 and _sign(values[1]) == 1
    return base if rises else Course.OPEN


def _magnitude(found: list[Course], values: list[Value]) -> Course:
    return _times(found[0], _sign(values[0]))


_OPERATIONS: Mapping[str, _Rule] = {
    **dict.fromkeys(("add", "min", "max", "clamp", "and", "or", "exp", "ln", "sqrt"), _with_all),
    **dict.fromkeys(("sub", "ge", "gt"), _against),
    **dict.fromkeys(("le", "lt"), _below),
    **dict.fromkeys(("neg", "not"), _turned),
    **dict.fromkeys(("floor", "ceil"), _first_alone),
    "mul": _product,
    "div": _quotient,
    "pow": _power,
    "abs": _magnitude,
}


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
    if not (_is_number(before) and _is_number(after)):
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
    if step.term.function in ("product", "geometric_mean") and not all(_sign(part.value) == 1 for part in parts):
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
        return _times(way, _order(list(reversed(results))))
    return _times(way, _order(results)) if ops <= {"le", "lt"} and _is_falling(limits[::-1]) else Course.OPEN


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
    return _times(way, _order([height for _, height in points]))


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
