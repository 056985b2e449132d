"""What binds the numbers of tables together: a whole is the sum of its members, a number of answers that of the answers.

Each equation is a sum of cells with factors that comes to 0. They hold whatever the figures are, so that a reader knows them too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from dsl.contract import Contract, Question
from evaluator.disclosure.cells import Cell, What
from evaluator.disclosure.spots import finer
from evaluator.measurements.answers import GROUPS, marks

Equation = Mapping[Cell, int]

MOST_CELLS = 1_200
"""A table with more numbers than these is not looked into: as soon as one of them is to be hidden, all are."""


class TooManyError(Exception):
    """A table with more numbers than can be looked into."""


def equations(cells: Iterable[Cell], contract: Contract, *, grouped: bool = False) -> list[Equation]:
    """Every equation that cells of one table have a part in, and those that the cells of these have.

    `grouped` where the marks of a scale are counted as promoters, passives and detractors. Raises `TooManyError`.
    """
    waiting, found = list(dict.fromkeys(cells)), list[Equation]()
    seen = set(waiting)
    dimensions = sorted({name for cell in waiting for name, _ in cell.spot.at})
    while waiting:
        cell = waiting.pop()
        for equation in (*_within(cell, contract, grouped), *_along(cell, dimensions, contract)):
            found.append(equation)
            fresh = [each for each in equation if each not in seen]
            seen.update(fresh)
            waiting += fresh
        if len(seen) > MOST_CELLS:
            raise TooManyError
    return found


def _along(cell: Cell, dimensions: Iterable[str], contract: Contract) -> Iterator[Equation]:
    """A whole is the sum of its members, along each dimension."""
    for name in dimensions:
        members = list(finer(cell.spot, name, contract))
        if members:
            yield {cell: -1, **{Cell(member, cell.what): 1 for member in members}}


def _within(cell: Cell, contract: Contract, grouped: bool) -> Iterator[Equation]:
    """How the numbers of one place hang together."""
    question = contract.declarations.questions.get(cell.spot.table.subject)
    if question is None:
        return
    if cell.what[0] == "rest":
        yield {cell: -1, Cell(cell.spot, ("n",)): 1, Cell(cell.spot, ("of", *cell.what[1:])): -1}
    if factors := _made_of(cell.what, question, grouped):
        yield {cell: -1, **{Cell(cell.spot, ("answer", name)): factor for name, factor in factors.items()}}


def _made_of(what: What, question: Question, grouped: bool) -> Mapping[str, int]:
    """The answers that a number adds up, each with its factor; none where a person may give several of them."""
    counted = GROUPS if grouped else answers(question)
    match what:
        case ("n",) if not question.several:
            return dict.fromkeys(counted, 1)
        case ("of", *names) if not question.several or len(names) == 1:
            return dict.fromkeys(names, 1)
        case ("mean",) if not grouped:
            return {mark: int(mark) for mark in marks(question) if int(mark)}
        case ("nps",):
            high, low = ([GROUPS[0]], [GROUPS[2]]) if grouped else ([*map(str, range(9, 11))], [*map(str, range(7))])
            return {**dict.fromkeys(high, 1), **dict.fromkeys(low, -1)}
    return {}


def answers(question: Question) -> tuple[str, ...]:
    """The answers and marks that count."""
    named = [answer.name for answer in question.answers if answer.name not in question.excluded]
    return tuple(dict.fromkeys((*named, *marks(question))))
