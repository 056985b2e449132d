"""How many gave at least one of some answers, where one person may give several: what the counts leave open.

The counts of two answers do not tell how many gave either: those who gave both stand in each of them. Where the number is not
given, it lies between two bounds that follow from every union that is known: it is no less than such a union, less what those of
its answers that are not asked for can make of it at most; and no more than such a union with the answers added that it lacks.
With the single answers for the unions these are the inequalities of Boole (G. Boole, "The Laws of Thought", 1854, chapter XIX).
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from dsl.contract import Question
from evaluator.measurements.answers import names as answers
from evaluator.measurements.joined import UNION, union
from evaluator.measurements.records import Number, Tally

Bounds = tuple[Number, Number]
"""The least and the most that a number can be; equal where it follows."""


def chosen(question: Question, tally: Tally, names: Collection[str]) -> Bounds:
    """How many gave at least one of these answers, none of them excluded."""
    if not question.several:
        number = sum(tally.counts.get(name, 0) for name in names)
        return number, number + (0 if tally.counts.keys() >= set(names) else together(question, tally.counts))
    given = tally.counts.get(union(names))
    return (given, given) if given is not None else between(question, tally, names)


def together(question: Question, counts: Mapping[str, Number]) -> Number:
    """How many answers to a question with one each are counted only with others: in rows those of which nobody asks more."""
    apart = answers(question)
    return sum(number for key, number in counts.items() if key not in apart)


def between(question: Question, tally: Tally, names: Collection[str]) -> Bounds:
    """What the other numbers of a question with several answers say of how many gave at least one of these."""
    asked, everybody = frozenset(names), tally.base or 0
    counted = frozenset(answer.name for answer in question.answers) - question.excluded
    known = [*_known(tally, counted, union(names)), (counted, everybody)]
    least = max(number - _most(tally, answers - asked, everybody) for answers, number in known)
    most = min(number + _most(tally, asked - answers, everybody) for answers, number in known)
    return max(least, 0), min(most, _most(tally, asked, everybody))


def _known(tally: Tally, counted: frozenset[str], own: str) -> Iterator[tuple[frozenset[str], Number]]:
    """The unions of answers that are given, but for one's own: single answers, and several."""
    for key, number in tally.counts.items():
        if counted.issuperset(key.split(UNION)) and (key != own or UNION not in key):
            yield frozenset(key.split(UNION)), number


def _most(tally: Tally, names: Collection[str], everybody: Number) -> Number:
    """No more than so many gave any of these; an answer that is not counted may have been given by everybody."""
    return sum(tally.counts.get(name, everybody) for name in names)
