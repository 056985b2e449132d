"""Comparisons and truths: certain where they are the same whatever is missing turns out to be, else undecided."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from evaluator import possible
from evaluator.intervals import ZERO, Interval, lower, point, upper
from evaluator.possible import EITHER
from evaluator.value import Known, Undecided, Value

Truths = tuple[bool | str, ...]
YES: Truths = (True,)
NO: Truths = (False,)


def _not(truths: Truths) -> Truths:
    return tuple(truth for truth in EITHER if (not truth) in truths)


def at_least(left: Interval, right: Interval) -> Truths:
    """Whether left >= right."""
    if lower(left) >= upper(right):
        return YES
    return NO if upper(left) < lower(right) else EITHER


def _same_number(left: Interval, right: Interval) -> Truths:
    if left.point is not None and left.point == right.point:
        return YES
    return NO if upper(left) < lower(right) or upper(right) < lower(left) else EITHER


def _same_word(left: Value, right: Value) -> Truths:
    ours, theirs = possible.options_of(left), possible.options_of(right)
    if not ours or not theirs:
        return EITHER
    shared = set(ours) & set(theirs)
    return EITHER if shared and len(ours) + len(theirs) > 2 else YES if shared else NO


def equal(left: Value, right: Value) -> Truths:
    """Whether two numbers, two truths or two labels are the same."""
    if possible.is_word(left) and possible.is_word(right):
        return _same_word(left, right)
    if _is_label(left) or _is_label(right):
        return EITHER
    return _same_number(possible.interval_of(left), possible.interval_of(right))


def _is_label(value: Value) -> bool:
    return possible.is_word(value) and not all(isinstance(option, bool) for option in possible.options_of(value))


def _at_least(left: Value, right: Value) -> Truths:
    return at_least(possible.interval_of(left), possible.interval_of(right))


def _among(value: Value, *rest: Value) -> Truths:
    return any_of([equal(value, other) for other in rest])


def all_of(truths: Sequence[Truths]) -> Truths:
    """Whether all of some truths hold."""
    if NO in truths:
        return NO
    return EITHER if EITHER in truths else YES


def any_of(truths: Sequence[Truths]) -> Truths:
    """Whether any of some truths holds."""
    if YES in truths:
        return YES
    return EITHER if EITHER in truths else NO


def truths_of(value: Value) -> Truths:
    """What a truth may be; a number counts as true unless it is 0."""
    if isinstance(value, Undecided) or (isinstance(value, Known) and isinstance(value.value, bool)):
        return tuple(option for option in EITHER if option in possible.options_of(value))
    return _not(_same_number(possible.interval_of(value), point(ZERO)))


TRUTHS: Mapping[str, Callable[..., Truths]] = {
    "and": lambda *values: all_of([truths_of(value) for value in values]),
    "or": lambda *values: any_of([truths_of(value) for value in values]),
    "not": lambda value: _not(truths_of(value)),
    "eq": equal,
    "ne": lambda left, right: _not(equal(left, right)),
    "ge": _at_least,
    "lt": lambda left, right: _not(_at_least(left, right)),
    "le": lambda left, right: _at_least(right, left),
    "gt": lambda left, right: _not(_at_least(right, left)),
    "in": _among,
}


def decide(name: str, values: Sequence[Value]) -> Value:
    """The truth that an operation gives for values that apply and have no levels."""
    return possible.word(TRUTHS[name](*values), possible.evidence(values))
