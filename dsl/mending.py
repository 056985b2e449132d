"""Lines that cannot be read as they stand, and can with one thing mended: what they are then, so that nothing else is said.

A keyword with a capital letter, the words of the other language, a colon that is missing, a mark of a list at the start of
the line: each has its message, and the line still takes its place among the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any

from attrs import evolve, frozen

from dsl import lines
from dsl.diagnostic import Diagnostic, Edit, Fix, problem, rewrite, shortened
from dsl.numbers import readings
from dsl.reader import reader
from dsl.shapes import shapes
from dsl.source import Source, Span
from dsl.tongue import named
from dsl.vocabulary import Role, any_of, foreign, other


@frozen
class Mended:
    """What a line is once it is mended, the rule that it is read by, and the message."""

    statement: Any
    rule: str
    told: Diagnostic


def reads(text: str, rule: str, language: str) -> bool:
    """Whether a text is one statement in which nothing is wrong."""
    source = Source("", text)
    found = list(lines.split(source, language=language))
    alone = len(found) == 1 and not found[0].problem
    return alone and reader(language).read(source, found[0].start, found[0].end, rule)[1] is None


def without_mark(source: Source, language: str, line: lines.Line) -> tuple[lines.Line, Diagnostic] | None:
    """The line without the mark of a list before its first word, with a message; None where it has none."""
    mark = shapes(language).listed.match(source.text, line.start, line.end)
    if mark is None:
        return None
    (rest, *more) = lines.split(source, mark.end(), line.end, language=language)
    span = Span(source, line.start, mark.end())
    sign = span.text.strip()
    place = Span(source, line.start, line.start + len(sign))
    return None if more else (rest, problem("M0164", place, rewrite(span, "", safe=True), sign=sign))


def in_small_letters(source: Source, language: str, line: lines.Line, word: str, rule: str, told: Diagnostic) -> Mended | None:
    """The line with its first word in small letters; None where that does not help."""
    text = word.lower() + source.text[line.start + len(word) : line.end]
    statement, wrong = reader(language).read(source, line.start, line.end, rule, text)
    return None if wrong or line.problem else Mended(statement, rule, told)


def in_other_language(source: Source, language: str, line: lines.Line, rule: str, wrong: Diagnostic) -> Mended | None:
    """The line as one of the other language, with all its words translated at once; None where it is of both."""
    there = other(language)
    statement, unread = reader(there).read(source, line.start, line.end, rule)
    if unread or line.problem or statement is None:
        return None
    from dsl.format.spelling import spelled

    pieces = reader(there).pieces(source, line.start, line.end, rule)
    if any(piece.role is None and piece.text in foreign(there, *_WORDS) for piece in pieces):
        return None  # some of its words are of this language: the line is of both
    edits = tuple(
        Edit(Span(source, piece.start, piece.end), spelled(piece, language).text)
        for piece in pieces
        if piece.role or piece.type in ("NUMBER", "PERCENTAGE")
    )
    changed = tuple(edit for edit in edits if edit.text != edit.span.text)
    whole = reads(_edited(source, line, changed), rule, language)
    doubtful = any(readings(number, language=language) for edit in changed for number in _NUMBER.findall(edit.span.text))
    return Mended(statement, rule, evolve(wrong, fixes=(Fix(changed, safe=not doubtful),) if whole else wrong.fixes))


_NUMBER = re.compile(r"[0-9][0-9.,]*[0-9]")
"""A number that may have a mark; one that has thousands in the file's own language may be meant so."""


_WORDS = (Role.FUNCTION, Role.ARGUMENT, Role.CONSTANT, Role.RESERVED, Role.COMPARISON)


def foreign_word(source: Source, language: str, span: Span) -> Diagnostic | None:
    """The message about a first word that only the other language has."""
    right = foreign(language, Role.HEAD, Role.CLAUSE, Role.RESERVED).get(span.text.lower())
    if right is None:
        return None
    fix = rewrite(span, right, safe=True)
    return problem("M0157", span, fix, word=shortened(span.text), right=right, language=named(language))


def with_colon(source: Source, language: str, line: lines.Line) -> Mended | None:
    """A criterion whose colon is missing: its name, perhaps a label, and then its rule."""
    head = shapes(language).uncoloned.match(source.text, line.start, line.end)
    rest = source.text[head.end() : line.end] if head else ""
    if head is None or line.problem or not ("(" in rest or _compares(rest, language)) or rest.startswith(("=", "-")):
        return None
    text = f"{source.text[line.start : head.end() - 1]}:{rest}"
    statement, wrong = reader(language).read(source, line.start, line.end, "criterion", text)
    if wrong:
        return None
    at, word = head.end(1), head["name"]
    colon = Fix((Edit(Span(source, at, at), ":"),), safe=_compares(text, language))
    written = f"{head[1]}: {rest.strip()}"
    told = problem("M0124", Span(source, line.start, at), colon, word=word, written=shortened(written))
    return Mended(statement, "criterion", told)


def _compares(text: str, language: str) -> bool:
    """Whether a rule has a comparison, as a criterion mostly has."""
    return bool(_comparing(language).search(text))


@cache
def _comparing(language: str) -> re.Pattern[str]:
    words = f"{any_of(Role.COMPARISON, language)}|{any_of(Role.RESERVED, language, 'between')}"
    return re.compile(rf"[<>≥≤=]|(?<=\s)(?:{words})")


def closed(source: Source, language: str, line: lines.Line, rule: str | None) -> lines.Line:
    """The line; its message about an open bracket with the first place where a closing one helps."""
    told = line.problem
    if told is None or told.span is None or told.code != "M0102":
        return line
    places = _ends(source, language, told.span.end, line.end)
    edits = (Edit(Span(source, at, at), ")") for at in places)
    fixes = (Fix((edit,)) for edit in edits if rule and reads(_edited(source, line, (edit,)), rule, language))
    return evolve(line, problem=evolve(told, fixes=tuple(islice(fixes, 1))))


def _ends(source: Source, language: str, start: int, end: int) -> Iterator[int]:
    """Where what stands in a bracket may end: before a comparison, before a clause, at the end."""
    signs = rf"\s*(?:[<>=≥≤≠]=?|(?<!\w)(?:{any_of(Role.COMPARISON, language)}|{any_of(Role.CLAUSE, language)}))"
    yield from (found.start() for found in re.compile(signs).finditer(source.text, start, min(end, start + 300)))
    yield end


def _edited(source: Source, line: lines.Line, edits: tuple[Edit, ...]) -> str:
    """The text of a line after some edits."""
    text, at = "", line.start
    for edit in edits:
        text += source.text[at : edit.span.start] + edit.text
        at = edit.span.end
    return text + source.text[at : line.end]
