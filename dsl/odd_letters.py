"""Letters that no statement may hold, as they come along when text is pasted, and what is written instead of them."""

from __future__ import annotations

import re

from dsl.diagnostic import Edit, Fix
from dsl.source import Source, Span
from dsl.terminals import OPENING
from dsl.vocabulary import Role, spelling

NEVER = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""Control characters and marks that turn the direction of writing: not even inside quotes or a comment."""

HIDDEN = "M0004"

_BLANKS = "\u00a0\u202f\u2007"
INDENTING = f" \t{_BLANKS}\u200b\u2060\ufeff"
"""What a line may be indented by, though only the first two may stay."""

_DASHES = "–−—"
_BRACKETS = {"[": "(", "]": ")", "{": "(", "}": ")"}
_NO_WIDTH = re.compile(r"[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]")
"""Letters that take no room and say nothing: the text looks the same without them."""

_QUOTES = "“”„«»‘’‚´`'\""

CODES = {**dict.fromkeys(_BLANKS, "M0106"), **dict.fromkeys(_DASHES, "M0107"), **dict.fromkeys(_BRACKETS, "M0110")}
"""What is said of each letter; of one that is not here that it cannot be seen."""

_WRITTEN = {**dict.fromkeys(_BLANKS, " "), **dict.fromkeys(_DASHES, "-"), **_BRACKETS}
_DOUBLED = "''|``|´´|‘‘|’’|‚‚"
_PAIR = re.compile(rf"(?:(?:{_DOUBLED})(?=\S)|[{_QUOTES}])([^{_QUOTES}]*)(?:(?<=\S)(?:{_DOUBLED})|[{_QUOTES}])")
_WHOLE_PAIR = re.compile(rf"(?<!\w){_PAIR.pattern}(?![\w{_QUOTES}])")


def code(letter: str) -> str:
    """What is said of an odd letter."""
    return CODES.get(letter, HIDDEN)


def replaced(source: Source, offsets: list[int]) -> Fix:
    """The fix that writes what was meant instead of each of these letters of one kind."""
    letters = [source.text[offset] for offset in offsets]
    edits = (Edit(Span(source, at, at + 1), _WRITTEN.get(letter, "")) for at, letter in zip(offsets, letters, strict=True))
    return Fix(tuple(edits), all(_is_certain(source.text, at) for at in offsets))


def _is_certain(text: str, at: int) -> bool:
    """Whether the letter can only be meant in one way: marks that turn the direction of writing change what is seen."""
    return text[at] in CODES or bool(_NO_WIDTH.match(text[at]))


def quoted(source: Source, start: int, end: int) -> tuple[Span, tuple[Fix, ...]]:
    """The text in quotes that the language does not read, and the fix that puts all on its line into straight ones."""
    rest = source.text[start:end]
    first = _PAIR.match(rest)
    if first is None:
        return Span(source, start, end), ()
    pairs = list(_PAIR.finditer(rest))
    edits = [Edit(Span(source, start + pair.start(), start + pair.end()), f'"{pair[1]}"') for pair in pairs]
    certain = not any(quote in _WHOLE_PAIR.sub("", rest) for quote in _QUOTES)
    return Span(source, start, start + first.end()), (Fix(tuple(edits), safe=True),) if certain else ()


def closes(text: str) -> bool:
    """Whether a text that goes on from the line above ends here."""
    return any(quote in text for quote in '"“”«')


def joined(span: Span) -> Fix:
    """The fix that writes a text of several lines on one."""
    ends = re.compile(r"[ \t]*\r?\n\s*").finditer(span.source.text, span.start, span.end)
    return Fix(tuple(Edit(Span(span.source, each.start(), each.end()), " ") for each in ends), safe=True)


_BETWEEN = re.compile(r"(?P<low>[0-9][0-9.,]*\s*%?)[–—](?P<high>[0-9][0-9.,]*\s*%?)")


def between_numbers(source: Source, at: int, language: str) -> tuple[Span, dict[str, str]] | None:
    """A dash right between two numbers, with the words of the message."""
    if source.text[at] not in "–—":
        return None
    found = next((each for each in _BETWEEN.finditer(source.text, max(0, at - 20), at + 20) if each.end("low") == at), None)
    if found is None:
        return None
    low, high = found["low"].strip(), found["high"].strip()
    between, and_ = (spelling(word, Role.RESERVED, language) for word in ("between", "and"))
    words = {"text": found[0].strip(), "range": f"{between} {low} {and_} {high}", "minus": f"{low} - {high}"}
    return Span(source, found.start(), found.start() + len(found[0].rstrip())), words


def closed(source: Source, start: int, end: int, language: str) -> Fix:
    """The fix that closes a text which begins here: with straight quotes, where another kind of quote ends it already."""
    text = source.text[start:end]
    pair = _PAIR.match(text)
    if pair and sum(text.count(quote) for quote in _QUOTES) == 2:
        return Fix((Edit(Span(source, start, start + pair.end()), f'"{pair[1]}"'),), safe=True)
    closing = {"“": "”", "„": "“", "»": "«"}.get(text[0], text[0]) if text[0] in OPENING[language] else '"'
    behind = start + len(text.rstrip())
    return Fix((Edit(Span(source, behind, behind), closing),))
