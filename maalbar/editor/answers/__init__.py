"""What an editor may ask, and who answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from maalbar.editor.answers.completing import completed
from maalbar.editor.answers.meaning import hovered
from maalbar.editor.answers.mending import actions, laid_out
from maalbar.editor.answers.places import defined, highlighted, referred
from maalbar.editor.answers.renaming import RefusedError, renameable, renamed
from maalbar.editor.answers.whole import folded, outlined

if TYPE_CHECKING:
    from maalbar.editor.server import Server

Answer = Callable[["Server", Any], Any]

ANSWERS: Mapping[str, tuple[Answer, object]] = {
    types.TEXT_DOCUMENT_HOVER: (hovered, None),
    types.TEXT_DOCUMENT_COMPLETION: (completed, types.CompletionOptions(trigger_characters=["(", "=", " ", ","])),
    types.TEXT_DOCUMENT_DEFINITION: (defined, None),
    types.TEXT_DOCUMENT_REFERENCES: (referred, None),
    types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT: (highlighted, None),
    types.TEXT_DOCUMENT_PREPARE_RENAME: (renameable, None),
    types.TEXT_DOCUMENT_RENAME: (renamed, types.RenameOptions(prepare_provider=True)),
    types.TEXT_DOCUMENT_FORMATTING: (laid_out, None),
    types.TEXT_DOCUMENT_CODE_ACTION: (actions, types.CodeActionOptions([types.CodeActionKind.QuickFix])),
    types.TEXT_DOCUMENT_DOCUMENT_SYMBOL: (outlined, None),
    types.TEXT_DOCUMENT_FOLDING_RANGE: (folded, None),
}
"""Each question with its answer, and what the editor is told of it beforehand."""

__all__ = ["ANSWERS", "RefusedError"]
