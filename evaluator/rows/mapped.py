"""Whether a table has the columns that a measurement set names, of kinds that can be read so."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from dsl.diagnostic import Wording, wording
from dsl.source import Span
from dsl.suggestion import corrections
from evaluator.measurements.desk import Desk
from evaluator.rows.engine import Kind
from evaluator.rows.table import Codes, Group, Measured, Number, Table, Ticks, Year
from evaluator.rows.unseen import seen, shown

Named = tuple[str, Span | None, bool]
"""A column, where it is named, and whether it is read as a number."""


def hold_columns(table: Table, kinds: Mapping[str, Kind], desk: Desk) -> bool:
    """Whether every column is there, with a message for each that is not."""
    wrong = False
    for column, span, numeric in _named(table):
        where = span or table.location.span
        if column not in kinds:
            near = desk.near(column, kinds)
            hint = _hint(near, column, table, kinds)
            desk.report("M1117", where, *corrections(where, near), name=column, table=table.name, suggestion=hint)
            wrong = True
        elif kinds[column] is Kind.OTHER or (numeric and kinds[column] in (Kind.TRUTH, Kind.DATE)):
            desk.report("M1118", where, name=column, table=table.name)
            wrong = True
    return not wrong and _numbers_are_apart(table, kinds, desk)


def _numbers_are_apart(table: Table, kinds: Mapping[str, Kind], desk: Desk) -> bool:
    """Whether no two texts are the same number in a column of numbers, where "1" and "1.0" are one cell."""
    for codes in (*table.questions.values(), *table.dimensions.values()):
        if not isinstance(codes, Codes) or kinds[codes.column] not in (Kind.WHOLE, Kind.DECIMAL, Kind.FLOAT):
            continue
        meaning: dict[str, str] = {}
        for name, texts in (*codes.texts.items(), ("missing", codes.missing)):
            for number in filter(None, map(_number, texts)):
                first = meaning.setdefault(number, name)
                if first != name:
                    desk.report("M1114", codes.span, text=number, first=first, second=name)
                    return False
    return True


def _number(text: str) -> str | None:
    """A text as a number in its shortest form; None where it is none."""
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return f"{number.normalize():f}" if number.is_finite() and abs(number.adjusted()) < _DIGITS else None


_DIGITS = 18


def _hint(near: Wording, column: str, table: Table, kinds: Mapping[str, Kind]) -> Wording:
    """The name that is meant; where none is near, the first line of a whole sheet, taken for the names, may be a title."""
    alike = next((name for name in kinds if seen(name) == seen(column)), None)
    if alike is not None:
        return wording("rows-column-alike", name=shown(alike))
    is_whole_sheet = table.location.kind == "xlsx" and table.location.cells is None
    if is_whole_sheet and near.key != "did-you-mean":
        return wording("rows-names-further-down", there=near)
    return near


def _named(table: Table) -> Iterator[Named]:
    for column in (*table.questions.values(), *table.dimensions.values()):
        yield from _of_codes(column)
    for measured in table.measures.values():
        yield from _of_measure(measured)
    if isinstance(table.year, Year):
        yield table.year.column, table.year.span, False
    if isinstance(table.group, Group):
        yield table.group.column, table.group.span, False
    for name, column_name in (("id", table.id), ("party", table.party)):
        if column_name is not None:
            yield column_name, table.spans.get(name), False
    if table.doubles.by is not None:
        yield table.doubles.by, table.doubles.span, False
    if table.weight is not None:
        yield from _of_number(table.weight)


def _of_codes(column: Codes | Ticks) -> Iterator[Named]:
    if isinstance(column, Codes):
        yield column.column, column.span, False
        return
    for answer, name in column.columns.items():
        yield name, column.places.get(answer, column.span), False


def _of_measure(measured: Measured) -> Iterator[Named]:
    if measured.unique is not None:
        yield measured.unique, measured.span, False
    for number in (measured.number, measured.per):
        if number is not None:
            yield from _of_number(number)


def _of_number(number: Number) -> Iterator[Named]:
    yield number.column, number.span, True
