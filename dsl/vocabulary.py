"""The words of the language: every keyword, function and constant with its canonical id and its spellings.

The one table from which the grammar's keyword terminals, the statement heads, the suggestions in messages and
the canonical spelling in the syntax tree are made. The Danish column is empty until that spelling is offered;
what stands in the tree is always the id.
"""

from __future__ import annotations

import re
from enum import Enum
from functools import cache

from attrs import frozen


class Role(Enum):
    """What a word does in a statement."""

    HEAD = "head"  # the first word of a statement of its own
    CLAUSE = "clause"  # the first word of a clause, on its owner's line or on a line of its own
    RESERVED = "reserved"  # means the same everywhere and is never a name
    COMPARISON = "comparison"  # a comparison in words; the id is its sign
    VALUE = "value"  # two words that are one value
    INNER = "inner"  # a word inside one kind of statement
    SETTING = "setting"  # a choice that is written as a name: a rounding mode, a stage of rounding
    CONSTANT = "constant"  # a name that is always there
    FUNCTION = "function"  # a name that is called


@frozen
class Word:
    """One word of the language: its id, its role and how each language spells it."""

    id: str
    role: Role
    english: str
    danish: str = ""


def _words(role: Role, spellings: str) -> tuple[Word, ...]:
    return tuple(Word(spelling, role, spelling) for spelling in spellings.split())


WORDS: tuple[Word, ...] = (
    *_words(Role.HEAD, "contract language period import parties hide survey question dimension measure table define"),
    *_words(Role.HEAD, "done score show remove change replace example given expect scenario set"),
    *_words(Role.HEAD, "answers excluded scale text note source"),
    *_words(Role.CLAUSE, "scoring combined baseline target applies needs rounded requires"),
    *_words(Role.RESERVED, "goal goals weight where between and or not in if then else"),
    Word("not in", Role.RESERVED, "not in"),
    Word(">=", Role.COMPARISON, "at least"),
    Word("<=", Role.COMPARISON, "at most"),
    Word(">", Role.COMPARISON, "above"),
    Word("<", Role.COMPARISON, "below"),
    Word("<>", Role.COMPARISON, "is not"),
    Word("=", Role.COMPARISON, "is"),
    Word("not applicable", Role.VALUE, "not applicable"),
    Word("not due", Role.VALUE, "not due"),
    *_words(Role.INNER, "amends upon with counts by from to at"),
    Word("half up", Role.SETTING, "half up"),
    Word("half down", Role.SETTING, "half down"),
    Word("half even", Role.SETTING, "half even"),
    *_words(Role.SETTING, "up truncate members parts goals total"),
    Word("every combination", Role.SETTING, "every combination"),
    *_words(Role.CONSTANT, "actual target baseline previous met unknown parts members goals total all each control parties"),
    *_words(Role.FUNCTION, "share count n nps sum mean median percentile figure growth change difference date"),
    *_words(Role.FUNCTION, "min max abs clamp round floor ceil ln log exp sqrt ratio bands linear"),
    *_words(Role.FUNCTION, "worst best product geometric_mean all any members list known except top"),
    *_words(Role.FUNCTION, "sd interval profile running_round balance"),
)

LANGUAGES = ("english",)
"""The languages that a file may declare."""


@cache
def spelled(role: Role) -> dict[str, str]:
    """The words of a role in English: spelling to id."""
    return {word.english: word.id for word in WORDS if word.role is role}


def _pattern(spelling: str) -> str:
    return r"\s+".join(map(re.escape, spelling.split())) + r"(?!\w)"


@cache
def terminals() -> str:
    """The keyword terminals of the grammar, one a line: `AND.3: /and(?!\\w)/`."""
    lines = [_terminal(word.id, _pattern(word.english)) for word in WORDS if word.role in _PLAIN]
    lines += [_terminal(word.id, _pattern(word.english) + _CONTENT + _afterwards()) for word in WORDS if word.role is Role.CLAUSE]
    comparisons = "|".join(_comparison(word) for word in WORDS if word.role is Role.COMPARISON)
    return "\n".join([*lines, f"WORDED.3: /{comparisons}/"]) + "\n"


_PLAIN = frozenset({Role.HEAD, Role.RESERVED, Role.VALUE, Role.INNER})

_CONTENT = r'(?=\s+(?:[\w"(]|-\d))'
"""A clause word opens a clause only where something that can be its content follows; else it is a name, as in `a target - 5 pp`."""


def _afterwards() -> str:
    """Nor does it open a clause before a word that carries an expression on: `if a target at least 5 then …`."""
    roles = (Role.RESERVED, Role.COMPARISON, Role.CLAUSE)
    carrying = [word.english for word in WORDS if word.role in roles and word.id not in _OPENING]
    return rf"(?!\s+(?:{'|'.join(_pattern(spelling) for spelling in carrying)}))"


_OPENING = frozenset({"goal", "goals", "where", "not", "if", "baseline", "target"})
"""Words that can be the first of a clause's content: `applies where …`, `target baseline + 5 pp`."""


def _comparison(word: Word) -> str:
    """`is not` stops short of `is not applicable`, where the value is `not applicable`."""
    values = "|".join(_pattern(value.split(" ", 1)[1]) for value in spelled(Role.VALUE))
    return _pattern(word.english) + (rf"(?!\s+(?:{values}))" if word.id == "<>" else "")


def _terminal(id: str, pattern: str) -> str:
    return f"{id.replace(' ', '_').upper()}.3: /{pattern}/"


def canonical(words: str, role: Role) -> str | None:
    """The id of a spelling, however its words are spaced; None where that role has no such word."""
    return spelled(role).get(" ".join(words.split()))
