"""The numbers that stand beside counts of answers: how many answered in all, how many were asked, how many did not answer."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from attrs import frozen

from dsl.contract import Question
from dsl.diagnostic import Wording
from dsl.units import NUMBER
from evaluator.measurements import answers
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Leaf, Node
from evaluator.measurements.records import Number
from evaluator.measurements.wording import shown

KEYS = ("total", "asked", "missing", "people", "squares", "population", "of_period", "source", "note")
"""What may stand beside answers."""


@frozen
class Beside:
    """What a table of counts says of everybody in it; None where it does not say."""

    question: Question
    nodes: Mapping[str, Node]
    total: Fraction | None
    asked: Fraction | None
    missing: Fraction | None

    @classmethod
    def read(cls, nodes: Mapping[str, Node], question: Question, desk: Desk) -> Beside:
        """The numbers, with a message about each that is none."""
        return cls(question, nodes, *(answers.number(name, nodes.get(name), question, desk) for name in KEYS[:3]))

    def were_asked(self, answered: Fraction | None) -> Fraction | None:
        """How many were asked: as it is told, or who answered and who did not together."""
        if self.asked is not None or self.missing is None or answered is None:
            return self.asked
        return answered + self.missing

    def did_answer(self, answered: Fraction | None) -> Fraction | None:
        """How many gave any answer: as it is counted, or those asked less those who did not."""
        if answered is not None or self.asked is None or self.missing is None:
            return answered
        return self.asked - self.missing

    def hold(self, key: Leaf, counted: Fraction, answered: Fraction | None, desk: Desk) -> bool:
        """Hold the numbers against the answers, of which so many are `counted`; whether those asked fit them.

        `answered` is how many gave any answer; None where excluded answers are left out, so that they may be more.
        """
        if self.total is not None and self.total != counted:
            given = {"given": number(self.total), "sum": number(counted)}
            more = "yes" if counted > self.total and not self.question.several and not self.question.scale else "no"
            desk.report("M0655", self.nodes["total"].span, key=key.text, more=more, question=self.question.name, **given)
        rest = None if self.asked is None else self.asked - (self.missing or 0)
        if rest is None or (rest >= counted and (self.missing is None or answered in (None, rest))):
            return True
        told = {"asked": number(self.asked or Fraction(0)), "answered": number(counted + (self.missing or 0))}
        desk.report("M0659", self.nodes["asked"].span, key=key.text, **told)
        return False


def number(value: Number) -> Wording:
    """A number of answers for a message; a sum of weights may have decimals."""
    return shown(value, NUMBER)
