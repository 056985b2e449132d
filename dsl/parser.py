"""The parser: a source to its syntax tree, one logical line at a time, so that a bad line costs only itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from dsl import first_words, lines, mending, syntax
from dsl.blocks import Blocks
from dsl.colons import without_colon
from dsl.depth import too_deep
from dsl.diagnostic import Diagnostic, problem
from dsl.other_words import closest
from dsl.reader import STARTS, reader
from dsl.shapes import shapes
from dsl.source import Source, Span
from dsl.terminals import QUOTED
from dsl.tongue import language_of
from dsl.vocabulary import Role, foreign, other, spelled

_LARGEST = 5
_MEGABYTE = 1_000_000
LARGEST_FILE = _LARGEST * _MEGABYTE
"""The most bytes of one rule file."""

_HEADS = ("goal", "goals", "between")
_CLAUSES = ("weight", "where")
_SHARED = {
    **dict.fromkeys(["answers", "excluded", "scale"], "details"),
    **dict.fromkeys(["text", "note", "source"], "remark"),
}


@cache
def rules(language: str) -> dict[str, str]:
    """The rule of the grammar that each first word calls for."""
    words = {**spelled(Role.RESERVED, language), **spelled(Role.HEAD, language), **spelled(Role.CLAUSE, language)}
    clauses = {*spelled(Role.CLAUSE), *_CLAUSES}
    found = {word: "clauses" if id in clauses else _SHARED.get(id, id) for word, id in words.items()}
    return {word: rule for word, rule in found.items() if rule in STARTS}


_WORDS = re.compile(rf'(?:{QUOTED["danish"]})|".*|#.*|(\w+(?:\.\w+)*)')


def parse(source: Source) -> tuple[syntax.File, tuple[Diagnostic, ...]]:
    """The tree of a whole file: all of it that could be read, and one message for each line that could not."""
    if wrong := too_large(source):
        return syntax.File(source), (wrong,)
    blocks = Blocks(source)
    for _ in statements(source, language_of(source), blocks):
        pass
    return blocks.made(), tuple(blocks.problems)


def too_large(source: Source) -> Diagnostic | None:
    """A message where the text is longer than any rule file may be."""
    most = _LARGEST * _MEGABYTE
    if len(source.text) <= most and len(source.text.encode(errors="replace")) <= most:
        return None
    return problem("M0001", None, name=source.name, most=_LARGEST)


def statements(
    source: Source, language: str, blocks: Blocks, start: int = 0, end: int | None = None
) -> Iterator[tuple[lines.Line, str | None]]:
    """Each logical line, of a stretch or of all, with the rule that it was read by, once it has its place in the blocks."""
    for line in lines.split(source, start, end, language=language):
        yield line, _read(source, language, line, blocks)


def _read(source: Source, language: str, line: lines.Line, blocks: Blocks) -> str | None:
    """Read one logical line into its place; gives the rule that it was read by."""
    if listed := mending.without_mark(source, language, line):
        line, told = listed
        blocks.problems.append(told)
    rule = _rule(source, language, line, in_table=blocks.rows is not None)
    if len(blocks.problems) < _MENDED:
        line = mending.closed(source, language, line, rule)
    statement, wrong = _statement(source, language, line, rule)
    if wrong is not None and (mended := _mended(source, language, line, rule, wrong)):
        statement, rule, wrong = mended.statement, mended.rule, None
        blocks.problems.append(mended.told)
    _place(source, language, line, rule, statement, wrong, blocks)
    return rule


_MENDED = 100
"""Behind so many messages no more brackets are tried out."""


def _statement(source: Source, language: str, line: lines.Line, rule: str | None) -> tuple[Any, Diagnostic | None]:
    """What a line says, or what is wrong with it."""
    wrong = first_words.before_reading(source, language, line, rule) or line.problem
    if wrong or rule is None:
        return None, wrong or first_words.unknown(source, language, line, rules(language))
    statement, wrong = reader(language).read(source, line.start, line.end, rule)
    return statement, wrong or too_deep(statement, line.end - line.start)


def _mended(source: Source, language: str, line: lines.Line, rule: str | None, wrong: Diagnostic) -> mending.Mended | None:
    """What the line is with one thing mended; None where that does not help."""
    if wrong.code == "M0157":
        there = rule or _rule(source, other(language), line, in_table=False)
        return mending.in_other_language(source, language, line, there, wrong) if there else None
    if wrong.code == "M0166" and rule is None:
        word = lines.WORD.match(source.text, line.start, line.end)
        assert word is not None
        return mending.in_small_letters(source, language, line, word[0], rules(language)[word[0].lower()], wrong)
    if wrong.code in ("M0101", "M0124", "M0147"):
        return mending.with_colon(source, language, line)
    return None


def _place(
    source: Source, language: str, line: lines.Line, rule: str | None, statement: Any, wrong: Diagnostic | None, blocks: Blocks
) -> None:
    """Put what a line says into its block, or let the line be lost there."""
    told = wrong
    if rule == "criterion" and (meant := _without_colon(source, language, line, None if wrong else statement)):
        (statement, told), wrong = meant, None
    span = Span(source, line.start, line.end)
    if told:
        blocks.problems.append(told)
    if wrong is None:
        blocks.add(statement, span)
    else:
        words = tuple(found[1] for found in _WORDS.finditer(span.text) if found[1])
        blocks.lose(rule or _meant(span.text, language), line.names, words, span, _ids(words, language))


def _without_colon(source: Source, language: str, line: lines.Line, part: Any) -> tuple[Any, Diagnostic] | None:
    """What the line is without a colon behind its first word, where that word begins a statement of its own."""
    word = lines.WORD.match(source.text, line.start, line.end)
    rule = rules(language).get(word[0]) if word else None
    return without_colon(source, language, line, rule, part)


def _rule(source: Source, language: str, line: lines.Line, *, in_table: bool) -> str | None:
    if shapes(language).labelled.match(source.text, line.start, line.end):
        return "row" if in_table else "criterion"
    word = lines.WORD.match(source.text, line.start, line.end)
    return rules(language).get(word[0]) if word else None


def _ids(words: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The words of the language that a lost line is about, by their ids: its first word as it was meant, and the others."""
    known = {**spelled(Role.HEAD, language), **spelled(Role.CLAUSE, language), **spelled(Role.RESERVED, language)}
    first = _right(words[0], language) if words else None
    return tuple(known[word] for word in (first, *words[:3]) if word in known)


@lru_cache(maxsize=1000)
def _right(word: str, language: str) -> str | None:
    """The word that a first word is meant for: that of the other language, or one near it; that of a function is right."""
    if word in spelled(Role.FUNCTION, language):
        return None
    right = foreign(language, Role.HEAD, Role.CLAUSE, Role.RESERVED).get(word.lower())
    return right or closest(word, rules(language))


def _meant(text: str, language: str) -> str | None:
    """The rule of the word that a misspelt first word is nearest to; `maal 3 "…"` is meant for a goal."""
    if first_words.GOAL_LIKE.match(text):
        return "goal"
    word = lines.WORD.match(text)
    if word and re.match(r"[0-9]{4}\s*:", text):
        return "clauses"
    return rules(language).get(_right(word[0], language) or "") if word else None


def parse_expression(
    source: Source, start: int = 0, end: int | None = None, *, language: str = "english"
) -> tuple[syntax.Expr | None, tuple[Diagnostic, ...]]:
    """The one expression in a stretch of a source, such as the key of a measurement; its spans point into the source."""
    found = list(lines.split(source, start, end, language=language))
    wrong = next((line.problem for line in found if line.problem), None)
    if not found:
        wrong = problem("M0142", Span(source, start, len(source.text) if end is None else end))
    if wrong is None:
        expr, wrong = reader(language).read(source, found[0].start, found[-1].end, "expr")
        wrong = wrong or too_deep(expr, found[-1].end - found[0].start)
    return (None, (wrong,)) if wrong else (expr, ())
