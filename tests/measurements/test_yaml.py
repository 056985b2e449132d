"""YAML is read as text with places; what could hide or repeat something is refused at once."""

from __future__ import annotations

import time

import pytest

from dsl.source import Source
from evaluator.measurements.nodes import Fields, Items, Leaf
from evaluator.measurements.yaml_source import compose
from tests.measurements.sets import codes, measured


@pytest.mark.parametrize("text", ["ja", "no", "012", "1e3", "0x1F", "2022-12-31", "null", "~", "1_000", ".inf", "12:30"])
def test_every_scalar_stays_text(text: str) -> None:
    """YAML's truths, octal numbers, dates and nulls are the words that were written."""
    node, _ = compose(Source("a.yaml", f"key: {text}\n"))
    assert isinstance(node, Fields)
    assert node.get("key") == Leaf(text, node.span)


def test_every_node_knows_its_place() -> None:
    """Spans are character offsets, also after letters outside ASCII and a byte order mark."""
    text = "\ufeffæøå: [\"b\", 'c''d', {e: 5}]  # comment\r\nf: |\n  g\n"
    node, _ = compose(Source("a.yaml", text))
    assert isinstance(node, Fields)
    items = node.get("æøå")
    assert isinstance(items, Items)
    assert [item.span.text for item in items.nodes] == ['"b"', "'c''d'", "{e: 5}"]
    first, second = items.nodes[:2]
    assert isinstance(first, Leaf)
    assert isinstance(second, Leaf)
    assert first.inner is not None
    assert first.inner.text == "b"
    assert (second.text, second.inner) == ("c'd", None)
    assert items.span.text.startswith('["b"')
    assert node.key("f") == Leaf("f", node.span)


BOMBS = {
    "aliases": "a: &a [x, x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)),
    "merges": "a: &a {b: c}\nd: {<<: *a}\n",
    "brackets": "[" * 100_000,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "documents": "---\n" * 100_000,
    "tags": "!!python/object/apply:os.system [ls]\n",
    "directives": "%TAG ! tag:x\n---\na: !x b\n",
    "a long line": "a" * 200_000,
    "quotes": '"' * 100_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_hostile_files_are_refused_at_once(name: str) -> None:
    """A file made to cost time or memory gets a message in no time."""
    began = time.process_time()
    found = measured(BOMBS[name])[1]
    assert found
    assert all(each.span is not None for each in found)
    assert time.process_time() - began < 2


def test_several_mistakes_are_told_together() -> None:
    """One mistake does not hide the next."""
    text = "perod: 2022\nfigures:\n  share(megt): 5 %\n  share(meget): 140 %\n  tal: x\ncounts: {henvist: {ja: 1}}\n"
    assert set(codes(measured(text)[1])) == {"M0620", "M0249", "M0637", "M0630", "M0656"}
