"""A mapping that is written the wrong way round: `{1: yes, 2: no}`, with the texts of the cells before what they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from dsl.diagnostic import Fix, Wording, rewrite, wording
from evaluator.measurements.nodes import Fields, Items, Leaf, Node


@frozen
class Turned:
    """What such a mapping means: for each name the texts that stand before it, and what is written the right way already."""

    node: Fields
    meant: Mapping[str, tuple[Leaf, ...]]
    right: tuple[tuple[Leaf, Node], ...]

    @classmethod
    def of(cls, node: Fields, usual: Mapping[str, tuple[str, ...]]) -> Turned | None:
        """The mapping as it is meant; None where no name stands behind a text. Names may be `usual` texts, in any capitals."""
        names = {text.casefold(): name for name, texts in usual.items() for text in texts}
        meant = dict[str, tuple[Leaf, ...]]()
        for key, under in node:
            name = names.get(under.text.strip().casefold()) if isinstance(under, Leaf) else None
            if key.text not in usual and name is not None:
                meant[name] = (*meant.get(name, ()), key)
        return cls(node, meant, tuple((key, under) for key, under in node if key.text in usual)) if meant else None

    @property
    def first(self) -> Leaf:
        """The first text that stands in a name's place."""
        return next(iter(self.meant.values()))[0]

    def strangers(self) -> Iterator[Leaf]:
        """What stands behind texts that are turned round as well, and is no name."""
        turned = {key.span.start for keys in self.meant.values() for key in keys} | {key.span.start for key, _ in self.right}
        yield from (under for key, under in self.node if key.span.start not in turned and isinstance(under, Leaf))

    def entries(self) -> Iterator[tuple[Leaf, Node]]:
        """What is meant, name by name."""
        yield from self.right
        for name, keys in self.meant.items():
            yield Leaf(name, keys[0].span), keys[0] if len(keys) == 1 else Items(keys, self.node.span)

    def hint(self, key: str) -> Wording:
        """Which way round it is, with the line in the writer's own words; `key` is what the mapping stands under."""
        return wording("rows-turned-round", under=key, line=self._line)

    @property
    def _line(self) -> str:
        told = [f"{key.span.text}: {under.span.text}" for key, under in self.right]
        for name, keys in self.meant.items():
            texts = ", ".join(key.span.text for key in keys)
            told.append(f"{name}: [{texts}]" if len(keys) > 1 else f"{name}: {texts}")
        return f"{{{', '.join(told)}}}"

    def fixes(self) -> tuple[Fix, ...]:
        """The line in the mapping's place, where it stands in braces."""
        return (rewrite(self.node.span, self._line),) if self.node.span.text.startswith("{") else ()
