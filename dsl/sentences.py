"""Rules and lists written as one would say them: the comparison first, the goal in place of its target, an answer of two words.

Each function knows one kind, and says what to write.
"""

from __future__ import annotations

import re

from dsl.diagnostic import Diagnostic, shortened
from dsl.expected import example, sample
from dsl.numbers import LARGE, in_digits
from dsl.source import Source, Span
from dsl.stop import Stop
from dsl.vocabulary import Role, any_of, spelled, spelling

_Found = Diagnostic | None

_NUMBER = r"[0-9][0-9.,]*(?:\s*(?:%|(?:pct\.?|pp)(?!\w)))?"


def comparison_first(stop: Stop) -> _Found:
    """`competence: at least 80% very_satisfied`: nothing before the comparison says what is measured."""
    line = stop.source.text[stop.start : stop.end]
    words = any_of(Role.COMPARISON, stop.language)
    found = re.search(rf":\s*(?P<sign>(?:{words})(?!\w)|[<>≥≤]=?)\s*(?P<rest>.*)", line) if stop.rule == "criterion" else None
    if found is None or not found.start("sign") <= stop.at - stop.start <= found.start("rest"):
        return None
    at, sign = stop.start + found.start("sign"), found["sign"]
    answer = re.fullmatch(rf"({_NUMBER})\s*([^\W\d]\w*)", found["rest"])
    if answer is None or answer[2] in spelled(Role.RESERVED, stop.language):
        return stop.say("M0173", at, at + len(sign), word=sign, written=example("share(satisfied) at least 80%", stop.language))
    written = f"{spelling('share', Role.FUNCTION, stop.language)}({answer[2]}) {sign} {answer[1]}"
    return stop.say(
        "M0173",
        at,
        at + len(sign),
        stop.fix(at, stop.end, written),
        word=sign,
        written=written if len(written) < _READABLE else shortened(written),
    )


def large_number(stop: Stop) -> _Found:
    """`2.5 million kr`, `2,5 mio. kr.`: a number is written with all its digits."""
    found = next((each for each in LARGE.finditer(stop.source.text, stop.start, stop.end) if each.end() + 1 >= stop.at), None)
    if found is None or found.start() > stop.at:
        return None
    plain = in_digits(found, stop.language)
    fixes = [stop.fix(*found.span(), plain)] if plain else []
    return stop.say("M0175", *found.span(), *fixes, text=found[0], plain=plain or "2500000")


def goal_for_target(stop: Stop) -> _Found:
    """`>= goal`, `actual/goal`: the word for a goal of the contract where the target is meant."""
    word, at = stop.before
    if (
        stop.rule not in ("criterion", "clauses")
        or stop.expected != {"ID"}
        or word != spelling("goal", Role.RESERVED, stop.language)
    ):
        return None
    if re.search(rf"{spelling('score', Role.HEAD, stop.language)}\s*$", stop.source.text[stop.start : at]):
        return None
    target = spelling("target", Role.CONSTANT, stop.language)
    return stop.say("M0144", at, at + len(word), stop.fix(at, at + len(word), target), word=word, close=target)


def two_words(stop: Stop) -> _Found:
    """`answers very satisfied, satisfied`: an answer as the questionnaire prints it, or two answers without a comma."""
    word, at = stop.before
    listing = "|".join(spelling(id, Role.HEAD, stop.language) for id in ("answers", "excluded"))
    listed = re.search(rf"(?<!\w)(?:{listing})\s", stop.source.text[stop.start : at])
    if not listed or stop.rule not in ("details", "question") or (stop.type, stop.previous) != ("NAME", "NAME"):
        return None
    end = next((place for place in range(stop.at, stop.end) if stop.source.text[place] in ',;"#'), stop.end)
    text = stop.source.text[at:end].rstrip()
    quoted = stop.source.text[end : end + 1] == '"'
    name = re.sub(r"\W+", "_", text.lower()).strip("_")
    one, two = name if quoted else f'{name} "{text}"', f"{word}, {stop.source.text[stop.at : at + len(text)]}"
    fix = stop.fix(at, at + len(text), one)
    return stop.say("M0174", at, at + len(text), fix, text=shortened(text), one=shortened(one), two=shortened(two))


def unnamed(source: Source, language: str, name: Span, end: int) -> tuple[str, str] | None:
    """What to write for the first word of a line that compares it with something, and the whole line; None for another line."""
    rest = source.text[name.end : end]
    value = rf"\s+(?:[0-9]|{spelling('target', Role.CONSTANT, language)})"
    compared = re.match(rf"\s*(?:[<>≥≤]|(?:{any_of(Role.COMPARISON, language)}){value})", rest)
    written = f"{name.text}: {sample(f'figure({name.text})', language)}"
    short = len(name.text) + len(rest) < _READABLE
    return (written, f"{written}{rest.rstrip()}" if short else shortened(written)) if compared else None


_READABLE = 50
"""A message shows a rule up to so many letters as it is to be written, of a longer one the beginning."""
