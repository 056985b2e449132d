"""The interval of a difference of two shares that rest on different people.

Source: R. G. Newcombe, "Interval Estimation for the Difference between Independent Proportions: Comparison of Eleven Methods",
Statistics in Medicine 17(8), 1998, method 10: it is made of the Wilson intervals of both.
"""

from __future__ import annotations

from math import hypot

from evaluator.confidence.sample import Difference, Share
from evaluator.confidence.shares import wilson


def newcombe(difference: Difference, level: float) -> tuple[float, float]:
    """The hybrid score interval of own less other, from -1 to 1."""
    own, other = difference.own, difference.other
    (low, high), (lower, higher) = wilson(own, level), wilson(other, level)
    least, most = _ends(own)
    fewest, greatest = _ends(other)
    return least - greatest - hypot(least - low, higher - greatest), most - fewest + hypot(high - most, fewest - lower)


def _ends(share: Share) -> tuple[float, float]:
    return float(share.least / share.n), float(share.most / share.n)
