"""What may be changed in a file: its layout, and its mistakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from dsl import catalogue
from dsl.diagnostic import Diagnostic, Fix
from dsl.format import formatted
from dsl.source import Source
from maalbar.editor.answers.here import Here, here_of, range_of

if TYPE_CHECKING:
    from maalbar.editor.server import Server


def laid_out(server: Server, asked: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
    """The file in its canonical layout; nothing where it cannot be read."""
    here = here_of(server, asked.text_document.uri, types.Position(0, 0))
    if here is None or not here.name.endswith(".maal"):
        return None
    own = server.shelf.open[here.name].text
    text, _ = formatted(Source(here.name, own.text.replace("\r\n", "\n")))
    if text is None:
        return None
    text = text.replace("\n", "\r\n") if "\r\n" in own.text else text
    return [] if text == own.text else [types.TextEdit(own.range(0, len(own.text)), text)]


def actions(server: Server, asked: types.CodeActionParams) -> list[types.CodeAction] | None:
    """The fixes of the messages that touch a stretch of the text."""
    start = here_of(server, asked.text_document.uri, asked.range.start)
    end = here_of(server, asked.text_document.uri, asked.range.end)
    if start is None or end is None:
        return None
    told = [each for each in _all_told(server, start) if _touches(each, start.name, start.address, end.address)]
    spoken = server.teller.speaks(start.language)
    return [_action(server, one, fix, spoken, index == 0) for one in told for index, fix in enumerate(one.fixes)]


def _all_told(server: Server, here: Here) -> tuple[Diagnostic, ...]:
    contract = server.index.contract_of(here.name)
    if contract is None:
        return ()
    own = server.desk.contract(here.name).diagnostics if here.name.endswith(".maal") else ()
    measured = server.desk.measured(contract.name) if not here.name.endswith(".maal") else None
    return (*own, *(measured.diagnostics if measured is not None else ()))


def _touches(one: Diagnostic, name: str, start: int, end: int) -> bool:
    places = [one.span, *(edit.span for fix in one.fixes for edit in fix.edits)]
    return any(span is not None and span.source.name == name and span.start <= end and start <= span.end for span in places)


def _action(server: Server, one: Diagnostic, fix: Fix, spoken: str, first: bool) -> types.CodeAction:
    changes: dict[str, list[types.TextEdit]] = {}
    for edit in fix.edits:
        edits = changes.setdefault(server.shelf.uri(edit.span.source.name), [])
        edits.append(types.TextEdit(range_of(server, edit.span), edit.text))
    return types.CodeAction(
        catalogue.fix_title(fix, spoken),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[server.teller.told(one, spoken)],
        is_preferred=first and fix.safe,
        edit=types.WorkspaceEdit(dict(changes)),
    )
