"""Scenarios tried on a contract and its figures: the contract checked anew, scored beside itself as it is.

What a scenario makes of the contract is found out before any figure is read, since it may ask for other figures: the
measurement set is then read once for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from attrs import frozen

from dsl import syntax
from dsl.check import scenarios
from dsl.check.scenarios import Trial
from dsl.check.twice import twice
from dsl.contract import Contract
from dsl.diagnostic import MaalbarError
from dsl.quantity import Quantity
from dsl.terms import Place
from evaluator.measurements import MeasurementSet as Measured
from evaluator.score import MeasurementSet
from evaluator.whatif.assumed import Assumed
from evaluator.whatif.touched import touched
from evaluator.whatif.unrounded import unrounded
from maalbar.parties import scored
from maalbar.whatif.gather import Scored, gathered, with_settings
from maalbar.whatif.model import WhatIf
from maalbar.whatif.settings import settings


@frozen(eq=False)
class Bench:
    """A contract with its figures, scored once as it is, on which scenarios are tried one after the other.

    `measurements` were read for what the contract asks and for what it asks under each of the `trials`; `party` is the one to
    be looked at, of several.
    """

    tree: syntax.File
    contract: Contract
    measurements: Measured
    trials: tuple[Trial, ...]
    party: str | None
    before: tuple[Scored, ...]

    @classmethod
    def of(
        cls,
        tree: syntax.File,
        contract: Contract,
        measure: Callable[[Sequence[Quantity]], Measured],
        chosen: Sequence[syntax.Scenario] = (),
        known: Sequence[syntax.Scenario] = (),
        party: str | None = None,
    ) -> Bench:
        """The bench of a contract for the scenarios that are chosen, which may stack on those that are `known`.

        `measure` reads the figures, once, also for what it is given. Raises `MaalbarError` with every mistake in the first
        scenario that holds one, and where there is no such party.
        """
        trials = tuple(_trial(tree, contract, each, known) for each in chosen)
        asked = dict.fromkeys(quantity for trial in trials for quantity in trial.contract.quantities)
        measurements = measure([quantity for quantity in asked if contract.asked(quantity) is None])
        return cls(tree, contract, measurements, trials, party, _scored(contract, measurements, party))

    def tried(self) -> tuple[tuple[WhatIf, ...], ...]:
        """What each scenario does, for each party."""
        return tuple(map(self._tried, self.trials))

    def _tried(self, trial: Trial) -> tuple[WhatIf, ...]:
        measurements = Assumed(self.measurements, trial.figures) if trial.figures else self.measurements
        after = _scored(trial.contract, measurements, self.party)
        reached = touched(self.contract, trial.contract, trial.figures)
        return tuple(self._told(trial, pair, reached) for pair in zip(self.before, after, strict=True))

    def _told(self, trial: Trial, pair: tuple[Scored, Scored], reached: Collection[Place]) -> WhatIf:
        made = gathered(*pair, reached, trial.title, trial.notes)
        return with_settings(made, settings(trial, made, self.tree, self.measurements))


def _trial(tree: syntax.File, contract: Contract, scenario: syntax.Scenario, known: Sequence[syntax.Scenario]) -> Trial:
    """The contract under a scenario. Raises `MaalbarError` with every mistake in it."""
    trial, told = scenarios.trial(tree, contract, scenario, known)
    told = told or tuple(twice(scenario, contract))
    if trial is None or told:
        raise MaalbarError(told)
    return trial


def _scored(contract: Contract, measurements: MeasurementSet, party: str | None) -> tuple[Scored, ...]:
    results = scored(contract, measurements, party)
    plain = unrounded(contract)
    bare = results if plain is contract else scored(plain, measurements, party)
    return tuple(Scored(result, one) for result, one in zip(results, bare, strict=True))
