"""The parties of a frozen set: a CSV file with a row for each, and the section that says what its columns are.

A figure that rows gave stands with what it was counted from, its numerator and its denominator, so that nothing is rounded; one
that stood in the set's own table of parties stands as it was printed. Columns that say the same are one column.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from attrs import define, field, frozen

from dsl.quantity import Quantity
from dsl.units import Kind
from evaluator.measurements.cells import Column
from evaluator.measurements.holdings import Holdings
from evaluator.measurements.parties import Parties
from evaluator.measurements.resolve import is_open, of_rows
from evaluator.measurements.shape import COUNTED
from evaluator.result import Answer
from evaluator.value import Known
from maalbar.rows.counted import Counted
from maalbar.rows.written import number, text
from maalbar.scaffold.keys import entry

Cells = tuple[str, ...]


@frozen
class Written:
    """The lines of the section, and the text of the file that it names."""

    lines: tuple[str, ...]
    rows: str
    numbers: tuple[Fraction, ...] = ()


@define
class _Sheet:
    """The columns so far, by what they are called."""

    columns: dict[str, Cells] = field(factory=dict)
    _names: dict[Cells, str] = field(factory=dict)

    def add(self, name: str, cells: Cells) -> str:
        """The column with these cells, which may be there under another name."""
        if cells not in self._names:
            free = next(each for each in (name, *(f"{name} ({at})" for at in range(2, 10_000))) if each not in self.columns)
            self.columns[free] = cells
            self._names[cells] = free
        return self._names[cells]


def written(holdings: Holdings, asked: Sequence[Quantity], file: str, writer: Counted) -> Written | None:
    """The parties of a set: those of its table and those that rows name; None where it has none."""
    own = holdings.parties
    names = tuple(dict.fromkeys((*(own.names if own else ()), *(name for name in holdings.rows if name is not None))))
    if not names:
        return None
    made = _Parties(holdings, names, writer, _Sheet({_key(writer): names}))
    figures = [*made.given(), *made.counted(asked)]
    lines = ["", "parties:", f"  file: {text(file)}", f"  key: {json.dumps(_key(writer), ensure_ascii=False)}"]
    lines += made.attributes()
    lines += ["  figures:", *(f"    {entry(key)}: {body}" for key, body in figures)] if figures else ["  figures: {}"]
    lines += made.rest()
    return Written(tuple(lines), made.rows(), tuple(made.numbers))


def _key(writer: Counted) -> str:
    return writer.contract.scored_parties or "party"


@define
class _Parties:
    """The section while it is put together."""

    holdings: Holdings
    names: tuple[str, ...]
    writer: Counted
    sheet: _Sheet
    numbers: list[Fraction] = field(factory=list)

    @property
    def own(self) -> Parties | None:
        """The set's own table of parties."""
        return self.holdings.parties

    def given(self) -> Iterator[tuple[str, str]]:
        """The columns of the set's own table, as they were printed; rows may give what is unknown there."""
        for quantity, column in self.own.figures.items() if self.own else ():
            unit = {"unit": text(column.unit)} if column.unit else {}
            yield self.writer.name(quantity), _braces({**self._parts(quantity, column), **unit})

    def _cells(self, column: Column) -> Cells:
        index = self.own.index if self.own else {}
        printed = [column.values[index[name]] if name in index else None for name in self.names]
        return tuple(cell.text if cell else "" for cell in printed)

    def counted(self, asked: Sequence[Quantity]) -> Iterator[tuple[str, str]]:
        """The figures that rows give of any party, and no table does."""
        for quantity in asked:
            if self.own and quantity in self.own.figures:
                continue
            parts = self._parts(quantity, None)
            if parts:
                yield self.writer.name(quantity), _braces(parts)

    def _parts(self, quantity: Quantity, own: Column | None) -> dict[str, str]:
        answers = [self._answer(quantity, name, own) for name in self.names]
        if own is None and not any(answers):
            return {}
        found = {part: tuple(_cell(part, answer, quantity) for answer in answers) for part in _PARTS}
        if own is not None:
            both = zip(answers, found["column"], self._cells(own), strict=True)
            found["column"] = tuple(counted if answer else printed for answer, counted, printed in both)
        self.numbers += [number for answer in answers if answer for number in _told(answer, quantity)]
        key = self.writer.name(quantity)
        parts = {
            part: _quoted(self.sheet.add(key if part == "column" else f"{key} {part}", cells))
            for part, cells in found.items()
            if any(cells) or (own is not None and part == "column")
        }
        return {**parts, "exact": "true"} if any(answers) else parts

    def _answer(self, quantity: Quantity, name: str, own: Column | None) -> Answer | None:
        held = self.holdings.rows.get(name)
        row = self.own.index.get(name) if own and self.own else None
        printed = own.values[row] if own and row is not None else None
        if held is None or (printed is not None and not is_open(printed.value)):
            return None
        found = of_rows(quantity, held)
        return None if found is None or is_open(found.value) else found

    # --- the rest of the section ------------------------------------------------------------------------------

    def attributes(self) -> list[str]:
        """The attributes of the set's own table."""
        given = self.own.attributes if self.own else {}
        named = {name: self.sheet.add(name, self._cells(column)) for name, column in given.items()}
        pairs = ", ".join(f"{entry(name)}: {_quoted(column)}" for name, column in named.items())
        return [f"  attributes: {{{pairs}}}"] if pairs else []

    def rest(self) -> list[str]:
        """What empty cells and some texts mean, and where the figures come from."""
        if self.own is None:
            return []
        unknown = ", ".join(json.dumps(each, ensure_ascii=False) for each in sorted(self.own.unknown))
        source = self.writer.source_of(self.own.source, None)
        lines = [f"empty: {self.own.empty}", *([f"unknown: [{unknown}]"] if unknown else [])]
        lines += [f"{name}: {part}" for name, part in source.items()]
        lines += [f"note: {text(self.own.note)}"] if self.own.note else []
        return [f"  {line}" for line in lines]

    def rows(self) -> str:
        """The file."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.sheet.columns)
        writer.writerows(zip(*self.sheet.columns.values(), strict=True))
        return out.getvalue()


_PARTS = ("column", *COUNTED)
"""The parts of a figure, in the order of their columns."""


def _told(answer: Answer, quantity: Quantity) -> Iterator[Fraction]:
    """The numbers of answers that a party's figure tells of."""
    told = (answer.numerator, answer.denominator, answer.excluded) if quantity.of else ()
    yield from (number for number in told if number is not None)


def _cell(part: str, answer: Answer | None, quantity: Quantity) -> str:
    found = _parts(answer, quantity).get(part) if answer else None
    return found if found is not None else ""


def _parts(answer: Answer, quantity: Quantity) -> Mapping[str, str]:
    """A figure as its numerator and denominator; where it is a number by itself, as its value with those behind it."""
    beside = {"denominator": answer.denominator, "excluded": answer.excluded, "asked": answer.asked}
    if answer.denominator is not None and answer.effective:
        beside["weight_squares"] = answer.denominator**2 / answer.effective
    told = {name: number(count) for name, count in beside.items() if count is not None}
    over, value = answer.denominator, answer.value.value if isinstance(answer.value, Known) else None
    if quantity.function in ("share", "nps", "mean") or (quantity.of is None and answer.numerator is not None):
        if over == 0:
            return {**told, "numerator": "0"}
        if over is not None and isinstance(value, Fraction):
            mean = {"squares": number((answer.variance + value**2) * over)} if answer.variance is not None else {}
            return {**told, "numerator": number(value * over), **mean}
    if isinstance(value, Fraction):
        return {**told, "column": _number(value, quantity)}
    return {**told, "column": "not applicable"}


def _number(value: Fraction, quantity: Quantity) -> str:
    """A number, with its unit where it could be taken for another without."""
    percents = quantity.unit.kind in (Kind.RATIO, Kind.PP)
    return f"{number(value * 100)} {quantity.unit}" if percents else number(value)


def _quoted(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)


def _braces(parts: Mapping[str, str]) -> str:
    if set(parts) == {"column"}:
        return parts["column"]
    return "{" + ", ".join(f"{name}: {part}" for name, part in parts.items()) + "}"
