"""PostgreSQL: the rows of a table or a view, read over a connection whose address stands in the environment."""

from maalbar.engines.postgresql.engine import open_postgresql

__all__ = ["open_postgresql"]
