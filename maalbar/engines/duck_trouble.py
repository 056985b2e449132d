"""What DuckDB's errors mean to the user. Its own sentences may hold cells, and none of them is handed on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from dsl.diagnostic import Diagnostic, MaalbarError, problem

_MACHINE = {
    "no space left": "M1193",
    "disk quota": "M1193",
    "max_temp_directory_size": "M1193",
    "could not write": "M1193",
}
"""What DuckDB says where there is no room for what does not fit into memory."""


@contextmanager
def told(file: str, trouble: Callable[[Exception], Diagnostic | None] = lambda error: None) -> Iterator[None]:
    """Tells an error of DuckDB as a message: of the machine, else by `trouble`, which knows the kind of file, else in general."""
    import duckdb

    try:
        yield
    except duckdb.InterruptException:
        raise KeyboardInterrupt from None
    except (duckdb.Error, RuntimeError) as error:
        found = _of_machine(error, file) or trouble(error) or problem("M1199", None, path=file)
    else:
        return
    raise MaalbarError([found])


def _of_machine(error: Exception, file: str) -> Diagnostic | None:
    import duckdb

    said = str(error).lower()
    full = next((code for words, code in _MACHINE.items() if words in said), None)
    if full:
        return problem(full, None, path=file)
    if isinstance(error, duckdb.OutOfMemoryException):
        return problem("M1194", None, path=file)
    if isinstance(error, duckdb.OutOfRangeException):
        return problem("M1196", None, path=file)
    return None
