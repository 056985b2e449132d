"""A contract with other terms at some of its places: levers turned.

Nothing is parsed or checked anew: the terms that a lever stands for are exchanged, and all others are shared with the
contract that it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from attrs import evolve, fields

from dsl import terms
from dsl.contract import Contract
from dsl.lever import Lever, Turns
from dsl.quantity import Quantity
from dsl.source import Source, Span
from dsl.terms import Constant, Facet, Figure, Part, Place, Reference, Term
from dsl.units import NUMBER, TRUTH

NOWHERE = Span(Source("what-if", ""), 0, 0)
"""The span of a term that no text wrote."""
Put = Fraction | Term
"""What a lever is turned to: a value in the lever's unit, or a term such as the figure of `variable`."""


def variable(lever: Lever, number: int = 0) -> Figure:
    """A figure of its own to turn a lever to, when its values are to be filled in later; `number` tells several apart."""
    quantity = Quantity("figure", ("varied", str(number)), unit=lever.unit, low=lever.low, high=lever.high)
    return Figure(quantity, unit=lever.unit, span=lever.span or NOWHERE)


def turn(contract: Contract, turned: Mapping[Lever, Put]) -> Contract:
    """The contract with each lever turned to its value; values are taken as they are, without a check of their bounds.

    `quantities` then holds the figures of the terms put in as well.
    """
    puts = {lever: _term(lever, put) for lever, put in turned.items()}
    figures = {quantity: put for lever, put in puts.items() for quantity in lever.quantities}
    weights = {place: put for lever, put in puts.items() if lever.turns is Turns.WEIGHT for place in lever.places}
    there = {place: put for lever, put in puts.items() if lever.turns is not Turns.WEIGHT for place in lever.places}
    rewriter = Rewriter(lambda term: figures.get(term.quantity) if isinstance(term, Figure) else None)
    changed = {place: there.get(place) or rewriter.term(term) for place, term in contract.terms.items()}
    if weights:
        changed = {place: _weighing(weights, contract.weights).term(term) for place, term in changed.items()}
    added = {put.quantity: put.quantity for put in puts.values() if isinstance(put, Figure)}
    quantities = tuple({**dict.fromkeys(contract.quantities), **added})
    return evolve(contract, terms=changed, quantities=quantities)


def _term(lever: Lever, put: Put) -> Term:
    if not isinstance(put, Fraction):
        return put
    value = bool(put) if lever.unit == TRUTH else put
    return Constant(value, unit=lever.unit, span=lever.span or NOWHERE)


class Rewriter:
    """Exchanges terms wherever they stand; what has nothing to exchange in it is the very same term.

    `rule` gives the term to put in the place of one, or None to look inside it.
    """

    def __init__(self, rule: Callable[[Term], Term | None]) -> None:
        self._rule = rule
        self._done: dict[int, tuple[object, Any]] = {}

    def term(self, term: Term) -> Term:
        """The term with everything in it exchanged."""
        found: Term = self._item(term)
        return found

    def _item(self, item: Any) -> Any:
        if isinstance(item, tuple):
            made = tuple([self._item(each) for each in item])
            return item if all(new is old for new, old in zip(made, item, strict=True)) else made
        if type(item).__module__ != terms.__name__ or type(item) in (Place, terms.Mode):
            return item
        if id(item) not in self._done:
            self._done[id(item)] = (item, self._made(item))  # kept with the item, or its id might be used again
        return self._done[id(item)][1]

    def _made(self, item: Any) -> Any:
        put = self._rule(item)
        if put is not None:
            return put
        changes = {
            each.name: made for each in fields(type(item)) if (made := self._item(old := getattr(item, each.name))) is not old
        }
        return evolve(item, **changes) if changes else item


def _weighing(weights: Mapping[Place, Term], declared: Mapping[Place, Term]) -> Rewriter:
    """Exchanges the weights of parts; where no part of a list had one, the others weigh 1 from then on."""
    written = {id(declared[place]): put for place, put in weights.items() if place in declared}
    bare = {place: put for place, put in weights.items() if place not in declared}

    def named(part: Part) -> Place | None:
        term = part.term
        return term.place if isinstance(term, Reference) and term.place.facet is Facet.SCORE else None

    def weigh(item: terms.Combination) -> terms.Combination:
        if item.function not in _WEIGHED or not any(part.weight is None and named(part) in bare for part in item.parts):
            return item
        one = Constant(Fraction(1), unit=NUMBER, span=NOWHERE)
        given = [part.weight or bare.get(named(part) or Place(), one) for part in item.parts]
        return evolve(item, parts=tuple(evolve(part, weight=put) for part, put in zip(item.parts, given, strict=True)))

    outer: Rewriter

    def rule(item: Any) -> Any:
        if id(item) in written:
            return written[id(item)]
        if isinstance(item, terms.Combination) and (weighed := weigh(item)) is not item:
            return outer.term(weighed)
        return None

    outer = Rewriter(rule)
    return outer


_WEIGHED = frozenset({"mean", "sum", "geometric_mean"})
"""The combinations in which weights count."""
