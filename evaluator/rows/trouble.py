"""What is wrong in the rows themselves: codes nobody knows, numbers that are none, years, groups, weights and doubles.

The scan counts them as it goes; only where there are some is asked which they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dsl.diagnostic import Diagnostic, Listed, Wording, problem, wording
from dsl.source import Span
from dsl.suggestion import suggestion
from evaluator.rows.engine import Engine
from evaluator.rows.expressions import ODD, Columns
from evaluator.rows.plan import Plan, Sum
from evaluator.rows.rolled import Rolled
from evaluator.rows.sql import Writer
from evaluator.rows.table import Group, Number, Table, Ticks, Year

MOST = 6
"""Codes of one column that are told; of the rest only that there are more."""


def doubles(table: Table, writer: Writer, engine: Engine) -> Iterator[Diagnostic]:
    """Rows that share an id where that is refused, or of which neither is the first or the last. Ids are not told."""
    if table.id is None or table.doubles.keep == "keep":
        return
    ((ids, rows),) = engine.query(writer.doubles(table.doubles.by).select)
    if ids:
        code = "M1125" if table.doubles.by is None else "M1126"
        span = table.doubles.span or table.location.span
        yield problem(code, span, column=table.id, ids=str(ids), rows=str(rows), by=table.doubles.by or "")


def found(rolled: Rolled, writer: Writer, engine: Engine) -> list[Diagnostic]:
    """Everything that the scan counted as odd, each with what stands there."""
    suspects = [*_odd_sums(rolled), *_odd_keys(rolled)]
    return [told for suspect in dict.fromkeys(suspects) for told in _told(suspect, rolled.plan, writer, engine)]


def _odd_sums(rolled: Rolled) -> Iterator[str]:
    first = len(rolled.query.keys)
    for at, total in enumerate(rolled.plan.sums):
        if total.what in ("odd", "weightless") and any(row[first + at] for row in rolled.rows):
            yield total.subject


def _odd_keys(rolled: Rolled) -> Iterator[str]:
    for at, key in enumerate(rolled.query.keys):
        if key != "party" and any(row[at] == ODD for row in rolled.rows):
            yield key


def _told(suspect: str, plan: Plan, writer: Writer, engine: Engine) -> Iterator[Diagnostic]:
    table, columns = plan.table, Columns(plan, writer.kinds)
    if suspect == "year" and isinstance(table.year, Year):
        test = f"{columns.year(table.year)} = {ODD}"
        yield from _texts("M1124", table.year.column, test, table.year.span, writer, engine)
    elif suspect == "group" and isinstance(table.group, Group):
        test = f"{columns.group(table.group)} = {ODD}"
        yield from _texts("M1127", table.group.column, test, table.group.span, writer, engine)
    elif not suspect and table.weight is not None:
        test = f"{columns.number(table.weight)} IS NULL OR {columns.number(table.weight)} < 0"
        yield from _texts("M1128", table.weight.column, test, table.weight.span, writer, engine)
    elif suspect in table.measures and suspect not in table.questions:
        measured = table.measures[suspect]
        for number in (measured.number, measured.per):
            if number is not None:
                yield from _numbers(number, columns, writer, engine)
    else:
        yield from _codes(suspect.removeprefix("dimension "), plan, columns, writer, engine)


def _numbers(number: Number, columns: Columns, writer: Writer, engine: Engine) -> Iterator[Diagnostic]:
    test = f"{columns.odd(number)} = 1"
    yield from _texts("M1122", number.column, test, number.span, writer, engine, decimals=str(number.decimals))


def _codes(name: str, plan: Plan, columns: Columns, writer: Writer, engine: Engine) -> Iterator[Diagnostic]:
    column = plan.table.questions.get(name) or plan.table.dimensions[name]
    code = "M1120" if name in plan.table.questions else "M1121"
    if isinstance(column, Ticks):
        known = (*column.ticked, *column.not_ticked)
        for ticked in dict.fromkeys(column.columns.values()):
            test = f"{columns.text(ticked)} IS NOT NULL AND NOT {columns.among(ticked, known)}"
            yield from _texts("M1123", ticked, test, column.span, writer, engine, name=name)
        return
    test = columns.is_odd(column)
    near = {text: None for texts in column.texts.values() for text in texts}
    yield from _texts(code, column.column, test, column.span, writer, engine, name=name, near=near)


def _texts(
    code: str,
    column: str,
    test: str,
    span: Span,
    writer: Writer,
    engine: Engine,
    *,
    near: Mapping[str, None] | None = None,
    **words: str,
) -> Iterator[Diagnostic]:
    """One message for a column: the texts that are odd, the most frequent first, each with how many rows have it."""
    text = Columns(writer.plan, writer.kinds).text(column)
    counted = f"SELECT {text} AS odd, COUNT(*) AS c FROM {engine.relation} WHERE {test} GROUP BY {text}"
    rows = engine.query(f"{counted} ORDER BY c DESC, odd LIMIT {MOST + 1}")
    if not rows:
        return
    listed = [wording("rows-odd-text", text=str(odd)[:_LONGEST], count=str(count)) for odd, count in rows[:MOST]]
    more = [Wording("rows-odd-more")] if len(rows) > MOST else []
    hint = {"suggestion": suggestion(str(rows[0][0])[:_LONGEST], near)} if near is not None else {}
    yield problem(
        code, span, column=column, texts=Listed((*listed, *more), "and"), text=str(rows[0][0])[:_LONGEST], **hint, **words
    )


_LONGEST = 80
"""Letters of a cell that are told."""


def notes(rolled: Rolled) -> Iterator[Diagnostic]:
    """Rows that are left out of something: without a year, a group or a party, or without a member of a dimension."""
    table, at = rolled.plan.table, len(rolled.query.keys) + rolled.plan.sums.index(Sum("rows"))
    for index, key in enumerate(rolled.query.keys):
        lost = sum(int(row[at] or 0) for row in rolled.rows if row[index] is None)
        if lost:
            yield _lost(key, lost, table)


def _lost(key: str, lost: int, table: Table) -> Diagnostic:
    if key.startswith("dimension "):
        name = key.removeprefix("dimension ")
        return problem("M1131", table.dimensions[name].span, count=str(lost), column=table.dimensions[name].column, name=name)
    column, span = _single(key, table)
    return problem("M1132", span or table.location.span, count=str(lost), column=column, key=Wording(f"rows-key-{key}"))


def _single(key: str, table: Table) -> tuple[str, Span | None]:
    if key == "year" and isinstance(table.year, Year):
        return table.year.column, table.year.span
    if key == "group" and isinstance(table.group, Group):
        return table.group.column, table.group.span
    return table.party or "", table.spans.get("party")
