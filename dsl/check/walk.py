"""Going through a syntax tree without recursion."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attrs import fields

from dsl import syntax


def inside(node: syntax.Node) -> Iterator[syntax.Node]:
    """The node and everything in it, outermost first, in the order of the text."""
    waiting: list[syntax.Node] = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(reversed(children(current)))


def children(node: syntax.Node) -> list[syntax.Node]:
    """The nodes directly inside a node."""
    found: list[syntax.Node] = []
    for name in _names(type(node)):  # type: ignore[arg-type]  # a class is hashable; mypy looks at the hash of its instances
        value = getattr(node, name)
        if isinstance(value, syntax.Node):
            found.append(value)
        elif isinstance(value, tuple):
            found += [item for item in value if isinstance(item, syntax.Node)]
    return found


@cache
def _names(kind: type[syntax.Node]) -> tuple[str, ...]:
    return tuple(attribute.name for attribute in fields(kind) if attribute.name != "span")


def outside_paths(node: syntax.Node) -> Iterator[syntax.Node]:
    """As `inside`, but for the steps of paths: `goal 1 e target` is no mention of this rule's target."""
    waiting: list[syntax.Node] = [node]
    while waiting:
        current = waiting.pop()
        yield current
        if not isinstance(current, syntax.GoalPath | syntax.Words):
            waiting.extend(reversed(list(children(current))))
