"""The sweep of one party: the contract's only one, or the one that was named."""

from __future__ import annotations

from collections.abc import Sequence

from dsl.contract import Contract
from dsl.diagnostic import MaalbarError, problem
from evaluator.score import MeasurementSet
from evaluator.whatif.settled import MovedError, settled
from evaluator.whatif.sweep import Design, Output, Sweep, sweep
from maalbar.parties import one


def swept(
    contract: Contract,
    measurements: MeasurementSet,
    design: Design,
    outputs: Sequence[Output] | None = None,
    party: str | None = None,
) -> Sweep:
    """The sweep, in which the party is compared with all the others as they are.

    Raises `MaalbarError` where there is no such party, where one of several is to be named, and where a lever moves what the
    parties are compared by.
    """
    wanted = one(contract, measurements, party)
    try:
        alone = settled(contract, measurements, wanted, design.levers)
    except MovedError as moved:
        raise MaalbarError([problem("M0923", moved.term.span, text=moved.term.span.text)]) from None
    return sweep(alone, measurements, design, outputs, wanted)
