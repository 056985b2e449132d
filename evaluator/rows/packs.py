"""Rows counted three ways at a time: each text adds 1, 2³¹ or 2⁶² to one sum, which holds three counts side by side.

A sum costs an engine as much as reading a column, so that three counts in one cost a third. They stay apart as long as a group
has fewer than 2³¹ rows; `fits` tells, and else the rows are counted one way at a time. Of fewer rows the counts lie closer
together: smaller numbers are added faster. Where there is room, one count is of the rows whose text is known, which are most,
and so the first: what the others hold is odd. Of a question that gives one answer a row, those without one need no sum: they
are the rows that gave none of the answers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from dsl.quantity import Condition
from evaluator.rows.engine import Cell
from evaluator.rows.plan import Plan, Sum
from evaluator.rows.table import Codes

WIDTH = 31
"""Bits of a count in a sum."""
NARROW = 25
"""The same of so few rows: 2⁵⁰, added up by the thousands, stays below 2⁶³, and DuckDB adds such numbers faster."""
MOST = 3


@frozen
class Pack:
    """Counts by the texts of one question or dimension, of the rows for which `where` is true, in one sum.

    A `known` one is of the rows that have a text which stands for something, or none at all.
    """

    subject: str
    where: Condition | None
    sums: tuple[Sum, ...]
    width: int = WIDTH

    def weights(self) -> dict[str, int]:
        """What each name adds; to several counts where it is in several, as marks are in those of an NPS and in their own."""
        added: Counter[str] = Counter()
        for at, total in enumerate(self.sums):
            added.update(dict.fromkeys(_names(total), 1 << self.width * at))
        return dict(added)

    def always(self) -> int:
        """What every text adds that is known, and a cell without one."""
        return sum(1 << self.width * at for at, total in enumerate(self.sums) if total.what == "known")

    def counts(self, cell: Cell) -> Iterator[tuple[Sum, int]]:
        """Each count of a sum."""
        rest = _whole(cell)
        for total in self.sums:
            yield total, rest if total is self.sums[-1] else rest % (1 << self.width)
            rest >>= self.width


def _names(total: Sum) -> tuple[str, ...]:
    """The names whose rows a sum counts; those in its condition where it has no answers of its own."""
    return names_in(total.where) if total.what == "rows" and total.where is not None else total.answers


def names_in(where: Condition) -> tuple[str, ...]:
    """The names that a condition asks for."""
    return tuple(map(str, where.values))


def packs(plan: Plan, width: int) -> tuple[Pack, ...]:
    """The sums of a plan that can be counted together."""
    alike: dict[tuple[str, Condition | None], list[Sum]] = {}
    for total in plan.sums:
        if (found := _packed_by(total, plan)) is not None:
            alike.setdefault(found, []).append(total)
    return tuple(pack for (subject, where), sums in alike.items() for pack in _packs(subject, where, sums, width))


def _packed_by(total: Sum, plan: Plan) -> tuple[str, Condition | None] | None:
    """By whose texts, and of which rows, a sum is counted together with others; None where it stands alone."""
    if total.weighed:
        return None
    if total.what == "answers" and is_single(plan, total.subject):
        return total.subject, total.where
    by = decided_by(total.where, plan) if total.what == "rows" else None
    return None if by is None else (by, None)


def _packs(subject: str, where: Condition | None, sums: Sequence[Sum], width: int) -> Iterator[Pack]:
    for at in range(0, len(sums), MOST):
        some = tuple(sums[at : at + MOST])
        yield Pack(subject, where, some if len(some) == MOST else (Sum("known", subject, where=where), *some), width)


def decided_by(where: Condition | None, plan: Plan) -> str | None:
    """The question or dimension whose texts alone tell whether a condition is true; None where that is not so."""
    return where.name if where is not None and where.op == "in" and is_single(plan, where.name) else None


def is_single(plan: Plan, name: str) -> bool:
    """Whether a question or a dimension has one column, with one answer or member in a cell."""
    column = plan.table.questions.get(name) or plan.table.dimensions.get(name)
    several = name in plan.questions and plan.questions[name].several
    return isinstance(column, Codes) and column.separator is None and not several


def summed(plan: Plan, together: Sequence[Pack], sound: Collection[str]) -> tuple[Sum | Pack, ...]:
    """What a scan adds up: packs, and what neither stands in one nor follows; `sound` are measures without an odd number."""
    packed = {total for pack in together for total in pack.sums}
    alone = (total for total in plan.sums if total not in packed and not _follows(total, plan, packed, sound))
    return (*alone, *together)


def _follows(total: Sum, plan: Plan, packed: Collection[Sum], sound: Collection[str]) -> bool:
    """Whether a sum follows from others."""
    if total.what == "odd":
        return total.subject in sound or Sum("known", total.subject) in packed
    return total.what == "missing" and not total.weighed and is_single(plan, total.subject)


def bits(most: int | None) -> int:
    """How many bits a count takes where there are no more rows than that, or nobody knows how many there are."""
    return NARROW if most is not None and most < 1 << NARROW else WIDTH


def fits(rows: Sequence[tuple[Cell, ...]], at: int, width: int) -> bool:
    """Whether every group, whose rows are counted in that column, is small enough for counts side by side."""
    return all(_whole(row[at]) < 1 << width for row in rows)


def unpacked(row: Sequence[Cell], columns: Sequence[Sum | Pack], plan: Plan) -> tuple[Cell, ...]:
    """Every sum of the plan, in its order, from the sums of a query."""
    found: dict[Sum, Cell] = {}
    for column, cell in zip(columns, row, strict=True):
        found.update(column.counts(cell) if isinstance(column, Pack) else ((column, cell),))
    return tuple(found[total] if total in found else _following(total, plan, found) for total in plan.sums)


def _following(total: Sum, plan: Plan, found: dict[Sum, Cell]) -> int:
    """The odd rows, which are all but the known ones; or those who gave no answer, which are all but who gave one.

    Of those the answers of one batch are taken, since years may tell the same answers apart in other ways.
    """
    if total.what == "odd":
        rows = _whole(found[Sum("rows")])
        return rows - _whole(found.get(Sum("known", total.subject), rows))
    classes = next(told for batch, told in plan.classes.items() if (batch.question, batch.where) == (total.subject, total.where))
    given = (found[Sum("answers", total.subject, answers, total.where)] for answers in classes.values())
    return _whole(found[Sum("rows", where=total.where)]) - sum(map(_whole, given))


def _whole(cell: Cell) -> int:
    return int(cell) if isinstance(cell, int | Decimal) else 0
