"""What may be written at the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lsprotocol import types

from dsl.source import Span
from maalbar.editor import completion, set_completion
from maalbar.editor.answers.here import Here, figures_of, here_of, range_of
from maalbar.editor.place import in_text, statement, word_at

if TYPE_CHECKING:
    from maalbar.editor.server import Server


def completed(server: Server, asked: types.CompletionParams) -> types.CompletionList | None:
    """What may be written at the cursor."""
    here = here_of(server, asked.text_document.uri, asked.position)
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


def _for_set(server: Server, here: Here) -> list[completion.Offer]:
    measured = figures_of(server, here)
    if measured is None:
        return []
    return list(set_completion.offers(here.source.text, here.address, measured, server.index.known(here.name)))


def _key_at(here: Here) -> Span:
    """What has been written of a key so far."""
    start = here.source.text.rfind("\n", 0, here.address) + 1
    written = here.source.text[start : here.address]
    return Span(here.source, here.address - len(written.lstrip(" \t{-,")), here.address)


def _offered(server: Server, here: Here, offers: list[completion.Offer], typed: Span) -> types.CompletionList:
    place = range_of(server, typed)
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
