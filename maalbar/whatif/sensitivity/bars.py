"""Bars drawn in characters: a change to the left of the middle line where the total falls, to the right where it rises."""

from __future__ import annotations

from fractions import Fraction

from evaluator.whatif.changes import Change

UP, DOWN = "█", "▒"
MIDDLE = "│"
NARROWEST, WIDEST = 11, 41


def bar(change: Change | None, most: Fraction, width: int, fill: str) -> str:
    """One bar, `width` columns wide with its middle line; no bar where nothing changes or what changes is no number."""
    half = (width - 1) // 2
    end = max((change.low, change.high), key=abs) if change else Fraction(0)
    size = (abs(end) * half / most).__ceil__() if most else 0
    left = fill * size if end < 0 else ""
    return left.rjust(half) + MIDDLE + (fill * size if end > 0 else "").ljust(half)
