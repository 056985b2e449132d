"""The parser: a source to its syntax tree, one logical line at a time, so that a bad line costs only itself."""

from __future__ import annotations

import re
from typing import Any

from dsl import lines, syntax
from dsl.blocks import Blocks
from dsl.colons import without_colon
from dsl.depth import too_deep
from dsl.diagnostic import Diagnostic, problem, shortened
from dsl.other_words import closest
from dsl.reader import reader
from dsl.source import Source, Span
from dsl.vocabulary import Role, spelled

LARGEST_FILE = 5_000_000
"""The most bytes of one rule file."""

RULES = {
    **{head: head for head in (*spelled(Role.HEAD), "goal", "goals", "between")},
    **dict.fromkeys([*spelled(Role.CLAUSE), "weight", "where"], "clauses"),
    **dict.fromkeys(["answers", "excluded", "scale"], "details"),
    **dict.fromkeys(["text", "note", "source"], "remark"),
}
"""The rule of the grammar that each first word calls for."""

_GOAL_LIKE = re.compile(rf'\w+\s+{lines.ID}\s*"')
_WORDS = re.compile(r'"(?:[^"\n]|"")*"?|#.*|(\w+(?:\.\w+)*)')


def parse(source: Source) -> tuple[syntax.File, tuple[Diagnostic, ...]]:
    """The tree of a whole file: all of it that could be read, and one message for each line that could not."""
    if len(source.text) > LARGEST_FILE or len(source.text.encode(errors="replace")) > LARGEST_FILE:
        return syntax.File(source), (problem("M0001", None, name=source.name, most=LARGEST_FILE // 1_000_000),)
    blocks = Blocks(source)
    for line in lines.split(source):
        _read(source, line, blocks)
    return blocks.made(), tuple(blocks.problems)


def _read(source: Source, line: lines.Line, blocks: Blocks) -> None:
    """Read one logical line into its place."""
    rule = _rule(source, line, in_table=blocks.rows is not None)
    wrong = line.problem or (_unknown(source, line) if rule is None else None)
    if wrong is None and rule is not None:
        statement, wrong = reader().read(source, line.start, line.end, rule)
        wrong = wrong or too_deep(statement, line.end - line.start)
        if rule == "criterion" and (other := _without_colon(source, line, None if wrong else statement)):
            (statement, told), wrong = other, None
            blocks.problems.append(told)
    span = Span(source, line.start, line.end)
    if wrong is None:
        blocks.add(statement, span)
    else:
        blocks.problems.append(wrong)
        words = tuple(found[1] for found in _WORDS.finditer(span.text) if found[1])
        blocks.lose(rule or _meant(span.text), line.names, words, span)


def _without_colon(source: Source, line: lines.Line, part: Any) -> tuple[Any, Diagnostic] | None:
    """What the line is without a colon behind its first word, where that word begins a statement of its own."""
    word = lines.WORD.match(source.text, line.start, line.end)
    return without_colon(source, line, RULES[word[0]], part) if word and word[0] in RULES else None


def _rule(source: Source, line: lines.Line, *, in_table: bool) -> str | None:
    if lines.LABELLED.match(source.text, line.start, line.end):
        return "row" if in_table else "criterion"
    word = lines.WORD.match(source.text, line.start, line.end)
    return RULES.get(word[0]) if word else None


def _meant(text: str) -> str | None:
    """The rule of the word that a misspelt first word is nearest to; `maal 3 "…"` is meant for a goal."""
    if _GOAL_LIKE.match(text):
        return "goal"
    word = lines.WORD.match(text)
    return RULES.get(closest(word[0], RULES) or "") if word else None


def _unknown(source: Source, line: lines.Line) -> Diagnostic:
    """A message about a line that begins with no word of the language."""
    word = lines.WORD.match(source.text, line.start, line.end)
    if word is None:
        letter = source.text[line.start]
        return problem("M0149" if letter == '"' else "M0122", Span(source, line.start, line.start + 1), letter=letter)
    span, name = Span(source, line.start, word.end()), shortened(word[0])
    if near := "goal" if _GOAL_LIKE.match(source.text, line.start, line.end) else closest(word[0], RULES):
        return problem("M0123", span, word=name, close=near)
    if source.text[word.end() : line.end].lstrip().startswith("="):
        return problem("M0145", span, word=name)
    if source.text.startswith("(", word.end()):
        return problem("M0147", span, word=name)
    return problem("M0124" if "(" in source.text[line.start : line.end] else "M0101", span, word=name)


def parse_expression(source: Source, start: int = 0, end: int | None = None) -> tuple[syntax.Expr | None, tuple[Diagnostic, ...]]:
    """The one expression in a stretch of a source, such as the key of a measurement; its spans point into the source."""
    found = list(lines.split(source, start, end))
    wrong = next((line.problem for line in found if line.problem), None)
    if not found:
        wrong = problem("M0142", Span(source, start, len(source.text) if end is None else end))
    if wrong is None:
        expr, wrong = reader().read(source, found[0].start, found[-1].end, "expr")
        wrong = wrong or too_deep(expr, found[-1].end - found[0].start)
    return (None, (wrong,)) if wrong else (expr, ())
