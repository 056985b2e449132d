"""The numbers behind a figure: those that it shows or gives to work out, and those of them that are too small to be told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from math import ceil, floor

from attrs import frozen

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.units import COUNT
from evaluator.disclosure.spots import Spot, spot
from evaluator.result import Answer
from evaluator.value import Known

What = tuple[str, ...]
"""Which number of a place: `n`, `of` and some answers, `rest` and some answers, `answer` and one, `mean`, `nps`, `value`."""


@frozen
class Cell:
    """A number of a place of a table."""

    spot: Spot
    what: What


def number(answer: Answer) -> Fraction | None:
    """What a figure is, where it is a number that is known."""
    value = answer.value.value if isinstance(answer.value, Known) else None
    return value if isinstance(value, Fraction) else None


def shows(quantity: Quantity, answer: Answer, contract: Contract) -> Iterator[Cell]:
    """The numbers that a reader has once the figure is shown, with the counts that stand beside it."""
    place, n = spot(quantity, contract), Cell(spot(quantity, contract), ("n",))
    if quantity.of is None:
        yield Cell(place, ("value",))
    elif quantity.function == "n":
        yield n
    elif quantity.function == "count":
        yield Cell(place, ("of", *sorted(quantity.subject)))
    elif answer.denominator is not None:
        yield from (Cell(place, what) for what in _of_answers(quantity))
    if quantity.of is not None and answer.denominator is not None:
        yield n


def _of_answers(quantity: Quantity) -> tuple[What, ...]:
    """What a figure of a question gives besides the number of answers; a median and a percentile add up to nothing."""
    if quantity.function == "share":
        return tuple((kind, *sorted(quantity.subject)) for kind in ("of", "rest"))
    return ((quantity.function,),) if quantity.function in ("mean", "nps") else ()


def small(quantity: Quantity, answer: Answer, contract: Contract, least: int) -> Iterator[Cell]:
    """The numbers behind a figure that are above 0 and below the least: each is one that must not be worked out."""
    place, value, n = spot(quantity, contract), number(answer), answer.denominator
    few = few_of(least)
    if few([n]):
        yield Cell(place, ("n",)) if quantity.of else Cell(place, ("value",))
    if quantity.function == "n" and few([value]):
        yield Cell(place, ("n",))
    elif (quantity.function == "count" or quantity.unit == COUNT) and few([value]):
        yield Cell(place, ("of", *sorted(quantity.subject)) if quantity.of else ("value",))
    elif quantity.function == "share" and n is not None:
        numerators = list(_numerators(answer, n))
        for kind, numbers in (("of", numerators), ("rest", [n - each for each in numerators])):
            if few(numbers):
                yield Cell(place, (kind, *sorted(quantity.subject)))


def _numerators(answer: Answer, n: Fraction) -> Iterable[Fraction]:
    """How many gave the answers of a share: as counted, or whatever whole numbers the printed share may stand for."""
    value = number(answer)
    if answer.numerator is not None or value is None:
        return [] if answer.numerator is None else [answer.numerator]
    half = (answer.digits or Fraction(0)) * n
    whole = range(ceil(value * n - half), floor(value * n + half) + 1)
    return map(Fraction, whole or (round(value * n),))


def few_of(least: int) -> Callable[[Iterable[Fraction | None]], bool]:
    """Whether any of some numbers is above 0 and below the least."""
    return lambda numbers: any(each is not None and 0 < each < least for each in numbers)
