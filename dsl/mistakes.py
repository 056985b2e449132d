"""Why a line could not be read: from the place where reading stopped to one message in the user's terms.

Each function of `_EXPLANATIONS` knows one kind of mistake; the first that recognises it gives the message, and the
last one always does.
"""

from __future__ import annotations

import re

from dsl import notation, other_words, sentences
from dsl.diagnostic import Diagnostic, Edit, Fix, shortened
from dsl.expected import after, example, form, keywords
from dsl.stop import Stop
from dsl.vocabulary import LANGUAGES, Role, canonical, spelled, spelling

_Found = Diagnostic | None


def explain(stop: Stop) -> Diagnostic:
    """The one message about a line that could not be read."""
    found = (explanation(stop) for explanation in _EXPLANATIONS)
    return next(diagnostic for diagnostic in found if diagnostic is not None)


# --- comparisons and choices ---

_RANGES = ("share(satisfied) between 60% and 80%", "share(satisfied) >= 60% and share(satisfied) <= 80%")

_COMPARING = frozenset({"SIGN", "WORDED", "EQ", "BETWEEN", "IN", "NOT_IN"})


def _direction(stop: Stop) -> _Found:
    """A value and a target with no word between them that says which way it is to be."""
    target = stop.type in ("NUMBER", "PERCENTAGE") or canonical(stop.word, Role.CONSTANT, stop.language) == "target"
    compared = stop.in_brackets or not {"IF", "THEN", "TARGET", "BASELINE", *_COMPARING}.isdisjoint(stop.level())
    if not target or not stop.ended or compared or stop.rule != "criterion" or stop.previous_but_one == "NUMBER":
        return None
    word, at = stop.before
    if any(word in words.split() for words in spelled(Role.COMPARISON, stop.language)):
        both = [example(text, stop.language) for text in _RANGES]
        return stop.say("M0113", at, at + len(word), word=word, range=both[0], two=both[1])
    least, most = (spelling(sign, Role.COMPARISON, stop.language) for sign in (">=", "<="))
    fixes = (stop.fix(stop.at, stop.behind, f"{words} {stop.word}") for words in (least, most))
    return stop.say("M0169", None, None, *fixes, word=stop.shown, least=f"{least} {stop.word}", most=f"{most} {stop.word}")


def _chain(stop: Stop) -> _Found:
    """`60% <= x <= 80%`: a second comparison of what is one already."""
    if stop.type in _COMPARING and stop.ended and not _COMPARING.isdisjoint(stop.level()):
        both = [example(text, stop.language) for text in _RANGES]
        return stop.say("M0113", word=stop.shown, range=both[0], two=both[1])
    return None


def _choice(stop: Stop) -> _Found:
    """`if` without its `then`, or without its `else`."""
    last = next((type for type in stop.level() if type in _CHOOSING), "")
    shape = example("if actual >= target then 1 else 0", stop.language)
    return stop.say(_CHOOSING[last], example=shape) if stop.ended and _CHOOSING.get(last) else None


_CHOOSING = {"IF": "M0115", "THEN": "M0118", "ELSE": ""}
"""What is said where one of these is the last word of a choice."""


def _range(stop: Stop) -> _Found:
    """`between` without its `and`."""
    types = [type for type in stop.level() if type in ("BETWEEN", "AND")]
    range = example("share(satisfied) between 60% and 80%", stop.language)
    return stop.say("M0138", range=range) if stop.ended and types[:1] == ["BETWEEN"] else None


def _brackets(stop: Stop) -> _Found:
    """A word that needs brackets around it or behind it."""
    if stop.wants_value and stop.type in ("IF", "NOT"):
        shape = example("1 + (if met then 1 else 0)" if stop.type == "IF" else "(not met)", stop.language)
        return stop.say("M0125", word=stop.word, example=shape)
    word, at = stop.before
    if stop.expected == {"LPAR"} and stop.previous in ("IN", "NOT_IN"):
        listed = f"{word} {example('n in (yes, no)', stop.language).partition('(')[2].join(['(', ''])}"
        return stop.say("M0139", at, at + len(word), *_in_brackets(stop), word=word, listed=listed)
    if stop.type == "LPAR" and stop.ended and at + len(word) < stop.at and word in spelled(Role.FUNCTION, stop.language):
        return stop.say("M0140", at, None, stop.fix(at + len(word), stop.at, "", safe=True), word=word)
    return None


def _in_brackets(stop: Stop) -> tuple[Fix, ...]:
    """The fix that puts the one name that stands here into brackets."""
    alone = stop.type == "NAME" and not stop.rest[len(stop.word) :].lstrip().startswith((",", ";"))
    return (stop.fix(stop.at, stop.behind, f"({stop.word})", safe=True),) if alone else ()


# --- words in the wrong place ---


def _goal_number(stop: Stop) -> _Found:
    """A goal with its title and without its number."""
    missing = stop.rule in ("goal", "replace") and stop.expected == {"ID"} and stop.type == "STRING"
    if not missing:
        return None
    word = spelling("goal", Role.RESERVED, stop.language)
    return stop.say("M0152", title=stop.shown, written=f'{word} 3 "{stop.shown}"')


_BEHIND_TEXT = {"goal": ("weight",), "replace": ("weight",), "measure": ("in", "by", "from"), "survey": ("weighted",)}
_BEHIND_TEXT |= {"question": ("answers", "scale", "excluded"), "contract": ("amends",), "scenario": ("upon",)}
"""The words that may stand behind the text of a statement."""
_TEXTS = frozenset([*_BEHIND_TEXT, "remark", "between", "import", "example", "done"])


def _unquoted(stop: Stop) -> _Found:
    """A title or a text without quotes around it."""
    if "STRING" not in stop.expected or stop.rule not in _TEXTS or not re.match(r"\w", stop.rest):
        return None
    if stop.rule == "measure" and not stop.rest[0].isupper():
        return None
    return quoted(stop, stop.at)


def quoted(stop: Stop, at: int) -> Diagnostic:
    """The message about a text without quotes that begins at an offset, up to the words that may stand behind it."""
    rest = stop.source.text[at : stop.end]
    words = [
        word
        for role in (Role.RESERVED, Role.INNER, Role.HEAD)
        for word, id in spelled(role, stop.language).items()
        if id in _BEHIND_TEXT.get(stop.rule, ())
    ]
    behind = re.search(rf"\s+(?:{'|'.join(words)})\s+[\w%\"“”„»]+", rest) if words else None
    text = rest[: behind.start() if behind else len(rest)].rstrip()
    inner = text.strip('"“”„»«')
    fix = stop.fix(at, at + len(text), f'"{inner}"', safe=_is_title(rest, stop.rule))
    return stop.say("M0167", at, at + len(text), *([] if '"' in inner else [fix]), text=shortened(inner))


def _is_title(text: str, rule: str) -> bool:
    """Whether a text without quotes holds no word of either language that may stand behind it, such as a weight."""
    roles, ids = (Role.RESERVED, Role.INNER, Role.HEAD), _BEHIND_TEXT.get(rule, ())
    words = {word for tongue in LANGUAGES for role in roles for word, id in spelled(role, tongue).items() if id in ids}
    return words.isdisjoint(re.findall(r"\w+", text.lower()))


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
        if close and close != written and close not in written.split():
            capital = written.lower() == close
            fix = stop.fix(at, at + len(written), close, safe=capital)
            return stop.say("M0166" if capital else "M0144", at, at + len(written), fix, word=shortened(written), close=close)
    return None


_BARE_YEAR = re.compile(r"(?<![^\s,;])[0-9]{4}(?=\s+[^\s:,;])")


def _colon(stop: Stop) -> _Found:
    """A year or a band without the colon behind it."""
    year, at = stop.before
    dated = len(year) == 4 and year.isdigit() and not {"TARGET", "BASELINE"}.isdisjoint(stop.level())
    band = len(stop.stack) > 2 and stop.stack[-3] in ("(", ",") and stop.previous_but_one in ("SIGN", "WORDED", "EQ")
    if not stop.ended or stop.rest.startswith(":") or not (dated or band):
        return None
    lacking = _BARE_YEAR.finditer(stop.source.text, at, stop.end) if dated else ()
    ends = [found.end() for found in lacking] or [at + len(year)]
    fix = Fix(tuple(Edit(stop.span(end, end), ":") for end in ends), safe=dated)
    written = example("2022: 47%" if dated else '>= 62: "A"', stop.language)
    return stop.say("M0148", at if dated else None, None, fix, word=stop.shown, written=written)


def _comma(stop: Stop) -> _Found:
    """Two values side by side in a call, or a gate whose `else` has no comma."""
    if "COMMA" not in stop.expected or stop.at_end:
        return None
    if stop.type == "ELSE" and stop.ended:
        return _missing_comma(stop, "requires n >= 30, else 0%", certain=True)
    if stop.ended and re.match(r"[0-9]{4}\s*:", stop.rest):
        return _missing_comma(stop, "target 2022: 47%, 2023: 50%", certain=True)
    if stop.rule in _LISTING and (stop.type == "NAME" or stop.ended):
        return _missing_comma(stop, _LISTING[stop.rule], certain=stop.previous in ("STRING", "PERCENTAGE"))
    return _missing_comma(stop, "mean(competence, nps)", certain=False) if stop.ended and stop.in_call else None


_LISTING = {
    **dict.fromkeys(("details", "question"), "answers yes, no"),
    "dimension": "dimension segment: operation, growth",
    "table": "table indicators: threshold, benchmark",
    "row": "survival: 86.9%, 88.8%",
}
"""The statements that list things, each with an example."""


def _missing_comma(stop: Stop, shape: str, *, certain: bool) -> Diagnostic:
    comma = Fix((Edit(stop.span(stop.at, stop.at).before(), ","),), certain)
    return stop.say("M0135", None, None, comma, word=stop.shown, example=example(shape, stop.language))


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
    notation.other_language,
    notation.two_dots,
    sentences.large_number,
    notation.end_mark,
    notation.other_sign,
    notation.other_comparison,
    notation.date,
    notation.percent,
    notation.letter,
    sentences.comparison_first,
    sentences.goal_for_target,
    sentences.two_words,
    _chain,
    _brackets,
    notation.thousands,
    _goal_number,
    _head_word,
    _direction,
    _clause_word,
    _reserved,
    _misspelt,
    _unquoted,
    _range,
    _choice,
    _colon,
    _comma,
    _surplus,
    _otherwise,
)
