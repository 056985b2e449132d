"""Where was looked for a figure that is missing, told plainly: no figure and no counts for segment=drift, and more."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce

from attrs import evolve

from dsl.quantity import Quantity
from evaluator.measurements import derive
from evaluator.measurements.desk import timeless
from evaluator.measurements.resolve import Lookup, is_open
from evaluator.measurements.statistics import figure
from evaluator.measurements.tallies import Lacking, Pooled, spelt
from evaluator.value import Phrase, Spelled, Undecided, Unknown, Value, Words


def looked(quantity: Quantity, lookup: Lookup) -> Phrase:
    """One sentence: what is not there, what there is instead, and whether a stand-in is declared."""
    first = _given_as_unknown(quantity, lookup) or _nothing(quantity, lookup)
    found = reduce(lambda some, more: Phrase.of("besides", some=some, more=more), [first, *_nearby(quantity, lookup)])
    return Phrase.of("looked", found=found, stand_in=_stand_in(quantity, lookup))


def _given_as_unknown(quantity: Quantity, lookup: Lookup) -> Words | None:
    """What the file says of a figure that it gives as unknown."""
    holdings = lookup.holdings
    if lookup.row is not None and holdings.parties and quantity in holdings.parties.figures:
        printed = holdings.parties.figures[quantity].values[lookup.row]
        return _reason(printed.value) if printed else None
    figure = holdings.figures.get(quantity)
    return _reason(figure.printed.value) if figure and is_open(figure.printed.value) else None


def _reason(value: Value) -> Words | None:
    return value.missing[0].looked if isinstance(value, Unknown | Undecided) and value.missing else None


def _nothing(quantity: Quantity, lookup: Lookup) -> Phrase:
    holdings = lookup.holdings
    if holdings.parties and lookup.party is not None and lookup.row is None:
        return Phrase.of("no such party", party=lookup.party, file=holdings.parties.rows.source.name)
    if holdings.parties and quantity in holdings.parties.figures and lookup.party is None:
        return Phrase.of("given by party", file=holdings.parties.rows.source.name)
    nothing = Phrase("no figure and no counts") if quantity.of else Phrase("no figure")
    whom = _whom(quantity)
    return Phrase.of("for whom", nothing=nothing, whom=whom) if whom else nothing


def _whom(quantity: Quantity) -> Spelled:
    """Of whom and when the figure is, as a key spells it."""
    about = quantity.inner or quantity
    parts = [spelt(about.members), f"where {about.where}" if about.where else "", f"group={about.group}" if about.group else ""]
    return Spelled(
        ", ".join([*filter(None, parts), *([f"period={quantity.period}"] if quantity.period != quantity.home else [])])
    )


# --- what there is instead ---------------------------------------------------------------------------------


def _nearby(quantity: Quantity, lookup: Lookup) -> Iterator[Words]:
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
        yield Phrase.of("only for some", some=_and(map(str, others)))
    yield from _in_rows(quantity, lookup)
    yield from _half_a_recipe(quantity, lookup)


def _in_rows(quantity: Quantity, lookup: Lookup) -> Iterator[Words]:
    """What a table of rows that is about the figure lacks, or why its rows leave the figure open."""
    from evaluator.rows.wanted import is_about, is_of, lack

    holdings = lookup.holdings
    if (unread := holdings.unread(quantity)) is not None:
        yield Phrase.of("a table that was not read for it", table=unread.name)
        return
    for table in holdings.tables:
        if not is_about(table, quantity) or not is_of(table, quantity):
            continue
        rows = next((holdings.rows[party] for party in (lookup.party, None) if party in holdings.rows), None)
        given = rows.figures.get(quantity) if rows else None
        yield (
            (given and _reason(given.value)) or lack(table, quantity) or Phrase.of("a table without such rows", table=table.name)
        )


def _together(quantity: Quantity, lookup: Lookup) -> Phrase | None:
    """The figure of all members, where one member's is missing."""
    for dimension, _ in quantity.members:
        rest = tuple(member for member in quantity.members if member[0] != dimension)
        found = lookup.holdings.figures.get(evolve(quantity, members=rest))
        if found and not is_open(found.printed.value):
            return _one_for_all(dimension, found.printed.text)
    return None


def _one_for_all(dimension: str, figure: str) -> Phrase:
    """English has an s at the end of several; where the dimension has one already, none is added."""
    if dimension.endswith("s"):
        return Phrase.of("there is one for all these together", dimension=dimension, figure=figure)
    return Phrase.of("there is one for all together", dimension=dimension, figure=figure)


def _of_members(quantity: Quantity, lookup: Lookup) -> Phrase | None:
    """The figures of members, where the figure of all together is missing."""
    holdings = lookup.holdings
    for name, dimension in holdings.contract.declarations.dimensions.items():
        if name in dict(quantity.members):
            continue
        parts = [evolve(quantity, members=tuple(sorted((*quantity.members, (name, m.name))))) for m in dimension.members[:_MOST]]
        there = [part for part in parts if part in holdings.figures]
        if there:
            some = _and(f"{name}={dict(part.members)[name]}" for part in there)
            alone = Phrase.of("only for some", some=some)
            return Phrase.of("only for some, which give none of all", some=some) if quantity.of else alone
    return None


def _and(names: Iterable[Words]) -> Words:
    return reduce(lambda some, more: Phrase.of("and", some=some, more=more), names)


_MOST = 12


def _half_a_recipe(quantity: Quantity, lookup: Lookup) -> Iterator[Phrase]:
    """The figures that are still needed to work it out, where some of them are there."""
    for recipe in derive.recipes(quantity, lookup.holdings.contract, lookup.holdings.divisions):
        missing = [part for part in recipe.parts if lookup.find(part) is None]
        if not missing:
            answers = [found.value for part in recipe.parts if (found := lookup.find(part))]
            why = derive.value(recipe, answers)
            if isinstance(why, Phrase):
                yield Phrase.of("why not", why=why, figure=Spelled(recipe.parts[-1]))
        elif len(missing) < len(recipe.parts) and len(recipe.parts) == 2:
            yield Phrase.of("to work it out, one is missing", figure=Spelled(missing[0]))


def _stand_in(quantity: Quantity, lookup: Lookup) -> Phrase:
    stand_in = lookup.holdings.stand_ins.get(quantity)
    if stand_in is None:
        return Phrase("no stand-in is declared")
    return Phrase.of("a stand-in is declared, but has no figure", use=Spelled(stand_in.use))
