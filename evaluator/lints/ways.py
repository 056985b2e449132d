"""Which way a value goes while a figure gets better, and what becomes of that in each scalar operation."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from functools import reduce

from evaluator import possible
from evaluator.value import NotApplicable, ProfileValue, Value


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


def sign(value: Value, *, strictly: bool = False) -> int | None:
    """The sign that every number has which a value may be: 1, -1, or None where it may have either."""
    if isinstance(value, NotApplicable | ProfileValue) or not is_number(value):
        return None
    interval = possible.interval_of(value)
    if interval.low is not None and (interval.low > 0 or (interval.low == 0 and not strictly)):
        return 1
    if interval.high is not None and (interval.high < 0 or (interval.high == 0 and not strictly)):
        return -1
    return None


def is_number(value: Value) -> bool:
    """Whether a value is a number, or a truth, which counts as one."""
    return not possible.is_word(value) or all(isinstance(option, bool) for option in possible.options_of(value))


def times(course: Course, sign: int | None) -> Course:
    """The course of what goes that way, with a factor of that sign."""
    if course is Course.STAYS or sign == 1:
        return course
    return course.turned if sign == -1 else Course.OPEN


Rule = Callable[[list[Course], list[Value]], Course]


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
    return times(left, sign(values[1])).both(times(right, sign(values[0])))


def _quotient(found: list[Course], values: list[Value]) -> Course:
    over, under = found
    if under is not Course.STAYS and sign(values[1], strictly=True) is None:
        return Course.OPEN
    return times(over, sign(values[1])).both(times(under.turned, sign(values[0])))


def _power(found: list[Course], values: list[Value]) -> Course:
    base, exponent = found
    rises = exponent is Course.STAYS and sign(values[0]) == 1 and sign(values[1]) == 1
    return base if rises else Course.OPEN


def _magnitude(found: list[Course], values: list[Value]) -> Course:
    return times(found[0], sign(values[0]))


OPERATIONS: Mapping[str, Rule] = {
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
"""By operation what becomes of the courses of its operands; the values are all that each of them can be."""
