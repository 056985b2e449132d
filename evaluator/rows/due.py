"""What is due in the contract's period: a criterion whose target is not due needs none of its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.terms import Absent, Facet, Figure, Place, Reference, Term
from dsl.within import inside
from evaluator.measurements.derive import closure
from evaluator.measurements.records import Batch
from evaluator.measurements.tallies import batch_of


def idle(contract: Contract) -> frozenset[Batch | Quantity]:
    """The counts and the figures of measures that only criteria ask for whose target is not due: nothing rests on them yet."""
    resting = not_due(contract)
    if not resting:
        return frozenset()
    needed = [quantity for quantity in contract.quantities if quantity not in resting]
    return _counted(resting, contract) - _counted(needed, contract)


def _counted(quantities: Iterable[Quantity], contract: Contract) -> frozenset[Batch | Quantity]:
    """What is counted for these, and for all that may have a part in them."""
    return frozenset(batch_of(each) or each for each in closure(tuple(quantities), contract))


def not_due(contract: Contract) -> frozenset[Quantity]:
    """The figures that only criteria ask for whose target is not due in the contract's period."""
    resting = {place for place in contract.terms if _is_of_an_idle_one(place, contract)}
    if not resting:
        return frozenset()
    used = {place for at, term in contract.terms.items() if at not in resting for place in _referred(term)}
    kept = {quantity for place in resting - used for quantity in _figures(contract.terms[place])}
    needed = {quantity for place in contract.terms.keys() - (resting - used) for quantity in _figures(contract.terms[place])}
    return frozenset(kept - needed)


def _is_of_an_idle_one(place: Place, contract: Contract) -> bool:
    target = contract.terms.get(place.its(Facet.TARGET)) if place.criterion is not None else None
    return isinstance(target, Absent) and target.kind == "not due"


def _referred(term: Term) -> Iterator[Place]:
    """The actuals and baselines that a term uses; a score of what is not due applies to nobody, whatever is measured."""
    places = (each.place for each in inside(term) if isinstance(each, Reference))
    yield from (place for place in places if place.facet in (Facet.ACTUAL, Facet.BASELINE))


def _figures(term: Term) -> Iterator[Quantity]:
    yield from (each.quantity for each in inside(term) if isinstance(each, Figure))
