"""Formulas that failed and floats that are no numbers, in columns taken as they are: ids, parties, different texts counted.

In every other column such a text is one that nobody knows, and is told as that.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsl.diagnostic import Diagnostic, Wording, problem
from dsl.source import Span
from evaluator.rows.engine import Engine, row_number
from evaluator.rows.expressions import Columns
from evaluator.rows.odd import Odd
from evaluator.rows.sql import Writer
from evaluator.rows.table import Table

ERRORS = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!")
"""What a cell shows whose formula failed, as workbooks keep it in every language."""


def failed(table: Table, writer: Writer, engine: Engine) -> Iterator[Diagnostic]:
    """One message for each such column with an error in it."""
    odd = Odd(writer, engine)
    for column, span in _taken_as_they_are(table).items():
        if is_finite := odd.columns.is_finite(column):
            yield from odd.plain("M1122", column, f"NOT ({is_finite})", span, advice=Wording("rows-number-empty"))
    if table.location.kind == "xlsx":
        yield from _formulas(table, writer, engine)


def _formulas(table: Table, writer: Writer, engine: Engine) -> Iterator[Diagnostic]:
    """The first formula of each such column of a workbook that failed."""
    columns = Columns(writer.plan, writer.kinds)
    for column, span in _taken_as_they_are(table).items():
        test = columns.among(column, ERRORS)
        row = row_number(writer.kinds)
        select = f"SELECT {columns.text(column)}, {row} FROM {engine.numbered} WHERE {test} ORDER BY {row} LIMIT 1"
        for text, found in engine.query(select):
            place = engine.place(int(str(found)), column)
            cell = place.words["cell"] if place else ""
            yield problem("M1191", span, path=table.location.path, cell=cell, text=text, column=column)


def _taken_as_they_are(table: Table) -> dict[str, Span | None]:
    found = {name: table.spans.get(key) for key, name in (("id", table.id), ("party", table.party)) if name is not None}
    unique = {measured.unique: measured.span for measured in table.measures.values() if measured.unique is not None}
    return {**unique, **found}
