"""Counts of a question to which a person may give several answers: their keys, and whether the numbers can be of the same people.

Beside each answer with how many gave it stands `total`, how many persons gave any answer that counts; and under keys such as
`digital or green` may stand how many gave at least one of some answers.
"""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from dsl.contract import Question
from dsl.diagnostic import Wording
from evaluator.measurements.beside import number
from evaluator.measurements.desk import Desk
from evaluator.measurements.joined import UNION, parted, union
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.measurements.records import Number, Tally
from evaluator.measurements.unions import between


def fit(key: Leaf, table: Fields, total: Node | None, tally: Tally, question: Question, desk: Desk) -> bool:
    """Whether the counts of a table can be of the same people; with a message about the first that cannot."""
    if total is None:
        desk.report("M0264", key.span, key=key.text, question=question.name)
    if total is None or tally.base is None:
        return False
    nodes = {union(parted(name.text)): (name, node) for name, node in table}
    ticked = _Ticked(key, tally, tally.base, total, nodes, question, desk)
    return ticked.within() and ticked.enough() and ticked.unions()


@frozen
class _Ticked:
    """The counts of one table with the places where they stand, and how many persons answered."""

    key: Leaf
    tally: Tally
    base: Number
    total: Node
    nodes: Mapping[str, tuple[Leaf, Node]]
    question: Question
    desk: Desk

    def within(self) -> bool:
        """Whether no answer was given by more persons than answered."""
        over = next((name for name, number in self._counted() if number > self.base), None)
        return over is None or self._told("M0265", over, total=number(self.base))

    def enough(self) -> bool:
        """Whether everyone who answered can have given one of the answers."""
        singles = sum(number for name, number in self._counted() if UNION not in name)
        if singles < self.base:
            self.desk.report("M0268", self.total.span, key=self.key.text, sum=number(singles), total=number(self.base))
        return singles >= self.base

    def unions(self) -> bool:
        """Whether the numbers of those who gave any of some answers fit the others."""
        for name, count in self._counted():
            least, most = between(self.question, self.tally, name.split(UNION))
            if UNION in name and not least <= count <= most:
                return self._told("M0266", name, least=number(least), most=number(most))
        return True

    def _counted(self) -> list[tuple[str, Number]]:
        return [(name, number) for name, number in self.tally.counts.items() if name not in self.question.excluded]

    def _told(self, code: str, name: str, **words: Wording) -> bool:
        written, node = self.nodes[name]
        count = number(self.tally.counts[name])
        self.desk.report(code, node.span, name=written.text, key=self.key.text, count=count, **words)
        return False
