"""Values whose numbers hang on the unknown: what they are at a place, and whether two are the same."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import cast

from attrs import evolve

from evaluator.value import Known, ProfileValue, Undecided, Unknown, Value
from evaluator.whatif.solve.ends import End, Root
from evaluator.whatif.solve.varying import Number, Varying, sign


def at(value: Value, place: End) -> Value | None:
    """What a value of a gap is at a place; None where it grows beyond all numbers there."""
    try:
        return _with_numbers(value, lambda number: _number_at(number, place))
    except ZeroDivisionError:
        return None


def _number_at(number: Fraction, place: End) -> Fraction:
    varying = cast(Number, number)
    if not isinstance(varying, Varying) or isinstance(place, Root):
        return number
    found = varying.quotient.at(place)
    if found is None:
        raise ZeroDivisionError
    return found


def _with_numbers(value: Value, change: Callable[[Fraction], Fraction]) -> Value:
    match value:
        case Known(value=number) if not isinstance(number, bool | str):
            return evolve(value, value=change(number))
        case Unknown(low=low, high=high):
            return evolve(value, low=low if low is None else change(low), high=high if high is None else change(high))
        case ProfileValue(values=values):
            return evolve(value, values=tuple(_with_numbers(level, change) for level in values))
        case _:
            return value


def same(one: Value, other: Value, equal: Callable[[Fraction, Fraction], bool]) -> bool:
    """Whether two values are the same, whatever they rest on; `equal` says so of their numbers."""
    if type(one) is not type(other):
        return False
    match one, other:
        case Known(value=a), Known(value=b):
            if isinstance(a, bool | str) or isinstance(b, bool | str):
                return type(a) is type(b) and a == b
            return equal(a, b)
        case Unknown(), Unknown():
            ends = ((one.low, other.low), (one.high, other.high))
            return one.may_be_absent == other.may_be_absent and all(_same_end(a, b, equal) for a, b in ends)
        case Undecided(), Undecided():
            return one.may_be_absent == other.may_be_absent and set(one.options) == set(other.options)
        case ProfileValue(), ProfileValue():
            return all(same(a, b, equal) for a, b in zip(one.values, other.values, strict=True))
        case _:
            return True


def _same_end(one: Fraction | None, other: Fraction | None, equal: Callable[[Fraction, Fraction], bool]) -> bool:
    return one is other if one is None or other is None else equal(one, other)


def alike(one: Fraction, other: Fraction) -> bool:
    """Whether two numbers are the same function."""
    difference = _difference(one, other)
    return not isinstance(difference, Varying) and difference == 0


def equal_here(one: Fraction, other: Fraction) -> bool:
    """Whether two numbers are equal at the point that is looked at."""
    return sign(_difference(one, other)) == 0


def _difference(one: Fraction, other: Fraction) -> Number:
    return cast(Number, one - other)
