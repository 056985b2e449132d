"""What an editor may ask, and who answers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import frozen
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from dsl import catalogue
from dsl.diagnostic import Diagnostic, Fix, MaalbarError, Wording
from dsl.format import formatted
from dsl.source import Source, Span
from maalbar.editor import completion, hover, outline, rename, set_completion
from maalbar.editor.analysis import Measured
from maalbar.editor.mentions import Mention
from maalbar.editor.place import in_text, language_word, statement, word_at
from maalbar.editor.shelf import normal, path_of

if TYPE_CHECKING:
    from maalbar.editor.server import Server


_LARGE = 300_000
"""Letters of a file, its room to grow included, that are not looked through at each step of the cursor."""


class RefusedError(JsonRpcException):
    """The editor asks for something that cannot be done; the message says why."""

    CODE = -32803
    MESSAGE = "refused"


@frozen(eq=False)
class _Here:
    """The place that a question is about: a file, and an address in what was read of it."""

    name: str
    source: Source
    address: int
    language: str


def _here(server: Server, uri: str, position: types.Position) -> _Here | None:
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
    return _Here(name, source, server.shelf.address(name, found.text.offset(position)), language)


def _mention(server: Server, here: _Here) -> Mention | None:
    return server.index.at(here.name, here.address)


def _range(server: Server, span: Span) -> types.Range:
    return server.teller.range(span)


def _location(server: Server, span: Span) -> types.Location:
    return types.Location(server.shelf.uri(span.source.name), _range(server, span))


def _measured(server: Server, here: _Here) -> Measured | None:
    contract = server.index.contract_of(here.name)
    return server.desk.measured(contract.name) if contract is not None else None


# --- what a word means ---------------------------------------------------------------------------------------------


def hovered(server: Server, asked: types.HoverParams) -> types.Hover | None:
    """What is shown of the word under the mouse."""
    here = _here(server, asked.text_document.uri, asked.position)
    if here is None:
        return None
    spoken = server.teller.speaks(here.language)
    mention = _mention(server, here)
    found = server.index.declared_in(here.name, mention.symbol) if mention is not None else None
    contract = server.index.contract_of(here.name)
    if mention is not None and found is not None and contract is not None:
        return _shown(server, hover.of_name(found, contract, _measured(server, here), spoken), mention.span)
    word = language_word(here.source, here.language, here.address) if here.name.endswith(".maal") else None
    return _shown(server, hover.of_word(word[0], spoken, here.language), word[1]) if word is not None else None


def _shown(server: Server, text: str, span: Span) -> types.Hover:
    return types.Hover(types.MarkupContent(types.MarkupKind.Markdown, text), _range(server, span))


# --- what may be written ---------------------------------------------------------------------------------------------


def completed(server: Server, asked: types.CompletionParams) -> types.CompletionList | None:
    """What may be written at the cursor."""
    here = _here(server, asked.text_document.uri, asked.position)
    if here is None:
        return None
    if not here.name.endswith(".maal"):
        return _offered(server, here, _for_set(server, here), _key_at(here))
    if in_text(here.source, here.language, here.address):
        return None
    word = word_at(here.source, here.address)
    typed = Span(here.source, word.start, here.address)
    draft = server.shelf.drafts[here.name]
    first = max((block.start for block in draft.layout.blocks if block.start <= typed.start), default=0)
    line = statement(here.source, here.language, first, typed.start)
    goals = [goal for goal in draft.parse()[0].goals if goal.span.start <= here.address]
    goal = max(goals, key=lambda each: each.span.start).id if goals else None
    wanted = completion.Wanted(server.index.known(here.name), here.language, server.teller.speaks(here.language), goal)
    found = completion.first_words(wanted) if line is None else completion.within(line, wanted)
    return _offered(server, here, list(found), typed)


def _for_set(server: Server, here: _Here) -> list[completion.Offer]:
    measured = _measured(server, here)
    if measured is None:
        return []
    return list(set_completion.offers(here.source.text, here.address, measured, server.index.known(here.name)))


def _key_at(here: _Here) -> Span:
    """What has been written of a key so far."""
    start = here.source.text.rfind("\n", 0, here.address) + 1
    written = here.source.text[start : here.address]
    return Span(here.source, here.address - len(written.lstrip(" \t{-,")), here.address)


def _offered(server: Server, here: _Here, offers: list[completion.Offer], typed: Span) -> types.CompletionList:
    place = _range(server, typed)
    first: dict[str, completion.Offer] = {}
    for each in offers:
        first.setdefault(each.text, each)
    return types.CompletionList(False, [_item(each, place) for each in first.values()])


def _item(offer: completion.Offer, place: types.Range) -> types.CompletionItem:
    usage = types.MarkupContent(types.MarkupKind.Markdown, f"```maal\n{offer.usage}\n```") if offer.usage else None
    return types.CompletionItem(
        offer.text,
        kind=offer.kind,
        detail=offer.told or None,
        documentation=usage,
        sort_text=f"{offer.rank}{offer.text}",
        filter_text=offer.text,
        text_edit=types.TextEdit(place, offer.text),
    )


# --- where it is ---------------------------------------------------------------------------------------------------


def defined(server: Server, asked: types.DefinitionParams) -> types.Location | None:
    """Where what is under the cursor is declared; behind `amends` and `import`, the file."""
    here = _here(server, asked.text_document.uri, asked.position)
    if here is None:
        return None
    mention = _mention(server, here)
    found = server.index.declared_in(here.name, mention.symbol) if mention is not None else None
    if found is not None:
        return _location(server, found.span)
    file = server.index.file_at(here.name, here.address)
    start = types.Position(0, 0)
    return types.Location(server.shelf.uri(file), types.Range(start, start)) if file is not None else None


def referred(server: Server, asked: types.ReferenceParams) -> list[types.Location] | None:
    """Every place that names what is under the cursor, in all files that belong together."""
    here = _here(server, asked.text_document.uri, asked.position)
    mention = _mention(server, here) if here is not None else None
    if here is None or mention is None:
        return None
    family = server.index.family(here.name, server.folders)
    found = [each for name in family for each in server.index.mentions(name) if each.symbol == mention.symbol]
    kept = [each for each in found if asked.context.include_declaration or not each.declares]
    return [_location(server, each.span) for each in kept]


def highlighted(server: Server, asked: types.DocumentHighlightParams) -> list[types.DocumentHighlight] | None:
    """Every place of this file that names what is under the cursor; asked at each step of it, so not of a large file."""
    here = _here(server, asked.text_document.uri, asked.position)
    mention = _mention(server, here) if here is not None and len(here.source.text) < _LARGE else None
    if here is None or mention is None:
        return None
    return [
        types.DocumentHighlight(_range(server, each.span))
        for each in server.index.mentions(here.name)
        if each.symbol == mention.symbol
    ]


# --- renaming --------------------------------------------------------------------------------------------------------


def renameable(server: Server, asked: types.PrepareRenameParams) -> types.Range | None:
    """The name under the cursor, where it is one that can be changed."""
    here = _here(server, asked.text_document.uri, asked.position)
    mention = _mention(server, here) if here is not None else None
    if here is None or mention is None or mention.span.text != mention.symbol.name:
        return None
    return _range(server, mention.span)


def renamed(server: Server, asked: types.RenameParams) -> types.WorkspaceEdit | None:
    """The edits that give what is under the cursor a new name in every file."""
    here = _here(server, asked.text_document.uri, asked.position)
    mention = _mention(server, here) if here is not None else None
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
        server.shelf.uri(name): [types.TextEdit(_range(server, span), new) for span in spans] for name, spans in edits.items()
    }
    return types.WorkspaceEdit(changes)


# --- mending and layout ------------------------------------------------------------------------------------------------


def laid_out(server: Server, asked: types.DocumentFormattingParams) -> list[types.TextEdit] | None:
    """The file in its canonical layout; nothing where it cannot be read."""
    here = _here(server, asked.text_document.uri, types.Position(0, 0))
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
    start = _here(server, asked.text_document.uri, asked.range.start)
    end = _here(server, asked.text_document.uri, asked.range.end)
    if start is None or end is None:
        return None
    told = [each for each in _all_told(server, start) if _touches(each, start.name, start.address, end.address)]
    spoken = server.teller.speaks(start.language)
    return [_action(server, one, fix, spoken, index == 0) for one in told for index, fix in enumerate(one.fixes)]


def _all_told(server: Server, here: _Here) -> tuple[Diagnostic, ...]:
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
        edits.append(types.TextEdit(_range(server, edit.span), edit.text))
    return types.CodeAction(
        catalogue.fix_title(fix, spoken),
        kind=types.CodeActionKind.QuickFix,
        diagnostics=[server.teller.told(one, spoken)],
        is_preferred=first and fix.safe,
        edit=types.WorkspaceEdit(dict(changes)),
    )


# --- the whole file ------------------------------------------------------------------------------------------------


def outlined(server: Server, asked: types.DocumentSymbolParams) -> list[types.DocumentSymbol] | None:
    """The contract with its surveys, its goals and their criteria."""
    here = _here(server, asked.text_document.uri, types.Position(0, 0))
    if here is None or not here.name.endswith(".maal"):
        return None
    tree = server.shelf.drafts[here.name].parse()[0]
    return outline.symbols(tree, lambda span: _range(server, span))


def folded(server: Server, asked: types.FoldingRangeParams) -> list[types.FoldingRange] | None:
    """What can be folded away: everything in the outline of more than one line."""
    symbols = outlined(server, types.DocumentSymbolParams(asked.text_document)) or []
    every = [*symbols, *(inner for each in symbols for inner in each.children or [])]
    pairs = dict.fromkeys((each.range.start.line, each.range.end.line) for each in every)
    return [types.FoldingRange(start, end) for start, end in pairs if end > start]


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
