"""Figures worked out from other figures: each recipe names the figures that it needs and how they give the one asked for.

- A difference to the control group is the figure less the same figure of the control group.
- Growth over k years is the level now divided by the level k years before, less 1; a level is `figure(m)` or `sum(m)`.
- A change over k years is the figure now less the figure k years before.
- A count, a sum or a number of answers is the sum over the members of a dimension that it pools.

A share of all is not made of the shares of the members: without the counts nobody knows how they weigh.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.units import PP, RATIO
from evaluator.value import Known, Marks, NotApplicable, Phrase, Value

ADDING = ("count", "sum", "n")
"""Quantities that add up over the members of a dimension."""

Combine = Callable[[Sequence[Fraction]], "Fraction | Phrase"]


@frozen
class Recipe:
    """A way to a figure: the figures that it takes, and what they give (a phrase tells why they give nothing).

    With `any_left`, figures that do not apply are left out as long as one is left; else nothing that rests on them applies.
    """

    parts: tuple[Quantity, ...]
    combine: Combine
    any_left: bool = False


def recipes(quantity: Quantity, contract: Contract, divisions: Sequence[str] = ()) -> Iterator[Recipe]:
    """The ways to a figure, the first to be tried first; it is added up over the members of `divisions` only."""
    if quantity.against:
        own = _without(quantity)
        yield Recipe((own, _of_control(own)), _difference)
    elif quantity.function == "growth":
        for level in ("figure", "sum"):
            yield Recipe(_levels(quantity, level, contract), _growth)
    elif quantity.function == "change" and quantity.inner:
        yield Recipe((quantity.inner, _earlier(quantity.inner, quantity.years or 1)), _difference)
    elif quantity.function in ADDING:
        yield from (Recipe(parts, _sum, any_left=True) for parts in _members(quantity, contract, divisions))


def value(recipe: Recipe, values: Sequence[Value]) -> Value | Phrase:
    """What the figures of a recipe give; a phrase where they give nothing."""
    marks: Marks = frozenset(mark for part in values if isinstance(part, Known | NotApplicable) for mark in part.marks)
    absent = next((part for part in values if isinstance(part, NotApplicable)), None)
    known = [part.value for part in values if isinstance(part, Known) and isinstance(part.value, Fraction)]
    if absent is not None and not (recipe.any_left and known):
        return evolve(absent, marks=marks)
    found = recipe.combine(known)
    return found if isinstance(found, Phrase) else Known(found, marks)


def _difference(values: Sequence[Fraction]) -> Fraction | Phrase:
    return values[0] - values[1]


def _growth(values: Sequence[Fraction]) -> Fraction | Phrase:
    """From a level of 0 or below, growth in percent says nothing."""
    return values[0] / values[1] - 1 if values[1] > 0 else Phrase("the earlier level is not above 0")


def _sum(values: Sequence[Fraction]) -> Fraction | Phrase:
    return sum(values, Fraction(0))


# --- the figures that are needed ---------------------------------------------------------------------------


def _without(quantity: Quantity) -> Quantity:
    """The figure of which a difference to the control group is taken; a difference of shares is in points, a share is not."""
    unit = RATIO if quantity.unit == PP and quantity.inner is None else quantity.unit
    return evolve(quantity, against="", unit=unit, low=None, high=None)


def _of_control(quantity: Quantity) -> Quantity:
    if quantity.inner:
        return evolve(quantity, inner=_of_control(quantity.inner))
    return evolve(quantity, group="control")


def _earlier(quantity: Quantity, years: int) -> Quantity:
    return evolve(quantity, period=quantity.period - years, inner=quantity.inner and _earlier(quantity.inner, years))


def _levels(quantity: Quantity, level: str, contract: Contract) -> tuple[Quantity, Quantity]:
    measure = contract.declarations.measures.get(quantity.subject[0])
    unit = measure.unit if measure else quantity.unit
    now = evolve(quantity, function=level, years=None, unit=unit, low=None, high=None)
    return now, _earlier(now, quantity.years or 1)


def _members(quantity: Quantity, contract: Contract, divisions: Sequence[str]) -> Iterator[tuple[Quantity, ...]]:
    """The figures of the members, by each dimension that the quantity pools."""
    declared = contract.declarations
    measure = declared.measures.get(quantity.subject[0]) if quantity.subject and not quantity.of else None
    by = (measure.by or divisions) if measure else divisions if quantity.of else ()
    where = quantity.where
    for name in divisions:
        if name in dict(quantity.members) or name not in by:
            continue
        members = [member.name for member in declared.dimensions[name].members]
        if where is not None and where.op == "in" and where.name == name:
            chosen = [member for member in members if member in where.values]
            yield tuple(_of_member(evolve(quantity, where=None), name, member) for member in chosen)
        else:
            yield tuple(_of_member(quantity, name, member) for member in members)


def _of_member(quantity: Quantity, dimension: str, member: str) -> Quantity:
    return evolve(quantity, members=tuple(sorted((*quantity.members, (dimension, member)))))


def closure(quantities: Sequence[Quantity], contract: Contract) -> frozenset[Quantity]:
    """Every figure that could have a part in these, but for the members that a pooled one is the sum of."""
    found: set[Quantity] = set()
    waiting = list(quantities)
    while waiting:
        quantity = waiting.pop()
        if quantity not in found:
            found.add(quantity)
            waiting += [part for recipe in recipes(quantity, contract) for part in recipe.parts]
    return frozenset(found)
