"""Many parties at once: one row a party, with the score of each goal, what it shows besides, and the total."""

from __future__ import annotations

from collections.abc import Iterator

from dsl.catalogue import title
from evaluator.value import NotApplicable
from maalbar.report.grid import Row, fitted, unbroken
from maalbar.report.model import Report
from maalbar.report.numbers import shown
from maalbar.report.text import heading
from maalbar.report.texts import Language, text
from maalbar.report.words import amount

_Cell = tuple[str, str]
"""The head of a column and what stands in it; nothing where it does not apply."""


def render(reports: tuple[Report, ...], language: Language, width: int) -> str:
    """The heading and the table, and how much is hidden; the reports are of one contract.

    A column that applies to no party is left out.
    """
    rows = [tuple(_cells(report, language)) for report in reports]
    kept = [column for column in range(len(rows[0])) if column == 0 or any(row[column][1] for row in rows)]
    head = tuple(rows[0][column][0] for column in kept)
    cells = [Row(tuple(row[column][1] or "–" for column in kept)) for row in rows]
    table = fitted(head, cells, right=frozenset(range(1, len(kept))), told=0, width=width)
    told = "".join(f"\n! {title(one, language)}\n" for one in reports[0].findings if one.code == "M0280")
    return f"{heading(reports[0], language, party=False)}\n\n{table}\n{told}"


def _cells(report: Report, language: Language) -> Iterator[_Cell]:
    yield text("party", language), report.party or ""
    for entry in report.entries():
        if entry.line is None:
            goal = entry.goal.goal.id if entry.goal else None
            name = f"{text('goal', language)} {goal}" if goal else text("total", language)
            absent = isinstance(entry.score.value, NotApplicable)
            yield name, "" if absent else unbroken(shown(entry.score.value, entry.score.unit, language))
    for view in report.goals:
        for one in view.outputs:
            absent = isinstance(one.amount.value, NotApplicable)
            yield one.output.label or one.output.name, "" if absent else unbroken(amount(one.amount, language))
