"""The interval of a sample, by a method at a level."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from evaluator.confidence import scores, shares
from evaluator.confidence.differences import newcombe
from evaluator.confidence.library import given
from evaluator.confidence.sample import Difference, Sample, Share
from evaluator.value import Phrase


@frozen
class Bounds:
    """An interval: `method` is wilson, exact, newcombe, t or normal; both ends belong to it.

    The ends are approximate, to as many digits as `library` says, in the unit of the figure: 87/100 of a share of 87 %.
    """

    method: str
    low: Fraction
    high: Fraction

    def holds(self, value: Fraction) -> bool:
        """Whether a value lies in it."""
        return self.low <= value <= self.high


def bounds(sample: Sample, method: str, level: Fraction) -> Bounds | Phrase:
    """The interval of the sample; a phrase says why there is none. Only a share has several, of which `method` chooses."""
    wanted = float(level)
    if isinstance(sample, Share):
        return _given(method, (shares.wilson if method == "wilson" else shares.exact)(sample, wanted))
    if isinstance(sample, Difference):
        return _given("newcombe", newcombe(sample, wanted))
    return scores.lacking(sample) or _given("normal" if sample.kind == "nps" else "t", scores.interval(sample, wanted))


def methods(sample: Sample, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The methods to go by: those that are asked for of a share; of all else there is one, whatever it is called here."""
    return asked if isinstance(sample, Share) else asked[:1]


def _given(method: str, ends: tuple[float, float]) -> Bounds:
    low, high = ends
    return Bounds(method, given(low), given(high))
