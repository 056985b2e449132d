"""The probability that a target is truly met: by what the answers tell of everybody, not of those who answered alone.

What may be believed of the share of all, once so many of so many gave the answer, is the beta distribution with half an answer
added to either side: the posterior of Jeffreys' prior. Of a finite population the answers of those who were not asked are then
beta-binomial. A mean of marks follows Student's t about its sample, an NPS the normal distribution, as in `scores`. What may be
believed is worked out in `beliefs`.

Sources: H. Jeffreys, "Theory of Probability", 3rd edition, 1961, chapter 3; L. D. Brown, T. T. Cai and A. DasGupta, Statistical
Science 16(2), 2001; A. Gelman et al., "Bayesian Data Analysis", 3rd edition, 2013, chapters 2 and 3.
"""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, frozen

from evaluator.confidence import scores
from evaluator.confidence.beliefs import MOST_SUMMED, belief
from evaluator.confidence.library import given
from evaluator.confidence.sample import Difference, Sample, Scores, Share
from evaluator.value import Phrase


@frozen
class Chance:
    """A probability from 0 to 1, approximate; `low` and `high` differ where a printed share leaves open what was counted."""

    low: Fraction
    high: Fraction


@frozen
class Aim:
    """A target as the comparison has it: `op` is ge, gt, le, lt or between, `high` the upper end of the last."""

    op: str
    low: Fraction
    high: Fraction | None = None


def chance(sample: Sample, aim: Aim) -> Chance | Phrase:
    """The probability that the target is truly met; a phrase says why there is none."""
    if aim.op not in ("ge", "gt", "le", "lt", "between"):
        return Phrase("no chance: one value")
    if lacks := _lacking(sample):
        return lacks
    ends = sorted(_chance(each, aim) for each in _readings(sample, aim))
    return Chance(given(ends[0]), given(ends[-1]))


def _lacking(sample: Sample) -> Phrase | None:
    if isinstance(sample, Scores):
        return scores.lacking(sample)
    if isinstance(sample, Share) and sample.population is not None and sample.population - sample.n > MOST_SUMMED:
        return Phrase.of("no chance: too many", most=str(MOST_SUMMED))
    return None


def _readings(sample: Sample, aim: Aim) -> list[Sample]:
    """The sample for whatever a printed share may stand for: its ends, between which the probability only rises or only falls."""
    if isinstance(sample, Share):
        return [*_ends(sample)] if aim.op != "between" else [*_each(sample)]
    if isinstance(sample, Difference):
        sides = [_ends(side) if aim.op != "between" else _each(side) for side in (sample.own, sample.other)]
        return [Difference(own, other) for own in sides[0] for other in sides[1]]
    return [sample]


def _ends(share: Share) -> list[Share]:
    return [evolve(share, most=share.least), evolve(share, least=share.most)]


def _each(share: Share) -> list[Share]:
    numbers = range(int(share.least), int(share.most) + 1) if share.least != share.most else [share.least]
    return [evolve(share, least=Fraction(number), most=Fraction(number)) for number in numbers]


def _chance(sample: Sample, aim: Aim) -> float:
    believed = belief(sample)
    if aim.op in ("ge", "gt"):
        return believed.reaches(aim.low, beyond=aim.op == "gt")
    if aim.op in ("le", "lt"):
        return believed.stays(aim.low, beyond=aim.op == "lt")
    assert aim.high is not None
    return max(0.0, believed.stays(aim.high, beyond=False) - believed.stays(aim.low, beyond=True))
