"""M1002, M1015: a small change of a figure makes the score jump.

A cliff is a place where the score jumps by more than `LEAST` however near two figures on its sides lie. It is told with two
figures a usual step apart, of what is counted one apart. Several criteria that fall off for one and the same scoring line are
told together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from dsl import lever
from dsl.diagnostic import Diagnostic, Wording, problem, wording
from dsl.source import Span
from dsl.terms import Bands, Choice, Facet, Operation, Place, Reference, Rounding, Term
from dsl.turn import turn
from dsl.units import DATE, RATIO, TRUTH
from dsl.within import inside
from evaluator.lints import grid
from evaluator.lints.desk import Desk, Told, name_span
from evaluator.lints.shown import amount, named, of_goal
from evaluator.lints.subjects import Subject, core, cuts, number
from evaluator.score import score

LINT = "cliff"
LEAST = Fraction(1, 10)
"""A jump of more than this part of a full score is a cliff."""
_NEAR = 1000
"""A jump that is there between two figures this part of a usual step apart is one however near they are."""


@frozen
class Cliff:
    """Two figures beside each other and what each earns, the lower figure first."""

    subject: Subject
    below: Fraction
    at_below: Fraction
    above: Fraction
    at_above: Fraction


def cliffs(desk: Desk) -> Told:
    """Every cliff, those of one scoring line together."""
    groups: dict[Span, list[Cliff]] = {}
    told: set[tuple[str, str]] = set()
    for subject in desk.subjects:
        if subject.names in told or subject.criterion.op in ("eq", "ne") or subject.unit == DATE:
            continue
        found = _cliff(subject, desk)
        if found is not None:
            told.add(subject.names)
            if not desk.allows(LINT, *subject.names):
                groups.setdefault(core(desk.contract.terms[subject.place]).span, []).append(found)
    for span, group in groups.items():
        yield _alone(group[0], desk) if len(group) == 1 else _together(span, group)


def _cliff(subject: Subject, desk: Desk) -> Cliff | None:
    if _is_smooth(desk.contract.terms[subject.place]):
        return None
    turns = sorted(set(cuts(subject)))
    if not desk.trying(5 * len(turns)):
        return None
    found = [one for turn in turns if subject.holds(turn) for one in _beside(subject, turn)]
    return max(found, key=lambda one: abs(one.at_above - one.at_below), default=None)


_STEEP = (Bands, Choice, Rounding)


def _is_smooth(term: Term) -> bool:
    """Whether a score is made without anything that can jump: a verdict, a condition, a band or a rounding."""
    for item in inside(term):
        if isinstance(item, _STEEP) or (isinstance(item, Operation) and item.name in ("floor", "ceil")):
            return False
        if isinstance(item, Reference | Operation) and item.unit == TRUTH:
            return False
    return True


def _beside(subject: Subject, cut: Fraction) -> Iterator[Cliff]:
    """The cliffs on both sides of a cut."""
    by, whole = grid.finest(subject), _whole(subject)
    for sign in (-1, 1):
        near, far = cut + sign * by / _NEAR, cut + sign * by
        if not (subject.holds(near) and subject.holds(far)):
            continue
        at, beside, apart = subject.score(cut), subject.score(near), subject.score(far)
        if at is None or beside is None or apart is None or abs(at - beside) <= LEAST * whole:
            continue
        (below, one), (above, other) = sorted([(cut, at), (far, apart)])
        yield Cliff(subject, below, one, above, other)


def _whole(subject: Subject) -> Fraction:
    """A full score: 100 %; of points, the most of those earned at the cuts."""
    if subject.scene.contract.unit(subject.place) == RATIO:
        return Fraction(1)
    scores = [subject.score(cut) for cut in cuts(subject)]
    return max((abs(one) for one in scores if one is not None), default=Fraction(1)) or Fraction(1)


def _words(one: Cliff) -> Mapping[str, Wording]:
    scores = one.subject.scene.contract.unit(one.subject.place)
    return {
        "below": amount(one.below, one.subject.unit),
        "low": amount(one.at_below, scores),
        "above": amount(one.above, one.subject.unit),
        "high": amount(one.at_above, scores),
    }


def _alone(one: Cliff, desk: Desk) -> Diagnostic:
    name = one.subject.criterion.name
    return problem("M1002", name_span(one.subject.criterion), name=name, **_words(one), total=_total(one, desk))


def _together(span: Span, group: Sequence[Cliff]) -> Diagnostic:
    names = [of_goal(one.subject) for one in group]
    first = group[0]
    return problem("M1015", span, names=named(names), number=len(group), name=first.subject.criterion.name, **_words(first))


def _total(one: Cliff, desk: Desk) -> Wording:
    """What the step does to the total, on the figures at hand; nothing where that is not known."""
    if desk.measured is not None and desk.measurements is not None:
        turned = lever.actual(desk.contract, (place := one.subject.place.its(Facet.ACTUAL),), str(place))
        results = [score(turn(desk.contract, {turned: each}), desk.measurements) for each in (one.below, one.above)]
        before, after = (number(result.steps[Place()].value) for result in results)
        if before is not None and after is not None and before != after:
            unit = desk.contract.unit(Place())
            return wording("lint-cliff-total", low=amount(before, unit), high=amount(after, unit))
    return wording("lint-nothing")
