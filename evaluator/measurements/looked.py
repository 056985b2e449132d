"""Where was looked for a figure that is missing, told plainly: `no figure and no counts for segment=drift; …`."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from dsl.quantity import Quantity
from evaluator.measurements import derive
from evaluator.measurements.desk import timeless
from evaluator.measurements.resolve import Lookup, is_open
from evaluator.measurements.statistics import figure
from evaluator.measurements.tallies import Lacking, Pooled, spelt
from evaluator.value import Undecided, Unknown, Value


def looked(quantity: Quantity, lookup: Lookup) -> str:
    """One sentence: what is not there, what there is instead, and whether a stand-in is declared."""
    first = _given_as_unknown(quantity, lookup) or _nothing(quantity, lookup)
    found = "; ".join([first, *_nearby(quantity, lookup)])
    return f"{found}, and {_stand_in(quantity, lookup)}"


def _given_as_unknown(quantity: Quantity, lookup: Lookup) -> str | None:
    """What the file says of a figure that it gives as unknown."""
    holdings = lookup.holdings
    if lookup.row is not None and holdings.parties and quantity in holdings.parties.figures:
        printed = holdings.parties.figures[quantity].values[lookup.row]
        return _reason(printed.value) if printed else None
    figure = holdings.figures.get(quantity)
    return _reason(figure.printed.value) if figure and is_open(figure.printed.value) else None


def _reason(value: Value) -> str | None:
    return value.missing[0].looked if isinstance(value, Unknown | Undecided) and value.missing else None


def _nothing(quantity: Quantity, lookup: Lookup) -> str:
    holdings = lookup.holdings
    if holdings.parties and lookup.party is not None and lookup.row is None:
        return f'no party "{lookup.party}" in {holdings.parties.rows.source.name}'
    if holdings.parties and quantity in holdings.parties.figures and lookup.party is None:
        return f"given by party in {holdings.parties.rows.source.name}, and no party is named"
    whom = _whom(quantity)
    counts = " and no counts" if quantity.of else ""
    return f"no figure{counts}{f' for {whom}' if whom else ''}"


def _whom(quantity: Quantity) -> str:
    """Of whom and when the figure is, as a key spells it."""
    about = quantity.inner or quantity
    parts = [spelt(about.members), f"where {about.where}" if about.where else "", f"group={about.group}" if about.group else ""]
    return ", ".join([*filter(None, parts), *([f"period={quantity.period}"] if quantity.period != quantity.home else [])])


# --- what there is instead ---------------------------------------------------------------------------------


def _nearby(quantity: Quantity, lookup: Lookup) -> Iterator[str]:
    holdings = lookup.holdings
    pooled = holdings.tallies.pool(quantity)
    lacking = figure(pooled, quantity) if isinstance(pooled, Pooled) else pooled
    if isinstance(lacking, Lacking):
        yield lacking.reason
    if together := _together(quantity, lookup):
        yield together
    if members := _of_members(quantity, lookup):
        yield members
    others = [period for period in holdings.periods.get(timeless(quantity), ()) if period != quantity.period]
    if others:
        yield f"only for {' and '.join(map(str, others))}"
    yield from _half_a_recipe(quantity, lookup)


def _together(quantity: Quantity, lookup: Lookup) -> str | None:
    """The figure of all members, where one member's is missing."""
    for dimension, _ in quantity.members:
        rest = tuple(member for member in quantity.members if member[0] != dimension)
        found = lookup.holdings.figures.get(evolve(quantity, members=rest))
        if found and not is_open(found.printed.value):
            return f"there is one for all {_plural(dimension)} together ({found.printed.text})"
    return None


def _plural(dimension: str) -> str:
    return dimension if dimension.endswith("s") else f"{dimension}s"


def _of_members(quantity: Quantity, lookup: Lookup) -> str | None:
    """The figures of members, where the figure of all together is missing."""
    holdings = lookup.holdings
    for name, dimension in holdings.contract.declarations.dimensions.items():
        if name in dict(quantity.members):
            continue
        parts = [evolve(quantity, members=tuple(sorted((*quantity.members, (name, m.name))))) for m in dimension.members[:_MOST]]
        there = [part for part in parts if part in holdings.figures]
        if there:
            listed = " and ".join(f"{name}={dict(part.members)[name]}" for part in there)
            return f"only for {listed}" + (", which give none of all together without counts" if quantity.of else "")
    return None


_MOST = 12


def _half_a_recipe(quantity: Quantity, lookup: Lookup) -> Iterator[str]:
    """The figures that are still needed to work it out, where some of them are there."""
    for recipe in derive.recipes(quantity, lookup.holdings.contract, lookup.holdings.divisions):
        missing = [part for part in recipe.parts if lookup.find(part) is None]
        if not missing:
            answers = [found.value for part in recipe.parts if (found := lookup.find(part))]
            why = derive.value(recipe, answers)
            yield f"{why}: {recipe.parts[-1]}" if isinstance(why, str) else ""
        elif len(missing) < len(recipe.parts) and len(recipe.parts) == 2:
            yield f"to work it out, {missing[0]} is missing"


def _stand_in(quantity: Quantity, lookup: Lookup) -> str:
    stand_in = lookup.holdings.stand_ins.get(quantity)
    if stand_in is None:
        return "no stand-in is declared"
    return f"a stand-in is declared, but there is no figure for {stand_in.use} either"
