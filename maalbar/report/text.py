"""The report as plain text: one table like a contract's own overview of goals, and notes beneath it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from attrs import evolve

from evaluator.result import Score
from maalbar.report.grid import Row, grid, unbroken
from maalbar.report.model import GoalView, Line, Published, Report
from maalbar.report.numbers import shown
from maalbar.report.texts import Language, text
from maalbar.report.words import actual, amount, notes, status, target

HEADS = ("goal", "goal and criteria", "actual", "target", "score", "before rounding", "status", "published")
_TOLD = 1
_FIGURES = frozenset({2, 4, 5})


def render(report: Report, language: Language, width: int = 100) -> str:
    """The whole report, no line wider than `width` where its words allow it."""
    parts = [heading(report, language), _table(report, language, width)]
    remarks = notes(report, language)
    if remarks:
        told = [textwrap.fill(note, width, initial_indent="  ", subsequent_indent="    ") for note in remarks]
        parts.append("\n".join([text("notes", language), *told]))
    return "\n\n".join(parts) + "\n"


def heading(report: Report, language: Language) -> str:
    """The contract's title, period and parties."""
    contract = report.contract
    lines = [f"{contract.title} ({text('period', language).lower()} {contract.period})"]
    if contract.parties:
        lines.append(text("between", language, parties=f" {text('and', language)} ".join(contract.parties)))
    if report.party:
        lines.append(f"{text('party', language)}: {report.party}")
    return "\n".join(lines)


def _table(report: Report, language: Language, width: int) -> str:
    kept = _kept(report)
    right = frozenset(kept.index(column) for column in _FIGURES if column in kept)
    return grid(heads(report, language), list(rows(report, language)), right=right, told=_TOLD, width=width)


def heads(report: Report, language: Language) -> tuple[str, ...]:
    """The words above the columns."""
    return tuple(text(HEADS[column], language) for column in _kept(report))


def rows(report: Report, language: Language) -> Iterator[Row]:
    """Each goal, its criteria with their members, and what it shows besides; the total last."""
    kept = _kept(report)
    for row in _rows(report, language):
        yield evolve(row, cells=tuple(row.cells[column] for column in kept))


def _kept(report: Report) -> list[int]:
    """The columns of this report: one that would be empty is left out."""
    wanted = {"before rounding": report.rounds, "published": report.compares}
    return [column for column, head in enumerate(HEADS) if wanted.get(head, True)]


def _rows(report: Report, language: Language) -> Iterator[Row]:
    for goal in report.goals:
        yield _whole(goal.goal.id, goal.goal.title, goal.score, goal.published, status(goal.status, language), language)
        yield from (_line(line, language) for line in report.lines(goal))
        yield from _outputs(goal, language)
    total = _whole("", text("total", language), report.total, report.published, _counted(report, language), language)
    yield evolve(total, rule_above=True)


def _whole(id: str, title: str, score: Score, published: Published | None, status_cell: str, language: Language) -> Row:
    value, before, compared = _scored(score, published, language)
    return Row((id, title, "", "", value, before, status_cell, compared))


def _line(line: Line, language: Language) -> Row:
    score, before, published = _scored(line.score, line.published, language)
    measured = (unbroken(actual(line, language)), unbroken(target(line, language)))
    cells = ("", line.label, *measured, score, before, status(line.status, language), published)
    return Row(cells, indent=4 if line.members else 2)


def _outputs(goal: GoalView, language: Language) -> Iterator[Row]:
    for one in goal.outputs:
        label = one.output.label or one.output.name
        yield Row(("", label, amount(one.amount, language), "", "", "", text("not scored", language), ""), indent=2)


def _scored(score: Score, published: Published | None, language: Language) -> tuple[str, str, str]:
    """The score, what it was before its rounding where that is another figure, and what was published."""
    before = shown(score.exact, score.unit, language) if score.exact != score.value else ""
    return (
        unbroken(shown(score.value, score.unit, language)),
        unbroken(before),
        unbroken(_compared(published, language)) if published else "",
    )


def _compared(published: Published, language: Language) -> str:
    sign = {True: "=", False: "≠", None: "?"}[published.agrees]
    return f"{sign} {amount(published.amount, language)}"


def _counted(report: Report, language: Language) -> str:
    met, counted = report.counted
    return text("goals met", language, met=met, all=counted) if counted else ""
