"""The interval of a difference of two shares: the examples of its source, and what it is made of."""

from __future__ import annotations

from fractions import Fraction

import pytest

from evaluator.confidence.bounds import Bounds, bounds
from evaluator.confidence.sample import Difference, Share

TABLE = [
    ((56, 70), (48, 80), ("0.0524", "0.3339")),
    ((9, 10), (3, 10), ("0.1705", "0.8090")),
    ((6, 7), (2, 7), ("0.0582", "0.8062")),
    ((5, 56), (0, 29), ("-0.0381", "0.1926")),
    ((0, 10), (0, 20), ("-0.1611", "0.2775")),
    ((0, 10), (0, 10), ("-0.2775", "0.2775")),
    ((10, 10), (0, 20), ("0.6791", "1.0000")),
    ((10, 10), (0, 10), ("0.6075", "1.0000")),
]
"""Newcombe 1998, table II, method 10 at 95 %: two shares, and the interval of the one less the other."""


def share(chosen: int, n: int) -> Share:
    """So many of so many."""
    return Share(Fraction(chosen), Fraction(chosen), Fraction(n))


@pytest.mark.parametrize(("own", "other", "printed"), TABLE)
def test_newcombes_own_examples(own: tuple[int, int], other: tuple[int, int], printed: tuple[str, str]) -> None:
    """Each interval is the one that is printed, to its four decimals."""
    found = bounds(Difference(share(*own), share(*other)), "wilson", Fraction(95, 100))
    assert isinstance(found, Bounds)
    assert (f"{float(found.low):.4f}", f"{float(found.high):.4f}") == printed
    assert found.method == "newcombe"


def test_a_known_share_taken_away_leaves_the_others_interval() -> None:
    """Less a share of which everybody is known, the interval is that of the other, moved."""
    known = Share(Fraction(5), Fraction(5), Fraction(10), Fraction(10))
    found = bounds(Difference(share(81, 100), known), "wilson", Fraction(95, 100))
    alone = bounds(share(81, 100), "wilson", Fraction(95, 100))
    assert isinstance(found, Bounds)
    assert isinstance(alone, Bounds)
    assert abs(found.low - (alone.low - Fraction(1, 2))) < Fraction(1, 10**9)
    assert abs(found.high - (alone.high - Fraction(1, 2))) < Fraction(1, 10**9)
