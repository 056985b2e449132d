"""Whether a frozen set still is what the rows give: the states of its sources, and each of its numbers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from attrs import frozen

from dsl.diagnostic import Diagnostic, Listed, Word, Wording, problem, wording
from dsl.source import Source, Span
from dsl.units import NUMBER
from evaluator.measurements import MeasurementSet, read
from evaluator.measurements.nodes import Fields, Leaf
from evaluator.measurements.read import tops
from evaluator.measurements.records import Behind, Figure, Tally
from evaluator.measurements.shape import COUNTED
from evaluator.measurements.wording import shown
from evaluator.value import Known, Value
from maalbar import files
from maalbar.api import LoadedContract, Measurements, PathLike
from maalbar.rows.counted import Counted
from maalbar.rows.freeze import frozen_set

Number = Fraction | str | None
States = Mapping[str, tuple[Leaf, Mapping[str, str]]]
"""The sources that were counted, by id: where each is named, and its state."""


@frozen
class Verified:
    """The sources of the frozen set, and what differs; of each source what is told of it."""

    sources: tuple[str, ...]
    differences: tuple[Diagnostic, ...]


@frozen
class _Entry:
    """Numbers under one key, and where they stand."""

    numbers: Mapping[str, Number]
    span: Span | None


def verified(loaded: LoadedContract, file: PathLike, measurements: Measurements = None) -> Verified:
    """What differs between a frozen set and what the rows give now. Raises `MaalbarError` where one cannot be read."""
    (path,) = loaded.paths([file])
    made = frozen_set(loaded, measurements)
    anew = Source(path.as_posix(), made.text)
    table = Source(made.table or "", made.rows)
    counted, _ = read([anew], loaded.contract, lambda name, _: table if name == made.table else None)
    written = loaded.measure([file])
    open_file = files.Folder.around(path).open
    old = tops([files.read(path)], loaded.contract, open_file)[0]
    new = tops([anew], loaded.contract, lambda _, __: table)[0]
    states = list(_states(_sources(old), _sources(new)))
    return Verified(tuple(_sources(new)), (*states, *_numbers(_entries(written), _entries(counted), path.as_posix())))


# --- sources -----------------------------------------------------------------------------------------------


def _sources(top: Fields) -> States:
    section = top.get("sources")
    found: dict[str, tuple[Leaf, Mapping[str, str]]] = {}
    for key, node in section if isinstance(section, Fields) else ():
        given = node if isinstance(node, Fields) else ()
        parts = {name.text: part.text.strip() for name, part in given if isinstance(part, Leaf)}
        if "rows" in parts:
            found[key.text] = (key, {name: part for name, part in parts.items() if name in _STATE})
    return found


_STATE = ("sha256", "rows")


def _states(old: States, new: States) -> Iterator[Diagnostic]:
    for id, (key, state) in old.items():
        now: Mapping[str, str] = new[id][1] if id in new else {}
        changes = [
            wording("freeze-change", name=name, then=_short(state.get(name)), now=_short(now.get(name)))
            for name in dict.fromkeys((*state, *now))
            if state.get(name) != now.get(name)
        ]
        if changes:
            yield problem("M1218", key.span, name=id, changes=Listed(tuple(changes), "and"))


def _short(state: str | None) -> Word:
    """As much of a hash as tells it from another."""
    if state is None:
        return Wording("freeze-nothing")
    return f"{state[:_SHORT]}…" if len(state) > 2 * _SHORT else state


_SHORT = 12


# --- numbers -----------------------------------------------------------------------------------------------


def _entries(measured: MeasurementSet) -> dict[str, _Entry]:
    """Everything that a set holds, by its key."""
    holdings, language = measured.holdings, measured.holdings.contract.language
    found = {}
    for tallies in holdings.tallies.batches.values():
        for tally in tallies:
            key = Counted(holdings.contract, lambda *_: {}).key(tally.batch, tally.members)
            found[key] = _Entry(_counts(tally), tally.origin.span)
    for quantity, figure in holdings.figures.items():
        found[quantity.spelled(language)] = _Entry(_figure(figure), figure.origin.span)
    return found | dict(_cells(measured))


def _cells(measured: MeasurementSet) -> Iterator[tuple[str, _Entry]]:
    """The figures of each party."""
    parties, language = measured.holdings.parties, measured.holdings.contract.language
    for quantity, column in parties.figures.items() if parties else ():
        for row, name in enumerate(parties.names if parties else ()):
            printed = column.values[row]
            behind = column.behind[row] if column.behind else None
            numbers = {"value": _value(printed.value) if printed else None, **_behind(behind)}
            assert parties is not None
            yield f"{name}: {quantity.spelled(language)}", _Entry(numbers, parties.rows.span(row, column.number))


def _counts(tally: Tally) -> dict[str, Number]:
    beside = {name: getattr(tally, name) for name in ("people", "squares", "asked", "population")}
    return {**tally.counts, "total": tally.base, **beside}


def _figure(figure: Figure) -> dict[str, Number]:
    n = None if figure.n is None else Fraction(figure.n)
    return {"value": _value(figure.printed.value), "n": n, **_behind(figure.behind)}


def _behind(behind: Behind | None) -> dict[str, Number]:
    if behind is None:
        return {}
    return {name: getattr(behind, name) for name in COUNTED}


def _value(value: Value) -> Number:
    if not isinstance(value, Known):
        return type(value).__name__
    return value.value if isinstance(value.value, Fraction) else str(value.value)


def _numbers(old: Mapping[str, _Entry], new: Mapping[str, _Entry], file: str) -> Iterator[Diagnostic]:
    """Each number that differs, each key that the rows give and the set has not, and each that it has and they do not give."""
    whole = next((entry.span for entry in old.values() if entry.span), None)
    for name, entry in old.items():
        if name not in new:
            yield problem("M1221", entry.span, name=name)
            continue
        numbers = new[name].numbers
        for part in dict.fromkeys((*entry.numbers, *numbers)):
            if entry.numbers.get(part) != numbers.get(part):
                words = {"written": _told(entry.numbers.get(part)), "counted": _told(numbers.get(part))}
                yield problem("M1219", entry.span, part=part, name=name, **words)
    top = Span(whole.source, 0, 0) if whole else None
    yield from (problem("M1220", top, name=name) for name in new if name not in old)


def _told(number: Number) -> Wording | str:
    if number is None:
        return Wording("freeze-nothing")
    return shown(number, NUMBER) if isinstance(number, Fraction) else number
