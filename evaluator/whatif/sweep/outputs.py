"""Outputs: which values of a contract a sweep is to give."""

from __future__ import annotations

from attrs import evolve, frozen

from dsl import terms
from dsl.contract import Contract
from dsl.terms import Absent, Facet, Place, Term
from dsl.units import RATIO, Kind, Unit


@frozen
class Output:
    """A value of the contract: a goal's score, the total, a criterion's score or whether it is met.

    With `before_rounding` the value before the declared rounding that the place ends with, as `Score.exact` has it.
    """

    place: Place
    before_rounding: bool = False

    def __str__(self) -> str:
        return f"{self.place} before rounding" if self.before_rounding else str(self.place)


def default_outputs(contract: Contract) -> tuple[Output, ...]:
    """Every goal's score, the total, and the total before its own rounding."""
    return (*(Output(Place(goal.id)) for goal in contract.goals), Output(Place()), Output(Place(), before_rounding=True))


def unit_of(contract: Contract, output: Output) -> Unit:
    """The unit that an output is shown in: a truth that is a score counts as a ratio."""
    unit = contract.unit(output.place)
    return RATIO if unit.kind is Kind.TRUTH and output.place.facet is Facet.SCORE else unit


def before_rounding(term: Term) -> Term:
    """The term without the rounding that it ends with, also beneath gates and conditions of applying."""
    if isinstance(term, terms.Rounding):
        return term.value
    if isinstance(term, terms.Choice) and (term.gate or isinstance(term.then, Absent) or isinstance(term.otherwise, Absent)):
        return evolve(term, then=before_rounding(term.then), otherwise=before_rounding(term.otherwise))
    return term
