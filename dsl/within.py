"""What stands within a checked term, however deep: one walk for everybody who looks for something in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dsl import terms
from dsl.terms import Mode, Place, Term


def inside(term: Term) -> Iterator[Any]:
    """A term, and every term, part and case in it, outermost first, in the order of the text; each shared one once."""
    seen: set[int] = set()
    waiting: list[Any] = [term]
    while waiting:
        item = waiting.pop()
        if isinstance(item, tuple):
            waiting += reversed(item)
        elif type(item).__module__ == terms.__name__ and not isinstance(item, Place | Mode) and id(item) not in seen:
            seen.add(id(item))
            yield item
            waiting += reversed([getattr(item, name) for name in item.__slots__ if name not in _ASIDE])


_ASIDE = frozenset({"span", "unit", "declared", "__weakref__"})
"""What a term holds besides what it is made of."""
