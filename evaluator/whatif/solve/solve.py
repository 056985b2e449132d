"""The door of this room: the values of a lever for which a wish holds."""

from __future__ import annotations

from fractions import Fraction

from attrs import evolve, field, frozen

from dsl.contract import Contract
from dsl.lever import Lever, Variation
from dsl.terms import Term
from evaluator.score import MeasurementSet
from evaluator.whatif.present import level
from evaluator.whatif.solve.counted import Whole, whole
from evaluator.whatif.solve.places import Reached
from evaluator.whatif.solve.reach import Reach, reaches
from evaluator.whatif.solve.scored import Scored, line
from evaluator.whatif.solve.sets import ValueSet, of_cells
from evaluator.whatif.solve.truths import Truths, truths
from evaluator.whatif.turn import turn


@frozen
class Solution(Truths):
    """For which values of the lever the wish holds, in the lever's unit (79 % is 79/100); an activity is 1 (done) or 0.

    `present` is the value today, None where there is none or several; `whole` the values as whole numbers, for what is
    counted. `reached` says of the goal and of the total what they can come to, where no value grants the wish. `turns` is
    False where nothing that the wish speaks of hangs on the lever.
    """

    lever: Lever = field(kw_only=True)
    wish: Term = field(kw_only=True)
    present: Fraction | None = None
    whole: Whole | None = None
    reached: tuple[Reach, ...] = ()
    turns: bool = True

    @property
    def everywhere(self) -> bool:
        """Whether it holds for every value that the lever can have."""
        return self.values == of_cells(line(self.lever))


def solve(contract: Contract, scored: Scored, wish: Term, lever: Lever) -> Solution:
    """The values of the lever for which the wish holds, on what the contract is scored on.

    Raises `NotCoveredError` where something else than rational arithmetic is done with the lever, and `TooManyError` where
    its values go through more steps than can be told one by one.
    """
    reached = Reached.by(lever, contract, scored)
    found = truths(reached.term(wish))
    today = level(lever, scored.result, scored.measured)
    sets = (found.values, found.possible, found.undecided, found.absent)
    solution = Solution(
        *sets, found.missing, found.approximate, lever=lever, wish=wish, present=today, turns=reached.touches(wish)
    )
    if solution.values.is_empty:
        return evolve(solution, reached=reaches(contract, scored, wish, reached))
    return evolve(solution, whole=whole(contract, lever, solution.values, today, scored))


@frozen
class Stepped:
    """A solution that is the same for some values of a second lever, one after the other in the order of its steps."""

    first: Fraction
    last: Fraction
    solution: Solution


def solve_stepped(
    contract: Contract, measured: MeasurementSet, party: str | None, wish: Term, lever: Lever, second: Variation
) -> tuple[Stepped, ...]:
    """The values of the lever for which the wish holds, for each value of a second lever."""
    found: list[Stepped] = []
    for value in second.values:
        turned = turn(contract, {second.lever: value})
        solution = solve(turned, Scored.of(turned, measured, party), wish, lever)
        last = found[-1] if found else None
        if last is not None and _sets(last.solution) == _sets(solution):
            found[-1] = evolve(last, last=value)
        else:
            found.append(Stepped(value, value, solution))
    return tuple(found)


def _sets(solution: Solution) -> tuple[ValueSet, ...]:
    return (solution.values, solution.possible, solution.undecided, solution.absent)
