"""From scored columns to rows: goals by their ids, criteria by their names, each beside the first column's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from dsl.quantity import Members
from dsl.terms import Place
from evaluator.result import Score
from maalbar.comparison.model import Cell, Column, Comparison, Row
from maalbar.report.model import Amount, Entry, Report, Status
from maalbar.whatif.difference import difference, nothing

_Key = tuple[str, str, Members]
"""A score of a contract: goal, criterion and members, all empty for the total."""


def side_by_side(columns: Sequence[Column], measured: str | None) -> Comparison:
    """The columns with all their rows; where one has several parties, a row for each party's total."""
    if any(len(column.reports) != 1 for column in columns):
        return Comparison(tuple(columns), tuple(_parties(columns)), None, measured)
    return Comparison(tuple(columns), tuple(_scores(columns)), _bare(columns), measured, tuple(_renamed(columns)))


@frozen
class _Found:
    """One score of one report."""

    title: str
    entry: Entry

    @property
    def place(self) -> Place:
        """Whose score it is."""
        return self.entry.line.place if self.entry.line else self.entry.goal.place if self.entry.goal else Place()

    @property
    def status(self) -> Status | None:
        """Whether it is met."""
        return self.entry.line.status if self.entry.line else self.entry.goal.status if self.entry.goal else None


def _scores(columns: Sequence[Column]) -> Iterator[Row]:
    found = [dict(_found(column.reports[0])) for column in columns]
    for key in _in_order(found):
        here = [one.get(key) for one in found]
        title = next(one.title for one in here if one)
        cells = (_cell(one, here[0], column) for one, column in zip(here, columns, strict=True))
        yield Row(title, tuple(cells), key[0], key[1], key[2])


def _cell(one: _Found | None, first: _Found | None, column: Column) -> Cell | None:
    if one is None:
        return None
    gap = None if one is first or first is None else _gap(first.entry.score, one.entry.score, one.place in column.reached)
    return Cell(one.entry.score, one.status, gap, one.entry.line)


def _gap(first: Score, score: Score, reached: bool) -> Amount | None:
    """How far a score lies from the first; that of the same rules on the same figures is the same, known or not."""
    return difference(first, score) if reached else nothing(score.value, score.unit)


def _found(report: Report) -> Iterator[tuple[_Key, _Found]]:
    for entry in report.entries():
        goal, line = entry.goal, entry.line
        name, members = (line.criterion.name, line.members) if line else ("", ())
        title = line.label if line else goal.goal.title if goal else ""
        yield (goal.goal.id if goal else "", name, members), _Found(title, entry)


def _in_order(found: Sequence[Mapping[_Key, _Found]]) -> list[_Key]:
    """Every score once: those of the first column in its order, each other one behind what stands before it there."""
    order: list[_Key] = list(found[0])
    for one in found[1:]:
        before = -1
        for key in one:
            if key in order:
                before = order.index(key)
            else:
                before += 1
                order.insert(before, key)
    return order


def _bare(columns: Sequence[Column]) -> Row | None:
    """The totals where nothing is rounded; None where no rounding changes one."""
    totals = [(column.reports[0].total, column.bare[0]) for column in columns]
    scores = [Score(bare, bare, total.unit) for total, bare in totals]
    if all(score.value == total.value for score, (total, _) in zip(scores, totals, strict=True)):
        return None
    pairs = zip(scores[1:], columns[1:], strict=True)
    gaps = [None, *(_gap(scores[0], score, Place() in column.reached) for score, column in pairs)]
    return Row("", tuple(Cell(score, None, gap) for score, gap in zip(scores, gaps, strict=True)))


def _parties(columns: Sequence[Column]) -> Iterator[Row]:
    found = [{report.party or "": report.total for report in column.reports} for column in columns]
    for party in dict.fromkeys(name for one in found for name in one):
        totals = [one.get(party) for one in found]
        first = totals[0]
        pairs = zip(totals[1:], columns[1:], strict=True)
        gaps = [None, *(_gap(first, total, Place() in column.reached) if first and total else None for total, column in pairs)]
        cells = (Cell(total, None, gap) if total else None for total, gap in zip(totals, gaps, strict=True))
        yield Row(party, tuple(cells), party=party)


def _renamed(columns: Sequence[Column]) -> Iterator[tuple[str, tuple[tuple[str, str], ...]]]:
    """Goals that share an id and not a title: they may not be the same goal at all."""
    titles: dict[str, dict[str, list[str]]] = {}
    for column in columns:
        for goal in column.reports[0].goals:
            titles.setdefault(goal.goal.id, {}).setdefault(goal.goal.title, []).append(column.name)
    for id, named in titles.items():
        if len(named) > 1:
            yield id, tuple((title, ", ".join(names)) for title, names in named.items())
