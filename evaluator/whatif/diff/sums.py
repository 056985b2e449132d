"""What a rule combines: scores with their weights, flat or added up through means within means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from dsl.terms import Combination, Facet, Part, Place, Reference, Term
from evaluator.whatif.diff.normal import WEIGHED, weights
from evaluator.whatif.diff.sides import Side

Linear = Mapping[Place, Fraction]
"""Scores added up: each with what it weighs of the whole."""


@frozen
class Flat:
    """A combination of scores, without those that never apply: each with its weight and whether it counts only if known."""

    function: str
    least: int
    top: int | None
    parts: frozenset[tuple[Place, Fraction | None, bool]]


def flat(side: Side, term: Term) -> Flat | None:
    """A combination of scores; None where a rule is anything else."""
    if isinstance(term, Reference):
        return Flat("mean", 1, None, frozenset({(term.place, Fraction(1), False)}))
    if not isinstance(term, Combination):
        return None
    kept = _applying(side, term)
    shares: Sequence[Fraction | None] = weights(term.function, kept) or [None] * len(kept)
    if term.function in WEIGHED and None in shares:
        return None
    places = [part.term.place if isinstance(part.term, Reference) else None for part in kept]
    parts = frozenset(
        (place, share, part.known_only) for place, share, part in zip(places, shares, kept, strict=True) if place is not None
    )
    if len(parts) < len(kept) or not parts:
        return None
    function = "mean" if len(parts) == 1 and term.function in ("mean", "worst", "best") else term.function
    return Flat(function, term.least or 1, term.top, parts)


def _applying(side: Side, term: Combination) -> list[Part]:
    """The parts but for those that never apply, whatever the figures."""
    return [part for part in term.parts if not (isinstance(part.term, Reference) and side.never_applies(part.term.place))]


def linear(side: Side, term: Term) -> Linear | None:
    """The scores that a term adds up and what each of them weighs; None where it does anything else."""
    found: dict[Place, Fraction] = {}
    if not _add(side, term, Fraction(1), found):
        return None
    return {place: weight for place, weight in found.items() if weight}


def _add(side: Side, term: Term, weight: Fraction, found: dict[Place, Fraction]) -> bool:
    if isinstance(term, Reference) and term.place.facet is Facet.SCORE:
        found[term.place] = found.get(term.place, Fraction(0)) + weight
        return True
    if not isinstance(term, Combination) or term.function not in ("mean", "sum") or term.top or (term.least or 1) > 1:
        return False
    kept = _applying(side, term)
    shares = weights(term.function, kept)
    if shares is None or not kept or any(part.known_only for part in kept):
        return False
    return all(_add(side, part.term, weight * share, found) for part, share in zip(kept, shares, strict=True))
