"""Rounding: of a number to a multiple of a step, and of a profile so that its sum is kept."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from math import floor

from tests.reference.possible import End, Number, Profile, Value, add, lifted, number, subtract

HALF = Fraction(1, 2)


def rounded(value: Fraction, step: Fraction, mode: str) -> Fraction:
    """A number as a whole multiple of the step; every mode but floor and ceil treats a negative number as its mirror image."""
    steps = abs(value) / step
    below = floor(steps)
    rest = steps - below
    away = {
        "half up": rest >= HALF,
        "half down": rest > HALF,
        "half even": rest > HALF or (rest == HALF and below % 2 == 1),
        "up": rest > 0,
        "truncate": False,
        "floor": value < 0 and rest > 0,
        "ceil": value > 0 and rest > 0,
    }[mode]
    whole = (below + away) * step
    return whole if value >= 0 else -whole


def round_to(value: Value, step: Fraction, mode: str) -> Value:
    """A value rounded; what may be an interval is rounded at its ends, for rounding keeps the order."""
    return lifted(lambda one: Number(_end(one.low, step, mode), _end(one.high, step, mode)), value)


def _end(end: End, step: Fraction, mode: str) -> End:
    return end if isinstance(end, float) else rounded(end, step, mode)


def running(profile: Profile, step: Fraction, mode: str) -> Profile:
    """A profile of which the running sums are rounded, so that the whole is kept."""
    total, levels = number(0), [number(0)]
    for value in profile.values:
        total = add(total, value)
        levels.append(round_to(total, step, mode))
    return Profile(tuple(subtract(now, before) for before, now in pairwise(levels)))


def balanced(profile: Profile, receiver: int, step: Fraction, mode: str) -> Profile:
    """A profile of which each level is rounded alone, but for one that gets the rest of the rounded sum."""
    total = number(0)
    for value in profile.values:
        total = add(total, value)
    levels = [round_to(value, step, mode) for value in profile.values]
    rest = round_to(total, step, mode)
    for place, level in enumerate(levels):
        rest = rest if place == receiver else subtract(rest, level)
    return Profile(tuple(rest if place == receiver else level for place, level in enumerate(levels)))
