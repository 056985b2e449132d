"""Texts that YAML tears apart: inside `{ }` and `[ ]` a comma ends a text, also the comma in `share(ja, segment=drift)`.

So does a decimal comma: `{value: 24,5 days}` is a value 24 and a key `5 days` with nothing under it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from dsl.source import Span
from evaluator.measurements.nodes import Leaf, Node
from evaluator.measurements.wording import CURLY


@frozen
class Torn:
    """A text that was torn apart, and the first and the last of the entries that its pieces became."""

    span: Span
    first: int
    last: int


def torn(entries: Iterable[tuple[Node, ...]]) -> Torn | None:
    """The first text that opens a round bracket in one entry of a bracketed list and closes it in a later one."""
    begun: tuple[int, Leaf] | None = None
    for number, nodes in enumerate(entries):
        for leaf in nodes:
            open_brackets = _open_brackets(leaf)
            if begun is None and isinstance(leaf, Leaf) and open_brackets > 0:
                begun = number, leaf
            elif begun is not None and open_brackets < 0:
                return Torn(begun[1].span.to(leaf.span), begun[0], number)
    return None


def _open_brackets(node: Node) -> int:
    """How many round brackets a text without quotes leaves open; less than 0 where it closes some."""
    if not isinstance(node, Leaf) or node.inner is None or node.inner != node.span:
        return 0
    return node.text.count("(") - node.text.count(")")


def cut_at_comma(key: Leaf, node: Node, before: Sequence[tuple[Leaf, Node]]) -> Leaf | None:
    """The whole number of which a key without a value is the decimals, the value before it the rest; None where it is none."""
    value = before[-1][1] if before else None
    if not isinstance(value, Leaf) or not isinstance(node, Leaf) or node.text or not key.text[:1].isdigit():
        return None
    between = Span(key.span.source, value.span.end, key.span.start)
    if between.text != "," or not value.text[-1:].isdigit():
        return None
    span = value.span.to(key.span)
    return Leaf(span.text.strip(CURLY), span)
