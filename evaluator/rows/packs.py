"""Answers counted three at a time: each text adds 1, 2³¹ or 2⁶² to one sum, which holds three counts side by side.

A sum costs an engine as much as reading a column, so that three answers in one cost a third. The counts stay apart as long as
a group has fewer than 2³¹ rows; `fits` tells, and else the answers are counted one by one. Of a question that gives one answer
a row, those without one need no sum: they are the rows that gave none of the answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from evaluator.rows.engine import Cell
from evaluator.rows.plan import Plan, Sum
from evaluator.rows.table import Codes

WIDTH = 31
"""Bits of a count in a sum."""
MOST = 3


@frozen
class Pack:
    """Counts of answers to one question, of the same rows, in one sum."""

    sums: tuple[Sum, ...]

    @property
    def subject(self) -> str:
        """The question."""
        return self.sums[0].subject

    def weights(self) -> dict[str, int]:
        """What each answer adds; to several counts where it is in several, as marks are in those of an NPS and in their own."""
        added: Counter[str] = Counter()
        for at, total in enumerate(self.sums):
            added.update(dict.fromkeys(total.answers, 1 << WIDTH * at))
        return dict(added)

    def counts(self, cell: Cell) -> Iterator[tuple[Sum, int]]:
        """Each count of a sum."""
        rest = int(cell) if isinstance(cell, int | Decimal) else 0
        for total in self.sums:
            yield total, rest if total is self.sums[-1] else rest % (1 << WIDTH)
            rest >>= WIDTH


def packs(plan: Plan) -> tuple[Pack, ...]:
    """The answers of a plan that can be counted together."""
    alike: dict[tuple[str, object], list[Sum]] = {}
    for total in plan.sums:
        if total.what == "answers" and not total.weighed and is_single(plan, total.subject):
            alike.setdefault((total.subject, total.where), []).append(total)
    return tuple(Pack(tuple(same[at : at + MOST])) for same in alike.values() for at in range(0, len(same), MOST))


def is_single(plan: Plan, name: str) -> bool:
    """Whether a question or a dimension has one column, with one answer or member in a cell."""
    column = plan.table.questions.get(name) or plan.table.dimensions.get(name)
    several = name in plan.questions and plan.questions[name].several
    return isinstance(column, Codes) and column.separator is None and not several


def is_implied(total: Sum, plan: Plan) -> bool:
    """Whether a sum follows from others: those who gave no answer are the rows less all who gave one."""
    return total.what == "missing" and not total.weighed and is_single(plan, total.subject)


def fits(rows: Sequence[tuple[Cell, ...]], at: int) -> bool:
    """Whether every group, whose rows are counted in that column, is small enough for counts side by side."""
    return all(_whole(row[at]) < 1 << WIDTH for row in rows)


def unpacked(row: Sequence[Cell], keys: int, columns: Sequence[Sum | Pack], plan: Plan) -> tuple[Cell, ...]:
    """A row of a query with every sum of the plan, in its order."""
    found: dict[Sum, Cell] = {}
    for column, cell in zip(columns, row[keys:], strict=True):
        found.update(column.counts(cell) if isinstance(column, Pack) else ((column, cell),))
    return (*row[:keys], *(found[total] if total in found else _implied(total, plan, found) for total in plan.sums))


def _implied(total: Sum, plan: Plan, found: dict[Sum, Cell]) -> int:
    """Those who gave no answer: the rows less one set of classes, since years may tell the same answers apart in other ways."""
    classes = next(told for batch, told in plan.classes.items() if (batch.question, batch.where) == (total.subject, total.where))
    given = (found[Sum("answers", total.subject, answers, total.where)] for answers in classes.values())
    return _whole(found[Sum("rows", where=total.where)]) - sum(map(_whole, given))


def _whole(cell: Cell) -> int:
    return int(cell) if isinstance(cell, int | Decimal) else 0
