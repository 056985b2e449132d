"""Lanes: the values of a term in all scenarios, each a number or an interval, and what may be done with them.

An interval is two forms, the low end and the high end; every operation here works on the ends as `evaluator.intervals` does.
A truth is 1 or 0; one that is undecided lies from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from functools import reduce

from attrs import evolve, frozen

from dsl.terms import Mode
from evaluator.whatif.sweep.deciding import Chosen, Extreme, Rounded, Sign
from evaluator.whatif.sweep.forms import ONE, ZERO, Form
from evaluator.whatif.sweep.laying import lay
from evaluator.whatif.sweep.tracks import NotInLanesError, Track


@frozen(eq=False)
class Lane:
    """Values from `low` to `high`; None where they are all known, at `low`.

    `known` is 1 where a value is known for sure, whatever its ends look like. `truth` is whether they are truths; `sure` whether
    no value in any scenario can come out as anything but known.
    """

    low: Form
    high: Form | None = None
    known: Form | None = None
    truth: bool = False
    sure: bool = True

    @property
    def top(self) -> Form:
        """The high end."""
        return self.low if self.high is None else self.high

    @property
    def settled(self) -> Fraction | None:
        """The number, where it is the same in every scenario."""
        return self.low.fixed if self.high is None and not self.low.parts else None


def constant(number: Fraction) -> Lane:
    """A number that is the same in every scenario."""
    return Lane(Form(number))


def _like(lanes: Sequence[Lane], low: Form, high: Form | None, *, truth: bool = False) -> Lane:
    known = None if high is None else _all_known([lane.known for lane in lanes if lane.known is not None])
    return Lane(low, high, known, truth, all(lane.sure for lane in lanes))


def _all_known(flags: Sequence[Form]) -> Form | None:
    return Form.of(_fold(lay(flags, 1), largest=False)) if len(flags) > 1 else flags[0] if flags else None


def _fold(tracks: Sequence[Track], *, largest: bool) -> Track:
    return reduce(lambda one, other: Extreme(one, other, largest=largest), tracks)


def total(lanes: Sequence[Lane], factors: Sequence[Fraction]) -> Lane:
    """The sum of lanes, each by its factor."""
    low, high, unknown = Form(ZERO), Form(ZERO), any(lane.high for lane in lanes)
    for lane, factor in zip(lanes, factors, strict=True):
        bottom, top = (lane.low, lane.top) if factor > 0 else (lane.top, lane.low)
        low, high = low.plus(bottom.times(factor)), high.plus(top.times(factor))
    return _like(lanes, low, high if unknown else None)


def extreme(lanes: Sequence[Lane], *, largest: bool) -> Lane:
    """The smallest or the largest of some."""
    if len(lanes) == 1:
        return lanes[0]
    low = Form.of(_fold(lay([lane.low for lane in lanes], 1), largest=largest))
    high = None
    if any(lane.high for lane in lanes):
        high = Form.of(_fold(lay([lane.top for lane in lanes], 1), largest=largest))
    return _like(lanes, low, high, truth=all(lane.truth for lane in lanes))


def rounded(lane: Lane, step: Fraction, mode: Mode | str) -> Lane:
    """Rounded to multiples of a step above 0; the modes are those of a rounding, "floor" and "ceil"."""

    def settle(form: Form) -> Form:
        return Form.of(Rounded(lay([form], 2 * step.denominator)[0], step, mode))

    return _like([lane], settle(lane.low), lane.high and settle(lane.high))


def compared(op: str, left: Lane, right: Lane) -> Lane:
    """The truth of a comparison."""
    if op in ("le", "lt"):
        return compared({"le": "ge", "lt": "gt"}[op], right, left)
    if op == "ne":
        return negated(compared("eq", left, right))
    unknown = left.high is not None or right.high is not None
    if op == "eq" and unknown:
        raise NotInLanesError("whether unknown numbers are equal")
    surely = _sign(left.low.plus(right.top.times(-ONE)), op)
    perhaps = _sign(left.top.plus(right.low.times(-ONE)), op) if unknown else None
    return _like([left, right], surely, perhaps, truth=True)


def _sign(difference: Form, test: str) -> Form:
    return Form.of(Sign(lay([difference], 1)[0], test))


def negated(lane: Lane) -> Lane:
    """Whether a truth does not hold."""
    return evolve(total([constant(ONE), lane], [ONE, -ONE]), truth=True)


def chosen(condition: Lane, then: Lane, otherwise: Lane) -> Lane:
    """What a truth chooses; where it is undecided, all from the lower to the higher of both."""
    lanes = [condition, then, otherwise]
    low = _picked(condition, then.low, otherwise.low, largest=False)
    unknown = any(lane.high for lane in lanes)
    high = _picked(condition, then.top, otherwise.top, largest=True) if unknown else None
    return evolve(
        _like(lanes, low, high, truth=then.truth and otherwise.truth),
        known=_known(condition, then, otherwise) if unknown else None,
    )


def _picked(condition: Lane, then: Form, otherwise: Form, *, largest: bool) -> Form:
    yes, no = lay([then, otherwise], 1)
    surely = lay([condition.low], 1)[0]
    if condition.high is not None:
        perhaps = lay([condition.high], 1)[0]
        no = Chosen(perhaps, Extreme(yes, no, largest=largest), no)
    return Form.of(Chosen(surely, yes, no))


def _known(condition: Lane, then: Lane, otherwise: Lane) -> Form | None:
    always = Form(ONE)
    branches = [lane.known or (always if lane.high is None else Form(ZERO)) for lane in (then, otherwise)]
    of_branch = _picked(evolve(condition, high=None), *branches, largest=False)
    if condition.high is None:
        return of_branch
    return _all_known([condition.known, of_branch]) if condition.known else Form(ZERO)
