"""A scenario tried on a contract and its figures: the contract checked anew, scored beside itself as it is."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from attrs import frozen

from dsl import syntax
from dsl.check import scenarios
from dsl.check.scenarios import Trial
from dsl.check.twice import twice
from dsl.contract import Contract
from dsl.diagnostic import MaalbarError
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

    `known` are the scenarios that others may stack on; `party` is the one to be looked at, of several.
    """

    tree: syntax.File
    contract: Contract
    measurements: Measured
    known: Sequence[syntax.Scenario]
    party: str | None
    before: tuple[Scored, ...]

    @classmethod
    def of(
        cls,
        tree: syntax.File,
        contract: Contract,
        measurements: Measured,
        known: Sequence[syntax.Scenario] = (),
        party: str | None = None,
    ) -> Bench:
        """The bench of a contract; raises `MaalbarError` where there is no such party."""
        return cls(tree, contract, measurements, known, party, _scored(contract, measurements, party))

    def tried(self, scenario: syntax.Scenario) -> tuple[WhatIf, ...]:
        """What a scenario does, for each party. Raises `MaalbarError` with every mistake in it."""
        trial, told = scenarios.trial(self.tree, self.contract, scenario, self.known)
        told = told or tuple(twice(scenario, self.contract))
        if trial is None or told:
            raise MaalbarError(told)
        measurements = Assumed(self.measurements, trial.figures) if trial.figures else self.measurements
        after = _scored(trial.contract, measurements, self.party)
        reached = touched(self.contract, trial.contract, trial.figures)
        return tuple(self._told(trial, pair, reached) for pair in zip(self.before, after, strict=True))

    def _told(self, trial: Trial, pair: tuple[Scored, Scored], reached: Collection[Place]) -> WhatIf:
        made = gathered(*pair, reached, trial.title, trial.notes)
        return with_settings(made, settings(trial, made, self.tree, self.measurements))


def _scored(contract: Contract, measurements: MeasurementSet, party: str | None) -> tuple[Scored, ...]:
    results = scored(contract, measurements, party)
    plain = unrounded(contract)
    bare = results if plain is contract else scored(plain, measurements, party)
    return tuple(Scored(result, one) for result, one in zip(results, bare, strict=True))
