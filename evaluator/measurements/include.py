"""Files that a measurement file names: `include: [other.yaml]`, `include: [{file: other.yaml, as_period: 2023}]`."""

from __future__ import annotations

import re
from collections.abc import Callable

from attrs import evolve, frozen

from dsl.diagnostic import MaalbarError
from dsl.source import Source
from evaluator.measurements import shape
from evaluator.measurements.desk import Desk
from evaluator.measurements.nodes import Fields, Leaf, Node

OpenFile = Callable[[str, str], Source | None]
"""The text of a file by its name in another one, and that one's name; None, or a `MaalbarError`, where there is none."""


@frozen
class Inclusion:
    """A file to be read as well; `as_period` is the period that its own figures are read as."""

    path: Leaf
    as_period: int | None = None


def inclusions(node: Node | None, desk: Desk) -> tuple[Inclusion, ...]:
    """The files that an `include` names."""
    found = [_inclusion(entry, desk) for entry in shape.items(node)]
    return tuple(inclusion for inclusion in found if inclusion is not None)


def _inclusion(node: Node, desk: Desk) -> Inclusion | None:
    if not isinstance(node, Fields):
        found = shape.leaf(node, "include", desk)
        return Inclusion(found) if found else None
    entry = shape.fields(node, shape.INCLUDE, "include", desk)
    path = shape.leaf(shape.required(entry, "file", "include", node.span, desk), "file", desk)
    return Inclusion(path, shape.year(entry.get("as_period"), "as_period", desk)) if path else None


def opened(path: Leaf, open_file: OpenFile, desk: Desk) -> Source | None:
    """The text of a file that this one names; None where a message was given."""
    name = path.text.strip()
    if not name or name.startswith("/") or "\\" in name or _SCHEME.match(name):
        desk.report("M0670", path.span, path=path.text)
        return None
    try:
        source = open_file(name, desk.file.name)
    except MaalbarError as error:
        desk.add(evolve(diagnostic, span=diagnostic.span or path.span) for diagnostic in error.diagnostics)
        return None
    if source is None:
        desk.report("M0671", path.span, path=name)
    return source


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
"""A drive or an address on the network."""
