"""How a measurement set is written: texts, exact numbers, keys and entries as YAML reads them back, letter for letter."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from fractions import Fraction

from dsl.units import Kind, Unit
from evaluator.measurements.records import Number
from evaluator.measurements.wording import unit_name
from maalbar.scaffold.keys import entry

Entry = Mapping[str, str]
"""What stands under a key: each part as it is written."""

_PLAIN = re.compile(r"[^\W\d_][\w .()%/-]*[\w)%]|[^\W\d_]|-?[0-9]+(\.[0-9]+)?( ?[%\w]+)?")


def text(words: str) -> str:
    """A text, in quotes where YAML would take it for something else."""
    return words if _PLAIN.fullmatch(words) else json.dumps(words, ensure_ascii=False)


def number(value: Number) -> str:
    """A number with all its decimals, never three of them, which might be taken for thousands."""
    places = next((at for at in range(_MOST) if (value * 10**at).denominator == 1), None)
    if places is None:
        raise ValueError(f"{value} ends in no decimal")
    digits = f"{abs(int(value * 10**places)):0{places + 1}d}"
    whole, rest = (digits[:-places], digits[-places:]) if places else (digits, "")
    sign, rest = "-" if value < 0 else "", rest + "0" if places == _DOUBTFUL else rest
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"


_MOST = 60
_DOUBTFUL = 3


def with_unit(value: Fraction, unit: Unit, language: str) -> str:
    """A number with its unit, where it can be written with one."""
    if unit.kind in (Kind.RATIO, Kind.PP):
        return f"{number(value * 100)} {unit}"
    named = unit.kind is Kind.NAMED and str(unit) not in ("count", "points") and not set(str(unit)) & set("·^1 ")
    return f"{number(value)} {unit_name(unit, language)}" if named else number(value)


def key(name: str) -> str:
    """A key in braces; a mark of a scale stands as it is."""
    return name if name.isascii() and name.isdigit() else entry(name)


def lines(name: str, parts: Entry) -> Iterator[str]:
    """An entry on a line of its own, in braces; a value alone without them."""
    alone = parts.get("value") if len(parts) == 1 else None
    body = alone if alone is not None else "{" + ", ".join(f"{key(each)}: {part}" for each, part in parts.items()) + "}"
    yield f"  {entry(name)}: {body}"


def section(name: str, entries: Mapping[str, Entry]) -> Iterator[str]:
    """A section with its entries; nothing where it has none."""
    if entries:
        yield ""
        yield f"{name}:"
        for each, parts in entries.items():
            yield from lines(each, parts)
