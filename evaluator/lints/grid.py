"""Which figures are tried: those that a reader would write, in the usual steps, around wherever a score may turn."""

from __future__ import annotations

from fractions import Fraction

from dsl.terms import Facet, Figure
from dsl.units import PP
from evaluator.lints.subjects import Subject, cuts
from evaluator.whatif.steps import counts_whole, step_of

_MOST = 240
"""So many figures are tried at most, besides those beside a cut."""
_ROUND = 40
"""Where nothing bounds a figure, so many steps on either side of the cuts are tried."""


def step(subject: Subject) -> Fraction:
    """The usual step of the figure: 1 pp, 1 point, 1 day, else about a hundredth of the target."""
    term = subject.scene.contract.terms[subject.place.its(Facet.ACTUAL)]
    whole = counts_whole(term.quantity) if isinstance(term, Figure) else False
    scale = next((end for end in subject.ends if end), Fraction(1))
    return step_of(subject.unit, scale, whole=whole, asked={})


def finest(subject: Subject) -> Fraction:
    """The smallest step that a reader would write: one of what is counted, else the usual step."""
    term = subject.scene.contract.terms[subject.place.its(Facet.ACTUAL)]
    return Fraction(1) if isinstance(term, Figure) and counts_whole(term.quantity) else step(subject)


def figures(subject: Subject) -> list[Fraction]:
    """The figures to try, in rising order: steps over the whole range, or around the cuts, and both sides of each cut.

    None below 0 where nobody would write one: a waiting time may be declared without bounds and is still no -1 days.
    """
    by, turns = step(subject), sorted(set(cuts(subject)))
    beside = {near for turn in turns for near in (turn - by, turn, turn + by)}
    even = {by * number for number in _wholes(subject, by, turns)}
    ends = {end for end in (subject.low, subject.high) if end is not None}
    least = None if _signed(subject, turns) else 0
    return sorted(figure for figure in beside | even | ends if subject.holds(figure) and (least is None or figure >= least))


def _signed(subject: Subject, turns: list[Fraction]) -> bool:
    """Whether figures below 0 are to be expected: bounds or a cut are there, or it is a difference or not one figure alone."""
    term = subject.scene.contract.terms[subject.place.its(Facet.ACTUAL)]
    if subject.unit == PP or subject.low is not None or not turns or turns[0] <= 0 or not isinstance(term, Figure):
        return True
    return term.quantity.function in ("growth", "change") or bool(term.quantity.against)


def _wholes(subject: Subject, by: Fraction, turns: list[Fraction]) -> range:
    """The multiples of the step to try; all of a range that is not too long for that."""
    around = turns or [Fraction(0)]
    low = (around[0] / by).__floor__() - _ROUND if subject.low is None else (subject.low / by).__ceil__()
    high = (around[-1] / by).__ceil__() + _ROUND if subject.high is None else (subject.high / by).__floor__()
    apart = max(1, -(-(high - low) // _MOST))
    return range(low, high + 1, apart)
