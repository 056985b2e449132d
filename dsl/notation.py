"""What is written otherwise than the language writes it: signs, words, dates and percentages of other habits, slips of a paste.

Each function knows one kind, and says what to write.
"""

from __future__ import annotations

import re
import unicodedata

from dsl import dates, other_words, wrong_numbers
from dsl.diagnostic import Diagnostic, Wording, shortened
from dsl.stop import Stop
from dsl.tongue import named
from dsl.vocabulary import Role, canonical, foreign, spelled, spelling

Found = Diagnostic | None

_KEYWORDS = (Role.RESERVED, Role.COMPARISON, Role.VALUE, Role.CLAUSE, Role.INNER, Role.HEAD)


def other_language(stop: Stop) -> Found:
    """A keyword of the other language, which one file does not mix with its own."""
    words = foreign(stop.language, *_KEYWORDS)
    two = re.match(r"\w+[ \t]+\w+", stop.rest)
    connecting = foreign(stop.language, Role.RESERVED, Role.COMPARISON)
    places = ((two[0] if two else "", stop.at, words), (stop.word, stop.at, words))
    for written, at, known in (*places, (*_two_before(stop), connecting), (*stop.before, connecting)):
        right = known.get(" ".join(written.split()).lower())
        if right and written not in other_words.COMPARISONS:
            in_text = "STRING" in stop.expected and not stop.wants_value  # it may belong to a title without quotes
            fix = stop.fix(at, at + len(written), right, safe=not in_text)
            return stop.say("M0157", at, at + len(written), fix, word=written, right=right, language=named(stop.language))
    return None


def _two_before(stop: Stop) -> tuple[str, int]:
    """The two words before the place, such as `at least`, and their offset."""
    found = re.search(r"\w+[ \t]+\w+(?=[ \t]+$)", stop.source.text[stop.start : stop.at])
    return (found[0], stop.start + found.start()) if found else ("", stop.at)


def other_sign(stop: Stop) -> Found:
    """A sign of another notation, such as `=>`; its first half may have been read already."""
    for start, length in ((stop.at - 1, 2), (stop.at, 2), (stop.at, 1)):
        sign = stop.source.text[max(start, stop.start) : min(start + length, stop.end)]
        if found := other_words.SIGNS.get(sign):
            right = _spelled(found, stop.language)
            fix = stop.fix(start, start + len(sign), right, safe=sign not in other_words.UNSURE)
            return stop.say("M0114", start, start + len(sign), fix, sign=sign, right=right)
    return None


def other_comparison(stop: Stop) -> Found:
    """A comparison in words that are not the language's, such as `over 80%`."""
    known = set(spelled(Role.COMPARISON, stop.language)) - {"is", "er"}
    found = other_words.comparison(stop.source.text[stop.start : stop.end], stop.at - stop.start, known)
    if found is None or not (stop.ended or stop.previous in ("WORDED", "EQ")):
        return None
    right, at, end = _spelled(found[0], stop.language), stop.start + found[1], stop.start + found[2]
    if stop.source.text[at:end] == right:
        return None  # the word itself is right
    sign = canonical(right, Role.COMPARISON, stop.language)
    fix = stop.fix(at, end, right, safe=True)
    return stop.say("M0137", at, end, fix, word=stop.source.text[at:end], right=right, sign=sign)


def _spelled(english: str, language: str) -> str:
    """A sign as it is, a word as the language spells it."""
    found = ((role, canonical(english, role)) for role in (Role.RESERVED, Role.COMPARISON))
    return next((spelling(id, role, language) for role, id in found if id is not None), english)


def date(stop: Stop) -> Found:
    """A date with the name of its month, `1 June 2025`."""
    found = dates.in_words(stop.source.text, stop.start, stop.end, stop.at)
    if found is None:
        return _no_such_day(stop)
    written, start, end = found
    fix = stop.fix(start, end, written, safe=True)
    return stop.say("M0153", start, end, fix, text=stop.source.text[start:end], written=written)


def _no_such_day(stop: Stop) -> Found:
    """`31 June 2025`."""
    found = dates.no_such_day(stop.source.text, stop.start, stop.end, stop.at)
    if found is None:
        return None
    last, start, end = found
    advice = Wording("date-last", {"last": last})
    return stop.say("M0130", start, end, stop.fix(start, end, last), text=stop.source.text[start:end], advice=advice)


def percent(stop: Stop) -> Found:
    """Percent in words, `80 per cent`, `5 %-point`."""
    found = wrong_numbers.IN_WORDS.finditer(stop.source.text, stop.start, stop.end)
    written = next((each for each in found if each.start() <= stop.at <= each.end()), None)
    if written is None or written["unit"] == "%":
        return None
    wrong = wrong_numbers.percentage(written["number"], written["unit"], stop.language)
    start, end = written.span()
    if wrong.certain == written[0]:
        return None  # it is written as the language writes it: something else is wrong
    fixes = [stop.fix(start, end, wrong.certain, safe=True)] if wrong.certain else []
    return stop.say(wrong.code, start, end, *fixes, *(stop.fix(start, end, each) for each in wrong.perhaps), **wrong.words)


def letter(stop: Stop) -> Found:
    """A letter that no word has: an accent on its own, a decimal point without a zero, a sign without meaning."""
    if stop.wants_value and (decimals := re.match(r"[.,][0-9]+", stop.rest)):
        end = stop.at + decimals.end()
        fix = stop.fix(stop.at, end, f"0{decimals[0]}", safe=True)
        return stop.say("M0143", stop.at, end, fix, text=shortened(decimals[0]))
    if stop.type:
        return None
    if unicodedata.combining(stop.word):
        return _composed(stop) or stop.say("M0122", None, None, stop.fix(stop.at, stop.behind, ""), letter=stop.word)
    return stop.say("M0122", None, None, stop.fix(stop.at, stop.behind, ""), letter=stop.word)


def _composed(stop: Stop) -> Found:
    """A letter in two characters, and every other one of the line; None where the two are no letter together."""
    pair = unicodedata.normalize("NFC", stop.source.text[stop.at - 1 : stop.at + 1])
    if len(pair) > 1:
        return None
    line = stop.source.text[stop.start : stop.end]
    fix = stop.fix(stop.start, stop.end, unicodedata.normalize("NFC", line), safe=True)
    return stop.say("M0136", stop.at - 1, None, fix, letter=pair)


def thousands(stop: Stop) -> Found:
    """`1 323`: two numbers side by side."""
    found = re.compile(r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])").search(stop.source.text, max(stop.start, stop.at - 4), stop.end)
    if stop.type != "NUMBER" or found is None or not found.start() < stop.at < found.end():
        return None
    plain = found[0].replace(" ", "")
    fix = stop.fix(*found.span(), plain, safe=not stop.in_brackets)
    return stop.say("M0129", *found.span(), fix, text=found[0], plain=plain)


def end_mark(stop: Stop) -> Found:
    """A full stop or a comma at the end of a line, as in a sentence."""
    at, sign = (stop.at, stop.rest) if not stop.at_end else _last_sign(stop)
    word, start = stop.before
    if sign == "." and word.lower() in _PERCENT:
        return stop.say("M0112", start, at + 1, stop.fix(start, at + 1, "%", safe=True), word=f"{word}.", written="%")
    if sign not in (".", ",", ";", ":") or (stop.at_end and sign == "."):
        return None
    return stop.say("M0163", at, at + 1, stop.fix(at, at + 1, "", safe=True), sign=sign)


_PERCENT = frozenset(["pct", "prc", "prct", "proc"])
"""Short for percent, with a full stop that is no end of a sentence."""


def _last_sign(stop: Stop) -> tuple[int, str]:
    return stop.end - 1, stop.source.text[stop.end - 1] if stop.previous == "COMMA" else ""


_BETWEEN_ENDS = re.compile(r"\s*(?:…|\.{3,}|-|–|to\b|til\b)\s*")


def two_dots(stop: Stop) -> Found:
    """Another sign than two dots between the ends of a scale."""
    found = _BETWEEN_ENDS.match(stop.source.text, stop.before[1] + len(stop.before[0]), stop.end)
    if "RANGE" in stop.expected and found:
        start, end = found.span()
    elif stop.previous == "RANGE" and stop.rest.startswith("."):
        start, end = stop.at - 2, stop.at + len(stop.rest) - len(stop.rest.lstrip(". "))
    else:
        return None
    written = stop.source.text[start:end]
    at, sign = start + len(written) - len(written.lstrip()), written.strip()
    return stop.say("M0165", at, at + len(sign), stop.fix(start, end, "..", safe=True), sign=sign)
