"""A wish solved on a measurement set, for one party or several; what cannot be solved is told as a message."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from attrs import frozen

from dsl.check.spoken import alike
from dsl.contract import Contract
from dsl.diagnostic import MaalbarError, problem
from dsl.lever import Lever, Turns
from dsl.units import COUNT, DATE, PP, RATIO, Kind, Unit
from evaluator.result import Result
from evaluator.score import MeasurementSet
from evaluator.whatif.present import level
from evaluator.whatif.solve.counted import Whole
from evaluator.whatif.solve.limits import MOST_PIECES, NotCoveredError, TooManyError
from evaluator.whatif.solve.scored import Scored
from evaluator.whatif.solve.solve import Solution, Stepped, solve, solve_stepped
from maalbar.whatif.solve.asked import Asked

Found = TypeVar("Found")


@frozen
class Solved:
    """The answer for one party: a solution, or one for every run of steps of a second lever."""

    contract: Contract
    measured: MeasurementSet
    result: Result
    asked: Asked
    solution: Solution | None
    steps: tuple[Stepped, ...] = ()

    def hides(self, lever: Lever) -> bool:
        """Whether what the lever is today is a count so small that the contract keeps it out of reports."""
        below, today = self.contract.hide_below, level(lever, self.result, self.measured)
        return below is not None and lever.turns is Turns.ACTUAL and lever.unit == COUNT and today is not None and today < below

    @property
    def whole(self) -> Whole | None:
        """The answer in whole numbers, where it may be shown."""
        below, whole = self.contract.hide_below, self.solution.whole if self.solution else None
        if whole is None or below is None:
            return whole
        numbers = [number for number in (whole.present, whole.of) if number is not None]
        return None if any(number < below for number in numbers) else whole


def solved(contract: Contract, measured: MeasurementSet, parties: Sequence[str | None], asked: Asked) -> Iterator[Solved]:
    """The answer for each of the parties. Raises `MaalbarError` where there is none to be had exactly."""
    first = Scored.of(contract, measured, parties[0])
    for party in parties:
        scored = first.of_party(party)
        if asked.second is None:
            yield Solved(contract, measured, scored.result, asked, one(contract, scored, asked))
        else:
            yield Solved(contract, measured, scored.result, asked, None, stepped(contract, measured, party, asked))


def one(contract: Contract, scored: Scored, asked: Asked) -> Solution:
    """The solution for the one unknown."""
    _hold(scored, asked)
    return _told(asked, lambda: solve(contract, scored, asked.wish, asked.lever))


def stepped(contract: Contract, measured: MeasurementSet, party: str | None, asked: Asked) -> tuple[Stepped, ...]:
    """The solutions for the steps of the second lever."""
    second = asked.second
    assert second is not None
    _hold(Scored.of(contract, measured, party), asked)
    return _told(asked, lambda: solve_stepped(contract, measured, party, asked.wish, asked.lever, second))


def _hold(scored: Scored, asked: Asked) -> None:
    """Raises `MaalbarError` where the wish or what is to be turned hangs on hidden figures."""
    from maalbar.hidden import hold_levers, hold_wish

    levers = (asked.lever, *((asked.second.lever,) if asked.second else ()))
    hold_levers(levers, scored.result, scored.measured)
    hold_wish(asked.wish, scored.result, scored.measured)


def _told(asked: Asked, work: Callable[[], Found]) -> Found:
    lever = asked.lever
    try:
        return work()
    except NotCoveredError as error:
        place = (error.term or asked.wish).span
        title = alike(lever.title, place)
        raise MaalbarError([problem("M0931", place, text=" ".join(place.text.split()), title=title)]) from None
    except TooManyError as error:
        span = error.term.span if error.term is not None else asked.wish.span
        title, example = (alike(text, span) for text in (lever.title, f"{lever.title} = {_range(lever.unit)}"))
        raise MaalbarError([problem("M0930", span, title=title, most=MOST_PIECES, example=example)]) from None


def _range(unit: Unit) -> str:
    """A range as an example of how one is written."""
    if unit in _EXAMPLES:
        return _EXAMPLES[unit]
    return f"1 {unit}..100 {unit}" if unit.kind is Kind.NAMED and unit != COUNT else "1..100"


_EXAMPLES = {RATIO: "10%..90%", PP: "1 pp..20 pp", DATE: "2024-01-01..2024-12-31"}
