"""Dates that are written otherwise than the language reads them: `1.6.2025`, `01-06-2025`, `1 June 2025`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_MONTH = r"(?P<month>[0-9]{1,2})"
_DAY = r"(?P<day>[0-9]{1,2})"
_WORD = r"(?P<month>[^\W\d_]{3,9})\.?"
_MONTHS = ("jan", "feb", "mar", "apr", "maj may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec")

_FIGURES = tuple(
    re.compile(form)
    for form in (
        rf"{_YEAR}(?P<sign>[-./]){_MONTH}(?P=sign){_DAY}",
        rf"{_DAY}(?P<sign>[-./]){_MONTH}(?P=sign){_YEAR}",
    )
)
_WORDS = tuple(re.compile(form) for form in (rf"\b{_DAY}\.?\s+{_WORD}\s+{_YEAR}\b", rf"\b{_WORD}\s+{_DAY},?\s+{_YEAR}\b"))


def rewritten(text: str) -> tuple[str, ...]:
    """A date of figures or words as the language writes it, `2025-06-01`; two where day and month cannot be told apart.

    The first takes the day to stand before the month; empty where the text is no date.
    """
    matches = (form.fullmatch(text.strip()) for form in (*_FIGURES, *_WORDS))
    return next((found for match in matches if match and (found := _dates(match))), ())


def in_words(text: str, start: int, end: int, at: int) -> tuple[str, int, int] | None:
    """The date with a month's name that covers an offset of a line: as the language writes it, and where it stands."""
    for form in _WORDS:
        for match in form.finditer(text, max(start, at - LONGEST), min(end, at + LONGEST)):
            written = _dates(match)
            if written and match.start() <= at < match.end():
                return written[0], match.start(), match.end()
    return None


def no_such_day(text: str, start: int, end: int, at: int) -> tuple[str, int, int] | None:
    """A date with a month's name that covers an offset and is in no calendar: the last day of that month, and where it stands."""
    for form in _WORDS:
        for match in form.finditer(text, max(start, at - LONGEST), min(end, at + LONGEST)):
            month = _month(match["month"])
            if month and match.start() <= at < match.end() and (last := last_of_month(f"{match['year']}-{month:02}")):
                return last, match.start(), match.end()
    return None


LONGEST = 40
"""The most characters of a date, with its month in words."""


def _dates(match: re.Match[str]) -> tuple[str, ...]:
    """The dates that can be meant; in figures with the year last a month may stand before the day, 06/25/2025."""
    year, month, day = int(match["year"]), _month(match["month"]), int(match["day"])
    either = match["month"].isdigit() and match.start("year") > match.start("day")
    pairs = ((month, day), (day, month)) if either else ((month, day),)
    found = (_iso(year, *pair) for pair in pairs)
    return tuple(dict.fromkeys(each for each in found if each))


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def last_of_month(text: str) -> str | None:
    """The last day of the month of `2023-06-31`; None where there is no such month."""
    year, month = int(text[:4]), int(text[5:7])
    return _iso(year, month, monthrange(year, month)[1]) if year and 1 <= month <= 12 else None


def _month(written: str) -> int:
    """The number of a month; 0 where the word is none."""
    if written.isdigit():
        return int(written)
    return next((number for number, names in enumerate(_MONTHS, 1) if written[:3].lower() in names.split()), 0)
