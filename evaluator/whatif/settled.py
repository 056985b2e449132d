"""A contract for one of its parties alone: what it compares over all parties is written into its terms.

A scenario then needs no other party, as long as nothing that is turned moves the comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from dsl.contract import Contract
from dsl.lever import Lever
from dsl.terms import Absent, Constant, Parameter, Peers, Reference, Term
from dsl.within import inside
from evaluator.result import Step
from evaluator.score import MeasurementSet, score_parties
from evaluator.value import Known, NotApplicable, Value
from evaluator.whatif.touched import touched
from evaluator.whatif.turn import Rewriter, turn, variable


class MovedError(Exception):
    """A comparison of the parties that a lever moves, or that has no settled value; `term` is it."""

    def __init__(self, term: Peers) -> None:
        super().__init__(str(term.span.text))
        self.term = term


def settled(contract: Contract, measurements: MeasurementSet, party: str | None, levers: Iterable[Lever]) -> Contract:
    """The contract with each statistic over the parties as the constant that it is, for sweeping one party by these levers.

    Raises `MovedError` where a lever reaches a statistic.
    """
    peers = _peers(contract)
    if party is None or not peers:
        return contract
    kept = _kept(contract, levers)
    result = next(one for one in score_parties(contract, measurements) if one.party == party)
    found = _values(result.steps.values())
    written = {id(term): _written(term, found.get(id(term))) for term in kept}
    rewriter = Rewriter(lambda term: written.get(id(term)))
    return evolve(contract, terms={place: rewriter.term(term) for place, term in contract.terms.items()})


def _peers(contract: Contract) -> list[Peers]:
    return [item for term in contract.terms.values() for item in inside(term) if isinstance(item, Peers)]


def _kept(contract: Contract, levers: Iterable[Lever]) -> list[Peers]:
    """The statistics that are left where the levers are turned. Raises `MovedError` for one that reads what they touch."""
    opened = turn(contract, {lever: variable(lever, number) for number, lever in enumerate(levers)})
    places, kept = touched(contract, opened), _peers(opened)
    for term in kept:
        reads = [item for item in inside(term) if isinstance(item, Reference | Parameter)]
        if any(isinstance(item, Parameter) or item.place in places for item in reads):
            raise MovedError(term)
    return kept


def _values(steps: Iterable[Step]) -> Mapping[int, list[Value]]:
    """Each value that a statistic had, by the term."""
    found: dict[int, list[Value]] = {}
    ahead = list(steps)
    while ahead:
        step = ahead.pop()
        if isinstance(step.term, Peers):
            found.setdefault(id(step.term), []).append(step.value)
        ahead += step.parts
    return found


def _written(term: Peers, values: list[Value] | None) -> Term:
    match values:
        case [Known(value=value), *_] if all(other == values[0] for other in values):
            return Constant(value, unit=term.unit, span=term.span)
        case [NotApplicable(reason=reason), *_] if all(isinstance(other, NotApplicable) for other in values):
            return Absent("not applicable", str(reason), unit=term.unit, span=term.span)
    raise MovedError(term)  # it has no settled value, or is another term since the levers were turned
