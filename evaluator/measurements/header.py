"""The head of a measurement file: what it is of, its period, and the sources that its figures come from."""

from __future__ import annotations

import re

from attrs import evolve, frozen

from dsl.diagnostic import Wording
from evaluator.measurements import shape
from evaluator.measurements.desk import Desk, labels_of
from evaluator.measurements.nodes import Fields, Node


@frozen
class Header:
    """What a file says of itself, and the attributes of the one party that it is of."""

    title: str | None = None
    party: str | None = None
    attributes: tuple[tuple[str, str], ...] = ()


def header(top: Fields, desk: Desk) -> Header:
    """The head of a file."""
    given = [
        (key.text, shape.text(node, f"attributes: {key.text}", desk))
        for key, node in shape.fields(top.get("attributes") or Fields((), top.span), None, "attributes", desk)
    ]
    for name in ("contract", "note"):
        shape.text(top.get(name), name, desk)
    return Header(
        shape.text(top.get("measurements"), "measurements", desk),
        shape.text(top.get("party"), "party", desk),
        tuple((name, text) for name, text in given if text is not None),
    )


def with_defaults(top: Fields, desk: Desk) -> Desk:
    """The desk with the file's own period, its sources and the source that holds where an entry names none."""
    period = shape.year(top.get("period"), "period", desk)
    titles = _sources(top.get("sources"), top, desk)
    usual = shape.leaf(top.get("source"), "source", desk)
    if usual is not None and usual.text not in titles:
        desk.stranger("M0626", usual, desk.near(usual.text, titles, Wording("none-declared"), labels_of(titles)))
    return evolve(desk, period=period or desk.period, sources=titles, source=usual.text if usual else None)


def _sources(node: Node | None, top: Fields, desk: Desk) -> dict[str, str]:
    """The title of each source, by its id; the id itself where a source has no title."""
    found: dict[str, str] = {}
    for key, entry in shape.fields(node or Fields((), top.span), None, "sources", desk):
        title = entry
        if isinstance(entry, Fields):
            _hold_state(entry, desk)
            title = shape.fields(entry, shape.SOURCE, f"sources: {key.text}", desk).get("title") or key
        found[key.text] = shape.text(title, f"sources: {key.text}", desk) or key.text
    return found


def _hold_state(entry: Fields, desk: Desk) -> None:
    """Hold what tells one state of a source from another: the hash of its file, and how many rows it has."""
    hashed, rows = (shape.leaf(entry.get(name), f"sources: {name}", desk) for name in ("sha256", "rows"))
    if hashed is not None and not _HASH.fullmatch(hashed.text.strip()):
        desk.report("M1215", hashed.span, text=hashed.text)
    if rows is not None and shape.whole(rows) is None:
        shape.no_number("M0654", rows, "rows", desk)


_HASH = re.compile(r"[0-9a-f]{64}")
