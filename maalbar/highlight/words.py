"""The words of the language by the class that they are shown in."""

from __future__ import annotations

from collections.abc import Iterable

from dsl.vocabulary import LANGUAGES, WORDS, Role, pattern

HEADS = (Role.HEAD, Role.CLAUSE)
"""Words that begin a line or a clause."""
KEYWORDS = (Role.RESERVED, Role.INNER)
"""Words that mean the same wherever they stand."""
COMPARISONS = (Role.COMPARISON,)
CONSTANTS = (Role.CONSTANT, Role.VALUE, Role.STATE, Role.SETTING, Role.HALF, Role.METHOD, Role.LANGUAGE, Role.LINT)
"""Words that are values."""
FUNCTIONS = (Role.FUNCTION,)
ARGUMENTS = (Role.ARGUMENT, Role.OPTION)
UNITS = (Role.UNIT,)


def spellings(roles: Iterable[Role], *languages: str) -> list[str]:
    """The words of some roles, the longest first, so that none hides another that begins with it."""
    kinds = frozenset(roles)
    found = {word.spelled(language) for word in WORDS if word.role in kinds for language in languages or LANGUAGES}
    return sorted(found, key=lambda spelling: (-len(spelling), spelling))


def either(roles: Iterable[Role], *languages: str) -> str:
    """The regular expression of any of them."""
    return "|".join(map(pattern, spellings(roles, *languages)))
