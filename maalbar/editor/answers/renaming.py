"""A name that is changed in every file that belongs together, or the reason why it cannot be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.exceptions import JsonRpcException

from dsl import catalogue
from dsl.diagnostic import Wording
from maalbar.editor import rename
from maalbar.editor.answers.here import here_of, mention_at, range_of

if TYPE_CHECKING:
    from maalbar.editor.server import Server


class RefusedError(JsonRpcException):
    """The editor asks for something that cannot be done; the message says why."""

    CODE = -32803
    MESSAGE = "refused"


def renameable(server: Server, asked: types.PrepareRenameParams) -> types.Range | None:
    """The name under the cursor, where it is one that can be changed."""
    here = here_of(server, asked.text_document.uri, asked.position)
    mention = mention_at(server, here) if here is not None else None
    if here is None or mention is None or mention.span.text != mention.symbol.name:
        return None
    return range_of(server, mention.span)


def renamed(server: Server, asked: types.RenameParams) -> types.WorkspaceEdit | None:
    """The edits that give what is under the cursor a new name in every file."""
    here = here_of(server, asked.text_document.uri, asked.position)
    mention = mention_at(server, here) if here is not None else None
    if here is None or mention is None:
        return None
    family = server.index.family(here.name, server.folders)
    new, symbol = asked.new_name.strip(), mention.symbol
    edits = rename.places(server.index, symbol, family)
    why = None if new == symbol.name else rename.refused(server.index, symbol, new, [*edits])
    if why is None and new != symbol.name and not rename.means_the_same(server.index, symbol, new, edits):
        why = Wording("rename-other-meaning", {"name": new})
    if why is not None:
        raise RefusedError(catalogue.said(why, server.teller.speaks(here.language)))
    changes = {
        server.shelf.uri(name): [types.TextEdit(range_of(server, span), new) for span in spans] for name, spans in edits.items()
    }
    return types.WorkspaceEdit(changes)
