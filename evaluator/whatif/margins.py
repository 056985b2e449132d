"""Margins: how far each actual is from where its verdict turns, in its own unit and, where they are counted, in respondents.

A margin is the least move of one actual, all else held, target included, that turns met into not met or the other way
round. It is exact: a move of that size turns the verdict (or, where `beyond` is set, any larger one), no smaller one does.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from dsl.contract import Contract, Criterion
from dsl.terms import Facet, Figure, Place
from dsl.units import DATE, NUMBER, Unit
from evaluator import possible
from evaluator.result import CriterionResult, Result
from evaluator.value import Known, Missing, NotApplicable, Value
from evaluator.whatif.heads import Heads, heads
from evaluator.whatif.verdict import Verdict
from evaluator.whatif.within import figures_within

_YEAR = 365


@frozen
class Turn:
    """The least move of an actual that turns its verdict.

    `distance` (0 or more, in the actual's unit) leads to `edge`; the verdict turns there, or only past it where `beyond`
    is set. `upwards` says which way, None where either does.
    """

    edge: Fraction
    distance: Fraction
    upwards: bool | None
    beyond: bool

    def relative(self, unit: Unit) -> Fraction | None:
        """The distance as a part of the edge, by which margins of unlike units are put in order; None where the edge is 0.

        That of a date is a part of a year.
        """
        whole = Fraction(_YEAR) if unit == DATE else abs(self.edge)
        return self.distance / whole if whole else None


@frozen
class Margin:
    """How far a criterion, or one member of it, is from another verdict.

    `turn` is None where no possible actual gives another verdict, or there is no actual with a target to be told of: then
    `result` says whether it is met (of an activity), unknown or not applicable. `missing` are the figures that the verdict
    or its margin lacks. `follows` where the target is made of the same figures as the actual, so that it moves with it.
    """

    place: Place
    criterion: Criterion
    result: CriterionResult
    unit: Unit
    turn: Turn | None = None
    heads: Heads | None = None
    missing: tuple[Missing, ...] = ()
    follows: bool = False

    @property
    def met(self) -> bool | None:
        """The verdict; None where there is none."""
        met = self.result.met
        return met.value if isinstance(met, Known) and isinstance(met.value, bool) else None

    @property
    def settled(self) -> bool:
        """Whether the actual and its target are known, so that it is known how far the verdict is from turning."""
        given = [one for one in (self.result.target, self.result.upper) if one is not None]
        return bool(given) and all(number(one) is not None for one in (*given, self.result.actual))

    @property
    def relative(self) -> Fraction | None:
        """How near it is to its edge, told as a part of it."""
        return self.turn.relative(self.unit) if self.turn else None


def margins(result: Result) -> tuple[Margin, ...]:
    """The margin of every criterion, of its members where it has them, in the order of the text."""
    return tuple(
        _margin(result, goal.goal.id, one) for goal in result.goals for criterion in goal.criteria for one in _lines(criterion)
    )


def nearness(margin: Margin) -> tuple[bool, Fraction]:
    """What puts the margins that turn in order, the nearest to its edge first; those without a measure come last."""
    relative = margin.relative
    return (relative is None, relative or Fraction(0))


def _lines(criterion: CriterionResult) -> tuple[CriterionResult, ...]:
    return criterion.parts or (criterion,)


def _margin(result: Result, goal: str, one: CriterionResult) -> Margin:
    contract = result.contract
    place = Place(goal, one.criterion.name, one.members)
    unit = contract.unit(at) if (at := place.its(Facet.ACTUAL)) in contract.terms else one.criterion.unit or NUMBER
    known = [number(value) for value in (one.actual, one.target, one.upper) if value is not None]
    concerned = () if isinstance(one.met, NotApplicable) else (one.actual, one.target, one.upper, one.met)
    missing = dict.fromkeys(lack for value in concerned for lack in _missing(value))
    verdict = Verdict.of(one.criterion.op, known[1:])
    if verdict is None or known[0] is None or not isinstance(one.met, Known):
        return Margin(place, one.criterion, one, unit, missing=tuple(missing))
    low, high = _range(contract, place)
    turn = _turn(verdict, known[0], low, high)
    follows = _follows(contract, place)
    counted = heads(result, place, verdict) if turn and not follows else None
    return Margin(place, one.criterion, one, unit, turn, counted, (), follows)


def number(value: Value | None) -> Fraction | None:
    """A settled number; None of anything else."""
    return value.value if isinstance(value, Known) and isinstance(value.value, Fraction) else None


def _missing(value: Value | None) -> tuple[Missing, ...]:
    return () if value is None else possible.missing_of(value)


def _range(contract: Contract, place: Place) -> tuple[Fraction | None, Fraction | None]:
    """What the actual may be: the bounds of its figure; a worked-out actual has none."""
    term = contract.terms[place.its(Facet.ACTUAL)]
    return (term.quantity.low, term.quantity.high) if isinstance(term, Figure) else (None, None)


def _follows(contract: Contract, place: Place) -> bool:
    ends = [place.its(facet) for facet in (Facet.TARGET, Facet.LOWER, Facet.UPPER)]
    theirs = frozenset[object]().union(*(figures_within(contract, end) for end in ends if end in contract.terms))
    return bool(theirs and theirs & figures_within(contract, place.its(Facet.ACTUAL)))


def _turn(verdict: Verdict, actual: Fraction, low: Fraction | None, high: Fraction | None) -> Turn | None:
    turns = sorted(_turns(verdict, actual, low, high), key=lambda turn: (turn.distance, turn.beyond))
    if len(turns) > 1 and turns[0].edge == turns[1].edge:
        return Turn(turns[0].edge, turns[0].distance, None, turns[0].beyond)
    return turns[0] if turns else None


def _turns(verdict: Verdict, actual: Fraction, low: Fraction | None, high: Fraction | None) -> Iterator[Turn]:
    """The ways to another verdict that the actual's range allows: to an end of the target, or just past it."""
    now = verdict(actual)
    for edge in verdict.ends:
        if verdict(edge) is not now:
            if edge != actual and _inside(edge, low, high):
                yield Turn(edge, abs(edge - actual), edge > actual, beyond=False)
        else:
            for upwards in (True, False):
                away = edge >= actual if upwards else edge <= actual
                room = (high is None or edge < high) if upwards else (low is None or edge > low)
                if away and room and verdict.beside(edge, upwards) is not now:
                    yield Turn(edge, abs(edge - actual), upwards, beyond=True)


def _inside(edge: Fraction, low: Fraction | None, high: Fraction | None) -> bool:
    return (low is None or edge >= low) and (high is None or edge <= high)
