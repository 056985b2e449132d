"""The total over all scenarios: its distribution, its extremes, and how many scenarios reach a level."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from attrs import define, field, frozen
from numpy.typing import NDArray

from evaluator.whatif.sweep import Chunk, Output, State

Numbers = NDArray[np.int64]


@frozen
class Bar:
    """How many scenarios have a total from `low` to `high`, both ends counted in; of one value the two are the same."""

    low: int
    high: int
    count: int


@frozen
class Spread:
    """How the known totals lie, in 10^-5 of what is shown; each of the five figures is a total that occurs.

    A quartile is the least total that at least so many of the scenarios do not exceed. `open` counts the scenarios whose
    total is not known, `absent` those in which it does not apply. The five figures are None where no total is known; `cut`
    are the figures behind which more decimals follow.
    """

    known: int
    open: int
    absent: int
    least: int | None = None
    lower: int | None = None
    median: int | None = None
    upper: int | None = None
    greatest: int | None = None
    cut: frozenset[int] = frozenset()
    bars: tuple[Bar, ...] = ()


@frozen
class Extreme:
    """The first scenario with the greatest or the least total, and how many have the same."""

    scenario: int
    alike: int


@frozen
class Reach:
    """How many scenarios have a total of at least `level`, how many a smaller one, and of how many that is not known."""

    level: int
    reached: int
    missed: int
    open: int


@define(eq=False)
class Totals:
    """Keeps the total of every scenario, ten bytes each: a sweep of 10^7 scenarios takes 100 megabytes."""

    output: Output
    count: int
    shown: Numbers = field(init=False)
    cut: NDArray[np.bool_] = field(init=False)
    state: NDArray[np.uint8] = field(init=False)
    _least_open: list[tuple[Numbers, NDArray[np.bool_]]] = field(factory=list, init=False)

    def __attrs_post_init__(self) -> None:
        self.shown, self.cut = np.zeros(self.count, np.int64), np.zeros(self.count, np.bool_)
        self.state = np.zeros(self.count, np.uint8)

    def take(self, chunk: Chunk) -> None:
        """Keep the totals of the next scenarios."""
        column, place = chunk[self.output], slice(chunk.start, chunk.stop)
        self.shown[place], self.cut[place], self.state[place] = column.shown, column.cut, column.state

    @property
    def known(self) -> NDArray[np.bool_]:
        """In which scenarios the total is known."""
        known: NDArray[np.bool_] = self.state == State.KNOWN
        return known

    def extremes(self) -> tuple[Extreme, Extreme] | None:
        """The best and the worst scenario; None where no total is known."""
        known = self.known
        if not known.any():
            return None
        if known.all():
            best, worst = int(np.argmax(self.shown)), int(np.argmin(self.shown))
        else:
            places = np.flatnonzero(known)
            totals = self.shown[places]
            best, worst = int(places[np.argmax(totals)]), int(places[np.argmin(totals)])
        return self._extreme(best, known), self._extreme(worst, known)

    def _extreme(self, scenario: int, known: NDArray[np.bool_]) -> Extreme:
        return Extreme(scenario, int(np.count_nonzero(known & (self.shown == self.shown[scenario]))))

    def reach(self, level: int) -> Reach:
        """How many scenarios reach a level above 0, given in 10^-5 of what is shown."""
        known = self.known
        reached, settled = int(np.count_nonzero(known & (self.shown >= level))), int(np.count_nonzero(known))
        return Reach(level, reached, settled - reached, self.count - settled)

    def moves(self, sizes: Sequence[int], lever: int) -> bool:
        """Whether, in a grid of these sizes, the total anywhere differs between two levels of this lever."""
        lines = (values.reshape(sizes) for values in (self.shown, self.cut, self.state))
        return any(bool((line != line.take([0], axis=lever)).any()) for line in lines)

    def spread(self) -> Spread:
        """The distribution of the totals."""
        known = self.shown[self.known]
        known.sort()
        absent = int(np.count_nonzero(self.state == State.NOT_APPLICABLE))
        other = self.count - len(known) - absent
        if not len(known):
            return Spread(0, other, absent)
        quarters = [int(known[-(-len(known) * quarter // 4) - 1]) for quarter in (1, 2, 3)]
        five = (int(known[0]), *quarters, int(known[-1]))
        bars = _bars(known)
        figures = {*five, *(bar.low for bar in bars if bar.low == bar.high)}
        cut = frozenset(each for each in figures if (self.cut & (self.shown == each) & self.known).any())
        return Spread(len(known), other, absent, five[0], five[1], five[2], five[3], five[4], cut, bars)


_MOST_VALUES = 12
_FEW_VALUES = 3
_ABOUT = 10
"""With more values than `_MOST_VALUES`, or hardly two scenarios to each, the bars are of even width, about `_ABOUT` of them."""


def _bars(known: Numbers) -> tuple[Bar, ...]:
    """A bar for each value, or where there are many one for each stretch of a round width."""
    starts = np.flatnonzero(np.concatenate([[True], known[1:] != known[:-1]]))
    if len(starts) <= _FEW_VALUES or len(starts) <= min(_MOST_VALUES, len(known) // 2):
        counts = np.diff([*starts, len(known)])
        return tuple(Bar(int(known[at]), int(known[at]), int(count)) for at, count in zip(starts, counts, strict=True))
    width = _round_width(int(known[-1]) - int(known[0]))
    edges = range(int(known[0]) // width * width, int(known[-1]) + width + 1, width)
    places = np.searchsorted(known, np.array(edges))
    counts = np.diff(places)
    bars = [Bar(low, low + width - 1, int(count)) for low, count in zip(edges, counts, strict=False)]
    return tuple(bars[: max(place for place, bar in enumerate(bars) if bar.count) + 1])


def _round_width(span: int) -> int:
    """1, 2 or 5 and zeros behind it, so that about `_ABOUT` of them cover the span."""
    size = 1
    while True:
        for width in (size, 2 * size, 5 * size):
            if width * _ABOUT >= span:
                return width
        size *= 10
