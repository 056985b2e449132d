"""DuckDB's SQL put into another engine's, so that both count the same.

sqlglot knows how each engine spells names, texts and most functions. What it leaves as it is, or puts into words that mean
something else, an engine mends with a `Dialect`: rules for single parts of a query, and how its columns are read.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import count
from typing import TYPE_CHECKING

from attrs import frozen

from evaluator.rows.engine import Kind
from evaluator.rows.quoted import BLANKS

if TYPE_CHECKING:
    from sqlglot import exp


@frozen
class Dialect:
    """An engine's SQL: its name to sqlglot, the rule that mends a part of a query, and what a column is read as.

    `mend` gives the part itself where nothing is wrong with it, and `read` the column itself where it is as DuckDB's are.
    """

    name: str
    mend: Callable[[exp.Expr], exp.Expr]
    read: Callable[[exp.Column, Kind], exp.Expr]


def put(select: str, dialect: Dialect, relation: str, kinds: Mapping[str, Kind]) -> str:
    """The query in that engine's SQL. `relation` is the table that it reads, whose columns are of those kinds.

    What sqlglot knows that the engine cannot do raises its `UnsupportedError`: nothing is left out of a query.
    """
    from sqlglot import ErrorLevel, exp, parse_one

    query = parse_one(select, read="duckdb")
    table = parse_one(f"SELECT 1 FROM {relation}", read="duckdb").find(exp.Table)
    _name_inner_selects(query)
    query = _mended(query, dialect.mend)
    for found in [each for each in query.find_all(exp.Table) if table and _same(each, table)]:
        _read_through(found, query, dialect, kinds)
    return query.sql(dialect=dialect.name, unsupported_level=ErrorLevel.RAISE)


def _same(one: exp.Table, other: exp.Table) -> bool:
    return [part.name for part in one.parts] == [part.name for part in other.parts]


def _mended(query: exp.Expr, mend: Callable[[exp.Expr], exp.Expr]) -> exp.Expr:
    """The query with every part mended, the innermost first, since a mended part may stand in another."""
    for part in reversed(list(query.walk())):
        better = mend(part)
        if better is not part:
            part.replace(better)
    return query


def _name_inner_selects(query: exp.Expr) -> None:
    """Give each query that another reads from a name, which PostgreSQL before version 16 asks for."""
    from sqlglot import exp

    taken = {each.name for each in query.find_all(exp.Identifier)}
    names = (f"_{number}" for number in count() if f"_{number}" not in taken)
    for inner in query.find_all(exp.Subquery):
        if isinstance(inner.parent, exp.From | exp.Join) and not inner.alias:
            inner.set("alias", exp.TableAlias(this=exp.to_identifier(next(names))))


def _read_through(table: exp.Table, query: exp.Expr, dialect: Dialect, kinds: Mapping[str, Kind]) -> None:
    """Put a query before the table that reads those of its columns which the whole asks for, where one is read in its own way."""
    from sqlglot import exp

    asked = {each.name for each in query.find_all(exp.Column)}
    everything = any(isinstance(each.parent, exp.Select) for each in query.find_all(exp.Star))
    wanted = [name for name in kinds if everything or name in asked]
    columns = {name: exp.column(name, quoted=True) for name in wanted}
    read = {name: dialect.read(column, kinds[name]) for name, column in columns.items()}
    if all(read[name] is column for name, column in columns.items()):
        return
    alias = table.alias or table.name
    plain = table.copy()
    plain.set("alias", None)
    inner = exp.select(*(exp.alias_(value, name, quoted=True) for name, value in read.items())).from_(plain)
    table.replace(inner.subquery(exp.to_identifier(alias, quoted=True)))


def trimmed(found: exp.Trim) -> exp.Expr:
    """A text without the blanks around it that DuckDB takes for blanks."""
    from sqlglot import exp

    return found if found.expression else exp.Trim(this=found.this, expression=exp.Literal.string(BLANKS), position="BOTH")


def literally(pattern: exp.Expr) -> exp.Expr:
    r"""The pattern of a LIKE as an engine takes it to which `\` is a sign of its own, which to DuckDB it is not."""
    from sqlglot import exp

    if isinstance(pattern, exp.Literal):
        return exp.Literal.string(pattern.name.replace("\\", "\\\\"))
    return exp.func("REPLACE", pattern, exp.Literal.string("\\"), exp.Literal.string("\\\\"))


def whole_text(found: exp.RegexpFullMatch, start: str, end: str) -> exp.Expr:
    """The test that a pattern fits all of a text, with what an engine writes for the start and the end of a text."""
    from sqlglot import exp

    pattern = found.expression
    if isinstance(pattern, exp.Literal):
        return exp.RegexpLike(this=found.this, expression=exp.Literal.string(f"{start}(?:{pattern.name}){end}"))
    around = exp.DPipe(this=exp.Literal.string(f"{start}(?:"), expression=pattern)
    return exp.RegexpLike(
        this=found.this, expression=exp.Paren(this=exp.DPipe(this=around, expression=exp.Literal.string(f"){end}")))
    )
