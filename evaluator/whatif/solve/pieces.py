"""A value as a function of the unknown: what it is on each gap and at each point of the line of values.

`marks` are the points, in rising order; `gaps` what the value is below the first, between each two, and above the last
(None where the line does not go on); `points` what it is at each of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from attrs import frozen

from evaluator.value import Value
from evaluator.whatif.solve.cells import Cell, Gap, Point
from evaluator.whatif.solve.ends import End
from evaluator.whatif.solve.limits import MOST_PIECES, Split, TooManyError
from evaluator.whatif.solve.values import alike, at, equal_here, same
from evaluator.whatif.solve.varying import Line


@frozen(eq=False)
class Pieces:
    """A value all along the line."""

    marks: tuple[End, ...]
    gaps: tuple[Value | None, ...]
    points: tuple[Value, ...]

    def on(self, cell: Cell) -> Value:
        """The value on a cell that no mark divides."""
        place = cell.sample if isinstance(cell, Gap) else cell.at
        index = bisect_left(self.marks, place)
        if isinstance(cell, Point) and index < len(self.marks) and self.marks[index] == place:
            return self.points[index]
        found = self.gaps[index]
        if found is None:
            raise LookupError(f"{place} is outside of the line")
        value = at(found, place) if isinstance(cell, Point) else found
        assert value is not None
        return value

    def cells(self) -> Iterator[tuple[Cell, Value]]:
        """Every cell with its value, in rising order."""
        for index, gap in enumerate(self.gaps):
            low = self.marks[index - 1] if index else None
            high = self.marks[index] if index < len(self.marks) else None
            if gap is not None:
                yield Gap(low, high), gap
            if index < len(self.marks):
                yield Point(self.marks[index]), self.points[index]


def along(line: Line, cells: Iterable[Cell], value: Callable[[], Value]) -> Pieces:
    """A value worked out on each cell of the line, split as far as it must be and no further.

    `value` gives it for the cell that the line looks at. Raises `TooManyError` where there are too many pieces.
    """
    found: list[tuple[Cell, Value]] = []
    waiting = list(cells)[::-1]
    while waiting:
        line.cell = cell = waiting.pop()
        try:
            found.append((cell, value()))
        except Split as split:
            waiting += cell.cut(split.places)[::-1]
        if len(found) + len(waiting) > 2 * MOST_PIECES:
            raise TooManyError
    return _joined(line, found)


def common(line: Sequence[Cell], several: Iterable[Pieces]) -> list[Cell]:
    """The cells of the line, cut so finely that no mark of the pieces divides one."""
    marks = sorted({mark for pieces in several for mark in pieces.marks})
    return [part for cell in line for part in (cell.cut(cell.within(marks)) if isinstance(cell, Gap) else (cell,))]


def _joined(line: Line, found: Sequence[tuple[Cell, Value]]) -> Pieces:
    """The cells as pieces; a point goes where the value runs on across it."""
    marks, gaps, points = list[End](), list[Value | None]([None]), list[Value]()
    for cell, value in found:
        if isinstance(cell, Gap):
            if not marks or not _runs_on(line, marks, gaps, points, value):
                gaps[-1] = value
        else:
            marks.append(cell.at)
            points.append(value)
            gaps.append(None)
    return Pieces(tuple(marks), tuple(gaps), tuple(points))


def _runs_on(line: Line, marks: list[End], gaps: list[Value | None], points: list[Value], value: Value) -> bool:
    """Whether the value is the same before, at and after the last mark, which is then taken away."""
    before = gaps[-2]
    if before is None or not same(before, value, alike):
        return False
    line.cell = Point(marks[-1])
    here = at(before, marks[-1])
    if here is None or not same(here, points[-1], equal_here):
        return False
    del marks[-1], points[-1], gaps[-1]
    return True
