"""M1012, M1013: conventions that a contract leaves unsaid: what its goals weigh, and how published figures were rounded.

Those that only the text can tell, an unnamed question and a dimension that is pooled in silence, are found where the text is
read (`dsl/check/unsaid.py`).
"""

from __future__ import annotations

from fractions import Fraction

from dsl.diagnostic import problem
from dsl.terms import Combination, Place, Reference, Rounding
from dsl.units import RATIO
from dsl.within import inside
from evaluator.lints.desk import Desk, Told, goal_span
from evaluator.lints.shown import named, of_place, percent
from evaluator.lints.subjects import core, number

LINT = "implicit"
_MANY = 5
"""With fewer goals than this their weights are seen at a glance."""
_WHOLE = Fraction(1, 200)
"""Half a unit of the last digit of a whole percentage."""


def equal_weights(desk: Desk) -> Told:
    """A total that is a mean of several goals of which none has a weight, told where it is written."""
    term = core(desk.contract.terms[Place()])
    if not isinstance(term, Combination) or term.function != "mean" or len(term.parts) < _MANY:
        return
    goals = [part.term.place for part in term.parts if isinstance(part.term, Reference) and part.term.place.criterion is None]
    weighed = any(part.weight is not None for part in term.parts) or any(place in desk.contract.weights for place in goals)
    if len(goals) == len(term.parts) and not weighed and not desk.allows(LINT):
        share = percent(Fraction(1, len(goals)))
        yield problem("M1012", goal_span(desk.contract, Place()), number=len(goals), share=share)


def rounding_unsaid(desk: Desk) -> Told:
    """Results that were published in whole percent, where the contract rounds nothing and its own come out with decimals."""
    scene = desk.measured
    if scene is None or any(isinstance(item, Rounding) for term in desk.contract.terms.values() for item in inside(term)):
        return
    precision = scene.figures.precision
    found = [place for place in scene.figures.published if precision.get(place) == _WHOLE and _goes_on(desk, place)]
    if found and not desk.allows(LINT):
        yield problem("M1013", goal_span(desk.contract, Place()), places=named([of_place(place) for place in found]))


def _goes_on(desk: Desk, place: Place) -> bool:
    """Whether a score is no whole percentage."""
    assert desk.measured is not None
    score = number(desk.measured.value(place))
    return desk.contract.unit(place) == RATIO and score is not None and (score * 100).denominator != 1
