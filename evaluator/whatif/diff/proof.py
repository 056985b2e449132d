"""That two contracts score alike on all figures, shown without trying any.

A score is the same where its rule is and where all that it rests on is. Where its rule is written otherwise, it is the same
if it rests on a single figure and is the same function of it, piece by piece, over the whole range of the figure; or if it
adds up the same scores with the same weights, none of which can cease to apply.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from dsl import terms
from dsl.quantity import Quantity
from dsl.terms import Absent, Choice, Place, Term
from dsl.units import TRUTH, Kind
from evaluator.value import Known, Value
from evaluator.whatif.diff.compare import Compared
from evaluator.whatif.diff.layers import peeled, same
from evaluator.whatif.diff.sides import Side
from evaluator.whatif.diff.sums import flat, linear
from evaluator.whatif.diff.walk import items, references


@frozen(eq=False)
class Proof:
    """Shows places to be equal; `used` are the ways that were needed: "terms", "functions", "weights"."""

    compared: Compared
    old: Side
    new: Side
    used: set[str] = field(factory=set)
    _known: dict[Place, bool] = field(factory=dict)

    def equal(self, place: Place) -> bool:
        """Whether a place is shown to have the same value in both contracts, whatever the figures."""
        if place not in self._known:
            self._known[place] = False  # until it is shown
            self._known[place] = self._shown(place)
        return self._known[place]

    def _shown(self, place: Place) -> bool:
        old, new = self.old.terms.get(place), self.new.terms.get(place)
        if old is None or new is None or self._recounted(place):
            return False
        if self.compared.normal.same(old, new) and all(self.equal(each) for each in references(new)):
            return True
        if self._same_function(place):
            self.used.add("functions")
            return True
        if self._same_within_layers(old, new):
            self.used.add("weights")
            return True
        return False

    def _same_within_layers(self, old: Term, new: Term) -> bool:
        """Whether two rules stand behind the same conditions and roundings, and combine the same."""
        (old_layers, old_core), (new_layers, new_core) = peeled(old), peeled(new)
        if len(old_layers) != len(new_layers) or not all(
            one.kind == other.kind and same(one, other, self.compared.normal)
            for one, other in zip(old_layers, new_layers, strict=True)
        ):
            return False
        behind = [each for layer in new_layers for each in references(_conditions(layer.term))]
        return all(self.equal(each) for each in behind) and self._same_weights(old_core, new_core)

    def _recounted(self, place: Place) -> bool:
        """Whether answers behind the place are counted otherwise, so that the same answers are other figures."""
        changed = {cause[1] for cause in self.compared.causes if cause[0] == "question"}
        return any(quantity.of in changed for side in (self.old, self.new) for quantity in side.asks(place))

    # --- a single figure --------------------------------------------------------------------------------------------

    def _same_function(self, place: Place) -> bool:
        asked = self.old.asks(place) | self.new.asks(place)
        if len(asked) > 1 or any(_is_beyond(side, place) for side in (self.old, self.new)):
            return False
        if not asked:
            return self._same_value(place)
        (quantity,) = asked
        return quantity.unit.kind is not Kind.LABEL and same_function(self.old, self.new, place, quantity)

    def _same_value(self, place: Place) -> bool:
        def nothing(quantity: Quantity) -> Value:
            raise LookupError(str(quantity))

        one, other = (side.value(place, nothing) for side in (self.old, self.new))
        return type(one) is type(other) and (not isinstance(one, Known) or one == other)

    # --- sums -------------------------------------------------------------------------------------------------------

    def _same_weights(self, old: Term, new: Term) -> bool:
        before, after = flat(self.old, old), flat(self.new, new)
        if before is not None and before == after:
            return all(self.equal(place) for place, _, _ in before.parts)
        one, other = linear(self.old, old), linear(self.new, new)
        if one is None or other is None or one != other:
            return False
        applying = all(not _may_not_apply(side, each) for side in (self.old, self.new) for each in one)
        return applying and all(self.equal(each) for each in one)


def same_function(old: Side, new: Side, place: Place, quantity: Quantity) -> bool:
    """Whether a place is the same function of its one figure in both; False also where that cannot be worked out."""
    try:
        from evaluator.whatif.solve.cells import Cell, Gap, Point
        from evaluator.whatif.solve.limits import NotCoveredError, TooManyError
        from evaluator.whatif.solve.pieces import along
        from evaluator.whatif.solve.values import same as same_value
        from evaluator.whatif.solve.varying import Line, sign
    except ImportError:
        return False  # without exact polynomials nothing is shown, and figures are tried
    low, high = quantity.low, quantity.high
    cells: list[Cell] = [Gap(low, high)]
    if quantity.unit == TRUTH:
        cells = [Point(Fraction(0)), Point(Fraction(1))]
    else:
        cells = [*([Point(low)] if low is not None else []), *cells, *([Point(high)] if high is not None else [])]
    line = Line(cells[0])

    def answer(asked: Quantity) -> Value:
        value = line.unknown()
        return Known(value == 1 if asked.unit == TRUTH else value)

    def alike() -> Value:
        one, other = (side.value(place, answer) for side in (old, new))
        return Known(same_value(one, other, lambda a, b: sign(a - b) == 0))

    try:
        return all(value == Known(True) for _, value in along(line, cells, alike).cells())
    except (NotCoveredError, TooManyError, ArithmeticError):
        return False


def _conditions(term: Term) -> tuple[Term, ...]:
    return (term.condition, term.otherwise) if isinstance(term, Choice) else ()


def _may_not_apply(side: Side, place: Place) -> bool:
    """Whether anything that a place rests on may not apply."""
    if any(isinstance(one, Absent | terms.Peers | terms.Bands | terms.Attribute) for one in items(side.terms[place])):
        return True
    return any(_may_not_apply(side, each) for each in references(side.terms[place]))


def _is_beyond(side: Side, place: Place) -> bool:
    """Whether a place rests on more than figures: on attributes of a party, or on the other parties."""
    if any(isinstance(one, terms.Peers | terms.Attribute) for one in items(side.terms[place])):
        return True
    return any(_is_beyond(side, each) for each in references(side.terms[place]))
