"""What a reader of a measurement set should know although nothing in it is wrong: figures that disagree, or are not used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve

from dsl.diagnostic import Diagnostic, Label, Listed, Wording, problem, wording
from dsl.quantity import Quantity
from dsl.units import NUMBER
from evaluator.measurements import beside_rows, derive, divided, resting, statistics
from evaluator.measurements.beside_rows import differ
from evaluator.measurements.derive import ADDING
from evaluator.measurements.doubts import Elsewhere, PeriodLine, like_crosses, like_shares, like_totals, may_be, useless
from evaluator.measurements.figures import number
from evaluator.measurements.holdings import Holdings
from evaluator.measurements.records import Figure
from evaluator.measurements.tallies import Pooled
from evaluator.measurements.wording import shown
from evaluator.value import Known

MOST = 30
"""Findings of one kind; the rest is only counted."""


def findings(holdings: Holdings, periods: Iterable[PeriodLine] = ()) -> tuple[Diagnostic, ...]:
    """Every finding, kind by kind; `periods` are the lines in which files say that they are of a period of their own."""
    asked = _asked(holdings)
    elsewhere = Elsewhere(tuple(line for line in periods if useless(line, holdings, asked)))
    checks = (
        _disagreeing(holdings),
        beside_rows.findings(holdings),
        _unused(holdings, asked, elsewhere),
        _uncalled(holdings, asked, elsewhere),
        _uneven(holdings),
    )
    doubts = (
        like_shares(holdings),
        like_totals(holdings),
        like_crosses(holdings),
        resting.findings(holdings),
        divided.counts(holdings),
    )
    found = (one for check in (*checks, *doubts) for one in _some(check))
    return (*elsewhere.told(holdings.contract.period), *found)


def _some(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    everything = list(found)
    if len(everything) <= MOST:
        return everything
    more = problem("M0759", everything[MOST].span, more=len(everything) - MOST)
    return [*everything[:MOST], more]


def _disagreeing(holdings: Holdings) -> Iterator[Diagnostic]:
    """Published figures that counts do not round to."""
    for figure in (*holdings.figures.values(), *holdings.implied.values()):
        pooled = holdings.tallies.pool(figure.quantity) if beside_rows.given(figure.quantity, holdings) is None else None
        counted = statistics.figure(pooled, figure.quantity) if isinstance(pooled, Pooled) else None
        if isinstance(pooled, Pooled) and isinstance(counted, Known) and differ(figure, pooled.origin.marks, counted):
            given = shown(number(counted), figure.quantity.unit)
            words = {
                "name": figure.quantity.spelled(holdings.contract.language),
                "published": figure.printed.text,
                "counted": given,
            }
            found = problem("M0751", figure.origin.span, **words)
            yield evolve(found, labels=(Label(pooled.origin.span, "counted-here"),))


def _unused(holdings: Holdings, asked: frozenset[Quantity], elsewhere: Elsewhere) -> Iterator[Diagnostic]:
    """Figures that no rule of the contract could ever ask for."""
    wholes = _by_outline(holdings.contract.quantities, asked) if holdings.figures else {}
    for figure in holdings.figures.values():
        quantity, told = figure.quantity, elsewhere.of(figure.origin.span, figure.quantity.period)
        alike = wholes.get(_outline(quantity), [])
        if quantity not in asked and not told and not _is_part(quantity, alike):
            yield _unused_figure(figure, alike, holdings)


def _by_outline(first: Sequence[Quantity], asked: frozenset[Quantity]) -> Mapping[object, Sequence[Quantity]]:
    """What is asked for, those alike but for members and conditions together: what the contract names, in its order, `first`."""
    wholes: dict[object, list[Quantity]] = {}
    for quantity in (*first, *sorted(asked.difference(first), key=str)):
        wholes.setdefault(_outline(quantity), []).append(quantity)
    return wholes


def _unused_figure(figure: Figure, alike: Sequence[Quantity], holdings: Holdings) -> Diagnostic:
    if found := divided.figure(figure, alike, holdings):
        return found
    language = holdings.contract.language
    words = {"name": figure.quantity.spelled(language), "value": figure.printed.text}
    asked = [one.spelled(language) for one in holdings.contract.quantities if may_be(figure.quantity, one)]
    if asked:
        return problem("M0757", figure.origin.span, **words, asked=Listed(tuple(dict.fromkeys(asked))[:2], "and"))
    return problem("M0752", figure.origin.span, **words)


def _asked(holdings: Holdings) -> frozenset[Quantity]:
    uses = [stand_in.use for stand_in in holdings.stand_ins.values()]
    return derive.closure([*holdings.contract.quantities, *uses], holdings.contract)


def _outline(quantity: Quantity) -> object:
    return quantity.function, quantity.subject, quantity.of, quantity.period, quantity.group, quantity.against


def _is_part(quantity: Quantity, wholes: Iterable[Quantity]) -> bool:
    """Whether a figure is a member's part of a sum that is asked for."""
    return quantity.function in ADDING and any(set(whole.members) <= set(quantity.members) for whole in wholes)


def _uncalled(holdings: Holdings, asked: frozenset[Quantity], elsewhere: Elsewhere) -> Iterator[Diagnostic]:
    """Counts that no rule asks for."""
    if not holdings.tallies.batches:
        return
    called = {batch for quantity in asked for batch in holdings.tallies.sources(quantity)}
    for batch, counted in holdings.tallies.batches.items():
        if batch not in called and not elsewhere.of(counted[0].origin.span, batch.period):
            yield problem("M0753", counted[0].origin.span, name=batch.question)


def _uneven(holdings: Holdings) -> Iterator[Diagnostic]:
    """Counts of the same people, divided in two ways, that do not add up to the same."""
    for counted in holdings.tallies.batches.values():
        sums = [(dimensions, pooled) for dimensions, pooled in holdings.tallies.sums(counted)]
        for dimensions, pooled in sums[1:]:
            first = sums[0][1]
            if (first.n, first.excluded) != (pooled.n, pooled.excluded):
                numbers = {"sum": shown(pooled.n, NUMBER), "other": shown(first.n, NUMBER)}
                ways = {"by": _by(dimensions), "other_by": _by(sums[0][0])}
                found = problem("M0754", pooled.origin.span, name=pooled.question.name, **numbers, **ways)
                yield evolve(found, labels=(Label(first.origin.span, "first"),))


def _by(dimensions: tuple[str, ...]) -> Wording:
    return wording("set-by", dimensions=Listed(dimensions, "and")) if dimensions else Wording("set-of-all")
