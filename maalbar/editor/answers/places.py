"""Where a name is declared, and where it is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from maalbar.editor.answers.here import here_of, location_of, mention_at, range_of

if TYPE_CHECKING:
    from maalbar.editor.server import Server


_LARGE = 300_000
"""Letters of a file, its room to grow included, that are not looked through at each step of the cursor."""


def defined(server: Server, asked: types.DefinitionParams) -> types.Location | None:
    """Where what is under the cursor is declared; behind `amends` and `import`, the file."""
    here = here_of(server, asked.text_document.uri, asked.position)
    if here is None:
        return None
    mention = mention_at(server, here)
    found = server.index.declared_in(here.name, mention.symbol) if mention is not None else None
    if found is not None:
        return location_of(server, found.span)
    file = server.index.file_at(here.name, here.address)
    start = types.Position(0, 0)
    return types.Location(server.shelf.uri(file), types.Range(start, start)) if file is not None else None


def referred(server: Server, asked: types.ReferenceParams) -> list[types.Location] | None:
    """Every place that names what is under the cursor, in all files that belong together."""
    here = here_of(server, asked.text_document.uri, asked.position)
    mention = mention_at(server, here) if here is not None else None
    if here is None or mention is None:
        return None
    family = server.index.family(here.name, server.folders)
    found = [each for name in family for each in server.index.mentions(name) if each.symbol == mention.symbol]
    kept = [each for each in found if asked.context.include_declaration or not each.declares]
    return [location_of(server, each.span) for each in kept]


def highlighted(server: Server, asked: types.DocumentHighlightParams) -> list[types.DocumentHighlight] | None:
    """Every place of this file that names what is under the cursor; asked at each step of it, so not of a large file."""
    here = here_of(server, asked.text_document.uri, asked.position)
    mention = mention_at(server, here) if here is not None and len(here.source.text) < _LARGE else None
    if here is None or mention is None:
        return None
    return [
        types.DocumentHighlight(range_of(server, each.span))
        for each in server.index.mentions(here.name)
        if each.symbol == mention.symbol
    ]
