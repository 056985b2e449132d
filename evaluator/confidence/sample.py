"""What a figure tells of those who answered: the sample behind it, or why there is none to be told of.

A sample is read off the step that gave the figure: a share, an NPS or a mean with its answers, a difference of two shares,
or a quotient of two counts of which the first is part of the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from dsl.quantity import Quantity
from dsl.terms import Call, Figure, Operation, Place, Reference
from evaluator.confidence.printed import numerators
from evaluator.result import Answer, Step
from evaluator.value import Known, NotApplicable, Phrase, Value, hiding

Steps = Mapping[Place, Step]


@frozen
class Share:
    """So many of `n` gave one of the answers, out of a `population` of whom all might have been asked (None: without end).

    `least` and `most` differ where the share is printed rounded, so that several numbers agree with it. The numbers are whole,
    but for a weighted sample: there `n` is the number of answers that would tell as much if all weighed the same.
    """

    least: Fraction
    most: Fraction
    n: Fraction
    population: Fraction | None = None


@frozen
class Scores:
    """Scores of `n` answers: their mean, their variance about it (divided by n), and between what a mean can lie.

    `kind` is "mean" of marks or of a measure, or "nps", where an answer scores -100, 0 or 100.
    """

    kind: str
    mean: Fraction
    variance: Fraction
    n: Fraction
    population: Fraction | None = None
    low: Fraction | None = None
    high: Fraction | None = None


@frozen
class Difference:
    """A share less the share of others who were asked apart from them, such as a control group."""

    own: Share
    other: Share


Sample = Share | Scores | Difference


def sample(step: Step, steps: Steps) -> Sample | Phrase:
    """The sample behind a step's value; a phrase says why there is none. `steps` are those of every place."""
    term = step.term
    if isinstance(term, Reference):
        return sample(steps[term.place], steps)
    if isinstance(term, Call):
        return sample(step.parts[-1], steps)
    if isinstance(term, Figure) and step.answer is not None:
        return of_answer(term.quantity, step.answer)
    if isinstance(term, Operation) and term.name == "div" and (counts := _counts(step)):
        return _quotient(*counts)
    return Phrase("no sample: worked out")


def _counts(step: Step) -> tuple[Answer, Answer] | None:
    """The answers of a quotient of two counts."""
    found = [part.answer for part in step.parts if isinstance(part.term, Figure) and part.term.quantity.function in COUNTS]
    over, under = found if len(found) == 2 else (None, None)
    return (over, under) if over and under else None


COUNTS = ("count", "n")
"""What counts heads: a quotient of two of them is a share where the first is part of the second."""


def of_answer(quantity: Quantity, answer: Answer) -> Sample | Phrase:
    """The sample behind a figure that was answered."""
    if quantity.against:
        return _difference(quantity, answer)
    if quantity.function not in ("share", "nps", "mean"):
        return _UNLIKE.get(quantity.function, _OTHER)
    if absent := _absent(answer):
        return absent
    return _share(answer) if quantity.function == "share" else _scores(quantity, answer)


_KEPT_BACK = Phrase("no sample: kept back")
_NOBODY = Phrase("no sample: no answers")
_WEIGHTED = Phrase("no sample: weighted")
_GROWTH = Phrase("no sample: growth")
_COUNTED = Phrase("no sample: counted")
_RANKED = Phrase("no sample: ranked")
_OTHER = Phrase("no sample: other")
_UNLIKE = {
    "growth": _GROWTH,
    "change": Phrase("no sample: change"),
    "median": _RANKED,
    "percentile": _RANKED,
    "count": _COUNTED,
    "n": _COUNTED,
}
"""Why quantities other than shares, NPS and means have no interval."""


def _absent(answer: Answer) -> Phrase | None:
    """Why an answer tells of no sample."""
    if not isinstance(answer.value, Known):
        return _NOBODY if isinstance(answer.value, NotApplicable) else _unknown(answer.value)
    if answer.denominator is None:
        return Phrase("no sample: no n")
    if answer.denominator <= 0:
        return _NOBODY
    if answer.weighted and answer.effective is None:
        return _KEPT_BACK if answer.kept_back else _WEIGHTED
    return None


def _unknown(value: Value) -> Phrase:
    return Phrase("no sample: hidden") if hiding(value) else Phrase("no sample: unknown")


def _share(answer: Answer) -> Share | Phrase:
    share, n = _number(answer.value), answer.denominator or Fraction(0)
    if answer.weighted:
        n = answer.effective or n
        return Share(share * n, share * n, n, answer.population)
    if answer.numerator is not None:
        return Share(answer.numerator, answer.numerator, n, answer.population)
    found = numerators(share, answer.digits or Fraction(0), n)
    return Share(*found, n, answer.population) if found else Phrase("no sample: no whole number")


def _quotient(over: Answer, under: Answer) -> Share | Phrase:
    odd = next((each.value for each in (over, under) if not isinstance(each.value, Known)), None)
    if odd is not None:
        return _unknown(odd)
    if over.weighted or under.weighted:
        return _WEIGHTED
    part, n = _number(over.value), _number(under.value)
    if n == 0:
        return _NOBODY
    if part.denominator != 1 or n.denominator != 1 or not 0 <= part <= n:
        return Phrase("no sample: no part")
    return Share(part, part, n, under.population)


def _scores(quantity: Quantity, answer: Answer) -> Scores | Phrase:
    if answer.variance is None:
        if answer.kept_back:
            return _KEPT_BACK
        is_counted = answer.how in ("counts", "rows")
        return Phrase("no sample: no spread") if is_counted else Phrase("no sample: no variance")
    n = answer.effective if answer.weighted else answer.denominator
    assert n is not None
    mean = _number(answer.value)
    return Scores(quantity.function, mean, answer.variance, n, answer.population, quantity.low, quantity.high)


def _difference(quantity: Quantity, answer: Answer) -> Difference | Phrase:
    if quantity.function != "share":
        return _GROWTH if quantity.function == "growth" else Phrase("no sample: other difference")
    if answer.how != "derived" or len(answer.parts) != 2:
        return Phrase("no sample: difference as published") if isinstance(answer.value, Known) else _unknown(answer.value)
    (_, own), (_, other) = answer.parts
    sides = [_absent(side) or _share(side) for side in (own, other)]
    first, second = sides
    if isinstance(first, Share) and isinstance(second, Share):
        return Difference(first, second)
    return next(side for side in sides if isinstance(side, Phrase))


def _number(value: Value) -> Fraction:
    assert isinstance(value, Known)
    assert isinstance(value.value, Fraction)
    return value.value
