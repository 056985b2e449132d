"""Where the things of a contract are mentioned in the `tables` section: questions, dimensions, measures, answers and members."""

from __future__ import annotations

from collections.abc import Iterator

from evaluator.measurements.nodes import Fields, Leaf, Node
from maalbar.editor.names import Kind

Named = tuple[Kind, Leaf, str]
"""What a key is a mention of, the key, and the question or the dimension that it belongs to."""

_SECTIONS = (("questions", Kind.QUESTION), ("dimensions", Kind.DIMENSION), ("measures", Kind.MEASURE))
_INNER = {"questions": (("answers", "columns"), Kind.ANSWER), "dimensions": (("members",), Kind.MEMBER)}


def named(tables: Node | None) -> Iterator[Named]:
    """Every key of the section that is a name of the contract."""
    for _, table in _fields(tables):
        for section, kind in _SECTIONS:
            for key, node in _fields(_under(table, section)):
                yield kind, key, ""
                yield from _inner(section, key, node)


def _inner(section: str, owner: Leaf, node: Node) -> Iterator[Named]:
    lists, kind = _INNER.get(section, ((), Kind.ANSWER))
    for name in lists:
        yield from ((kind, key, owner.text) for key, _ in _fields(_under(node, name)))


def _fields(node: Node | None) -> tuple[tuple[Leaf, Node], ...]:
    return node.entries if isinstance(node, Fields) else ()


def _under(node: Node | None, name: str) -> Node | None:
    return node.get(name) if isinstance(node, Fields) else None
