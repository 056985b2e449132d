"""Lanes to columns: the whole numbers that are shown, cut toward zero after five decimals, with what the lanes leave open.

What lanes leave open is evaluated exactly, once for each joint level that comes up, and written into its place.
"""

from __future__ import annotations

import numpy as np

from dsl.terms import Mode
from dsl.units import Kind
from evaluator.value import NotApplicable
from evaluator.whatif.sweep.columns import Column, Ends, State, column_of, mended, steps_of
from evaluator.whatif.sweep.deciding import left, stepped
from evaluator.whatif.sweep.exact import Exact
from evaluator.whatif.sweep.forms import Form
from evaluator.whatif.sweep.frame import Flags, Frame, Ints
from evaluator.whatif.sweep.lanes import Lane
from evaluator.whatif.sweep.laying import lay
from evaluator.whatif.sweep.tracks import Track, either
from evaluator.whatif.sweep.writers import Kept, OneByOne, Shown, Writer, kept


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
        open_ = track.open_above(rest, units)
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
