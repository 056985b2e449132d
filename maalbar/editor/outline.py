"""The outline of a rule file: the contract, what it measures, its goals with their criteria, its examples and scenarios."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from attrs import fields
from lsprotocol.types import DocumentSymbol, Range, SymbolKind

from dsl import syntax
from dsl.source import Span

RangeOf = Callable[[Span], Range]


def symbols(tree: syntax.File, range_of: RangeOf) -> list[DocumentSymbol]:
    """The outline, in the order of the text."""
    found = sorted(_all(tree, range_of), key=lambda each: (each.range.start.line, each.range.start.character))
    return list(found)


def _all(tree: syntax.File, range_of: RangeOf) -> Iterator[DocumentSymbol]:
    if tree.title is not None:
        yield _made(tree.title.value, "", SymbolKind.File, tree.title.span, tree.title.span, range_of)
    yield from (_one(each, each.text, SymbolKind.Event, range_of) for each in tree.questions)
    yield from (_one(each, each.label, SymbolKind.Enum, range_of) for each in tree.dimensions)
    yield from (_one(each, each.label, SymbolKind.Variable, range_of) for each in tree.measures)
    for table in tree.tables:
        yield _one(table, None, SymbolKind.Struct, range_of, end=_end(table.rows, table.span.end))
    yield from (_one(each, None, SymbolKind.Function, range_of) for each in tree.definitions)
    yield from (_goal(each, range_of) for each in tree.goals)
    for example in tree.examples:
        last = _end((*example.givens, *example.expects), example.span.end)
        yield _made(example.title, "", SymbolKind.Event, example.span, _to(example.span, last), range_of)
    for scenario in tree.scenarios:
        last = _end(scenario.sets, scenario.span.end)
        yield _made(scenario.title, "", SymbolKind.Event, scenario.span, _to(scenario.span, last), range_of)


_Named = syntax.Question | syntax.Dimension | syntax.Measure | syntax.Table | syntax.Define


def _one(node: _Named, title: str | None, kind: SymbolKind, range_of: RangeOf, end: int = 0) -> DocumentSymbol:
    details = _end((*node.answers, *node.excluded), 0) if isinstance(node, syntax.Question) else 0
    return _made(node.name, title or "", kind, node.span, _to(node.span, max(end, details)), range_of)


def _goal(goal: syntax.Goal, range_of: RangeOf) -> DocumentSymbol:
    parts = [_part(part, range_of) for part in sorted(goal.parts, key=lambda part: part.span.start)]
    ends = [goal.span.end, *(_end_of_part(part) for part in goal.parts), _end(_clauses(goal.clauses), 0)]
    whole = _to(goal.span, max(*ends, goal.score.span.end if goal.score else 0))
    return _made(goal.id, goal.title or "", SymbolKind.Class, goal.id_span, whole, range_of, parts)


def _part(part: syntax.Criterion | syntax.Show, range_of: RangeOf) -> DocumentSymbol:
    name = part.name_span if isinstance(part, syntax.Criterion) else part.span
    return _made(part.name, part.label or "", SymbolKind.Field, name, _to(part.span, _end_of_part(part)), range_of)


def _end_of_part(part: syntax.Criterion | syntax.Show) -> int:
    return _end(_clauses(part.clauses), part.span.end)


def _clauses(clauses: syntax.Clauses) -> Iterator[syntax.Node]:
    for each in fields(syntax.Clauses):
        value = getattr(clauses, each.name)
        yield from value if isinstance(value, tuple) else [value] if value is not None else []


def _end(nodes: Iterable[syntax.Node], least: int) -> int:
    return max([least, *(node.span.end for node in nodes)])


def _to(span: Span, end: int) -> Span:
    return Span(span.source, span.start, max(span.end, end))


def _made(
    name: str,
    detail: str,
    kind: SymbolKind,
    own: Span,
    whole: Span,
    range_of: RangeOf,
    children: list[DocumentSymbol] | None = None,
) -> DocumentSymbol:
    return DocumentSymbol(name or "…", kind, range_of(whole), range_of(own), detail=detail or None, children=children)
