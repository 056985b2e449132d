"""The types of DuckDB's columns: what queries must know of them."""

from __future__ import annotations

import re

from evaluator.rows.engine import Digits, Kind
from evaluator.rows.expressions import identifier


def as_read(name: str, type_: str) -> str:
    """A column as queries read it: what is written as a text without being one becomes one.

    The least and the greatest float that a Parquet file tells of a column leave NaN out. DuckDB takes a test that all between
    them pass for one that needs no look at the rows, so that a NaN would pass it too; it is told that there may be such.
    """
    column = identifier(name)
    if type_ in ("FLOAT", "DOUBLE"):
        return f"CASE WHEN ISNAN({column}) THEN CAST('NaN' AS {type_}) ELSE {column} END AS {column}"
    return f"CAST({column} AS VARCHAR) AS {column}" if type_ == "UUID" or type_.startswith("ENUM") else column


def kind(type_: str) -> Kind:
    """What a column of a type of DuckDB's holds."""
    return _KINDS.get(type_.partition("(")[0], Kind.OTHER)


def digits(type_: str) -> Digits | None:
    """How many digits a type leaves room for; None where it is no type of exact numbers, or of more than matters."""
    if found := re.fullmatch(r"DECIMAL\((\d+),(\d+)\)", type_):
        return int(found[1]) - int(found[2]), int(found[2])
    return (_WHOLE[type_], 0) if type_ in _WHOLE else None


_WHOLE = {"TINYINT": 3, "SMALLINT": 5, "INTEGER": 10, "UTINYINT": 3, "USMALLINT": 5, "UINTEGER": 10}
_KINDS = {
    "VARCHAR": Kind.TEXT,
    **dict.fromkeys(("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"), Kind.WHOLE),
    **dict.fromkeys(("UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT"), Kind.WHOLE),
    "DECIMAL": Kind.DECIMAL,
    **dict.fromkeys(("FLOAT", "DOUBLE"), Kind.FLOAT),
    "BOOLEAN": Kind.TRUTH,
    **dict.fromkeys(("DATE", "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE"), Kind.DATE),
}
