"""What is wrong in the rows themselves: codes nobody knows, numbers that are none, years, groups, weights and doubles.

The scan counts them as it goes; only where there are some is asked which they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsl.diagnostic import Diagnostic, problem
from dsl.source import Span
from evaluator.rows.advice import all_quoted
from evaluator.rows.engine import Engine
from evaluator.rows.expressions import ODD
from evaluator.rows.odd import Odd
from evaluator.rows.ordering import misplaced, sort
from evaluator.rows.plan import Plan
from evaluator.rows.rolled import Rolled
from evaluator.rows.sql import Writer
from evaluator.rows.table import Group, Table, Ticks, Year


def doubles(table: Table, writer: Writer, engine: Engine) -> Iterator[Diagnostic]:
    """Rows that share an id where that is refused, or of which neither is the first or the last. Ids are not told."""
    if table.id is None or table.doubles.keep == "keep":
        return
    if table.doubles.by is not None:
        yield from _misplaced(table.doubles.by, Odd(writer, engine), table.doubles.span)
    ids, rows = writer.ids().doubled(engine.query)
    if ids:
        code = "M1125" if table.doubles.by is None else "M1126"
        span = table.doubles.span or table.location.span
        yield problem(code, span, column=table.id, ids=ids, rows=rows, by=table.doubles.by or "")


def _misplaced(by: str, odd: Odd, span: Span | None) -> Iterator[Diagnostic]:
    """What has no place in the order of a column, if there is such."""
    held = sort(by, odd.columns)
    if held is None:
        return
    each = f"SELECT {held} AS held FROM {odd.engine.relation}"
    counted = odd.engine.query(f"SELECT held, COUNT(*) FROM ({each}) AS cells GROUP BY held")
    test = misplaced(held, {int(str(what)): int(str(count)) for what, count in counted})
    if test is not None:
        yield from odd.plain("M1145", by, test, span)


def found(rolled: Rolled, writer: Writer, engine: Engine) -> list[Diagnostic]:
    """Everything that the scan counted as odd, each with what stands there."""
    suspects = [*_odd_sums(rolled), *_odd_keys(rolled)]
    odd = Odd(writer, engine)
    return [told for suspect in dict.fromkeys(suspects) for told in _told(suspect, rolled.plan, odd)]


def _odd_sums(rolled: Rolled) -> Iterator[str]:
    first = len(rolled.query.keys)
    for at, total in enumerate(rolled.plan.sums):
        if total.what in ("odd", "weightless") and any(row[first + at] for row in rolled.rows):
            yield total.subject


def _odd_keys(rolled: Rolled) -> Iterator[str]:
    for at, key in enumerate(rolled.query.keys):
        if key != "party" and any(row[at] == ODD for row in rolled.rows):
            yield key


def _told(suspect: str, plan: Plan, odd: Odd) -> Iterator[Diagnostic]:
    table, columns = plan.table, odd.columns
    if suspect == "year" and isinstance(table.year, Year):
        yield from odd.plain("M1124", table.year.column, f"{columns.year(table.year)} = {ODD}", table.year.span)
    elif suspect == "group" and isinstance(table.group, Group):
        yield from odd.plain("M1127", table.group.column, f"{columns.group(table.group)} = {ODD}", table.group.span)
    elif not suspect and table.weight is not None:
        number = columns.number(table.weight)
        yield from odd.numbers(table.weight, f"{number} IS NULL OR {number} < 0")
    elif suspect in table.measures and suspect not in table.questions:
        measured = table.measures[suspect]
        yield from (told for number in (measured.number, measured.per) if number for told in odd.numbers(number))
    else:
        yield from _codes(suspect.removeprefix("dimension "), table, odd)


def _codes(name: str, table: Table, odd: Odd) -> Iterator[Diagnostic]:
    column = table.questions.get(name) or table.dimensions[name]
    if not isinstance(column, Ticks):
        yield from odd.codes("M1120" if name in table.questions else "M1121", name, column)
        return
    known = (*column.ticked, *column.not_ticked)
    for answer, ticked in column.columns.items():
        test = f"{odd.columns.text(ticked)} IS NOT NULL AND NOT {odd.columns.among(ticked, known)}"
        told = {"ticked": all_quoted(column.ticked), "not_ticked": all_quoted(column.not_ticked)}
        yield from odd.plain("M1123", ticked, test, column.places.get(answer, column.span), name=name, **told)
