"""How far rounded scores are from being rounded to another figure."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from dsl.terms import Absent, Choice, Mode, Place, Rounding
from evaluator.result import Result, Score, Step
from evaluator.rounding import rounded
from evaluator.whatif.margins import number


@frozen
class Edge:
    """Where a score would be rounded to `value`: `distance` (0 or more) away, or only past it where `beyond` is set."""

    value: Fraction
    distance: Fraction
    beyond: bool


@frozen
class RoundedScore:
    """A score of a goal, or the total, that a declared rounding ends with: how far below and above the next figures begin."""

    place: Place
    score: Score
    step: Fraction
    mode: Mode
    down: Edge
    up: Edge


def rounded_scores(result: Result) -> tuple[RoundedScore, ...]:
    """Every goal whose own rounding ends it, and the total, where they are known."""
    return tuple(_found(result))


def _found(result: Result) -> Iterator[RoundedScore]:
    scores = [*((Place(goal.goal.id), goal.score) for goal in result.goals), (Place(), result.total)]
    for place, score in scores:
        term, exact = _rounding(result.steps[place]), number(score.exact)
        if term is not None and exact is not None:
            yield RoundedScore(place, score, term.step, term.mode, _edge(exact, term, -1), _edge(exact, term, 1))


def _rounding(step: Step) -> Rounding | None:
    """The rounding that a place ends with, beneath gates and conditions of applying."""
    while isinstance(term := step.term, Choice) and len(step.parts) == 2:
        if not (term.gate or isinstance(term.then, Absent) or isinstance(term.otherwise, Absent)):
            return None
        step = step.parts[1]
    return term if isinstance(term, Rounding) else None


def _edge(exact: Fraction, term: Rounding, way: int) -> Edge:
    """The nearest edge in one direction. Roundings turn only at halves and wholes of their step."""
    now, half = rounded(exact, term.step, term.mode), term.step / 2
    at = half * ((exact / half).__ceil__() if way > 0 else (exact / half).__floor__())
    while True:
        for beyond, seen in ((False, at), (True, at + way * half / 2)):
            if (value := rounded(seen, term.step, term.mode)) != now:
                return Edge(value, abs(at - exact), beyond)
        at += way * half
