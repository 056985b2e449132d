"""The table of parties: each party's rank, its total, and every score, actual and output as a column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from dsl.contract import Contract
from dsl.units import Unit
from evaluator.ranks import Rank, ranks
from evaluator.value import NotApplicable
from maalbar.report.model import Amount, Entry, Report

Key = tuple[str, ...]
"""What a column is of: goal, criterion, members, and which of its figures."""


@frozen
class Column:
    """A column: what it is of, the unit of its figures, and whether a plain table shows it."""

    key: Key
    unit: Unit
    is_score: bool


@frozen
class Ranked:
    """One party: its rank, its report, and its figures by column."""

    party: str
    rank: Rank | None
    report: Report
    amounts: dict[Key, Amount]


@frozen
class Ranking:
    """The parties, the best first; equal ones by their names as they came."""

    contract: Contract
    by: str
    columns: tuple[Column, ...]
    parties: tuple[Ranked, ...]


TOTAL: Key = ("total",)


def ranking(reports: Sequence[Report], by: str | None = None) -> Ranking:
    """The parties ranked by their total, or by the score of the goal `by`; there is one party at least."""
    contract = reports[0].contract
    figures = [dict(_amounts(report)) for report in reports]
    places = ranks([each[TOTAL if by is None else (by,)].value for each in figures])
    rows = [Ranked(report.party or "", rank, report, each) for report, rank, each in zip(reports, places, figures, strict=True)]
    last = len(rows) + 1
    ordered = sorted(rows, key=lambda row: (row.rank.best, row.rank.worst) if row.rank else (last, last))
    return Ranking(contract, by or "", tuple(_columns(figures)), tuple(ordered))


def _amounts(report: Report) -> Iterator[tuple[Key, Amount]]:
    """Every figure of a report by the column that it stands in."""
    yield TOTAL, Amount(report.total.value, report.total.unit)
    for goal in report.goals:
        for entry in report.of(goal):
            yield from _entry(entry)
        for shown in goal.outputs:
            yield (goal.goal.id, shown.output.name, "", "shown"), shown.amount


def _entry(entry: Entry) -> Iterator[tuple[Key, Amount]]:
    assert entry.goal is not None
    score = Amount(entry.score.value, entry.score.unit)
    if entry.line is None:
        yield (entry.goal.goal.id,), score
        return
    of = (entry.goal.goal.id, entry.line.criterion.name, " ".join(member for _, member in entry.line.members))
    if entry.line.actual is not None:
        yield (*of, "actual"), entry.line.actual
    yield (*of, "score"), score


def _columns(figures: Sequence[dict[Key, Amount]]) -> Iterator[Column]:
    """Every column that applies to a party, in the order of the contract."""
    keys = dict.fromkeys(key for amounts in figures for key in amounts)
    for key in keys:
        present = [amounts[key] for amounts in figures if key in amounts]
        if key == TOTAL or any(not isinstance(amount.value, NotApplicable) for amount in present):
            yield Column(key, present[0].unit, len(key) < 3)
