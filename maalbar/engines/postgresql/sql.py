"""DuckDB's SQL in PostgreSQL's words: what sqlglot leaves to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluator.rows.engine import Kind
from maalbar.engines.transpiling import Dialect, literally, trimmed, whole_text

if TYPE_CHECKING:
    from sqlglot import exp


def mend(part: exp.Expr) -> exp.Expr:
    """A part of a query as PostgreSQL has it; the part itself where it needs nothing."""
    from sqlglot import exp

    if isinstance(part, exp.Trim):
        return trimmed(part)
    if isinstance(part, exp.RegexpFullMatch):
        return whole_text(part, "^", "$")
    if isinstance(part, exp.Contains):
        return exp.GT(this=exp.func("STRPOS", part.this, part.expression, dialect="postgres"), expression=exp.Literal.number(0))
    if isinstance(part, exp.Split):
        return exp.Anonymous(this="string_to_array", expressions=[part.this, part.expression])
    if isinstance(part, exp.Like) and not isinstance(part.parent, exp.Escape):
        return exp.Like(this=part.this, expression=literally(part.expression))
    if isinstance(part, exp.IgnoreNulls) and isinstance(part.this, exp.AnyValue):
        return exp.Min(this=part.this.this)
    if isinstance(part, exp.DataType) and part.this == exp.DType.INT128:
        return exp.DataType.build("DECIMAL(38, 0)")
    if isinstance(part, exp.TryCast):
        return _tried(part)
    return part


def read(column: exp.Column, kind: Kind) -> exp.Expr:
    """A text as what it says and in the order of its code points: no enum, no citext, no rules of a language."""
    from sqlglot import exp

    if kind is not Kind.TEXT:
        return column
    return exp.Collate(this=exp.cast(column, "text"), expression=exp.to_identifier("C", quoted=True))


POSTGRESQL = Dialect("postgres", mend, read)

_NUMBER = r"^\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,3})?\s*$"
"""A text that DuckDB reads as a number."""


def _tried(part: exp.TryCast) -> exp.Expr:
    """A number where the text is one that fits, and else nothing; PostgreSQL only knows the cast that fails."""
    from sqlglot import exp

    kind = part.to
    if not kind.is_type("decimal", *exp.DataType.INTEGER_TYPES):
        return part  # which sqlglot refuses or PostgreSQL does
    text = exp.cast(part.this, "text")
    number = exp.cast(text.copy(), "decimal")
    fits = exp.LT(this=exp.Abs(this=number), expression=exp.Literal.number(_most(kind)))
    cast = exp.Case(ifs=[exp.If(this=fits, true=exp.cast(number.copy(), kind))])
    return exp.Case(ifs=[exp.If(this=exp.RegexpLike(this=text, expression=exp.Literal.string(_NUMBER)), true=cast)])


def _most(kind: exp.DataType) -> str:
    """What a number must be below to fit into a type, after rounding too."""
    if kind.is_type("decimal"):
        digits = [int(each.name) for each in kind.expressions] or [18, 3]
        places = digits[1] if len(digits) > 1 else 0
        return f"{'9' * (digits[0] - places) or '0'}.{'9' * places}5"
    bits = {"TINYINT": 7, "SMALLINT": 15, "INT": 31, "BIGINT": 63}.get(kind.this.value, 63)
    return f"{2**bits - 1}.5"
