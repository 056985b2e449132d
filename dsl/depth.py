"""How deep an expression may be: what works on the tree later goes down one step a level, so there is a limit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import attrs

from dsl import syntax
from dsl.diagnostic import Diagnostic, problem
from dsl.lines import DEEPEST
from dsl.source import Span


def too_deep(statement: Any, length: int) -> Diagnostic | None:
    """A message where a statement, read from a text of this length, has more operations inside each other than may be."""
    if length <= DEEPEST:
        return None  # each level takes at least one letter
    open_: list[tuple[Any, int]] = [(statement, 0)]
    place = getattr(statement, "span", None)
    while open_:
        part, depth = open_.pop()
        place = getattr(part, "span", place)
        if depth > DEEPEST:
            return problem("M0006", place, limit=DEEPEST)
        open_ += [(inner, depth + isinstance(part, syntax.Expr)) for inner in _inside(part)]
    return None


def _inside(part: Any) -> Iterator[Any]:
    """The nodes and lists right inside a node."""
    if isinstance(part, tuple):
        yield from part
    elif attrs.has(type(part)):
        for field in attrs.fields(type(part)):
            value = getattr(part, field.name)
            if not isinstance(value, Span) and (isinstance(value, tuple) or attrs.has(type(value))):
                yield value
