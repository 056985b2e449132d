"""Which causes interact: with a total that adds up its goals, only those that reach the same goal."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dsl.terms import Combination, Constant, Place, Reference
from evaluator.value import NotApplicable
from evaluator.whatif.diff.change import Cause
from evaluator.whatif.diff.hybrid import Hybrids
from evaluator.whatif.diff.shares import MOST_EXACT, subsets
from evaluator.whatif.diff.walk import references

Causes = frozenset[Cause]


def groups(hybrids: Hybrids, causes: Sequence[Cause], expanded: Callable[[Causes], Causes], party: int) -> list[list[Cause]]:
    """The causes in groups that do not interact with each other; few causes in one group, whatever they do."""
    if len(causes) <= MOST_EXACT:
        return [list(causes)]
    causes, idle = _parted(hybrids, causes, expanded, party)
    return [*_grouped(hybrids, causes, expanded, party), *([cause] for cause in idle)]


def _grouped(hybrids: Hybrids, causes: Sequence[Cause], expanded: Callable[[Causes], Causes], party: int) -> list[list[Cause]]:
    if len(causes) <= MOST_EXACT:
        return [list(causes)]
    places = _added_up(hybrids)
    found = _connected(hybrids, places, causes, expanded) if places else []
    if found and all(_settled(hybrids, places, group, expanded, party) for group in found):
        return found
    return [list(causes)]


def _parted(
    hybrids: Hybrids, causes: Sequence[Cause], expanded: Callable[[Causes], Causes], party: int
) -> tuple[list[Cause], list[Cause]]:
    """The causes that may move the total, and those that never move anything that the total rests on directly."""
    blend = hybrids.blends[Place()]
    below = {place for some in (blend.causes, frozenset[Cause]()) for place in references(blend.make(some))}
    acting = {cause for cause in causes if expanded(frozenset({cause})) & hybrids.own(Place())}
    for place in below:
        here = [cause for cause in causes if expanded(frozenset({cause})) & hybrids.reach[place]]
        if len(here) > MOST_EXACT:
            acting |= set(here)
            continue
        values = {frozenset(some): hybrids.steps(place, expanded(frozenset(some)))[party].value for some in subsets(here)}
        acting |= {cause for cause in here if any(values[some] != values[some - {cause}] for some in values if cause in some)}
    return [cause for cause in causes if cause in acting], [cause for cause in causes if cause not in acting]


def _added_up(hybrids: Hybrids) -> list[Place]:
    """The goals that the total adds up; none where it does anything else with them."""
    blend = hybrids.blends[Place()]
    term = blend.make(blend.causes)
    if blend.causes or not isinstance(term, Combination) or term.function not in ("mean", "sum"):
        return []
    if term.top or (term.least or 1) > 1:
        return []
    plain = [part for part in term.parts if not part.known_only and (part.weight is None or isinstance(part.weight, Constant))]
    places = [part.term.place for part in plain if isinstance(part.term, Reference)]
    return places if len(places) == len(term.parts) else []


def _connected(
    hybrids: Hybrids, places: Sequence[Place], causes: Sequence[Cause], expanded: Callable[[Causes], Causes]
) -> list[list[Cause]]:
    """The causes that reach a common goal, directly or by way of others."""
    sets: list[set[Cause]] = []
    for place in places:
        here = {cause for cause in causes if expanded(frozenset({cause})) & hybrids.reach[place]}
        touching = [each for each in sets if each & here]
        sets = [each for each in sets if not each & here] + ([here.union(*touching)] if here else [])
    return [[cause for cause in causes if cause in each] for each in sets]


def _settled(
    hybrids: Hybrids, places: Sequence[Place], group: Sequence[Cause], expanded: Callable[[Causes], Causes], party: int
) -> bool:
    """Whether no goal that the group reaches comes to apply or ceases to; else it would change what the others weigh."""
    if len(group) > MOST_EXACT:
        return False
    whole = expanded(frozenset(group))
    for place in places:
        if not whole & hybrids.reach[place]:
            continue
        values = [hybrids.steps(place, expanded(frozenset(some)))[party].value for some in subsets(group)]
        if len({isinstance(value, NotApplicable) for value in values}) > 1:
            return False
        if any(getattr(value, "may_be_absent", False) for value in values):
            return False
    return True
