"""What is wrong with a number that cannot be read: which message to give, the words that fill it, and what to write."""

from __future__ import annotations

import re

from attrs import field, frozen

from dsl.dates import rewritten
from dsl.diagnostic import Listed, Word
from dsl.expected import sample
from dsl.numbers import LONGEST, readings
from dsl.vocabulary import Role, spelled, spelling


@frozen
class Wrong:
    """A message's code and its words, and what to write instead: the only thing that can be meant, or one of several."""

    code: str
    words: dict[str, Word] = field(factory=dict)
    certain: str | None = None
    perhaps: tuple[str, ...] = ()


IN_WORDS = re.compile(
    r"(?P<number>[0-9][0-9.,]*)\s*(?P<unit>(?:per\s?cent(?:age)?|percentage|procent|prct|prc|pct\.?|pc|ppt|p\.\s?p\.?|%)(?:\s*-?\s*(?:points?|enheder))?)(?!\w)",
    re.IGNORECASE,
)
"""A number with percent or percentage points written otherwise than the language does."""

_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3}){2,}|[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+,[0-9]+")
_DIGITS = re.compile(r"[0-9][0-9.,]*")


def unread(text: str, language: str, *, alone: bool = True) -> Wrong:
    """What is wrong with a number that cannot be read; `alone` tells that it stands in no list, where commas part."""
    if wrong := date(text, language):
        return wrong
    digits = _DIGITS.match(text)
    number = digits[0] if digits else text
    rest = text[len(number) :]
    mark, wrong_mark = (",", ".") if language == "danish" else (".", ",")
    if both := readings(number, language=language):
        return _doubtful(text, (both[0] + rest, both[1] + rest), number.replace(",", ", "), language)
    if _THOUSANDS.fullmatch(number):
        plain = _plain(number).replace(".", mark) + rest
        return Wrong("M0129", {"text": text, "plain": plain}, certain=plain)
    if sum(letter.isdigit() for letter in number) > LONGEST:
        return Wrong("M0005", {"most": LONGEST})
    if re.fullmatch(rf"[0-9]+\{wrong_mark}[0-9]+", number):
        return _other_mark(text, text.replace(wrong_mark, mark), language, alone=alone)
    if language == "danish" and re.fullmatch(r"[0-9]+(?:,[0-9]+)+", number):
        return several(text)
    return Wrong("M0134", {"text": text, "written": _numbers(language)})


def _doubtful(text: str, both: tuple[str, str], spaced: str, language: str) -> Wrong:
    code = "M0159" if language == "danish" else "M0109"
    words: dict[str, Word] = {"text": text, "first": both[0], "second": both[1]}
    return Wrong(code, words if language == "danish" else {**words, "spaced": spaced}, perhaps=both)


def _other_mark(text: str, right: str, language: str, *, alone: bool) -> Wrong:
    """A decimal mark of the other language; in a list a comma may part two values as well."""
    if language == "danish":
        return Wrong("M0158", {"text": text, "pointed": right}, certain=right if alone else None)
    spaced = text.replace(",", ", ")
    words: dict[str, Word] = {"text": text, "pointed": right, "spaced": spaced}
    return Wrong("M0108", words, certain=right) if alone else Wrong("M0108", words, perhaps=(right, spaced))


def several(text: str) -> Wrong:
    """Numbers in a Danish bracket that are parted by commas, which may be decimal ones."""
    apart = text.replace(",", "; ")
    return Wrong("M0156", {"text": text, "apart": apart}, perhaps=(apart,) if text.count(",") > 1 else (apart, f"({text})"))


def date(text: str, language: str) -> Wrong | None:
    """What is wrong with a date that is written otherwise; None where the text is no date."""
    written = rewritten(text)
    if not written:
        return None
    words: dict[str, Word] = {"text": text, "written": Listed(written)}
    day_first = language == "danish" or "." in text
    if len(written) == 1 or day_first:
        return Wrong("M0153", {**words, "written": written[0]}, certain=written[0])
    return Wrong("M0153", words, perhaps=written)


def _numbers(language: str) -> Word:
    return Listed(tuple(sample(text, language) for text in ("80%", "0.80", "1323")))


def _plain(number: str) -> str:
    """A number without its marks for thousands: the last mark is the decimal one where there are two kinds of mark."""
    marks = {letter for letter in number if letter in ".,"}
    decimal = max(number.rfind("."), number.rfind(",")) if len(marks) == 2 else len(number)
    whole = re.sub(r"[.,]", "", number[:decimal])
    return f"{whole}.{number[decimal + 1 :]}" if decimal < len(number) else whole


def unit(text: str, unit: str, *, apart: bool, language: str) -> Wrong | None:
    """What is wrong with the unit of a plain number, if anything; `apart` tells whether a blank stands between them."""
    if unit in spelled(Role.CLAUSE, language):
        return Wrong("M0126", {"word": unit})
    if unit in spelled(Role.HEAD, language):
        return Wrong("M0141", {"word": unit})
    if IN_WORDS.fullmatch(f"{text} {unit}"):
        return percentage(text, unit, language)
    return None if apart else Wrong("M0111", {"text": text + unit, "spaced": f"{text} {unit}"}, certain=f"{text} {unit}")


def percentage(text: str, unit: str, language: str) -> Wrong:
    """A number with percent in words; "percentage" alone may mean either, percent or points."""
    percent = f"{text} %" if language == "danish" else f"{text}%"
    points = f"{text} {spelling('pp', Role.UNIT, language)}"
    if unit.lower() == "percentage":
        return Wrong("M0112", {"word": unit, "written": Listed((percent, points))})
    written = points if re.search(r"point|enhed|ppt|p\.\s?p", unit, re.IGNORECASE) else percent
    return Wrong("M0112", {"word": unit, "written": written}, certain=written)
