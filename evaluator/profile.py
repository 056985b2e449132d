"""Profiles rounded so that their sum is kept.

A level that does not apply stays so and adds nothing to the sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dsl.terms import Mode
from evaluator import intervals, possible
from evaluator.intervals import ZERO, Interval, between, lower, point, upper
from evaluator.possible import Evidence
from evaluator.rounding import ceiling, floor, round_value, rounded_interval
from evaluator.value import NotApplicable, ProfileValue, Value

_HALVES = frozenset({Mode.HALF_UP, Mode.HALF_DOWN, Mode.HALF_EVEN})


def running(value: Value, step: Fraction, mode: Mode) -> Value:
    """Each cumulative sum rounded, and the differences taken."""
    if not isinstance(value, ProfileValue):
        return round_value(value, step, mode)
    return ProfileValue(value.members, tuple(_differences(value.values, step, mode)))


def _differences(levels: Sequence[Value], step: Fraction, mode: Mode) -> Iterator[Value]:
    total, seen = point(ZERO), list[Value]()
    for level in levels:
        if isinstance(level, NotApplicable):
            yield level
            continue
        seen.append(level)
        before, total = total, intervals.add(total, _contribution(level))
        change = intervals.subtract(rounded_interval(total, step, mode), rounded_interval(before, step, mode))
        yield _settle(_common(change, _near(level, 2, step, mode)), level, seen)


def balance(value: Value, receiver: str | None, step: Fraction, mode: Mode) -> Value:
    """Each level rounded alone, but for the receiver, which gets what is left of the rounded sum."""
    if not isinstance(value, ProfileValue) or receiver is None:
        return round_value(value, step, mode)
    place = value.members.index(receiver)
    alone = [round_value(level, step, mode) for level in value.values]
    if not isinstance(alone[place], NotApplicable):
        alone[place] = _rest(value.values, place, step, mode)
    return ProfileValue(value.members, tuple(alone))


def _rest(levels: Sequence[Value], place: int, step: Fraction, mode: Mode) -> Value:
    others = [level for level in [*levels[:place], *levels[place + 1 :]] if not isinstance(level, NotApplicable)]
    applying = [levels[place], *others]
    total = point(ZERO)
    for level in applying:
        total = intervals.add(total, _contribution(level))
    rest = rounded_interval(total, step, mode)
    for level in others:
        rest = intervals.subtract(rest, rounded_interval(_contribution(level), step, mode))
    return _settle(_common(rest, _near(levels[place], len(applying), step, mode)), levels[place], applying)


def _contribution(level: Value) -> Interval:
    """What a level may add to the sum."""
    interval = possible.interval_of(level)
    return intervals.hull([point(ZERO), interval]) if possible.may_be_absent(level) else interval


def _near(level: Value, roundings: int, step: Fraction, mode: Mode) -> Interval:
    """The multiples of the step that a level may become when so many roundings have a part in it."""
    slack = roundings * step / (2 if mode in _HALVES else 1)
    interval = possible.interval_of(level)
    return Interval(
        None if interval.low is None else ceiling(interval.low - slack, step),
        None if interval.high is None else floor(interval.high + slack, step),
    )


def _common(one: Interval, other: Interval) -> Interval:
    return between(max(lower(one), lower(other)), min(upper(one), upper(other)))


def _settle(interval: Interval, level: Value, rests_on: Sequence[Value]) -> Value:
    rests = possible.evidence(rests_on)
    return possible.number(interval, Evidence(rests.missing, rests.marks, possible.may_be_absent(level)))
