"""The columns of a comparison: each contract scored on the one measurement set, and scenarios of the first beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from dsl import syntax
from dsl.diagnostic import MaalbarError, problem
from dsl.quantity import Quantity
from evaluator.measurements import MeasurementSet
from evaluator.whatif.touched import touched
from maalbar.api import LoadedContract, Measurements, PathLike, load
from maalbar.comparison.gather import side_by_side
from maalbar.comparison.model import Column, Comparison
from maalbar.report.gather import report
from maalbar.whatif.chosen import hold_few, named
from maalbar.whatif.model import WhatIf
from maalbar.whatif.trial import Bench
from maalbar.whatif.words import shared


def compare(
    *contracts: PathLike | LoadedContract,
    measurements: Measurements = None,
    scenarios: Sequence[str] = (),
    party: str | None = None,
) -> Comparison:
    """Contracts and scenarios of the first one side by side, on the measurement set of the first unless one is given.

    Each contract reads the figures as those of its own period, as far as it knows them. `scenarios` are titles. Raises
    `MaalbarError` with every mistake in what is read, where a contract is given twice, and where there is only one thing.
    """
    loaded = [each if isinstance(each, LoadedContract) else load(each) for each in contracts]
    chosen = [named(title, loaded[0].tree.scenarios) for title in scenarios] if loaded else []
    return compared(loaded, chosen, measurements, party)


def compared(
    loaded: Sequence[LoadedContract],
    scenarios: Sequence[syntax.Scenario],
    measurements: Measurements = None,
    party: str | None = None,
    known: Sequence[syntax.Scenario] = (),
) -> Comparison:
    """The same of scenarios that were read; `known` are those that they may stack on besides the first contract's."""
    _hold(loaded, scenarios)
    hold_few(scenarios)
    tried = [scenarios, *([()] * len(loaded))]
    first, *others = (_bench(each, loaded, own, measurements, party, known) for each, own in zip(loaded, tried, strict=False))
    names = _names()
    columns = [_contract(next(names), each, bench, first) for each, bench in zip(loaded, [first, *others], strict=True)]
    columns += [_scenario(next(names), columns[0], made) for made in first.tried()]
    return side_by_side(columns, first.measurements.title)


def _hold(loaded: Sequence[LoadedContract], scenarios: Sequence[syntax.Scenario]) -> None:
    files = [each.file.as_posix() for each in loaded]
    twice = next((file for number, file in enumerate(files) if file in files[:number]), None)
    if twice is not None:
        raise MaalbarError([problem("M0963", None, path=twice)])
    if len(loaded) + len(scenarios) < 2:
        raise MaalbarError([problem("M0966", None, path=files[0] if files else "")])


def _bench(
    loaded: LoadedContract,
    every: Sequence[LoadedContract],
    scenarios: Sequence[syntax.Scenario],
    measurements: Measurements,
    party: str | None,
    known: Sequence[syntax.Scenario],
) -> Bench:
    """A contract on the figures of the first one, which it reads as of its own period; what one hides is hidden in all."""

    def measure(also: Sequence[Quantity]) -> MeasurementSet:
        return loaded.read(measurements, written_for=lent, as_period=loaded.contract.period, among=among, also=also)[0]

    lent = every[0] if loaded is not every[0] else None
    among = [each.contract for each in every]
    return Bench.of(loaded.tree, loaded.contract, measure, scenarios, (*loaded.tree.scenarios, *known), party)


def _contract(name: str, loaded: LoadedContract, bench: Bench, first: Bench) -> Column:
    contract = loaded.contract
    reports = tuple(report(scored.result) for scored in bench.before)
    bare = tuple(scored.total for scored in bench.before)
    return Column(
        name, contract.title, contract.period, loaded.file.as_posix(), (), (), reports, bare, touched(first.contract, contract)
    )


def _scenario(name: str, first: Column, made: Sequence[WhatIf]) -> Column:
    reports = tuple(each.reports[1] for each in made)
    bare = tuple(each.total.bare_after for each in made)
    one = made[0]
    return Column(name, one.title, first.period, first.source, one.notes, shared(made), reports, bare, one.reached)


def _names() -> Iterator[str]:
    """The letters of columns: A, B, … Z, AA, AB and so on."""
    yield from ascii_uppercase
    for first in ascii_uppercase:
        yield from (first + second for second in ascii_uppercase)
