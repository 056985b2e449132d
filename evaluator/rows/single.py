"""What a table says of each row as a whole: its year, its group, what it weighs, and what becomes of rows with the same id."""

from __future__ import annotations

from attrs import frozen

from dsl.source import Span
from evaluator.measurements import shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.rows import amounts, columns
from evaluator.rows.spellings import spelled, spellings
from evaluator.rows.table import Doubles, Group, Number, Year


@frozen
class Singles:
    """The keys of one table that are about a whole row."""

    key: Leaf
    node: Fields
    desk: Desk

    def leaf(self, name: str) -> Leaf | None:
        """The text under a key."""
        return shape.leaf(self.node.get(name), f"{self.key.text}: {name}", self.desk)

    def word(self, name: str) -> str | None:
        """The text under a key, without blanks around it."""
        return shape.text(self.node.get(name), f"{self.key.text}: {name}", self.desk)

    def year(self) -> int | Year:
        """The year of all rows, or the column that tells it."""
        node = self.node.get("period")
        if not isinstance(node, Fields):
            return shape.year(node, "period", self.desk) or self.desk.period
        column, missing = self._column(node, ("column", "missing"), "period"), spellings(self._texts(node, "period", "missing"))
        return Year(column.text, missing, span=column.span) if column else self.desk.period

    def _texts(self, node: Fields, where: str, name: str) -> tuple[str, ...]:
        return columns.texts(node.get(name), f"{where}: {name}", self.desk)

    def group(self) -> str | Group:
        """The group of all rows, or the column that tells it."""
        node = self.node.get("group")
        if not isinstance(node, Fields):
            found = self.leaf("group")
            if found is not None and found.text.strip() not in _CONTROL:
                self.desk.report("M1102", found.span, text=found.text)
            return "control" if found is not None else ""
        column = self._column(node, ("column", "control", "others", "missing"), "group")
        control, others, missing = (self._texts(node, "group", name) for name in ("control", "others", "missing"))
        if not control:
            self.desk.report("M1103", column.span if column else node.span)
        columns.are_apart({"control": control, "others": others}, missing, node.span, self.desk)
        every, missing = spelled({"control": control, "others": others}, missing)
        return Group(column.text, every["control"], every["others"], missing, span=column.span) if column and control else ""

    def _column(self, node: Fields, keys: tuple[str, ...], where: str) -> Leaf | None:
        entry = shape.fields(node, keys, where, self.desk)
        return columns.named(entry.get("column"), where, node.span, self.desk)

    def doubles(self) -> Doubles:
        """What becomes of rows with the same id."""
        key, node = self.node.key("duplicates"), self.node.get("duplicates")
        if key is not None and self.node.get("id") is None:
            self.desk.report("M1116", key.span, name=self.key.text)
        if isinstance(node, Fields):
            return self._kept(node)
        found = self.leaf("duplicates")
        if found is None:
            return Doubles(span=self._span("id"))
        if found.text.strip() not in _DOUBLES:
            self.desk.stranger("M1104", found, self.desk.near(found.text, _DOUBLES), key="duplicates")
        return Doubles(found.text.strip(), span=found.span)

    def _kept(self, node: Fields) -> Doubles:
        entry = shape.fields(node, _KEPT, "duplicates", self.desk)
        given = [(name.text, column) for name, under in entry if (column := self._by(name, under))]
        if len(given) > 1:
            self.desk.report("M1142", entry.span, first="first", second="last", where=shape.within("duplicates"))
        return Doubles(given[0][0], given[0][1].text, span=given[0][1].span) if given else Doubles(span=node.span)

    def _by(self, name: Leaf, under: Node) -> Leaf | None:
        return columns.named(under, f"duplicates: {name.text}", name.span, self.desk)

    def _span(self, name: str) -> Span | None:
        node = self.node.get(name)
        return node.span if node else None

    def weight(self) -> Number | None:
        """What each row weighs."""
        node, key = self.node.get("weight"), self.node.key("weight")
        return amounts.number(node, key, self.desk, _WEIGHT_DECIMALS) if node and key else None

    def population(self) -> int | None:
        """How many there are in all."""
        found = self.leaf("population")
        number = shape.whole(found) if found else None
        if found and number is None:
            shape.no_number("M0654", found, "population", self.desk)
        return number


_CONTROL = ("control", "kontrol")
_DOUBLES = ("refuse", "keep")
_KEPT = ("first", "last")
_WEIGHT_DECIMALS = 6
"""Decimals of a weight, where the file does not say."""
