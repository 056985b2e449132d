"""The report as CSV, for a spreadsheet: one row a score, each figure exact and as a reader sees it.

In Danish the cells are parted by `;`, as a Danish spreadsheet expects, for its decimal sign is the comma.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from fractions import Fraction

from evaluator.value import Known, Unknown, Value
from maalbar.report.model import Entry, Report, Status
from maalbar.report.numbers import exact, shown
from maalbar.report.texts import Language
from maalbar.report.words import actual, amount, target

HEAD = (
    "party", "goal", "title", "criterion", "member", "actual", "actual_exact", "target", "target_exact", "status",
    "score", "score_exact", "score_rounded", "lowest", "highest", "published", "agrees",
)  # fmt: skip


def render(reports: Iterable[Report], language: Language) -> str:
    """Every score of every report, beneath one head."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if language == "da" else ",", lineterminator="\n")
    writer.writerow(HEAD)
    for report in reports:
        writer.writerows([_guarded(cell) for cell in _cells(report, entry, language)] for entry in report.entries())
    return out.getvalue()


def _cells(report: Report, entry: Entry, language: Language) -> list[str]:
    goal, line, score = entry.goal, entry.line, entry.score
    status = line.status if line else (goal.status if goal else None)
    return [
        report.party or "",
        goal.goal.id if goal else "total",
        goal.goal.title if goal else report.contract.title,
        line.criterion.name if line else "",
        " ".join(member for _, member in line.members) if line else "",
        actual(line, language) if line else "",
        _exact(line.actual.value) if line and line.actual and line.actual.below is None else "",
        target(line, language) if line else "",
        _exact(line.target.amount.value) if line and line.target else "",
        _word(status),
        shown(score.value, score.unit, language),
        _exact(score.exact),
        _exact(score.value),
        *_ends(score.value),
        amount(entry.published.amount, language) if entry.published else "",
        {True: "yes", False: "no", None: "unknown"}[entry.published.agrees] if entry.published else "",
    ]


def _word(status: Status | None) -> str:
    return status.value if status else ""


def _exact(value: Value) -> str:
    return exact(value.value) if isinstance(value, Known) and isinstance(value.value, Fraction) else ""


def _ends(value: Value) -> tuple[str, str]:
    return (_end(value.low), _end(value.high)) if isinstance(value, Unknown) else ("", "")


def _end(end: Fraction | None) -> str:
    return "" if end is None else exact(end)


def _guarded(cell: str) -> str:
    """A spreadsheet takes a cell that begins with one of these for a formula, whoever wrote the contract."""
    return "'" + cell if cell[:1] in ("=", "+", "@", "\t") else cell
