"""Figures as people read them: exact, in their unit, in Danish or English.

A figure that ends within five decimals is shown in full; any other is cut, not rounded, and ends in `…`, so that nothing
shown was rounded but by a declared rounding. Two decimal signs and two group signs are all that the languages need here;
a library of locales would cost a third of the start-up.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from dsl.terms import BOUNDS
from dsl.units import RATIO, Kind, Unit
from evaluator.value import Known, NotApplicable, ProfileValue, Undecided, Unknown, Value, hidden_below
from maalbar.report.texts import Language, text

_DECIMALS = 5
_LONGEST = 10**30
"""A number with a longer whole part is shown as a power of ten."""


def number(value: Fraction, language: Language) -> str:
    """A plain number: `1.323` in Danish, `1,323` in English, `76,21666…` where it goes on."""
    sign = "-" if value < 0 else ""
    if abs(value) >= _LONGEST:
        return sign + _power_of_ten(abs(value), language)
    whole, rest = divmod(abs(value), 1)
    digits, left = divmod(rest * 10**_DECIMALS, 1)
    decimals = f"{digits:0{_DECIMALS}d}" if left else f"{digits:0{_DECIMALS}d}".rstrip("0")
    grouped = f"{whole:,}".replace(",", text("group sign", language))
    return sign + grouped + (text("decimal sign", language) + decimals if decimals else "") + ("…" if left else "")


def _power_of_ten(value: Fraction, language: Language) -> str:
    size = _digits(value.numerator // value.denominator) - 1
    return f"{number(value / 10**size, language)}·10^{size}"


def _digits(whole: int) -> int:
    """How many digits a whole number has, without writing it out: Python refuses to write the longest."""
    estimate = (whole.bit_length() - 1) * 30103 // 100000
    return estimate + 1 if whole < 10 ** (estimate + 1) else estimate + 2


def exact(value: Fraction) -> str:
    """The fraction itself, `79/80`, however long it is."""
    bottom = "" if value.denominator == 1 else "/" + _written(value.denominator)
    return ("-" if value < 0 else "") + _written(abs(value.numerator)) + bottom


_PIECE = 4000
"""Python writes no whole number of more than 4300 digits in one go."""
_TOO_LONG = 10**_PIECE


def _written(whole: int) -> str:
    if whole < _TOO_LONG:
        return str(whole)
    front, back = divmod(whole, _TOO_LONG)
    return _written(front) + str(back).zfill(_PIECE)


def amount(value: Fraction | bool | str, unit: Unit, language: Language) -> str:
    """A settled value in its unit: `98,75 %`, `-7,02 pp`, `84 point`, `1.000 kr`, `31.12.2022`, `gennemført`."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return text("yes" if value else "no", language)
    if unit.kind is Kind.DATE:
        return day(value, language)
    return number(_displayed(value, unit), language) + suffix(value, unit, language)


def suffix(value: Fraction, unit: Unit, language: Language) -> str:
    """What stands after the number, with the space before it: ` %`, ` pp`, ` point`; nothing after a plain count."""
    word = _COUNTED.get(str(unit), str(unit))
    if not word:
        return ""
    one = abs(value) == 1 and word in _PLURAL
    return " " + (text(f"one {word}" if one else word, language) if word in _PLURAL else word)


_PLURAL = ("points", "days")
_COUNTED = {"count": ""}


def _displayed(value: Fraction, unit: Unit) -> Fraction:
    return value * 100 if unit.kind in (Kind.RATIO, Kind.PP) else value


def day(ordinal: Fraction, language: Language) -> str:
    """A date: `31.12.2022` in Danish, `2022-12-31` in English."""
    that = date.fromordinal(int(ordinal))
    return f"{that.day}.{that.month}.{that.year}" if language == "da" else that.isoformat()


def interval(low: Fraction | None, high: Fraction | None, unit: Unit, language: Language) -> str:
    """What an unknown figure may be: `97–100 %`, `mindst 97 %`, `højst 100 %`, or the word for unknown."""
    if low is None:
        return f"{text('at most', language)} {amount(high, unit, language)}" if high is not None else text("unknown", language)
    if high is None:
        return f"{text('at least', language)} {amount(low, unit, language)}"
    if low == high:
        return amount(low, unit, language)
    if unit.kind is Kind.DATE or low < 0:
        return f"{amount(low, unit, language)} {text('to', language)} {amount(high, unit, language)}"
    return f"{number(_displayed(low, unit), language)}–{amount(high, unit, language)}"


def shown(value: Value, unit: Unit, language: Language) -> str:
    """Any value as a reader sees it; an approximate one is led by `≈`."""
    about = "≈ " if isinstance(value, Known | Unknown) and any(mark.kind == "approximate" for mark in value.marks) else ""
    below = hidden_below(value)
    if below is not None:
        return text("hidden below", language, least=below)
    match value:
        case Known():
            return about + amount(value.value, unit, language)
        case Unknown():
            return about + interval(value.low, value.high, unit, language)
        case Undecided():
            return f" {text('or', language)} ".join(amount(option, unit, language) for option in value.options)
        case NotApplicable():
            return text("not applicable", language)
        case ProfileValue():
            between = f" {text('to', language)} " if value.members == BOUNDS else " / "
            return between.join(shown(level, unit, language) for level in value.values)


def as_score(value: Value, unit: Unit) -> tuple[Value, Unit]:
    """A score that is a truth counts 1 where it is met and 0 where it is not, and is shown in percent."""
    match value:
        case Known(value=bool()):
            return Known(Fraction(value.value), value.marks), RATIO
        case Undecided() if all(isinstance(option, bool) for option in value.options):
            ends = [Fraction(option) for option in value.options]
            return Unknown(min(ends), max(ends), value.missing, value.marks, value.may_be_absent), RATIO
        case _:
            return value, unit
