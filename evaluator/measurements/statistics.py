"""The figures that follow from counts of answers, exactly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from dsl.quantity import Quantity
from evaluator.measurements.answers import GROUPS, marks
from evaluator.measurements.records import Number
from evaluator.measurements.tallies import Lacking, Pooled
from evaluator.measurements.unions import together
from evaluator.value import Known, NotApplicable, Phrase, Spelled, Value, Words

Statistic = Callable[[Pooled, Quantity], Value | Lacking]


def figure(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    """The figure that follows from the answers; it does not apply where there are no answers."""
    return of_number(pooled, quantity, numerator(pooled, quantity))


def of_number(pooled: Pooled, quantity: Quantity, number: Fraction | None) -> Value | Lacking:
    """The same where the `numerator` is known already."""
    if quantity.function not in (*COUNTED, *STATISTICS):
        return Lacking(Phrase.of("counts, which give no such figure", figure=Spelled(quantity.function)))
    if pooled.n == 0 and quantity.function not in ("count", "n"):
        return NotApplicable(Phrase.of("no answers", question=pooled.question.name))
    if quantity.function in COUNTED:
        return _counted(pooled, quantity, number)
    return STATISTICS[quantity.function](pooled, quantity)


def numerator(pooled: Pooled, quantity: Quantity) -> Fraction | None:
    """How many gave at least one of the answers that a share or a count names; None where the counts leave it open."""
    if quantity.function not in COUNTED:
        return None
    least, most = pooled.chosen(quantity.subject)
    return Fraction(least) if least == most else None


def bounds(pooled: Pooled, quantity: Quantity) -> tuple[Fraction, Fraction] | None:
    """The least and the most that the counts let a share or a count be; None of other quantities and of nobody."""
    if quantity.function not in COUNTED or pooled.n == 0:
        return None
    least, most = pooled.chosen(quantity.subject)
    whole = pooled.n if quantity.function == "share" else Fraction(1)
    return least / whole, most / whole


def _counted(pooled: Pooled, quantity: Quantity, number: Fraction | None) -> Value | Lacking:
    if number is None:
        return _left_open(pooled, quantity)
    return Known(number / pooled.n if quantity.function == "share" else number)


def _left_open(pooled: Pooled, quantity: Quantity) -> Lacking:
    """Why the counts do not tell how many gave any of the answers.

    Some are counted only together; or each is, and some person may have given two of them: the key that is not there.
    """
    if not pooled.question.several:
        return _TOGETHER
    first, *rest = sorted(quantity.subject)
    key: Words = first
    for answer in rest:
        key = Phrase.of("either", some=key, more=answer)
    return Lacking(Phrase.of("counts of each answer, not of those who gave any of them", key=key))


def _n(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    if pooled.people is not None:
        return Known(pooled.people)
    told = not pooled.question.weight
    return Known(pooled.n) if told else Lacking(Phrase("weighted counts, which do not tell how many answered"))


def _nps(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    """Promoters less detractors in percent of all answers: marks 9 and 10, and 0 to 6, of a scale 0 to 10.

    Source: F. Reichheld, "The One Number You Need to Grow", Harvard Business Review 81(12), 2003.
    """
    if not _are_grouped(pooled) and together(pooled.question, pooled.counts):
        return _TOGETHER
    promoters, detractors = _ends(pooled)
    return Known(100 * (promoters - detractors) / pooled.n)


def _ends(pooled: Pooled) -> tuple[Number, Number]:
    """The number of promoters and that of detractors."""
    promoters, _, detractors = (pooled.counts.get(group, 0) for group in GROUPS)
    if not _are_grouped(pooled):
        promoters, detractors = (_given(pooled, span) for span in (range(9, 11), range(7)))
    return promoters, detractors


def _are_grouped(pooled: Pooled) -> bool:
    """Whether promoters, passives and detractors are counted, and not each mark."""
    return not pooled.counts.keys().isdisjoint(GROUPS)


def _given(pooled: Pooled, among: range) -> Number:
    return sum(pooled.counts.get(str(mark), 0) for mark in among)


def variance(pooled: Pooled, quantity: Quantity) -> Fraction | None:
    """The variance of the single answers about the NPS or the mean that they give, divided by their number; None of others.

    For an NPS an answer scores -100, 0 or 100. A mean needs the number who gave each mark.
    """
    if quantity.function not in ("nps", "mean") or pooled.n == 0:
        return None
    scored = _scored(pooled) if quantity.function == "nps" else _ranked(pooled)
    if scored is None:
        return None
    mean = sum(score * number for score, number in scored) / pooled.n
    return sum(score**2 * number for score, number in scored) / pooled.n - mean**2


def _scored(pooled: Pooled) -> list[tuple[int, Number]]:
    """Each score that an answer can have in an NPS, with the number who gave such an answer."""
    promoters, detractors = _ends(pooled)
    return [(100, promoters), (0, pooled.n - promoters - detractors), (-100, detractors)]


def _ranked(pooled: Pooled) -> list[tuple[int, Number]] | None:
    """Each mark with the number who gave it, from the lowest; None where some are counted only together."""
    if _are_grouped(pooled) or together(pooled.question, pooled.counts):
        return None
    return [(int(mark), pooled.counts.get(mark, 0)) for mark in marks(pooled.question)]


def _mean(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    ranked = _ranked(pooled)
    return Known(sum(mark * number for mark, number in ranked) / pooled.n) if ranked else _not_by_mark(pooled)


def _median(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    """The middle mark, or the mean of the two middle ones: the usual median, by weight where answers are weighted.

    Source: R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50(4), 1996,
    definition 2.
    """
    ranked = _ranked(pooled)
    if ranked is None:
        return _not_by_mark(pooled)
    lower = _first(ranked, lambda reached: reached >= pooled.n / 2)
    upper = _first(ranked, lambda reached: reached > pooled.n / 2)
    return Known(Fraction(lower + upper, 2))


def _percentile(pooled: Pooled, quantity: Quantity) -> Value | Lacking:
    """The smallest mark such that at least that share of the answers are it or lower; level 0 is the lowest mark given.

    Source: R. J. Hyndman and Y. Fan (as for the median), definition 1: the inverse of the empirical distribution.
    """
    ranked = _ranked(pooled)
    if ranked is None:
        return _not_by_mark(pooled)
    wanted = (quantity.level or Fraction(0)) * pooled.n
    return Known(Fraction(_first(ranked, lambda reached: reached > 0 and reached >= wanted)))


def _first(ranked: list[tuple[int, Number]], enough: Callable[[Number], bool]) -> int:
    """The lowest mark up to which enough answers are reached."""
    reached: Number = 0
    for mark, number in ranked:
        reached += number
        if enough(reached):
            return mark
    return ranked[-1][0]


def _not_by_mark(pooled: Pooled) -> Lacking:
    return _GROUPED if _are_grouped(pooled) else _TOGETHER


_GROUPED = Lacking(Phrase("counts by promoters, passives and detractors, not by mark"))
_TOGETHER = Lacking(Phrase("counts of several answers together"))

COUNTED = ("share", "count")
"""The quantities that are how many gave some answers, or that number divided."""

STATISTICS: Mapping[str, Statistic] = {
    "n": _n,
    "nps": _nps,
    "mean": _mean,
    "median": _median,
    "percentile": _percentile,
}
"""The others that counts of answers give."""
