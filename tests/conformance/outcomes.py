"""Values in one written form, whoever worked them out.

    3/4   true   "A"   not applicable   unknown [0, 1/2]   unknown [0, )   undecided false, true   profile 1/2; 1/4

`or not applicable` stands after a value that may also turn out not to apply. `about 1.414…` is an approximate number,
right to the digits that are written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from math import isinf

from tests.reference import possible


def expected(text: str) -> str:
    """A value as a case writes it, in the one form: `75%`, `0.75` and `3/4` are the same, a date is its ordinal."""
    if text.startswith(("about", '"')):
        return text
    return re.sub(r"-?\d[\d/.%-]*", lambda match: _number(match.group()), text)


def _number(text: str) -> str:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return str(date.fromisoformat(text).toordinal())
    return str(Fraction(text.removesuffix("%")) / (100 if text.endswith("%") else 1))


def agrees(outcome: str, wanted: str) -> bool:
    """Whether an outcome is the one wanted; one that is wanted `about` agrees in all the digits that are written."""
    if not wanted.startswith("about "):
        return outcome == expected(wanted)
    digits = wanted.removeprefix("about ")
    places = len(digits.partition(".")[2])
    return _is_number(outcome) and abs(Fraction(outcome) - Fraction(digits)) < Fraction(1, 10**places)


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(/\d+)?", text) is not None


def of_reference(value: possible.Value) -> str:
    """A value of the reference evaluator."""
    if isinstance(value, possible.Profile):
        return profile(of_reference(one) for one in value.values)
    if isinstance(value, possible.NotApplicable):
        return "not applicable"
    if isinstance(value, possible.Choice):
        return choice(value.options, value.absent)
    low, high = (None if isinf(end) else Fraction(end) for end in (value.low, value.high))
    return number(low, high, value.absent)


def number(low: Fraction | None, high: Fraction | None, absent: bool) -> str:
    """A number that is known, or somewhere in an interval."""
    if low is not None and low == high and not absent:
        return str(low)
    left = "(" if low is None else f"[{low}"
    right = ")" if high is None else f"{high}]"
    return f"unknown {left}, {right}{_or(absent)}"


def choice(options: Iterable[bool | str], absent: bool) -> str:
    """A truth or a word, or several that it may be."""
    words = sorted(word(option) for option in options)
    return words[0] if len(words) == 1 and not absent else f"undecided {', '.join(words)}{_or(absent)}"


def word(option: bool | str) -> str:
    """A truth or a word."""
    return str(option).lower() if isinstance(option, bool) else f'"{option}"'


def profile(levels: Iterable[str]) -> str:
    """A value for each level."""
    return f"profile {'; '.join(levels)}"


def _or(absent: bool) -> str:
    return " or not applicable" if absent else ""
