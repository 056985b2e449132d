"""The door to sweeps: a contract, its figures and a design in; chunks of columns, whole columns or an Arrow table out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import field, frozen

from dsl.contract import Contract
from dsl.units import Kind, Unit
from evaluator.score import MeasurementSet
from evaluator.value import Value
from evaluator.whatif.sweep import arrow, one_by_one
from evaluator.whatif.sweep.columns import Chunk, Column, joined
from evaluator.whatif.sweep.design import Design
from evaluator.whatif.sweep.outputs import Output, default_outputs, unit_of
from evaluator.whatif.sweep.plan import Plan

CHUNK = 16_384
"""So many scenarios at a time stay within a processor's own memory."""


def sweep(
    contract: Contract,
    measurements: MeasurementSet,
    design: Design,
    outputs: Sequence[Output] | None = None,
    party: str | None = None,
) -> Sweep:
    """The sweep of a contract on its figures; the scenarios are worked out when they are asked for.

    Without `outputs` they are every goal's score, the total, and the total before its own rounding. Raises `ValueError`
    for an output that the contract does not have or whose values are labels, and for levers that stand for the same input.
    """
    wanted = default_outputs(contract) if outputs is None else tuple(outputs)
    for output in wanted:
        if output.place not in contract.terms:
            raise ValueError(f"the contract has no {output.place}")
        if contract.unit(output.place).kind is Kind.LABEL:
            raise ValueError(f"{output.place} is a label, and a column holds numbers and truths")
    _hold_apart(design)
    return Sweep(contract, measurements, design, wanted, party)


def _hold_apart(design: Design) -> None:
    turned = [(lever.turns, each) for lever in design.levers for each in (*lever.places, *lever.quantities)]
    if len(set(turned)) < len(turned):
        raise ValueError("two levers stand for the same input")


@frozen(eq=False)
class Sweep:
    """A contract under every scenario of a design.

    `method` is "vectorised", or "one by one" where each scenario is evaluated alone, which is slow; `reason` says why.
    """

    contract: Contract
    measurements: MeasurementSet
    design: Design
    outputs: tuple[Output, ...]
    party: str | None = None
    _plan: Plan = field(init=False, repr=False)

    @_plan.default
    def _planned(self) -> Plan:
        return Plan(self.contract, self.measurements, self.design, self.outputs, self.party)

    @property
    def method(self) -> str:
        """How the scenarios are worked out."""
        return "one by one" if self.reason else "vectorised"

    @property
    def reason(self) -> str:
        """Why they are worked out one by one; empty where they are not."""
        if not self._plan.fits:
            return "it takes nearly as many steps as an evaluation may"
        return "; ".join(f"{output}: {reason}" for output, reason in self._plan.reasons.items())

    @property
    def may_be_unknown(self) -> frozenset[Output]:
        """The outputs that may have unknown values, with two ends instead of one value: every other has none."""
        return self._plan.may_be_unknown if self._plan.fits else frozenset(self.outputs)

    def unit(self, output: Output) -> Unit:
        """The unit of an output's column."""
        return unit_of(self.contract, output)

    def chunks(self, size: int = CHUNK) -> Iterator[Chunk]:
        """All scenarios in their order, at most `size` at a time. The arrays of a chunk are written over by the next."""
        if size < 1:
            raise ValueError("a chunk holds at least one scenario")
        return self._plan.chunks(size) if self._plan.fits else self._one_by_one(size)

    def _one_by_one(self, size: int) -> Iterator[Chunk]:
        for start in range(0, self.design.count, size):
            stop = min(start + size, self.design.count)
            columns = one_by_one.columns_of(self.contract, self.measurements, self.design, self.outputs, self.party, start, stop)
            yield Chunk(start, stop, self.design.indices(start, stop), columns)

    def scores(self, output: Output) -> Column:
        """One output in all scenarios, in arrays of its own."""
        alone = Sweep(self.contract, self.measurements, self.design, (output,), self.party)
        return joined((chunk.columns[0] for chunk in alone.chunks()), self.design.count)

    def exact(self, index: int) -> dict[Output, Value]:
        """The outputs of one scenario, evaluated anew: the contract turned and scored, with every mark and reason."""
        return one_by_one.values_of(self.contract, self.measurements, self.design, index, self.outputs, self.party)

    def layout(self, pyarrow: Any = None) -> arrow.Layout:
        """How the sweep is laid out in Arrow: `layout.schema`, and `layout.batch(chunk)`; `pyarrow` is that module, or imported.

        Raises `ModuleNotFoundError` with the package to install where it is not there.
        """
        return arrow.layout(self.contract, self.design, self.outputs, self.may_be_unknown, arrow.module(pyarrow))

    def table(self, pyarrow: Any = None) -> Any:
        """All scenarios as an Arrow table; as `layout` for the rest."""
        pyarrow = arrow.module(pyarrow)
        layout = self.layout(pyarrow)
        return pyarrow.Table.from_batches([layout.batch(chunk) for chunk in self.chunks()], layout.schema)
