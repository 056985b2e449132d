"""M1003: a target that was met in every earlier period for which there are figures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import evolve

from dsl.diagnostic import Listed, Wording, problem, wording
from dsl.terms import Facet, Figure, Place
from evaluator.lints.desk import Desk, Told, name_span
from evaluator.lints.shown import amount, named, of_goal
from evaluator.lints.subjects import Subject, number
from evaluator.score import MeasurementSet, score

LINT = "already_met"
_BACK = 10
"""So many periods back a measurement set is asked for figures."""


def already_met(desk: Desk) -> Told:
    """The criteria whose target every earlier figure met, of each of its members; all in one message."""
    earlier = {period: _actuals(desk, figures) for period, figures in desk.history.items()}
    groups: dict[tuple[str, str], list[tuple[Subject, Mapping[str, Fraction]]]] = {}
    for subject in desk.subjects:
        groups.setdefault(subject.names, []).append((subject, dict(_past(subject, desk, earlier))))
    found = [
        group[0]
        for names, group in groups.items()
        if all(_all_met(subject, past) for subject, past in group) and not desk.allows(LINT, *names)
    ]
    if found:
        targets = Listed(tuple(_target(subject, past) for subject, past in found), "and")
        yield problem("M1003", name_span(found[0][0].criterion), number=len(found), targets=targets)


def _target(subject: Subject, past: Mapping[str, Fraction]) -> Wording:
    """The criterion with its target and the figures that met it."""
    figures = named([_figure(year, past[year], subject) for year in sorted(past)])
    return wording("lint-met-before", name=of_goal(subject), target=amount(subject.ends[0], subject.unit), figures=figures)


def _figure(year: str, value: Fraction, subject: Subject) -> Wording:
    figure = amount(value, subject.unit)
    return wording("lint-in-year", year=year, figure=figure) if year else wording("lint-baseline", figure=figure)


def _all_met(subject: Subject, past: Mapping[str, Fraction]) -> bool:
    verdict = subject.verdict
    return bool(past) and verdict is not None and all(map(verdict, past.values()))


def _actuals(desk: Desk, figures: MeasurementSet) -> Mapping[Place, Fraction]:
    """What each criterion's figure was in an earlier period."""
    steps = score(desk.contract, figures).steps
    found = {place: number(step.value) for place, step in steps.items() if place.facet is Facet.ACTUAL}
    return {place: value for place, value in found.items() if value is not None}


def _past(subject: Subject, desk: Desk, earlier: Mapping[int, Mapping[Place, Fraction]]) -> Iterator[tuple[str, Fraction]]:
    """The figures of earlier periods by year: of their own sets, or named in the set at hand."""
    actual = subject.place.its(Facet.ACTUAL)
    term = desk.contract.terms[actual]
    if desk.measured is not None and isinstance(term, Figure):
        for period in range(desk.contract.period - _BACK, desk.contract.period):
            asked = evolve(term.quantity, period=period, inner=term.quantity.inner and evolve(term.quantity.inner, period=period))
            value = number(desk.measured.figures.answer(asked).value)
            if value is not None:
                yield str(period), value
    for period, actuals in sorted(earlier.items()):
        if actual in actuals:
            yield str(period), actuals[actual]
    baseline = number(desk.opened.value(subject.place.its(Facet.BASELINE)))
    if baseline is not None:
        yield "", baseline
