"""Why turning an input changes nothing: read off how far its turns reach, and what the criterion's score is made of."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from attrs import frozen

from dsl.contract import Contract
from dsl.terms import Bands, Choice, Constant, Facet, Linear, Operation, Place, Reference
from dsl.within import inside
from evaluator.value import Known, Unknown, Value
from evaluator.whatif.bench import Scored
from evaluator.whatif.inputs import Input


class Cause(Enum):
    """Why the total stays, in the order in which it is looked for."""

    ABSENT = "not applicable"  # nothing is asked for
    UNKNOWN = "unknown"  # it is not known where it, or its score, stands
    RANGE = "end of range"  # it cannot be turned any way
    ROUNDING = "rounding"  # the total moves, and is rounded to the same
    WEIGHT = "weight 0"  # its criterion or its goal weighs nothing
    CAP = "cap"  # its score is as high as it goes
    FLOOR = "floor"  # its score is as low as it goes
    BAND = "band"  # its score is the same all over its band
    VERDICT = "verdict"  # only the verdict counts, and it stays
    UNREAD = "not in the score"  # a target that the score is not made of
    STAYS = "score stays"  # its criterion's score stays for another reason
    GOAL = "goal stays"  # other criteria decide its goal
    TOTAL = "total stays"  # other goals decide the total


@frozen
class Reached:
    """What a turn changes with nothing rounded: the criterion's score, its goal's, the total; and the total as rounded."""

    criterion: bool
    goal: bool
    total: bool
    rounded: bool


def cause(one: Input, before: Scored, turns: Sequence[Reached]) -> Cause | None:
    """Why no turn changes the total, as it is rounded; None where one does."""
    if not turns:
        return Cause.RANGE
    if any(turn.rounded for turn in turns):
        return None
    if any(turn.total for turn in turns):
        return Cause.ROUNDING
    if _weightless(one, before.result.contract):
        return Cause.WEIGHT
    if any(turn.goal for turn in turns):
        return Cause.TOTAL
    if any(turn.criterion for turn in turns):
        return Cause.GOAL
    return _of_score(one, before)


def _weightless(one: Input, contract: Contract) -> bool:
    places = {place for each in one.places for place in (Place(each.goal), Place(each.goal, each.criterion))}
    weights = (contract.weights.get(place) for place in places)
    return any(isinstance(weight, Constant) and weight.value == 0 for weight in weights)


def _of_score(one: Input, before: Scored) -> Cause:
    """Why the criterion's own score stays, told by the sorts of terms that it is made of."""
    if not one.places:
        return Cause.STAYS
    place = one.places[0]
    items = list(inside(before.bare.contract.terms[place]))
    facets = {item.place.facet for item in items if isinstance(item, Reference)}
    if one.facet is not Facet.ACTUAL and not facets & {one.facet, Facet.MET}:
        return Cause.UNREAD
    if any(isinstance(item, Linear) or (isinstance(item, Operation) and item.name in _CAPS) for item in items):
        return _at_an_end(before.bare.steps[place].value)
    if any(isinstance(item, Bands) for item in items):
        return Cause.BAND
    return Cause.VERDICT if Facet.MET in facets or any(isinstance(item, Choice) for item in items) else Cause.STAYS


_CAPS = frozenset({"clamp", "min", "max"})


def _at_an_end(value: Value) -> Cause:
    if isinstance(value, Known) and not isinstance(value.value, str):
        return Cause.CAP if value.value >= 1 else Cause.FLOOR if value.value <= 0 else Cause.STAYS
    return Cause.UNKNOWN if isinstance(value, Unknown) else Cause.STAYS
