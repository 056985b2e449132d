"""Figures with something around them: a word that makes it a rough one (`ca. 79 %`), or a remark behind it (`79 % (n=120)`)."""

from __future__ import annotations

import re

from attrs import frozen


@frozen
class Remarked:
    """A figure with a remark behind it, and the entry that holds the two apart."""

    value: str
    entry: str


def rough(text: str) -> str | None:
    """The figure of which a text says that it is only about, at least or at most that; None where it says no such thing."""
    found = _ROUGH.fullmatch(text)
    return found["value"] if found else None


def remarked(text: str) -> Remarked | None:
    """The figure and the remark of a text; None where it has none."""
    found = _BEHIND.fullmatch(text)
    if found is None:
        return None
    remark = found["remark"] or found["mark"] or ""
    n = _N.fullmatch(remark)
    part = f"n: {n['n'].replace(' ', '')}" if n else f'note: "{remark}"'
    return Remarked(found["value"], f"{{value: {in_yaml(found['value'])}, {part}}}")


def in_yaml(text: str) -> str:
    """A value as it is written wherever it stands: a comma would part it in brackets."""
    return f'"{text}"' if "," in text else text


_ROUGH = re.compile(
    r"(?:(?:ca\.?|cirka|omkring|omtrent|knap|godt|næsten|mindst|højst|over|under|mere end|mindre end|about|around|approx\.?"
    r"|roughly|nearly|almost|at least|at most|more than|less than)|[<>≤≥]=?|[~≈±])\s*(?P<value>[-\u2212\u2013]?\d.*)",
    re.IGNORECASE,
)
_BEHIND = re.compile(r'(?P<value>[^(*]*[^(*\s])\s*(?:\((?P<remark>[^()"]*)\)|(?P<mark>[*†¹²³]+))')
_N = re.compile(r"[nN]\s*=\s*(?P<n>[0-9 ]+)")
