"""Bands and interpolation: what a value earns according to a table of limits or points."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise

from dsl.source import Span
from evaluator import intervals, possible
from evaluator.intervals import Interval, Reach, lower, upper
from evaluator.outcome import Outcome, settle
from evaluator.value import Phrase, Value


def linear(value: Value, points: Sequence[tuple[Value, Value]], span: Span) -> Value:
    """The value interpolated between (x, y) points, flat outside of them.

    The order in which the points are given does not matter. Points that lie, or may lie, at one place leave open where
    between the lowest and the highest y the value lies.
    """
    operands = [value, *(coordinate for each in points for coordinate in each)]
    absent = possible.not_applicable(operands)
    if absent is not None:
        return absent
    if possible.has_levels(operands):
        return possible.by_level(lambda row: linear(row[0], list(zip(row[1::2], row[2::2], strict=True)), span), operands)
    corners = [(possible.interval_of(x), possible.interval_of(y)) for x, y in points]
    return settle(_interpolated(possible.interval_of(value), corners), possible.evidence(operands), span)


def _interpolated(value: Interval, corners: Sequence[tuple[Interval, Interval]]) -> Outcome:
    corners = sorted(corners, key=lambda corner: (lower(corner[0]), upper(corner[0])))
    widest = intervals.hull(y for _, y in corners)
    if any(upper(left) >= lower(right) for (left, _), (right, _) in pairwise(corners)):
        return Outcome(widest, Phrase("points at one place"))
    places = [x.point for x, _ in corners if x.point is not None]
    if len(places) < len(corners):
        return Outcome(widest)
    inside = [place for place in places if value.holds(place)]
    low_ends, high_ends = [lower(y) for _, y in corners], [upper(y) for _, y in corners]
    looked_at = [lower(value), upper(value), *((0, place) for place in inside)]
    return Outcome(
        intervals.between(
            min(_height(places, low_ends, place) for place in looked_at),
            max(_height(places, high_ends, place) for place in looked_at),
        )
    )


def _height(places: Sequence[Fraction], heights: Sequence[Reach], at: Reach) -> Reach:
    """The height at a place; heights that are not bounded are all on the same side."""
    if at <= (0, places[0]):
        return heights[0]
    for (left, right), (start, stop) in zip(pairwise(places), pairwise(heights), strict=True):
        if at == (0, right):
            return stop
        if at < (0, right):
            part = (at[1] - left) / (right - left)
            return start if start[0] else stop if stop[0] else (0, start[1] + part * (stop[1] - start[1]))
    return heights[-1]
