"""The columns in which a contract's figures may be counted, where the answers themselves are in a file: a table to fill in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dsl.contract import Contract
from dsl.quantity import Quantity
from dsl.units import Kind
from evaluator.rows.wanted import conditions
from maalbar.report.texts import Language
from maalbar.scaffold.words import plain, word

_MEASURES = {"count": "rows", "figure": "{column: …, figure: sum}"}
"""What a measure may be in the rows, by the function that asks for it; a column of numbers for any other."""

_UNADDED = {Kind.RATIO: "{column: …, figure: mean}", Kind.NAMED: "{column: …, per: …}"}
"""The figure of a measure of which a sum means nothing: a share, or so much of one thing for each of another."""


def tables(contract: Contract, language: Language) -> Iterator[str]:
    """The section, line by line; nothing where the contract asks for nothing that rows give."""
    asked = [quantity.inner or quantity for quantity in contract.quantities]
    declared, names = contract.declarations, dict.fromkeys(name for quantity in asked for name in _names(quantity))
    questions = {name: f"…  # {plain(declared.questions[name].text)}" for name in names if name in declared.questions}
    measures = {quantity.subject[0]: _measure(quantity, contract) for quantity in asked if _is_of_rows(quantity, contract)}
    if not questions and not measures:
        return
    yield word("how to name columns", language)
    yield from ("tables:", f"  {word('rows', language)}:", "    file: ….csv")
    yield from _section("dimensions", {name: "…" for name in names if name in declared.dimensions})
    yield from _section("questions", questions)
    yield from _section("measures", measures)


def _names(quantity: Quantity) -> Iterator[str]:
    yield from (name for name, _ in quantity.members)
    yield quantity.of or ""
    yield from conditions(quantity.where)


def _is_of_rows(quantity: Quantity, contract: Contract) -> bool:
    named = quantity.of is None and bool(quantity.subject) and quantity.subject[0] in contract.declarations.measures
    return named and quantity.function not in ("date", "done")


def _measure(quantity: Quantity, contract: Contract) -> str:
    function, unit = quantity.function, contract.declarations.measures[quantity.subject[0]].unit
    if quantity.years is not None or function == "figure":
        is_quotient = unit.kind is Kind.RATIO or any(power < 0 for _, power in unit.powers)
        return _UNADDED[unit.kind] if is_quotient else _MEASURES["figure"]
    return _MEASURES.get(function, "{column: …}")


def _section(name: str, entries: dict[str, str]) -> Iterable[str]:
    return [f"    {name}:", *(f"      {key}: {value}" for key, value in entries.items())] if entries else []
