"""The report as plain text: one table like a contract's own overview of goals, and notes beneath it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from attrs import evolve

from evaluator.result import Score
from evaluator.value import NotApplicable
from maalbar.report.grid import Row, grid, unbroken
from maalbar.report.model import GoalView, Line, Published, Report, Status
from maalbar.report.numbers import shown
from maalbar.report.texts import USUAL_WIDTH, Language, text, titled
from maalbar.report.words import actual, amount, name, notes, status, target

HEADS = ("goal", "goal and criteria", "actual", "target", "score", "before rounding", "status", "published")
_TOLD = HEADS.index("goal and criteria")
_FIGURES = ("actual", "score", "before rounding")


def render(report: Report, language: Language, width: int = USUAL_WIDTH) -> str:
    """The whole report, no line wider than `width`, unless that is narrower than any table can be.

    What the scores were before rounding, and what was published, moves to the notes where the table has no room for it.
    """
    kept = every = columns(report)
    table = _table(report, every, language, width)
    if max(map(len, table.splitlines())) > width:
        kept = tuple(head for head in every if head not in _OPTIONAL)
        table = _table(report, kept, language, width)
    if max(map(len, table.splitlines())) > width:
        table = _table(report, kept, language, width, split=True)
    told = [*(_unrounded(report, language) if kept != every else ()), *notes(report, language)]
    parts = [_wrapped(heading(report, language).split("\n"), width), table]
    if told:
        parts.append("\n".join([text("notes", language), _wrapped([f"  {note}" for note in told], width)]))
    return "\n\n".join(parts) + "\n"


def _table(report: Report, kept: tuple[str, ...], language: Language, width: int, *, split: bool = False) -> str:
    head = tuple(text(column, language) for column in kept)
    right = frozenset(kept.index(column) for column in _FIGURES if column in kept)
    return grid(head, list(rows(report, kept, language)), right=right, told=_TOLD, width=width, split=split)


def _wrapped(lines: list[str], width: int) -> str:
    return "\n".join(textwrap.fill(line, width, subsequent_indent="    ", break_on_hyphens=False) for line in lines)


def heading(report: Report, language: Language, *, party: bool = True) -> str:
    """The contract's title, its period if it has one, its parties, and with `party` whom the report is about."""
    contract = report.contract
    lines = [titled(contract.title, contract.period, language)]
    if contract.parties:
        lines.append(text("between", language, parties=f" {text('and', language)} ".join(contract.parties)))
    if party and report.party:
        lines.append(f"{text('party', language)}: {report.party}")
    return "\n".join(lines)


_OPTIONAL = ("before rounding", "published")


def columns(report: Report) -> tuple[str, ...]:
    """The columns of this report: one that would be empty is left out."""
    wanted = {"before rounding": report.rounds, "published": report.compares}
    return tuple(head for head in HEADS if wanted.get(head, True))


def rows(report: Report, kept: tuple[str, ...], language: Language) -> Iterator[Row]:
    """Each goal, its criteria with their members, and what it shows besides; the total last."""
    for row in _rows(report, language):
        yield evolve(row, cells=tuple(row.cells[HEADS.index(head)] for head in kept))


def _rows(report: Report, language: Language) -> Iterator[Row]:
    for goal in report.goals:
        yield _whole(goal.goal.id, goal.goal.title, goal.score, goal.status, goal.published, language)
        yield from (_line(line, language) for line in report.lines(goal))
        yield from _outputs(goal, language)
    met, counted = report.counted
    total = text("total", language)
    total = text("goals met", language, total=total, met=met, all=counted) if counted else total
    yield evolve(_whole("", total, report.total, None, report.published, language), rule_above=True)


def _whole(id: str, title: str, score: Score, state: Status | None, published: Published | None, language: Language) -> Row:
    value, before, compared = _scored(score, published, language)
    return Row((id, title, "", "", value, before, _status(state, language), compared))


def _line(line: Line, language: Language) -> Row:
    value, before, compared = _scored(line.score, line.published, language)
    measured = (unbroken(actual(line, language)), unbroken(target(line, language)))
    cells = ("", line.label, *measured, value, before, _status(line.status, language), compared)
    return Row(cells, indent=4 if line.members else 2)


def _outputs(goal: GoalView, language: Language) -> Iterator[Row]:
    for one in goal.outputs:
        label = one.output.label or one.output.name
        yield Row(("", label, unbroken(amount(one.amount, language)), "", "", "", "", ""), indent=2)


def _status(one: Status | None, language: Language) -> str:
    return status(one, language).replace(" ", "\N{NO-BREAK SPACE}", 1)


def _scored(score: Score, published: Published | None, language: Language) -> tuple[str, str, str]:
    """The score, what it was before its rounding where that is another figure, and what was published."""
    before = shown(score.exact, score.unit, language) if score.exact != score.value else ""
    absent = isinstance(score.value, NotApplicable)
    value = Status.NOT_APPLICABLE.sign if absent else shown(score.value, score.unit, language)
    return unbroken(value), unbroken(before), unbroken(_compared(published, language)) if published else ""


def _compared(published: Published, language: Language) -> str:
    sign = {True: "=", False: "≠", None: "?"}[published.agrees]
    return f"{sign} {amount(published.amount, language)}"


def _unrounded(report: Report, language: Language) -> Iterator[str]:
    for entry in report.entries():
        if entry.score.value != entry.score.exact:
            before = shown(entry.score.exact, entry.score.unit, language)
            yield text("note rounded", language, place=name(entry, language), before=before)
