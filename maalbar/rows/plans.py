"""The queries of every table, told as they would be sent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from evaluator.rows.scan import selects
from evaluator.rows.table import Location
from maalbar.api import LoadedContract, Measurements
from maalbar.report.texts import Language
from maalbar.rows.tables import named, opened
from maalbar.rows.words import word


@frozen
class Planned:
    """The queries of one table, each with what it is for, in the SQL of its engine."""

    name: str
    location: Location
    dialect: str
    relation: str
    queries: tuple[tuple[str, str], ...]


def planned(loaded: LoadedContract, measurements: Measurements = None, *, every: bool = False) -> tuple[Planned, ...]:
    """The queries of every table of the measurement set. Raises `MaalbarError` where a table cannot be opened."""
    found = []
    for table in named(loaded, measurements):
        with opened(table, every=every) as ready:
            queries = tuple((what, ready.engine.written(select)) for what, select in selects(ready)) if ready.wanted else ()
            found.append(Planned(table.table.name, table.table.location, ready.engine.dialect, ready.engine.relation, queries))
    return tuple(found)


def rendered(plans: Sequence[Planned], language: Language) -> str:
    """The plans as a reader meets them: SQL, with comments that say what each query is for."""
    return (
        "\n".join(line for plan in plans for line in _plan(plan, language)) + "\n"
        if plans
        else word("no tables", language) + "\n"
    )


def _plan(plan: Planned, language: Language) -> Iterator[str]:
    source = plan.location.path or ".".join(plan.location.table)
    yield f"-- {plan.name}: {source} ({plan.dialect}, {word('rows are', language)} {plan.relation})"
    if not plan.queries:
        yield f"-- {word('nothing asked', language)}"
    for what, select in plan.queries:
        yield f"-- {word(what, language)}"
        yield f"{select};"
    yield ""
