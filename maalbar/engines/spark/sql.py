"""DuckDB's SQL in Spark's words: what sqlglot leaves to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from evaluator.rows.engine import Kind
from maalbar.engines.transpiling import Dialect, literally, trimmed, whole_text

if TYPE_CHECKING:
    from sqlglot import exp


def mend(part: exp.Expr) -> exp.Expr:
    """A part of a query as Spark has it; the part itself where it needs nothing."""
    from sqlglot import exp

    if isinstance(part, exp.Trim):
        return trimmed(part)
    if isinstance(part, exp.RegexpFullMatch):
        return whole_text(part, r"\A", r"\z")
    if isinstance(part, exp.Like) and not isinstance(part.parent, exp.Escape):
        return exp.Like(this=part.this, expression=literally(part.expression))
    if isinstance(part, exp.DataType) and part.this == exp.DType.INT128:
        return exp.DataType.build("DECIMAL(38, 0)")
    return part


def read(column: exp.Column, kind: Kind) -> exp.Expr:
    """A text in the order of its code points, whatever collation its column has."""
    return column


SPARK = Dialect("spark", mend, read)

KINDS = {
    **dict.fromkeys(("tinyint", "smallint", "int", "bigint"), Kind.WHOLE),
    **dict.fromkeys(("float", "double"), Kind.FLOAT),
    **dict.fromkeys(("string", "char", "varchar"), Kind.TEXT),
    **dict.fromkeys(("date", "timestamp_ntz", "timestamp"), Kind.DATE),
    "decimal": Kind.DECIMAL,
    "boolean": Kind.TRUTH,
}
"""What the types hold. The day of a moment with a time zone is that in UTC, in every engine."""


def kind(type_: str) -> Kind:
    """What a type holds, as Spark writes it: `decimal(10,2)` is a decimal."""
    return KINDS.get(type_.partition("(")[0].partition(" ")[0], Kind.OTHER)
