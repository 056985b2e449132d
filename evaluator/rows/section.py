"""The `tables` section of a measurement set -> tables: where the rows lie and what their columns mean to the contract.

The columns themselves are not looked at here: whether they are there is told when the rows are opened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeVar

from attrs import frozen

from dsl.diagnostic import Wording
from dsl.source import Span
from evaluator.measurements import shape
from evaluator.measurements.desk import Desk, labels_of
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.measurements.records import Origin
from evaluator.rows import columns
from evaluator.rows.location import LOCATION, location
from evaluator.rows.table import Codes, Doubles, Group, Measured, Number, Table, Ticks, Year

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
    found = [_Entry(key, shape.fields(entry, TABLE, key.text, desk), desk).table() for key, entry in _entries(node, desk)]
    return tuple(table for table in found if table is not None)


def _entries(node: Node, desk: Desk) -> Fields:
    return shape.fields(node, None, "tables", desk)


@frozen
class _Entry:
    """One table of the section."""

    key: Leaf
    node: Fields
    desk: Desk

    def table(self) -> Table | None:
        """The table; None where it does not say where its rows are."""
        where = location(self.key, self.node, self.desk)
        if where is None:
            return None
        declared = self.desk.contract.declarations
        return Table(
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
            self._year(),
            self._group(),
            self._word("party"),
            self._word("id"),
            self._doubles(),
            self._weight(),
            self._population(),
            origin=Origin(self.key.span, self.desk.title(self._leaf("source")), self._word("note")),
            spans={name: node.span for name in ("id", "party", "population") if (node := self.node.get(name))},
        )

    def _leaf(self, name: str) -> Leaf | None:
        return shape.leaf(self.node.get(name), f"{self.key.text}: {name}", self.desk)

    def _word(self, name: str) -> str | None:
        return shape.text(self.node.get(name), f"{self.key.text}: {name}", self.desk)

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
                hint = self.desk.near(key.text, known, Wording("none-declared"), dict(labels))
                self.desk.stranger("M1101", key, hint, section=Wording(f"rows-{section}"))

    def _question(self, key: Leaf, node: Node, question: columns.Question) -> Codes | Ticks | None:
        return columns.question(key, node, question, self.desk)

    def _dimension(self, key: Leaf, node: Node, dimension: columns.Dimension) -> Codes | None:
        return columns.dimension(key, node, dimension, self.desk)

    def _measure(self, key: Leaf, node: Node, measure: object) -> Measured | None:
        return columns.measure(key, node, self.desk)

    def _year(self) -> int | Year:
        node = self.node.get("period")
        if isinstance(node, Fields):
            column = self._column(node, ("column",), "period")
            return Year(column, span=node.span) if column else self.desk.period
        return shape.year(node, "period", self.desk) or self.desk.period

    def _group(self) -> str | Group:
        node = self.node.get("group")
        if not isinstance(node, Fields):
            found = self._leaf("group")
            if found is not None and found.text not in _CONTROL:
                self.desk.report("M1102", found.span, text=found.text)
            return "control" if found is not None else ""
        column = self._column(node, ("column", "control", "others"), "group")
        control = columns.texts(node.get("control"), "control", self.desk)
        if column is None or not control:
            self.desk.report("M1103", node.span)
            return ""
        return Group(column, control, columns.texts(node.get("others"), "others", self.desk), span=node.span)

    def _column(self, node: Fields, keys: tuple[str, ...], where: str) -> str | None:
        entry = shape.fields(node, keys, where, self.desk)
        return shape.text(shape.required(entry, "column", where, node.span, self.desk), where, self.desk)

    def _doubles(self) -> Doubles:
        node = self.node.get("duplicates")
        if isinstance(node, Fields):
            entry = shape.fields(node, ("first", "last"), "duplicates", self.desk)
            for keep in ("first", "last"):
                if column := shape.text(entry.get(keep), f"duplicates: {keep}", self.desk):
                    return Doubles(keep, column, span=node.span)
            return Doubles(span=node.span)
        found = self._leaf("duplicates")
        if found is None:
            return Doubles(span=self._span("id"))
        if found.text not in ("refuse", "keep"):
            self.desk.stranger("M1104", found, self.desk.near(found.text, ("refuse", "keep")), key="duplicates")
        return Doubles(found.text, span=found.span)

    def _span(self, name: str) -> Span | None:
        node = self.node.get(name)
        return node.span if node else None

    def _weight(self) -> Number | None:
        node = self.node.get("weight")
        return columns.number(node, "weight", self.desk, decimals=_WEIGHT_DECIMALS) if node else None

    def _population(self) -> int | None:
        found = self._leaf("population")
        number = shape.whole(found) if found else None
        if found and number is None:
            shape.no_number("M0654", found, "population", self.desk)
        return number


_CONTROL = ("control", "kontrol")
_WEIGHT_DECIMALS = 6
"""Decimals of a weight, where the file does not say."""
