"""What may be written in the `tables` section of a measurement set, by the keys that stand above."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from lsprotocol.types import CompletionItemKind

from evaluator.rows.amounts import MEASURE
from evaluator.rows.section import TABLE
from maalbar.editor.completion import Offer
from maalbar.editor.names import Kind, Known

QUESTION = ("column", "answers", "missing", "separator", "columns", "ticked", "not_ticked")
DIMENSION = ("column", "members", "missing")
_ENTRY: Mapping[str, tuple[Kind, tuple[str, ...]]] = {
    "questions": (Kind.QUESTION, QUESTION),
    "dimensions": (Kind.DIMENSION, DIMENSION),
    "measures": (Kind.MEASURE, MEASURE),
}
_INNER = {"answers": Kind.ANSWER, "columns": Kind.ANSWER, "members": Kind.MEMBER}
_SINGLE = {
    "period": ("column", "missing"),
    "group": ("column", "control", "others", "missing"),
    "duplicates": ("first", "last"),
}
_WEIGHT = ("column", "decimals", "missing", "empty")
_KEY = re.compile(r"^(?P<blanks> *)(?P<key>[^\s#:{][^#:{]*?):", re.MULTILINE)
_OPEN = re.compile(r"(\w+):\s*\{")


def offers(text: str, start: int, at: int, known: Known) -> Iterator[Offer]:
    """What may be written at a place in a line that begins at `start`, under `tables`."""
    match _path(text, start, at)[1:]:
        case [_]:
            yield from _keys(TABLE)
        case [_, ("questions" | "dimensions" | "measures") as section]:
            each = known.all(_ENTRY[section][0])
            yield from (Offer(f"{one.symbol.name}: ", CompletionItemKind.Field, one.title or "") for one in each)
        case [_, ("questions" | "dimensions" | "measures") as section, _]:
            yield from _keys(_ENTRY[section][1])
        case [_, _, owner, inner] if inner in _INNER:
            named = (one.symbol for one in known.all(_INNER[inner]) if one.symbol.owner == owner)
            yield from (Offer(f"{symbol.name}: ", CompletionItemKind.EnumMember) for symbol in named)
        case [_, single] if single in _SINGLE or single == "weight":
            yield from _keys(_SINGLE.get(single, _WEIGHT))


def _keys(names: Iterable[str]) -> Iterator[Offer]:
    return (Offer(f"{name}: ", CompletionItemKind.Keyword) for name in names)


def _path(text: str, start: int, at: int) -> list[str]:
    """The keys that a place stands under, from the outermost, with those whose brackets are open before it."""
    line = text[start:at]
    indent, found = len(line) - len(line.lstrip(" ")), list[str]()
    for key in reversed(list(_KEY.finditer(text, 0, start))):
        if len(key["blanks"]) < indent:
            found.insert(0, key["key"].strip("'\" "))
            indent = len(key["blanks"])
    return [*found, *(each for each in _OPEN.findall(line) if _is_open(line, each))]


def _is_open(line: str, key: str) -> bool:
    rest = line[line.rindex(f"{key}:") :]
    return rest.count("{") > rest.count("}")
