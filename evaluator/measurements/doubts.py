"""Sets that can be read, and were hardly meant so: figures of another year than the contract's, an NPS written as a share."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from fractions import Fraction

from attrs import evolve, frozen

from dsl.diagnostic import Diagnostic, problem, rewrite
from dsl.quantity import Quantity
from dsl.source import Span
from dsl.units import NUMBER, POINTS
from evaluator.measurements.figures import number
from evaluator.measurements.holdings import Holdings
from evaluator.measurements.parties import Parties
from evaluator.measurements.records import Printed
from evaluator.measurements.tallies import spelt
from evaluator.measurements.wording import TOTALS, shown
from evaluator.value import Known


@frozen
class PeriodLine:
    """The line in which a file says its period, which is another than the contract's."""

    span: Span
    period: int


@frozen
class Elsewhere:
    """The files none of whose figures is asked for, as they are of another period: one message tells it for all of them."""

    lines: tuple[PeriodLine, ...]

    def of(self, span: Span, period: int) -> bool:
        """Whether that message tells of what stands at a place."""
        return any(line.span.source is span.source and line.period == period for line in self.lines)

    def told(self, wanted: int) -> Iterator[Diagnostic]:
        """The message for each file."""
        for line in self.lines:
            file = line.span.source.name.rpartition("/")[2]
            fix = rewrite(line.span, str(wanted))
            yield problem("M0756", line.span, fix, own=str(line.period), wanted=str(wanted), file=file)


def useless(line: PeriodLine, holdings: Holdings, asked: Collection[Quantity]) -> bool:
    """Whether no figure of a file is asked for, and some would be if the file were of the contract's period."""
    here, home = line.span.source, holdings.contract.period
    batches = {batch for quantity in asked for batch in holdings.tallies.sources(quantity)}
    counted = [batch for batch, tallies in holdings.tallies.batches.items() if tallies[0].origin.span.source is here]
    given = [figure.quantity for figure in holdings.figures.values() if figure.origin.span.source is here]
    given += holdings.parties.figures if holdings.parties else ()
    for rows in holdings.rows.values():
        counted += [batch for batch, tallies in rows.tallies.batches.items() if tallies[0].origin.span.source is here]
        given += [quantity for quantity, answer in rows.figures.items() if answer.span and answer.span.source is here]
    if any(quantity in asked for quantity in given) or any(batch in batches for batch in counted):
        return False
    moved = any(_moved(quantity, home) in asked for quantity in given if quantity.period == line.period)
    return moved or any(evolve(batch, period=home) in batches for batch in counted if batch.period == line.period)


def _moved(quantity: Quantity, period: int) -> Quantity:
    return evolve(quantity, period=period, inner=quantity.inner and _moved(quantity.inner, period))


def may_be(given: Quantity, asked: Quantity) -> bool:
    """Whether a figure may be what is asked for in another way: `waiting` where the rules say `mean(waiting)`."""
    plain = given.function in _PLAIN or asked.function in _PLAIN
    return plain and given.function != asked.function and evolve(given, function=asked.function, level=asked.level) == asked


_PLAIN = ("figure", "date")
"""Functions that only say that a measure has a figure."""


def like_shares(holdings: Holdings) -> Iterator[Diagnostic]:
    """Net Promoter Scores of less than one point that are not whole: `0.64` was probably meant as 64."""
    for figure in holdings.figures.values():
        if figure.quantity.function == "nps" and _are_shares([figure.printed]):
            yield _like_a_share(figure.quantity, figure.printed, figure.origin.span, holdings)
    if holdings.parties:
        yield from _columns_like_shares(holdings.parties, holdings)


def _columns_like_shares(parties: Parties, holdings: Holdings) -> Iterator[Diagnostic]:
    """A column is like shares as a whole: a single party may well have a score of half a point."""
    for quantity, column in parties.figures.items():
        cells = [(row, cell) for row, cell in enumerate(column.values) if cell is not None and isinstance(cell.value, Known)]
        if quantity.function == "nps" and _are_shares([cell for _, cell in cells]):
            row, cell = next((row, cell) for row, cell in cells if number(cell.value).denominator != 1)
            yield _like_a_share(quantity, cell, parties.rows.span(row, column.number), holdings)


def like_crosses(holdings: Holdings) -> Iterator[Diagnostic]:
    """Totals of persons that are the sum of all their answers, though each person may give several: probably of crosses."""
    for tally in (tally for counted in holdings.tallies.batches.values() for tally in counted):
        question = holdings.contract.declarations.questions[tally.batch.question]
        given = [
            tally.counts.get(answer.name, Fraction(0)) for answer in question.answers if answer.name not in question.excluded
        ]
        if question.several and tally.base == sum(given, Fraction(0)) and sum(number > 0 for number in given) > 1:
            name = ", ".join(filter(None, (question.name, spelt(tally.members))))
            yield problem("M0770", tally.origin.span, name=name, total=shown(tally.base, NUMBER))


def like_totals(holdings: Holdings) -> Iterator[Diagnostic]:
    """Rows of a table of parties that are hardly a party: the totals below a table."""
    parties = holdings.parties
    for row, name in enumerate(parties.names if parties else ()):
        if parties and name.strip().casefold() in TOTALS:
            yield problem("M0765", parties.rows.span(row), name=name)


def _are_shares(cells: Sequence[Printed]) -> bool:
    numbers = [number(cell.value) for cell in cells]
    return all(abs(one) <= 1 for one in numbers) and any(one.denominator != 1 for one in numbers)


def _like_a_share(quantity: Quantity, printed: Printed, span: Span, holdings: Holdings) -> Diagnostic:
    points = shown(number(printed.value) * 100, POINTS)
    return problem("M0755", span, name=quantity.spelled(holdings.contract.language), value=printed.text, points=points)
