"""What a word means: what is shown of it under the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from dsl.source import Span
from maalbar.editor import hover
from maalbar.editor.answers.here import figures_of, here_of, mention_at, range_of
from maalbar.editor.place import language_word

if TYPE_CHECKING:
    from maalbar.editor.server import Server


def hovered(server: Server, asked: types.HoverParams) -> types.Hover | None:
    """What is shown of the word under the mouse."""
    here = here_of(server, asked.text_document.uri, asked.position)
    if here is None:
        return None
    spoken = server.teller.speaks(here.language)
    mention = mention_at(server, here)
    found = server.index.declared_in(here.name, mention.symbol) if mention is not None else None
    contract = server.index.contract_of(here.name)
    if mention is not None and found is not None and contract is not None:
        return _shown(server, hover.of_name(found, contract, figures_of(server, here), spoken), mention.span)
    word = language_word(here.source, here.language, here.address) if here.name.endswith(".maal") else None
    return _shown(server, hover.of_word(word[0], spoken, here.language), word[1]) if word is not None else None


def _shown(server: Server, text: str, span: Span) -> types.Hover:
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), range_of(server, span))
