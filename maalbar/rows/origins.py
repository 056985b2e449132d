"""The sources of a frozen set: those that were declared, as they were, and one for each table of rows with its hash."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from posixpath import basename

from attrs import define, field, frozen

from dsl.diagnostic import MaalbarError, problem
from dsl.source import Span
from evaluator.measurements.nodes import Fields, Leaf
from evaluator.rows.engine import Engine
from evaluator.rows.table import Table
from maalbar.rows.tables import Named, opened
from maalbar.rows.written import Entry, text


@frozen
class State:
    """What tells one state of a table's rows from another: the fingerprint of its source, and how many rows there are."""

    fingerprint: Mapping[str, str]
    rows: int

    @classmethod
    def of(cls, engine: Engine) -> State:
        """The state that the rows are in."""
        ((rows,),) = engine.query(f"SELECT COUNT(*) FROM {engine.relation}")
        return cls(dict(engine.fingerprint()), int(str(rows)))

    def settled(self) -> tuple[str | None, int]:
        """What must be the same in two looks at the same rows: a database tells the time of each look besides."""
        return self.fingerprint.get("sha256"), self.rows

    def parts(self) -> dict[str, str]:
        """The state as a source tells it."""
        rest = {name: value for name, value in self.fingerprint.items() if name != "sha256"}
        told = {"sha256": text(self.fingerprint["sha256"])} if "sha256" in self.fingerprint else {}
        told_of = ", ".join(f"{name} {value}" for name, value in rest.items())
        state = {"state": text(told_of)} if rest else {}
        return {**told, **state, "rows": str(self.rows)}


def states(tables: Iterable[Named]) -> dict[str, State]:
    """The state of each table's rows, by the table's place in the measurement set."""
    found = {}
    for named in tables:
        with opened(named) as ready:
            found[place(named.table.origin.span)] = State.of(ready.engine)
    return found


def hold_still(before: Mapping[str, State], after: Mapping[str, State], tables: Iterable[Named]) -> None:
    """Raises `MaalbarError` where rows were changed while they were counted."""
    for named in tables:
        at = place(named.table.origin.span)
        if before[at].settled() != after[at].settled():
            where = named.table.location
            raise MaalbarError([problem("M1195", where.span, path=where.path or ".".join(where.table))])


def place(span: Span | None) -> str:
    """A place in the measurement files, as a key."""
    return f"{span.source.name}:{span.start}" if span else ""


@define
class Sources:
    """The sources by id, and which id an entry names for its title or its table."""

    entries: dict[str, Entry] = field(factory=dict)
    _of_titles: dict[str, str] = field(factory=dict)
    _of_places: dict[str, str] = field(factory=dict)

    def declared(self, tops: Iterable[Fields]) -> None:
        """Take over what the files declare."""
        for top in tops:
            section = top.get("sources")
            for key, node in section if isinstance(section, Fields) else ():
                parts = _parts(node, key.text)
                self._add(key.text, parts.pop("title", key.text), parts)

    def table(self, table: Table, state: State) -> None:
        """The source of a table: its own title where it names one, where the rows lie, and their state."""
        title = table.origin.source or table.name
        id = self._free(table.name)
        self.entries[id] = {"title": text(title), **_where(table), **state.parts()}
        self._of_places[place(table.origin.span)] = id

    def _add(self, id: str, title: str, parts: Mapping[str, str]) -> None:
        if title in self._of_titles:
            return
        self._of_titles[title] = self._free(id)
        self.entries[self._of_titles[title]] = {"title": text(title), **{name: text(part) for name, part in parts.items()}}

    def _free(self, id: str) -> str:
        names = [id, *(f"{id}_{at}" for at in range(2, len(self.entries) + 3))]
        return next(name for name in names if name not in self.entries)

    def of(self, title: str | None, span: Span | None) -> dict[str, str]:
        """How an entry names its source: that of the table at a place, or the one of a title."""
        id = self._of_places.get(place(span)) or self._of_titles.get(title or "")
        return {"source": text(id)} if id else {}


def _parts(node: object, id: str) -> dict[str, str]:
    if isinstance(node, Leaf):
        return {"title": node.text.strip() or id}
    given = node if isinstance(node, Fields) else ()
    return {key.text: part.text.strip() for key, part in given if isinstance(part, Leaf) and part.text.strip()}


def _where(table: Table) -> dict[str, str]:
    where = table.location
    name = basename(where.path) if where.path else ".".join(where.table)
    return {"file" if where.path else "table": text(name)} if name else {}
