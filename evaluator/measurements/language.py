"""The rule language as a measurement set uses it: its keys and places are written as the rules write them."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic
from dsl.quantity import Quantity
from dsl.source import Source
from dsl.syntax import Expr
from dsl.terms import Place

Expression = Callable[[Source, int, int | None, Contract], tuple[Expr | None, tuple[Diagnostic, ...]]]
Key = Callable[[Expr, Contract], tuple[Quantity | None, tuple[Diagnostic, ...]]]
PlaceOf = Callable[[Expr, Contract], tuple[Place | None, tuple[Diagnostic, ...]]]


@frozen
class Language:
    """What reads the text of a key, and what brings it to the normal form of a quantity or of a place."""

    expression: Expression
    key: Key
    place: PlaceOf


def rule_language() -> Language:
    """The parser and the checker; loaded only when a measurement set is read."""
    from dsl.check import key, place, read_expression

    return Language(read_expression, key, place)
