"""The door of this room: a measurement set that tells no figure which the contract hides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from attrs import evolve

from dsl.contract import Contract
from dsl.diagnostic import Diagnostic, problem
from dsl.quantity import Quantity
from evaluator.measurements import MeasurementSet
from evaluator.measurements.hidden import Hidden
from evaluator.measurements.resolve import Lookup

if TYPE_CHECKING:
    from evaluator.disclosure.found import Found


def disclosed(measured: MeasurementSet, contract: Contract, among: Sequence[Contract] = ()) -> MeasurementSet:
    """The set as a report may use it: figures that are too small, and those that would give them away, are hidden.

    `among` are all contracts whose figures are shown side by side, this one with them, in one order: what one of them hides
    is hidden in all. The set is given back as it is where none hides figures.
    """
    least = max((each.hiding.least for each in among or (contract,) if each.hiding and each.hiding.figures), default=0)
    if not least:
        return measured
    from evaluator.disclosure.found import found

    asked = list(dict.fromkeys(_asked(contract, among or (contract,))))
    parties = measured.parties or (None,)
    by_party = {party: found(asked, contract, Lookup(measured.holdings, party), least) for party in parties}
    kept_back = any(one.primary or one.secondary for one in by_party.values())
    hidden = Hidden(least, {party: one.shown for party, one in by_party.items()}, kept_back)
    findings = (*_safe(measured.findings, kept_back), *_told(by_party.values(), least))
    return evolve(measured, hidden=hidden, findings=findings)


def exact(measured: MeasurementSet) -> MeasurementSet:
    """The same set with everything told, for those who may see it."""
    return evolve(measured, hidden=None)


def safe(diagnostics: Iterable[Diagnostic], measured: MeasurementSet) -> tuple[Diagnostic, ...]:
    """Warnings and notes of the reading as they may be told, none with a figure or a line of the file, and how much is hidden."""
    kept_back = measured.hidden is not None and measured.hidden.keeps
    return (*_safe(diagnostics, kept_back), *(one for one in measured.findings if one.code == "M0280"))


def _asked(contract: Contract, among: Sequence[Contract]) -> Iterator[Quantity]:
    """What the contracts ask of the same figures, which each reads as those of its own period."""
    for each in among:
        for quantity in each.quantities:
            yield evolve(quantity, period=quantity.period - each.period + contract.period, home=contract.period)


_WITH_FIGURES = frozenset({"M0751", "M0752", "M0754", "M0755", "M0757", "M0760", "M0764"})
_OF_ROWS = frozenset({"M1131", "M1132", "M1138", "M1139", "M1143"})
"""Findings that tell figures of the set, and those that tell how many rows there are of something."""


def _safe(diagnostics: Iterable[Diagnostic], kept_back: bool) -> Iterator[Diagnostic]:
    for one in diagnostics:
        if not kept_back:
            yield one
        elif one.code not in _WITH_FIGURES | _OF_ROWS:
            yield evolve(one, span=None, labels=(), fixes=())


def _told(of_parties: Iterable[Found], least: int) -> Iterator[Diagnostic]:
    """How many figures are hidden, and never which of them for themselves."""
    every = list(of_parties)
    primary, secondary = sum(len(one.primary) for one in every), sum(len(one.secondary) for one in every)
    if primary:
        yield problem("M0280", None, primary=primary, secondary=secondary, least=least)
