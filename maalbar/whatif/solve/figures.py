"""Ends, ranges and sets of values as a reader sees them: cut like every figure, never rounded."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from dsl.lever import Lever
from dsl.units import TRUTH, Kind, Unit
from evaluator.whatif.solve.ends import FIRST_BITS, End
from evaluator.whatif.solve.sets import Range, ValueSet
from maalbar.report.numbers import amount, day
from maalbar.report.texts import Language, text
from maalbar.whatif.solve.words import say


def end(value: End, unit: Unit, language: Language) -> str:
    """One end in its unit; an irrational one is led by `≈` and shown by the decimals that it surely begins with."""
    if isinstance(value, Fraction):
        return amount(value, unit, language)
    if unit.kind is Kind.DATE:
        return f"≈ {amount(value.bounds()[0], unit, language)}"
    bits = FIRST_BITS
    while True:
        low, high = (amount(each, unit, language) for each in value.bounds(bits))
        if low == high and "…" in low:
            return f"≈ {low}"
        bits *= 2


def shown(value: Fraction, unit: Unit, language: Language) -> str:
    """A value of a lever; of an activity, whether it is done."""
    return text("done" if value else "not done", language) if unit == TRUTH else amount(value, unit, language)


def range_words(one: Range, lever: Lever, language: Language) -> str:
    """A range in words: `at most 8 pp`. An end that the lever cannot go beyond is left out."""
    unit = lever.unit
    if unit == TRUTH:
        return shown(_point(one), unit, language)
    if unit.kind is Kind.DATE:
        return _days(one, lever, language)
    return said(one, unit, language, lever.low, lever.high)


def _point(one: Range) -> Fraction:
    assert isinstance(one.low, Fraction)
    return one.low


def said(one: Range, unit: Unit, language: Language, lowest: Fraction | None = None, highest: Fraction | None = None) -> str:
    """A range of numbers in words."""
    if one.low is not None and one.is_point:
        return say("exactly", language, low=end(one.low, unit, language))
    words = []
    if one.low is not None and not (one.low_closed and one.low == lowest):
        words.append(say("at least" if one.low_closed else "more than", language, low=end(one.low, unit, language)))
    if one.high is not None and not (one.high_closed and one.high == highest):
        words.append(say("at most" if one.high_closed else "less than", language, high=end(one.high, unit, language)))
    if not words:
        return say("any", language)
    return words[0] if len(words) == 1 else say("both", language, low=words[0], high=words[1])


def _days(one: Range, lever: Lever, language: Language) -> str:
    """A range of dates: only whole days count."""
    found = ValueSet((one,)).whole()
    first, last = found[0] if found else (None, None)
    first, last = (None if number == end else number for number, end in ((first, lever.low), (last, lever.high)))
    words = [say("from", language, low=day(Fraction(first), language))] if first is not None else []
    words += [say("until", language, high=day(Fraction(last), language))] if last is not None else []
    if not words:
        return say("any", language)
    return words[0] if len(words) == 1 else say("both", language, low=words[0], high=words[1])


def in_order(values: ValueSet, present: Fraction | None) -> list[Range]:
    """The ranges, the one nearest to the present value first, the others in rising order."""
    if present is None:
        return list(values.intervals)
    nearest = min(values.intervals, key=lambda one: _distance(one, present), default=None)
    return [] if nearest is None else [nearest, *(one for one in values.intervals if one is not nearest)]


def _distance(one: Range, present: Fraction) -> Fraction:
    if one.contains(present):
        return Fraction(-1)
    return min(abs(each - present) for each in _ends(one))


def _ends(one: Range) -> Iterator[Fraction]:
    for each in (one.low, one.high):
        if each is not None:
            yield each if isinstance(each, Fraction) else each.bounds()[0]
