"""The columns of a sweep's file, the same in CSV and in Parquet: the levers' levels, then each output.

A ratio and a difference of ratios are in percent, everything else in its own unit. An output is cut after five decimals.
Only an output that is somewhere not known has `… state`, and where it may be between two ends `… low` and `… high`.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from attrs import define, field, frozen
from numpy.typing import NDArray

from dsl.lever import Variation
from dsl.units import Kind
from evaluator.whatif.sweep import Chunk, Output, State, Sweep
from evaluator.whatif.sweep.columns import DECIMALS, Column
from maalbar.whatif.sweep.levels import Decimals, Texts, levels

Flags = NDArray[np.bool_]
STATES = tuple(state.name.lower().replace("_", " ") for state in State)


@frozen(eq=False)
class Field:
    """A column's unit, and what it holds: numbers of so many `decimals`, truths, days, states or other texts.

    It is named after `of`, a lever or a place, with what it tells of it behind.
    """

    of: str
    unit: str
    kind: str
    decimals: int = 0
    told: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The name, in English."""
        return " ".join([self.of, *self.told])


@frozen(eq=False)
class Cells:
    """Some cells of a column: `numbers` (truths as 1 and 0, states as their number) or `texts`; none where not `there`."""

    field: Field
    numbers: NDArray[np.int64] | None
    texts: list[str] | None = None
    there: Flags | None = None


@define(eq=False)
class Lacking:
    """Which outputs are somewhere not known, and which of them have ends, as far as was looked."""

    states: set[Output] = field(factory=set)
    ends: set[Output] = field(factory=set)

    def take(self, chunk: Chunk) -> None:
        """Look at the next scenarios."""
        for column in chunk.columns:
            if column.state.any():
                self.states.add(column.output)
            if column.ends is not None:
                self.ends.add(column.output)


@frozen(eq=False)
class Layout:
    """The columns of a sweep's file, where these outputs are lacking somewhere."""

    swept: Sweep
    lacking: Lacking
    _levels: tuple[Decimals | Texts, ...] = field(init=False)

    @_levels.default
    def _of_levers(self) -> tuple[Decimals | Texts, ...]:
        design = self.swept.design
        return tuple(levels(Variation(*pair)) for pair in zip(design.levers, design.levels, strict=True))

    def fields(self) -> tuple[Field, ...]:
        """The columns in their order."""
        return (*self._lever_fields(), *(field for output in self.swept.outputs for field in self._fields(output)))

    def _lever_fields(self) -> Iterator[Field]:
        taken = {str(output) for output in self.swept.outputs}
        for lever, held in zip(self.swept.design.levers, self._levels, strict=True):
            told = ("varied",) if lever.title in taken else ()
            if lever.unit.kind is Kind.TRUTH:
                yield Field(lever.title, "", "truth", told=told)
            elif isinstance(held, Decimals):
                yield Field(lever.title, str(lever.unit), "number", held.decimals, told)
            else:
                yield Field(lever.title, str(lever.unit), "day" if held.days else "text", told=told)

    def _fields(self, output: Output) -> Iterator[Field]:
        unit = self.swept.unit(output)
        truth = unit.kind is Kind.TRUTH
        name, told = str(output.place), ("before rounding",) if output.before_rounding else ()
        yield Field(name, str(unit), "truth" if truth else "number", 0 if truth else DECIMALS, told)
        if output in self.lacking.states:
            yield Field(name, "", "state", told=(*told, "state"))
        if output in self.lacking.ends:
            yield Field(name, str(unit), "number", DECIMALS, (*told, "low"))
            yield Field(name, str(unit), "number", DECIMALS, (*told, "high"))

    def cells(self, chunk: Chunk) -> Iterator[Cells]:
        """The cells of a chunk, column by column in the order of `fields`."""
        fields = iter(self.fields())
        for held, indices in zip(self._levels, chunk.indices, strict=True):
            name = next(fields)
            if isinstance(held, Decimals):
                yield Cells(name, held.at(indices))
            else:
                yield Cells(name, None, held.at(indices))
        for column in chunk.columns:
            for numbers, there in self._numbers(column):
                yield Cells(next(fields), numbers, None, there)

    def _numbers(self, column: Column) -> Iterator[tuple[NDArray[np.int64], Flags | None]]:
        known = column.state == State.KNOWN
        yield column.shown, known
        if column.output in self.lacking.states:
            yield column.state.astype(np.int64), None
        if column.output in self.lacking.ends:
            unknown, ends = column.state == State.UNKNOWN, column.ends
            if ends is None:
                yield from ((column.shown, unknown), (column.shown, unknown))
            else:
                yield from ((ends.low, unknown & ~ends.low_open), (ends.high, unknown & ~ends.high_open))
