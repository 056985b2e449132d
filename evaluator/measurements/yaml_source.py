"""Text -> tree of nodes, with the place of each; the one module that knows PyYAML.

PyYAML's events are read one by one, with its pure parser and without its resolver and constructors: every
scalar stays text (`ja`, `no`, `012` and `0.1` are not touched) and nothing can be built or repeated. What could
hide one thing behind another (anchors, aliases, tags, several documents, a key that occurs twice) is refused
where it stands, so that a small file cannot unfold to a large one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeVar

import yaml
from attrs import frozen

from dsl.diagnostic import Diagnostic, Label, problem, rewrite
from dsl.source import Source, Span
from evaluator.measurements.nodes import Fields, Items, Leaf, Node
from evaluator.measurements.torn import cut_at_comma, torn
from evaluator.measurements.yaml_problems import explained

LARGEST = 4_000_000
"""Characters in one file."""

DEEPEST = 50
"""Lists and keys inside each other."""


def compose(source: Source) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """The tree of a YAML file, and what is wrong with it; the tree is None where the file cannot be read on."""
    if len(source.text) > LARGEST:
        return None, (problem("M0601", None, file=source.name, most=max(1, LARGEST // 1_000_000)),)
    tree = _Tree(source, [])
    try:
        return tree.document(), tuple(tree.out)
    except _RefusedError as refused:
        return None, (*tree.out, refused.diagnostic)
    except yaml.YAMLError as error:
        last = explained(error, source)
        return None, (*(one for one in tree.out if not _follows(one, last)), last)


def _follows(one: Diagnostic, last: Diagnostic) -> bool:
    """Whether a message is of something behind a bracket that is never closed: then it may only come from that."""
    return one.code == "M0608" and one.span is not None and last.span is not None and one.span.start >= last.span.start


class _RefusedError(Exception):
    """The file holds something that is not read at all."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        self.diagnostic = diagnostic
        super().__init__(diagnostic)


Entry = TypeVar("Entry", bound=tuple[Node, ...])


@frozen
class _Tree:
    """The tree of one file while it grows."""

    source: Source
    out: list[Diagnostic]

    def document(self) -> Node:
        """The only document of the file."""
        events = iter(yaml.parse(self.source.text, Loader=yaml.BaseLoader))
        next(events)  # the start of the stream
        if isinstance(next(events), yaml.StreamEndEvent):
            raise _RefusedError(problem("M0607", self._at(0, 0), file=self.source.name))
        node = self._node(next(events), events, 1)
        next(events)  # the end of the document
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            raise _RefusedError(problem("M0605", self._place(after)))
        return node

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        self._refuse(event, depth)
        if isinstance(event, yaml.ScalarEvent):
            return self._leaf(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._items(event, events, depth)
        return self._fields(event, events, depth)

    def _refuse(self, event: yaml.Event, depth: int) -> None:
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise _RefusedError(problem("M0603", place, text=place.text))
        if getattr(event, "tag", None):
            raise _RefusedError(problem("M0604", place, text=place.text))
        if depth > DEEPEST:
            raise _RefusedError(problem("M0606", place, most=DEEPEST))

    def _leaf(self, event: yaml.ScalarEvent) -> Leaf:
        place = self._place(event)
        if hidden := _HIDDEN.search(event.value):
            raise _RefusedError(problem("M0602", place, sign=f"U+{ord(hidden.group()):04X}"))
        quote = 1 if event.style in ("'", '"') else 0
        inner = Span(self.source, place.start + quote, place.end - quote)
        return Leaf(event.value, place, inner if inner.text == event.value else None)

    def _items(self, start: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Items:
        nodes: list[Node] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            nodes.append(self._node(event, events, depth + 1))
            if len(nodes) > 1:
                self._doubt(nodes[-2], nodes[-1])
        kept = self._whole(start, [(node,) for node in nodes])
        return Items(tuple(node for (node,) in kept), self._place(start, event))

    def _whole(self, start: yaml.Event, entries: list[Entry]) -> list[Entry]:
        """The entries without those that are pieces of one text."""
        found = torn(entries) if getattr(start, "flow_style", False) else None
        if found is None:
            return entries
        quoted = rewrite(found.span, f'"{found.span.text}"', safe=True)
        self.out.append(problem("M0642", found.span, *([] if '"' in found.span.text else [quoted]), text=found.span.text))
        return entries[: found.first] + self._whole(start, entries[found.last + 1 :])

    def _doubt(self, left: Node, right: Node) -> None:
        """`[0,79]` may be one number or two: neither is guessed."""
        comma = Span(self.source, left.span.end, right.span.start)
        around = self.source.text[max(0, comma.start - 1) : comma.end + 1]
        if comma.text == "," and around[0].isdigit() and around[-1].isdigit():
            both = left.span.to(right.span)
            spaced = both.text.replace(",", ", ")
            fixes = [rewrite(both, f'"{both.text}"'), *([rewrite(both, spaced)] if both.text[-1].isdigit() else [])]
            self.out.append(problem("M0623", both, *fixes, text=both.text, spaced=spaced))

    def _fields(self, start: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Fields:
        entries: dict[str, tuple[Leaf, Node]] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, events, depth + 1)
            node = self._node(next(events), events, depth + 1)
            if not isinstance(key, Leaf):
                self.out.append(problem("M0609", key.span))
            elif whole := cut_at_comma(key, node, list(entries.values())):
                quoted = rewrite(whole.span, f'"{whole.text}"', safe=True)
                self.out.append(problem("M0622", key.span, quoted, text=key.text, whole=whole.text))
                last = next(reversed(entries))
                entries[last] = entries[last][0], whole
            elif key.text in entries:
                first = Label(entries[key.text][0].span, "first")
                self.out.append(problem("M0608", key.span, first, name=key.text))
            else:
                entries[key.text] = key, node
        kept = self._whole(start, list(entries.values()))
        return Fields(tuple(kept), self._place(start, event))

    def _place(self, first: yaml.Event, last: yaml.Event | None = None) -> Span:
        begin, finish = first.start_mark, (last or first).end_mark
        start, end = (mark.index if mark else 0 for mark in (begin, finish))
        return self._at(start, start + len(self.source.text[start:end].rstrip()))

    def _at(self, start: int, end: int) -> Span:
        return Span(self.source, start, end)


_HIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff]")
"""Control characters, which an escape such as `\\x00` in a quoted text could smuggle in."""
