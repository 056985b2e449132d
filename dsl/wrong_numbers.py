"""What is wrong with a number that cannot be read: which message to give, and the words that fill it."""

from __future__ import annotations

import re

from dsl.dates import rewritten
from dsl.numbers import LONGEST, readings
from dsl.vocabulary import Role, spelled

Wrong = tuple[str, dict[str, object]]
"""A message's code and its words."""

_IN_WORDS = {
    **dict.fromkeys(["percent", "per", "procent", "percentage", "pc", "prc"], "%"),
    **dict.fromkeys(["percentagepoint", "percentagepoints", "percentpoint", "procentpoint", "ppt"], " pp"),
}
"""Words for percent and percentage points, with the sign that the language reads."""

_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_DIGITS = re.compile(r"[0-9][0-9.,]*")


def unread(text: str, language: str) -> Wrong:
    """What is wrong with a number that cannot be read."""
    if written := rewritten(text):
        return "M0153", {"text": text, "written": written}
    digits = _DIGITS.match(text)
    number = digits[0] if digits else text
    rest = text[len(number) :]
    mark, wrong, code = (",", ".", "M0159") if language == "danish" else (".", ",", "M0109")
    if both := readings(number, language=language):
        return code, {"text": text, "first": both[0] + rest, "second": both[1] + rest, "spaced": number.replace(",", ", ")}
    if _THOUSANDS.fullmatch(number):
        return "M0129", {"text": text, "plain": _plain(number).replace(".", mark) + rest}
    if sum(letter.isdigit() for letter in number) > LONGEST:
        return "M0005", {"most": LONGEST}
    if re.fullmatch(rf"[0-9]+\{wrong}[0-9]+", number):
        return ("M0158" if language == "danish" else "M0108"), {
            "text": text,
            "pointed": text.replace(wrong, mark),
            "spaced": text.replace(",", ", "),
        }
    if language == "danish" and re.fullmatch(r"[0-9]+(?:,[0-9]+)+", number):
        return "M0156", {"text": text, "apart": text.replace(",", "; ")}
    return "M0134", {"text": text}


def _plain(number: str) -> str:
    """A number without its marks for thousands: the last mark is the decimal one where there are two kinds of mark."""
    marks = {letter for letter in number if letter in ".,"}
    decimal = max(number.rfind("."), number.rfind(",")) if len(marks) == 2 else len(number)
    whole = re.sub(r"[.,]", "", number[:decimal])
    return f"{whole}.{number[decimal + 1 :]}" if decimal < len(number) else whole


def unit(text: str, unit: str, *, apart: bool, language: str) -> Wrong | None:
    """What is wrong with the unit of a plain number, if anything; `apart` tells whether a blank stands between them."""
    if unit in spelled(Role.CLAUSE, language):
        return "M0126", {"word": unit}
    if unit in spelled(Role.HEAD, language):
        return "M0141", {"word": unit}
    if sign := _IN_WORDS.get(unit.lower()):
        return "M0112", {"word": unit, "written": text + sign}
    return None if apart else ("M0111", {"text": text + unit, "spaced": f"{text} {unit}"})
