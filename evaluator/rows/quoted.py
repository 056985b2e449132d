"""Names and texts in quotes, every quote in them doubled: nothing of the user's is ever SQL."""

from __future__ import annotations

from collections.abc import Iterable


def identifier(name: str) -> str:
    """A name in double quotes."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text in single quotes."""
    return "'" + text.replace("'", "''") + "'"


def listed(values: Iterable[object]) -> str:
    """Numbers or literals with commas between them."""
    return ", ".join(map(str, values))
