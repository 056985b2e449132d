"""Slips of the hand whose intent is known: what a rule file says is broken, and only its old meaning can be meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from random import Random

from dsl.vocabulary import LANGUAGES, Role, other, spelled

Slip = tuple[str, str | Callable[["re.Match[str]"], str]]

_QUOTED = r'"([^"\n]*)"'
SLIPS: tuple[Slip, ...] = (
    *((_QUOTED, written) for written in (r"“\1”", r"”\1”", r"„\1“", r"»\1«", r"«\1»", r"'\1'", r"''\1''", r"``\1''")),
    *((_QUOTED, written) for written in (r"`\1`", r"“\1" + '"', r"\1", r'"\1', r'\1"')),
    *((" ", written) for written in ("\u00a0", "\u202f", "\t", "", "  ", "\u200b", " \u200b")),
    *(("-", written) for written in "–−—"),
    *((">=", written) for written in ("=>", "≥", "⩾", "> =", "must be at least", "skal være mindst", "not below", "ikke under")),
    *((">=", written) for written in ("greater than or equal to", "større end eller lig med", "minimum", "over=")),
    *(("<=", written) for written in ("=<", "≤", "not above", "op til")),
    *(("%", written) for written in (" per cent", " percent", " pct.", " pct", " procent", " %", "")),
    *((" pp", written) for written in (" percentage points", " procentpoint", " %-point", "pp", " pct.point")),
    (r"(\d)\.(\d)", r"\1,\2"), (r"(\d),(\d)", r"\1.\2"), (r"0\.(\d)", r".\1"), (r"0,(\d)", r",\1"),
    (",", ";"), (";", ","), (", ", ","), (", ", " "), (",", ""), (":", ""), (":", " :"), (":", "="), (":", "："),
    *(("$", written) for written in ",.;:"),
    (r"\(", "["), (r"\)", "]"), (r"\(", ""), (r"\)", ""), (r"\)", "))"), (r"(\w)\(", r"\1 ("),
    *((r"\.\.", written) for written in ("-", "–", "…", "...", " to ", " til ")),
    (r"^(\s*)(\w)", lambda found: found[1] + found[2].upper()), (r"^\s*\w+", lambda found: found[0].upper()),
    *((r"^(\s*)", written) for written in (r"\1- ", r"\1• ", r"\1* ", "", r"\1  ", "\t")),
    (r"^(\s*\w+) ", r"\1: "), (r"\b(goal|mål) (\w+) ", r"\1 \2: "), (r"\b(goal|mål) (\w+) ", r"\1 \2 – "),
    (r"å", "a\u030a"), (r"ø", "o\u0338"),
    (r"(\d)(\d{3})\b", r"\1 \2"), (r"(\d)(\d{3})\b", "\\1\u00a0\\2"),
    (r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1"), (r"(\d{4})-(\d\d)-(\d\d)", r"\3/\2/\1"),
    (r"\*", "×"), (r"/", "÷"), (r"\^", "**"), ("=", "=="), ("<>", "!="),
    (", ", ",\n"),
)  # fmt: skip
"""What is written, and what is typed instead."""


def _translated(role: Role) -> Iterable[Slip]:
    for language in LANGUAGES:
        there = {id: word for word, id in spelled(role, other(language)).items()}
        for word, id in spelled(role, language).items():
            if there.get(id, word) != word:
                yield rf"\b{re.escape(word)}\b", there[id]


EVERY = (*SLIPS, *(slip for role in Role for slip in _translated(role)))
"""The slips, and every word of the language in the words of the other one."""

_TEXTS = re.compile(r'"[^"\n]*"|#[^\n]*')


def slipped(text: str, slip: Slip, random: Random) -> str | None:
    """The text with a slip at one place, outside texts and comments; None where there is no place for it."""
    pattern, written = slip
    texts = [] if pattern == _QUOTED else [found.span() for found in _TEXTS.finditer(text)]
    places = [
        found
        for found in re.finditer(pattern, text, re.MULTILINE)
        if not any(start < at < end for at in found.span() for start, end in texts)
    ]
    if not places:
        return None
    place = random.choice(places)
    new = written(place) if callable(written) else place.expand(written)
    return text[: place.start()] + new + text[place.end() :]
