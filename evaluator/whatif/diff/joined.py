"""Causes that change together, because half of them would be nonsense: a criterion measured in another unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from dsl.terms import Facet, Place
from evaluator.whatif.diff.change import Cause
from evaluator.whatif.diff.compare import Compared


def joined(compared: Compared, causes: Sequence[Cause]) -> Mapping[Cause, Cause]:
    """For each cause that does not change alone, the one that it changes with."""
    found: dict[Cause, Cause] = {}
    for group in _groups(compared, causes):
        first = next(cause for cause in causes if cause in group)
        found |= dict.fromkeys(group, first)
    return found


def _groups(compared: Compared, causes: Sequence[Cause]) -> list[set[Cause]]:
    """A score in another unit takes everything with it, an actual in another unit the criterion."""
    places = {_criterion(place): place for place in _in_another_unit(compared)}
    if any(place.facet is Facet.SCORE for place in places.values()):
        return [set(causes)] if causes else []
    return [
        {change.cause for change in compared.changes if any(_criterion(each) == criterion for each in change.places)}
        for criterion in places
    ]


def _criterion(place: Place) -> tuple[str | None, str | None]:
    return place.goal, place.criterion


def _in_another_unit(compared: Compared) -> list[Place]:
    both = compared.matched
    common = [place for place in both.new.terms if place in both.terms and place.facet is not Facet.SHOW]
    return [place for place in common if both.new.terms[place].unit != both.terms[place].unit]
