"""A what-if as CSV, for a spreadsheet: one row a score, before and after, exact and as a reader sees it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from evaluator.value import Known, Unknown, Value
from maalbar.report.csv import table
from maalbar.report.heads import cell
from maalbar.report.model import Amount
from maalbar.report.numbers import exact, shown
from maalbar.report.texts import Language
from maalbar.whatif.model import Change, LineChange, Verdict, WhatIf

HEAD = (
    "scenario", "party", "goal", "title", "criterion", "member", "before", "after", "difference",
    "before_exact", "after_exact", "difference_exact", "before_without_rounding", "after_without_rounding",
    "status_before", "status_after",
)  # fmt: skip


def render(made: Sequence[WhatIf], language: Language) -> str:
    """Every score of every scenario, beneath one head; intervals are written `low..high`."""
    return table(HEAD, (row for each in made for row in _rows(each, language)), language)


def _rows(made: WhatIf, language: Language) -> Iterator[list[str]]:
    head = [made.title, made.party or ""]
    for goal in made.goals:
        yield [*head, goal.goal.id, goal.goal.title, "", "", *_cells(goal.score, language), *_statuses(goal.verdict, language)]
        for line in goal.lines:
            yield [*head, goal.goal.id, *_named(line), *_cells(line.score, language), *_statuses(line.verdict, language)]
    yield [*head, cell("total", language), made.before.contract.title, "", "", *_cells(made.total, language), "", ""]


def _named(line: LineChange) -> tuple[str, str, str]:
    return line.after.label, line.after.criterion.name, " ".join(member for _, member in line.after.members)


def _cells(change: Change, language: Language) -> Iterator[str]:
    before, after, gap = change.before, change.after, change.difference
    yield from (shown(each.value, each.unit, language) for each in (before, after))
    yield shown(gap.value, gap.unit, language) if gap else ""
    yield from map(figure, (before.value, after.value))
    yield exactly(gap)
    yield from map(figure, (change.bare_before, change.bare_after))


def exactly(gap: Amount | None) -> str:
    """A difference as a fraction; nothing where there is none."""
    return figure(gap.value) if gap else ""


def figure(value: Value) -> str:
    """A number as a fraction, an interval as `low..high`, nothing of what does not apply."""
    match value:
        case Known(value=Fraction() as number):
            return exact(number)
        case Unknown(low=low, high=high):
            return f"{'' if low is None else exact(low)}..{'' if high is None else exact(high)}"
        case _:
            return ""


def _statuses(one: Verdict, language: Language) -> Iterator[str]:
    yield from (cell(status.value if status else "", language) for status in (one.before, one.after))
