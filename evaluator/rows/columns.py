"""What a column means: the texts that stand for answers and members."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from dsl.contract import Dimension, Question
from dsl.diagnostic import Listed, Wording
from dsl.source import Span
from evaluator.measurements import answers, shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Fields, Leaf, Node
from evaluator.rows.spellings import spelled, spellings
from evaluator.rows.table import Codes, Ticks
from evaluator.rows.turned import Turned

__all__ = ["Dimension", "Question", "are_apart", "dimension", "named", "question", "texts"]

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
        column = named(node, key.text, key.span, desk)
        return Codes(column.text, spelled(usual, ())[0], usual=usual, span=column.span) if column else None
    keys = ("column", list_key, "missing", *(("separator",) if list_key == "answers" else ()))
    entry = shape.fields(node, keys, key.text, desk)
    column = named(entry.get("column"), key.text, key.span, desk)
    given = _given(entry.get(list_key), list_key, usual, of, desk)
    missing = texts(entry.get("missing"), f"{key.text}: missing", desk)
    separator = shape.leaf(entry.get("separator"), f"{key.text}: separator", desk)
    if column is None or not are_apart({**usual, **given}, missing, key.span, desk):
        return None
    meanings = {**usual, **given}
    if separator is not None:
        if len(separator.text) != 1:
            desk.report("M1111", separator.span, name="separator", text=separator.text, signs=Listed(_SIGNS))
            return None
        meanings = {name: tuple(text for text in stands if separator.text not in text) for name, stands in meanings.items()}
    meanings, missing = spelled(meanings, missing, numbers=separator is None)
    return Codes(column.text, meanings, missing, separator.text if separator else None, usual=usual, span=column.span)


_SIGNS = ('","', '";"', '"|"', '"+"')
"""Signs that may stand between the answers in a cell; a text that holds the sign is none of them."""


def named(node: Node | None, where: str, at: Span, desk: Desk) -> Leaf | None:
    """The name of a column, without the blanks around it and at its own place; None with a message where there is none."""
    found = shape.leaf(node, f"{where}: column", desk)
    if found is not None and found.text.strip():
        return Leaf(found.text.strip(), found.inner or found.span)
    if found is not None or node is None:
        desk.report("M0624", at, where=shape.within(where), name="column")
    return None


def _given(node: Node | None, list_key: str, usual: Names, of: str, desk: Desk) -> Names:
    """The texts that the file gives for each name, in place of the usual ones."""
    return {name.text: texts(under, f"{list_key}: {name.text}", desk) for name, under in _known(node, list_key, usual, of, desk)}


def _known(node: Node | None, list_key: str, usual: Names, of: str, desk: Desk) -> Iterable[tuple[Leaf, Node]]:
    """What stands under the names that there are, with a message for each other name, and one where all is turned round."""
    if node is None:
        return ()
    entry = shape.fields(node, None, list_key, desk)
    code = "M0652" if list_key == "members" else "M0651"
    turned = Turned.of(entry, usual)
    if turned is not None:
        desk.report(
            code, turned.first.span, *turned.fixes(), name=turned.first.text, question=of, suggestion=turned.hint(list_key)
        )
    wrong = turned.strangers() if turned else (name for name, _ in entry if name.text not in usual)
    labels = {text: known for known, stands in usual.items() for text in stands}
    for name in wrong:
        desk.stranger(code, name, desk.near(name.text, usual, Wording("none-declared"), labels), question=of)
    return turned.entries() if turned else (each for each in entry if each[0].text in usual)


def are_apart(names: Names, missing: Iterable[str], at: Span, desk: Desk) -> bool:
    """Whether no text stands for two things, with a message for the first that does."""
    meaning: dict[str, str] = {}
    for name, stands in (*names.items(), ("missing", tuple(missing))):
        for text in stands:
            first = meaning.setdefault(text, name)
            if first != name:
                desk.report("M1114", at, text=text, first=first, second=name)
                return False
    return True


def _ticks(key: Leaf, node: Fields, question: Question, usual: Names, desk: Desk) -> Ticks | None:
    entry = shape.fields(node, ("columns", "ticked", "not_ticked"), key.text, desk)
    if not question.several:
        desk.report("M1113", key.span, name=question.name)
        return None
    given = dict(_known(entry.get("columns"), "columns", usual, question.name, desk))
    columns = {name.text: column for name, under in given.items() if (column := named(under, name.text, name.span, desk))}
    if lacking := [name for name in usual if name not in columns and name not in question.excluded]:
        desk.report("M1137", key.span, name=question.name, answers=Listed(tuple(f'"{name}"' for name in lacking), "and"))
        return None
    ticked = texts(entry.get("ticked"), f"{key.text}: ticked", desk) or _TICKED
    not_ticked = texts(entry.get("not_ticked"), f"{key.text}: not_ticked", desk) or _NOT_TICKED
    ticked, not_ticked = spellings(ticked, not_ticked), spellings(not_ticked, ticked)
    found = {name: column.text for name, column in columns.items()}
    return Ticks(found, ticked, not_ticked, {name: column.span for name, column in columns.items()}, span=key.span)


_TICKED = ("1", "x", "X", "true")
_NOT_TICKED = ("0", "false")


def texts(node: Node | None, where: str, desk: Desk) -> tuple[str, ...]:
    """The texts of a list, or the one that stands alone, without the blanks around them."""
    leaves = [shape.leaf(item, where, desk) for item in shape.items(node)]
    return tuple(dict.fromkeys(leaf.text.strip() for leaf in leaves if leaf and leaf.text.strip()))
