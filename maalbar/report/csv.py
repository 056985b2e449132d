"""The report as CSV, for a spreadsheet: one row a score or output, each figure exact and as a reader sees it.

In Danish the cells are parted by `;`, as a Danish spreadsheet expects, for its decimal sign is the comma; its heads and
its words are Danish too.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import cast

from dsl.units import Kind
from evaluator.value import Known, Unknown, Value
from maalbar.report.heads import cell, heads
from maalbar.report.model import Amount, Entry, GoalView, Report, Shown
from maalbar.report.numbers import day, exact, shown
from maalbar.report.texts import Language
from maalbar.report.words import actual, amount, target, weight

HEAD = (
    "party", "goal", "title", "criterion", "member", "actual", "actual_exact", "target", "target_exact", "target_upper",
    "status", "weight", "score", "score_exact", "score_rounded", "lowest", "highest", "published", "agrees",
)  # fmt: skip


def render(reports: Iterable[Report], language: Language) -> str:
    """Every score of every report, beneath one head."""
    return table(HEAD, (row for report in reports for row in rows(report, language)), language)


def table(head: Iterable[str], lines: Iterable[Iterable[str]], language: Language) -> str:
    """A head and rows of cells as a file that a spreadsheet opens without running what stands in it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if language == "da" else ",", lineterminator="\n")
    writer.writerow(heads(head, language))
    writer.writerows([_guarded(each) for each in row] for row in lines)
    return out.getvalue()


def rows(report: Report, language: Language) -> Iterator[list[str]]:
    """Each score; behind those of a goal what it shows besides, as an actual without a score."""
    for goal in report.goals:
        yield from (_cells(report, entry, language) for entry in report.of(goal))
        yield from (_output(report, goal, one, language) for one in goal.outputs)
    yield _cells(report, report.whole, language)


def _output(report: Report, goal: GoalView, one: Shown, language: Language) -> list[str]:
    named = [report.party or "", goal.goal.id, goal.goal.title, one.output.name, ""]
    cells = [*named, amount(one.amount, language), _figure(one.amount)]
    return cells + [""] * (len(HEAD) - len(cells))


def _cells(report: Report, entry: Entry, language: Language) -> list[str]:
    goal, line, score = entry.goal, entry.line, entry.score
    status = line.status if line else (goal.status if goal else None)
    return [
        report.party or "",
        goal.goal.id if goal else cell("total", language),
        goal.goal.title if goal else report.contract.title,
        line.criterion.name if line else "",
        " ".join(member for _, member in line.members) if line else "",
        actual(line, language) if line else "",
        _figure(line.actual) if line else "",
        target(line, language) if line else "",
        _figure(line.target.amount) if line and line.target else "",
        _figure(line.target.upper) if line and line.target else "",
        cell(status.value if status else "", language),
        weight(entry.weight, language) if entry.weight else "",
        shown(score.value, score.unit, language),
        _exact(score.exact),
        _exact(score.value),
        *_ends(score.value),
        amount(entry.published.amount, language) if entry.published else "",
        cell({True: "yes", False: "no", None: "unknown"}[entry.published.agrees], language) if entry.published else "",
    ]


def _figure(one: Amount | None) -> str:
    """The exact figure, a date as 2022-12-31; nothing where it is not known or not to be shown."""
    if one is None or one.below is not None:
        return ""
    if one.unit.kind is Kind.DATE and isinstance(one.value, Known):
        return day(cast(Fraction, one.value.value), "en")
    return _exact(one.value)


def _exact(value: Value) -> str:
    return exact(value.value) if isinstance(value, Known) and isinstance(value.value, Fraction) else ""


def _ends(value: Value) -> tuple[str, str]:
    return (_end(value.low), _end(value.high)) if isinstance(value, Unknown) else ("", "")


def _end(end: Fraction | None) -> str:
    return "" if end is None else exact(end)


def _guarded(words: str) -> str:
    """A spreadsheet takes a cell that begins with one of these for a formula, whoever wrote the contract."""
    return "'" + words if words[:1] in ("=", "+", "@", "\t") else words
