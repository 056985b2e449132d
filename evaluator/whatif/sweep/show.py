"""Lanes to columns: the whole numbers that are shown, cut toward zero after five decimals, with what the lanes leave open.

What lanes leave open is evaluated exactly, once for each joint level that comes up, and written into its place.
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from attrs import frozen

from dsl.terms import Mode, Place
from dsl.units import Kind, Unit
from evaluator.value import NotApplicable, Value
from evaluator.whatif.sweep.columns import Array, Column, Ends, State, arrays, column_of, mapped, mended, steps_of
from evaluator.whatif.sweep.exact import Exact
from evaluator.whatif.sweep.forms import Form, lay
from evaluator.whatif.sweep.frame import Flags, Frame, Ints, Joint, shared
from evaluator.whatif.sweep.lanes import Lane
from evaluator.whatif.sweep.outputs import Output
from evaluator.whatif.sweep.reach import Levers
from evaluator.whatif.sweep.tracks import Track, either, left, stepped

_MOST_KEPT = 200_000
"""So many exact values are kept at hand."""


@frozen(eq=False)
class Shown:
    """An output, where its exact value is found, and the unit it is shown in."""

    output: Output
    place: Place
    unit: Unit


class Writer(Protocol):
    """What gives an output's column for a frame."""

    may_be_unknown: bool

    def column(self, frame: Frame) -> Column:
        """The column; its arrays may be in the frame's room."""


class Kept:
    """An output that few joint levels reach, or none: its column for each of them, and each scenario's looked up there."""

    def __init__(self, levers: Levers, column: Column, may_be_unknown: bool) -> None:
        self._levers, self.may_be_unknown = levers, may_be_unknown
        self._column = mapped(column, lambda array, name: shared(array, levers))
        self._varied = {name for name, array in arrays(column) if (array != array[0]).any()}
        self._full: dict[str, Array] = {}
        self._last: Column | None = None

    def column(self, frame: Frame) -> Column:
        """See `Writer`."""
        last = self._last
        if self._varied or last is None or len(last.state) != frame.size:
            last = self._last = mapped(self._column, lambda array, name: self._looked_up(array, name, frame))
        return last

    def _looked_up(self, table: Array, name: str, frame: Frame) -> Array:
        if name in self._varied:
            return frame.take(table, self._levers)
        full = self._full.get(name)
        if full is None or len(full) < frame.size:
            full = self._full[name] = np.full(frame.size, table[0])
        return full[: frame.size]


class OneByOne:
    """An output that is evaluated exactly in each scenario, or once for each joint level of its levers that comes up."""

    may_be_unknown = True

    def __init__(self, shown: Shown, exact: Exact) -> None:
        self._shown, self._exact = shown, exact
        self._levers = exact.reach.place(shown.place)
        self._kept: dict[tuple[int, ...], Value] = {}

    def column(self, frame: Frame) -> Column:
        """See `Writer`."""
        return column_of(self._shown.output, self._shown.unit, self.values(frame, range(frame.size)))

    def values(self, frame: Frame, places: Any) -> list[Value]:
        """The exact values of some of the frame's scenarios."""
        rows = zip(*[frame.index((lever,))[places].tolist() for lever in self._levers], strict=True)
        return [self._value(row) for row in rows]

    def _value(self, row: tuple[int, ...]) -> Value:
        found = self._kept.get(row)
        if found is None:
            if len(self._kept) >= _MOST_KEPT:
                self._kept.clear()
            found = self._kept[row] = self._exact.value(self._shown.place, dict(zip(self._levers, row, strict=True)))
        return found


class InLanes:
    """An output that is worked out in lanes."""

    def __init__(self, shown: Shown, lane: Lane, exact: Exact) -> None:
        self._shown = shown
        self._exact = OneByOne(shown, exact)
        self.may_be_unknown = not lane.sure
        ends = [lane.low] if lane.high is None else [lane.low, lane.high]
        self._ends = _laid(ends, steps_of(shown.unit))
        self._known = None if lane.known is None else lay([lane.known], 1)[0]
        undecided = shown.unit.kind is Kind.TRUTH and lane.truth
        self._unknown = State.UNDECIDED if undecided else State.UNKNOWN

    def column(self, frame: Frame) -> Column:
        """See `Writer`."""
        column, bad = self._in_lanes(frame)
        if bad is None or not bad.any():
            return column
        places = np.flatnonzero(bad)
        exact = column_of(column.output, column.unit, self._exact.values(frame, places))
        return mended(column, exact, places)

    def _in_lanes(self, frame: Frame) -> tuple[Column, Flags | None]:
        steps = steps_of(self._shown.unit)
        shown, cut, bad = _cut(self._ends[0], steps, frame)
        column = Column(self._shown.output, self._shown.unit, frame.zeros(np.uint8), shown, cut)
        return (column, bad) if len(self._ends) == 1 else self._with_ends(column, bad, frame)

    def _with_ends(self, low: Column, bad: Flags | None, frame: Frame) -> tuple[Column, Flags | None]:
        high, high_cut, bad_high = _cut(self._ends[1], steps_of(low.unit), frame)
        known, doubt = self._settled(frame)
        unknown = ~known
        state = np.where(known, State.KNOWN, self._unknown).astype(np.uint8)
        ends = None
        if self._unknown is State.UNKNOWN and unknown.any():
            none = frame.zeros(np.bool_)
            ends = Ends(low.shown * unknown, low.cut & unknown, none, high * unknown, high_cut & unknown, none)
        column = Column(low.output, low.unit, state, low.shown * known, low.cut & known, ends)
        return column, either(bad, bad_high, doubt)

    def _settled(self, frame: Frame) -> tuple[Flags, Flags | None]:
        """Where both ends are the same number, and where that is left open."""
        low, high = self._ends
        (below, _), (above, _) = frame.get(low), frame.get(high)
        if not low.slack and not high.slack:
            return below == above, None
        sure, bad = np.zeros(frame.size, np.bool_), None
        if self._known is not None:
            flags, bad = frame.get(self._known)
            sure = flags != 0
        most_low = (below >> low.bits) + np.maximum(below & ((1 << low.bits) - 1), 1)
        doubt = ~sure & ((above >> high.bits) < most_low)  # else the high end is surely above the low one
        return sure, either(bad, doubt if doubt.any() else None)


def _laid(ends: list[Form], steps: int) -> list[Track]:
    """The ends over one denominator: their own where it divides the steps that are shown, else a multiple of those."""
    tracks = [form.parts[0][0] for form in ends if len(form.parts) == 1 and not form.fixed and form.parts[0][1] == 1]
    plain = [track for track in tracks if isinstance(track, Track) and not track.slack and steps % track.over == 0]
    if len(plain) == len(ends) and len({track.over for track in plain}) == 1:
        return plain
    return lay(ends, steps, shown=True)


def _cut(track: Track, steps: int, frame: Frame) -> tuple[Ints, Flags, Flags | None]:
    """The numbers cut toward zero to whole steps (so many to 1), whether that lost something, and where it is left open."""
    return frame.once((id(track), steps), lambda: _cut_anew(track, steps, frame))


def _cut_anew(track: Track, steps: int, frame: Frame) -> tuple[Ints, Flags, Flags | None]:
    packed, bad = frame.get(track)
    if steps % track.over == 0 and not track.slack:
        shown = packed if steps == track.over else np.multiply(packed, steps // track.over, out=frame.room(track, "shown"))
        return shown, frame.zeros(np.bool_), bad
    units = track.over // steps
    if track.low >= 0:
        step = units << track.bits
        shown = np.floor_divide(packed, step, out=frame.room(track, "shown"))
        rest = left(packed, shown, step, frame, track)
        open_ = track.open_above(rest, units, frame)
    else:
        shown, open_ = stepped(track, packed, units, Mode.TRUNCATE, frame, track)
        rest = left(packed, shown, units << track.bits, frame, track)
    cut = np.not_equal(rest, 0, out=frame.room(track, "cut", np.bool_))
    return shown, cut, either(bad, open_)


def writer_of(shown: Shown, lane: Lane | None, exact: Exact, few: bool) -> Writer:
    """What writes an output of that lane; where `few` joint levels reach it, all of them are worked out at once."""
    if lane is None:
        return Kept((), column_of(shown.output, shown.unit, [NotApplicable("")]), may_be_unknown=False)
    writer = InLanes(shown, lane, exact)
    levers = exact.reach.place(shown.place)
    return kept(writer, levers, exact) if few else writer


def kept(writer: Writer, levers: Levers, exact: Exact) -> Kept:
    """A writer with its column worked out for every joint level of its levers."""
    frame = Joint([len(levels) for levels in exact.design.levels], levers)
    return Kept(levers, writer.column(frame), writer.may_be_unknown)
