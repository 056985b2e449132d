"""The cells of the line of values: the gaps between two ends, and the points at them.

A cell knows the sign of any polynomial on it, or where it must be split before there is one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from fractions import Fraction

from attrs import field, frozen
from flint import fmpq_poly

from evaluator.whatif.solve.ends import End, Root, between, rational, roots
from evaluator.whatif.solve.limits import Split


@frozen(eq=False)
class Point:
    """One value."""

    at: End

    def sign(self, polynomial: fmpq_poly) -> int:
        """The sign of a polynomial here."""
        return sign_at(polynomial, self.at)

    def cut(self, places: Sequence[End]) -> tuple[Cell, ...]:
        """A point cannot be split."""
        return (self,)


@frozen(eq=False)
class Gap:
    """All values between two ends, the ends left out; None is unbounded. `sample` is one of them."""

    low: End | None
    high: End | None
    sample: Fraction = field(init=False)

    @sample.default
    def _some(self) -> Fraction:
        return between(self.low, self.high)

    def sign(self, polynomial: fmpq_poly) -> int:
        """The sign of a polynomial, the same all over. Raises `Split` at its roots where there are some within."""
        places = self.within(roots(polynomial))
        if places:
            raise Split(places)
        return sign_at(polynomial, self.sample)

    def within(self, places: Sequence[End]) -> tuple[End, ...]:
        """Those of the places (in rising order) that lie within."""
        first = 0 if self.low is None else bisect_right(places, self.low)
        last = len(places) if self.high is None else bisect_left(places, self.high)
        return tuple(places[first:last])

    def cut(self, places: Sequence[End]) -> tuple[Cell, ...]:
        """The cells that places within it (in rising order) make of it, in their order."""
        cells: list[Cell] = []
        low = self.low
        for place in places:
            cells += [Gap(low, place), Point(place)]
            low = place
        return (*cells, Gap(low, self.high))


Cell = Gap | Point


def sign_at(polynomial: fmpq_poly, place: End) -> int:
    """The sign of a polynomial at a place, exactly."""
    if isinstance(place, Root):
        return place.sign(polynomial)
    value = polynomial(rational(place))
    return (value > 0) - (value < 0)
