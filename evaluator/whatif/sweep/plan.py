"""Plans: how each output of a sweep is worked out, settled once before the first chunk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from dsl.contract import Contract
from evaluator.score import MeasurementSet
from evaluator.whatif.sweep.build import Builder
from evaluator.whatif.sweep.columns import Chunk, column_of
from evaluator.whatif.sweep.design import Design, Drawing
from evaluator.whatif.sweep.exact import Exact, place_of
from evaluator.whatif.sweep.frame import Drawn
from evaluator.whatif.sweep.grids import Grid
from evaluator.whatif.sweep.outputs import Output, unit_of
from evaluator.whatif.sweep.show import writer_of
from evaluator.whatif.sweep.tracks import NotInLanesError
from evaluator.whatif.sweep.writers import Kept, OneByOne, Shown, Writer, kept

_ENOUGH = Fraction(1, 4)
"""Where a single evaluation takes more than this part of the steps it may take, a part of it may not be taken for the whole."""


class Plan:
    """A writer for each output; `reasons` says, by output, why some are evaluated one by one."""

    def __init__(
        self, contract: Contract, measurements: MeasurementSet, design: Design, outputs: Sequence[Output], party: str | None
    ) -> None:
        self._design, self._outputs = design, outputs
        self._exact = Exact(contract, measurements, design, outputs, party)
        self._builder = Builder(self._exact, [place_of(output) for output in outputs])
        self.reasons: dict[Output, str] = {}
        self.fits = self._exact.used < _ENOUGH
        self._writers = [self._writer(Shown(output, place_of(output), unit_of(contract, output))) for output in outputs]

    @property
    def may_be_unknown(self) -> frozenset[Output]:
        """The outputs that may have unknown values."""
        pairs = zip(self._outputs, self._writers, strict=True)
        return frozenset(output for output, writer in pairs if writer.may_be_unknown)

    def _writer(self, shown: Shown) -> Writer:
        exact, levers = self._exact, self._exact.reach.place(shown.place)
        if not levers:
            column = column_of(shown.output, shown.unit, [exact.value(shown.place, {})])
            return Kept((), column, column.ends is not None)
        few = self._builder.space(levers) <= self._builder.most
        try:
            return writer_of(shown, self._builder.place(shown.place), exact, few)
        except NotInLanesError as reason:
            if few:
                return kept(OneByOne(shown, exact), levers, exact)
            self.reasons[shown.output] = str(reason)
            return OneByOne(shown, exact)

    def chunks(self, size: int) -> Iterator[Chunk]:
        """All scenarios in their order, at most `size` at a time."""
        frame = Grid(self._design) if self._design.grid_shaped else Drawn(self._design)
        for start in range(0, self._design.count, size):
            stop = min(start + size, self._design.count)
            frame.load(start, stop)
            columns = tuple(writer.column(frame) for writer in self._writers)
            yield Chunk(start, stop, Drawing(self._design, start, stop), columns)
