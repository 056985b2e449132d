"""Many parties at once: one row a party, with the score of each goal and the total."""

from __future__ import annotations

from maalbar.report.grid import Row, grid, unbroken
from maalbar.report.model import Report
from maalbar.report.numbers import shown
from maalbar.report.text import heading
from maalbar.report.texts import Language, text


def render(reports: tuple[Report, ...], language: Language, width: int) -> str:
    """The heading and the table; the reports are of one contract."""
    goals = [goal.goal.id for goal in reports[0].goals]
    head = (text("party", language), *(f"{text('goal', language)} {id}" for id in goals), text("total", language))
    rows = [_row(report, language) for report in reports]
    figures = frozenset(range(1, len(head)))
    return f"{heading(reports[0], language, party=False)}\n\n{grid(head, rows, right=figures, told=0, width=width)}\n"


def _row(report: Report, language: Language) -> Row:
    scores = [*(goal.score for goal in report.goals), report.total]
    cells = (unbroken(shown(score.value, score.unit, language)) for score in scores)
    return Row((report.party or "", *cells))
