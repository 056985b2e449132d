"""All that the files of a measurement set hold together, ready to be looked up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from typing import TypeVar

from attrs import field, frozen

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, Label, problem
from dsl.quantity import Quantity
from dsl.units import COUNT
from evaluator.measurements.derive import ADDING, closure
from evaluator.measurements.desk import timeless
from evaluator.measurements.joined import UNION
from evaluator.measurements.parties import Parties
from evaluator.measurements.periods import is_borrowed
from evaluator.measurements.records import Batch, Figure, Origin, Printed, Response, Rows, Sheet, StandIn, Tally
from evaluator.measurements.tallies import Lacking, Pooled, Tallies, spelt
from evaluator.result import Answer
from evaluator.rows.table import Table
from evaluator.value import Known, Value

Key = TypeVar("Key")
Thing = TypeVar("Thing")


@frozen(eq=False)
class RowHoldings:
    """What rows say of one party, or of everybody."""

    tallies: Tallies
    figures: Mapping[Quantity, Answer]


@frozen(eq=False, slots=False)
class Holdings:
    """The figures, counts and stand-ins of a set; `implied` are numbers of answers printed beside other figures.

    `rows` is what was counted in rows, by party; under None what is of everybody. `tables` are those that they lie in, and
    `asked` the figures for which they were read.
    """

    contract: Contract
    figures: Mapping[Quantity, Figure] = field(factory=dict)
    implied: Mapping[Quantity, Figure] = field(factory=dict)
    tallies: Tallies = field(kw_only=True)
    stand_ins: Mapping[Quantity, StandIn] = field(factory=dict)
    parties: Parties | None = None
    rows: Mapping[str | None, RowHoldings] = field(factory=dict)
    tables: tuple[Table, ...] = ()
    asked: frozenset[Quantity] = frozenset()
    answers: dict[str | None, dict[Quantity, Answer | None]] = field(factory=dict, init=False, repr=False)
    """What was answered so far, by party (`resolve.Lookup`)."""

    def unread(self, quantity: Quantity) -> Table | None:
        """A table whose rows could give a figure, or a part of it, and were not read for it; None where there is none."""
        from evaluator.rows.wanted import can_give

        parts = closure([quantity], self.contract) - self.asked if self.tables else ()
        return next((table for table in self.tables if any(can_give(table, part) for part in parts)), None)

    def pooled(self, quantity: Quantity) -> Pooled | Lacking | None:
        """The answers behind a quantity: those of the rows of everybody, or else the counts."""
        rows = self.rows.get(None)
        found = rows.tallies.pool(quantity) if rows else None
        return found if isinstance(found, Pooled) else self.tallies.pool(quantity)

    @cached_property
    def periods(self) -> Mapping[Quantity, tuple[int, ...]]:
        """For each quantity without its period, the periods for which there is a figure."""
        found: dict[Quantity, set[int]] = {}
        for quantity in (*self.figures, *(self.parties.figures if self.parties else ())):
            found.setdefault(timeless(quantity), set()).add(quantity.period)
        return {quantity: tuple(sorted(periods)) for quantity, periods in found.items()}

    @cached_property
    def divisions(self) -> tuple[str, ...]:
        """The dimensions by whose members there are counts, sums or numbers of answers, a few of them."""
        given = (*self.figures, *self.implied, *(self.parties.figures if self.parties else ()))
        names = {name for quantity in given if quantity.function in ADDING for name, _ in quantity.members}
        return tuple(sorted(names))[:_MOST_DIVISIONS]


_MOST_DIVISIONS = 6
"""Dimensions over which a figure is added up: each more doubles the ways to look for it."""


def held(
    sheet: Sheet,
    parties: Parties | None,
    contract: Contract,
    tables: tuple[Table, ...] = (),
    asked: frozenset[Quantity] = frozenset(),
) -> tuple[Holdings, tuple[Diagnostic, ...]]:
    """The sections of all files together; what is given twice must agree. `tables` were read for what is `asked`."""
    out: list[Diagnostic] = []
    figures = _merged(
        [(figure.quantity, figure, figure.origin) for figure in sheet.figures], "M0639", _same_value, contract.language, out
    )
    implied = [_implied(figure) for figure in sheet.figures if figure.n is not None and figure.quantity.of]
    ns = _merged([(figure.quantity, figure, figure.origin) for figure in implied], "M0645", _same_value, contract.language, out)
    counted = [((tally.batch, tally.members), tally, tally.origin) for tally in sheet.tallies]
    tallies = _merged(counted, "M0658", _same_counts, contract.language, out)
    together = [((told.batch, told.members), told, told.origin) for told in sheet.responses]
    responses = _merged(together, "M0658", _same_response, contract.language, out)
    return Holdings(
        contract,
        figures,
        {quantity: figure for quantity, figure in ns.items() if quantity not in figures},
        tallies=Tallies(contract, _by_batch(tallies.values()), responses),
        stand_ins=_stand_ins(sheet.stand_ins, contract.language, out),
        parties=parties,
        rows=_rows(sheet.rows, contract, out),
        tables=tables,
        asked=asked,
    ), tuple(out)


def _rows(given: Sequence[Rows], contract: Contract, out: list[Diagnostic]) -> dict[str | None, RowHoldings]:
    """What all tables say of each party; what two of them say of the same must agree."""
    found = {}
    by_party: dict[str | None, list[Rows]] = {}
    for rows in given:
        by_party.setdefault(rows.party, []).append(rows)
    for party, of_party in by_party.items():
        counted = [((tally.batch, tally.members), tally, tally.origin) for rows in of_party for tally in rows.tallies]
        tallies = _merged(counted, "M1119", _same_counts, contract.language, out)
        found[party] = RowHoldings(Tallies(contract, _by_batch(tallies.values())), _figures(of_party, contract, out))
    return found


def _figures(given: Sequence[Rows], contract: Contract, out: list[Diagnostic]) -> dict[Quantity, Answer]:
    """The figures of measures; what two tables say of the same must agree."""
    found: dict[Quantity, Answer] = {}
    for quantity, answer in (each for rows in given for each in rows.figures.items()):
        first = found.setdefault(quantity, answer)
        if _bare(first.value) != _bare(answer.value) and answer.span is not None:
            beside = [Label(first.span, "first")] if first.span else []
            out.append(problem("M1119", answer.span, *beside, name=quantity.spelled(contract.language)))
    return found


Entry = tuple[Key, Thing, Origin]
"""Something that a file says, what it says it of, and where."""


def _merged(
    entries: Sequence[Entry[Key, Thing]], code: str, agree: Callable[[Thing, Thing], bool], language: str, out: list[Diagnostic]
) -> dict[Key, Thing]:
    """One thing for each key. Things of the same key must agree; one that is borrowed gives way to one that is not."""
    found: dict[Key, Entry[Key, Thing]] = {}
    for entry in entries:
        key, thing, origin = entry
        _, first, before = found.get(key, entry)
        if key not in found or (is_borrowed(before.marks) and not is_borrowed(origin.marks)):
            found[key] = entry
        elif is_borrowed(before.marks) == is_borrowed(origin.marks) and not agree(first, thing):
            out.append(
                problem(code, origin.span, Label(before.span, "first"), name=_named(thing, language), **_both(first, thing))
            )
    return {key: thing for key, (_, thing, _) in found.items()}


def _named(thing: object, language: str) -> str:
    if isinstance(thing, Figure):
        return thing.quantity.spelled(language)
    if isinstance(thing, Tally | Response):
        return ", ".join(filter(None, (thing.batch.question, spelt(thing.members))))
    return ""


def _both(first: object, second: object) -> dict[str, str]:
    if isinstance(first, Figure) and isinstance(second, Figure):
        return {"first": first.printed.text, "second": second.printed.text}
    return {}


def _same_value(first: Figure, second: Figure) -> bool:
    return _bare(first.printed.value) == _bare(second.printed.value)


def _bare(value: Value) -> object:
    return value.value if isinstance(value, Known) else type(value)


def _same_counts(first: Tally, second: Tally) -> bool:
    names = first.counts.keys() | second.counts.keys()
    both = first.counts.keys() & second.counts.keys()
    counts = all(first.counts.get(name, 0) == second.counts.get(name, 0) for name in names if name in both or UNION not in name)
    return counts and first.base == second.base


def _same_response(first: Response, second: Response) -> bool:
    return (first.asked, first.answered) == (second.asked, second.answered)


def _implied(figure: Figure) -> Figure:
    """The number of answers that is printed beside a figure, as a figure of its own."""
    of, n = figure.quantity, Fraction(figure.n or 0)
    quantity = Quantity(
        "n", (), of.of, of.members, of.where, of.period, group=of.group, unit=COUNT, low=Fraction(0), home=of.home
    )
    return Figure(quantity, Printed(Known(n), str(n), Fraction(0)), figure.origin)


def _by_batch(tallies: Iterable[Tally]) -> dict[Batch, tuple[Tally, ...]]:
    found: dict[Batch, list[Tally]] = {}
    for tally in tallies:
        found.setdefault(tally.batch, []).append(tally)
    return {batch: tuple(counted) for batch, counted in found.items()}


def _stand_ins(stand_ins: Sequence[StandIn], language: str, out: list[Diagnostic]) -> dict[Quantity, StandIn]:
    """One stand-in for each figure, none of which leads back to itself."""
    found: dict[Quantity, StandIn] = {}
    for stand_in in stand_ins:
        first = found.setdefault(stand_in.quantity, stand_in)
        if first.use != stand_in.use:
            out.append(problem("M0666", stand_in.span, Label(first.span, "first"), name=stand_in.quantity.spelled(language)))
    for stand_in in found.values():
        if _leads_back(stand_in, found):
            out.append(problem("M0665", stand_in.span, name=stand_in.quantity.spelled(language)))
    return found


def _leads_back(stand_in: StandIn, found: Mapping[Quantity, StandIn]) -> bool:
    following, seen = stand_in.use, {stand_in.use}
    while following in found:
        following = found[following].use
        if following == stand_in.quantity:
            return True
        if following in seen:
            return False
        seen.add(following)
    return False
