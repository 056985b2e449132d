"""What a term reads, and what in it is more than rational arithmetic."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from dsl import terms
from dsl.quantity import Quantity
from dsl.terms import Place, Term
from dsl.within import inside


@frozen
class Inputs:
    """What a term reads, however deep."""

    places: frozenset[Place]
    figures: frozenset[Quantity]

    @classmethod
    def of(cls, term: Term) -> Inputs:
        """The inputs of a term."""
        found = list(inside(term))
        places = frozenset(item.place for item in found if isinstance(item, terms.Reference))
        return cls(places, frozenset(item.quantity for item in found if isinstance(item, terms.Figure)))


_BEYOND = frozenset({"ln", "log", "exp", "sqrt", "pow", "geometric_mean"})


def beyond(term: Term) -> Term | None:
    """The first part of a term that does more than rational arithmetic."""
    return find(term, terms.Operation, lambda item: item.name in _BEYOND) or find(
        term, terms.Combination, lambda item: item.function in _BEYOND
    )


def find(term: Term, kind: type[Term], test: Callable[..., bool] = lambda item: True) -> Term | None:
    """The first term of a kind that stands in a term and passes the test."""
    return next((item for item in inside(term) if isinstance(item, kind) and test(item)), None)
