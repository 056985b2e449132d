"""Rows beside published figures and beside counts: the rows are used, and where the others differ it is told."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from dsl.diagnostic import Diagnostic, Label, problem
from dsl.quantity import Quantity
from evaluator.measurements import statistics
from evaluator.measurements.figures import number
from evaluator.measurements.holdings import Holdings
from evaluator.measurements.periods import is_borrowed
from evaluator.measurements.records import Figure, Origin
from evaluator.measurements.tallies import Pooled
from evaluator.measurements.wording import shown
from evaluator.value import Known, Marks


def findings(holdings: Holdings) -> Iterator[Diagnostic]:
    """Published figures, and counts, that rows do not give."""
    if None in holdings.rows:
        yield from _published(holdings)
        yield from _counted(holdings)


def given(quantity: Quantity, holdings: Holdings) -> tuple[Known, Origin] | None:
    """What the rows of everybody give, and where they are named; None where they give nothing that is known."""
    rows = holdings.rows.get(None)
    answer = rows.figures.get(quantity) if rows else None
    if answer is not None and answer.span is not None and isinstance(answer.value, Known):
        return answer.value, Origin(answer.span, marks=answer.value.marks)
    pooled = rows.tallies.pool(quantity) if rows else None
    value = statistics.figure(pooled, quantity) if isinstance(pooled, Pooled) else None
    return (value, pooled.origin) if isinstance(pooled, Pooled) and isinstance(value, Known) else None


def differ(figure: Figure, marks: Marks, counted: Known) -> bool:
    """Whether more than rounding lies between a figure and what is used in its place, of which `marks` are told."""
    published = figure.printed.value
    if is_borrowed(marks) and not is_borrowed(figure.origin.marks):
        return False
    return isinstance(published, Known) and abs(number(published) - number(counted)) > (figure.printed.digits or 0)


def _published(holdings: Holdings) -> Iterator[Diagnostic]:
    for figure in (*holdings.figures.values(), *holdings.implied.values()):
        found = given(figure.quantity, holdings)
        if found is None or not differ(figure, found[1].marks, found[0]):
            continue
        name, counted = figure.quantity.spelled(holdings.contract.language), shown(number(found[0]), figure.quantity.unit)
        told = problem("M1139", figure.origin.span, name=name, published=figure.printed.text, counted=counted)
        yield evolve(told, labels=(Label(found[1].span, "counted-here"),))


def _counted(holdings: Holdings) -> Iterator[Diagnostic]:
    """The figures that counts and rows give differently, one for each set of counts."""
    told = set[object]()
    for quantity in holdings.contract.quantities:
        pooled = holdings.tallies.pool(quantity)
        counted = statistics.figure(pooled, quantity) if isinstance(pooled, Pooled) else None
        rows = given(quantity, holdings) if isinstance(counted, Known) else None
        if not isinstance(pooled, Pooled) or not isinstance(counted, Known) or rows is None or pooled.origin.span in told:
            continue
        if counted.value != rows[0].value:
            told.add(pooled.origin.span)
            both = {"counted": shown(number(counted), quantity.unit), "rows": shown(number(rows[0]), quantity.unit)}
            found = problem("M1143", pooled.origin.span, name=quantity.spelled(holdings.contract.language), **both)
            yield evolve(found, labels=(Label(rows[1].span, "counted-here"),))
