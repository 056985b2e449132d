"""A file of rows that no measurement set names yet: how it is written, what it holds, and a whole section to paste."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from itertools import product
from posixpath import basename, splitext

from attrs import evolve, frozen

from dsl.diagnostic import Listed, MaalbarError, problem
from dsl.source import Source, Span
from evaluator.measurements.records import Origin
from evaluator.rows.engine import Engine
from evaluator.rows.expressions import identifier
from evaluator.rows.location import ENCODINGS, SUFFIXES
from evaluator.rows.table import Location, Table
from maalbar import files
from maalbar.api import LoadedContract
from maalbar.engines.opening import tables_around
from maalbar.report.texts import Language
from maalbar.rows.data import look
from maalbar.rows.headings import nameless
from maalbar.rows.look import Look
from maalbar.rows.pasted import pasted
from maalbar.rows.words import word
from maalbar.rows.written import text


@frozen
class Bare:
    """A file that was looked at, and how it is written."""

    location: Location
    look: Look
    decimal: str | None = None
    thousands: str | None = None
    either: bool = False
    """Whether every point may stand between thousands as well as before decimals, which nobody but the user knows."""

    def lines(self, language: Language) -> Iterator[str]:
        """The section of tables that names it, to paste."""
        yield word("paste", language)
        yield "tables:"
        yield f"  {self.look.name}:"
        yield f"    file: {text(self.look.source)}"
        if self.location.separator not in (None, ","):
            yield f'    separator: "{_WRITTEN.get(self.location.separator or "", self.location.separator or "")}"'
        if self.location.encoding:
            yield f"    encoding: {self.location.encoding}"
        if self.location.sheet:
            yield f"    sheet: {text(self.location.sheet)}"
        if self.location.cells:
            yield f'    range: "{self.location.cells}"'
        if self.decimal:
            yield f'    decimal: "{self.decimal}"'
        if self.thousands:
            yield f'    thousands: "{self.thousands}"'
        if self.either:
            yield f"    # {word('thousands', language)}"
        yield from (f"    {line}" for line in pasted(self.look.suggested, language))


_WRITTEN = {"\t": "\\t"}


def bare(loaded: LoadedContract, file: str, sheet: str | None = None, cells: str | None = None) -> Bare:
    """The file, or that sheet and range of a workbook, looked at for a contract.

    Raises `MaalbarError` where it cannot be read in any of the ways it may be written.
    """
    kind = SUFFIXES.get(splitext(file)[1].lower())
    if kind is None or kind == "duckdb":
        suffixes = Listed(tuple(f'"{suffix}"' for suffix in SUFFIXES if suffix != ".duckdb"))
        raise MaalbarError([problem("M1106", None, file=file, suffixes=suffixes)])
    span = Span(Source(file, ""), 0, 0)
    name = re.sub(r"\W+", "_", splitext(basename(file))[0]).strip("_") or "rows"
    usual = Location(kind, basename(file), separator="," if kind == "csv" else None, span=span)
    usual = evolve(usual, sheet=sheet, cells=cells) if kind == "xlsx" else usual
    return _read(loaded, Table(name, usual, year=loaded.contract.period, origin=Origin(span)), file)


def _read(loaded: LoadedContract, table: Table, file: str) -> Bare:
    """The file as the first way reads it that gives several columns."""
    error: MaalbarError | None = None
    best: Bare | None = None
    for location in _ways(table.location, file):
        try:
            found = _look(loaded, evolve(table, location=location), file)
        except MaalbarError as wrong:
            error = error or wrong
            continue
        if best is None or len(found.look.columns) > len(best.look.columns):
            best = found
        if len(found.look.columns) > 1:
            return found
    if best is None:
        raise error or MaalbarError([])
    return best


def _ways(usual: Location, file: str) -> Iterator[Location]:
    """The ways in which a text file may be written, the likeliest first."""
    if usual.kind != "csv":
        yield usual
        return
    signs = ("\t",) if file.lower().endswith(".tsv") else (",", ";", "\t", "|")
    for encoding, sign in product((None, *ENCODINGS[1:2]), signs):
        yield evolve(usual, separator=sign, encoding=encoding)


def _look(loaded: LoadedContract, table: Table, file: str) -> Bare:
    folder = files.beside_file(file)
    with closing(tables_around(folder)(table.location, file)) as engine:
        bare = nameless(table.location, folder, file)
        found = evolve(look(table, engine, loaded.contract, set()), nameless=bare)
        measured = [each.column for each in found.suggested if each.section == "measures" or each.name == "weight"]
        signs = _signs(engine, measured) if table.location.kind == "csv" and measured else (None, None, False)
        return Bare(table.location, found, *signs)


_GROUPED = "[+-]?[0-9]{{1,3}}([{0}][0-9]{{3}})+([{1}][0-9]+)?"
"""A number that may have the first sign between its thousands."""
_SURELY = "[+-]?[0-9]{{1,3}}(([{0}][0-9]{{3}})+[{1}][0-9]+|([{0}][0-9]{{3}}){{2,}})"
"""One that can have nothing else there."""


def _signs(engine: Engine, columns: Sequence[str]) -> tuple[str | None, str | None, bool]:
    """What is to be said of the decimals and the thousands of the numbers in these columns, and whether a point may be either."""

    def some(pattern: str) -> str:
        tests = " OR ".join(f"regexp_full_match(TRIM({identifier(name)}), '{pattern}')" for name in columns)
        return f"COUNT(*) FILTER (WHERE {tests})"

    surely = (_SURELY.format(",", "."), _SURELY.format(".", ","))
    patterns = (*surely, _GROUPED.format(".", ","), "[+-]?[0-9.]*,[0-9]+", "[+-]?[0-9]*[.][0-9]+")
    ((english, danish, grouped, commas, points),) = engine.query(
        f"SELECT {', '.join(map(some, patterns))} FROM {engine.relation}"
    )
    if english and not danish:
        return None, ",", False
    if commas or danish:
        return ",", "." if grouped else None, False
    return None, None, bool(grouped) and grouped == points
