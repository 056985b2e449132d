"""The whole file at a glance: its outline, and what can be folded away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from maalbar.editor import outline
from maalbar.editor.answers.here import here_of, range_of

if TYPE_CHECKING:
    from maalbar.editor.server import Server


def outlined(server: Server, asked: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    """The contract with its surveys, its goals and their criteria."""
    here = here_of(server, asked.text_document.uri, types.Position(0, 0))
    if here is None or not here.name.endswith(".maal"):
        return None
    tree = server.shelf.drafts[here.name].parse()[0]
    return outline.symbols(tree, lambda span: range_of(server, span))


def folded(server: Server, asked: types.FoldingRangeParams) -> list[types.FoldingRange] | None:
    """What can be folded away: everything in the outline of more than one line."""
    symbols = outlined(server, types.DocumentSymbolParams(asked.text_document)) or []
    every = [*symbols, *(inner for each in symbols for inner in each.children or [])]
    pairs = dict.fromkeys((each.range.start.line, each.range.end.line) for each in every)
    return [types.FoldingRange(start, end) for start, end in pairs if end > start]
