"""What a reader should know of a table although nothing in it is wrong: rows that are left out, columns that nothing asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from dsl.diagnostic import Diagnostic, Listed, Wording, problem, wording
from dsl.quantity import Quantity
from dsl.source import Span
from evaluator.measurements.desk import Desk
from evaluator.rows.due import idle
from evaluator.rows.odd import Odd, unless_personal
from evaluator.rows.plan import Sum
from evaluator.rows.rolled import Rolled
from evaluator.rows.table import Group, Table, Year
from evaluator.rows.wanted import Wanted, conditions, is_about, is_of, lack


def lost(rolled: Rolled) -> Iterator[Diagnostic]:
    """Rows that are left out of something: without a year, a group or a party, or without a member of a dimension."""
    table, keys = rolled.plan.table, rolled.query.keys
    at, partly = len(keys) + rolled.places[Sum("rows")], [row for row in rolled.rows if None in row[: len(keys)]]
    for index, key in enumerate(keys):
        rows = sum(int(str(row[at] or 0)) for row in partly if row[index] is None)
        if rows:
            yield _lost(key, rows, table)


def _lost(key: str, rows: int, table: Table) -> Diagnostic:
    if key.startswith("dimension "):
        name = key.removeprefix("dimension ")
        return problem("M1131", table.dimensions[name].span, count=rows, column=table.dimensions[name].column, name=name)
    column, span = _single(key, table)
    return problem("M1132", span or table.location.span, count=rows, column=column, key=Wording(f"rows-key-{key}"))


def _single(key: str, table: Table) -> tuple[str, Span | None]:
    if key == "year" and isinstance(table.year, Year):
        return table.year.column, table.year.span
    if key == "group" and isinstance(table.group, Group):
        return table.group.column, table.group.span
    return table.party or "", table.spans.get("party")


def absent(rolled: Rolled, wanted: Wanted, desk: Desk, odd: Odd) -> Iterator[Diagnostic]:
    """Nothing of any year that is asked for in the table, or nothing of a group that is, where something due rests on it."""
    table, there = rolled.plan.table, {(people.year, people.group) for people in rolled.everybody}
    every = {(each.period, each.group) for each in wanted.batches} | {(each.period, each.group) for each in wanted.measures}
    if not any(year == desk.period for year, _ in every - there):
        return
    resting = idle(desk.contract)
    asked = {(each.period, each.group) for each in wanted.batches if each not in resting}
    asked |= {(each.period, each.group) for each in wanted.measures if each not in resting}
    for year, group in sorted(pair for pair in asked - there if pair[0] == desk.period):
        if not any(of == year for of, _ in there) and asked & there:  # it holds an earlier year, of which something is asked
            continue
        at = table.group if isinstance(table.group, Group) and any(of == year for of, _ in there) else table.year
        whom = wording("rows-of", year=year, group=_group(group))
        if isinstance(at, str | int):
            yield problem("M1138", table.location.span, name=table.name, whom=whom, found=Wording("rows-found-none"))
            return
        found = odd.texts(at.column, "TRUE")
        told = wording("rows-found", column=at.column, texts=unless_personal(found)) if found else Wording("rows-found-none")
        yield problem("M1138", at.span, name=table.name, whom=whom, found=told)


def unused(table: Table, wanted: Wanted, quantities: Collection[Quantity]) -> Iterator[Diagnostic]:
    """Nothing in the table that any rule asks for, or some of its columns that none does."""
    if not wanted:
        yield problem("M1136", table.origin.span, name=table.name, reason=_reason(table, quantities))
        return
    asked = {name for quantity in quantities for name in _names(quantity)}
    named = [
        (name, column.span)
        for section in (table.questions, table.dimensions, table.measures)
        for name, column in section.items()
        if name not in asked
    ]
    if named:
        names = Listed(tuple(f'"{name}"' for name, _ in named), "and")
        yield problem("M1135", named[0][1], names=names, table=table.name, count=len(named))


def _reason(table: Table, quantities: Iterable[Quantity]) -> Wording:
    """Why a table gives nothing at all."""
    if not table.questions and not table.measures:
        return Wording("rows-nothing-mapped")
    about = [quantity for quantity in quantities if is_about(table, quantity)]
    lacking = [found for quantity in sorted(about, key=str) if is_of(table, quantity) and (found := lack(table, quantity))]
    if not about:
        return Wording("rows-nothing-asked")
    if not lacking:
        return wording("rows-nothing-of", group=_group(table.group), year=table.year)
    words = dict(lacking[0].words)
    if "figure" in words:
        return wording("rows-nothing-figure", figure=str(words["figure"]), name=str(words["measure"]))
    return wording("rows-nothing-column", name=str(words["name"]))


def _group(group: str | Group) -> Wording:
    return Wording("rows-of-control" if group == "control" else "rows-of-all")


def _names(quantity: Quantity) -> Iterator[str]:
    """The questions, dimensions and measures that a quantity is about."""
    yield from (quantity.of or "", *(quantity.subject if quantity.of is None else ()))
    yield from (name for name, _ in quantity.members)
    yield from conditions(quantity.where)
    yield from _names(quantity.inner) if quantity.inner else ()
