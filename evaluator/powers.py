"""Logarithms, exponentials, roots and powers over intervals; the numbers themselves come from `approximate`."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from attrs import evolve

from evaluator import approximate, intervals
from evaluator.approximate import MOST_BITS, MOST_EXPONENT, Estimate, size
from evaluator.intervals import EVERYTHING, ONE, ZERO, Interval
from evaluator.outcome import Outcome
from evaluator.value import Phrase

_POSITIVE = Interval(ZERO, None)


def divide(left: Interval, right: Interval) -> Outcome:
    """The quotient, which has no value where the divisor may be 0."""
    if right.holds(ZERO):
        return Outcome(problem=Phrase("division by 0"))
    return Outcome(intervals.multiply(left, intervals.reciprocal(right)))


def achieve(actual: Interval, target: Interval) -> Outcome:
    """The actual over the target, which says how much is achieved only of a target above 0."""
    if target.low is None or target.low <= 0:
        return Outcome(problem=Phrase("division by 0") if target.holds(ZERO) else Phrase("a target below 0"))
    return divide(actual, target)


def _rising(rule: Callable[[Fraction], Estimate], value: Interval) -> Outcome:
    if value.point is not None:
        estimate = rule(value.point)
        return Outcome(intervals.point(estimate.value), approximate=not estimate.exact)
    low = None if value.low is None else rule(value.low).below
    high = None if value.high is None else rule(value.high).above
    return Outcome(Interval(low, high), approximate=True)


def sqrt(value: Interval) -> Outcome:
    """The square root, which numbers below 0 do not have."""
    if value.low is None or value.low < 0:
        return Outcome(problem=Phrase("the square root of a number below 0"))
    return _rising(approximate.sqrt, value)


def ln(value: Interval) -> Outcome:
    """The natural logarithm, which only numbers above 0 have."""
    if value.low is None or value.low <= 0:
        return Outcome(problem=Phrase("the logarithm of a number that is not above 0"))
    return _rising(approximate.ln, value)


def log(value: Interval, base: Interval) -> Outcome:
    """The logarithm to a base, which must be above 0 and not 1."""
    number, scale = ln(value), ln(base)
    if number.problem or scale.problem:
        return number if number.problem else scale
    settled = base.point
    if settled is None or settled == 1:
        return evolve(divide(number.interval, scale.interval), approximate=True)
    if settled > 1:
        return _rising(lambda each: approximate.log(each, settled), value)
    mirrored = _rising(lambda each: approximate.log(each, 1 / settled), value)
    return evolve(mirrored, interval=intervals.negative(mirrored.interval))


def exp(value: Interval) -> Outcome:
    """The number e to a power; beyond what can be worked with it is only known to be above 0 and how large at least."""
    settled = value.point
    if settled is not None and abs(settled) <= MOST_EXPONENT:
        return _rising(approximate.exp, value)
    low = ZERO if value.low is None or value.low < -MOST_EXPONENT else _exp(value.low).below
    high = None if value.high is None or value.high > MOST_EXPONENT else _exp(value.high).above
    return Outcome(Interval(low, high), None if settled is None else Phrase("a number too large"), approximate=True)


def _exp(number: Fraction) -> Estimate:
    most = Fraction(MOST_EXPONENT)
    return approximate.exp(min(max(number, -most), most))


def power(base: Interval, exponent: Interval) -> Outcome:
    """The base to the exponent: exact for whole exponents; other exponents need a base of at least 0."""
    settled = exponent.point
    if settled is not None and settled.denominator == 1:
        return _whole_power(base, settled.numerator)
    if base.low is None or base.low < 0:
        return Outcome(problem=Phrase("a power that is not whole of a number below 0"))
    if base.low == 0 and (exponent.low is None or exponent.low <= 0):
        return Outcome(problem=Phrase("division by 0"))
    if base.point == 0:
        return Outcome(base)
    if settled is None or _far(base, settled):
        open_ended = exp(intervals.multiply(exponent, _logarithm(base)))
        return open_ended if settled is None or base.point is None else evolve(open_ended, problem=Phrase("a number too large"))
    ends = _rising(lambda number: approximate.power(number, abs(settled)), base)
    return ends if settled > 0 else evolve(divide(intervals.point(ONE), ends.interval), approximate=ends.approximate)


def _far(base: Interval, exponent: Fraction) -> bool:
    ends = [end for end in (base.low, base.high) if end]
    return any(abs(approximate.exponent(end, exponent)) > MOST_EXPONENT for end in ends)


def _logarithm(base: Interval) -> Interval:
    return Interval(
        approximate.ln(base.low).below if base.low else None,
        approximate.ln(base.high).above if base.high is not None else None,
    )


def _whole_power(base: Interval, exponent: int) -> Outcome:
    if exponent < 0:
        raised = _whole_power(base, -exponent)
        return raised if raised.problem else divide(intervals.point(ONE), raised.interval)
    if any(abs(exponent) * size(end) > MOST_BITS for end in (base.low, base.high) if end is not None):
        positive = exponent % 2 == 0 or (base.low is not None and base.low >= 0)
        return Outcome(_POSITIVE if positive else EVERYTHING, Phrase("a number too large"))
    return Outcome(intervals.whole_power(base, exponent))
