"""Columns: what a sweep gives, as whole numbers, for a chunk of scenarios at a time.

A number is held as it is shown to a reader: cut toward zero after five decimals of its unit, with a flag where there is more
behind the cut. A ratio or a difference of ratios is shown in percent: 98.7654321 % is 9876543, in units of 10^-5 percent.
Any other unit is in 10^-5 of itself. Nothing here was ever a float.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from fractions import Fraction
from typing import Any

import numpy as np
from attrs import evolve, frozen
from numpy.typing import NDArray

from dsl.units import Kind, Unit
from evaluator.value import Known, NotApplicable, Undecided, Unknown, Value
from evaluator.whatif.sweep.outputs import Output

Array = NDArray[Any]
Places = NDArray[np.intp]
DECIMALS = 5
"""As many as a report shows (a test holds them together)."""
MOST = 2**63 - 1


class State(IntEnum):
    """What a value is; only a known one has a `shown`, only an unknown one has `ends`."""

    KNOWN = 0
    UNKNOWN = 1
    NOT_APPLICABLE = 2
    UNDECIDED = 3  # a truth that may be either
    TOO_LARGE = 4  # known or unknown, but more than a column holds (some 9·10^13): `Sweep.exact` has it


@frozen(eq=False)
class Ends:
    """The two ends of unknown values, shown as known ones are; where `low_open` or `high_open` there is no such end."""

    low: NDArray[np.int64]
    low_cut: NDArray[np.bool_]
    low_open: NDArray[np.bool_]
    high: NDArray[np.int64]
    high_cut: NDArray[np.bool_]
    high_open: NDArray[np.bool_]


@frozen(eq=False)
class Column:
    """An output in some scenarios, an entry each: `state`, and where it is known `shown` and `cut`.

    `shown` is in 10^-5 of what is displayed (`unit`; percent for ratios), a truth 1 or 0. `cut` says that more decimals
    follow. `ends` is None where no value is unknown.
    """

    output: Output
    unit: Unit
    state: NDArray[np.uint8]
    shown: NDArray[np.int64]
    cut: NDArray[np.bool_]
    ends: Ends | None = None

    def floats(self) -> NDArray[np.float64]:
        """The values as displayed (98.75 for 98.75 %), NaN where not known: for drawing, not for deciding."""
        scale = 1.0 if self.unit.kind is Kind.TRUTH else 10.0**DECIMALS
        return np.where(self.state == State.KNOWN, self.shown / scale, np.nan)


@frozen(eq=False)
class Chunk:
    """The scenarios from `start` up to `stop`: the level index of each lever, and a column for each output.

    Its arrays are written over by the next chunk: copy what is to be kept.
    """

    start: int
    stop: int
    indices: Sequence[NDArray[np.intp]]
    columns: tuple[Column, ...]

    def __getitem__(self, output: Output) -> Column:
        return next(column for column in self.columns if column.output == output)


def steps_of(unit: Unit) -> int:
    """How many steps of what is shown there are to 1."""
    if unit.kind is Kind.TRUTH:
        return 1
    return 10_000_000 if unit.kind in (Kind.RATIO, Kind.PP) else 100_000


def cut_off(number: Fraction, unit: Unit) -> tuple[int, bool]:
    """A number as it is shown, and whether there is more behind it."""
    whole, rest = divmod(abs(number.numerator) * steps_of(unit), number.denominator)
    return (whole if number >= 0 else -whole), rest > 0


def column_of(output: Output, unit: Unit, values: Sequence[Value]) -> Column:
    """The column of these values."""
    cells = [_cell(value, unit) for value in values]
    ends = None
    if any(state is State.UNKNOWN for state, *_ in cells):
        ends = Ends(
            *(np.array(line, kind) for line, kind in zip(zip(*[cell[3:] for cell in cells], strict=True), _ENDS, strict=True))
        )
    states, shown, cut = [cell[0] for cell in cells], [cell[1] for cell in cells], [cell[2] for cell in cells]
    return Column(output, unit, np.array(states, np.uint8), np.array(shown, np.int64), np.array(cut, np.bool_), ends)


_ENDS: tuple[Any, ...] = (np.int64, np.bool_, np.bool_, np.int64, np.bool_, np.bool_)
_Cell = tuple[State, int, bool, int, bool, bool, int, bool, bool]
_NO_ENDS = (0, False, False, 0, False, False)


def _cell(value: Value, unit: Unit) -> _Cell:
    match value:
        case Known(value=bool() | Fraction()):
            shown, cut = cut_off(Fraction(value.value), unit)
            return (State.KNOWN, shown, cut, *_NO_ENDS) if abs(shown) <= MOST else (State.TOO_LARGE, 0, False, *_NO_ENDS)
        case Unknown():
            low, high = _end(value.low, unit), _end(value.high, unit)
            fits = max(abs(low[0]), abs(high[0])) <= MOST
            return (State.UNKNOWN, 0, False, *low, *high) if fits else (State.TOO_LARGE, 0, False, *_NO_ENDS)
        case NotApplicable():
            return (State.NOT_APPLICABLE, 0, False, *_NO_ENDS)
        case Undecided(options=options) if all(isinstance(option, bool) for option in options):
            return (State.UNDECIDED, 0, False, *_NO_ENDS)
    raise TypeError(f"a column holds numbers and truths, not {value}")


def _end(end: Fraction | None, unit: Unit) -> tuple[int, bool, bool]:
    return (0, False, True) if end is None else (*cut_off(end, unit), False)


def arrays(column: Column) -> Iterator[tuple[str, Array]]:
    """The arrays of a column with their names."""
    yield from ((name, getattr(column, name)) for name in ("state", "shown", "cut"))
    if column.ends is not None:
        yield from ((name, getattr(column.ends, name)) for name in _END_NAMES)


def mapped(column: Column, change: Callable[[Array, str], Array]) -> Column:
    """The column with each of its arrays changed; the change is told its name."""
    names = ("state", "shown", "cut")
    state, shown, cut = (change(getattr(column, name), name) for name in names)
    ends = None if column.ends is None else Ends(*[change(getattr(column.ends, name), name) for name in _END_NAMES])
    return Column(column.output, column.unit, state, shown, cut, ends)


def mended(column: Column, other: Column, places: Places) -> Column:
    """The column, in arrays of its own, with the entries of another at these places."""
    whole = mapped(column, lambda array, name: np.array(array))
    if whole.ends is None and other.ends is not None:
        whole = evolve(whole, ends=_no_ends(len(whole.state)))
    for name in ("state", "shown", "cut"):
        getattr(whole, name)[places] = getattr(other, name)
    if whole.ends is not None:
        into = other.ends or _no_ends(len(places))
        for name in _END_NAMES:
            getattr(whole.ends, name)[places] = getattr(into, name)
    return whole


def joined(columns: Iterable[Column], count: int) -> Column:
    """Columns of one output behind one another, so many entries in all, in arrays of their own."""
    whole: Column | None = None
    start = 0
    for column in columns:
        whole = whole or mapped(column, lambda array, name: np.zeros(count, array.dtype))
        if whole.ends is None and column.ends is not None:
            whole = evolve(whole, ends=_no_ends(count))
        into, stop = dict(arrays(whole)), start + len(column.state)
        for name, array in arrays(column):
            into[name][start:stop] = array
        start = stop
    if whole is None:
        raise ValueError("there is nothing to join")
    return whole


_END_NAMES = ("low", "low_cut", "low_open", "high", "high_cut", "high_open")


def _no_ends(size: int) -> Ends:
    return Ends(*(np.zeros(size, kind) for kind in _ENDS))
