"""How a value is written: what is wanted, a number with its unit, and what to write in place of a text that is no such value.

What is offered holds the writer's own number or none: a figure that nobody measured must not be copied into a set.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from attrs import frozen

from dsl.numbers import Literal, parse_number
from dsl.units import COUNT, POINTS, Kind, Unit

CURLY = "“”„‘’‚«»"
"""Quotes that word processors write, and YAML does not know."""

LOOSE = (COUNT, POINTS)
"""Units that may be written with the word of the field: `935 virksomheder`, `84 points`."""


@frozen
class Wanted:
    """What a value is wanted for: its unit, the bounds of what is possible, whether only whole numbers are."""

    name: str
    unit: Unit
    low: Fraction | None = None
    high: Fraction | None = None
    whole: bool = False


def written(text: str, want: Wanted) -> str:
    """What to write in place of a text: its own number or day in the unit that is wanted, else what is wanted in words."""
    if want.unit.kind is Kind.DATE:
        return _day(text)
    name = "" if want.unit in LOOSE else str(want.unit)
    numbers = _NUMBER.findall(text)
    for offered in (numbers[0], f"{numbers[0]} {name}") if len(numbers) == 1 else ():
        number = parse_number(offered, language="any")
        if number is not None and _fits(number, want, name):
            return f'"{offered}"'
    return f"a number and {name}" if name else "a number alone"


_NUMBER = re.compile(r"(?<![\w.,])[-+\u2212\u2013]?[0-9]+(?:[.,][0-9]+)?(?![0-9.,]*[0-9])")


def _fits(number: Literal, want: Wanted, name: str) -> bool:
    """Whether a number can be offered: it says its unit, but for a share such as 0.79, and is within the bounds."""
    fraction = want.unit.kind is Kind.RATIO and abs(number.value) < 1
    if name and number.unit is None and not fraction:
        return False
    low, high = want.low is None or number.value >= want.low, want.high is None or number.value <= want.high
    return low and high and not (want.whole and number.value.denominator != 1)


def _day(text: str) -> str:
    """The day of a date in another order, where only one order can be meant."""
    parts = _DATE.fullmatch(text)
    found = {_iso(parts["year"], *pair) for pair in ((parts["b"], parts["a"]), (parts["a"], parts["b"]))} if parts else set()
    days = [day for day in found if day]
    return f'"{days[0]}"' if len(days) == 1 else "year, month and day as YYYY-MM-DD"


_DATE = re.compile(r"(?P<a>[0-9]{1,2})[-./ ]+(?P<b>[0-9]{1,2})[-./ ]+(?P<year>[0-9]{4})")


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def shown(value: Fraction, unit: Unit) -> str:
    """A number with its unit for a message: exact where it ends within five decimals, else cut there."""
    scaled = value * 100 if unit.kind in (Kind.RATIO, Kind.PP) else value
    sign, (whole, rest) = "-" if scaled < 0 else "", divmod(abs(scaled), 1)
    digits = f"{int(rest * 10**5):05d}".rstrip("0")
    cut = "…" if (rest * 10**5).denominator != 1 else ""
    name = "" if unit in LOOSE else str(unit)
    return f"{sign}{whole}{'.' + digits if digits else ''}{cut}{' ' + name if name else ''}"
