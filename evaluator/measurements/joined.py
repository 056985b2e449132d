"""Answers that are counted together, where one person may give several: the key under which those stand who gave any of them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from dsl.source import Span
from dsl.vocabulary import LANGUAGES, Role, spelling
from evaluator.measurements.nodes import Leaf

UNION = " or "
"""What joins the answers in such a key."""


def union(chosen: Iterable[str]) -> str:
    """The key under which stands how many gave at least one of these answers: the answer alone, or `digital or green`.

    The answers come in alphabetical order, each once, in English whatever the contract is written in.
    """
    return UNION.join(sorted(set(chosen)))


_OR = re.compile(rf"\s+(?:{'|'.join(spelling('or', Role.RESERVED, language) for language in LANGUAGES)})\s+", re.IGNORECASE)


def parted(key: str) -> tuple[str, ...]:
    """The answers that a key of a measurement set names, in either language: one, or several that are joined."""
    return tuple(_OR.split(key.strip()))


def apart(key: Leaf) -> tuple[Leaf, ...]:
    """The answers that a key names, each with its place."""
    at, found = 0, []
    for name in parted(key.text):
        at = key.text.index(name, at)
        inner = Span(key.inner.source, key.inner.start + at, key.inner.start + at + len(name)) if key.inner else None
        found.append(Leaf(name, inner or key.span, inner))
        at += len(name)
    return tuple(found)
