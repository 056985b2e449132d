"""The plain way to sweep: the contract turned and scored anew for each scenario. Slow, and the measure of the quick way."""

from __future__ import annotations

from collections.abc import Sequence

from dsl.contract import Contract
from evaluator.score import MeasurementSet, score, value_before_rounding
from evaluator.value import Value
from evaluator.whatif.sweep.columns import Column, column_of
from evaluator.whatif.sweep.design import Design
from evaluator.whatif.sweep.outputs import Output, unit_of
from evaluator.whatif.turn import turn


def values_of(
    contract: Contract, measurements: MeasurementSet, design: Design, index: int, outputs: Sequence[Output], party: str | None
) -> dict[Output, Value]:
    """The outputs of one scenario: the levers turned, and everything scored."""
    steps = score(turn(contract, design.scenario(index)), measurements, party).steps
    return {
        output: value_before_rounding(steps[output.place]) if output.before_rounding else steps[output.place].value
        for output in outputs
    }


def columns_of(
    contract: Contract,
    measurements: MeasurementSet,
    design: Design,
    outputs: Sequence[Output],
    party: str | None,
    start: int,
    stop: int,
) -> tuple[Column, ...]:
    """The outputs of the scenarios from `start` up to `stop`, one scored after the other."""
    rows = [values_of(contract, measurements, design, index, outputs, party) for index in range(start, stop)]
    return tuple(column_of(output, unit_of(contract, output), [row[output] for row in rows]) for output in outputs)
