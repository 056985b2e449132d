"""What a measure is in the rows: their number, different texts, or a column of numbers."""

from __future__ import annotations

from attrs import evolve

from evaluator.measurements import shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.rows.columns import named, texts
from evaluator.rows.spellings import spellings
from evaluator.rows.table import Measured, Number

NUMBER = ("column", "decimals", "missing", "empty")
"""The keys of a column of numbers."""

MEASURE = (*NUMBER, "per", "figure", "unique")
"""The keys of a measure."""

MOST_DECIMALS = 9
"""Decimals of a number in a row, of 18 digits in all."""


def measure(key: Leaf, node: Node, desk: Desk) -> Measured | None:
    """What a measure is in the rows."""
    if isinstance(node, Leaf) and node.text.strip() == "rows":
        return Measured(rows=True, span=node.span)
    if not isinstance(node, Fields):
        found = number(node, key, desk)
        return Measured(number=found, span=found.span) if found else None
    entry = shape.fields(node, MEASURE, key.text, desk)
    return _unique(key, entry, desk) if entry.get("unique") is not None else _number(key, entry, desk)


def _unique(key: Leaf, entry: Fields, desk: Desk) -> Measured | None:
    shape.fields(entry, ("unique",), key.text, desk)
    column = named(entry.get("unique"), key.text, key.span, desk)
    return Measured(unique=column.text, span=column.span) if column else None


def _number(key: Leaf, entry: Fields, desk: Desk) -> Measured | None:
    found = number(Fields(tuple(each for each in entry if each[0].text in NUMBER), entry.span), key, desk)
    if found is None:
        return None
    per = named(entry.get("per"), f"{key.text}: per", key.span, desk) if entry.get("per") is not None else None
    figure = _word("figure", entry, key.text, ("sum", "mean"), desk)
    if per and figure:
        desk.report("M1142", entry.span, first="per", second="figure", where=shape.within(key.text))
    beside = evolve(found, column=per.text, span=per.span) if per else None
    return Measured(number=found, per=beside, figure=figure, span=found.span)


def number(node: Node, key: Leaf, desk: Desk, decimals: int = 4) -> Number | None:
    """A column of numbers, under that key."""
    if not isinstance(node, Fields):
        column = named(node, key.text, key.span, desk)
        return Number(column.text, decimals, span=column.span) if column else None
    entry = shape.fields(node, NUMBER, key.text, desk)
    column = named(entry.get("column"), key.text, key.span, desk)
    places = _decimals(entry, key.text, desk)
    missing = spellings(texts(entry.get("missing"), f"{key.text}: missing", desk))
    empty = _word("empty", entry, key.text, ("left out", "zero"), desk)
    return Number(column.text, decimals if places is None else places, missing, empty, span=column.span) if column else None


def _decimals(entry: Fields, where: str, desk: Desk) -> int | None:
    given = shape.leaf(entry.get("decimals"), f"{where}: decimals", desk)
    places = shape.whole(given, MOST_DECIMALS) if given else None
    if given and places is None:
        desk.report("M1115", given.span, text=given.text, most=MOST_DECIMALS)
    return places


def _word(name: str, node: Fields, where: str, known: tuple[str, ...], desk: Desk) -> str | None:
    """One of some words; None where it is not given or is none of them, with a message."""
    found = shape.leaf(node.get(name), f"{where}: {name}", desk)
    if found is None or found.text.strip() in known:
        return found.text.strip() if found else None
    desk.stranger("M1104", found, desk.near(found.text.strip(), known), key=name)
    return None
