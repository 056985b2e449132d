"""What is solved for is right: every value in it grants the wish, no other does, and its ends are decided exactly."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from hypothesis import assume, given, note, settings
from hypothesis import strategies as st

from dsl.contract import Contract
from dsl.lever import Lever, levers, weight
from dsl.terms import Constant, Facet, Operation, Place, Reference, Term
from dsl.units import RATIO, TRUTH, Unit
from evaluator.column import Column, Run
from evaluator.evaluate import evaluate
from evaluator.measurements import MeasurementSet
from evaluator.score import score
from evaluator.value import Known, NotApplicable, Undecided
from evaluator.whatif.solve.limits import TooManyError
from evaluator.whatif.solve.scored import Scored
from evaluator.whatif.solve.sets import ValueSet
from evaluator.whatif.solve.solve import Solution, solve
from evaluator.whatif.turn import NOWHERE, turn
from tests import strategies
from tests.whatif.generated import Loaded, loaded

COMPARISONS = ("ge", "gt", "le", "lt", "eq", "ne")
NEAR = Fraction(1, 10**9)


def reference(place: Place, unit: Unit) -> Reference:
    """A place as a wish names it."""
    return Reference(place, unit=unit, span=NOWHERE)


def compared(place: Place, unit: Unit, comparison: str, limit: Fraction) -> Operation:
    """A wish that compares a place with a limit."""
    numbers = (reference(place, unit), Constant(limit, unit=unit, span=NOWHERE))
    return Operation(comparison, numbers, unit=TRUTH, span=NOWHERE)


def kind(contract: Contract, figures: MeasurementSet, wish: Term, lever: Lever, value: Fraction) -> str:
    """Whether the wish holds when the lever is turned to a value, by scoring the turned contract."""
    result = score(turn(contract, {lever: value}), figures)
    (column,) = Run(figures, (None,)).columns
    column.steps.update(result.steps)
    return _kind(column, wish)


def _kind(column: Column, wish: Term) -> str:
    match evaluate(wish, column).value:
        case Known(value=True):
            return "values"
        case Undecided(options=options, missing=missing) if True in options:
            return "undecided" if all("in rule" in str(each.quantity) for each in missing) else "possible"
        case NotApplicable():
            return "absent"
        case _:
            return "not"


def sets(solution: Solution) -> dict[str, ValueSet]:
    """The sets of a solution by name."""
    return {name: getattr(solution, name) for name in ("values", "possible", "undecided", "absent")}


def said(solution: Solution, value: Fraction) -> str:
    """What a solution says of a value; never two things."""
    found = [name for name, each in sets(solution).items() if each.contains(value)]
    assert len(found) <= 1
    return found[0] if found else "not"


def telling(solution: Solution, drawn: Sequence[Fraction]) -> list[Fraction]:
    """Values that tell: every rational end, what lies close to it on both sides, and others, within the lever's bounds."""
    ends = [end for each in sets(solution).values() for one in each.intervals for end in (one.low, one.high) if end is not None]
    near = [Fraction(*end.bounds(128)[0].as_integer_ratio()) if not isinstance(end, Fraction) else end for end in ends]
    sides = (-NEAR, Fraction(0), NEAR) if solution.lever.unit != TRUTH else (0,)
    every = [*drawn, *(end + side for end in near for side in sides)]
    low, high = solution.lever.low, solution.lever.high
    return [value for value in every if (low is None or low <= value) and (high is None or value <= high)]


@st.composite
def turned(draw: st.DrawFn, contract: Contract) -> Lever:
    """A lever of a contract: a target, an actual, or the weight of a goal; unbounded ones within -300 and 300."""
    weights = [weight(Place(goal.id), f"goal {goal.id} weight") for goal in contract.goals]
    return draw(st.sampled_from([*levers(contract), *levers(contract), *weights]))


@st.composite
def wishes(draw: st.DrawFn, read: Loaded, lever: Lever, depth: int = 1) -> Term:
    """A wish: a place compared with a limit that it most often can reach, a criterion met, or two of these together."""
    if depth and draw(st.integers(0, 3)) == 0:
        parts = (draw(wishes(read, lever, 0)), draw(wishes(read, lever, 0)))
        return Operation(draw(st.sampled_from(["and", "or"])), parts, unit=TRUTH, span=NOWHERE)
    met = [place for place in read.contract.terms if place.facet is Facet.MET]
    if met and draw(st.integers(0, 4)) == 0:
        return reference(draw(st.sampled_from(met)), TRUTH)
    place = draw(st.sampled_from([Place(), *(Place(goal.id) for goal in read.contract.goals)]))
    there = score(turn(read.contract, {lever: draw(within(lever))}), read.figures).steps[place].value
    round_ones = st.integers(0, 20).map(lambda number: Fraction(number, 20))
    reachable = there.value if isinstance(there, Known) and isinstance(there.value, Fraction) else Fraction(1, 2)
    limit = draw(st.one_of(st.just(reachable), st.just(reachable), round_ones))
    return compared(place, RATIO, draw(st.sampled_from(COMPARISONS)), limit)


def within(lever: Lever) -> st.SearchStrategy[Fraction]:
    """Values that the lever can have."""
    if lever.unit == TRUTH:
        return st.sampled_from([Fraction(0), Fraction(1)])
    low, high = lever.low if lever.low is not None else Fraction(-3), lever.high if lever.high is not None else Fraction(300)
    grid = st.integers(0, 20).map(lambda number: low + (high - low) * number / 20)
    return st.one_of(grid, st.fractions(low, high, max_denominator=1000))


@settings(max_examples=settings().max_examples // 2)
@given(st.data(), strategies.measured_contracts())
def test_a_wish_holds_for_the_values_that_are_solved_for_and_for_no_others(
    data: st.DataObject, contract: strategies.Written
) -> None:
    """Turned to any value the contract grants the wish just where the solution says so, at and beside each end too."""
    note(contract.rules)
    read = loaded(contract)
    lever = data.draw(turned(read.contract))
    wish = data.draw(wishes(read, lever))
    try:
        solution = solve(read.contract, Scored.of(read.contract, read.figures), wish, lever)
    except TooManyError:
        assume(False)
    for value in telling(solution, data.draw(st.lists(within(lever), min_size=3, max_size=3))):
        assert said(solution, value) == kind(read.contract, read.figures, wish, lever, value), f"{lever.title} = {value}"
