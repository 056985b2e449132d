"""M1001, M1014: a better result would lower the score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import frozen

from dsl import lever
from dsl.diagnostic import Diagnostic, problem
from dsl.quantity import Quantity
from dsl.terms import Facet, Figure, Place
from dsl.turn import turn
from evaluator.lints import grid
from evaluator.lints.course import Courses
from evaluator.lints.desk import Desk, Told, goal_span, name_span
from evaluator.lints.shown import amount, of_goal, of_place
from evaluator.lints.subjects import Subject, number
from evaluator.lints.ways import Course
from evaluator.score import score
from evaluator.value import Known, NotApplicable
from evaluator.whatif.within import figures_within

LINT = "backwards"
_FINE = (Course.RISES, Course.STAYS)


def backwards(desk: Desk) -> Told:
    """A criterion whose score falls somewhere while its figure gets better; one proved never to fall is not tried."""
    told: set[tuple[str, str]] = set()
    for subject in desk.subjects:
        if subject.upwards is None or subject.names in told or subject.opened[1] in _FINE:
            continue
        fall = fall_of(subject, desk)
        if fall is not None:
            told.add(subject.names)
            if not desk.allows(LINT, *subject.names):
                yield _said(subject, fall)


@frozen
class Fall:
    """Two figures, the second of them the better one, and the lower score that it earns."""

    worse: Fraction
    higher: Fraction
    better: Fraction
    lower: Fraction


def largest(points: Sequence[tuple[Fraction, Fraction]]) -> Fall | None:
    """The largest fall along some figures with their scores, from the worst figure to the best."""
    found: Fall | None = None
    top: tuple[Fraction, Fraction] | None = None
    for figure, reached in points:
        if top is None or reached >= top[1]:
            top = figure, reached
        elif found is None or top[1] - reached > found.higher - found.lower:
            found = Fall(*top, figure, reached)
    return found


def fall_of(subject: Subject, desk: Desk) -> Fall | None:
    """The largest fall among the figures that are tried; None where there is none, or no more may be tried."""
    figures = grid.figures(subject)
    if not desk.trying(len(figures)):
        return None
    scored = [(figure, subject.score(figure)) for figure in (figures if subject.upwards else figures[::-1])]
    return largest([(figure, reached) for figure, reached in scored if reached is not None])


def _said(subject: Subject, fall: Fall) -> Diagnostic:
    scores = subject.scene.contract.unit(subject.place)
    return problem(
        "M1001",
        name_span(subject.criterion),
        name=subject.criterion.name,
        worse=amount(fall.worse, subject.unit),
        higher=amount(fall.higher, scores),
        better=amount(fall.better, subject.unit),
        lower=amount(fall.lower, scores),
    )


# --- a goal or the total ---------------------------------------------------------------------------------------


def backwards_above(desk: Desk) -> Told:
    """A goal, or the total, that falls while a criterion's figure gets better, on the figures at hand."""
    if desk.measured is None:
        return
    for place in _open_places(desk):
        if desk.allows(LINT, place.goal):
            continue
        found = next((each for subject in _below(desk, place) if (each := _fall_of(place, subject, desk))), None)
        if found is not None:
            yield found


def _open_places(desk: Desk) -> Iterator[Place]:
    """The goals and the total that are not proved to rise with all that they are made of."""
    steps, given, figures = desk.opened.steps, dict[Place, Course](), _figures(desk)
    ways = {subject.place.its(Facet.ACTUAL): subject.upwards for subject in desk.subjects}
    for place in desk.contract.order:
        if place.criterion is None:
            course = Courses(given, figures).of(steps[place])
            if course not in _FINE:
                yield place
            given[place] = Course.STAYS if course is Course.STAYS else Course.RISES
        elif place.facet is Facet.ACTUAL:
            given[place] = Course.FALLS if ways.get(place) is False else Course.RISES
        elif place.facet in (Facet.MET, Facet.SCORE):
            given[place] = Course.RISES


def _figures(desk: Desk) -> dict[Quantity, Course]:
    """Which way each figure goes while it gets better; of one that several rules read in their own ways nothing is known."""
    found: dict[Quantity, Course] = {}
    for subject in desk.subjects:
        actual = subject.place.its(Facet.ACTUAL)
        alone = isinstance(desk.contract.terms[actual], Figure) and subject.upwards is not None
        way = (Course.RISES if subject.upwards else Course.FALLS) if alone else Course.OPEN
        for quantity in figures_within(desk.contract, actual):
            found[quantity] = way if found.get(quantity, way) is way else Course.OPEN
    return found


def _below(desk: Desk, place: Place) -> Iterator[Subject]:
    """The criteria under a goal, or all of them, that never fall themselves."""
    for subject in desk.subjects:
        if place.goal in (None, subject.place.goal) and subject.upwards is not None and subject.opened[1] in _FINE:
            yield subject


def _fall_of(place: Place, subject: Subject, desk: Desk) -> Diagnostic | None:
    """The largest fall of a goal or the total while one figure gets better, all others as they are."""
    assert desk.measured is not None
    actual = subject.place.its(Facet.ACTUAL)
    now = number(desk.measured.value(actual))
    if now is None or not isinstance(desk.measured.steps[place].value, Known | NotApplicable):
        return None
    figures = [each for each in grid.figures(subject) if each == now or (each > now) == subject.upwards]
    ordered = sorted({now, *figures}, reverse=not subject.upwards)
    if not desk.trying(len(ordered) * len(desk.contract.order)):
        return None
    turned = lever.actual(desk.contract, (actual,), str(actual))
    results = [(each, score(turn(desk.contract, {turned: each}), desk.measured.figures)) for each in ordered]
    points = [(each, reached) for each, result in results if (reached := number(result.steps[place].value)) is not None]
    fall = largest(points)
    if fall is None:
        return None
    unit = desk.contract.unit(place)
    words = {"name": of_goal(subject), "whole": of_place(place)}
    return problem(
        "M1014",
        goal_span(desk.contract, place),
        **words,
        worse=amount(fall.worse, subject.unit),
        higher=amount(fall.higher, unit),
        better=amount(fall.better, subject.unit),
        lower=amount(fall.lower, unit),
    )
