"""What a column means: the texts that stand for answers and members, and the numbers of a measure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import evolve

from dsl.contract import Dimension, Question
from dsl.diagnostic import Wording
from evaluator.measurements import answers, shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.rows.table import Codes, Measured, Number, Ticks

__all__ = ["Dimension", "Question", "dimension", "measure", "number", "question", "texts"]

Names = Mapping[str, tuple[str, ...]]
"""Names, each with the texts that stand for it where the file says nothing else."""


def question(key: Leaf, node: Node, question: Question, desk: Desk) -> Codes | Ticks | None:
    """The column of a question, or its columns."""
    labels = {answer.name: answer.label for answer in question.answers}
    usual = {name: _usual(name, labels.get(name)) for name in answers.names(question)}
    if isinstance(node, Fields) and node.get("columns") is not None:
        return _ticks(key, node, question, usual, desk)
    codes = _codes(key, node, "answers", usual, question.name, desk)
    if codes is not None and codes.separator is not None and not question.several:
        desk.report("M1113", key.span, name=question.name)
        return None
    return codes


def dimension(key: Leaf, node: Node, dimension: Dimension, desk: Desk) -> Codes | None:
    """The column of a dimension."""
    usual = {member.name: _usual(member.name, member.label) for member in dimension.members}
    return _codes(key, node, "members", usual, dimension.name, desk)


def _usual(name: str, label: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in (name, (label or "").strip()) if text))


def _codes(key: Leaf, node: Node, list_key: str, usual: Names, of: str, desk: Desk) -> Codes | None:
    if isinstance(node, Leaf):
        if node.text.strip():
            return Codes(node.text.strip(), usual, span=node.span)
        desk.report("M0624", key.span, where=shape.within(key.text), name="column")
        return None
    keys = ("column", list_key, "missing", *(("separator",) if list_key == "answers" else ()))
    entry = shape.fields(node, keys, key.text, desk)
    column = shape.text(shape.required(entry, "column", key.text, key.span, desk), key.text, desk)
    given = _given(entry.get(list_key), list_key, usual, of, desk)
    missing = texts(entry.get("missing"), f"{key.text}: missing", desk)
    separator = shape.leaf(entry.get("separator"), f"{key.text}: separator", desk)
    if column is None or not _are_apart({**usual, **given}, missing, key, desk):
        return None
    return Codes(column, {**usual, **given}, missing, separator.text if separator else None, span=entry.span)


def _given(node: Node | None, list_key: str, usual: Names, of: str, desk: Desk) -> Names:
    """The texts that the file gives for each name, in place of the usual ones."""
    found = {}
    for name, under in shape.fields(node, None, list_key, desk) if node is not None else ():
        if name.text in usual:
            found[name.text] = texts(under, f"{list_key}: {name.text}", desk)
        else:
            code = "M0651" if list_key == "answers" else "M0652"
            desk.stranger(code, name, desk.near(name.text, usual, Wording("none-declared")), question=of)
    return found


def _are_apart(names: Names, missing: Iterable[str], key: Leaf, desk: Desk) -> bool:
    """Whether no text stands for two things, with a message for the first that does."""
    meaning: dict[str, str] = {}
    for name, stands in (*names.items(), ("missing", tuple(missing))):
        for text in stands:
            first = meaning.setdefault(text, name)
            if first != name:
                desk.report("M1114", key.span, text=text, first=first, second=name)
                return False
    return True


def _ticks(key: Leaf, node: Fields, question: Question, usual: Names, desk: Desk) -> Ticks | None:
    entry = shape.fields(node, ("columns", "ticked", "not_ticked"), key.text, desk)
    if not question.several:
        desk.report("M1113", key.span, name=question.name)
        return None
    columns = {
        name: stands[0] for name, stands in _given(entry.get("columns"), "answers", usual, question.name, desk).items() if stands
    }
    ticked = texts(entry.get("ticked"), f"{key.text}: ticked", desk) or _TICKED
    not_ticked = texts(entry.get("not_ticked"), f"{key.text}: not_ticked", desk) or _NOT_TICKED
    return Ticks(columns, ticked, not_ticked, span=entry.span) if columns else None


_TICKED = ("1", "x", "X", "true")
_NOT_TICKED = ("0", "false")


def texts(node: Node | None, where: str, desk: Desk) -> tuple[str, ...]:
    """The texts of a list, or the one that stands alone, without the blanks around them."""
    leaves = [shape.leaf(item, where, desk) for item in shape.items(node)]
    return tuple(dict.fromkeys(leaf.text.strip() for leaf in leaves if leaf and leaf.text.strip()))


def number(node: Node, where: str, desk: Desk, decimals: int = 4) -> Number | None:
    """A column of numbers."""
    if isinstance(node, Leaf):
        return Number(node.text.strip(), decimals, span=node.span) if node.text.strip() else None
    entry = shape.fields(node, ("column", "decimals", "missing", "empty", "per", "figure"), where, desk)
    column = shape.text(shape.required(entry, "column", where, node.span, desk), where, desk)
    given = shape.leaf(entry.get("decimals"), f"{where}: decimals", desk)
    places = shape.whole(given, MOST_DECIMALS) if given else decimals
    if given and places is None:
        desk.report("M1115", given.span, text=given.text, most=MOST_DECIMALS)
    missing = texts(entry.get("missing"), f"{where}: missing", desk)
    empty = _word("empty", entry, where, ("left out", "zero"), desk)
    return Number(column, decimals if places is None else places, missing, empty, span=entry.span) if column else None


MOST_DECIMALS = 9
"""Decimals of a number in a row, of 18 digits in all."""


def measure(key: Leaf, node: Node, desk: Desk) -> Measured | None:
    """What a measure is in the rows."""
    if isinstance(node, Leaf) and node.text.strip() == "rows":
        return Measured(rows=True, span=node.span)
    if isinstance(node, Fields) and node.get("unique") is not None:
        entry = shape.fields(node, ("unique",), key.text, desk)
        column = shape.text(entry.get("unique"), f"{key.text}: unique", desk)
        return Measured(unique=column, span=node.span) if column else None
    found = number(node, key.text, desk)
    if found is None:
        return None
    if not isinstance(node, Fields):
        return Measured(number=found, span=found.span)
    per = shape.text(node.get("per"), f"{key.text}: per", desk)
    return Measured(
        number=found,
        per=evolve(found, column=per) if per else None,
        figure=_word("figure", node, key.text, ("sum", "mean"), desk),
        span=found.span,
    )


def _word(name: str, node: Fields, where: str, known: tuple[str, ...], desk: Desk) -> str | None:
    """One of some words; None where it is not given or is none of them, with a message."""
    found = shape.leaf(node.get(name), f"{where}: {name}", desk)
    if found is None or found.text.strip() in known:
        return found.text.strip() if found else None
    desk.stranger("M1104", found, desk.near(found.text.strip(), known), key=name)
    return None
