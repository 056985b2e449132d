"""What a place can come to at all while the lever is turned, and what it would have to be for the wish to hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from dsl.contract import Contract
from dsl.lever import Lever, Turns
from dsl.terms import Place, Term
from dsl.units import RATIO, TRUTH, Unit
from evaluator.value import Known, Unknown, Value
from evaluator.whatif.solve.cells import Cell, Gap
from evaluator.whatif.solve.limits import NotCoveredError, TooManyError
from evaluator.whatif.solve.pieces import Pieces
from evaluator.whatif.solve.places import Reached
from evaluator.whatif.solve.reads import Inputs
from evaluator.whatif.solve.scored import Scored
from evaluator.whatif.solve.sets import ValueSet
from evaluator.whatif.solve.shape import Height, heights
from evaluator.whatif.solve.truths import truths
from evaluator.whatif.solve.varying import Varying

_BITS = 256
"""So finely is a height told that is no rational number."""


@frozen
class Extreme:
    """The least or the greatest that a place comes to.

    `value` is None where there is no bound. `attained` says whether it is ever reached, or only come near to. An irrational
    one is not `exact`: then it is the nearest number of 256 bits.
    """

    value: Fraction | None
    attained: bool
    exact: bool = True


@frozen
class Reach:
    """From the least to the greatest that a place can come to, and the values of it for which the wish would hold.

    `needed` is None where that is not to be told: where the lever reaches the wish past this place too. It was looked for
    from `within[0]` to `within[1]` only, where those are bounded.
    """

    place: Place
    unit: Unit
    least: Extreme
    greatest: Extreme
    needed: ValueSet | None = None
    within: Bounds = (None, None)


Bounds = tuple[Fraction | None, Fraction | None]


def extremes(pieces: Pieces) -> tuple[Extreme, Extreme] | None:
    """The least and the greatest; None where it has no number anywhere.

    Where the value is not known, for the lack of other figures, both are of what it may be; values of the lever for which
    alone it has none, such as a target of 0, do not count.
    """
    cells = list(pieces.cells())
    settled = [(cell, value) for cell, value in cells if isinstance(value, Known)]
    has_gaps = any(isinstance(cell, Gap) for cell, _ in cells)
    found = settled if any(isinstance(cell, Gap) or not has_gaps for cell, _ in settled) else cells
    lows = [height for cell, value in found for height in _heights(cell, value, low=True)]
    highs = [height for cell, value in found for height in _heights(cell, value, low=False)]
    return (_extreme(lows, -1), _extreme(highs, 1)) if lows and highs else None


def _heights(cell: Cell, value: Value, *, low: bool) -> Iterator[Height]:
    number: object = value.value if isinstance(value, Known) else None
    if isinstance(value, Unknown):
        number = value.low if low else value.high
        if number is None:
            yield Height(None, None, attained=False, sign=-1 if low else 1)
    if isinstance(number, Varying):
        if isinstance(cell, Gap):
            yield from heights(number.quotient, cell, _BITS)
        else:
            yield Height(*number.quotient.near(cell.at, _BITS), attained=True)  # type: ignore[arg-type]  # at a Root
    elif isinstance(number, Fraction | bool):
        yield Height(Fraction(number), Fraction(number), attained=True)


def _extreme(found: Sequence[Height], sign: int) -> Extreme:
    """The greatest with `sign` 1, the least with -1."""
    if any(height.low is None and height.sign == sign for height in found):
        return Extreme(None, attained=False)
    bounded = [
        (height.low, height.high, height.attained) for height in found if height.low is not None and height.high is not None
    ]
    if not bounded:
        return Extreme(None, attained=False)
    best = max(low * sign for low, _, _ in bounded) * sign
    there = [each for each in bounded if each[0] == best]
    return Extreme(best, any(attained for _, _, attained in there), all(low == high for low, high, _ in there))


def reaches(contract: Contract, scored: Scored, wish: Term, reached: Reached) -> tuple[Reach, ...]:
    """What the goals in which the lever stands, and the total, can come to, and would have to."""
    goals = dict.fromkeys(
        place.goal for place in contract.order if place in reached and reached.unknown in reached.inputs[place].figures
    )
    places = [Place(goal) for goal in goals if goal is not None]
    found = []
    for place in [each for each in (*places, Place()) if each in reached]:
        try:
            ends = extremes(reached.place(place))
        except (NotCoveredError, TooManyError):
            continue
        if ends is not None:
            needed = _needed(contract, scored, wish, place, ends) if _only_by(place, wish, reached) else (None, (None, None))
            found.append(Reach(place, contract.unit(place), *ends, *needed))
    return tuple(found)


def _needed(
    contract: Contract, scored: Scored, wish: Term, place: Place, ends: tuple[Extreme, Extreme]
) -> tuple[ValueSet | None, Bounds]:
    """The values of a place for which the wish would hold; where steps go on for ever, of those that are not far off only."""
    unit = contract.unit(place)
    score = Lever(str(place), Turns.ACTUAL, RATIO if unit == TRUTH else unit, (place,))
    least, greatest = (end.value or Fraction(0) for end in ends)
    near = greatest - least + max(abs(least), abs(greatest)) + 1
    for low, high in ((None, None), (least - near, greatest + near)):
        try:
            return truths(Reached.by(evolve(score, low=low, high=high), contract, scored).term(wish)).values, (low, high)
        except TooManyError:
            continue
        except NotCoveredError:
            break
    return None, (None, None)


def _only_by(place: Place, wish: Term, reached: Reached) -> bool:
    """Whether all that the wish has of the unknown comes to it by way of a place."""
    waiting, seen = list(Inputs.of(wish).places), set[Place]()
    while waiting:
        each = waiting.pop()
        if each in seen or each not in reached:
            continue
        seen.add(each)
        if each != place:
            if reached.unknown in reached.inputs[each].figures:
                return False
            waiting += reached.inputs[each].places
    return place in seen
