"""What is wrong with a text that is no number, and what to write of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dsl.diagnostic import Listed, Wording, wording
from evaluator.rows.cells import DIGITS
from evaluator.rows.numbers import THOUSANDS
from evaluator.rows.table import Location, Number

_GROUP = "[1-9][0-9]{0,2}"


def code(text: str | None, number: Number, location: Location, *, is_text: bool) -> str:
    """The code of what is wrong; None for an empty cell, which is wrong of a weight."""
    if text is None:
        return "M1128"
    own, other = (",", ".") if location.decimal == "," else (".", ",")
    if not is_text:
        own = "."
        if not re.match(r"[+-]?[0-9]", text):
            return "M1122"
    elif location.thousands != other and re.fullmatch(rf"[+-]?[0-9]+[{other}][0-9]+", text):
        return "M1130"
    elif not re.fullmatch(rf"[+-]?([0-9]+{_grouped(location.thousands)})([{own}][0-9]+)?", text):
        return "M1122"
    return "M1129" if _is_too_long(text, number, own) else "M1128"


def _grouped(thousands: str | None) -> str:
    """The pattern, behind that of digits alone, of digits with a sign between groups of three."""
    return rf"|{_GROUP}([{THOUSANDS[thousands]}][0-9]{{3}})+" if thousands else ""


def _is_too_long(text: str, number: Number, sign: str) -> bool:
    """Whether a number has more digits than are read."""
    whole, _, decimals = text.partition(sign)
    digits = re.sub("[^0-9]", "", whole)
    return len(decimals.rstrip("0")) > number.decimals or len(digits) > DIGITS - number.decimals or "e" in text.lower()


def advice(texts: Sequence[str], meant: str, location: Location) -> Wording:
    """What to write of texts that are no numbers; `meant` is the one that may mean that there is none."""
    if any(text != text.strip() for text in texts):
        return Wording("rows-advice-trim")
    if meant == "nan":
        return Wording("rows-number-nan")
    if location.thousands:
        return wording("rows-number-grouped", thousands=location.thousands, text=meant)
    for decimal, thousands in _signs(location):
        pattern = rf"[+-]?{_GROUP}([{THOUSANDS[thousands]}][0-9]{{3}})+([{decimal}][0-9]+)?"
        if any(re.fullmatch(pattern, text) for text in texts):
            lines = [f'thousands: "{thousands}"', *([f'decimal: "{decimal}"'] if decimal != (location.decimal or ".") else [])]
            return wording("rows-number-thousands", thousands=thousands, lines=Listed(tuple(lines), "and"), text=meant)
    return wording("rows-number", text=meant)


def _signs(location: Location) -> list[tuple[str, str]]:
    """The signs before the decimals and between thousands that a file may have, those that it is said to have first."""
    own, other = (",", ".") if location.decimal == "," else (".", ",")
    return [(decimal, sign) for decimal in (own, other) for sign in THOUSANDS if sign != decimal]


def wordy(texts: Sequence[str]) -> str:
    """A text that may mean that there is no number: the first without a digit."""
    return next((text for text in texts if text and not re.search("[0-9]", text)), "-")
