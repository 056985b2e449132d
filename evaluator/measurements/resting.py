"""Figures that rest on little: on very few answers, on none but excluded ones, or on an earlier figure that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from dsl.diagnostic import Diagnostic, Listed, problem
from dsl.quantity import Quantity
from dsl.vocabulary import Role, spelling
from evaluator.measurements import derive
from evaluator.measurements.holdings import Holdings
from evaluator.measurements.resolve import Lookup
from evaluator.measurements.tallies import Pooled, people_of

FEWEST = 10
"""Below so many answers a share says little: one answer more or less moves it by more than ten percentage points."""

_SHARES = ("share", "mean", "nps", "median", "percentile")


def findings(holdings: Holdings) -> Iterator[Diagnostic]:
    """Every finding of this kind about a set of one party; a table of parties has its own numbers of answers, or none."""
    if holdings.parties is None:
        lookup = Lookup(holdings)
        yield from _few(lookup)
        yield from _only_excluded(lookup)
        yield from _no_earlier(lookup)


def _few(lookup: Lookup) -> Iterator[Diagnostic]:
    """Shares and means of very few answers, each set of answers once, where the contract asks for no least number of them."""
    contract = lookup.holdings.contract
    told = {people_of(one) for one in contract.quantities if one.function == "n"}
    for quantity in (one.inner or one for one in contract.quantities):
        question = contract.declarations.questions.get(quantity.of or "")
        if quantity.function not in _SHARES or people_of(quantity) in told or question is None or question.weight:
            continue
        found = lookup.find(quantity)
        n = found.denominator if found and found.how in ("rows", "counts", "published") else None
        if found and found.span and n is not None and 0 < n < FEWEST:
            told.add(people_of(quantity))
            line = f"{spelling('needs', Role.CLAUSE, contract.language)} n >= {FEWEST}"
            yield problem("M0760", found.span, name=quantity.spelled(contract.language), n=int(n), line=line)


def _only_excluded(lookup: Lookup) -> Iterator[Diagnostic]:
    """Counts in which everybody gave an excluded answer."""
    told = set[object]()
    for quantity in lookup.holdings.contract.quantities:
        pooled = lookup.holdings.pooled(quantity)
        if isinstance(pooled, Pooled) and not pooled.n and pooled.excluded and people_of(quantity) not in told:
            told.add(people_of(quantity))
            excluded = sorted(name for name in pooled.question.excluded if pooled.counts.get(name))
            words = {"question": pooled.question.name, "answers": Listed(tuple(f'"{name}"' for name in excluded))}
            name = quantity.spelled(lookup.holdings.contract.language)
            yield problem("M0764", pooled.origin.span, **words, name=name, count=int(pooled.excluded))


def _no_earlier(lookup: Lookup) -> Iterator[Diagnostic]:
    """Figures of the contract's year that are compared with an earlier one, which is not there."""
    told = set[Quantity]()
    for now, earlier in _pairs(lookup):
        found = lookup.find(now)
        if found and found.span and earlier not in told and not _given(earlier, lookup):
            told.add(earlier)
            contract = lookup.holdings.contract
            spelled = [evolve(one, home=contract.period).spelled(contract.language) for one in (now, earlier)]
            yield problem("M0763", found.span, now=spelled[0], name=spelled[1], period=str(earlier.period))


def _given(quantity: Quantity, lookup: Lookup) -> bool:
    """Whether a figure is there, or is said to be unknown."""
    return quantity in lookup.holdings.figures or lookup.find(quantity) is not None


def _pairs(lookup: Lookup) -> Iterator[tuple[Quantity, Quantity]]:
    """Each figure of an earlier period that the rules ask for, behind the same of the contract's own period."""
    contract = lookup.holdings.contract
    asked = set(contract.quantities)
    for quantity in contract.quantities:
        now = evolve(quantity, period=contract.period) if quantity.period < contract.period else None
        if now in asked:
            yield now, quantity
        for recipe in derive.recipes(quantity, contract):
            compares = len(recipe.parts) == 2 and recipe.parts[0].period > recipe.parts[1].period
            if compares and lookup.find(quantity) is None:
                yield recipe.parts[0], recipe.parts[1]
