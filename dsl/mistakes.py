"""Why a line could not be read: from the place where reading stopped to one message in the user's terms.

Each function of `_EXPLANATIONS` knows one kind of mistake; the first that recognises it gives the message, and the
last one always does.
"""

from __future__ import annotations

import re
import unicodedata

from dsl import dates, other_words
from dsl.diagnostic import Diagnostic, shortened
from dsl.expected import after, form, keywords, sample
from dsl.stop import Stop
from dsl.vocabulary import Role, canonical, foreign, spelled, spelling

_Found = Diagnostic | None


def explain(stop: Stop) -> Diagnostic:
    """The one message about a line that could not be read."""
    found = (explanation(stop) for explanation in _EXPLANATIONS)
    return next(diagnostic for diagnostic in found if diagnostic is not None)


# --- what is written otherwise here ---

_KEYWORDS = (Role.RESERVED, Role.COMPARISON, Role.VALUE, Role.CLAUSE, Role.INNER, Role.HEAD)


def _other_language(stop: Stop) -> _Found:
    """A keyword of the other language, which one file does not mix with its own."""
    words = foreign(stop.language, *_KEYWORDS)
    two = re.match(r"\w+[ \t]+\w+", stop.rest)
    connecting = foreign(stop.language, Role.RESERVED, Role.COMPARISON)
    for written, at, known in ((two[0] if two else "", stop.at, words), (stop.word, stop.at, words), (*stop.before, connecting)):
        right = known.get(" ".join(written.split()))
        if right and written not in other_words.COMPARISONS:
            return stop.say("M0157", at, at + len(written), word=written, right=right, language=stop.language.title())
    return None


def _other_sign(stop: Stop) -> _Found:
    """A sign of another notation, such as `=>`; its first half may have been read already."""
    for start, length in ((stop.at - 1, 2), (stop.at, 2), (stop.at, 1)):
        sign = stop.source.text[max(start, stop.start) : min(start + length, stop.end)]
        if right := other_words.SIGNS.get(sign):
            return stop.say("M0114", start, start + len(sign), sign=sign, right=_spelled(right, stop.language))
    return None


def _other_comparison(stop: Stop) -> _Found:
    """A comparison in words that are not the language's, such as `over 80%`."""
    for written, at in (stop.before, (stop.word, stop.at)):
        right = other_words.COMPARISONS.get(written.lower())
        if right and stop.ended:
            return stop.say("M0137", at, at + len(written), word=written, right=_spelled(right, stop.language))
    return None


def _spelled(english: str, language: str) -> str:
    """A sign as it is, a word as the language spells it."""
    found = ((role, canonical(english, role)) for role in (Role.RESERVED, Role.COMPARISON))
    return next((spelling(id, role, language) for role, id in found if id is not None), english)


def _date(stop: Stop) -> _Found:
    """A date with the name of its month, `1 June 2025`."""
    found = dates.in_words(stop.source.text, stop.start, stop.end, stop.at)
    if found is None:
        return None
    written, start, end = found
    return stop.say("M0153", start, end, text=stop.source.text[start:end], written=written)


def _percent(stop: Stop) -> _Found:
    """Percent in two words, `80 per cent`."""
    at = stop.before[1]
    if not other_words.PERCENT.match(stop.source.text, at) or stop.type != "NAME":
        return None
    return stop.say(
        "M0112",
        at,
        word=stop.source.text[at : stop.behind],
        written=f"{sample('80%', stop.language)} or {sample('5 pp', stop.language)}",
    )


def _letter(stop: Stop) -> _Found:
    """A letter that no word has: an accent on its own, a decimal point without a zero, a sign without meaning."""
    if stop.type:
        return None
    if unicodedata.combining(stop.word):
        letter = unicodedata.normalize("NFC", stop.source.text[stop.at - 1 : stop.at + 1])
        return stop.say("M0136", stop.at - 1, letter=letter)
    decimals = re.match(r"\.[0-9]+", stop.rest)
    if decimals:
        return stop.say("M0143", stop.at, stop.at + decimals.end(), text=shortened(decimals[0]))
    return stop.say("M0122", letter=stop.word)


def _thousands(stop: Stop) -> _Found:
    """`1 323`: two numbers side by side."""
    word, at = stop.before
    if stop.type != "NUMBER" or not re.fullmatch(r"[0-9]{1,3} [0-9]{3}", f"{word} {stop.word}"):
        return None
    return stop.say("M0129", at, text=f"{word} {stop.word}", plain=word + stop.word)


# --- comparisons and choices ---

_COMPARING = frozenset({"SIGN", "WORDED", "EQ", "BETWEEN", "IN", "NOT_IN"})


def _chain(stop: Stop) -> _Found:
    """`60% <= x <= 80%`: a second comparison of what is one already."""
    if stop.type in _COMPARING and stop.ended and not _COMPARING.isdisjoint(stop.level()):
        return stop.say("M0113", word=stop.shown)
    return None


def _choice(stop: Stop) -> _Found:
    """`if` without its `then`, or without its `else`."""
    last = next((type for type in stop.level() if type in _CHOOSING), "")
    return stop.say(_CHOOSING[last]) if stop.ended and _CHOOSING.get(last) else None


_CHOOSING = {"IF": "M0115", "THEN": "M0118", "ELSE": ""}
"""What is said where one of these is the last word of a choice."""


def _range(stop: Stop) -> _Found:
    """`between` without its `and`."""
    types = [type for type in stop.level() if type in ("BETWEEN", "AND")]
    return stop.say("M0138") if stop.ended and types[:1] == ["BETWEEN"] else None


def _brackets(stop: Stop) -> _Found:
    """A word that needs brackets around it or behind it."""
    if stop.wants_value and stop.type in ("IF", "NOT"):
        return stop.say("M0125", word=stop.word)
    word, at = stop.before
    if stop.expected == {"LPAR"} and stop.previous in ("IN", "NOT_IN"):
        return stop.say("M0139", at, at + len(word), word=word)
    if stop.type == "LPAR" and stop.ended and word in spelled(Role.FUNCTION, stop.language):
        return stop.say("M0140", at, word=word)
    return None


# --- words in the wrong place ---


def _goal_number(stop: Stop) -> _Found:
    """A goal with its title and without its number."""
    missing = stop.rule in ("goal", "replace") and stop.expected == {"ID"} and stop.type == "STRING"
    return stop.say("M0152", title=stop.shown) if missing else None


def _head_word(stop: Stop) -> _Found:
    """A statement that is not on a line of its own; behind a number its word was first taken for a unit."""
    below = stop.rule in ("goal", "replace") and stop.word in spelled(Role.CLAUSE, stop.language)
    if below or (stop.word in spelled(Role.HEAD, stop.language) and stop.ended):
        return stop.say("M0141", word=stop.word)
    word, at = stop.before
    as_unit = (stop.previous_but_one, stop.previous) == ("NUMBER", "NAME")
    return stop.say("M0141", at, at + len(word), word=word) if as_unit and word in spelled(Role.HEAD, stop.language) else None


def _clause_word(stop: Stop) -> _Found:
    """A clause with nothing in it, or with something that cannot be the first of its content."""
    if stop.word not in spelled(Role.CLAUSE, stop.language) or not (stop.ended or stop.at == stop.start):
        return None
    rest = stop.rest[len(stop.word) :].lstrip()
    if not rest:
        return stop.say("M0126", word=stop.word)
    at = stop.end - len(rest)
    id = spelled(Role.CLAUSE, stop.language)[stop.word]
    expected = after(id.upper(), stop.rule, frozenset({"LPAR", "NAME"}), stop.language)
    return stop.say("M0119", at, at + 1, word=rest[0], expected=expected, form=form(stop.rule, id, stop.language))


def _reserved(stop: Stop) -> _Found:
    """A word of the language where a name is to be given."""
    if "NAME" in stop.expected and not stop.wants_value and not stop.ended and stop.word in spelled(Role.RESERVED, stop.language):
        return stop.say("M0127", word=stop.word)
    return None


def _misspelt(stop: Stop) -> _Found:
    """A word, or two, that are nearly what could stand here; behind a number it was first taken for a unit."""
    if stop.wants_value:
        return None
    words = [*keywords(stop.expected, stop.language), *spelled(Role.COMPARISON, stop.language)]
    two = re.match(r"\w+[ \t]+\w+", stop.rest)
    places = [*([(two[0], stop.at)] if two else []), (stop.word, stop.at), *([stop.before] if stop.previous == "NAME" else [])]
    for written, at in places:
        close = other_words.closest(written, words) if written[:1].isalpha() else None
        if close and close not in written.split():
            return stop.say("M0144", at, at + len(written), word=shortened(written), close=close)
    return None


def _colon(stop: Stop) -> _Found:
    """A year or a band without the colon behind it."""
    year, at = stop.before
    dated = len(year) == 4 and year.isdigit() and not {"TARGET", "BASELINE"}.isdisjoint(stop.level())
    band = len(stop.stack) > 2 and stop.stack[-3] in ("(", ",") and stop.previous_but_one in ("SIGN", "WORDED", "EQ")
    return stop.say("M0148", at if dated else None, word=stop.shown) if stop.ended and (dated or band) else None


def _comma(stop: Stop) -> _Found:
    """Two values side by side in a call, or a gate whose `else` has no comma."""
    if stop.type == "ELSE" and stop.ended and "COMMA" in stop.expected:
        return stop.say("M0135", word=stop.word, example=sample("requires n >= 30, else 0%", stop.language))
    if not stop.ended or not stop.in_call or stop.at_end or "COMMA" not in stop.expected:
        return None
    return stop.say("M0135", word=stop.shown, example=sample("mean(competence, nps)", stop.language))


def _surplus(stop: Stop) -> _Found:
    """Something behind a statement that is already whole."""
    whole = stop.expected == {"$END"} or ("$END" in stop.expected and stop.ended)
    return stop.say("M0121", word=stop.shown) if whole else None


def _otherwise(stop: Stop) -> Diagnostic:
    first = re.match(r"\w*", stop.source.text[stop.start : stop.end])
    expected = after(stop.previous, stop.rule, stop.expected, stop.language)
    shape = form(stop.rule, _id(first[0] if first else "", stop.language), stop.language)
    return stop.say("M0120" if stop.at_end else "M0119", word=stop.shown, expected=expected, form=shape)


def _id(word: str, language: str) -> str:
    """The id of a word that begins a statement; the word itself where it begins none."""
    found = (canonical(word, role, language) for role in (Role.HEAD, Role.CLAUSE, Role.RESERVED))
    return next((id for id in found if id is not None), word)


_EXPLANATIONS = (
    _other_language,
    _other_sign,
    _other_comparison,
    _date,
    _percent,
    _letter,
    _chain,
    _brackets,
    _thousands,
    _goal_number,
    _head_word,
    _clause_word,
    _reserved,
    _misspelt,
    _range,
    _choice,
    _colon,
    _comma,
    _surplus,
    _otherwise,
)
