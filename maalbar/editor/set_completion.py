"""What may be written in a measurement set: the keys of its sections, and the figures that the contract still lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol.types import CompletionItemKind

from dsl.vocabulary import Role, spelling
from evaluator.measurements.shape import FIGURE, FILE, PARTIES, PUBLISHED, SOURCE, STAND_IN
from maalbar.editor import table_completion
from maalbar.editor.analysis import Measured
from maalbar.editor.completion import Offer
from maalbar.editor.names import Kind, Known
from maalbar.scaffold.keys import entry, wanted

_SECTION = re.compile(r"^(\w+)\s*:", re.MULTILINE)
_UNDER = {"sources": SOURCE, "figures": FIGURE, "published": PUBLISHED, "stand_ins": STAND_IN, "parties": PARTIES}


def offers(text: str, at: int, measured: Measured, known: Known) -> Iterator[Offer]:
    """What may be written at a place where a key stands."""
    start = text.rfind("\n", 0, at) + 1
    before = text[start:at]
    if not before[:1].isspace():
        there = {found[1] for found in _SECTION.finditer(text)}
        yield from (Offer(f"{key}: ", CompletionItemKind.Keyword) for key in FILE if key not in there)
        return
    above = [found[1] for found in _SECTION.finditer(text, 0, start)]
    section = above[-1] if above else ""
    inside = "{" in before or "- " in before
    if section == "figures" and not inside:
        yield from _lacking(text, measured)
    elif section == "published" and not inside:
        goals = [f"{_goal(measured)} {each.symbol.name}" for each in known.all(Kind.GOAL)]
        yield from (Offer(f"{goal}: ", CompletionItemKind.Field) for goal in goals)
    elif section == "counts" and not inside:
        yield from (Offer(each.symbol.name, CompletionItemKind.Event, each.title or "") for each in known.all(Kind.QUESTION))
    elif section == "tables":
        yield from table_completion.offers(text, start, at, known)
    elif section in _UNDER:
        yield from (Offer(f"{key}: ", CompletionItemKind.Keyword) for key in _UNDER[section])


def _goal(measured: Measured) -> str:
    return spelling("goal", Role.RESERVED, measured.of.language)


def _lacking(text: str, measured: Measured) -> Iterator[Offer]:
    """The figures that the contract asks for and nothing gives."""
    contract = measured.of.contract
    if contract is None:
        return
    for one in wanted(contract):
        answer = measured.figures.answer(one.quantity) if measured.figures is not None else None
        if (answer is None or answer.how == "missing") and f"\n  {one.key}:" not in text:
            told = f"{one.goal.title}: {one.criterion.label}" if one.goal and one.criterion else ""
            yield Offer(f"{entry(one.key)}: ", CompletionItemKind.Field, told, rank=0)
