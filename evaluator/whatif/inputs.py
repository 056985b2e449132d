"""The inputs of a contract as a tornado turns them: every target, every actual, and every other figure that the total reads.

They are the levers of the contract (`dsl.lever`) in the order of the text, with two differences: a target that is written
once for several members is one input, and a figure that several criteria measure stands where it is read first.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from dsl import lever
from dsl.contract import Contract, Criterion
from dsl.lever import Lever
from dsl.quantity import Quantity
from dsl.terms import Constant, Facet, Place
from dsl.units import Kind
from evaluator.whatif.within import figures_within

_TARGETS = (Facet.TARGET, Facet.LOWER, Facet.UPPER)


@frozen
class Input:
    """A lever with the criterion that it belongs to: `places` are those of the criterion's members, or its own.

    `facet` is what it is of the criterion. A figure of no criterion, such as one that a gate asks for, has no places.
    """

    lever: Lever
    facet: Facet
    places: tuple[Place, ...] = ()

    @property
    def goal(self) -> str | None:
        """The goal that it belongs to; None of a figure of no criterion."""
        return self.places[0].goal if self.places else None


def inputs(contract: Contract) -> tuple[Input, ...]:
    """Every input, once."""
    found: dict[object, Input] = {}
    for one in _all(contract):
        found.setdefault(one.lever.quantities or one.lever, one)
    return tuple(found.values())


def _all(contract: Contract) -> Iterator[Input]:
    measured: set[Quantity] = set()
    for goal in contract.goals:
        for criterion in goal.criteria:
            yield from _of_criterion(contract, goal.id, criterion)
            actuals = [place.its(Facet.ACTUAL) for place in _places(goal.id, criterion)]
            measured.update(*(figures_within(contract, place) for place in actuals if place in contract.terms))
    read = figures_within(contract, Place())
    for quantity in contract.quantities:
        if quantity in read and quantity not in measured and quantity.unit.kind is not Kind.LABEL:
            yield Input(lever.figure(quantity), Facet.ACTUAL)


def _places(goal: str, criterion: Criterion) -> list[Place]:
    return [Place(goal, criterion.name, members) for members in criterion.members or ((),)]


def _of_criterion(contract: Contract, goal: str, criterion: Criterion) -> Iterator[Input]:
    places = _places(goal, criterion)
    for facet in _TARGETS:
        for together in _written_once(contract, [place for place in places if place.its(facet) in contract.terms], facet):
            yield _target(contract, goal, criterion, together, facet)
    for place in places:
        at = place.its(Facet.ACTUAL)
        if at in contract.terms:
            yield Input(lever.actual(contract, (at,), str(at)), Facet.ACTUAL, (place,))


def _target(contract: Contract, goal: str, criterion: Criterion, places: tuple[Place, ...], facet: Facet) -> Input:
    whole = Place(goal, criterion.name, (), facet)
    title = str(whole if len(places) == len(criterion.members or ((),)) else places[0].its(facet))
    return Input(lever.target(contract, tuple(place.its(facet) for place in places), title), facet, places)


def _written_once(contract: Contract, places: list[Place], facet: Facet) -> Iterator[tuple[Place, ...]]:
    """The members whose target is the same number, written at the same place of the text."""
    groups: dict[object, list[Place]] = {}
    for place in places:
        term = contract.terms[place.its(facet)]
        key = (term.value, term.span.start, term.span.source.name) if isinstance(term, Constant) else place
        groups.setdefault(key, []).append(place)
    yield from (tuple(group) for group in groups.values())
