"""The table of a contract that is scored for several parties, empty: a column for each attribute and each figure."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable

from attrs import frozen

from dsl.contract import Contract
from dsl.units import Kind, Unit
from maalbar.report.texts import Language
from maalbar.scaffold.keys import Wanted, entry, wanted
from maalbar.scaffold.words import expected, word


@frozen
class Table:
    """The lines of the measurement set that name the table, the name of its file, and its text: a head and one row."""

    lines: tuple[str, ...]
    file: str
    rows: str


def table(contract: Contract, name: str, language: Language) -> Table:
    """The table of the parties that the contract calls `name`."""
    figures, attributes, file = wanted(contract, language), contract.declarations.attributes, f"{name}.csv"
    columns = _columns(figures, (name, *attributes))
    separator = ";" if language == "da" else ","
    head = [name, *attributes, *columns.values()]
    rows = io.StringIO()
    writer = csv.writer(rows, delimiter=separator, lineterminator="\n")
    writer.writerows([head, [word("first party", language), *[""] * (len(head) - 1)]])
    lines = [f"# {word('how to fill the table', language, file=file)}", "parties:", f"  file: {file}", f"  key: [{name}]"]
    lines += [f"  attributes: [{', '.join(attributes)}]"] if attributes else []
    lines.append("  figures:" if figures else "  figures: {}")
    lines += [_column(one, columns[one.key], contract, language) for one in figures]
    lines += ["  empty: unknown", f"  separator: {json.dumps(separator)}", ""]
    lines += [f"# {word('head of the table', language, file=file)}", f"# {rows.getvalue().splitlines()[0]}"]
    return Table(tuple(lines), file, rows.getvalue())


def _columns(figures: Iterable[Wanted], taken: Iterable[str]) -> dict[str, str]:
    """The name of the column of each key: the key itself, unless another column is called so."""
    names = set(taken)
    return {one.key: f"{one.key} (2)" if one.key in names else one.key for one in figures}


def _column(one: Wanted, name: str, contract: Contract, language: Language) -> str:
    unit = f", unit: {json.dumps(str(one.quantity.unit), ensure_ascii=False)}" if _is_written(one.quantity.unit) else ""
    told = expected(one.quantity, contract.period, language)
    return f"    {entry(one.key)}: {{column: {json.dumps(name, ensure_ascii=False)}{unit}}}  # {told}"


def _is_written(unit: Unit) -> bool:
    """Whether a number in a cell is completed by its unit: one that a number can be written with."""
    if unit.kind in (Kind.RATIO, Kind.PP):
        return True
    return unit.kind is Kind.NAMED and str(unit) not in ("count", "points") and not set(str(unit)) & set("·^1")
