"""The intervals of a scored contract beside the lines of its report, rounded as they are shown and ready to be put into words."""

from __future__ import annotations

from fractions import Fraction

from attrs import frozen

from dsl.terms import Mode
from dsl.units import COUNT, PP, RATIO, Unit
from evaluator.confidence.bounds import Bounds
from evaluator.confidence.chances import Chance
from evaluator.confidence.criteria import Estimate, estimates
from evaluator.result import Result
from evaluator.rounding import rounded
from evaluator.value import Known
from maalbar.report.gather import report
from maalbar.report.line_view import LineView
from maalbar.report.model import Amount, Report, measured
from maalbar.report.numbers import amount, interval
from maalbar.report.texts import Language

STEP = Fraction(1, 10)
"""Ends and probabilities are shown to a tenth of a percent, of a percentage point or of a point, half up."""
FINE = Fraction(1, 100)
"""Ends of any other unit are shown to a hundredth."""


@frozen
class View(LineView):
    """A line of the report with what chance leaves open of it."""

    estimate: Estimate

    @property
    def answers(self) -> tuple[Amount, ...]:
        """How many answered, on either side of a difference; one that is too small to be shown is hidden."""
        return tuple(measured(Known(n), COUNT, self.below) for n in self.estimate.n)


@frozen
class Intervals:
    """The intervals of one party's result, at a level of confidence and by the methods that were asked for."""

    report: Report
    views: tuple[View, ...]
    level: Fraction
    asked: tuple[str, ...]


def gathered(result: Result, level: Fraction, asked: tuple[str, ...]) -> Intervals:
    """The intervals of a result. Raises `MaalbarError` where the library that they need is not installed."""
    seen = report(result)
    lines = {line.place: (goal, line) for goal in seen.goals for line in seen.lines(goal)}
    below = result.contract.hide_below
    found = tuple(View(*lines[one.place], below, one) for one in estimates(result, level, asked))
    return Intervals(seen, found, level, asked)


def ends(bounds: Bounds, unit: Unit, language: Language) -> str:
    """`87–92.3 %`: both ends rounded to the step that is shown."""
    low, high = (rounded(end, _step(unit), Mode.HALF_UP) for end in (bounds.low, bounds.high))
    return interval(low, high, unit, language)


def _step(unit: Unit) -> Fraction:
    if unit in (RATIO, PP):
        return STEP / 100
    return STEP if str(unit) == "points" else FINE


def probability(chance: Chance, language: Language) -> str:
    """`95 %`; what is nearer to none or all than a step is `< 0.1 %` or `> 99.9 %`, and what is left open a range."""
    step = STEP / 100
    low, high = (rounded(end, step, Mode.HALF_UP) for end in (chance.low, chance.high))
    if high == 0 and chance.high > 0:
        return f"< {amount(step, RATIO, language)}"
    if low == 1 and chance.low < 1:
        return f"> {amount(1 - step, RATIO, language)}"
    return interval(low, high, RATIO, language)
