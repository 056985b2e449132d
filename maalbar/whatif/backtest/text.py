"""A back-test as text: a row for each goal, a column for each year, and beneath it what each year lacks."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from dsl.terms import Facet, Place
from evaluator.measurements.periods import BORROWED
from evaluator.result import Result
from evaluator.value import NotApplicable, Value
from maalbar.report.gather import report
from maalbar.report.grid import Row, fitted, unbroken
from maalbar.report.model import Entry, GoalView, Published, Report, Status
from maalbar.report.numbers import shown
from maalbar.report.phrases import said
from maalbar.report.texts import Language, text
from maalbar.report.words import amount, marked, name
from maalbar.whatif.backtest.model import Backtest
from maalbar.whatif.backtest.words import say


def render(found: Backtest, language: Language, width: int) -> str:
    """The whole report, as wide as the terminal."""
    reports = [report(year.result) for year in found.years]
    parts = [_head(found, reports[0], language, width), _scores(found, reports, language, width)]
    if found.other_targets():
        parts.append(_targets(found, reports[0], language, width))
    told = list(dict.fromkeys(_notes(found, reports, language)))
    if told:
        parts.append("\n".join([text("notes", language), *_wrapped([f"  {line}" for line in told], width)]))
    return "\n\n".join(parts) + "\n"


def _wrapped(lines: list[str], width: int) -> list[str]:
    return [textwrap.fill(line, width, subsequent_indent="    ", break_on_hyphens=False) for line in lines]


def _head(found: Backtest, first: Report, language: Language, width: int) -> str:
    contract = found.contract
    targets = say("own targets" if found.own_year else "its targets", language, period=contract.period)
    party = [f"{text('party', language)}: {first.party}"] if first.party else []
    lines = [say("asked", language, title=contract.title), targets, *party, ""]
    for year in found.years:
        title = " + ".join(year.set.titles) or say("untitled", language)
        lines.append(say("set", language, period=year.set.period, title=title, files=", ".join(year.set.files)))
    return "\n".join(_wrapped(lines, width))


def _scores(found: Backtest, reports: list[Report], language: Language, width: int) -> str:
    head = (text("goal", language), say("title", language), *(str(year.set.period) for year in found.years))
    rows = [_goal(position, reports, language) for position in range(len(reports[0].goals))]
    rows += list(_totals(reports, language))
    return fitted(head, rows, right=frozenset(range(2, len(head))), told=1, width=width)


def _goal(position: int, reports: list[Report], language: Language) -> Row:
    goals = [each.goals[position] for each in reports]
    cells = [unbroken(_scored(goal, language)) for goal in goals]
    return Row((goals[0].goal.id, goals[0].goal.title, *cells))


def _scored(goal: GoalView, language: Language) -> str:
    """The score with the sign of its status; `–` where it does not apply."""
    if isinstance(goal.score.value, NotApplicable):
        return Status.NOT_APPLICABLE.sign
    words = shown(goal.score.value, goal.score.unit, language)
    return f"{words} {goal.status.sign}" if goal.status else words


def _totals(reports: list[Report], language: Language) -> Iterator[Row]:
    yield Row(("", text("total", language), *(_total(each, language) for each in reports)), rule_above=True)
    if any(each.total.value != each.total.exact for each in reports):
        exact = (shown(each.total.exact, each.total.unit, language) for each in reports)
        yield Row(("", say("before rounding", language), *map(unbroken, exact)))
    met = [say("met of", language, met=each.counted[0], all=each.counted[1]) for each in reports]
    yield Row(("", say("goals met", language), *map(unbroken, met)))
    if any(each.published for each in reports):
        then = [_then(each.published, language) for each in reports]
        yield Row(("", say("published", language), *map(unbroken, then)))


def _total(one: Report, language: Language) -> str:
    return unbroken(shown(one.total.value, one.total.unit, language))


def _then(published: Published | None, language: Language) -> str:
    return amount(published.amount, language) if published else ""


def _targets(found: Backtest, first: Report, language: Language, width: int) -> str:
    """The targets that are not the same every year, with the one of the contract's own period last."""
    results = [*(year.result for year in found.years), found.asked]
    years = [str(year.set.period) for year in found.years]
    head = (say("target", language), *years, f"({found.contract.period})")
    rows = [
        Row((_named(place, first, language), *(_asked(found, result, place, language) for result in results if result)))
        for place in found.other_targets()
    ]
    return fitted(head, rows, right=frozenset(range(1, len(head))), told=0, width=width)


def _named(place: Place, first: Report, language: Language) -> str:
    at = Place(place.goal, place.criterion, place.members, Facet.SCORE)
    entry = next(one for one in first.entries() if one.line is not None and one.line.place == at)
    return name(entry, language)


def _asked(found: Backtest, result: Result, place: Place, language: Language) -> str:
    value: Value | None = result.steps[place].value if place in result.steps else None
    if value is None or isinstance(value, NotApplicable):
        return Status.NOT_APPLICABLE.sign
    return unbroken(shown(value, found.contract.unit(place), language))


# --- notes ----------------------------------------------------------------------------------------------------


def _notes(found: Backtest, reports: list[Report], language: Language) -> Iterator[str]:
    for year, one in zip(found.years, reports, strict=True):
        period = year.set.period
        if one.missing:
            figures = "; ".join(said(lack.quantity, language) for lack in one.missing)
            yield say("missing", language, period=period, figures=figures)
        for goal in one.goals:
            if isinstance(goal.score.value, NotApplicable):
                place = name(Entry(goal, None, goal.score, None), language)
                yield say("absent", language, period=period, place=place, reason=said(goal.score.value.reason, language))
        for note in marked(one, language, but=BORROWED):  # that all of them are of their year is what a back-test is
            yield say("told", language, period=period, note=note)
    if any(each.published for each in reports):
        yield say("differs", language, title=found.contract.title)
