"""What a measurement set holds beside rows, as entries: published figures, stand-ins and published results, as they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dsl.contract import Contract
from evaluator.measurements.records import Behind, Figure, Printed, Published, StandIn
from evaluator.measurements.set import MeasurementSet
from evaluator.measurements.shape import COUNTED
from evaluator.value import NotApplicable, Phrase, Undecided, Unknown, Value
from maalbar.report.spoken import spelled
from maalbar.rows.counted import Counted
from maalbar.rows.written import Entry, number, text


def figures(given: Iterable[Figure], writer: Counted) -> Iterator[tuple[str, Entry]]:
    """The figures, each as it was printed; one that was given for several quantities stands once."""
    for figure in given:
        parts = {**_printed(figure.printed, figure.behind), **_beside(figure), **writer.origin(figure.origin)}
        yield _key(figure, writer), parts


def _key(figure: Figure, writer: Counted) -> str:
    told = next((mark.text for mark in figure.origin.marks if mark.kind == "each" and isinstance(mark.text, Phrase)), None)
    if told is None:
        return writer.name(figure.quantity)
    given, period = str(dict(told.words)["given"]), figure.quantity.period
    is_said = period == writer.contract.period or str(period) in given
    return given if is_said else f"{given.rstrip()[:-1]}, period={period})"


def _printed(printed: Printed, behind: Behind | None) -> dict[str, str]:
    if behind is not None and behind.numerator is not None:
        return {}
    if " + " in printed.text:
        return {"sum": "[" + ", ".join(text(part) for part in printed.text.split(" + ")) + "]"}
    why = _because(printed.value)
    return {"value": text(printed.text), **({"because": text(why)} if why else {})}


def _because(value: Value) -> str | None:
    """The reason that was given for a figure that is unknown or does not apply."""
    if isinstance(value, NotApplicable):
        return value.reason if isinstance(value.reason, str) else None
    if not isinstance(value, Unknown | Undecided) or not value.missing or not isinstance(value.missing[0].looked, Phrase):
        return None
    because = dict(value.missing[0].looked.words).get("because")
    return because if isinstance(because, str) else None


def _beside(figure: Figure) -> dict[str, str]:
    behind = figure.behind or Behind()
    numbers = {name: getattr(behind, name) for name in COUNTED}
    parts = {name: number(count) for name, count in numbers.items() if count is not None}
    parts |= {"exact": "true"} if behind.exact else {}
    parts |= {"n": str(figure.n)} if figure.n is not None else {}
    return parts | ({"population": str(figure.population)} if figure.population is not None else {})


def stand_ins(given: Iterable[StandIn], contract: Contract, writer: Counted) -> Iterator[str]:
    """The section of stand-ins, line by line."""
    found = list(given)
    if found:
        yield from ("", "stand_ins:")
    for one in found:
        yield f"  - for: {text(writer.name(one.quantity))}"
        yield f"    use: {text(writer.name(one.use))}"
        yield f"    because: {text(one.because)}"


def published(measured: MeasurementSet, writer: Counted) -> Iterator[tuple[str, Entry]]:
    """The results that were published."""
    for result in measured.results:
        yield _place(result, writer), {**_printed(result.printed, None), **writer.origin(result.origin)}


def _place(result: Published, writer: Counted) -> str:
    return spelled(result.place, writer.language)
