"""A YAML file as a tree in which every text is still text and everything knows its place."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from dsl.source import Span


@frozen
class Leaf:
    """A text. `inner` is the text without its quotes where it stands in the file letter for letter, else None."""

    text: str
    span: Span = field(eq=False, repr=False)
    inner: Span | None = field(default=None, eq=False, repr=False)


@frozen
class Items:
    """A list."""

    nodes: tuple[Node, ...]
    span: Span = field(eq=False, repr=False)


@frozen
class Fields:
    """Keys with what stands under each; no key occurs twice."""

    entries: tuple[tuple[Leaf, Node], ...]
    span: Span = field(eq=False, repr=False)

    def __iter__(self) -> Iterator[tuple[Leaf, Node]]:
        return iter(self.entries)

    def get(self, name: str) -> Node | None:
        """What stands under a key."""
        return next((node for key, node in self.entries if key.text == name), None)

    def key(self, name: str) -> Leaf | None:
        """The key of that name, for its place."""
        return next((key for key, _ in self.entries if key.text == name), None)


Node = Leaf | Items | Fields
