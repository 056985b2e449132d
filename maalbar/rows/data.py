"""A look at the data behind a contract: what each table holds, how the answers fall, what is odd, and what is not mapped yet.

It works where the mapping is incomplete or wrong, which is its use: what cannot be read so is said, and the rest is looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import closing

from attrs import evolve, frozen

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, MaalbarError
from evaluator.measurements.answers import names
from evaluator.measurements.read import TableSection, table_sections
from evaluator.rows.engine import Engine, OpenTable
from evaluator.rows.expressions import Columns
from evaluator.rows.plan import plan
from evaluator.rows.table import Codes, Group, Measured, Number, Table, Ticks, Year
from evaluator.rows.wanted import wanted
from maalbar import files
from maalbar.api import LoadedContract, Measurements
from maalbar.engines.opening import tables_around
from maalbar.rows.looked import FEW, Column, Numbers, looked, numbers, pairs
from maalbar.rows.suggested import Suggestion, suggestions


@frozen
class Answers:
    """How the answers to a question fall, or the members of a dimension: each with its label and its count.

    `unknown` are texts that stand for nothing; `missing` rows without an answer. Where the column has too many different texts
    to be one of answers, `different` says how many, and nothing is counted.
    """

    section: str
    name: str
    column: str
    counts: tuple[tuple[str, str, int], ...] = ()
    excluded: frozenset[str] = frozenset()
    missing: int = 0
    unknown: tuple[tuple[str, int], ...] = ()
    different: int | None = None
    there: bool = True
    several: bool = False
    based: int | None = None

    @property
    def n(self) -> int | None:
        """How many gave an answer that counts; None where each may give several, and columns of their own do not tell it."""
        if self.several:
            return self.based
        return sum(count for name, _, count in self.counts if name not in self.excluded)


@frozen
class Measuring:
    """What a measure is in the rows: the number of rows or of different texts, or the numbers of a column."""

    name: str
    column: str
    count: int | None = None
    numbers: Numbers | None = None
    there: bool = True


@frozen
class Look:
    """One table: its rows and columns, who is in it twice, what each part of the contract is in it, and what may be."""

    name: str
    source: str
    rows: int
    columns: tuple[Column, ...]
    doubles: tuple[int, int] | None
    without: tuple[tuple[str, str, int], ...]
    answers: tuple[Answers, ...]
    measures: tuple[Measuring, ...]
    suggested: tuple[Suggestion, ...] = ()


def data(loaded: LoadedContract, measurements: Measurements = None) -> tuple[tuple[Look, ...], tuple[Diagnostic, ...]]:
    """Every table of the measurement set that can be opened, and what is wrong with the set and with the others."""
    paths = loaded.paths(measurements)
    folder = files.Folder.around(paths[0])
    sections, problems = table_sections([files.read(path) for path in paths], loaded.contract, folder.open)
    taken = {f"{section} {name}" for each in sections for section, name in mapped(each.table)}
    found, wrong = [], list(problems)
    for each in sections:
        try:
            found.append(_look(each, tables_around(folder), loaded.contract, taken))
        except MaalbarError as error:
            wrong += [evolve(one, span=one.span or each.table.location.span) for one in error.diagnostics]
    return tuple(found), tuple(wrong)


def mapped(table: Table) -> Iterator[tuple[str, str]]:
    """What a table maps: each section with a name."""
    yield from (("dimensions", name) for name in table.dimensions)
    yield from (("questions", name) for name in table.questions)
    yield from (("measures", name) for name in table.measures)


def _look(section: TableSection, open_table: OpenTable, contract: Contract, taken: set[str]) -> Look:
    table = section.table
    with closing(open_table(table.location, section.desk.file.name)) as engine:
        return look(table, engine, contract, taken)


def look(table: Table, engine: Engine, contract: Contract, taken: set[str]) -> Look:
    """A table behind its engine; what is `taken` needs no suggestion."""
    columns = Columns(plan(table, wanted((), table), contract), engine.columns())
    unique = {measured.unique for measured in table.measures.values()}
    private = {name for name in (table.id, table.party, *unique) if name is not None}
    rows, found = looked(engine, columns, private, dict(_most(table)))
    by_name = {column.name: column for column in found}
    where = table.location.path or ".".join(table.location.table)
    answers = tuple(_answers(table, contract, rows, by_name))
    measures = tuple(_measures(table, engine, columns, rows, by_name))
    absent = {f"{each.section} {each.name}" for each in answers if not each.there}
    absent |= {f"measures {each.name}" for each in measures if not each.there}
    named = [*(each.column for each in answers), *(each.column for each in measures)]
    used = {column for columns_of in named for column in columns_of.split(", ")}
    free = [column for column in found if column.name not in used]
    return Look(
        table.name,
        where,
        rows,
        found,
        pairs(engine, columns, table.id) if table.id in by_name and table.id else None,
        tuple(_without(table, rows, by_name)),
        answers,
        measures,
        suggestions(contract, free, taken - absent),
    )


def _most(table: Table) -> Iterator[tuple[str, int]]:
    """How many different texts a column of answers or members may have: some more than it is said to have."""
    for codes in (*table.dimensions.values(), *table.questions.values()):
        if isinstance(codes, Codes):
            known = sum(map(len, codes.texts.values())) + len(codes.missing)
            yield codes.column, max(FEW, 2 * known if codes.separator is None else _MIXED)


_MIXED = 2000
"""Different texts of a column whose cells hold several answers each."""


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


# --- answers -----------------------------------------------------------------------------------------------


def _answers(table: Table, contract: Contract, rows: int, columns: Mapping[str, Column]) -> Iterator[Answers]:
    declared = contract.declarations
    for name, dimension in table.dimensions.items():
        labels = {member.name: member.label for member in declared.dimensions[name].members}
        yield _counted("dimensions", name, dimension, labels, rows, columns)
    for name, column in table.questions.items():
        question = declared.questions[name]
        given = {answer.name: answer.label for answer in question.answers}
        labels = {each: given.get(each, "") for each in names(question)}
        if isinstance(column, Ticks):
            yield _ticked(name, column, labels, rows, columns)
        else:
            found = _counted("questions", name, column, labels, rows, columns)
            based = _based(column, question.excluded, columns) if question.several else None
            yield evolve(found, excluded=question.excluded, several=question.several, based=based)


def _based(codes: Codes, excluded: Set[str], columns: Mapping[str, Column]) -> int:
    """How many gave at least one answer that counts."""
    meaning = {each for code, texts in codes.texts.items() for each in texts if code not in excluded}
    column = columns.get(codes.column)
    cells = (column.texts or {}).items() if column else ()
    return sum(count for cell, count in cells if meaning & set(_parts(cell, codes)))


def _parts(cell: str, codes: Codes) -> list[str]:
    """The answers in a cell, each once."""
    return [cell] if codes.separator is None else list(dict.fromkeys(part.strip() for part in cell.split(codes.separator)))


def _counted(
    section: str, name: str, codes: Codes, labels: Mapping[str, str], rows: int, columns: Mapping[str, Column]
) -> Answers:
    column = columns.get(codes.column)
    if column is None:
        return Answers(section, name, codes.column, there=False)
    if column.texts is None:
        return Answers(section, name, codes.column, missing=rows - column.filled, different=column.different)
    meaning = {each: code for code, texts in codes.texts.items() for each in texts}
    counts, unknown, missing = dict.fromkeys(labels, 0), dict[str, int](), rows - column.filled
    for cell, count in column.texts.items():
        parts = _parts(cell, codes)
        missing += count if cell in codes.missing else 0
        for part in parts if cell not in codes.missing else ():
            if part in meaning:
                counts[meaning[part]] += count
            else:
                unknown[part] = unknown.get(part, 0) + count
    told = tuple((code, labels[code], count) for code, count in counts.items())
    return Answers(section, name, codes.column, told, frozenset(), missing, tuple(unknown.items()))


def _ticked(name: str, ticks: Ticks, labels: Mapping[str, str], rows: int, columns: Mapping[str, Column]) -> Answers:
    """A column for each answer; who ticked none is not told from here, as that takes the columns together."""
    there = all(column in columns for column in ticks.columns.values())
    texts = {code: columns[column].texts or {} for code, column in ticks.columns.items() if column in columns}
    counts = tuple((code, labels[code], sum(texts[code].get(each, 0) for each in ticks.ticked)) for code in texts)
    known = (*ticks.ticked, *ticks.not_ticked)
    unknown = [(each, count) for cells in texts.values() for each, count in cells.items() if each not in known]
    return Answers(
        "questions", name, ", ".join(ticks.columns.values()), counts, unknown=tuple(unknown), there=there, several=True
    )


# --- measures ----------------------------------------------------------------------------------------------


def _measures(table: Table, engine: Engine, columns: Columns, rows: int, known: Mapping[str, Column]) -> Iterator[Measuring]:
    wanted = [each.number for each in table.measures.values() if _is_there(each.number, known)]
    found = dict(zip((number.column for number in wanted if number), numbers(engine, columns, _real(wanted)), strict=True))
    for name, measured in table.measures.items():
        yield _measuring(name, measured, rows, known, found)


def _real(wanted: Sequence[Number | None]) -> list[Number]:
    return [number for number in wanted if number is not None]


def _is_there(number: Number | None, known: Mapping[str, Column]) -> bool:
    return number is not None and number.column in known


def _measuring(name: str, measured: Measured, rows: int, known: Mapping[str, Column], found: Mapping[str, Numbers]) -> Measuring:
    if measured.rows:
        return Measuring(name, "", rows)
    if measured.unique is not None:
        column = known.get(measured.unique)
        return Measuring(name, measured.unique, column.different if column else None, there=column is not None)
    of = measured.number.column if measured.number else ""
    return Measuring(name, of, numbers=found.get(of), there=of in known)
