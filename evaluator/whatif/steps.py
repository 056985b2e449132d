"""How far each input is turned: the step that is asked for its unit, or the usual one.

The usual steps are 1 pp of a share or a difference of shares, 1 point, 1 day, and of every other figure 1 % of the
criterion's target (of the figure itself where it has no target), to one significant digit; of a count in whole numbers.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from attrs import frozen

from dsl.lever import Lever
from dsl.quantity import Quantity
from dsl.units import COUNT, DATE, DAYS, NUMBER, POINTS, PP, RATIO, Unit

Steps = Mapping[Unit, Fraction]
"""A step for each unit that one was asked for; those of shares stand under pp, of dates under days, of counts under count."""

_USUAL: Steps = {PP: Fraction(1, 100), POINTS: Fraction(1), DAYS: Fraction(1)}
_FIRST, _LAST = Fraction(date.min.toordinal()), Fraction(date.max.toordinal())


def stepping(unit: Unit) -> Unit:
    """The unit in which figures of that unit are turned: pp of a share, days of a date, a count of a plain number."""
    return {RATIO: PP, DATE: DAYS, NUMBER: COUNT}.get(unit, unit)


def step_of(unit: Unit, scale: Fraction, *, whole: bool, asked: Steps) -> Fraction:
    """The step of an input of that unit; `scale` is what the usual one is a part of, `whole` where it is a count."""
    given = asked.get(stepping(unit)) or _USUAL.get(stepping(unit))
    if given is not None:
        return given
    part = _significant(abs(scale) / 100) if scale else Fraction(1)
    return Fraction(max(1, _nearest(part))) if whole else part


def _significant(value: Fraction) -> Fraction:
    """The value to one significant digit, halves up."""
    digit = Fraction(1)
    while digit * 10 <= value:
        digit *= 10
    while digit > value:
        digit /= 10
    return digit * _nearest(value / digit)


def _nearest(value: Fraction) -> int:
    return (value + Fraction(1, 2)).__floor__()


def counts_whole(quantity: Quantity | None) -> bool:
    """Whether a figure is a number of people or things."""
    return quantity is not None and quantity.function in ("count", "n") and not quantity.against and quantity.years is None


@frozen
class Reach:
    """The values that a lever is turned to: lower and higher, None where it stands at that end of its range already."""

    down: Fraction | None
    up: Fraction | None


def reach(lever: Lever, value: Fraction, step: Fraction) -> Reach:
    """One step down and one up, no further than the lever's range."""
    low, high = (_FIRST, _LAST) if lever.unit == DATE else (lever.low, lever.high)
    down, up = value - step, value + step
    down = down if low is None else max(down, min(low, value))
    up = up if high is None else min(up, max(high, value))
    return Reach(None if down == value else down, None if up == value else up)
