"""The words of the language: every keyword, function and constant with its canonical id and its spelling.

The one table from which the grammar's keyword terminals, the statement heads, the suggestions in messages and
the canonical spelling in the syntax tree are made; what stands in the tree is always the id.
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
    SETTING = "setting"  # a choice that is written like a name: a rounding mode, a stage of rounding
    CONSTANT = "constant"  # a name that is always there
    FUNCTION = "function"  # a name that is called


@frozen
class Word:
    """One word of the language: its id, its role and how it is spelled."""

    id: str
    role: Role
    english: str


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
    *_words(Role.INNER, "amends upon with counts weighted by from to at step"),
    Word("half up", Role.SETTING, "half up"),
    Word("half down", Role.SETTING, "half down"),
    Word("half even", Role.SETTING, "half even"),
    *_words(Role.SETTING, "up truncate members parts goals total"),
    Word("combination", Role.SETTING, "every combination"),
    *_words(Role.CONSTANT, "actual target baseline previous met unknown parts members goals total all each control parties"),
    *_words(Role.FUNCTION, "share count n nps sum mean median percentile figure growth change difference date"),
    *_words(Role.FUNCTION, "min max abs clamp round floor ceil ln log exp sqrt ratio bands linear met"),
    *_words(Role.FUNCTION, "worst best product geometric_mean all any members list known except top"),
    *_words(Role.FUNCTION, "sd profile running_round balance"),
)

CONNECTING = ("and", "or", "not", "in", "if", "then", "else", "where", "between")
"""The reserved words that connect: none of them can be read as a name, wherever it stands."""

LANGUAGES = ("english",)
"""The languages that a file may declare."""


@cache
def spelled(role: Role) -> dict[str, str]:
    """The words of a role in English: spelling to id."""
    return {word.english: word.id for word in WORDS if word.role is role}


def canonical(words: str, role: Role) -> str | None:
    """The id of a spelling, however its words are spaced; None where that role has no such word."""
    return spelled(role).get(" ".join(words.split()))


def pattern(spelling: str) -> str:
    """The regular expression of a whole word, or of words with any blanks between them."""
    return r"\s+".join(map(re.escape, spelling.split())) + r"(?!\w)"


def either(*spellings: str) -> str:
    """The regular expression of any of these words."""
    return "|".join(map(pattern, spellings))


@cache
def terminals() -> str:
    """The keyword terminals of the grammar, one a line: `AND`, a whole word, before any name."""
    plain = (Role.HEAD, Role.RESERVED, Role.VALUE, Role.INNER)
    lines = [_terminal(word.id, pattern(word.english)) for word in WORDS if word.role in plain]
    lines += [_terminal(word.id, pattern(word.english) + opens_clause()) for word in WORDS if word.role is Role.CLAUSE]
    comparisons = "|".join(_comparison(word) for word in WORDS if word.role is Role.COMPARISON)
    return "\n".join([*lines, f"WORDED.3: /{comparisons}/", ""])


def _terminal(id: str, expression: str) -> str:
    return f"{id.replace(' ', '_').upper()}.3: /{expression}/"


@cache
def opens_clause() -> str:
    """A clause word opens a clause only before what can be its content; else it is a name.

    So `a target - 5 pp`, `mean(a target, b)` and `if a target at least 5 then …` speak of the target of `a`.
    """
    roles = (Role.RESERVED, Role.COMPARISON, Role.CLAUSE)
    carrying = [word.english for word in WORDS if word.role in roles and word.id not in _FIRST_OF_CONTENT]
    return rf'(?=\s+(?:[\w"(]|-\d))(?!\s+(?:{either(*carrying)}))'


_FIRST_OF_CONTENT = frozenset({"goal", "goals", "where", "not", "if", "baseline", "target"})
"""Words that can be the first of a clause's content: `applies where …`, `target baseline + 5 pp`."""


def _comparison(word: Word) -> str:
    """`is not` stops short of `is not applicable`, where the value is `not applicable`."""
    values = [value.partition(" ")[2] for value in spelled(Role.VALUE)]
    return pattern(word.english) + (rf"(?!\s+(?:{either(*values)}))" if word.id == "<>" else "")
