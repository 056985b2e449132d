"""The terminals that differ from language to language: the keywords, made from the vocabulary, quotes, percentages and commas."""

from __future__ import annotations

from functools import cache

from dsl.vocabulary import CONNECTING, WORDS, Role, Word, any_of, either, pattern, spelled

OPENING = {"english": '"', "danish": '"“”„»'}
"""The letters that a text can begin with."""

QUOTED = {
    "english": r'"(?:[^"\n]|"")*"',
    "danish": r'"(?:[^"\n]|"")*"|[“”„][^“”„\n]*[“”]|»[^»«\n]*«',
}
"""The regular expression of a quoted text."""

_PERCENT = {"english": "pct|pp", "danish": "pct|pp|procentpoint"}
PARTING = {"english": (",",), "danish": (",", ";")}
"""The signs that part arguments and the items of a list."""

COMMA = {language: f"[{''.join(signs)}]" for language, signs in PARTING.items()}
"""The regular expression of such a sign."""


@cache
def terminals(language: str) -> str:
    """The terminals of a language, one a line: `AND`, a whole word, before any name."""
    plain = (Role.HEAD, Role.RESERVED, Role.VALUE, Role.INNER)
    lines = [_terminal(word.id, pattern(word.spelled(language))) for word in WORDS if word.role in plain]
    opens = opens_clause(language)
    lines += [_terminal(word.id, pattern(word.spelled(language)) + opens) for word in WORDS if word.role is Role.CLAUSE]
    comparisons = "|".join(_comparison(word, language) for word in WORDS if word.role is Role.COMPARISON)
    lines += [f"WORDED.3: /{comparisons}/", f"_COMMA: /{COMMA[language]}/", f"STRING: /{QUOTED[language]}/"]
    lines.append(rf"PERCENTAGE.1: /[0-9]+(?:[.,][0-9]+)*\s*(?:%|pct\.|(?:{_PERCENT[language]})(?!\w))/")
    return "\n".join([*lines, ""])


def _terminal(id: str, expression: str) -> str:
    return f"{terminal(id)}.3: /{expression}/"


def terminal(id: str) -> str:
    """The name of a keyword's terminal."""
    return id.replace(" ", "_").upper()


KEYWORDS = {
    terminal(word.id): word for word in WORDS if word.role in (Role.HEAD, Role.CLAUSE, Role.RESERVED, Role.VALUE, Role.INNER)
}
"""The words that have a terminal of their own, by its name."""


def names_exclude(language: str) -> str:
    """The regular expression of the words that cannot be read as a name anywhere."""
    return any_of(Role.RESERVED, language, *CONNECTING)


@cache
def opens_clause(language: str) -> str:
    """A clause word opens a clause only before what can be its content; else it is a name.

    So `a target - 5 pp`, `mean(a target, b)` and `if a target at least 5 then …` speak of the target of `a`.
    """
    roles = (Role.RESERVED, Role.COMPARISON, Role.CLAUSE)
    carrying = [word.spelled(language) for word in WORDS if word.role in roles and word.id not in _FIRST_OF_CONTENT]
    return rf"(?=\s+(?:[\w{OPENING[language]}(]|-\d))(?!\s+(?:{either(*carrying)}))"


_FIRST_OF_CONTENT = frozenset({"goal", "goals", "where", "not", "if", "baseline", "target"})
"""Words that can be the first of a clause's content: `applies where …`, `target baseline + 5 pp`."""


def _comparison(word: Word, language: str) -> str:
    """`is not` stops short of `is not applicable`, where the value is `not applicable`."""
    own = word.spelled(language)
    values = [value.partition(" ") for value in spelled(Role.VALUE, language)]
    rest = [last for first, _, last in values if own.endswith(f" {first}")]
    return pattern(own) + (rf"(?!\s+(?:{either(*rest)}))" if rest else "")
