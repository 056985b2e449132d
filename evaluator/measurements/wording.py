"""How a value is written: what is wanted, a number with its unit, and what to write in place of a text that is no such value.

What is offered holds the writer's own number or none: a figure that nobody measured must not be copied into a set.
"""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction

from attrs import frozen

from dsl.diagnostic import Word, Wording, wording
from dsl.numbers import LARGE, Literal, in_digits, parse_number
from dsl.units import COUNT, POINTS, Kind, Unit
from dsl.vocabulary import Role, spelled

CURLY = "“”„‘’‚«»"
"""Quotes that word processors write, and YAML does not know."""

TOTALS = ("total", "totals", "i alt", "ialt", "i_alt", "sum", "antal svar", "svar i alt", "alle", "all", "samlet", "besvarelser")
"""What a total is called, in lower-case."""

LOOSE = (COUNT, POINTS)
"""Units that may be written with the word of the field: `935 virksomheder`, `84 points`."""


@frozen
class Wanted:
    """What a value is wanted for: its unit, the bounds of what is possible, whether only whole numbers are.

    `told` is the name as the contract spells it, in whose language messages show what to write.
    """

    name: str
    unit: Unit
    low: Fraction | None = None
    high: Fraction | None = None
    whole: bool = False
    told: str = ""
    language: str = "english"
    pointed: bool = False
    """Whether a point may stand between thousands, as it does in Danish; where it is certain that it does not, it is no doubt."""

    @property
    def bare(self) -> bool:
        """Whether a plain number may be in thousands: a share or a difference of shares never is."""
        return self.unit.kind not in (Kind.RATIO, Kind.PP)


def written(text: str, want: Wanted) -> Word:
    """What to write in place of a text: its own number or day in the unit that is wanted, else what is wanted in words."""
    if want.unit.kind is Kind.DATE:
        return _day(text)
    name = "" if want.unit in LOOSE else unit_name(want.unit, want.language)
    numbers = _NUMBER.findall(_plain_text(text).translate(_DASHES))
    for offered in (numbers[0], f"{numbers[0]} {name}") if len(numbers) == 1 and not _of_another_kind(text, want) else ():
        number = parse_number(offered, language="any")
        if number is not None and _fits(number, want, name):
            return f'"{offered}"'
    return wording("set-number-and-unit", unit=name) if name else Wording("set-number-alone")


def _plain_text(text: str) -> str:
    """The text with the words for large numbers in digits, or without its number where they cannot be."""
    return LARGE.sub(lambda found: in_digits(found, "any") or "", text)


def _of_another_kind(text: str, want: Wanted) -> bool:
    """Whether the number is of something else: a percentage where a count is wanted, or `79 companies` where a share is."""
    if want.unit.kind in (Kind.RATIO, Kind.PP):
        return not re.search(r"%|pct|pp|procent|percent|point|[0-9]\s*$", text)
    if (word := _TIME.search(text)) and want.unit.kind is Kind.NAMED:
        return _singular(word[0]) not in (_singular(str(want.unit)), _singular(unit_name(want.unit, "danish")))
    return want.whole and bool(re.search(r"%|pct|pp|procent|percent", text))


def _singular(word: str) -> str:
    """A word for a unit without what tells one from several."""
    return word.lower().rstrip("ser")


_TIME = re.compile(
    r"\b(?:(?:arbejds|hver)?dage?|uger?|måneder?|timer?|minutter|år|(?:working )?days?|weeks?|months?|hours?|minutes|years?)\b",
    re.I,
)
"""Units of time: so many of one are another number of the next."""


def unit_name(unit: Unit, language: str) -> str:
    """A unit as a language spells it: days are `dage` in Danish; what the contract itself names stays as it is."""
    own = {id: word for word, id in spelled(Role.UNIT, language).items()}
    return own.get(str(unit), str(unit))


_DASHES = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"))
"""Every dash that a word processor may write for a minus: what is offered must not lose it."""

THOUSANDS = re.compile(r"(?P<sign>[-+]?)(?P<number>[0-9]{1,3}(?:(?P<mark>[.,'])[0-9]{3})(?:(?P=mark)[0-9]{3})*)(?P<rest>\D.*)?")
"""A number with a sign between its thousands, and what stands behind it."""


def plain(text: str, *, whole: bool) -> str | None:
    """The text without the signs between its thousands; None where it has none for certain. `1.323` has one if it is `whole`."""
    found = THOUSANDS.fullmatch(text.strip())
    if found is None or found["number"].startswith("0"):
        return None
    decimals = re.match(r"[.,][0-9]+", found["rest"] or "")
    certain = whole or decimals or found["number"].count(found["mark"]) > 1 or found["mark"] == "'"
    if not certain or (decimals and (whole or decimals[0][0] == found["mark"])):
        return None
    return f"{found['sign']}{found['number'].replace(found['mark'], '')}{found['rest'] or ''}"


_NUMBER = re.compile(r"(?<![\w.,])[-+\u2212\u2013]?[0-9]+(?:[.,][0-9]+)?(?![0-9.,]*[0-9])")


def _fits(number: Literal, want: Wanted, name: str) -> bool:
    """Whether a number can be offered: it says its unit, but for a share such as 0.79, and is within the bounds."""
    fraction = want.unit.kind is Kind.RATIO and abs(number.value) < 1
    if name and number.unit is None and not fraction:
        return False
    low, high = want.low is None or number.value >= want.low, want.high is None or number.value <= want.high
    return low and high and not (want.whole and number.value.denominator != 1)


def _day(text: str) -> Word:
    """The day of a date in another order, where only one order can be meant."""
    parts = _DATE.fullmatch(text)
    found = {_iso(parts["year"], *pair) for pair in ((parts["b"], parts["a"]), (parts["a"], parts["b"]))} if parts else set()
    days = [day for day in found if day]
    return f'"{days[0]}"' if len(days) == 1 else Wording("set-day")


_DATE = re.compile(r"(?P<a>[0-9]{1,2})[-./ ]+(?P<b>[0-9]{1,2})[-./ ]+(?P<year>[0-9]{4})")


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def shown(value: int | Fraction, unit: Unit) -> Wording:
    """A number with its unit for a message: exact where it ends within five decimals, else cut there."""
    number = Fraction(value)
    return wording("lint-either", english=_shown(number, unit, "english"), danish=_shown(number, unit, "danish"))


def _shown(value: Fraction, unit: Unit, language: str) -> str:
    scaled = value * 100 if unit.kind in (Kind.RATIO, Kind.PP) else value
    sign, (whole, rest) = "-" if scaled < 0 else "", divmod(abs(scaled), 1)
    digits = f"{int(rest * 10**5):05d}".rstrip("0")
    cut = "…" if (rest * 10**5).denominator != 1 else ""
    name, mark = "" if unit in LOOSE else unit_name(unit, language), "," if language == "danish" else "."
    return f"{sign}{whole}{mark + digits if digits else ''}{cut}{' ' + name if name else ''}"
