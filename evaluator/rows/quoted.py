"""Names and texts in quotes, every quote in them doubled: nothing of the user's is ever SQL."""

from __future__ import annotations

from collections.abc import Iterable

BLANKS = " \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""What DuckDB's TRIM takes away: every blank of Unicode's class Zs, where others take only the first of these."""


def identifier(name: str) -> str:
    """A name in double quotes."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def unlike(name: str, taken: Iterable[str]) -> str:
    """A name that none of these is, whatever its capitals."""
    folded = {each.casefold() for each in taken}
    while name in folded:
        name += "_"
    return name


def listed(values: Iterable[object]) -> str:
    """Numbers or literals with commas between them."""
    return ", ".join(map(str, values))
