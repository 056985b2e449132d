"""A measurement set of figures that were written out one by one, such as those of a rule's own example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import frozen

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.terms import Absent, Constant
from evaluator.measurements import values
from evaluator.measurements.findings import findings
from evaluator.measurements.holdings import held
from evaluator.measurements.records import Figure, Origin, Printed, Sheet
from evaluator.measurements.set import MeasurementSet
from evaluator.value import Known, Value


@frozen
class WrittenOut:
    """A figure and the value that it has, or the words that say why it has none; `span` is where that is said."""

    quantity: Quantity
    value: Constant | Absent
    span: Span


def of_figures(figures: Sequence[WrittenOut], attributes: Mapping[str, str], contract: Contract) -> MeasurementSet:
    """The set that holds these figures and no others; what follows from them is worked out as from any set."""
    sheet = Sheet(tuple(_figure(one) for one in figures))
    holdings, _ = held(sheet, None, contract)
    return MeasurementSet(holdings, attributes=attributes, findings=findings(holdings))


def _figure(one: WrittenOut) -> Figure:
    return Figure(one.quantity, Printed(_value(one), one.value.span.text), Origin(one.span))


def _value(one: WrittenOut) -> Value:
    """The value as a measurement set reads it."""
    if isinstance(one.value, Constant):
        return Known(one.value.value)
    found = values.read(one.value.kind, values.wanted(one.quantity))
    assert isinstance(found, Printed), found
    return found.value
