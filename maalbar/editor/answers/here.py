"""The place that an editor asks about, and how places are told back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen
from lsprotocol import types

from dsl.diagnostic import MaalbarError
from dsl.source import Source, Span
from maalbar.editor.analysis import Measured
from maalbar.editor.mentions import Mention
from maalbar.editor.shelf import normal, path_of

if TYPE_CHECKING:
    from maalbar.editor.server import Server


@frozen(eq=False)
class Here:
    """The place that a question is about: a file, and an address in what was read of it."""

    name: str
    source: Source
    address: int
    language: str


def here_of(server: Server, uri: str, position: types.Position) -> Here | None:
    """The place in what was read of a file; None where the editor never opened it, or it cannot be read."""
    path = path_of(uri)
    name = normal(path.as_posix()) if path is not None else ""
    found = server.shelf.open.get(name)
    if found is None:
        return None
    try:
        source = server.shelf.source(Path(name))
    except MaalbarError:
        return None
    contract = server.index.contract_of(name)
    language = contract.language if contract is not None else "english"
    return Here(name, source, server.shelf.address(name, found.text.offset(position)), language)


def mention_at(server: Server, here: Here) -> Mention | None:
    """The name that stands there, if it is one that something is called by."""
    return server.index.at(here.name, here.address)


def range_of(server: Server, span: Span) -> types.Range:
    """A stretch as the editor counts it."""
    return server.teller.range(span)


def location_of(server: Server, span: Span) -> types.Location:
    """A stretch with its file, as the editor names both."""
    return types.Location(server.shelf.uri(span.source.name), range_of(server, span))


def figures_of(server: Server, here: Here) -> Measured | None:
    """The figures beside the contract of that place, with what it scores on them."""
    contract = server.index.contract_of(here.name)
    return server.desk.measured(contract.name) if contract is not None else None
