"""What a term reads, and what in it is more than rational arithmetic."""

from __future__ import annotations

from collections.abc import Callable

from attrs import frozen

from dsl import terms
from dsl.quantity import Quantity
from dsl.terms import Place, Term
from evaluator.whatif.turn import Rewriter


@frozen
class Inputs:
    """What a term reads, however deep."""

    places: frozenset[Place]
    figures: frozenset[Quantity]

    @classmethod
    def of(cls, term: Term) -> Inputs:
        """The inputs of a term."""
        places, figures = set[Place](), set[Quantity]()

        def look(item: Term) -> None:
            if isinstance(item, terms.Reference):
                places.add(item.place)
            elif isinstance(item, terms.Figure):
                figures.add(item.quantity)

        Rewriter(look).term(term)
        return cls(frozenset(places), frozenset(figures))


_BEYOND = frozenset({"ln", "log", "exp", "sqrt", "pow", "geometric_mean"})


def beyond(term: Term) -> Term | None:
    """The first part of a term that does more than rational arithmetic."""
    return find(term, terms.Operation, lambda item: item.name in _BEYOND) or find(
        term, terms.Combination, lambda item: item.function in _BEYOND
    )


def find(term: Term, kind: type[Term], test: Callable[..., bool] = lambda item: True) -> Term | None:
    """The first term of a kind that stands in a term and passes the test."""
    found: list[Term] = []

    def look(item: Term) -> None:
        if isinstance(item, kind) and test(item):
            found.append(item)

    Rewriter(look).term(term)
    return found[0] if found else None
