"""What PostgreSQL's catalogue says of a table or a view: its columns and what they hold, its like-named neighbours, its size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from evaluator.rows.engine import Kind

if TYPE_CHECKING:
    from psycopg import Connection

_KINDS = {
    **dict.fromkeys(("int2", "int4", "int8"), Kind.WHOLE),
    **dict.fromkeys(("float4", "float8"), Kind.FLOAT),
    **dict.fromkeys(("text", "varchar", "bpchar", "char", "name", "citext", "uuid"), Kind.TEXT),
    **dict.fromkeys(("date", "timestamp", "timestamptz"), Kind.DATE),
    "numeric": Kind.DECIMAL,
    "bool": Kind.TRUTH,
}
"""What the types hold. The day of a moment with a time zone is that in UTC, in every engine."""

_COLUMNS = """
WITH RECURSIVE held (number, name, type) AS (
    SELECT attnum, attname::text, atttypid FROM pg_catalog.pg_attribute
    WHERE attrelid = pg_catalog.to_regclass(%s) AND attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT held.number, held.name, domain.typbasetype FROM held JOIN pg_catalog.pg_type AS domain ON domain.oid = held.type
    WHERE domain.typtype = 'd'
)
SELECT held.name, kind.typname::text, kind.typtype::text FROM held JOIN pg_catalog.pg_type AS kind ON kind.oid = held.type
WHERE kind.typtype <> 'd' ORDER BY held.number
"""
"""The columns in their order, a domain as the type that it is made of."""

_TABLES = """
SELECT CASE WHEN pg_catalog.pg_table_is_visible(each.oid) THEN each.relname ELSE room.nspname || '.' || each.relname END
FROM pg_catalog.pg_class AS each JOIN pg_catalog.pg_namespace AS room ON room.oid = each.relnamespace
WHERE each.relkind IN ('r', 'p', 'v', 'm', 'f') AND room.nspname NOT IN ('pg_catalog', 'information_schema')
AND room.nspname !~ '^pg_' ORDER BY 1 LIMIT 1000
"""


def columns(link: Connection, relation: str) -> Mapping[str, Kind]:
    """The columns of a table or a view with what each holds, in their order; none where there is no such table."""
    found = link.execute(_COLUMNS, [relation]).fetchall()
    return {name: Kind.TEXT if sort == "e" else _KINDS.get(kind, Kind.OTHER) for name, kind, sort in found}


def tables(link: Connection) -> list[str]:
    """The names of the tables and views, with the schema where a name alone does not find them."""
    return [name for (name,) in link.execute(_TABLES).fetchall()]


def state(link: Connection, relation: str) -> Mapping[str, str]:
    """When the table was read, in UTC, and how large it was then; a view has no size."""
    found = link.execute("SELECT now()::timestamp(0), pg_table_size(to_regclass(%s))", [relation]).fetchone()
    assert found is not None
    return {"time": f"{found[0].isoformat()}Z", "bytes": str(found[1])}
