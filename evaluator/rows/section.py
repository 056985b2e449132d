"""The `tables` section of a measurement set -> tables: where the rows lie and what their columns mean to the contract.

The columns themselves are not looked at here: whether they are there is told when the rows are opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from attrs import frozen

from dsl.diagnostic import Wording, wording
from dsl.source import Span
from evaluator.measurements import shape
from evaluator.measurements.desk import Desk, labels_of
from evaluator.measurements.nodes import Fields, Items, Leaf, Node
from evaluator.measurements.records import Origin
from evaluator.rows import amounts, columns, fitting
from evaluator.rows.location import LOCATION, location
from evaluator.rows.single import Singles
from evaluator.rows.table import Codes, Measured, Table, Ticks

TABLE = (
    *LOCATION,
    "source",
    "note",
    "id",
    "duplicates",
    "period",
    "group",
    "party",
    "weight",
    "population",
    "dimensions",
    "questions",
    "measures",
)
"""The keys of a table."""

Thing = TypeVar("Thing")
Meaning = TypeVar("Meaning")


def read(node: Node | None, desk: Desk) -> tuple[Table, ...]:
    """Every table of the section that could be read."""
    if node is None:
        return ()
    found = [_entry(key, entry, desk).table() for key, entry in _entries(node, desk)]
    return tuple(table for table in found if table is not None)


def _entry(key: Leaf, entry: Node, desk: Desk) -> _Entry:
    before = len(desk.out)
    known = shape.fields(entry, TABLE, key.text, desk)
    return _Entry(key, known, desk, len(desk.out) == before)


def _entries(node: Node, desk: Desk) -> Fields:
    nameless = _nameless(node)
    if nameless is not None:
        desk.report("M1146", nameless)
        return Fields((), node.span)
    return shape.fields(node, None, "tables", desk)


def _nameless(node: Node) -> Span | None:
    """Where a table begins that has no name: in a list, or with its keys right under `tables`."""
    if isinstance(node, Items):
        return node.nodes[0].span if node.nodes else None
    keys = [key.span for key, under in node if key.text in _FIRST and isinstance(under, Leaf)] if isinstance(node, Fields) else []
    return keys[0] if keys else None


_FIRST = ("file", "database")
"""Keys with which a table begins."""


@frozen
class _Entry:
    """One table of the section."""

    key: Leaf
    node: Fields
    desk: Desk
    whole: bool
    """Whether no key of it was dropped, with a message."""

    def table(self) -> Table | None:
        """The table; None where it does not say where its rows are."""
        where = location(self.key, self.node, self.desk, whole=self.whole)
        if where is None:
            return None
        declared, single = self.desk.contract.declarations, Singles(self.key, self.node, self.desk)
        made = Table(
            self.key.text,
            where,
            self._named(
                "questions", declared.questions, labels_of({n: q.text for n, q in declared.questions.items()}), self._question
            ),
            self._named(
                "dimensions",
                declared.dimensions,
                labels_of({n: d.label for n, d in declared.dimensions.items()}),
                self._dimension,
            ),
            self._named(
                "measures", declared.measures, labels_of({n: m.label for n, m in declared.measures.items()}), self._measure
            ),
            single.year(),
            single.group(),
            single.word("party"),
            single.word("id"),
            single.doubles(),
            single.weight(),
            single.population(),
            origin=Origin(self.key.span, self.desk.title(single.leaf("source")), single.word("note")),
            spans={name: node.span for name in ("id", "party", "period", "population") if (node := self.node.get(name))},
        )
        fitting.hold(made, self.key, self.desk)
        return made

    def _named(
        self,
        section: str,
        known: Mapping[str, Thing],
        labels: Mapping[str, str],
        read: Callable[[Leaf, Node, Thing], Meaning | None],
    ) -> dict[str, Meaning]:
        """What stands under `questions`, `dimensions` or `measures`, by the names that the contract declares."""
        return {name: found for name, found in self._each(section, known, labels, read) if found is not None}

    def _each(
        self,
        section: str,
        known: Mapping[str, Thing],
        labels: Mapping[str, str],
        read: Callable[[Leaf, Node, Thing], Meaning | None],
    ) -> Iterator[tuple[str, Meaning | None]]:
        for key, node in shape.fields(self.node.get(section) or Fields((), self.key.span), None, section, self.desk):
            if key.text in known:
                yield key.text, read(key, node, known[key.text])
            elif not self.desk.guest:
                hint = self._elsewhere(key) or self.desk.near(key.text, known, Wording("none-declared"), dict(labels))
                self.desk.stranger("M1101", key, hint, section=Wording(f"rows-{section}"))

    def _elsewhere(self, key: Leaf) -> Wording | None:
        """Where a name of another kind belongs."""
        declared = self.desk.contract.declarations
        sections = {"questions": declared.questions, "dimensions": declared.dimensions, "measures": declared.measures}
        found = [section for section, names in sections.items() if key.text in names]
        return wording("rows-elsewhere", name=key.text, section=found[0]) if found else None

    def _question(self, key: Leaf, node: Node, question: columns.Question) -> Codes | Ticks | None:
        return columns.question(key, node, question, self.desk)

    def _dimension(self, key: Leaf, node: Node, dimension: columns.Dimension) -> Codes | None:
        return columns.dimension(key, node, dimension, self.desk)

    def _measure(self, key: Leaf, node: Node, measure: object) -> Measured | None:
        return amounts.measure(key, node, self.desk)
