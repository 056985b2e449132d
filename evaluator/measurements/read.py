"""The door of this room: measurement files in, a measurement set and everything that is wrong with them out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from attrs import define, evolve, field, frozen

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Label, Wording
from dsl.quantity import Quantity
from dsl.source import Source
from evaluator.measurements import counts, figures, parties, published, shape, stand_ins, yaml_source
from evaluator.measurements.desk import Desk, timeless
from evaluator.measurements.doubts import PeriodLine
from evaluator.measurements.findings import findings
from evaluator.measurements.header import Header, header, with_defaults
from evaluator.measurements.holdings import held
from evaluator.measurements.include import Inclusion, OpenFile, inclusions, opened
from evaluator.measurements.language import Language, rule_language
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.measurements.parties import Parties
from evaluator.measurements.periods import Move
from evaluator.measurements.records import Rows, Sheet
from evaluator.measurements.set import MeasurementSet
from evaluator.measurements.sifted import apart, once
from evaluator.rows.engine import OpenTable
from evaluator.rows.table import Table

MOST_FILES = 100
"""Files that a set may be spread over, each counted as often as it is included."""


def read(
    sources: Sequence[Source],
    contract: Contract,
    open_file: OpenFile,
    language: Language | None = None,
    *,
    as_period: int | None = None,
    written_for: Contract | None = None,
    open_table: OpenTable | None = None,
    every: bool = False,
    also: Iterable[Quantity] = (),
) -> tuple[MeasurementSet, tuple[Diagnostic, ...]]:
    """The measurement set that these files give together, and every error and finding.

    `open_file(name, beside)` gives the text of a file that the file called `beside` names, `open_table(location, beside)` the
    rows of a table; without it no rows are read. Rows are read for what the contract asks, and for the figures `also` that a
    scenario or a wish asks besides. With `every` each answer in the rows is counted by itself. Where there are errors, the set
    holds what could be read. `language` reads the keys; it is the rule language unless a test gives another.

    With `as_period` the set is read as if another one included it with that: the figures of its own period are those of
    that one. With `written_for` the files are another contract's, read without an error for it: a file that names no
    period is of that one's, and a key that `contract` does not know is left out, so that what it lacks is missing.
    """
    words = language or rule_language()
    reading = _Reading(contract, words, open_file, open_table, guest=written_for is not None, every=every, also=(*also,))
    found = [reading.file(source, (written_for or contract).period, ()) for source in sources]
    sheet = sum((file.sheet for file in found), Sheet())
    if as_period is not None and found:
        sheet = reading.moved(sheet, Move(_own_period(found, (written_for or contract).period), as_period))
    tables, asked = tuple(each.table for each in reading.tables), frozenset().union(*(each.asked for each in reading.tables))
    holdings, twice = held(sheet, reading.parties[0].parties if reading.parties else None, contract, tables, asked)
    out = apart(once([*reading.out, *twice]))
    told = () if any(diagnostic.is_error for diagnostic in out) else (*reading.told, *findings(holdings, reading.periods))
    head = reading.headers[0] if reading.headers else Header()
    made = MeasurementSet(holdings, head.title, head.party, sheet.published, dict(head.attributes), told)
    return made, (*out, *told)


def table_sections(
    sources: Sequence[Source], contract: Contract, open_file: OpenFile
) -> tuple[tuple[TableSection, ...], tuple[Diagnostic, ...]]:
    """The tables that these files and those that they include describe, whose rows are not read; and every error."""
    reading = _Reading(contract, rule_language(), open_file)
    for source in sources:
        reading.file(source, contract.period, ())
    return tuple(reading.tables), tuple(apart(once(reading.out)))


def tops(sources: Sequence[Source], contract: Contract, open_file: OpenFile) -> tuple[Fields, ...]:
    """What stands at the top of each of these files and of those that they include, as it is written."""
    reading = _Reading(contract, rule_language(), open_file)
    for source in sources:
        reading.file(source, contract.period, ())
    return tuple(reading.tops)


def head_of(source: Source, contract: Contract) -> tuple[Header, int]:
    """What a file says of itself, and its period: the contract's where it names none. What is wrong is told when it is read."""
    node, _ = yaml_source.compose(source)
    desk = Desk(contract, rule_language(), source, contract.period)
    if not isinstance(node, Fields):
        return Header(), contract.period
    desk = with_defaults(node, desk)
    return header(node, desk), desk.period


def _own_period(files: Sequence[_File], usual: int) -> int:
    """The period that a set of several files is of: the usual one where a file is of that, else that of the first."""
    return usual if any(file.period == usual for file in files) else files[0].period


@frozen
class _File:
    """One file with those that it includes, and its own period."""

    sheet: Sheet
    period: int


@frozen
class _Table:
    """A table of parties and the key that names it."""

    key: Leaf
    parties: Parties


@frozen
class TableSection:
    """A table as a file describes it, the desk at which the file is read, and what the contract may ask of the table."""

    table: Table
    desk: Desk
    asked: frozenset[Quantity]


@define
class _Reading:
    """One reading of a set: what its files gave so far."""

    contract: Contract
    language: Language
    open_file: OpenFile
    open_table: OpenTable | None = None
    guest: bool = False
    every: bool = False
    also: tuple[Quantity, ...] = ()
    tops: list[Fields] = field(factory=list)
    told: list[Diagnostic] = field(factory=list)
    tables: list[TableSection] = field(factory=list)
    out: list[Diagnostic] = field(factory=list)
    headers: list[Header] = field(factory=list)
    parties: list[_Table] = field(factory=list)
    periods: list[PeriodLine] = field(factory=list)
    files: int = 0

    @cached_property
    def asked(self) -> Mapping[Quantity, Quantity]:
        """What is asked for, without its period; a contract may ask for very much, and many sets name none of it."""
        return {timeless(quantity): quantity for quantity in (*self.also, *self.contract.quantities)}

    def file(self, source: Source, period: int, trail: tuple[str, ...]) -> _File:
        """Everything in a file; `period` is its period unless it says another, `trail` the files that led to it."""
        self.files += 1
        node, problems = yaml_source.compose(source)
        self.out.extend(problems)
        desk = Desk(self.contract, self.language, source, period, out=self.out, asked=lambda: self.asked, guest=self.guest)
        if node is None:
            return _File(Sheet(), period)
        top = shape.fields(node, shape.FILE, Wording("set-whole"), desk)
        desk = with_defaults(top, desk)
        self.tops.append(top)
        line = top.get("period")
        if line is not None and desk.period != self.contract.period:
            self.periods.append(PeriodLine(line.span, desk.period))
        self.headers.append(header(top, desk))
        sheet = self._sections(top, desk)
        self._parties(top, desk)
        for inclusion in inclusions(top.get("include"), desk):
            sheet += self._included(inclusion, desk, (*trail, source.name))
        return _File(sheet, desk.period)

    def _sections(self, top: Fields, desk: Desk) -> Sheet:
        """The sections of one file. Results that were published for another period say nothing of this one."""
        results = published.read(_section(top, "published"), desk)
        used = stand_ins.read(top.get("stand_ins"), desk)
        rows = self._tables(top, [stand_in.use for stand_in in used], desk) if top.get("tables") else ()
        return counts.read(_section(top, "counts"), desk) + Sheet(
            figures=figures.read(_section(top, "figures"), desk),
            stand_ins=used,
            published=results if desk.period == self.contract.period else (),
            rows=rows,
        )

    def _tables(self, top: Fields, uses: Sequence[Quantity], desk: Desk) -> tuple[Rows, ...]:
        """What the rows of the file's tables say of everything that is asked; what is noticed is told at the end."""
        from evaluator.rows import section
        from evaluator.rows.scan import scan
        from evaluator.rows.wanted import asked_of

        asked = asked_of(self.contract, [*uses, *self.also], desk.period)
        found = [TableSection(table, desk, asked) for table in section.read(top.get("tables"), desk)]
        self.tables += found
        if self.open_table is None or any(diagnostic.is_error for diagnostic in self.out):
            return ()
        scanned = [scan(each.table, asked, desk, self.open_table, every=self.every) for each in found]
        self.told.extend(note for found in scanned for note in found.findings)
        return tuple(rows for found in scanned for rows in found.rows)

    def _parties(self, top: Fields, desk: Desk) -> None:
        key, node = top.key("parties"), top.get("parties")
        if key is None or node is None:
            return
        if self.parties:
            desk.report("M0686", key.span, Label(self.parties[0].key.span, "first"))
            return
        section = shape.fields(node, shape.PARTIES, "parties", desk)
        path = shape.leaf(shape.required(section, "file", "parties", key.span, desk), "parties: file", desk)
        table = opened(path, self.open_file, desk) if path else None
        found = parties.read(key, section, table, desk) if table else None
        if found is not None:
            self.parties.append(_Table(key, found))

    def _included(self, inclusion: Inclusion, desk: Desk, trail: tuple[str, ...]) -> Sheet:
        path, before = inclusion.path, len(self.parties)
        source = opened(path, self.open_file, desk)
        if source is None:
            return Sheet()
        if source.name in trail:
            desk.report("M0672", path.span, path=path.text, trail=" → ".join([*trail, source.name]))
            return Sheet()
        if self.files >= MOST_FILES:
            if self.files == MOST_FILES:
                desk.report("M0673", path.span, most=MOST_FILES)
            self.files += 1  # which is told once
            return Sheet()
        file = self.file(source, desk.period, trail)
        if inclusion.as_period is None:
            return file.sheet
        return self.moved(file.sheet, Move(file.period, inclusion.as_period), before)

    def moved(self, sheet: Sheet, move: Move, before: int = 0) -> Sheet:
        """The sheet, and every table of parties but the first `before`, with the figures of one period as of another."""
        if move.own == move.wanted:
            return sheet
        self.parties[before:] = [evolve(table, parties=move.parties(table.parties)) for table in self.parties[before:]]
        return move.sheet(sheet)


def _section(top: Fields, name: str) -> Node:
    return top.get(name) or Fields((), top.span)
