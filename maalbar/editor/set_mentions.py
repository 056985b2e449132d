"""Where the things of a contract are mentioned in a measurement set: its keys are written as a rule writes the quantity."""

from __future__ import annotations

from collections.abc import Iterator

from dsl.check import read_expression
from dsl.contract import Contract
from dsl.source import Source, Span
from evaluator.measurements.joined import apart
from evaluator.measurements.nodes import Fields, Items, Leaf, Node
from evaluator.measurements.yaml_source import compose
from maalbar.editor import table_mentions
from maalbar.editor.mentions import Mention, Mentions
from maalbar.editor.names import Kind, Known


def mentions(source: Source, known: Known, contract: Contract) -> list[Mention]:
    """Every mention in a measurement file of a contract."""
    tree, _ = compose(source)
    gathered = _Set(known, contract)
    if isinstance(tree, Fields):
        gathered.top(tree)
    return gathered.found


class _Set(Mentions):
    def __init__(self, known: Known, contract: Contract) -> None:
        super().__init__(known)
        self.contract = contract

    def top(self, tree: Fields) -> None:
        """The sections of a file."""
        for leaf in _expressions(tree):
            self.text(leaf)
        for key, node in _fields(tree.get("counts")):
            question = self.text(key, "n(", ")")
            self._counts(node, question)
        for key, _ in _fields(tree.get("attributes")):
            self._plain(Kind.ATTRIBUTE, key)
        for leaf in _leaves(_under(tree.get("parties"), "attributes")):
            self._plain(Kind.ATTRIBUTE, leaf)
        for kind, key, owner in table_mentions.named(tree.get("tables")):
            self._plain(kind, key, owner)

    def _plain(self, kind: Kind, leaf: Leaf, owner: str = "") -> bool:
        return leaf.inner is not None and self.say(self.known.get(kind, leaf.text, owner), leaf.inner)

    def _counts(self, node: Node, question: str | None) -> None:
        """Members, to any depth, and under them answers."""
        for key, below in _fields(node):
            said = [question is not None and self._plain(Kind.ANSWER, each, question) for each in apart(key)]
            if any(said):
                continue
            member = self.known.member(key.text)
            if member is not None and key.inner is not None:
                self.say(member, key.inner)
            self._counts(below, question)

    def text(self, leaf: Leaf, before: str = "", behind: str = "") -> str | None:
        """The mentions in a text that is read as an expression between two others; gives the question that it is of."""
        if leaf.inner is None:
            return None
        made = Source(leaf.inner.source.name, before + leaf.text + behind)
        expr, _ = read_expression(made, 0, None, self.contract)
        count = len(self.found)
        if expr is not None:
            self.expr(expr)
        start, end = leaf.inner.start - len(before), leaf.inner.end
        moved = [
            Mention(each.symbol, Span(leaf.inner.source, start + each.span.start, min(start + each.span.end, end)))
            for each in self.found[count:]
        ]
        self.found[count:] = moved
        return next((each.symbol.name for each in moved if each.symbol.kind is Kind.QUESTION), None)


def _expressions(tree: Fields) -> Iterator[Leaf]:
    """The texts that are quantities or places."""
    for section in (tree.get("figures"), tree.get("published"), _under(tree.get("parties"), "figures")):
        yield from (key for key, _ in _fields(section))
    for entry in _items(tree.get("stand_ins")):
        for name in ("for", "use"):
            yield from _leaves(_under(entry, name))


def _fields(node: Node | None) -> tuple[tuple[Leaf, Node], ...]:
    return node.entries if isinstance(node, Fields) else ()


def _items(node: Node | None) -> tuple[Node, ...]:
    return node.nodes if isinstance(node, Items) else ()


def _leaves(node: Node | None) -> Iterator[Leaf]:
    yield from [node] if isinstance(node, Leaf) else (each for each in _items(node) if isinstance(each, Leaf))


def _under(node: Node | None, name: str) -> Node | None:
    return node.get(name) if isinstance(node, Fields) else None
