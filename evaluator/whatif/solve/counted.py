"""The answer in whole numbers where its values are counted: so many more of those who answered."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from attrs import frozen

from dsl.contract import Contract
from dsl.lever import Lever, Turns
from dsl.quantity import Quantity
from dsl.terms import Facet, Figure
from dsl.units import COUNT
from evaluator.value import Known
from evaluator.whatif.solve.scored import Scored
from evaluator.whatif.solve.sets import Range, ValueSet, Wholes


@frozen
class Whole:
    """The values in whole numbers: counts, or numerators over the same `of`, of what `quantity` measures.

    `ranges` are those for which the wish holds, in rising order. `present` is the number today, None where it is not known
    or no whole number. `shared` are the other figures of the same answers that the contract reads: they are left as they are.
    """

    quantity: Quantity
    ranges: tuple[Wholes, ...]
    present: int | None
    of: int | None = None
    shared: tuple[Quantity, ...] = ()

    def around(self, here: int) -> Wholes | None:
        """The range that a number lies in."""
        return next((each for each in self.ranges if _closed(each).contains(Fraction(here))), None)

    def up(self, here: int) -> int | None:
        """The least of them from a number on."""
        found = (here if least is None else max(least, here) for least, last in self.ranges if last is None or last >= here)
        return next(found, None)

    def down(self, here: int) -> int | None:
        """The greatest of them down from a number."""
        there = [(least, last) for least, last in self.ranges if least is None or least <= here]
        return None if not there else here if there[-1][1] is None else min(there[-1][1], here)


def _closed(wholes: Wholes) -> Range:
    low, high = (None if each is None else Fraction(each) for each in wholes)
    return Range(low, high, low_closed=True, high_closed=True)


def whole(contract: Contract, lever: Lever, values: ValueSet, today: Fraction | None, scored: Scored) -> Whole | None:
    """The values in whole numbers; None where they are not counted, or not known how many answered."""
    quantity = _quantity(contract, lever)
    if quantity is None or _weighted(contract, quantity):
        return None
    if quantity.function in _COUNTS:
        return Whole(quantity, values.whole(), _number(today))
    everyone = _answers(quantity, scored) if lever.turns is Turns.ACTUAL else None
    if not everyone or quantity.function not in _SHARES:
        return None
    factor = _SHARES[quantity.function] / everyone
    number = None if today is None else today / factor
    return Whole(quantity, values.whole(factor), _number(number), everyone, tuple(_others(contract, quantity)))


_COUNTS = frozenset({"count", "n"})
_SHARES = {"share": Fraction(1), "nps": Fraction(100)}
"""What everyone would make of the figure."""


def _quantity(contract: Contract, lever: Lever) -> Quantity | None:
    """The one figure that the lever is, or is the target of."""
    if lever.turns is Turns.ACTUAL:
        return lever.quantities[0] if len(lever.quantities) == 1 else None
    actuals = [contract.terms.get(place.its(Facet.ACTUAL)) for place in lever.places] if lever.turns is Turns.TARGET else []
    found = {term.quantity if isinstance(term, Figure) else None for term in actuals}
    return found.pop() if len(found) == 1 else None


def _weighted(contract: Contract, quantity: Quantity) -> bool:
    question = contract.declarations.questions.get(quantity.of or "")
    return question is not None and question.weight is not None


def _answers(quantity: Quantity, scored: Scored) -> int | None:
    """How many answered, where that is known: with the figure itself, or as a figure of its own."""
    own = scored.measured.answer(quantity, scored.result.party)
    if own.how in ("rows", "counts", "published") and own.denominator:
        return _number(own.denominator)
    asked = quantity.changed(function="n", subject=(), of=quantity.of or next(iter(quantity.subject), None), unit=COUNT)
    answer = scored.measured.answer(asked, scored.result.party)
    return _number(answer.value.value) if isinstance(answer.value, Known) and isinstance(answer.value.value, Fraction) else None


def _number(value: Fraction | None) -> int | None:
    return int(value) if value is not None and value.denominator == 1 else None


def _others(contract: Contract, quantity: Quantity) -> Iterable[Quantity]:
    """Other figures of the same answers, or of some of them."""
    ours = dict(quantity.members)
    for each in contract.quantities:
        apart = any(ours.get(dimension, member) != member for dimension, member in each.members)
        same_answers = (each.of, each.period, each.group) == (quantity.of, quantity.period, quantity.group)
        if each != quantity and same_answers and not apart and each.function != "n":
            yield each
