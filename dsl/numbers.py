"""Number literals: text to an exact rational with its unit, the same way in rules and in measurement sets."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import frozen

LONGEST = 60
"""The most digits that a number may have."""


@frozen
class Literal:
    """An exact number as it was printed.

    `80%` has value 4/5 and unit "%", `5 pp` 1/20 and "pp", `10 kr` 10 and "kr"; `unit` is None for a plain number.
    `digits` is half a unit of the last printed digit, in the scale of `value`: what the printing may have hidden.
    """

    value: Fraction
    unit: str | None
    digits: Fraction


_NUMBER = re.compile(
    r"""(?P<sign>[-+\u2212\u2013]?)[ \u00a0\u202f]*
    (?P<whole>[0-9]+)(?:(?P<mark>[.,])(?P<part>[0-9]+))?
    (?:(?P<near>%|(?:pct\.?|pp|procentpoint)(?![^\W\d]))|[ \u00a0\u202f]+(?P<unit>%|pct\.|[^\W\d]\w*(?:/[^\W\d]\w*)?))?""",
    re.VERBOSE,
)

_PERCENT = {"%": "%", "pct": "%", "pct.": "%", "pp": "pp"}
_DANISH_PERCENT = {**_PERCENT, "procentpoint": "pp"}


def parse_number(text: str, *, language: str = "english") -> Literal | None:
    """The number that a text spells, or None where it is no number or a doubtful one (see `readings`).

    `language` says what stands before the decimals: "english" a point, "danish" a comma, "any" (measurement
    files, which are pasted from both) either.
    """
    match = _NUMBER.fullmatch(text.strip())
    if match is None or readings(text, language=language):
        return None
    whole, mark, part = match["whole"], match["mark"], match["part"] or ""
    if (mark and mark not in _MARKS[language]) or len(whole) + len(part) > LONGEST:
        return None
    written = match["near"] or match["unit"]
    percent = _PERCENT if language == "english" else _DANISH_PERCENT
    unit = percent.get(written, written) if written else None
    scale = 10 ** len(part) * (100 if unit in ("%", "pp") else 1)
    value = Fraction(int(whole + part), scale)
    return Literal(-value if match["sign"] not in ("", "+") else value, unit, Fraction(1, 2 * scale))


_MARKS = {"english": ".", "danish": ",", "any": ".,"}


def readings(text: str, *, language: str = "english") -> tuple[str, str] | None:
    """The two ways to read a doubtful number, `1,323` as 1323 and as 1.323; None where there is no doubt."""
    match = _NUMBER.fullmatch(text.strip())
    doubtful = match and match["mark"] == _DOUBTFUL[language] and len(match["part"]) == 3
    if match is None or not doubtful or len(match["whole"]) > 3 or match["whole"].startswith("0"):
        return None
    mark = "," if language == "danish" else "."
    return match["whole"] + match["part"], match["whole"] + mark + match["part"]


_DOUBTFUL = {"english": ",", "danish": ".", "any": ","}


_BIG = {"tusind": 3, "thousand": 3, "mio": 6, "mill": 6, "million": 6, "millioner": 6, "millions": 6, "m": 6}
_BIG |= {"mia": 9, "milliard": 9, "milliarder": 9, "billion": 9, "billions": 9, "bn": 9}
"""Words for large numbers, with the zeros that they stand for; what a "billion" is depends on the language."""

LARGE = re.compile(
    rf"(?<![\w.,])(?P<number>[0-9][0-9.,]*)\s*(?P<word>{'|'.join(sorted(_BIG, key=len, reverse=True))})(?!\w)\.?", re.IGNORECASE
)
"""A number with a word for its size, `2.5 million`, `2,4 mio.`."""


def in_digits(found: re.Match[str], language: str) -> str | None:
    """A number that `LARGE` has found with all its digits; None where it has decimals left, or more than one meaning."""
    number, word = parse_number(found["number"], language=language), found["word"].lower()
    if number is None or (word.startswith("billion") and language != "english"):
        return None
    value = number.value * 10 ** _BIG[word]
    return str(value) if value.denominator == 1 else None
