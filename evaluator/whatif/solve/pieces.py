"""A value as a function of the unknown: what it is on each gap and at each point of the line of values.

`marks` are the points, in rising order; `gaps` what the value is below the first, between each two, and above the last
(None where the line does not go on); `points` what it is at each of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import cast

from attrs import evolve, frozen

from evaluator.value import Known, ProfileValue, Undecided, Unknown, Value
from evaluator.whatif.solve.cells import Cell, Gap, Point
from evaluator.whatif.solve.ends import End, Root
from evaluator.whatif.solve.limits import MOST_PIECES, Split, TooManyError
from evaluator.whatif.solve.varying import Line, Number, Varying, sign


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
    if before is None or not same(before, value, _alike):
        return False
    line.cell = Point(marks[-1])
    here = at(before, marks[-1])
    if here is None or not same(here, points[-1], lambda one, other: sign(_difference(one, other)) == 0):
        return False
    del marks[-1], points[-1], gaps[-1]
    return True


def _alike(one: Fraction, other: Fraction) -> bool:
    """Whether two numbers are the same function."""
    difference = _difference(one, other)
    return not isinstance(difference, Varying) and difference == 0


def _difference(one: Fraction, other: Fraction) -> Number:
    return cast(Number, one - other)


def at(value: Value, place: End) -> Value | None:
    """What a value of a gap is at a place; None where it grows beyond all numbers there."""
    try:
        return _with_numbers(value, lambda number: _number_at(number, place))
    except ZeroDivisionError:
        return None


def _number_at(number: Fraction, place: End) -> Fraction:
    varying = cast(Number, number)
    if not isinstance(varying, Varying) or isinstance(place, Root):
        return number
    found = varying.quotient.at(place)
    if found is None:
        raise ZeroDivisionError
    return found


def _with_numbers(value: Value, change: Callable[[Fraction], Fraction]) -> Value:
    match value:
        case Known(value=number) if not isinstance(number, bool | str):
            return evolve(value, value=change(number))
        case Unknown(low=low, high=high):
            return evolve(value, low=low if low is None else change(low), high=high if high is None else change(high))
        case ProfileValue(values=values):
            return evolve(value, values=tuple(_with_numbers(level, change) for level in values))
        case _:
            return value


def same(one: Value, other: Value, equal: Callable[[Fraction, Fraction], bool]) -> bool:
    """Whether two values are the same, whatever they rest on; `equal` says so of their numbers."""
    if type(one) is not type(other):
        return False
    match one, other:
        case Known(value=a), Known(value=b):
            if isinstance(a, bool | str) or isinstance(b, bool | str):
                return type(a) is type(b) and a == b
            return equal(a, b)
        case Unknown(), Unknown():
            ends = ((one.low, other.low), (one.high, other.high))
            return one.may_be_absent == other.may_be_absent and all(_same_end(a, b, equal) for a, b in ends)
        case Undecided(), Undecided():
            return one.may_be_absent == other.may_be_absent and set(one.options) == set(other.options)
        case ProfileValue(), ProfileValue():
            return all(same(a, b, equal) for a, b in zip(one.values, other.values, strict=True))
        case _:
            return True


def _same_end(one: Fraction | None, other: Fraction | None, equal: Callable[[Fraction, Fraction], bool]) -> bool:
    return one is other if one is None or other is None else equal(one, other)
