"""Renaming: the same thing under another name in every file that belongs together, or a reason why that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from attrs import evolve

from dsl.diagnostic import Diagnostic, Wording, wording
from dsl.shapes import ID, NAME
from dsl.source import Span
from dsl.vocabulary import WORDS, Role
from maalbar.editor.analysis import Desk
from maalbar.editor.index import Index
from maalbar.editor.mentions import Mention
from maalbar.editor.names import Kind, Symbol
from maalbar.editor.shelf import Open, Shelf
from maalbar.editor.text import Text

Edits = Mapping[str, list[Span]]
"""The places to write a new name at, by file."""

_TAKEN = {Role.RESERVED, Role.CONSTANT, Role.VALUE}
_NAMESPACES = (
    {Kind.CRITERION, Kind.OUTPUT},
    {Kind.DIMENSION, Kind.TABLE},
    {Kind.MEMBER},
    {Kind.ROW},
)
"""Kinds whose names must differ from each other's."""


def places(index: Index, symbol: Symbol, names: Iterable[str]) -> Edits:
    """Every place in these files where something is named."""
    found = {
        name: [each.span for each in index.mentions(name) if each.symbol == symbol and each.span.text == symbol.name]
        for name in names
    }
    return {name: spans for name, spans in found.items() if spans}


def refused(index: Index, symbol: Symbol, new: str, names: Iterable[str]) -> Wording | None:
    """Why something cannot have a new name; None where it can."""
    if symbol.kind is Kind.ATTRIBUTE:
        return wording("rename-column", name=symbol.name)
    if not re.fullmatch(ID if symbol.kind is Kind.GOAL else NAME, new):
        return wording("rename-no-goal" if symbol.kind is Kind.GOAL else "rename-no-name", name=new)
    if symbol.kind is not Kind.GOAL and any(new in (word.english, word.danish) for word in WORDS if word.role in _TAKEN):
        return wording("rename-reserved", name=new)
    for name in names:
        if any(new == each.symbol.name for each in index.known(name).all(*_beside(symbol.kind), owner=symbol.owner)):
            return wording("rename-clash", name=new)
    return None


def _beside(kind: Kind) -> set[Kind]:
    return next((kinds for kinds in _NAMESPACES if kind in kinds), {kind})


def means_the_same(index: Index, symbol: Symbol, new: str, edits: Edits) -> bool:
    """Whether every other name in the files still means what it meant, and nothing is wrong that was not."""
    shelf = index.desk.shelf
    shadow = Shelf(shelf.encoding, dict(shelf.open))
    for name, spans in edits.items():
        shadow.open[name] = Open("", 0, Text(written(shelf, name, spans, new), shelf.encoding))
    after = Index(Desk(shadow))
    return all(
        _renamed(index.mentions(name), symbol, new) == _renamed(after.mentions(name), symbol, new)
        and _wrong(index.desk, name) == _wrong(after.desk, name)
        for name in edits
    )


def written(shelf: Shelf, name: str, spans: Iterable[Span], new: str) -> str:
    """The text of a file with the new name at these places."""
    text = shelf.text(name).text
    places = sorted({(shelf.offset(name, span.start), shelf.offset(name, span.end)) for span in spans}, reverse=True)
    for start, end in places:
        text = text[:start] + new + text[end:]
    return text


def _renamed(mentions: list[Mention], symbol: Symbol, new: str) -> list[Symbol]:
    """What is named, in the order of the text, with the new name in place of the old."""
    owns = {
        Kind.GOAL: {Kind.CRITERION, Kind.OUTPUT},
        Kind.QUESTION: {Kind.ANSWER},
        Kind.DIMENSION: {Kind.MEMBER},
        Kind.TABLE: {Kind.ROW, Kind.COLUMN},
        Kind.DEFINITION: {Kind.PARAMETER},
    }.get(symbol.kind, set())

    def named(one: Symbol) -> Symbol:
        if one == symbol:
            return evolve(one, name=new)
        owned = one.kind in owns and one.owner == symbol.name and one.file == symbol.file
        return evolve(one, owner=new) if owned else one

    return [named(each.symbol) for each in sorted(mentions, key=lambda each: (each.span.start, each.symbol.kind.value))]


def _wrong(desk: Desk, name: str) -> list[str]:
    def codes(diagnostics: Iterable[Diagnostic]) -> list[str]:
        return sorted(each.code for each in diagnostics)

    return codes(desk.contract(name).diagnostics) if name.endswith(".maal") else []
