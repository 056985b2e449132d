"""One table read: its columns looked at, its queries run, what is odd in it told, its counts and figures gathered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import evolve, frozen

from dsl.diagnostic import Diagnostic, MaalbarError
from dsl.quantity import Quantity
from evaluator.measurements.desk import Desk
from evaluator.measurements.records import Rows
from evaluator.rows import notes, points, trouble
from evaluator.rows.engine import Engine, Kind, OpenTable
from evaluator.rows.failed import failed
from evaluator.rows.gather import gathered
from evaluator.rows.mapped import hold_columns
from evaluator.rows.odd import Odd
from evaluator.rows.packs import bits
from evaluator.rows.plan import Plan, plan
from evaluator.rows.population import exceeded
from evaluator.rows.rolled import Rolled
from evaluator.rows.sql import Writer
from evaluator.rows.table import Table
from evaluator.rows.wanted import Wanted, wanted


@frozen
class Scanned:
    """What the rows of one table say, of each party or of everybody, and what is to be told of them."""

    rows: tuple[Rows, ...] = ()
    findings: tuple[Diagnostic, ...] = ()


@frozen
class Prepared:
    """A table whose columns are there, with the plan for what is asked of it."""

    engine: Engine
    wanted: Wanted
    plan: Plan
    writer: Writer


def prepared(
    table: Table, quantities: Iterable[Quantity], desk: Desk, open_table: OpenTable, *, every: bool = False
) -> Prepared | None:
    """The table opened and planned; None where a message was given. With `every` each answer is counted by itself."""
    engine = opened(table, desk, open_table)
    if engine is None:
        return None
    kinds = _columns(table, engine, desk)
    if kinds is None or not hold_columns(table, kinds, desk):
        engine.close()
        return None
    asked = wanted(quantities, table, every=every)
    made = plan(table, asked, desk.contract)
    width = bits(engine.most()) if engine.dialect == "duckdb" else 0
    return Prepared(engine, asked, made, Writer(made, engine.relation, kinds, width, engine.digits()))


def opened(table: Table, desk: Desk, open_table: OpenTable) -> Engine | None:
    """What the rows are behind; None where a message was given."""
    try:
        return open_table(table.location, desk.file.name)
    except MaalbarError as error:
        _tell(error, table, desk)
        return None


def _columns(table: Table, engine: Engine, desk: Desk) -> Mapping[str, Kind] | None:
    try:
        return engine.columns()
    except MaalbarError as error:
        _tell(error, table, desk)
        return None


def _tell(error: MaalbarError, table: Table, desk: Desk) -> None:
    """Messages about a source, at the place where the measurement set names it."""
    desk.add(evolve(one, span=one.span or table.location.place(one.code)) for one in error.diagnostics)


def scan(table: Table, quantities: Collection[Quantity], desk: Desk, open_table: OpenTable, *, every: bool = False) -> Scanned:
    """What the rows say of these quantities; messages go to the desk."""
    ready = prepared(table, quantities, desk, open_table, every=every)
    if ready is None:
        return Scanned()
    try:
        found = _scanned(ready, desk) if ready.wanted else Scanned()
        unused = () if desk.guest else notes.unused(table, ready.wanted, quantities)
        return evolve(found, findings=(*found.findings, *unused))
    except MaalbarError as error:
        _tell(error, table, desk)
        return Scanned()
    finally:
        ready.engine.close()


def _scanned(ready: Prepared, desk: Desk) -> Scanned:
    engine, writer, table = ready.engine, ready.writer, ready.plan.table
    wrong = [*failed(table, writer, engine), *trouble.doubles(table, writer, engine)]
    query = writer.scan()
    rolled = Rolled(ready.plan, query, writer.rows(query, engine.query))
    wrong += [*trouble.found(rolled, writer, engine), *exceeded(rolled)]
    if wrong:
        desk.add(wrong)
        return Scanned()
    queries = {apart: writer.apart(apart) for apart in ready.plan.apart}
    aparts = {apart: (query, engine.query(query.select)) for apart, query in queries.items()}
    absent = notes.absent(rolled, ready.wanted, desk, Odd(writer, engine))
    return Scanned(gathered(rolled, ready.wanted, aparts), (*absent, *notes.lost(rolled), *points.unsaid(writer, engine)))


def selects(ready: Prepared) -> Iterator[tuple[str, str]]:
    """Every query of a plan with what it is for, in the order in which they are run."""
    for query in ready.writer.ids().queries():
        yield "doubles", query
    yield "scan", ready.writer.scan().select
    for query in points.queries(ready.writer):
        yield "points", query
    for apart in ready.plan.apart:
        yield "apart", ready.writer.apart(apart).select
