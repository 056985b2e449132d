"""What one lever alone reaches, where what stands above it is reached by others too: there the tables begin."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dsl import terms
from dsl.terms import Place, Term
from evaluator.whatif.sweep.exact import Exact, Key
from evaluator.whatif.sweep.reach import parts_of


def identity(key: Key) -> Any:
    """By what a place or a term is known."""
    return key if isinstance(key, Place) else id(key)


def alone(exact: Exact, wanted: Sequence[Place]) -> dict[int, list[Key]]:
    """By lever, the places and terms nearest to what is wanted that no other lever reaches."""
    found: dict[int, list[Key]] = {}
    seen: set[Any] = set()
    ahead: list[Key] = [*wanted]
    while ahead:
        key = ahead.pop()
        if isinstance(key, terms.Reference):
            key = key.place
        if identity(key) not in seen:
            seen.add(identity(key))
            ahead += _inside(exact, key, found)
    return found


def _inside(exact: Exact, key: Key, found: dict[int, list[Key]]) -> list[Term]:
    reach = exact.reach
    levers = reach.place(key) if isinstance(key, Place) else reach.term(key)
    if isinstance(key, Place) or reach.stands_alone(key):
        if not levers:
            return []
        if len(levers) == 1:
            found.setdefault(levers[0], []).append(key)
            return []
    return [exact.contract.terms[key]] if isinstance(key, Place) else list(parts_of(key))
