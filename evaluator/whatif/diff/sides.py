"""Each of two contracts by itself, in the names of the new one, to be scored on figures that are made up."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import cached_property
from typing import Any

from attrs import evolve, field, frozen

from dsl.contract import Contract, Goal
from dsl.quantity import Quantity
from dsl.terms import Facet, Part, Place, Term
from dsl.units import TRUTH, Kind
from evaluator.closures import NotCoveredError
from evaluator.column import Column, Run
from evaluator.compiled import Compiled, compile_scores
from evaluator.evaluate import evaluate
from evaluator.result import Answer, Step
from evaluator.score import counted
from evaluator.value import Known, NotApplicable, Undecided, Unknown, Value
from evaluator.whatif.diff.compare import Compared
from evaluator.whatif.diff.walk import figures, references
from evaluator.whatif.turn import Rewriter

Figures = Mapping[Quantity, Fraction]
Scores = Mapping[Place, Fraction | None]
"""The scores of goals and of the total; None where one does not apply. Those that are not settled are not there."""


@frozen(eq=False, slots=False)
class Side:
    """One of the contracts: its terms, the figures that it asks for, and its goals."""

    contract: Contract
    _closures: dict[Place, frozenset[Quantity]] = field(factory=dict)

    @property
    def terms(self) -> Mapping[Place, Term]:
        """The term of each place."""
        return self.contract.terms

    @cached_property
    def _compiled(self) -> Compiled | None:
        try:
            return compile_scores(self._complete.contract)
        except NotCoveredError:
            return None

    @cached_property
    def _complete(self) -> Side:
        """The contract where every figure is given, so that no part leaves a combination for being unknown."""
        return Side(_all_known(self.contract))

    def never_applies(self, place: Place) -> bool:
        """Whether a place does not apply whatever the figures are."""
        return isinstance(self._complete.value(place, unknown), NotApplicable)

    @property
    def quick(self) -> bool:
        """Whether many figures can be tried in little time."""
        return self._compiled is not None

    def asks(self, place: Place) -> frozenset[Quantity]:
        """The figures that a place rests on."""
        if place not in self._closures:
            self._closures[place] = frozenset()  # no place rests on itself
            below = [self.asks(each) for each in references(self.terms[place])]
            self._closures[place] = frozenset(figures(self.terms[place])).union(*below)
        return self._closures[place]

    def scores(self, given: Figures) -> Scores:
        """The scores on some figures; none on figures that a quick way does not cover, such as where it divides by 0."""
        if self._compiled is not None:
            try:
                return self._compiled([given[quantity] for quantity in self.contract.quantities])
            except NotCoveredError:
                return {}
        places = [*(Place(goal.id) for goal in self.contract.goals), Place()]
        (column,) = Run(_Stub(made_up(given)), (None,)).columns
        values = {place: self._step(place, column).value for place in places}
        return {place: _number(value) for place, value in values.items() if _is_settled(value)}

    def value(self, place: Place, answer: Callable[[Quantity], Value]) -> Value:
        """The value of one place; `answer` gives the figures."""
        (column,) = Run(_Stub(answer), (None,)).columns
        return self._step(place, column).value

    def _step(self, place: Place, column: Column) -> Step:
        if place not in column.steps:
            term = self.terms[place]
            for needed in references(term):
                self._step(needed, column)
            step = evaluate(term, column)
            column.steps[place] = evolve(step, value=counted(step.value)) if place.facet is Facet.SCORE else step
        return column.steps[place]


@frozen(eq=False)
class _Stub:
    """A measurement set that a function answers for."""

    _answer: Callable[[Quantity], Value]

    def answer(self, quantity: Quantity, party: str | None = None) -> Answer:
        """What the function says."""
        return Answer(self._answer(quantity), "published")

    def attribute(self, name: str, party: str | None) -> Value:
        """Nothing is known of a party."""
        return Undecided((), ())


def made_up(given: Figures) -> Callable[[Quantity], Value]:
    """Figures as a measurement set answers them."""

    def answer(quantity: Quantity) -> Value:
        value = given[quantity]
        return Known(bool(value) if quantity.unit == TRUTH else value)

    return answer


def unknown(quantity: Quantity) -> Value:
    """A figure of which nothing is known."""
    if quantity.unit == TRUTH:
        return Undecided((True, False), ())
    return Undecided((), ()) if quantity.unit.kind is Kind.LABEL else Unknown(quantity.low, quantity.high, ())


def _all_known(contract: Contract) -> Contract:
    """The contract with every part counting whether or not it is known, as each of them is when all figures are given."""
    rewriter: Rewriter

    def rule(item: Any) -> Any:
        if isinstance(item, Part) and item.known_only:
            return evolve(item, known_only=False, term=rewriter.term(item.term))
        return None

    rewriter = Rewriter(rule)
    return evolve(contract, terms={place: rewriter.term(term) for place, term in contract.terms.items()})


def _is_settled(value: Value) -> bool:
    return isinstance(value, NotApplicable) or (isinstance(value, Known) and isinstance(value.value, Fraction))


def _number(value: Value) -> Fraction | None:
    return value.value if isinstance(value, Known) and isinstance(value.value, Fraction) else None


def sides(compared: Compared) -> tuple[Side, Side]:
    """The old contract in the new one's names, and the new one."""
    both = compared.matched
    goals = tuple(evolve(pair.old, id=pair.id) for pair in both.goals if isinstance(pair.old, Goal))
    old = evolve(both.old, goals=goals, terms=both.terms, order=tuple(both.terms), quantities=tuple(both.asked), weights={})
    return Side(old), Side(both.new)
