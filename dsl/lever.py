"""Levers: the inputs of a contract that a what-if turns, one at a time or many together.

A lever is a target, a measured figure, or a weight. It is named as the rules name it ("goal 6 omsaetning target") and
knows which terms of the checked contract it stands for; what is put there is the business of whoever turns it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from fractions import Fraction
from typing import overload

from attrs import field, frozen

from dsl.alike import Alike
from dsl.contract import Contract, Criterion, Goal
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.terms import Absent, Facet, Figure, Place
from dsl.units import NUMBER, TRUTH, Unit


class Turns(Enum):
    """What a lever turns."""

    TARGET = "target"
    ACTUAL = "actual"
    WEIGHT = "weight"


@frozen(eq=False, repr=False)
class Lever(Alike):
    """An input that can be turned.

    `places` are those whose terms it replaces: the targets of a criterion's members, an actual that is worked out from
    several figures, or the one whose weight it is. `quantities` are the figures that it replaces wherever they are read,
    where the actual is a figure. Its values are in `unit` (a ratio of 79 % is 79/100, a truth 1 or 0) and lie between
    `low` and `high`, where those are bounded.
    """

    title: str
    turns: Turns
    unit: Unit
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    low: Fraction | None = None
    high: Fraction | None = None
    span: Span | None = field(default=None, eq=False, repr=False)


@frozen
class Steps(Sequence[Fraction]):
    """Evenly spaced values, `first` and then one every `step`, `size` of them; none is made before it is asked for."""

    first: Fraction
    step: Fraction
    size: int

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, index: int) -> Fraction: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Fraction]: ...
    def __getitem__(self, index: int | slice) -> Fraction | Sequence[Fraction]:
        if isinstance(index, slice):
            return [self.first + self.step * each for each in range(self.size)[index]]
        return self.first + self.step * range(self.size)[index]


@frozen(eq=False, repr=False)
class Variation(Alike):
    """A lever with the values that it is to be turned to, in their order, in the lever's unit."""

    lever: Lever
    values: Sequence[Fraction]


def levers(contract: Contract) -> tuple[Lever, ...]:
    """Every target and every actual of the contract, in the order of the text; those of members one by one."""
    criteria = [(goal, criterion) for goal in contract.goals for criterion in goal.criteria]
    return tuple(lever for goal, criterion in criteria for lever in _of_criterion(contract, goal, criterion))


def _of_criterion(contract: Contract, goal: Goal, criterion: Criterion) -> Iterator[Lever]:
    for members in criterion.members or ((),):
        place = Place(goal.id, criterion.name, members)
        for facet in (Facet.TARGET, Facet.LOWER, Facet.UPPER):
            if place.its(facet) in contract.terms:
                yield target(contract, (place.its(facet),), str(place.its(facet)))
        actual_place = place.its(Facet.ACTUAL)
        if actual_place in contract.terms:
            yield actual(contract, (actual_place,), str(actual_place))


def target(contract: Contract, places: tuple[Place, ...], title: str, span: Span | None = None) -> Lever:
    """The lever of a target, of one member or of several together; its values may be what the actual's may."""
    unit = next((contract.unit(place) for place in places if not isinstance(contract.terms[place], Absent)), None)
    measured = [place.its(Facet.ACTUAL) for place in places]
    low, high = _bounds(contract, measured)
    return Lever(title, Turns.TARGET, unit or contract.unit(measured[0]), places, (), low, high, span)


def actual(contract: Contract, places: tuple[Place, ...], title: str, span: Span | None = None) -> Lever:
    """The lever of an actual: of the figures where it is one, else of the worked-out value itself."""
    terms = [contract.terms[place] for place in places]
    low, high = _bounds(contract, places)
    figures = tuple(dict.fromkeys(term.quantity for term in terms if isinstance(term, Figure)))
    if len(figures) == len(terms):
        return Lever(title, Turns.ACTUAL, terms[0].unit, (), figures, low, high, span)
    return Lever(title, Turns.ACTUAL, terms[0].unit, places, (), low, high, span)


def figure(quantity: Quantity, span: Span | None = None) -> Lever:
    """The lever of a measured figure, wherever the contract reads it."""
    return Lever(str(quantity), Turns.ACTUAL, quantity.unit, (), (quantity,), *_range(quantity), span=span)


def weight(place: Place, title: str, unit: Unit = NUMBER, span: Span | None = None) -> Lever:
    """The lever of the weight of a goal or a criterion; 0 leaves it out."""
    return Lever(title, Turns.WEIGHT, unit, (place,), (), Fraction(0), None, span)


def _bounds(contract: Contract, places: tuple[Place, ...] | list[Place]) -> tuple[Fraction | None, Fraction | None]:
    """What the figures at these places may be; unbounded where one of them is worked out."""
    terms = [contract.terms.get(place) for place in places]
    ranges = [_range(term.quantity) if isinstance(term, Figure) else (None, None) for term in terms]
    lows, highs = [low for low, _ in ranges if low is not None], [high for _, high in ranges if high is not None]
    whole = len(terms)
    return (max(lows) if len(lows) == whole else None), (min(highs) if len(highs) == whole else None)


def _range(quantity: Quantity) -> tuple[Fraction | None, Fraction | None]:
    return (Fraction(0), Fraction(1)) if quantity.unit == TRUTH else (quantity.low, quantity.high)
