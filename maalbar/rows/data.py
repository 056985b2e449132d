"""A look at the data behind a contract: what each table holds, how the answers fall, what is odd, and what is not mapped yet.

It works where the mapping is incomplete or wrong, which is its use: what cannot be read so is said, and the rest is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import partial

from attrs import evolve

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, MaalbarError
from evaluator.measurements.read import TableSection, table_sections
from evaluator.rows.engine import Engine
from evaluator.rows.expressions import Columns
from evaluator.rows.plan import plan
from evaluator.rows.table import Group, Number, Table, Year
from evaluator.rows.wanted import wanted
from maalbar import files
from maalbar.api import LoadedContract, Measurements
from maalbar.engines.opening import tables_around
from maalbar.rows.answered import answers, most
from maalbar.rows.headings import alike, nameless
from maalbar.rows.look import Answers, Look, Measuring
from maalbar.rows.looked import Column, are_numbers, looked, pairs
from maalbar.rows.measured import measures
from maalbar.rows.suggested import Suggestion, suggestions
from maalbar.rows.whole_rows import WholeRows


def data(loaded: LoadedContract, measurements: Measurements = None) -> tuple[tuple[Look, ...], tuple[Diagnostic, ...]]:
    """Every table of the measurement set that can be opened, and what is wrong with the set and with the others."""
    paths = loaded.paths(measurements)
    folder = files.Folder.around(paths[0])
    sections, problems = table_sections([files.read(path) for path in paths], loaded.contract, folder.open)
    taken = {f"{section} {name}" for each in sections for section, name in mapped(each.table)}
    found, wrong = [], list(problems)
    for each in sections:
        try:
            found.append(_look(each, folder, loaded.contract, taken))
        except MaalbarError as error:
            wrong += [evolve(one, span=one.span or each.table.location.place(one.code)) for one in error.diagnostics]
    return tuple(found), tuple(wrong)


def mapped(table: Table) -> Iterator[tuple[str, str]]:
    """What a table maps: each section with a name."""
    yield from (("dimensions", name) for name in table.dimensions)
    yield from (("questions", name) for name in table.questions)
    yield from (("measures", name) for name in table.measures)


def _look(section: TableSection, folder: files.Folder, contract: Contract, taken: set[str]) -> Look:
    where, beside = section.table.location, section.desk.file.name
    with closing(tables_around(folder)(where, beside)) as engine:
        found = look(section.table, engine, contract, taken)
    return evolve(found, nameless=nameless(where, folder, beside))


def look(table: Table, engine: Engine, contract: Contract, taken: set[str]) -> Look:
    """A table behind its engine; what is `taken` needs no suggestion."""
    columns = Columns(plan(table, wanted((), table), contract), engine.columns())
    unique = {measured.unique for measured in table.measures.values()}
    private = {name for name in (table.id, table.party, *unique) if name is not None}
    rows, found = looked(engine, columns, private, dict(most(table)))
    by_name = {column.name: column for column in found}
    seen = Look(
        table.name,
        table.location.path or ".".join(table.location.table),
        rows,
        found,
        pairs(engine, columns, table.id) if table.id in by_name and table.id else None,
        tuple(_without(table, rows, by_name)),
        tuple(answers(table, contract, rows, by_name)),
        tuple(measures(table, engine, columns, rows, by_name)),
        alike=alike(by_name),
    )
    whole = WholeRows(table, contract, engine, columns, rows)
    return evolve(seen, suggested=tuple(_suggested(seen, whole, taken)))


def _suggested(found: Look, whole: WholeRows, taken: set[str]) -> Iterator[Suggestion]:
    """What may be said of whole rows, and what questions, dimensions and measures may be, of columns that are not used yet."""
    parts: list[Answers | Measuring] = [*found.answers, *found.measures]
    absent = {f"{each.section} {each.name}" for each in found.answers if not each.there}
    absent |= {f"measures {each.name}" for each in found.measures if not each.there}
    used = {column for each in parts for column in each.column.split(", ")}
    free = [column for column in found.columns if column.name not in used]
    likely = suggestions(whole.contract, free, taken - absent, partial(are_numbers, whole.engine, whole.columns))
    counted = {each.unique for each in whole.table.measures.values() if each.unique}
    counted |= {each.column for each in likely if each.is_counted}
    other = (used | {each.column for each in likely}) - counted | set(_of_rows(whole.table))
    yield from whole.suggestions([column for column in found.columns if column.name not in other], counted)
    yield from likely


def _of_rows(table: Table) -> Iterator[str]:
    """The columns that say something of each row as a whole."""
    columns = (table.year, table.group, table.weight)
    named = [each.column for each in columns if isinstance(each, Year | Group | Number)]
    yield from (name for name in (*named, table.party, table.id, table.doubles.by) if name is not None)


def _without(table: Table, rows: int, columns: Mapping[str, Column]) -> Iterator[tuple[str, str, int]]:
    """Rows without a year, a group, a party or an id, where a column tells it."""
    named = [
        ("year", table.year.column if isinstance(table.year, Year) else None),
        ("group", table.group.column if isinstance(table.group, Group) else None),
        ("party", table.party),
        ("id", table.id),
    ]
    for key, name in named:
        if name in columns and name is not None and columns[name].filled < rows:
            yield key, name, rows - columns[name].filled
