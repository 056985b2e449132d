"""Answers to a question that two contracts count otherwise: how many gave which, and what share that is in each of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from attrs import frozen

from dsl.contract import Question
from dsl.quantity import Quantity
from evaluator.whatif.diff.compare import Compared

ANSWERED = 100
"""So many people answer in an example."""
_STEP = 10


@frozen(eq=False)
class Answers:
    """How many gave each answer to a question."""

    question: Question
    counts: Mapping[str, int]

    def share(self, quantity: Quantity, question: Question) -> Fraction | None:
        """The share or the number of answers that a figure is, as the question counts them; None where it is neither."""
        counted = {each.name: self.counts.get(each.name, 0) for each in question.answers if each.name not in question.excluded}
        everybody = sum(counted.values())
        if quantity.function == "n":
            return Fraction(everybody)
        if quantity.function != "share" or not everybody:
            return None
        return Fraction(sum(counted.get(str(each), 0) for each in quantity.subject), everybody)


def tries(
    compared: Compared, quantities: Sequence[Quantity]
) -> Iterator[tuple[Answers, dict[Quantity, Fraction], dict[Quantity, Fraction]]]:
    """Answers to try, with the figures that come of them in the old contract and in the new one."""
    for change in compared.changes:
        if change.kind not in ("question excluded", "question answers"):
            continue
        assert isinstance(change.old, Question)
        assert isinstance(change.new, Question)
        asked = [quantity for quantity in quantities if quantity.of == change.new.name]
        for answers in _answers(change.old, change.new):
            sides = [{each: answers.share(each, question) for each in asked} for question in (change.old, change.new)]
            if all(value is not None for side in sides for value in side.values()):
                old, new = ({each: value for each, value in side.items() if value is not None} for side in sides)
                yield answers, old, new


def _answers(old: Question, new: Question) -> Iterator[Answers]:
    """A fifth gives an answer that only one of the questions counts; the others give one of two that both count."""
    counted = [{each.name for each in question.answers} - question.excluded for question in (old, new)]
    both = [each.name for each in new.answers if each.name in counted[0] & counted[1]]
    for moved in sorted(counted[0] ^ counted[1]):
        left = ANSWERED - 2 * _STEP
        for first in both:
            for other in both:
                if other != first:
                    for count in range(left, -1, -_STEP):
                        yield Answers(new, {moved: 2 * _STEP, first: count, other: left - count})
