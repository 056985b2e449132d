"""The curve of one lever: what each output comes to level by level, neighbours with nothing between them folded together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

import numpy as np
from attrs import define, field, frozen

from dsl.lever import Lever, Steps, Variation
from evaluator.whatif.sweep import Chunk, Output
from maalbar.whatif.sweep.seen import Keys, Seen, keys, seen

MOST_STRETCHES = 20_000
"""More different stretches than this are counted and not kept; a file has them all."""
MOST_LEVELS = 1_000_000
"""Of a lever with more levels than this some are looked at, evenly spread."""


@frozen
class Stretch:
    """Neighbouring levels, from the index `first` to `last`, at which no output differs; `seen` holds the outputs there.

    `before` is the total before its own rounding at the first and at the last of them, where that was asked for.
    """

    first: int
    last: int
    seen: tuple[Seen, ...]
    before: tuple[Seen, Seen] | None = None

    def on(self, other: Stretch) -> Stretch:
        """This stretch and the one behind it as one."""
        before = (self.before[0], other.before[1]) if self.before and other.before else None
        return Stretch(self.first, other.last, self.seen, before)


@frozen(eq=False)
class Curve:
    """The outputs as one lever goes up its `levels` and the other levers stay as they are.

    `stretches` are in the order of the levels; `count` says how many there are, of which at most `MOST_STRETCHES` are kept.
    """

    lever: Lever
    levels: Sequence[Fraction]
    outputs: tuple[Output, ...]
    stretches: tuple[Stretch, ...]
    count: int

    @property
    def whole(self) -> bool:
        """Whether every stretch is kept."""
        return self.count == len(self.stretches)

    def of(self, *outputs: Output) -> tuple[Stretch, ...]:
        """The stretches as far as these outputs tell them apart."""
        places = [self.outputs.index(output) for output in outputs]
        found: list[Stretch] = []
        for each in self.stretches:
            part = Stretch(each.first, each.last, tuple(each.seen[place] for place in places), each.before)
            if found and found[-1].seen == part.seen:
                found[-1] = found[-1].on(part)
            else:
                found.append(part)
        return tuple(found)

    def changing(self) -> tuple[Output, ...]:
        """The outputs that are not the same at all levels."""
        return tuple(output for output in self.outputs if len(self.of(output)) > 1)


def rising(variation: Variation) -> Variation:
    """The variation with its levels in rising order, each once; of too many, some that are evenly spread."""
    values = variation.values
    if not isinstance(values, Steps):
        return Variation(variation.lever, tuple(sorted(set(values))))
    values = values if values.step > 0 else Steps(values[-1], -values.step, values.size)
    every = -(-values.size // MOST_LEVELS)
    return Variation(variation.lever, Steps(values.first, values.step * every, (values.size - 1) // every + 1))


@define(eq=False)
class Folding:
    """Gathers the stretches of a curve from its chunks, in bounded memory."""

    outputs: tuple[Output, ...]
    before: Output | None = None
    _starts: list[int] = field(factory=list, init=False)
    _keys: list[Keys] = field(factory=list, init=False)
    _befores: list[tuple[Keys, Keys]] = field(factory=list, init=False)
    _latest: tuple[Keys, Keys] | None = field(default=None, init=False)
    _count: int = field(default=0, init=False)
    _stop: int = field(default=0, init=False)

    def take(self, chunk: Chunk) -> None:
        """Look at the next scenarios, whose only lever goes up from level to level."""
        found = np.hstack([keys(chunk[output]) for output in self.outputs])
        behind = keys(chunk[self.before]) if self.before else found[:, :0]
        differs = np.ones(len(found), bool)
        differs[1:] = (found[1:] != found[:-1]).any(axis=1)
        if self._latest is not None:
            differs[0] = bool((found[0] != self._latest[0]).any())
        starts = np.flatnonzero(differs)
        kept = starts[: max(MOST_STRETCHES + 1 - self._count, 0)]  # one more, which only ends the last that is kept
        self._starts += [chunk.start + int(start) for start in kept]
        self._keys += list(found[kept])
        self._befores += [(self._before(behind, int(start)), behind[start]) for start in kept]
        self._latest, self._count, self._stop = (found[-1].copy(), behind[-1].copy()), self._count + len(starts), chunk.stop

    def _before(self, behind: Keys, start: int) -> Keys:
        """What stood before the rounding at the end of the stretch that ends where another starts."""
        before: Keys = behind[start - 1] if start or self._latest is None else self._latest[1]
        return before

    def curve(self, variation: Variation) -> Curve:
        """The curve of what was taken."""
        found = tuple(self._stretches())[:MOST_STRETCHES]
        return Curve(variation.lever, variation.values, self.outputs, found, self._count)

    def _stretches(self) -> Iterator[Stretch]:
        assert self._latest is not None  # a sweep has a scenario
        ends = [*self._starts[1:], self._stop]
        lasts = [*(last for last, _ in self._befores[1:]), self._latest[1]]
        for first, end, row, (_, start), last in zip(self._starts, ends, self._keys, self._befores, lasts, strict=True):
            cells = tuple(seen(key) for key in np.split(row, len(self.outputs)))
            yield Stretch(first, end - 1, cells, (seen(start), seen(last)) if self.before else None)


@frozen
class Side:
    """Neighbouring levels, from the index `first` to `last`, at which an output reaches a level, or does not; None: perhaps."""

    first: int
    last: int
    reached: bool | None


def sides(stretches: Iterable[Stretch], level: int) -> tuple[Side, ...]:
    """Where an output reaches a level above 0, told in 10^-5 of what is shown; `stretches` are those of `Curve.of`."""
    found: list[Side] = []
    for each in stretches:
        reached = each.seen[0].reaches(level)
        if found and found[-1].reached is reached:
            found[-1] = Side(found[-1].first, each.last, reached)
        else:
            found.append(Side(each.first, each.last, reached))
    return tuple(found)
