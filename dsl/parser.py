"""The parser: a source to its syntax tree, one logical line at a time, so that a bad line costs only itself."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import Any

from lark import Lark
from lark.exceptions import UnexpectedInput
from lark.utils import TextSlice

from dsl import lines, syntax
from dsl.blocks import Blocks
from dsl.build_statements import StatementBuilder
from dsl.diagnostic import Diagnostic, problem
from dsl.source import Source, Span
from dsl.vocabulary import terminals

_HEADS = {
    **{
        head: head
        for head in (
            "contract language between period import parties hide survey question dimension measure table define "
            "goal replace done show score remove change set example given expect scenario"
        ).split()
    },
    "goals": "goals",
    **dict.fromkeys(["answers", "excluded", "scale"], "details"),
    **dict.fromkeys(["scoring", "combined", "weight", "baseline", "target", "applies", "where", "needs"], "clauses"),
    **dict.fromkeys(["rounded", "requires"], "clauses"),
    **dict.fromkeys(["text", "note", "source"], "remark"),
}
STARTS = ("expr", "row", "criterion", *dict.fromkeys(_HEADS.values()))

_LABELLED = re.compile(r'[^\W\d]\w*\s*(?:"(?:[^"\n]|"")*"\s*)?:')
_WORD = re.compile(r"\w+")


class _Reader:
    """Lark with its tree builder: reads one statement by the rule it is given."""

    def __init__(self) -> None:
        self.builder = StatementBuilder()
        grammar = resources.files("dsl").joinpath("grammar.lark").read_text("utf-8") + terminals()
        self._lark = Lark(grammar, parser="lalr", start=list(STARTS), transformer=self.builder)

    def read(self, source: Source, start: int, end: int, rule: str) -> tuple[Any, tuple[Diagnostic, ...]]:
        """The statement (None where it could not be read) and what is wrong with it."""
        self.builder.begin(source)
        try:
            made = self._lark.parse(TextSlice(source.text, start, end), start=rule)
        except UnexpectedInput as error:
            at = end if error.pos_in_stream is None or error.pos_in_stream < 0 else error.pos_in_stream
            return None, (problem("M0119", Span(source, min(at, end - 1), min(at, end - 1) + 1)),)
        return (None if self.builder.problems else made), tuple(self.builder.problems[:1])


@cache
def _reader() -> _Reader:
    return _Reader()


def parse(source: Source) -> tuple[syntax.File, tuple[Diagnostic, ...]]:
    """The tree of a whole file, with everything in it that could be read, and one message for each line that could not."""
    reader, blocks = _reader(), Blocks(source)
    for line in lines.split(source):
        if line.problem:
            blocks.problems.append(line.problem)
            continue
        rule = _rule(source, line, blocks.in_table)
        if rule is None:
            blocks.problems.append(problem("M0101", Span(source, line.start, line.end), word=""))
            continue
        statement, problems = reader.read(source, line.start, line.end, rule)
        blocks.problems.extend(problems)
        if statement is not None:
            blocks.add(statement, Span(source, line.start, line.end))
    return blocks.made(), tuple(blocks.problems)


def _rule(source: Source, line: lines.Line, in_table: bool) -> str | None:
    if _LABELLED.match(source.text, line.start, line.end):
        return "row" if in_table else "criterion"
    word = _WORD.match(source.text, line.start, line.end)
    return _HEADS.get(word[0]) if word else None


def parse_expression(source: Source, start: int = 0, end: int | None = None) -> tuple[syntax.Expr | None, tuple[Diagnostic, ...]]:
    """One expression, such as the key of a measurement; its spans point into the source."""
    found = list(lines.split(source, start, end))
    if not found:
        return None, (problem("M0119", Span(source, start, start if end is None else end)),)
    broken = next((line.problem for line in found if line.problem), None)
    if broken:
        return None, (broken,)
    result: tuple[syntax.Expr | None, tuple[Diagnostic, ...]] = _reader().read(source, found[0].start, found[-1].end, "expr")
    return result
