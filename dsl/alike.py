"""Equality, hash and repr of records, written once.

attrs writes and compiles these three anew for each class, which for the many classes of the language's trees takes a third
of the time to start. The classes that are compared all the time (places, quantities, units) keep attrs' own.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from attrs import fields


class Alike:
    """A record that is equal to another of its class with equal fields; fields with `eq=False` do not count."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return self is other or (type(other) is type(self) and _held(self) == _held(other))

    def __hash__(self) -> int:
        return hash((type(self), _held(self)))

    def __repr__(self) -> str:
        kind: Any = type(self)
        shown = (f"{name}={getattr(self, name)!r}" for name in _names(kind)[1])
        return f"{kind.__qualname__}({', '.join(shown)})"


def _held(record: Alike) -> tuple[object, ...]:
    kind: Any = type(record)
    return tuple([getattr(record, name) for name in _names(kind)[0]])


@cache
def _names(kind: Any) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The fields that count, and those that are shown."""
    return tuple(each.name for each in fields(kind) if each.eq), tuple(each.name for each in fields(kind) if each.repr)
