"""A colon too many: `scoring: met` looks like a criterion called scoring, and is meant for the clause."""

from __future__ import annotations

import re
from typing import Any

from dsl import lines, statements, syntax
from dsl.depth import too_deep
from dsl.diagnostic import Diagnostic, problem, rewrite, shortened
from dsl.reader import reader
from dsl.shapes import NAME
from dsl.source import Source, Span
from dsl.vocabulary import Role, canonical

_HEAD = re.compile(rf"({NAME})\s*:")

_FIGURES = frozenset(["share", "count", "n", "nps", "median", "percentile", "figure", "growth", "change", "difference", "date"])
"""The functions that only a figure is asked for with: a line that begins with one is a criterion without a target."""

_DECLARING = frozenset({"survey", "question", "measure"})
"""The words that begin a declaration of one name: with a colon they are a criterion of a published figure."""


def without_colon(source: Source, language: str, line: lines.Line, rule: str | None, part: Any) -> tuple[Any, Diagnostic] | None:
    """The statement that a line is without its colon, with a message; None where it is better read as a criterion.

    `rule` is the rule of the grammar that the line's first word calls for, `part` what was read of the line as it
    stands, or None where that cannot be read.
    """
    head = _HEAD.match(source.text, line.start, line.end)
    if head is None or rule is None or (part is not None and _is_criterion(part, language)):
        return None
    rest = source.text[head.end() : line.end]
    statement, wrong = reader(language).read(
        source, line.start, line.end, rule, f"{source.text[line.start : head.end() - 1]} {rest}"
    )
    if wrong or too_deep(statement, line.end - line.start) or _compares(statement):
        return None
    written = shortened(f"{head[1]} {rest.strip()}")
    blank = "" if rest[:1].isspace() else " "
    fix = rewrite(Span(source, head.end() - 1, head.end()), blank, safe=True)
    return statement, problem("M0151", Span(source, line.start, head.end()), fix, word=head[1], written=written)


def _is_criterion(part: statements.Part, language: str) -> bool:
    """Whether the line is a rule with a comparison, or asks for a figure; `needs: n >= 30` speaks of the clause."""
    rule, name = part.rule, part.name.name
    if canonical(name, Role.CLAUSE, language) == "needs" and isinstance(rule, syntax.Compare) and rule.left.span.text == "n":
        return False
    if isinstance(rule, syntax.Name) and canonical(name, Role.HEAD, language) in _DECLARING:
        return True
    if isinstance(rule, syntax.Call):
        return rule.function.name in _FIGURES
    return bool(part.clauses) or _is_condition(rule)


def _is_condition(expr: object) -> bool:
    joined = isinstance(expr, syntax.Unary | syntax.Binary) and expr.op in ("and", "or", "not")
    return joined or isinstance(expr, syntax.Compare | syntax.Between | syntax.Within)


def _compares(statement: object) -> bool:
    """Whether the clause would be a weight that is a condition: then the word was meant as a name."""
    clauses = statement.clauses if isinstance(statement, statements.OwnClauses) else ()
    return any(clause.kind == "weight" and _is_condition(clause.value) for clause in clauses)
