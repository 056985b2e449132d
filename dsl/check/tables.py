"""Tables: the row that is being looked at, its columns as names."""

from __future__ import annotations

from dsl.check.scope import Scope
from dsl.quantity import Members
from dsl.terms import Term


def columns(members: Members, scope: Scope) -> dict[str, Term]:
    """The columns of the tables whose row is being looked at, as names."""
    found: dict[str, Term] = {}
    for dimension, member in members:
        for column, cell in scope.session.tables.get(dimension, {}).get(member, {}).items():
            term = scope.term(cell)
            if term is not None:
                found[column] = term
    return found
